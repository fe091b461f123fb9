import type { Draft, Unreachable } from '../../core/draft.ts';

/** So many are told one by one; how many there are is told in any case. */
const TOLD = 10;
const STEPS = 100;
/** Two letters more alike than this are noticed. */
const NOTICED = 0.5;

/** Something to tell of a row. */
export interface Told {
  readonly row: number;
  readonly line: number;
  readonly name: string;
  readonly words: string;
}

/** Some things are told one by one, all are counted. */
export class Roll {
  readonly told: Told[] = [];
  count = 0;

  /** `keep` is false for what is told elsewhere at once. */
  add(one: Told, keep = true): void {
    if (this.count++ < TOLD && keep) this.told.push(one);
  }
}

/** Names of files: some are told, all are counted. */
export class NameList {
  static of(names: readonly string[]): NameList {
    const list = new NameList();
    for (const name of names) list.add(name);
    return list;
  }

  readonly names: string[] = [];
  count = 0;

  add(name: string): void {
    if (this.count++ < TOLD) this.names.push(name);
  }
}

/** What a batch has done, kept small whatever the number of rows. */
export class Tally {
  rows = 0;
  /** The number of the last row that was seen: shards do not take all of them. */
  lastRow = 0;
  /** People with a letter, and the letters. */
  people = 0;
  letters = 0;
  /** Drafts that stood in the folder as they should, and those that were other than they should. */
  kept = 0;
  readonly replaced = new NameList();
  readonly failed = new Roll();
  readonly duplicates = new Roll();
  readonly notes = new Roll();
  /** How many letters go to each post, as its first recipient. */
  readonly posts = new Map<string, { readonly name: string; readonly address: string; count: number }>();
  /** The posts that letters do not reach, and how many. */
  readonly unreachable = new Map<string, { readonly missed: Unreachable; count: number }>();
  readonly languages = new Map<string, number>();
  /** How many letters have each likeness to the one before that is most like them, in hundredths. */
  readonly #likeness = new Uint32Array(STEPS + 1);
  firstDrafts: readonly Draft[] = [];

  addPerson(drafts: readonly Draft[]): void {
    if (this.people++ === 0) this.firstDrafts = drafts;
    for (const { post, reason } of drafts[0]?.unreachable ?? []) {
      const before = this.unreachable.get(post.id);
      if (before === undefined) this.unreachable.set(post.id, { missed: { post, reason }, count: 1 });
      else before.count++;
    }
  }

  addLetter({ recipients: [first], language }: Draft, likeness: number): void {
    this.letters++;
    this.#likeness[Math.round(likeness * STEPS)] = (this.#likeness[Math.round(likeness * STEPS)] ?? 0) + 1;
    this.languages.set(language, (this.languages.get(language) ?? 0) + 1);
    if (first === undefined) return;
    const before = this.posts.get(first.post);
    if (before === undefined)
      this.posts.set(first.post, { name: first.name, address: first.address, count: 1 });
    else before.count++;
  }

  /** The middle of the likenesses, and how many letters are noticeably like another. */
  likeness(): { readonly median: number; readonly noticed: number } {
    let below = 0;
    let median = 0;
    while (below + (this.#likeness[median] as number) < this.letters / 2)
      below += this.#likeness[median++] as number;
    const noticed = this.#likeness.subarray(NOTICED * STEPS + 1).reduce((sum, count) => sum + count, 0);
    return { median: median / STEPS, noticed };
  }
}
