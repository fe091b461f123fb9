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
  /** Its names in many languages, folded. */
  readonly names: readonly string[];
}

/** The cities over 15,000 of the whole world. */
export interface CityIndex {
  /**
   * Cities for what is typed so far ("portl", "portland, or"): the whole name, then its beginning, then the beginning
   * of one of its words, then names in other languages, each biggest first; near misses where that is too few.
   */
  search(typed: string, limit?: number): CityMatch[];
  /** The cities of that very name, biggest first, in any language where none has it as its own ("portland, or"). */
  named(typed: string): CityMatch[];
  /** The English name of a country, region or county by its code. */
  areaName(code: string): string | undefined;
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

/** A city's line with its own names; the number of its inhabitants is the last field but one. */
function candidate(line: string): Candidate<string> {
  const end = line.lastIndexOf('\t');
  const population = Number(line.slice(line.lastIndexOf('\t', end - 1) + 1, end));
  return { value: line, keys: keysOf(line, false), population };
}

class FileCityIndex implements CityIndex {
  readonly #file: PlaceFile;
  readonly #areas: ReadonlyMap<string, Region>;
  readonly #start: number;
  #biggest: readonly string[] | undefined;

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
    if (!isTelling) add(this.#lines(`|${folded}`, 'all'));
    if (found.size < fewHits && !area && folded.length >= tellingFrom) add(this.#nearMisses(folded, limit));
    return [...found.values()];
  }

  named(typed: string): CityMatch[] {
    const { city, region = '' } = splitCityAndRegion(typed);
    const area = fold(region);
    const matches = fold(city) === '' ? [] : this.#whole(fold(city)).map((line) => this.#match(line));
    return matches.filter((match) => area === '' || this.#isIn(match, area));
  }

  areaName(code: string): string | undefined {
    return this.#areas.get(code)?.name;
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
    this.#biggest ??= this.#biggestCities();
    // Few slip at the first letter: the rest is taken apart only where nothing else is near.
    const alike = this.#biggest.filter((line) => line[1] === folded[0]);
    const near = nearest(folded, alike.map(candidate), limit);
    return near.length > 0 ? near : nearest(folded, this.#biggest.map(candidate), limit);
  }

  /** Decoded in one piece: line by line takes several times as long. */
  #biggestCities(): string[] {
    let end = this.#start;
    for (let count = 0; count < nearMissCities && end < this.#file.length; count++)
      end = this.#file.indexOf('\n', end) + 1;
    return this.#file.toString('utf8', this.#start, end).trimEnd().split('\n');
  }

  #match(line: string): CityMatch {
    return { ...parseCityLine(line, (code) => this.#areas.get(code)), names: keysOf(line, true) };
  }
}
