import { Copies } from './likeness-copies.ts';
import { PackedSketch, WORDS } from './likeness-packed.ts';
import { EMPTY, Sketch } from './likeness-sketch.ts';
import { mix } from './likeness-windows.ts';

/** How alike a letter is to the one most like it among those before it. */
export interface Nearest {
  /** `likeness` with that letter, 0 to 1: an estimate, but for copies, which are always 1. */
  readonly nearest: number;
  /** The number of that letter, counted from 0 in the order of adding; undefined where nothing is alike. */
  readonly to: number | undefined;
}

/** Sketches kept, those of the letters last added; a place among them fits into 16 bits. 4 MiB. */
const KEPT = 16_384;
/** Places to look for similar sketches: 2^19, two sketches each. 2 MiB. */
const BUCKET_BITS = 19;
const DEPTH = 2;
/** Bins that must all be the same for two sketches to meet. Four find the very similar, two the half alike. */
const BANDS: readonly { readonly bins: number; readonly count: number }[] = [
  { bins: 4, count: 32 },
  { bins: 2, count: 32 },
];
/** Sketches looked at for one letter, at most; the very similar come first. With half as many again it errs no less. */
const LOOKS = 16;

/**
 * Tells each letter of a batch how alike it is to those before it. One pass: time for each letter is bounded (20 to 40 µs
 * for 2,000 characters in paragraphs that are mostly known), and so is memory, 10 MiB however many letters there are.
 *
 * Exact: a letter with the same letters as an earlier one, in the same order, is 1 (the first 250,000 different ones are
 * known; later, a copy is known by its estimate while its original is among those kept). Approximate: any other is
 * estimated from a sample of its windows, sought among the last 16,384 different letters, where the most similar is found
 * most often, else one nearly as similar (banding: Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", 3.4).
 * Off by 0.01 to 0.03 on average beside the exact measure, seldom by more than 0.1: near a limit such as 0.50 it counts
 * letters, it does not judge one. No chance in it: the same letters in the same order give the same figures.
 */
export class LikenessIndex {
  readonly #copies = new Copies();
  readonly #sketches = new Int32Array(KEPT * WORDS);
  readonly #ordinals = new Uint32Array(KEPT);
  readonly #buckets = new Uint16Array(DEPTH << BUCKET_BITS);
  /** For each sketch kept, the letter that last looked at it, so that none is looked at twice. */
  readonly #lookedAtBy = new Uint32Array(KEPT);
  #letters = 0;
  #kept = 0;
  /** Of the letter that is being added: kept, since to make them anew for each takes as long as to fill them. */
  readonly #sketch = new Sketch();
  readonly #packed = new PackedSketch();
  readonly #places = new Uint32Array(BANDS.reduce((sum, { count }) => sum + count, 0));

  add(text: string): Nearest {
    const sketch = this.#sketch;
    sketch.of(text);
    const ordinal = this.#letters++;
    if (sketch.isEmpty) return { nearest: 0, to: undefined };
    const copied = this.#copies.meet(sketch.digest, sketch.check, ordinal);
    if (copied !== undefined) return { nearest: 1, to: copied };
    this.#packed.of(sketch.smallest);
    const places = bucketsOf(sketch.smallest, this.#places);
    const nearest = this.#nearest(places);
    this.#keep(places, ordinal);
    return nearest;
  }

  #nearest(places: number): Nearest {
    let nearest = 0;
    let to: number | undefined;
    let looks = 0;
    for (let at = 0; at < places * DEPTH && looks < LOOKS; at++) {
      const place = this.#buckets[(this.#places[at >> 1] as number) + (at & 1)] as number;
      if (this.#lookedAtBy[place] === this.#letters) continue;
      this.#lookedAtBy[place] = this.#letters;
      looks++;
      const likeness = this.#packed.likeness(this.#sketches, place * WORDS);
      if (likeness > nearest) {
        nearest = likeness;
        to = this.#ordinals[place] as number;
      }
    }
    return { nearest, to };
  }

  /** Lays the sketch in the place of the oldest one. A bucket that still names the old one leads to the new: harmless. */
  #keep(places: number, ordinal: number): void {
    const place = this.#kept++ % KEPT;
    this.#sketches.set(this.#packed.words, place * WORDS);
    this.#ordinals[place] = ordinal;
    for (let at = 0; at < places; at++) {
      const bucket = this.#places[at] as number;
      this.#buckets[bucket + 1] = this.#buckets[bucket] as number;
      this.#buckets[bucket] = place;
    }
  }
}

/**
 * Puts into `places` where sketches meet that are the same in a band of bins, and tells how many these are. Empty bands
 * say nothing and are passed over.
 */
function bucketsOf(smallest: Int32Array, places: Uint32Array): number {
  let found = 0;
  for (const { bins, count } of BANDS) {
    for (let first = 0; first < bins * count; first += bins) {
      let key = bins;
      let isEmpty = true;
      for (let bin = first; bin < first + bins; bin++) {
        isEmpty &&= smallest[bin] === EMPTY[bin];
        key = Math.imul(key ^ (smallest[bin] as number), 0x9e3779b1);
      }
      if (!isEmpty) places[found++] = (mix(key) >>> (32 - BUCKET_BITS)) * DEPTH;
    }
  }
  return found;
}
