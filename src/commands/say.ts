import type { Context } from '../context.ts';
import { CancelledError, type ToolError } from '../core/errors.ts';
import { printable } from '../core/single-line.ts';

/** What it takes to talk to a person. */
export type Talk = Pick<Context, 'err' | 'style' | 'wrap' | 'quiet'>;

/** How wide text may run, even on a wide screen: longer lines are hard to read. */
const WIDEST = 80;

/** Writes lines to the person: wrapped to their screen, or as they are into a file or a pipe; nothing when quiet. */
export async function say(talk: Omit<Talk, 'style'>, lines: readonly string[]): Promise<void> {
  if (!talk.quiet && lines.length > 0) await write(talk, lines);
}

/** Tells what went wrong, and what to do next: quiet or not. What was typed is shown without its controls. */
export async function sayError(error: ToolError, talk: Talk): Promise<void> {
  if (error.message === '') return;
  if (error instanceof CancelledError) return write(talk, [talk.style.dim(error.message)]);
  const lines = [error.message, ...error.hints].flatMap((text) => text.split('\n')).map(printable);
  await write(talk, [`${talk.style.warn('Error:')} ${lines[0]}`, ...lines.slice(1)]);
}

/** Writes lines to standard output: wrapped to the screen, or as they are into a file or a pipe. */
export async function print(
  { out, wrap }: Pick<Context, 'out' | 'wrap'>,
  lines: readonly string[],
  widest = WIDEST,
): Promise<void> {
  const text = lines.join('\n');
  out.write(`${out.isTerminal ? await wrap(text, Math.min(out.columns, widest)) : text}\n`);
}

async function write({ err, wrap }: Omit<Talk, 'style' | 'quiet'>, lines: readonly string[]): Promise<void> {
  const text = lines.join('\n');
  err.write(`${err.isTerminal ? await wrap(text, Math.min(err.columns, WIDEST)) : text}\n`);
}
