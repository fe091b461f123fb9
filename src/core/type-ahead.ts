import { splitCityAndRegion } from './city-names.ts';
import { fold } from './fold.ts';
import { nearest } from './near-names.ts';
import type { Region } from './place.ts';
import { keysOf, type ListedCity, linesOf, linesWith, parseCityLine, sectionOf } from './place-file.ts';

/** A city that may be meant by what is typed so far. */
export interface CityMatch extends ListedCity {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** The cities over 15,000 of the whole world. */
export interface CityIndex {
  /**
   * Cities for what is typed so far ("portl", "portland, or"): the name itself, then its beginning, then the beginning
   * of one of its words, each biggest first; near misses where that is not enough.
   */
  search(typed: string, limit?: number): CityMatch[];
}

/** From here on a whole name typed comes before the longer names that it begins. */
const wholeNameFrom = 4;
const nearMissFrom = 4;
const fewHits = 3;

/** Reads the text of `data/places/index.tsv`. */
export function parseCityIndex(text: string): CityIndex {
  const areas = new Map(
    linesOf(text, 'areas').map((line): [string, Region] => {
      const [code = '', name = ''] = line.split('\t');
      return [code, { code, name }];
    }),
  );
  const [start, end] = sectionOf(text, 'cities');
  const parse = (line: string): CityMatch => parseCityLine(line, (code) => areas.get(code));
  let candidates: { value: string; keys: string[]; population: number }[] | undefined;

  function nearMisses(folded: string, limit: number): string[] {
    candidates ??= linesOf(text, 'cities').map((line) => {
      const population = Number(line.slice(0, line.lastIndexOf('\t')).split('\t').at(-1));
      return { value: line, keys: keysOf(line.slice(0, line.indexOf('\t'))).own, population };
    });
    return nearest(folded, candidates, limit);
  }

  /** Does a region, country or code of the match begin with what stands behind the comma? */
  function isIn(match: CityMatch, folded: string): boolean {
    const { country, region, county } = match;
    const names = [country, areas.get(country)?.name, region?.name, region?.code.slice(3), county?.name];
    return names.some((name) => name !== undefined && fold(name).startsWith(folded));
  }

  return {
    search(typed, limit = 10) {
      const { city, region } = splitCityAndRegion(typed);
      const folded = fold(city);
      const area = fold(region ?? '');
      if (!folded) return [];
      const found = new Map<string, CityMatch>();
      const add = (line: string) => {
        const match = parse(line);
        if (!area || isIn(match, area)) found.set(line, match);
      };
      const isWhole = folded.length >= wholeNameFrom || /[^\0-\u024f]/u.test(folded) || area !== '';
      for (const needle of [...(isWhole ? [`|${folded}|`] : []), `|${folded}`, ` ${folded}`]) {
        for (const { line } of linesWith(text, needle, start, end)) {
          if (found.size >= limit) break;
          if (line.lastIndexOf('|') > line.indexOf(needle)) add(line);
        }
      }
      if (found.size < fewHits && folded.length >= nearMissFrom)
        nearMisses(folded, limit - found.size).forEach(add);
      return [...found.values()].slice(0, limit);
    },
  };
}
