import { distance } from 'fastest-levenshtein';

/** A name that can be meant, and how well known its bearer is. */
export interface Candidate<Value> {
  readonly value: Value;
  readonly keys: readonly string[];
  /** Inhabitants; 0 where unknown. */
  readonly population: number;
}

/** Slips of the finger allowed: one in a short name, three in a long one. */
const allowedSlips = (key: string): number =>
  key.length < 4 ? 0 : key.length < 6 ? 1 : key.length < 10 ? 2 : 3;

/** Lower is nearer: slips first, then a wrong first letter, then the lesser known. */
function score(typed: string, key: string, population: number): number | undefined {
  const limit = allowedSlips(typed);
  if (key.startsWith(typed) && typed.length > 2)
    return 0.5 + (key.length - typed.length) / 20 - weight(population);
  if (Math.abs(key.length - typed.length) > limit) return undefined;
  const slips = distance(typed, key);
  if (slips > limit) return undefined;
  return slips + (key[0] === typed[0] ? 0 : 0.5) - weight(population);
}

/** Up to about 1 for the largest cities. */
const weight = (population: number): number => Math.log10(population + 1) / 7;

/**
 * The candidates whose names are nearest to the folded `typed`, best first, at most `limit`; none where none is near.
 * Between equals the order given stands.
 */
export function nearest<Value>(
  typed: string,
  candidates: Iterable<Candidate<Value>>,
  limit: number,
): Value[] {
  const scored: { value: Value; score: number }[] = [];
  for (const { value, keys, population } of candidates) {
    let best: number | undefined;
    for (const key of keys) {
      const found = score(typed, key, population);
      if (found !== undefined && (best === undefined || found < best)) best = found;
    }
    if (best !== undefined) scored.push({ value, score: best });
  }
  return scored
    .sort((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ value }) => value);
}
