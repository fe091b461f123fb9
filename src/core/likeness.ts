import { windowHashes } from './likeness-windows.ts';

/** Two letters that are more alike than this are noticed: the lowest step that WriteToThem's rules count. */
const NOTICED = 0.5;

/** The hashes of all windows of a text: each once, ascending. */
export type Fingerprint = Int32Array;

/** How alike some letters are, over all pairs of them. */
export interface Spread {
  /** The median likeness, 0 to 1; 0 where there is no pair. */
  readonly median: number;
  /** The share of pairs that are over `NOTICED`, 0 to 1. */
  readonly over: number;
  readonly pairs: number;
}

/**
 * What `likeness` compares: every window of the text's letters, hashed.
 * A text shorter than a window is one window; one without a letter or a digit has none.
 */
export function fingerprint(text: string): Fingerprint {
  const hashes = windowHashes(text).sort();
  let kept = 0;
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] as number;
    if (at === 0 || hash !== hashes[kept - 1]) hashes[kept++] = hash;
  }
  return hashes.slice(0, kept);
}

/**
 * The share of windows that two texts have in common, 0 to 1: twice those in both, by the sum of those in each.
 *
 * The measure of WriteToThem: mysociety/writetothem, perllib/FYR/SubstringHash.pm 1.3 of 2005-01-17 (`similarity`;
 * 32 bytes and the steps from 0.5 up: FYR/AbuseChecks.pm), after Manber, "Finding Similar Files in a Large File
 * System" (USENIX 1994). It keeps about 1 window in 48, none over another, which makes its figure uneven and some 0.03
 * to 0.07 lower; we keep all. As there, a text without windows is like nothing, not even itself. Not as there: symbols
 * and emoji are left out along with spaces and punctuation, and salutation and close are not cut off.
 */
export function likeness(a: Fingerprint, b: Fingerprint): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] as number;
    const right = b[j] as number;
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return shareOf(shared, a.length, b.length);
}

/** How alike all pairs of some texts are; exact. Time grows with the square of their number: meant for a hundred. */
export function spread(texts: readonly string[]): Spread {
  const { lists, distinct } = numberedWindows(texts);
  const marked = new Uint8Array(distinct);
  const found = new Float64Array((texts.length * (texts.length - 1)) / 2);
  let pairs = 0;
  for (const [at, one] of lists.entries()) {
    for (const window of one) marked[window] = 1;
    for (const other of lists.slice(0, at)) {
      found[pairs++] = shareOf(countMarked(marked, other), one.length, other.length);
    }
    for (const window of one) marked[window] = 0;
  }
  const over = found.filter((one) => one > NOTICED).length;
  return { median: middle(found.sort()), over: pairs === 0 ? 0 : over / pairs, pairs };
}

function shareOf(shared: number, a: number, b: number): number {
  return shared === 0 ? 0 : (2 * shared) / (a + b);
}

/**
 * The windows of each text, each once, as numbers from 0 up: what is in many texts has the same number in each, so that
 * it can be ticked off in a list. A table of our own (linear probing), since a Map would take most of the time.
 */
function numberedWindows(texts: readonly string[]): { lists: Int32Array[]; distinct: number } {
  const lists = texts.map(windowHashes);
  const room = 2 ** Math.ceil(Math.log2(2 * lists.reduce((sum, { length }) => sum + length, 1)));
  const hashAt = new Int32Array(room);
  /** One more than the number; 0 where the place is free. */
  const numberAt = new Int32Array(room);
  /** One more than the last text that had it. */
  const lastIn = new Int32Array(room);
  let distinct = 0;
  for (const [text, hashes] of lists.entries()) {
    let kept = 0;
    for (let at = 0; at < hashes.length; at++) {
      const hash = hashes[at] as number;
      let place = hash & (room - 1);
      while (numberAt[place] !== 0 && hashAt[place] !== hash) place = (place + 1) & (room - 1);
      if (numberAt[place] === 0) {
        hashAt[place] = hash;
        numberAt[place] = ++distinct;
      }
      if (lastIn[place] !== text + 1) hashes[kept++] = (numberAt[place] as number) - 1;
      lastIn[place] = text + 1;
    }
    lists[text] = hashes.subarray(0, kept);
  }
  return { lists, distinct };
}

function countMarked(marked: Uint8Array, windows: Int32Array): number {
  let count = 0;
  for (let at = 0; at < windows.length; at++) count += marked[windows[at] as number] as number;
  return count;
}

/** The median of sorted numbers. */
function middle(sorted: Float64Array): number {
  const [below, above] = [Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2)];
  return ((sorted[below] ?? 0) + (sorted[above] ?? 0)) / 2;
}
