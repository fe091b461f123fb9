import { allowedSlips, beginningFrom, type Candidate } from './near-names.ts';
import { BAR, LINE_END, type PlaceFile, TAB } from './place-file.ts';
import { holds } from './place-keys.ts';

/** The keys of the cities in outline, which tells of most that they are far from what was typed. */
export interface KeyOutlines {
  /**
   * The cities that may be near the folded `typed`, by where a key of theirs begins, with the keys that may be near:
   * `nearest` ranks them as it would rank all cities with all keys.
   */
  near(typed: string): Candidate<number>[];
}

/**
 * Measuring how far each of 25,000 names is from what was typed takes 40 ms. Which letters a name has, and how many, tells
 * in 2 ms of all but a hundredth of them that they are too far (`mayBeNear`).
 */
export function outlineKeys(file: PlaceFile, starts: Int32Array): KeyOutlines {
  const letters = new Int32Array(starts.length);
  const lengths = new Uint16Array(starts.length);
  starts.forEach((start, i) => {
    const outline = outlineOf(file, start);
    letters[i] = outline.letters;
    lengths[i] = outline.length;
  });
  return {
    near(typed) {
      const wanted = wantedOf(typed);
      const found = new CandidateList(file);
      starts.forEach((start, i) => {
        const missing = (lengths[i] ?? 0) - wanted.length;
        const has = letters[i] ?? 0;
        const isMeant =
          missing > wanted.slips
            ? mayBegin(wanted, has) && holds(file, start, wanted.bytes)
            : mayBeNear(wanted, has, missing);
        if (isMeant) found.add(start);
      });
      return found.candidates;
    },
  };
}

/** The keys that are left, put together by city; they come in the order of the file. */
class CandidateList {
  readonly candidates: (Candidate<number> & { readonly keys: string[] })[] = [];
  readonly #file: PlaceFile;
  #lineEnd = 0;

  constructor(file: PlaceFile) {
    this.#file = file;
  }

  add(start: number): void {
    const file = this.#file;
    const key = file.toString('utf8', start, file.indexOf(BAR, start));
    if (start < this.#lineEnd) {
      this.candidates.at(-1)?.keys.push(key);
      return;
    }
    this.#lineEnd = file.indexOf(LINE_END, start);
    const population = Number(
      file.toString('latin1', file.lastIndexOf(TAB, this.#lineEnd) + 1, this.#lineEnd),
    );
    this.candidates.push({ value: start, keys: [key], population });
  }
}

interface Outline {
  /**
   * Which letters a key has: a bit for the last five bits of each, which tell the 26 from a to z and the space apart.
   * Other scripts share bits, which only leaves more to be measured.
   */
  readonly letters: number;
  /** As a string has it, in UTF-16. */
  readonly length: number;
}

/** Of the key that begins there and ends before a bar. */
function outlineOf(bytes: Uint8Array, start: number): Outline {
  let letters = 0;
  let length = 0;
  let at = start;
  for (let byte = bytes[at]; byte !== BAR && byte !== undefined; byte = bytes[at]) {
    const next = bytes[++at] ?? BAR;
    // UTF-8: a letter's last five bits are in its last byte, behind which none begins with the bits 10.
    if ((next & 0xc0) !== 0x80) letters |= 1 << (byte & 31);
    // A letter of four bytes is two units of UTF-16.
    if ((byte & 0xc0) !== 0x80) length += byte < 0xf0 ? 1 : 2;
  }
  return { letters, length };
}

/** What was typed, in outline and in bytes. */
interface Wanted extends Outline {
  readonly bytes: Uint8Array;
  readonly slips: number;
}

function wantedOf(typed: string): Wanted {
  const bytes = Buffer.from(typed);
  return { ...outlineOf(bytes, 0), bytes, slips: allowedSlips(typed) };
}

/** A name with these letters that is too long to be a slip: may it begin with what was typed? */
function mayBegin(wanted: Wanted, letters: number): boolean {
  return wanted.length >= beginningFrom && (wanted.letters & ~letters) === 0;
}

/**
 * May what was typed be a slip of a name with these letters, that is longer by `missing` (shorter where it is negative)?
 * Each slip explains at most one letter that the name lacks and one that only the name has. Where letters are missing, so
 * many slips left one out, and these explain none that the name lacks; where there are too many, the other way round.
 */
function mayBeNear({ letters: typed, slips }: Wanted, letters: number, missing: number): boolean {
  return (
    missing >= -slips &&
    !hasMoreBits(typed & ~letters, missing > 0 ? slips - missing : slips) &&
    !hasMoreBits(letters & ~typed, missing < 0 ? slips + missing : slips)
  );
}

function hasMoreBits(bits: number, limit: number): boolean {
  let left = bits;
  // Takes the lowest bit away.
  for (let i = 0; i < limit; i++) left &= left - 1;
  return left !== 0;
}
