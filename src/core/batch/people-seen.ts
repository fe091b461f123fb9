import { mix } from '../likeness-windows.ts';

/** Rooms of the tables: small tables do not ask for much memory, large ones are not moved about when more people come. */
const FIRST_ROOM = 1 << 12;
const LARGEST_ROOM = 1 << 17;
/** How full a table may get: beyond that, looking takes long. */
const FULL = 0.8;

/**
 * The people of a table who had their row already, by a key that makes them one person. Twelve bytes a place, 16 MiB for a
 * million people. Keys are known by two hashes of 32 bits, so that it takes more than chance for two to be taken for one.
 */
export class PeopleSeen {
  readonly #tables: PeopleTable[] = [new PeopleTable(FIRST_ROOM)];

  /** The row that had this key first, or undefined: then this row, from 1, is remembered as its first. */
  meet(key: string, row: number): number | undefined {
    let one = 0x811c9dc5 | 0;
    let other = 0x9e3779b1 | 0;
    for (let at = 0; at < key.length; at++) {
      const unit = key.charCodeAt(at);
      one = Math.imul(one ^ unit, 0x01000193);
      other = Math.imul(other + unit, 0x85ebca6b) ^ (other >>> 15);
    }
    [one, other] = [mix(one), mix(other)];
    for (const table of this.#tables) {
      const before = table.find(one, other);
      if (before !== 0) return before;
    }
    let last = this.#tables.at(-1) as PeopleTable;
    if (last.isFull) {
      last = new PeopleTable(Math.min(last.room * 2, LARGEST_ROOM));
      this.#tables.push(last);
    }
    last.add(one, other, row);
    return undefined;
  }
}

/** An open table with linear probing. */
class PeopleTable {
  readonly room: number;
  readonly #hashes: Int32Array;
  /** 0 where the place is free. */
  readonly #rows: Uint32Array;
  #count = 0;

  constructor(room: number) {
    this.room = room;
    this.#hashes = new Int32Array(room * 2);
    this.#rows = new Uint32Array(room);
  }

  get isFull(): boolean {
    return this.#count >= this.room * FULL;
  }

  find(one: number, other: number): number {
    return this.#rows[this.#place(one, other)] as number;
  }

  add(one: number, other: number, row: number): void {
    const place = this.#place(one, other);
    this.#hashes[place * 2] = one;
    this.#hashes[place * 2 + 1] = other;
    this.#rows[place] = row;
    this.#count++;
  }

  /** Where the key stands, or where it would. */
  #place(one: number, other: number): number {
    const last = this.room - 1;
    let place = one & last;
    while (
      this.#rows[place] !== 0 &&
      (this.#hashes[place * 2] !== one || this.#hashes[place * 2 + 1] !== other)
    )
      place = (place + 1) & last;
    return place;
  }
}
