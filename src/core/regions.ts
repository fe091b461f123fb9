import { fold } from './fold.ts';
import type { Region } from './place.ts';
import { linesWith, type PlaceFile, sectionOf } from './place-file.ts';

/** The regions of all countries, by their names in many languages. */
export interface Regions {
  /** Exact after folding: "Bayern", "Bavaria" and "DE-BY" give the same; "Georgia" is a state of the USA alone. */
  named(query: string): Region[];
  /** The English name of a region by its full code (`US-IL`), where it is known. */
  name(code: string): string | undefined;
}

/** Two Latin letters are the last part of many countries' codes. */
const tooShort = /^[a-z0-9]{1,2}$/;

/** The regions of these countries' files in data/places, as `parseRegions` reads them. */
export function regionsOf(countries: readonly PlaceFile[]): PlaceFile {
  return Buffer.concat(countries.map((file) => file.subarray(...sectionOf(file, 'regions'))));
}

/** Reads what `regionsOf` gathered. */
export function parseRegions(file: PlaceFile): Regions {
  let names: ReadonlyMap<string, string> | undefined;
  return {
    named(query) {
      const key = fold(query);
      if (key === '' || tooShort.test(key)) return [];
      return [...linesWith(file, `|${key}|`, 0, file.length)].map(({ line }) => parseLine(line));
    },
    name(code) {
      names ??= new Map(
        file
          .toString()
          .split('\n')
          .map(parseLine)
          .map((region) => [region.code, region.name]),
      );
      return names.get(code);
    },
  };
}

function parseLine(line: string): Region {
  const [, code = '', name = ''] = line.split('\t');
  return { code, name };
}
