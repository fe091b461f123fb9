import { describe, expect, it } from 'vitest';
import { parseCityIndex } from '../../src/core/type-ahead.ts';
import { shippedFile } from './shipped-places.ts';

const index = parseCityIndex(shippedFile('places/index.tsv'));

describe('type-ahead', () => {
  it.each([
    ['chic', 'Chicago', 'US'],
    ['portl', 'Portland', 'US'],
    ['portland, or', 'Portland', 'US'],
    ['portland, me', 'Portland', 'US'],
    ['paris', 'Paris', 'FR'],
    ['Paris, Texas', 'Paris', 'US'],
    ['york', 'York', 'GB'],
    ['bath', 'Bath', 'GB'],
    ['서울', 'Seoul', 'KR'],
    ['도쿄', 'Tokyo', 'JP'],
    ['東京', 'Tokyo', 'JP'],
    ['Münch', 'Munich', 'DE'],
    ['new yo', 'New York City', 'US'],
    ['orleans, u', 'New Orleans', 'US'],
    ['Chcago', 'Chicago', 'US'],
  ])('%j → %s (%s)', (typed, city, country) => {
    const [match] = index.search(typed);
    expect([match?.city, match?.country]).toEqual([city, country]);
  });

  it('gives the whole place', () => {
    const [match] = index.search('Los Angeles');
    expect(match).toMatchObject({
      city: 'Los Angeles',
      country: 'US',
      region: { code: 'US-CA', name: 'California' },
      county: { code: 'US-CA/Los Angeles', name: 'Los Angeles' },
    });
    expect(match?.coordinates[0]).toBeCloseTo(34.05, 1);
  });

  it('keeps to the limit, and shows nothing for nothing', () => {
    expect(index.search('san', 4)).toHaveLength(4);
    for (const typed of ['', ' ', ',', '|', '\t', '123456789']) expect(index.search(typed)).toEqual([]);
  });

  it('tells the two Portlands apart', () => {
    const regions = index.search('Portland', 2).map(({ region }) => region?.code);
    expect(regions).toEqual(['US-OR', 'US-ME']);
  });

  it('answers within a keystroke', () => {
    for (const warmUp of ['Chcago', 'san']) index.search(warmUp);
    const begun = performance.now();
    const typed = 'Philadelfia';
    for (let length = 1; length <= typed.length; length++) index.search(typed.slice(0, length));
    expect((performance.now() - begun) / typed.length).toBeLessThan(50);
  });
});
