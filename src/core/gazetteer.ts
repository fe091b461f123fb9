import { cityKeys, withoutApostrophes, withPlainUmlauts } from './city-names.ts';
import { fold } from './fold.ts';
import { nearest } from './near-names.ts';
import type { Place, Region } from './place.ts';
import {
  areaIn,
  type Hit,
  keysOf,
  linesOf,
  linesWith,
  type PlaceFile,
  parseCityLine,
  sectionOf,
} from './place-file.ts';

/** A city of the gazetteer under the name that is shown; its coordinates are known, its region nearly always. */
export interface ListedPlace extends Place {
  /** Inhabitants; 0 where GeoNames does not know. */
  readonly population: number;
}

/** The towns and regions of one country. */
export interface Gazetteer {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly regions: readonly Region[];
  /**
   * Exact after folding, by any of its names; one entry per region (or county) and name. Towns of that very name come
   * first, biggest first; after them bigger ones whose fuller name it is a part of (Clermont: Clermont-Ferrand).
   * Names in other languages and of other times count where no town has that very name.
   */
  find(city: string): ListedPlace[];
  /** Near misses, best first ("Chcago" → Chicago, Illinois); empty where nothing is near. */
  suggest(city: string, limit?: number): ListedPlace[];
  /**
   * By full code (`US-OH`), the name that is shown, or anything else that it is found by: names in other spellings, the
   * code's last part (`OH`), a short form.
   */
  region(query: string): Region | undefined;
  suggestRegions(query: string, limit?: number): Region[];
}

/** Reads `data/places/<CC>.tsv`, empty for a country without places. Nothing but what is asked for is parsed. */
export function parseGazetteer(country: string, file: PlaceFile): Gazetteer {
  return new FileGazetteer(country, file.length > 0 ? file : NO_PLACES);
}

const NO_PLACES = Buffer.from('#regions\n#counties\n#cities\n');

const kindOfRegion =
  /^(?:state|province|canton|kanton|region|republic|land|county|prefecture|city) (?:of|de) | (?:state|province|region|county|oblast|krai|republic|governorate|department|canton|prefecture|lan|ken|fu|to|do)$/;

/** Is one of the keys a word or more of the city's name, as "Juárez" of "Ciudad Juárez"? */
function isFuller(city: string, keys: readonly string[]): boolean {
  // "St. John's" is no fuller "Saint John".
  const words = ` ${fold(withoutApostrophes(city))} `;
  return keys.some((key) => words.includes(` ${key} `));
}

class FileGazetteer implements Gazetteer {
  readonly country: string;
  readonly #file: PlaceFile;
  #regions: readonly NamedRegion[] | undefined;

  constructor(country: string, file: PlaceFile) {
    this.country = country;
    this.#file = file;
  }

  get regions(): readonly Region[] {
    return this.#readRegions().map(({ region }) => region);
  }

  find(city: string): ListedPlace[] {
    const [start, end] = sectionOf(this.#file, 'cities');
    for (const keys of cityKeys(city)) {
      const hits = keys.flatMap((key) => [...linesWith(this.#file, `|${key}|`, start, end)]);
      if (hits.length > 0) return this.#places(hits, keys);
    }
    return [];
  }

  suggest(city: string, limit = 3): ListedPlace[] {
    const candidates = linesOf(this.#file, 'cities').map((line) => ({
      value: line,
      keys: keysOf(line, true),
      population: Number(line.slice(line.lastIndexOf('\t') + 1)),
    }));
    return nearest(fold(city), candidates, limit).map((line) => this.#place(line));
  }

  region(query: string): Region | undefined {
    const folded = fold(query);
    const regions = this.#readRegions();
    const code = query.trim().toUpperCase();
    const named = (key: string) => regions.find(({ keys }) => keys.includes(key))?.region;
    return (
      // Folded, `SA~06` and the ISO code `SA-06` of another region are the same.
      regions.find(({ region }) => region.code.toUpperCase() === code)?.region ??
      // "Moscow" is the city, though Moscow Oblast is called so too.
      regions.find(({ region }) => fold(region.name) === folded)?.region ??
      named(folded) ??
      named(fold(withoutApostrophes(query))) ??
      named(folded.replace(kindOfRegion, '')) ??
      named(withPlainUmlauts(folded))
    );
  }

  suggestRegions(query: string, limit = 3): Region[] {
    const candidates = this.#readRegions().map(({ region, keys }) => ({
      value: region,
      keys,
      population: 0,
    }));
    return nearest(fold(query), candidates, limit);
  }

  /** The towns of that very name, biggest first, then those that may be meant by it. */
  #places(hits: readonly Hit[], keys: readonly string[]): ListedPlace[] {
    const byLine = new Map<string, boolean>();
    for (const { line, isOwn } of hits) byLine.set(line, isOwn || byLine.get(line) === true);
    const found = [...byLine].map(([line, isOwn]) => ({ isOwn, place: this.#place(line) }));
    found.sort((a, b) => b.place.population - a.place.population);
    const own = found.filter(({ isOwn }) => isOwn);
    const others = found.filter(({ isOwn }) => !isOwn);
    const biggest = own[0];
    const meant = biggest
      ? others.filter(
          ({ place }) => place.population > biggest.place.population && isFuller(place.city, keys),
        )
      : others;
    return [...own, ...meant].map(({ place }) => place);
  }

  #place(line: string): ListedPlace {
    return { ...parseCityLine(line, (code) => areaIn(this.#file, code)), country: this.country };
  }

  #readRegions(): readonly NamedRegion[] {
    this.#regions ??= linesOf(this.#file, 'regions').map((line) => {
      const [, code = '', name = ''] = line.split('\t');
      return { region: { code, name }, keys: keysOf(line, true) };
    });
    return this.#regions;
  }
}

interface NamedRegion {
  readonly region: Region;
  readonly keys: readonly string[];
}
