/** Paragraphs by which letters are found: the number of sets of them grows fast. */
const PARAGRAPHS = 7;
/** A power of two, some times the meetings that the wordings of a campaign make. Half a MiB. */
const ROOM = 1 << 17;
/** Odd, with its bits well mixed: the golden ratio's. */
const SPREAD = 0x9e3779b1;

/** Where letters meet that are in part the same: each set of four, three or two paragraphs in the same wordings. */
export class Meetings {
  /** One more than the letter that was last at a place; 0 where there was none. Seldom do two meetings share one. */
  readonly #last = new Uint32Array(ROOM);
  readonly #sets = new Map<number, readonly (readonly number[])[]>();

  /**
   * The letters that were last where this one, whose number counts from 0, meets others: those with most in common first,
   * some of them more than once. `keys` are meetings of other kinds, as numbers.
   */
  meet(choice: readonly number[], keys: readonly number[], number: number): number[] {
    const found: number[] = [];
    const count = Math.min(choice.length, PARAGRAPHS);
    const sets = this.#sets.get(count) ?? setsOf(count);
    this.#sets.set(count, sets);
    for (const key of keys) this.#visit(key, number, found);
    for (let at = 0; at < sets.length; at++) {
      let key = at + 1;
      for (const paragraph of sets[at] as readonly number[])
        key = Math.imul(key ^ ((choice[paragraph] as number) + 1), SPREAD) ^ (key >>> 13);
      this.#visit(key, number, found);
    }
    return found;
  }

  #visit(key: number, number: number, found: number[]): void {
    const place = (Math.imul(key, SPREAD) >>> 11) & (ROOM - 1);
    const before = this.#last[place] as number;
    if (before > 0 && before <= number) found.push(before - 1);
    this.#last[place] = number + 1;
  }
}

/** The sets of four of so many, then of three, then of two. */
function setsOf(count: number): number[][] {
  return [4, 3, 2].flatMap((size) => subsets(size, 0, count));
}

function subsets(size: number, first: number, count: number): number[][] {
  if (size === 0) return [[]];
  const firsts = Array.from({ length: Math.max(0, count - first) }, (_, at) => first + at);
  return firsts.flatMap((one) => subsets(size - 1, one + 1, count).map((rest) => [one, ...rest]));
}
