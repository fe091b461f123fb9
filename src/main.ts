import { createClipboard } from './adapters/clipboard.ts';
import { createFiles } from './adapters/files.ts';
import { createLibrary } from './adapters/library.ts';
import { beginLongRun } from './adapters/long-run.ts';
import { createOpener } from './adapters/opener.ts';
import { createPlainOutput, maybeTerminal } from './adapters/plain-output.ts';
import { settingsFolder } from './adapters/settings-folder.ts';
import { createStyle, PLAIN } from './adapters/style.ts';
import { createOutput, readAll } from './adapters/terminal.ts';
import { runCommandLine } from './cli.ts';
import { sayError, type Talk } from './commands/say.ts';
import type { WriteOptions } from './commands/write-options.ts';
import type { Context, Prompter, Style } from './context.ts';
import { ToolError } from './core/errors.ts';
import { printable } from './core/single-line.ts';
import { readIssues, readVersion } from './package-root.ts';

const { argv, env, platform } = process;

const out = maybeTerminal(1)
  ? createOutput(process.stdout, env, { name: 'standard output', failed: fail })
  : createPlainOutput(1, 'standard output', fail);
const err = maybeTerminal(2)
  ? createOutput(process.stderr, env, { name: 'standard error', failed: () => undefined })
  : createPlainOutput(2, 'standard error', () => undefined);

/** The talk as long as no flag has been read. */
let talk: Talk = { err, wrap, style: PLAIN, quiet: false };

// Not awaited: what is loaded late imports from here, and would wait for this to end.
void main(argv.slice(2)).catch(fail).then(leave);

// What goes into a pipe or a file has gone out by now, and Node takes longer to come apart by itself than to leave.
function leave(): void {
  if (!maybeTerminal(1) && !maybeTerminal(2)) process.exit();
}

async function main(args: readonly string[]): Promise<void> {
  await runCommandLine(args, {
    version: readVersion(),
    writeOut: out.write,
    writeErr: err.write,
    columns: out.columns,
    context: createContext,
  });
}

/** Builds the outside world, each edge once. */
async function createContext({
  color,
  quiet = false,
}: Pick<WriteOptions, 'color' | 'quiet'>): Promise<Context> {
  const today = localDate(new Date());
  const files = createFiles();
  const style = await createStyle(err, { color, env });
  const outStyle = await createStyle(out, { color, env });
  talk = { err, wrap, style, quiet };
  return {
    ...{ out, err, quiet, style, outStyle, wrap, files, today },
    measure: async () => (await import('./adapters/screen.ts')).widthOnScreen,
    readStdin: () => readAll(process.stdin),
    interactive: err.isTerminal && maybeTerminal(0) && process.stdin.isTTY === true,
    library: createLibrary(files, today, settingsFolder(platform, env)),
    folders: {
      open: async (path, opening) => (await loadFolders()).open(path, opening),
      stream: async (path) => (await loadFolders()).stream(path),
    },
    tables: { open: openTable },
    // `performance` would be loaded first, which takes longer than making a hundred letters.
    elapsed: () => Number(process.hrtime.bigint()) / 1e6,
    beginLongRun: () => beginLongRun(process),
    prompter: latePrompter(style),
    clipboard: createClipboard({ platform, env, terminal: err.isTerminal ? err.write : undefined }),
    opener: createOpener({ platform, env }),
    get issues() {
      return readIssues();
    },
  };
}

/** Asking takes inquirer, the terminal's streams and perhaps an editor: loaded at the first question. */
function latePrompter(style: Style): Prompter {
  let prompter: Promise<Prompter> | undefined;
  const load = async () => {
    const { createPrompter } = await import('./adapters/prompter.ts');
    const { stdin: input, stderr: output } = process;
    return createPrompter({ input, output, env, platform, style: async () => style });
  };
  const get = () => {
    prompter ??= load();
    return prompter;
  };
  return {
    text: async (question) => (await get()).text(question),
    search: async (question) => (await get()).search(question),
    choose: async (question) => (await get()).choose(question),
    confirm: async (question) => (await get()).confirm(question),
    edit: async (question) => (await get()).edit(question),
  };
}

/** Only a batch has tables and folders. */
async function openTable(...[path, options]: Parameters<Context['tables']['open']>) {
  const { createTables } = await import('./adapters/tables.ts');
  return createTables({ stdin: () => process.stdin }).open(path, options);
}

async function loadFolders() {
  return (await import('./adapters/draft-folders.ts')).folders;
}

/** Tells what went wrong. The exit code is kept for the end: leaving at once would cut what is being written. */
async function fail(error: unknown): Promise<void> {
  process.exitCode = error instanceof ToolError ? error.exitCode : 1;
  if (error instanceof ToolError) return sayError(error, talk);
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  // The home folder may hold the writer's name.
  const details = trace
    .replaceAll((await import('node:os')).homedir(), '~')
    .split('\n')
    .map(printable)
    .join('\n');
  err.write(
    `This is a fault in dear-minister ${readVersion()}, not in what you did. Please report it with these lines:\n${details}\n`,
  );
}

async function wrap(text: string, columns: number): Promise<string> {
  const { wrapToScreen } = await import('./adapters/screen.ts');
  return wrapToScreen(text, columns);
}

/** The date where the writer is: YYYY-MM-DD. */
function localDate(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
