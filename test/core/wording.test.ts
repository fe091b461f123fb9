import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceOf, combinations, numberFor } from '../../src/core/wording.ts';

/** In how many paragraphs two letters have the same wording. */
function shared(a: readonly number[], b: readonly number[]): number {
  return a.filter((wording, place) => wording === b[place]).length;
}

/** The most that any two of the first letters share. */
function mostShared(letters: number, counts: readonly number[]): number {
  const all = Array.from({ length: letters }, (_, index) => choiceOf(index + 1, counts));
  return Math.max(...all.flatMap((a, at) => all.slice(at + 1).map((b) => shared(a, b))));
}

const six = (wordings: number) => Array.from({ length: 6 }, () => wordings);

describe('the order of the wordings', () => {
  it.each<[letters: number, counts: number[], most: number]>([
    [7, six(7), 0],
    [49, six(7), 1],
    [343, six(7), 2],
    [5, [5, 5, 5, 5, 5], 0],
    [25, [5, 5, 5, 5, 5], 1],
    [125, [5, 5, 5, 5, 5], 2],
    [5, six(5), 0],
    [3, [3, 3, 3], 0],
    [9, [3, 3, 3], 1],
    [2, [2, 2], 0],
    [4, [4, 6, 5], 0],
  ])('any two of the first %i letters of %j share at most %i paragraphs', (letters, counts, most) => {
    expect(mostShared(letters, counts)).toBe(most);
  });

  it.each([[[5, 5, 5]], [six(3)], [[4, 6, 5]], [[2, 3]], [[6]], [[1, 5]], [[]]])(
    'has every combination of %j once',
    (counts) => {
      const count = combinations(counts);
      const all = new Set(Array.from({ length: count }, (_, index) => choiceOf(index + 1, counts).join(' ')));
      expect(all.size).toBe(count);
    },
  );

  it('begins again after the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (number) => {
        const counts = six(5);
        expect(choiceOf(number + combinations(counts), counts)).toEqual(choiceOf(number, counts));
      }),
    );
  });

  it('has a number for each writer, always the same', () => {
    expect(numberFor('Ada Lovelace\nChicago', 117_649)).toBe(numberFor('Ada Lovelace\nChicago', 117_649));
    const numbers = Array.from({ length: 1000 }, (_, index) => numberFor(`Writer ${index}`, 15_625));
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(15_625);
    // A thousand draws of 15,625 meet about thirty times by chance.
    expect(new Set(numbers).size).toBeGreaterThan(940);
  });
});
