import type { Folders } from './core/batch/draft-folder.ts';
import type { Tables } from './core/batch/table.ts';
import type { Campaign } from './core/campaign.ts';
import type { Examination } from './core/campaign-examination.ts';
import type { Countries } from './core/countries.ts';
import type { Correction, Directory, Post } from './core/directory.ts';
import type { Problem } from './core/errors.ts';
import type { Gazetteer } from './core/gazetteer.ts';
import type { Regions } from './core/regions.ts';
import type { LetterTemplate } from './core/template.ts';
import type { CityIndex } from './core/type-ahead.ts';

/** A stream that text is written to. */
export interface Output {
  write(text: string): void;
  /** Has the reader gone away? What is written is then dropped. */
  readonly isGone: boolean;
  readonly isTerminal: boolean;
  /** Width of the screen in columns, 80 where it is not known. */
  readonly columns: number;
}

type Paint = (text: string) => string;

/** Colours; each leaves the text as it is where colour is not wanted. */
export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly warn: Paint;
  readonly good: Paint;
  readonly heading: Paint;
}

/** The outside world, built once in main.ts. Everything that acts reaches it through this bag, so tests hand in their own. */
export interface Context {
  /** The letter or the JSON, nothing else. */
  readonly out: Output;
  /** All talk. */
  readonly err: Output;
  /** Say nothing but errors. */
  readonly quiet: boolean;
  /** Breaks text into lines that fit `columns`, full-width characters counted as two. */
  wrap(text: string, columns: number): Promise<string>;
  /** Gives the function that tells how many columns a text takes on a screen. */
  measure(): Promise<(text: string) => number>;
  /** Everything on standard input as text. */
  readStdin(): Promise<string>;
  /** May a person be asked? True only with a terminal on both ends. */
  readonly interactive: boolean;
  /** Colours for the talk. */
  readonly style: Style;
  /** Colours for what stands on standard output, where it is a screen. */
  readonly outStyle: Style;
  readonly prompter: Prompter;
  readonly clipboard: Clipboard;
  readonly opener: Opener;
  readonly files: Files;
  readonly folders: Folders;
  readonly tables: Tables;
  readonly library: Library;
  /** Where reports on the tool and its data are taken, as package.json has it; undefined where it names no such page. */
  readonly issues: string | undefined;
  /** The one clock: YYYY-MM-DD. */
  readonly today: string;
  /** Milliseconds since some moment, to tell how long something takes. */
  elapsed(): number;
  /** Begins something long: Ctrl-C then asks for an end instead of making one, and memory is kept small. */
  beginLongRun(): LongRun;
}

export interface LongRun {
  /** Has somebody asked for an end? Told once the program has paused. */
  readonly isEndAsked: boolean;
  release(): void;
}

export interface Choice<Value> {
  readonly name: string;
  readonly value: Value;
  readonly description?: string;
}

/** Asks a person, on stderr. Every method throws `CancelledError` on Ctrl-C. */
export interface Prompter {
  text(question: {
    message: string;
    /** Taken when nothing is typed; with `editable` it stands there to be changed, or emptied. */
    default?: string;
    editable?: boolean;
    check?: (value: string) => true | string;
  }): Promise<string>;
  /** Type-ahead: `find` is called with what is typed so far. */
  search<Value>(question: {
    message: string;
    find: (typed: string) => Promise<readonly Choice<Value>[]>;
  }): Promise<Value>;
  choose<Value>(question: { message: string; choices: readonly Choice<Value>[] }): Promise<Value>;
  confirm(question: { message: string; default: boolean }): Promise<boolean>;
  /** Opens the person's own editor on a text and gives back what they left in it. */
  edit(question: { message: string; text: string }): Promise<string>;
}

/** How the text got to the clipboard: by a program, or asked of the terminal, which gives no answer. */
export type CopyRoute = 'clipboard' | 'terminal';

export interface Clipboard {
  /** Throws where there is neither a clipboard program nor a terminal. */
  copy(text: string): Promise<CopyRoute>;
}

export interface Opener {
  /** Why nothing can be opened here ("there is no display"), or undefined when it can be tried. */
  obstacle(): string | undefined;
  /** The longest link that this system's launcher carries whole, in characters. */
  readonly linkLimit: number;
  /**
   * Asks the system to open a `mailto:` or `https:` link. Any other scheme or host is a bug and throws. `server`: a host
   * that the person named for this one link.
   */
  open(link: string, server?: string): Promise<void>;
}

export interface Files {
  read(path: string): Promise<string>;
  exists(path: string): Promise<boolean>;
  /** Makes the folder that this file is to stand in, readable by this person alone, where it is not there. */
  makeFolderFor(path: string): Promise<void>;
  /**
   * Writes a file whole or not at all: temporary name, then rename; mode 0600; never through a symbolic link.
   * Without `replace` an existing file is refused (`InputError`); what the disk refuses is a `FailureError`.
   */
  save(path: string, content: string, options: { replace: boolean }): Promise<void>;
}

export interface DirectoryRequest {
  /** Files of corrections, later over earlier. */
  readonly corrections: readonly string[];
  /** False leaves the person's own corrections out. */
  readonly own?: boolean;
  /** Where a letter needs only the posts that can matter to these countries, and those with these ids. */
  readonly concerning?: { readonly countries: readonly string[]; readonly ids: readonly string[] };
}

/** Reads what ships with the tool and what the person points at. Throws `InputError` with every problem of a file. */
export interface Library {
  /** The directory, with the person's own corrections laid over it, and these files over those, in their order. */
  directory(request: DirectoryRequest): Promise<Directory>;
  /** The file of the person's own corrections, where the system has a place for it; it need not exist. */
  readonly ownCorrections: string | undefined;
  /** What that file says, nothing where there is none. Unlike in `directory`, it is an error if it cannot be read. */
  readOwnCorrections(): Promise<readonly Correction[]>;
  /** The posts with these corrections laid over them, or everything that is wrong with the corrections. */
  checkCorrections(
    corrections: readonly Correction[],
    posts: readonly Post[],
  ): Promise<{ readonly posts: readonly Post[] } | { readonly problems: readonly Problem[] }>;
  countries(): Promise<Countries>;
  /** The towns of one country; empty where none are listed. */
  gazetteer(country: string): Promise<Gazetteer>;
  /** The larger cities of the world, for type-ahead. */
  cityIndex(): Promise<CityIndex>;
  /** The regions of all countries. */
  regions(): Promise<Regions>;
  /** The ids of the campaigns that ship with the tool. */
  campaigns(): Promise<readonly string[]>;
  /** A shipped campaign by its id, or one in a folder; `choose` says which of its languages are needed, if not all. */
  campaign(idOrFolder: string, choose?: (tags: readonly string[]) => readonly string[]): Promise<Campaign>;
  /** What a campaign's letters are like, and all that is wrong with them. */
  examine(campaign: Campaign, posts: readonly Post[]): Promise<Examination>;
  /** A table of people to begin with, as CSV. */
  sample(): Promise<string>;
  /** A letter of the writer's own. */
  template(path: string): Promise<LetterTemplate>;
}
