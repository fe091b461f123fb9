import { LATIN } from './letters.ts';
import { withoutAccents } from './view.ts';

/**
 * Words of one meaning, as fragments of a regular expression without capitals or accents. `bordered` are whole words of
 * scripts with spaces, `free` those of Korean, Japanese and Chinese, where endings and neighbours are joined on.
 */
export interface Words {
  readonly bordered?: readonly string[];
  readonly free?: readonly string[];
}

/** One expression for all of them. A space in a `free` word may be left out. */
export function anyOf(...tables: readonly Words[]): RegExp {
  return new RegExp(sourceOf(...tables), 'g');
}

function sourceOf(...tables: readonly Words[]): string {
  const bordered = tables.flatMap((table) => table.bordered ?? []).map(readable);
  const free = tables
    .flatMap((table) => table.free ?? [])
    .map(readable)
    .map((word) => word.replaceAll(' ', ' ?').replaceAll('??', '?'));
  const parts = [
    ...(bordered.length > 0 ? [`(?<![${LATIN}\\d])(?:${bordered.join('|')})(?![${LATIN}\\d])`] : []),
    ...(free.length > 0 ? [`(?:${free.join('|')})`] : []),
  ];
  return `(?:${parts.join('|')})`;
}

function readable(fragment: string): string {
  return withoutAccents(fragment).replaceAll('\\p{l}', LATIN);
}
