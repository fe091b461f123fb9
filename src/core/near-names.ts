import { distance } from 'fastest-levenshtein';

/** A name that can be meant, and how well known its bearer is. */
export interface Candidate<Value> {
  readonly value: Value;
  readonly keys: readonly string[];
  /** Inhabitants; 0 where unknown. */
  readonly population: number;
}

/** Slips of the finger allowed: none in a very short name, three in a long one. */
export const allowedSlips = (typed: string): number =>
  typed.length < 4 ? 0 : typed.length < 6 ? 1 : typed.length < 10 ? 2 : 3;
/** From so many letters on, a name that begins with what was typed is near, however long it is. */
export const beginningFrom = 3;
const otherFirstLetter = 0.5;

/** The candidates that are nearest in slips, however far, best first. */
export function closest<Value>(
  typed: string,
  candidates: readonly Candidate<Value>[],
  limit: number,
): Value[] {
  return candidates
    .map(({ value, keys }) => ({ value, slips: Math.min(...keys.map((key) => distance(typed, key))) }))
    .sort((a, b) => a.slips - b.slips)
    .slice(0, limit)
    .map(({ value }) => value);
}

/** Up to about 1 for the largest cities. */
const weight = (population: number): number => Math.log10(population + 1) / 7;

/** How far a key is from what was typed, in slips; undefined where it is too far. */
function remoteness(typed: string, key: string, limit: number): number | undefined {
  const missing = key.length - typed.length;
  if (missing >= 0 && typed.length >= beginningFrom && key.startsWith(typed)) return 0.5 + missing / 20;
  if (Math.abs(missing) > limit) return undefined;
  const slips = distance(typed, key);
  if (slips > limit) return undefined;
  return slips + (key.charCodeAt(0) === typed.charCodeAt(0) ? 0 : otherFirstLetter);
}

/**
 * The candidates whose names are nearest to the folded `typed`, best first, at most `limit`; none where none is near.
 * Fewer slips and a name begun right come first, weighed with the population; between equals the order given stands.
 */
export function nearest<Value>(
  typed: string,
  candidates: Iterable<Candidate<Value>>,
  limit: number,
): Value[] {
  const limitInSlips = allowedSlips(typed);
  const scored: { value: Value; score: number }[] = [];
  for (const { value, keys, population } of candidates) {
    let best: number | undefined;
    for (const key of keys) {
      const found = remoteness(typed, key, limitInSlips);
      if (found !== undefined && (best === undefined || found < best)) best = found;
    }
    if (best !== undefined) scored.push({ value, score: best - weight(population) });
  }
  return scored
    .sort((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ value }) => value);
}
