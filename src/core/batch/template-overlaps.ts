import { WINDOW, windowHashes } from '../likeness-windows.ts';
import { type LetterTemplate, type OverlapPiece, STAND_INS, type TemplateOverlaps } from '../template.ts';

/** Finds them out, once for each template: in some milliseconds. */
export function overlapsOf({ parts }: LetterTemplate): TemplateOverlaps {
  const fixed = parts.filter(({ texts }) => texts.length === 1).map(({ texts }) => read(texts[0] ?? ''));
  const sum = (key: keyof OverlapPiece) => fixed.reduce((total, { piece }) => total + piece[key], 0);
  return {
    fixed: { windows: sum('windows'), names: sum('names'), places: sum('places') },
    paragraphs: parts
      .filter(({ texts }) => texts.length > 1)
      .map(({ texts }) => texts.map(read))
      .map((wordings) => ({
        wordings: wordings.map(({ piece }) => piece),
        shared: sharedBy(wordings.map(({ hashes }) => hashes)),
      })),
  };
}

/** How many windows each two share. */
function sharedBy(wordings: readonly ReadonlySet<number>[]): number[][] {
  const shared = wordings.map(() => wordings.map(() => 0));
  const count = (one: number, other: number) => {
    const row = shared[one] as number[];
    row[other] = (row[other] as number) + 1;
  };
  const holders = new Map<number, number[]>();
  for (const [at, hashes] of wordings.entries())
    for (const hash of hashes) {
      const before = holders.get(hash);
      count(at, at);
      for (const other of before ?? []) {
        count(at, other);
        count(other, at);
      }
      if (before === undefined) holders.set(hash, [at]);
      else before.push(at);
    }
  return shared;
}

function read(text: string): { readonly piece: OverlapPiece; readonly hashes: ReadonlySet<number> } {
  const hashes = new Set<number>();
  for (const literal of text.split(/[\uFDD1-\uFDD6]/)) {
    const windows = windowHashes(literal);
    // A text shorter than a window counts as one elsewhere; here it is a part of a longer one.
    if (windows.length > 1) for (const hash of windows) hashes.add(hash);
  }
  const count = (...values: (keyof typeof STAND_INS)[]) =>
    values.reduce((total, value) => total + text.split(STAND_INS[value]).length - 1, 0);
  const places = count('city', 'country', 'place', 'post');
  return { piece: { windows: hashes.size, names: count('name'), places }, hashes };
}

/** The windows that hold some letters of a value of that length. */
export function windowsAround(letters: number): number {
  return letters + WINDOW - 1;
}
