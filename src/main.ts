import { createClipboard } from './adapters/clipboard.ts';
import { createFiles } from './adapters/files.ts';
import { createLibrary } from './adapters/library.ts';
import { createOpener } from './adapters/opener.ts';
import { createPrompter } from './adapters/prompter.ts';
import { createStyle } from './adapters/style.ts';
import { createOutput, readAll } from './adapters/terminal.ts';
import type { WriteOptions } from './commands/write-options.ts';
import type { Context } from './context.ts';
import { ToolError } from './core/errors.ts';
import { readVersion } from './package-root.ts';

const { argv, env, platform, stdin, stdout, stderr } = process;

// Kept for the end: leaving at once would cut what is still being written.
const fail = (error: unknown) => {
  process.exitCode = tell(error);
};
const out = createOutput(stdout, env, { name: 'standard output', failed: fail });
const err = createOutput(stderr, env, { name: 'standard error', failed: () => undefined });

try {
  await main(argv.slice(2));
} catch (error) {
  fail(error);
}

async function main(args: readonly string[]): Promise<void> {
  // The one answer that needs no command line to be read.
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V'))
    return out.write(`${readVersion()}\n`);
  const { runCommandLine } = await import('./cli.ts');
  await runCommandLine(args, {
    version: readVersion(),
    writeErr: err.write,
    async write(options) {
      const { runWrite } = await import('./commands/write.ts');
      await runWrite(options, await createContext(options));
    },
  });
}

/** Builds the outside world, each edge once. */
async function createContext({ color }: Pick<WriteOptions, 'color'>): Promise<Context> {
  const today = localDate(new Date());
  const files = createFiles();
  const style = await createStyle(err, { color, env });
  return {
    ...{ out, err, style, files, today },
    readStdin: () => readAll(stdin),
    interactive: stdin.isTTY === true && err.isTerminal,
    wrap: async (text, columns) => (await import('./adapters/screen.ts')).wrapToScreen(text, columns),
    library: createLibrary(files, today),
    prompter: createPrompter({ input: stdin, output: stderr, env, platform, style: async () => style }),
    clipboard: createClipboard({ platform, env, terminal: err.isTerminal ? err.write : undefined }),
    opener: createOpener({ platform, env }),
  };
}

/** Tells what went wrong, and answers with the exit code for it. */
function tell(error: unknown): number {
  if (error instanceof ToolError) {
    if (error.message !== '') err.write([`Error: ${error.message}`, ...error.hints, ''].join('\n'));
    return error.exitCode;
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  err.write(
    `This is a fault in dear-minister ${readVersion()}, not in what you did. Please report it with these lines:\n${details}\n`,
  );
  return 1;
}

/** The date where the writer is: YYYY-MM-DD. */
function localDate(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
