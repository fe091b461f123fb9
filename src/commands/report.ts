import type { Context } from '../context.ts';
import type { ToolError } from '../core/errors.ts';

/** Tells a person what went wrong, and what to do next. */
export function writeError(
  { message, hints }: ToolError,
  { err, style }: Pick<Context, 'err' | 'style'>,
): void {
  err.write(`${style.warn('Error:')} ${message}\n`);
  for (const hint of hints) err.write(`${hint}\n`);
}
