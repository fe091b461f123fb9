import { hashesOf, lettersOf, mix } from './likeness-windows.ts';
import { paragraphsOf } from './paragraphs.ts';
import { remembered } from './remembered.ts';

/** Bins of a sketch. An estimate is off by about 0.01 near 0.9 and 0.03 near 0.5; half of that takes four times these. */
export const BINS = 256;
const SHIFT = 24;
const REST = 0xffffff;
/** What stands in an empty bin: the highest of all hashes that belong there. */
export const EMPTY = Int32Array.from({ length: BINS }, (_, bin) => (bin << SHIFT) | REST);

/** What a paragraph gives to the sketch of a text, and to the two digests that tell copies. */
interface Share {
  /** The smallest hash of each bin that it has any for. */
  readonly hashes: Int32Array;
  readonly digest: number;
  readonly check: number;
  /** What the digests of all before it are multiplied by. */
  readonly weight: number;
  readonly checkWeight: number;
}

/**
 * A sample of a text's windows ("One Permutation Hashing", Li, Owen and Zhang, NIPS 2012): the smallest hash of each bin,
 * where a hash's first 8 bits name its bin; and two digests of all its letters, however they stand in paragraphs. It is
 * made for text after text in the same place, since half the time would go into making room.
 *
 * The windows are those of each paragraph, and a shorter paragraph is a window: then what a paragraph gives is remembered,
 * and letters share nearly all theirs.
 */
export class Sketch {
  readonly smallest = EMPTY.slice();
  digest = 0;
  check = 0;
  isEmpty = true;

  of(text: string): void {
    this.smallest.set(EMPTY);
    this.digest = 0;
    this.check = 0;
    this.isEmpty = true;
    for (const paragraph of paragraphsOf(text)) this.#add(shareOf(paragraph));
    this.digest = mix(this.digest);
    this.check = mix(this.check);
  }

  #add({ hashes, digest, check, weight, checkWeight }: Share): void {
    layOver(this.smallest, hashes);
    this.digest = (Math.imul(this.digest, weight) + digest) | 0;
    this.check = (Math.imul(this.check, checkWeight) + check) | 0;
    if (hashes.length > 0) this.isEmpty = false;
  }
}

/** Odd, and unlike in the low bits, so that what one digest takes for the same the other does not. */
const BASE = 0x01000193;
const CHECK_BASE = 0x9e3779bd;

const shareOf = remembered((paragraph): Share => {
  const letters = lettersOf(paragraph);
  const smallest = EMPTY.slice();
  layOver(smallest, hashesOf(letters));
  let filled = 0;
  for (let bin = 0; bin < BINS; bin++)
    if (smallest[bin] !== EMPTY[bin]) smallest[filled++] = smallest[bin] as number;
  // Polynomials of the letters, so that the digest of a text is put together from those of its paragraphs.
  let [digest, check, weight, checkWeight] = [0, 0, 1, 1];
  for (let at = 0; at < letters.length; at++) {
    digest = (Math.imul(digest, BASE) + (letters[at] as number)) | 0;
    check = (Math.imul(check, CHECK_BASE) + (letters[at] as number)) | 0;
    weight = Math.imul(weight, BASE);
    checkWeight = Math.imul(checkWeight, CHECK_BASE);
  }
  return { hashes: smallest.slice(0, filled), digest, check, weight, checkWeight };
});

function layOver(smallest: Int32Array, hashes: Int32Array): void {
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] as number;
    const before = smallest[hash >>> SHIFT] as number;
    const less = hash - before;
    // The minimum without a branch: which of the two is smaller cannot be predicted, and that is most of the time.
    smallest[hash >>> SHIFT] = before + (less & (less >> 31));
  }
}
