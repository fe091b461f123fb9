import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/core/fold.ts';
import { gazetteerOf, shipped } from './shipped-places.ts';

const folder = new URL('../../data/places/', import.meta.url);
const codes = readdirSync(folder).flatMap((file) => /^([A-Z]{2})\.tsv$/.exec(file)?.[1] ?? []);

interface ShippedPost {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly region?: string;
  readonly district?: { readonly regions: readonly string[] };
}

const posts = JSON.parse(shipped('posts.json')) as ShippedPost[];

/** Every region, county and country code that at least one city of the places has. */
function codesWithCities(): Set<string> {
  const found = new Set<string>();
  for (const country of codes) {
    found.add(country);
    for (const line of shipped(`places/${country}.tsv`).split('#cities\n')[1]?.split('\n') ?? []) {
      const [, , region = '', county = ''] = line.split('\t');
      found.add(region).add(county);
    }
  }
  return found;
}

/** Is a code such as `ZA-GP/Pretoria` a region and one of its cities? */
function isCity(code: string): boolean {
  const [region = '', city = ''] = code.split('/');
  const found = gazetteerOf(region.slice(0, 2)).find(city);
  return found.some((place) => place.region?.code === region);
}

describe('the places', () => {
  it('hold a city for every region that a consulate serves', () => {
    const regions = posts.flatMap(({ district }) => district?.regions ?? []);
    const known = codesWithCities();
    expect(regions.length).toBeGreaterThan(200);
    expect(regions.filter((code) => !known.has(code) && !isCity(code))).toEqual([]);
  });

  it('hold a town for every consulate that its region alone leads to', () => {
    const known = codesWithCities();
    const found = posts.filter(
      ({ kind, status, region, district }) =>
        status === 'open' && kind.startsWith('consulate') && region !== undefined && district === undefined,
    );
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter(({ region = '' }) => !known.has(region)).map(({ id }) => id)).toEqual([]);
  });

  it.each(codes)('%s.tsv is well formed', (country) => {
    const text = shipped(`places/${country}.tsv`);
    const [, areas = '', cities = ''] = /^#regions\n([\s\S]*)#cities\n([\s\S]*)$/.exec(text) ?? [];
    const known = new Set(areas.split('\n').flatMap((line) => line.split('\t').at(-2) ?? []));
    const lines = cities.split('\n').filter(Boolean);
    expect(lines.length).toBeGreaterThan(0);
    const bad = lines.filter((line) => {
      const [keys = '', name = '', region = '', county = '', latitude, longitude, population, ...rest] =
        line.split('\t');
      const isPlaced = Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180;
      const isKnown = (!region || known.has(region)) && (!county || known.has(county));
      const isFolded = keys.split('|').every((key) => fold(key) === key) && keys.includes(`|${fold(name)}|`);
      return !(
        isPlaced &&
        isKnown &&
        isFolded &&
        Number(population) >= 0 &&
        rest.length === 0 &&
        /^\|[^|].*[^|]\|$/.test(keys)
      );
    });
    expect(bad).toEqual([]);
  });

  it('have no two regions of one code, and no region known by another one’s code', () => {
    for (const country of codes) {
      const lines = shipped(`places/${country}.tsv`).split('#counties\n')[0]?.split('\n').slice(1, -1) ?? [];
      const regions = lines.map((line) => line.split('\t'));
      const shown = regions.map(([, code]) => code);
      expect(new Set(shown).size).toBe(shown.length);
      for (const [keys = '', code = ''] of regions) expect(keys.startsWith(`|${fold(code)}|`)).toBe(true);
    }
  });
});
