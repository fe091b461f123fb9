import { mix } from '../likeness-windows.ts';

/** Paragraphs by which letters are found: the number of sets of them grows fast. */
const PARAGRAPHS = 7;
/** Sets of more paragraphs are seldom met. */
const LARGEST_SET = 4;
/** A power of two, some times the meetings that the wordings of a campaign make. Half a MiB. */
const ROOM_BITS = 17;
/** Odd, with its bits well mixed: the golden ratio's. */
const SPREAD = 0x9e3779b1;

/** Where letters meet that are in part the same: each set of one to four paragraphs in the same wordings. */
export class Meetings {
  /** Where there are more letters to be met than this has room for, those with least in common are left out. */
  readonly met: Uint32Array;
  /** One more than the letter that was last at a place; 0 where there was none. Now and then two meetings share one. */
  readonly #last = new Uint32Array(1 << ROOM_BITS);
  readonly #sets: readonly ParagraphSet[];
  /** Those of the letter at hand, a key for each set. */
  readonly #keys: Int32Array;
  #found = 0;

  /** For letters of so many paragraphs with a choice. */
  constructor(paragraphs: number, most: number) {
    this.met = new Uint32Array(most);
    this.#sets = setsOf(Math.min(paragraphs, PARAGRAPHS));
    this.#keys = new Int32Array(this.#sets.length);
  }

  /**
   * Puts into `met` the letters that were last where this one, whose number counts from 0, meets others: those with most in
   * common first, some of them more than once. Tells how many these are. `keys` are meetings of other kinds, as numbers.
   */
  meet(choice: readonly number[], keys: readonly number[], number: number): number {
    const sets = this.#sets;
    const own = this.#keys;
    this.#found = 0;
    for (let at = 0; at < keys.length; at++) this.#visit(mix(keys[at] as number), number);
    // The sum of the keys of its paragraphs stands for a set: each of these says which paragraph it is of.
    for (let at = 0; at < sets.length; at++) {
      const { rest, paragraph } = sets[at] as ParagraphSet;
      own[at] =
        rest === -1
          ? mix(paragraph * 0x10000 + (choice[paragraph] as number) + 1)
          : (own[rest] as number) + (own[paragraph] as number);
    }
    for (let at = sets.length - 1; at >= 0; at--) this.#visit(own[at] as number, number);
    return this.#found;
  }

  #visit(key: number, number: number): void {
    const place = Math.imul(key, SPREAD) >>> (32 - ROOM_BITS);
    const before = this.#last[place] as number;
    // Two sets of one letter may share a place: then it would meet itself.
    if (before > 0 && before <= number && this.#found < this.met.length) this.met[this.#found++] = before - 1;
    this.#last[place] = number + 1;
  }
}

/** A set of paragraphs: one paragraph, and where the set of all its others stands; -1 where there are none. */
interface ParagraphSet {
  readonly rest: number;
  readonly paragraph: number;
}

/** All sets of one to four of so many paragraphs: first each alone, in their order, then the larger ones. */
function setsOf(count: number): ParagraphSet[] {
  const sets: ParagraphSet[] = Array.from({ length: count }, (_, paragraph) => ({ rest: -1, paragraph }));
  let first = 0;
  for (let size = 2; size <= LARGEST_SET; size++) {
    const end = sets.length;
    for (let rest = first; rest < end; rest++)
      for (let paragraph = (sets[rest]?.paragraph ?? 0) + 1; paragraph < count; paragraph++)
        sets.push({ rest, paragraph });
    first = end;
  }
  return sets;
}
