import type { Context } from '../context.ts';
import { CancelledError, type ToolError } from '../core/errors.ts';

/** What it takes to talk to a person. */
export type Talk = Pick<Context, 'err' | 'style' | 'wrap'>;

/** How wide text may run, even on a wide screen: longer lines are hard to read. */
const WIDEST = 80;

/** Writes lines to the person: wrapped to their screen, or as they are into a file or a pipe. */
export async function say(
  { err, wrap }: Pick<Talk, 'err' | 'wrap'>,
  lines: readonly string[],
): Promise<void> {
  if (lines.length === 0) return;
  const text = lines.join('\n');
  err.write(`${err.isTerminal ? await wrap(text, Math.min(err.columns, WIDEST)) : text}\n`);
}

/** Tells what went wrong, and what to do next. */
export async function sayError(error: ToolError, talk: Talk): Promise<void> {
  if (error instanceof CancelledError) return say(talk, [talk.style.dim(error.message)]);
  if (error.message !== '')
    await say(talk, [`${talk.style.warn('Error:')} ${error.message}`, ...error.hints]);
}
