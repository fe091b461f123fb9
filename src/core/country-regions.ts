import { withoutApostrophes, withPlainUmlauts } from './city-names.ts';
import { fold } from './fold.ts';
import { nearest } from './near-names.ts';
import type { Region } from './place.ts';
import { keysOf, linesOf, type PlaceFile } from './place-file.ts';

/** The regions of one country, as its file in data/places has them. */
export interface CountryRegions {
  readonly all: readonly Region[];
  /** See `Gazetteer.region`. */
  named(query: string): Region | undefined;
  /** See `Gazetteer.suggestRegions`. */
  near(query: string, limit: number): Region[];
}

/** Reads the section `#regions`. */
export function parseCountryRegions(file: PlaceFile): CountryRegions {
  const listed = linesOf(file, 'regions').map((line) => {
    const [, code = '', name = ''] = line.split('\t');
    return { region: { code, name }, keys: keysOf(line, true) };
  });
  let names: Names | undefined;
  return {
    all: listed.map(({ region }) => region),
    named(query) {
      names ??= namesOf(listed);
      return find(query, names);
    },
    near(query, limit) {
      const candidates = listed.map(({ region, keys }) => ({ value: region, keys, population: 0 }));
      return nearest(fold(query), candidates, limit);
    },
  };
}

const kindOfRegion =
  /^(?:state|province|canton|kanton|region|republic|land|county|prefecture|city) (?:of|de) | (?:state|province|region|county|oblast|krai|republic|governorate|department|canton|prefecture|lan|ken|fu|to|do)$/;

interface ListedRegion {
  readonly region: Region;
  readonly keys: readonly string[];
}

/** The regions by what they are known by. Folding the 209 names of Slovenia for each query took half a millisecond. */
interface Names {
  readonly codes: ReadonlyMap<string, Region>;
  readonly shown: ReadonlyMap<string, Region>;
  readonly keys: ReadonlyMap<string, Region>;
}

function namesOf(listed: readonly ListedRegion[]): Names {
  return {
    codes: firstBy(listed, ({ region }) => [region.code.toUpperCase()]),
    shown: firstBy(listed, ({ region }) => [fold(region.name)]),
    keys: firstBy(listed, ({ keys }) => keys),
  };
}

/** Where several share a name, it is the first one's. */
function firstBy(
  listed: readonly ListedRegion[],
  names: (one: ListedRegion) => readonly string[],
): ReadonlyMap<string, Region> {
  const first = new Map<string, Region>();
  for (const one of listed) {
    for (const name of names(one)) if (!first.has(name)) first.set(name, one.region);
  }
  return first;
}

function find(query: string, { codes, shown, keys }: Names): Region | undefined {
  const folded = fold(query);
  return (
    // Folded, `SA~06` and the ISO code `SA-06` of another region are the same.
    codes.get(query.trim().toUpperCase()) ??
    // "Moscow" is the city, though Moscow Oblast is called so too.
    shown.get(folded) ??
    keys.get(folded) ??
    keys.get(fold(withoutApostrophes(query))) ??
    keys.get(folded.replace(kindOfRegion, '')) ??
    keys.get(withPlainUmlauts(folded))
  );
}
