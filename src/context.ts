import type { Campaign } from './core/campaign.ts';
import type { Countries } from './core/countries.ts';
import type { Post } from './core/directory.ts';
import type { Gazetteer } from './core/gazetteer.ts';
import type { RenderLetter } from './core/template.ts';
import type { CityIndex } from './core/type-ahead.ts';

/** A stream that text is written to. */
export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Width of the screen in columns, 80 where it is not known. */
  readonly columns: number;
}

type Paint = (text: string) => string;

/** Colours for the talk on stderr; each leaves the text as it is where colour is not wanted. */
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
  /** Everything on standard input as text. */
  readStdin(): Promise<string>;
  /** May a person be asked? True only with a terminal on both ends. */
  readonly interactive: boolean;
  readonly style: Style;
  readonly prompter: Prompter;
  readonly clipboard: Clipboard;
  readonly opener: Opener;
  readonly files: Files;
  readonly library: Library;
  /** The one clock: YYYY-MM-DD. */
  readonly today: string;
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
  /** Asks the system to open a `mailto:` or `https:` link. Any other scheme or host is a bug and throws. */
  open(link: string): Promise<void>;
}

export interface Files {
  read(path: string): Promise<string>;
  exists(path: string): Promise<boolean>;
  /**
   * Writes a file whole or not at all: temporary name, then rename; mode 0600; never through a symbolic link.
   * Without `replace` an existing file is refused (`InputError`); what the disk refuses is a `FailureError`.
   */
  save(path: string, content: string, options: { replace: boolean }): Promise<void>;
}

/** Reads what ships with the tool and what the person points at. Throws `InputError` with every problem of a file. */
export interface Library {
  /** The directory, with the files of corrections laid over it, later over earlier. */
  posts(corrections: readonly string[]): Promise<readonly Post[]>;
  /** Of the shipped directory, the posts that can matter to a letter from these countries, and those with these ids. */
  postsConcerning(countries: readonly string[], ids: readonly string[]): Promise<readonly Post[]>;
  /** Countries (ISO 3166-1 alpha-2) that have no diplomatic relations with China. */
  withoutRelations(): Promise<ReadonlySet<string>>;
  countries(): Promise<Countries>;
  /** The towns of one country; empty where none are listed. */
  gazetteer(country: string): Promise<Gazetteer>;
  /** The larger cities of the world, for type-ahead. */
  cityIndex(): Promise<CityIndex>;
  /** A shipped campaign by its id, or one in a folder. */
  campaign(idOrFolder: string): Promise<Campaign>;
  /** A letter of the writer's own. */
  template(path: string): Promise<RenderLetter>;
}
