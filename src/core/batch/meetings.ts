import { mix } from '../likeness-windows.ts';

/** Paragraphs by which letters are found: the number of sets of them grows fast. */
const PARAGRAPHS = 7;
/** A power of two, some times the meetings that the wordings of a campaign make. Half a MiB. */
const ROOM_BITS = 17;
/** Odd, with its bits well mixed: the golden ratio's. */
const SPREAD = 0x9e3779b1;
/** Meetings of one letter at the most: the sets of one to four of seven paragraphs, and those by other keys. */
export const MOST_MET = 7 + 21 + 35 + 35 + 2;

/** Where letters meet that are in part the same: each set of one to four paragraphs in the same wordings. */
export class Meetings {
  /** One more than the letter that was last at a place; 0 where there was none. Seldom do two meetings share one. */
  readonly #last = new Uint32Array(1 << ROOM_BITS);
  readonly #marks = new Int32Array(PARAGRAPHS);
  #found = 0;

  /**
   * Puts into `met` the letters that were last where this one, whose number counts from 0, meets others, some of them more
   * than once, and tells how many these are. `keys` are meetings of other kinds, two at most, as numbers.
   */
  meet(choice: readonly number[], keys: readonly number[], number: number, met: Uint32Array): number {
    const marks = this.#marks;
    const count = Math.min(choice.length, PARAGRAPHS);
    this.#found = 0;
    for (let at = 0; at < keys.length; at++) this.#visit(mix(keys[at] as number), number, met);
    for (let at = 0; at < count; at++) marks[at] = mix(at * 0x10000 + (choice[at] as number) + 1);
    // The sum of its marks stands for a set of paragraphs in their wordings: each mark says which paragraph it is of.
    for (let a = 0; a < count; a++) {
      const one = marks[a] as number;
      this.#visit(one, number, met);
      for (let b = a + 1; b < count; b++) {
        const two = one + (marks[b] as number);
        this.#visit(two, number, met);
        for (let c = b + 1; c < count; c++) {
          const three = two + (marks[c] as number);
          this.#visit(three, number, met);
          for (let d = c + 1; d < count; d++) this.#visit(three + (marks[d] as number), number, met);
        }
      }
    }
    return this.#found;
  }

  #visit(key: number, number: number, met: Uint32Array): void {
    const place = Math.imul(key, SPREAD) >>> (32 - ROOM_BITS);
    const before = this.#last[place] as number;
    if (before > 0) met[this.#found++] = before - 1;
    this.#last[place] = number + 1;
  }
}
