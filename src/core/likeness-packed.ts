import { BINS, EMPTY } from './likeness-sketch.ts';

/** Words of a packed sketch: four bins in each. */
export const WORDS = BINS / 4;
/** With so few empty bins it makes no odds whether another sketch has the same ones. */
const FEW = 2;
/** Of unlike bins, this share looks alike. */
const CHANCE = 1 / 255;
/** Likeness that may be nothing but such bins. */
const LEAST = 0.05;

/**
 * A sketch with the last 8 bits of each bin, 0 where it is empty ("b-Bit Minwise Hashing", Li and König, WWW 2010): half
 * the room of 16 bits, nothing lost that can be measured, and four bins are compared at a time.
 */
export class PackedSketch {
  readonly words = new Int32Array(WORDS);
  #isFull = false;

  of(smallest: Int32Array): void {
    let empty = 0;
    for (let word = 0; word < WORDS; word++) {
      let bits = 0;
      for (let bin = word * 4 + 3; bin >= word * 4; bin--) {
        const hash = smallest[bin] as number;
        const isEmpty = hash === EMPTY[bin];
        if (isEmpty) empty++;
        bits = (bits << 8) | (isEmpty ? 0 : hash & 0xff || 1);
      }
      this.words[word] = bits;
    }
    this.#isFull = empty <= FEW;
  }

  /** Estimates the likeness to the sketch that begins there: from the share of equal bins among those in either. */
  likeness(others: Int32Array, from: number): number {
    const words = this.words;
    let unlike = 0;
    for (let word = 0; word < WORDS; word++)
      unlike = (unlike + filledLanes((words[word] as number) ^ (others[from + word] as number))) | 0;
    const bins = this.#isFull ? BINS : this.#filled(others, from);
    const shared = (1 - sumOfLanes(unlike) / bins - CHANCE) / (1 - CHANCE);
    const likeness = (2 * shared) / (1 + shared);
    return likeness < LEAST ? 0 : likeness;
  }

  /** How many bins have something in them in this sketch or the other. */
  #filled(others: Int32Array, from: number): number {
    let filled = 0;
    for (let word = 0; word < WORDS; word++)
      filled += filledLanes((this.words[word] as number) | (others[from + word] as number));
    return sumOfLanes(filled);
  }
}

/** 1 in each byte that is not 0. Without a branch, as where sketches are made; 64 of them can be added up. */
function filledLanes(word: number): number {
  return ((((word & 0x7f7f7f7f) + 0x7f7f7f7f) | word) >>> 7) & 0x01010101;
}

function sumOfLanes(word: number): number {
  return (word & 0xff) + ((word >>> 8) & 0xff) + ((word >>> 16) & 0xff) + (word >>> 24);
}
