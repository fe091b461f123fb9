import { splitCityAndRegion } from './city-names.ts';
import { fold } from './fold.ts';
import { type Candidate, nearest } from './near-names.ts';
import type { Region } from './place.ts';
import {
  keysOf,
  type ListedCity,
  linesOf,
  linesWith,
  type PlaceFile,
  parseCityLine,
  sectionOf,
} from './place-file.ts';

/** A city that may be meant by what is typed so far. */
interface CityMatch extends ListedCity {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** The cities over 15,000 of the whole world. */
export interface CityIndex {
  /**
   * Cities for what is typed so far ("portl", "portland, or"): the whole name, then its beginning, then the beginning
   * of one of its words, then names in other languages, each biggest first; near misses where that is too few.
   */
  search(typed: string, limit?: number): CityMatch[];
}

/** Fewer Latin letters begin too many names in other languages ("Ch" for Qingdao) for these to come first. */
const tellingFrom = 4;
const asciiOnly = /^[\0-\x7f]*$/;
/** Near misses are looked for among the biggest cities alone: a keystroke must not be felt. */
const nearMissCities = 6000;
const fewHits = 3;

/** Reads `data/places/index.tsv`. */
export function parseCityIndex(file: PlaceFile): CityIndex {
  return new FileCityIndex(file);
}

class FileCityIndex implements CityIndex {
  readonly #file: PlaceFile;
  readonly #areas: ReadonlyMap<string, Region>;
  readonly #start: number;
  #candidates: Candidate<string>[] | undefined;

  constructor(file: PlaceFile) {
    this.#file = file;
    this.#areas = new Map(
      linesOf(file, 'areas').map((line) => {
        const [code = '', name = ''] = line.split('\t');
        return [code, { code, name }];
      }),
    );
    [this.#start] = sectionOf(file, 'cities');
  }

  search(typed: string, limit = 10): CityMatch[] {
    const { city, region = '' } = splitCityAndRegion(typed);
    const folded = fold(city);
    if (!folded) return [];
    const area = fold(region);
    const found = new Map<string, CityMatch>();
    const add = (lines: Iterable<string>) => {
      for (const line of lines) {
        if (found.size >= limit) return;
        const match = this.#match(line);
        if (!area || this.#isIn(match, area)) found.set(line, match);
      }
    };
    const isTelling = folded.length >= tellingFrom || !asciiOnly.test(folded) || area !== '';
    if (isTelling) add(this.#whole(folded));
    add(this.#lines(`|${folded}`, isTelling ? 'all' : 'own'));
    add(this.#lines(` ${folded}`, 'own'));
    add(this.#lines(`|${folded}`, 'all'));
    if (found.size < fewHits && !area && folded.length >= tellingFrom) add(this.#nearMisses(folded, limit));
    return [...found.values()];
  }

  /** The cities of that very name; where there is none, those that have it in another language. */
  #whole(folded: string): string[] {
    const hits = [...linesWith(this.#file, `|${folded}|`, this.#start, this.#file.length)];
    const own = hits.filter(({ isOwn }) => isOwn);
    return (own.length > 0 ? own : hits).map(({ line }) => line);
  }

  *#lines(needle: string, names: 'own' | 'all'): Generator<string> {
    for (const { line, isOwn } of linesWith(this.#file, needle, this.#start, this.#file.length)) {
      const isKey = line.lastIndexOf('|') > line.indexOf(needle);
      if (isKey && (isOwn || names === 'all')) yield line;
    }
  }

  /** Does the country, region or county begin with what stands behind the comma? */
  #isIn(match: CityMatch, folded: string): boolean {
    const { country, region, county } = match;
    const names = [
      country,
      this.#areas.get(country)?.name,
      region?.name,
      region?.code.slice(3),
      county?.name,
    ];
    return names.some((name) => name !== undefined && fold(name).startsWith(folded));
  }

  #nearMisses(folded: string, limit: number): string[] {
    this.#candidates ??= linesOf(this.#file, 'cities', nearMissCities).map((line) => ({
      value: line,
      keys: keysOf(line, false),
      population: Number(line.split('\t', 7)[6]),
    }));
    return nearest(folded, this.#candidates, limit);
  }

  #match(line: string): CityMatch {
    return parseCityLine(line, (code) => this.#areas.get(code));
  }
}
