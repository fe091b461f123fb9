import type { Context } from '../context.ts';

/** How wide text may run, even on a wide screen: longer lines are hard to read. */
const WIDEST = 80;

/** Writes lines to the person, wrapped to their screen. */
export async function say(context: Pick<Context, 'err' | 'wrap'>, lines: readonly string[]): Promise<void> {
  context.err.write(`${await context.wrap(lines.join('\n'), Math.min(context.err.columns, WIDEST))}\n`);
}
