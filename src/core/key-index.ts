import { BAR, type Hit, hitAt, LINE_END, type PlaceFile } from './place-file.ts';
import { holds } from './place-keys.ts';

/** Finds the lines of the cities by their keys without searching the file: in microseconds. */
export interface KeyIndex {
  /** What `linesWith` finds for `|key|`: the lines in the order of the file, each once. */
  linesOf(key: string): Hit[];
}

/**
 * A hash table with open addressing (linear probing): a slot holds where a key begins, 0 where it is free. The keys
 * themselves stay in the file, where each look-up compares them, so two keys of one hash are never taken for each other.
 */
export function indexKeys(file: PlaceFile, starts: Int32Array): KeyIndex {
  // At most half of the slots are taken, so a look-up soon meets a free one; a power of two spares the division.
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * starts.length + 1)));
  const last = slots.length - 1;
  starts.forEach((start) => {
    let slot = hashOf(file, start) & last;
    while (slots[slot] !== 0) slot = (slot + 1) & last;
    slots[slot] = start;
  });
  return {
    linesOf(key) {
      const wanted = Buffer.from(`${key}|`);
      const hits: Hit[] = [];
      let lineEnd = 0;
      // Keys that are the same stand in the order in which they came.
      for (let slot = hashOf(wanted, 0) & last; ; slot = (slot + 1) & last) {
        const start = slots[slot] ?? 0;
        if (start === 0) return hits;
        if (start < lineEnd || !holds(file, start, wanted)) continue;
        hits.push(hitAt(file, start - 1));
        lineEnd = file.indexOf(LINE_END, start);
      }
    },
  };
}

/** FNV-1a of the bytes up to the next bar, its upper half mixed into the lower, which alone chooses the slot. */
function hashOf(bytes: Uint8Array, start: number): number {
  let hash = 0x811c9dc5;
  let at = start;
  for (let byte = bytes[at]; byte !== BAR && byte !== undefined; byte = bytes[++at]) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return hash ^ (hash >>> 15);
}
