import type { Output } from '../context.ts';
import { FailureError } from '../core/errors.ts';
import { codeOf, messageOf, readText } from './read-text.ts';

/** What Node's stdout and stderr have in common. */
export interface TextStream {
  write(text: string): unknown;
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

export interface OutputOptions {
  /** "standard output", for the error's words. */
  readonly name: string;
  readonly failed: WriteFailed;
}

/** Called once if the stream cannot be written, as when stdout goes to a file on a full disk. */
export type WriteFailed = (error: FailureError) => void;

export const UNKNOWN_COLUMNS = 80;

/**
 * An Output over stdout or stderr. When the reader goes away (`| head -1`) the rest is dropped in silence;
 * any other error is handed to `failed`, since a stream tells of it later than `write`.
 *
 * Nothing waits here: Node keeps the process alive until what is written has gone out, on every platform,
 * unless someone calls `process.exit`, which cuts a pipe short
 * (https://nodejs.org/api/process.html#a-note-on-process-io). So the program sets `process.exitCode` and
 * comes to its own end.
 */
export function createOutput(stream: TextStream, env: NodeJS.ProcessEnv, options: OutputOptions): Output {
  let open = true;
  stream.on('error', (error) => {
    const first = open;
    open = false;
    if (!first || error.code === 'EPIPE') return;
    options.failed(writeFailure(options.name, error));
  });
  return {
    write(text) {
      if (open) stream.write(text);
    },
    get isGone() {
      return !open;
    },
    isTerminal: stream.isTTY === true,
    // Asked for each time: a window changes its size. Some terminals say 0 when they do not know.
    get columns() {
      return stream.columns || Number(env.COLUMNS) || UNKNOWN_COLUMNS;
    },
  };
}

/** What a person is told when an output cannot be written. */
export function writeFailure(name: string, error: unknown): FailureError {
  const reason = codeOf(error) === 'ENOSPC' ? 'the disk is full' : messageOf(error);
  return new FailureError(`Cannot write to ${name}: ${reason}.`, ['Try another place with --out.'], error);
}

/** Everything on standard input, as text. Throws `InputError` if it is not UTF-8 or over 20 MB. */
export function readAll(input: AsyncIterable<Buffer>): Promise<string> {
  return readText(input, 'standard input');
}
