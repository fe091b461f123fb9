import { hashAcross, hashWindows, lettersOf, rollingHash, WINDOW, windowCount } from './likeness-windows.ts';
import { paragraphsOf } from './paragraphs.ts';
import { remembered } from './remembered.ts';

/** Bins of a sketch. An estimate is off by about 0.01 near 0.9 and 0.03 near 0.5; half of that takes four times these. */
export const BINS = 256;
const SHIFT = 24;
const REST = 0xffffff;
/** What stands in an empty bin: the highest of all hashes that belong there. */
export const EMPTY = Int32Array.from({ length: BINS }, (_, bin) => (bin << SHIFT) | REST);

/** So many letters at an end of a paragraph have windows in common with what stands beside it. */
const EDGE = WINDOW - 1;

/** What a paragraph gives to the sketch of a text, and to the two digests that tell copies. */
interface Share {
  readonly letters: number;
  /** The smallest hash of each bin that its own windows have any for. */
  readonly hashes: Int32Array;
  readonly start: Uint8Array;
  readonly end: Uint8Array;
  readonly rollingEnd: number;
  readonly digest: number;
  readonly check: number;
  /** What the digests of all before it are multiplied by. */
  readonly weight: number;
  readonly checkWeight: number;
}

/**
 * A sample of a text's windows ("One Permutation Hashing", Li, Owen and Zhang, NIPS 2012): the smallest hash of each bin,
 * where a hash's first 8 bits name its bin; and two digests of all its letters. It is made of text after text in the same
 * place, since half the time would go into making room.
 *
 * What a paragraph gives is remembered, since letters share nearly all of theirs. Only the windows that lie over the end of
 * one are hashed for each letter: without them letters would seem more alike than they are, by up to 0.1.
 */
export class Sketch {
  readonly smallest = EMPTY.slice();
  digest = 0;
  check = 0;
  /** Has the text no letter? */
  isEmpty = true;
  /** The last letters so far, how many, and the rolling hash of them. */
  readonly #end = new Uint8Array(EDGE);
  #held = 0;
  #rollingEnd = 0;
  readonly #hashes = new Int32Array(EDGE);

  of(text: string): void {
    this.smallest.set(EMPTY);
    this.digest = 0;
    this.check = 0;
    this.#held = 0;
    let letters = 0;
    for (const paragraph of paragraphsOf(text)) {
      const share = shareOf(paragraph.text);
      if (share.letters > 0) this.#add(share);
      letters += share.letters;
    }
    this.isEmpty = letters === 0;
    // Fewer letters than a window has are one.
    if (letters > 0 && letters < WINDOW) this.#lay(this.#end.subarray(0, letters));
  }

  #add(share: Share): void {
    const { start, end, letters } = share;
    layOver(this.smallest, share.hashes, share.hashes.length);
    this.digest = (Math.imul(this.digest, share.weight) + share.digest) | 0;
    this.check = (Math.imul(this.check, share.checkWeight) + share.check) | 0;
    if (this.#held === EDGE) {
      hashAcross(this.#end, this.#rollingEnd, start, this.#hashes);
      layOver(this.smallest, this.#hashes, start.length);
    } else if (this.#held + start.length >= WINDOW) {
      this.#lay(Uint8Array.of(...this.#end.subarray(0, this.#held), ...start));
    }
    this.#append(end);
    this.#rollingEnd = letters < EDGE ? rollingHash(this.#end, this.#held) : share.rollingEnd;
  }

  /** Keeps the last letters. In loops: for so few bytes they take a tenth of what `set` and `copyWithin` take. */
  #append(letters: Uint8Array): void {
    const kept = Math.min(this.#held, EDGE - letters.length);
    const gone = this.#held - kept;
    for (let at = 0; at < kept; at++) this.#end[at] = this.#end[gone + at] as number;
    for (let at = 0; at < letters.length; at++) this.#end[kept + at] = letters[at] as number;
    this.#held = kept + letters.length;
  }

  #lay(letters: Uint8Array): void {
    hashWindows(letters, letters.length, this.#hashes);
    layOver(this.smallest, this.#hashes, windowCount(letters.length));
  }
}

/** Odd, and unlike in the low bits, so that what one digest takes for the same the other does not. */
const BASE = 0x01000193;
const CHECK_BASE = 0x9e3779bd;

const shareOf = remembered((paragraph): Share => {
  const letters = lettersOf(paragraph);
  // Polynomials of the letters, so that the digest of a text is put together from those of its paragraphs.
  let [digest, check, weight, checkWeight] = [0, 0, 1, 1];
  for (let at = 0; at < letters.length; at++) {
    digest = (Math.imul(digest, BASE) + (letters[at] as number)) | 0;
    check = (Math.imul(check, CHECK_BASE) + (letters[at] as number)) | 0;
    weight = Math.imul(weight, BASE);
    checkWeight = Math.imul(checkWeight, CHECK_BASE);
  }
  const [start, end] = [letters.slice(0, EDGE), letters.slice(-EDGE)];
  const hashes = smallestOf(letters);
  const edges = { start, end, rollingEnd: rollingHash(end, end.length) };
  return { letters: letters.length, hashes, ...edges, digest, check, weight, checkWeight };
});

/** The smallest hash of each bin that the letters have a window for. */
function smallestOf(letters: Uint8Array): Int32Array {
  if (letters.length < WINDOW) return new Int32Array(0);
  const hashes = new Int32Array(windowCount(letters.length));
  hashWindows(letters, letters.length, hashes);
  const smallest = EMPTY.slice();
  layOver(smallest, hashes, hashes.length);
  let filled = 0;
  for (let bin = 0; bin < BINS; bin++)
    if (smallest[bin] !== EMPTY[bin]) smallest[filled++] = smallest[bin] as number;
  return smallest.slice(0, filled);
}

function layOver(smallest: Int32Array, hashes: Int32Array, count: number): void {
  for (let at = 0; at < count; at++) {
    const hash = hashes[at] as number;
    const before = smallest[hash >>> SHIFT] as number;
    const less = hash - before;
    // The minimum without a branch: which of the two is smaller cannot be predicted, and that is most of the time.
    smallest[hash >>> SHIFT] = before + (less & (less >> 31));
  }
}
