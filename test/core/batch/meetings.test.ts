import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Meetings } from '../../../src/core/batch/meetings.ts';

/** Whom each letter meets, the letters being taken one after the other. */
function metBy(letters: readonly { choice: number[]; keys?: number[] }[], most = 99): number[][] {
  const meetings = new Meetings(letters[0]?.choice.length ?? 0, most);
  return letters.map(({ choice, keys = [] }, number) => {
    const found = meetings.meet(choice, keys, number);
    return [...meetings.met.subarray(0, found)];
  });
}

const choices = (...all: number[][]) => all.map((choice) => ({ choice }));

describe('Meetings', () => {
  it.each([
    ['nobody before', choices([1, 2, 3]), []],
    ['nobody like it', choices([1, 2, 3], [2, 3, 1]), []],
    ['one with a paragraph alike', choices([1, 2, 3], [1, 3, 1]), [0]],
    ['one with two alike, as often as they have sets', choices([1, 2, 3], [1, 2, 1]), [0, 0, 0]],
    ['those with most in common first', choices([1, 1, 1], [1, 1, 2], [3, 1, 1]), [0, 0, 1]],
    ['the last one where there are several', choices([1, 2], [1, 3], [1, 4]), [1]],
    ['none in a wording of another paragraph', choices([1, 2], [2, 1]), []],
  ])('meets %s', (_, letters, met) => {
    expect(metBy(letters).at(-1)).toEqual(met);
  });

  it('meets by other keys too, before all others', () => {
    const letters = [
      { choice: [1, 1], keys: [7] },
      { choice: [2, 2], keys: [8] },
      { choice: [2, 3], keys: [7] },
    ];
    expect(metBy(letters).at(-1)).toEqual([0, 1]);
  });

  it('leaves those out that it has no room for', () => {
    const letters = choices([1, 1, 1, 1], [1, 1, 1, 1]);
    expect(metBy(letters, 3).at(-1)).toEqual([0, 0, 0]);
    expect(metBy(letters).at(-1)).toHaveLength(15);
  });

  it('meets the last letter in as many sets as it has paragraphs in common with it', () => {
    const choice = fc.array(fc.nat(6), { minLength: 6, maxLength: 6 });
    // The sets of one to four of so many.
    const sets = [0, 1, 3, 7, 15, 30, 56];
    fc.assert(
      fc.property(choice, choice, (one, other) => {
        const alike = one.filter((wording, at) => wording === other[at]).length;
        const met = metBy(choices(one, other)).at(-1) ?? [];
        expect(new Set(met).size).toBe(alike === 0 && met.length === 0 ? 0 : 1);
        // Now and then two sets share a place.
        expect(Math.abs(met.length - (sets[alike] ?? 0))).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('knows letters without a choice by their keys alone', () => {
    expect(metBy([{ choice: [] }, { choice: [], keys: [1] }, { choice: [], keys: [1] }])).toEqual([
      [],
      [],
      [1],
    ]);
  });
});
