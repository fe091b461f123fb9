import { Readable } from 'node:stream';
import { folders } from '../../src/adapters/draft-folders.ts';
import { createFiles } from '../../src/adapters/files.ts';
import { createLibrary } from '../../src/adapters/library.ts';
import { widthOnScreen, wrapToScreen } from '../../src/adapters/screen.ts';
import { PLAIN } from '../../src/adapters/style.ts';
import { createTables } from '../../src/adapters/tables.ts';
import type { Clipboard, Context, CopyRoute, Files, Library, Opener, Output } from '../../src/context.ts';
import type { CorrectionFile } from '../../src/core/directory.ts';
import { checkCorrections } from '../../src/core/directory-overlay.ts';
import { FailureError, fileError, InputError } from '../../src/core/errors.ts';
import { type Answer, createScriptedPrompter, type ScriptedPrompter } from './prompter.ts';

const TODAY = '2026-11-21';

/** What a test may set up; everything else is a Context that asks nothing, in a pipe, with a working desktop. */
export interface Setup {
  /** After `--quiet`. */
  readonly quiet?: boolean;
  readonly answers?: readonly Answer[];
  readonly stdin?: string;
  readonly interactive?: boolean;
  /** Is stdout a terminal? As `interactive` where it is not said. */
  readonly outIsTerminal?: boolean;
  readonly columns?: number;
  /** How the clipboard takes a text; an error where there is none. */
  readonly clipboard?: CopyRoute | Error;
  readonly obstacle?: string;
  readonly linkLimit?: number;
  /** What the launcher does with a link: an error is thrown. */
  readonly launcher?: Error;
  /** Paths that exist. */
  readonly existing?: readonly string[];
  /** Paths that the disk refuses. */
  readonly refused?: readonly string[];
  readonly today?: string;
  /** Where reports are taken. */
  readonly issues?: string;
  /** The folder of the person's own settings. */
  readonly settings?: string;
  /** Has somebody pressed Ctrl-C? */
  readonly interrupted?: boolean;
  /** Corrections that are laid over the shipped directory, as if from files of these names. */
  readonly corrections?: readonly CorrectionFile[];
}

interface SavedFile {
  readonly path: string;
  readonly content: string;
  readonly replace: boolean;
}

export interface TestContext extends Context {
  readonly out: MemoryOutput;
  readonly err: MemoryOutput;
  readonly prompter: ScriptedPrompter;
  readonly clipboard: Clipboard & { readonly copied: readonly string[] };
  readonly opener: Opener & { readonly opened: readonly string[] };
  readonly files: Files & { readonly saved: readonly SavedFile[] };
}

/** The outside world in memory, around the real library with the shipped data. */
export function createTestContext(setup: Setup = {}): TestContext {
  const {
    interactive = false,
    outIsTerminal = interactive,
    columns = 80,
    today = TODAY,
    quiet = false,
  } = setup;
  const err = createMemoryOutput(interactive, columns);
  return {
    ...{ interactive, today, err, quiet, style: PLAIN, outStyle: PLAIN },
    measure: async () => widthOnScreen,
    out: createMemoryOutput(outIsTerminal, columns),
    wrap: async (text, width) => wrapToScreen(text, width),
    async readStdin() {
      if (setup.stdin === undefined) throw new Error('set up an answer for: standard input');
      return setup.stdin;
    },
    folders,
    tables: createTables({
      stdin: () => Readable.from(setup.stdin === undefined ? [] : [Buffer.from(setup.stdin)]),
    }),
    elapsed: () => 0,
    beginLongRun: () => ({ isEndAsked: setup.interrupted === true, release: () => undefined }),
    prompter: createScriptedPrompter(setup.answers ?? [], err.write),
    clipboard: createStubClipboard(setup.clipboard ?? 'clipboard'),
    opener: createStubOpener(setup),
    files: createMemoryFiles(setup),
    issues: setup.issues,
    library: corrected(createLibrary(createFiles(), today, setup.settings), setup.corrections ?? [], today),
  };
}

/** The library with these corrections, which must be sound, laid over its directory. */
function corrected(library: Library, files: readonly CorrectionFile[], today: string): Library {
  return {
    ...library,
    async directory(request) {
      const directory = await library.directory(request);
      let { posts } = directory;
      for (const { path, corrections } of files) {
        const checked = checkCorrections(corrections, posts, today);
        if ('problems' in checked) throw fileError(path, checked.problems);
        posts = checked.posts;
      }
      return { ...directory, posts, corrections: [...directory.corrections, ...files] };
    },
  };
}

interface MemoryOutput extends Output {
  readonly text: () => string;
}

function createMemoryOutput(isTerminal: boolean, columns: number): MemoryOutput {
  let collected = '';
  return {
    ...{ isTerminal, columns, isGone: false },
    text: () => collected,
    write(text) {
      collected += text;
    },
  };
}

function createStubClipboard(outcome: CopyRoute | Error): TestContext['clipboard'] {
  const copied: string[] = [];
  return {
    copied,
    async copy(text) {
      if (outcome instanceof Error) throw outcome;
      copied.push(text);
      return outcome;
    },
  };
}

function createStubOpener({ obstacle, linkLimit = 30_000, launcher }: Setup): TestContext['opener'] {
  const opened: string[] = [];
  return {
    ...{ opened, linkLimit },
    obstacle: () => obstacle,
    async open(link) {
      if (launcher !== undefined) throw launcher;
      opened.push(link);
    },
  };
}

function createMemoryFiles({ existing = [], refused = [] }: Setup): TestContext['files'] {
  const saved: SavedFile[] = [];
  const taken = new Set(existing);
  return {
    saved,
    makeFolderFor: async () => undefined,
    async read(path) {
      throw new Error(`set up a file for: ${path}`);
    },
    exists: async (path) => taken.has(path),
    async save(path, content, { replace }) {
      if (refused.includes(path)) throw new FailureError(`Cannot write ${path}: the disk is full.`);
      if (taken.has(path) && !replace)
        throw new InputError(`${path} already exists.`, ['Choose another name with --out.']);
      taken.add(path);
      saved.push({ path, content, replace });
    },
  };
}
