import type { Confidence } from './directory.ts';

/** How long ago a source last showed an address. */
export type Age = 'fresh' | 'old' | 'undated';

/** An address that no source has shown for this long is marked as old. */
export const OLD_AFTER_YEARS = 2;

/**
 * `2024-01` or `2024` is taken at its latest: old only when all of it lies more than two years back. Null is a source
 * that shows no date. `today` is YYYY-MM-DD.
 */
export function ageOf(seen: string | null, today: string): Age {
  if (seen === null) return 'undated';
  const limit = `${Number(today.slice(0, 4)) - OLD_AFTER_YEARS}${today.slice(4)}`;
  return seen < limit.slice(0, seen.length) ? 'old' : 'fresh';
}

/** "confidence high, last seen 2018-01: old". */
export function trustWords(
  { confidence, seen }: { readonly confidence: Confidence; readonly seen: string | null },
  today: string,
): string {
  return `confidence ${confidence}, ${seenWords(seen, today)}`;
}

/** "last seen 2018-01: old". */
function seenWords(seen: string | null, today: string): string {
  if (seen === null) return 'undated';
  return `last seen ${seen}${ageOf(seen, today) === 'old' ? ': old' : ''}`;
}
