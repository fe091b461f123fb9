import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/core/fold.ts';
import { outlineKeys } from '../../src/core/key-outlines.ts';
import { nearest } from '../../src/core/near-names.ts';
import { hitAt, keysOf, linesOf, type PlaceFile } from '../../src/core/place-file.ts';
import { keyStarts } from '../../src/core/place-keys.ts';
import { shippedFile } from './shipped-places.ts';

function country(file: PlaceFile) {
  const outlines = outlineKeys(file, keyStarts(file));
  const all = linesOf(file, 'cities').map((line) => ({
    value: line,
    keys: keysOf(line, true),
    population: Number(line.slice(line.lastIndexOf('\t') + 1)),
  }));
  return {
    names: all.flatMap(({ keys }) => keys),
    /** Those of all cities that are nearest, each name measured. */
    measured: (typed: string) => nearest(typed, all, 10),
    outlined: (typed: string) =>
      nearest(typed, outlines.near(typed), 10).map((start) => hitAt(file, start - 1).line),
    near: (typed: string) => outlines.near(typed).flatMap(({ keys }) => keys),
  };
}

/** In the largest countries each name would take longer to measure than a test should. */
const isQuick = (file: PlaceFile) => file.length < 120_000;
const countries = readdirSync(new URL('../../data/places/', import.meta.url))
  .filter((name) => /^[A-Z]{2}\.tsv$/.test(name))
  .map((name) => shippedFile(`places/${name}`))
  .filter(isQuick)
  .map(country);

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz ', ...'서울東京маα', '𠀀');
const slips = fc.array(
  fc.record({ at: fc.nat(20), away: fc.nat(2), letters: fc.array(letter, { maxLength: 2 }) }),
  {
    maxLength: 3,
  },
);

const typedIn = fc
  .tuple(fc.constantFrom(...countries), fc.nat(), slips)
  .map(([{ names, ...rest }, index, made]) => {
    const letters = [...(names[index % names.length] ?? '')];
    for (const slip of made) letters.splice(slip.at % (letters.length + 1), slip.away, ...slip.letters);
    return { typed: fold(letters.join('')), ...rest };
  });

describe('the keys in outline', () => {
  it('lead to the same cities as measuring all names, whatever the slips', () => {
    const isSame = fc.property(typedIn, ({ typed, measured, outlined }) => {
      expect(outlined(typed)).toEqual(measured(typed));
    });
    fc.assert(isSame, { numRuns: 2000 });
  });

  it('leave few names to be measured', () => {
    const { near, names } = country(shippedFile('places/US.tsv'));
    const left = ['nowhereville', 'springfeld', 'chcago', 'portlnad'].map((typed) => near(typed).length);
    expect(Math.max(...left)).toBeLessThan(names.length / 50);
    expect(Math.min(...left)).toBeGreaterThan(0);
  });

  it('count a letter beyond U+FFFF twice, as a string does', () => {
    const { outlined, measured } = country(
      Buffer.from('#regions\n#counties\n#cities\n|𠮷野家町|\t𠮷野家町\t\t\t1\t1\t9\n'),
    );
    expect(measured('𠮷野')).toHaveLength(1);
    expect(outlined('𠮷野')).toEqual(measured('𠮷野'));
  });

  it.each(['', 'q'.repeat(60)])('lead nowhere for %j', (typed) => {
    for (const { outlined } of countries) expect(outlined(typed)).toEqual([]);
  });
});
