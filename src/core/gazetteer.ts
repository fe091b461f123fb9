import { cityKeys, withoutApostrophes } from './city-names.ts';
import { type CountryRegions, parseCountryRegions } from './country-regions.ts';
import { fold } from './fold.ts';
import { indexKeys, type KeyIndex } from './key-index.ts';
import { type KeyOutlines, outlineKeys } from './key-outlines.ts';
import { nearest } from './near-names.ts';
import type { Place, Region } from './place.ts';
import {
  areaIn,
  type Hit,
  hitAt,
  linesWith,
  type PlaceFile,
  parseCityLine,
  sectionOf,
} from './place-file.ts';
import { keyStarts } from './place-keys.ts';

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

/**
 * The first look-ups search the file, 0.7 ms each in the largest, for a letter needs no more than a few. The first index of
 * a run costs as much as twenty of them, those of further countries, when Node has compiled all this, as five; later
 * look-ups take 0.03 ms.
 */
const indexedFrom = 8;

/** Is one of the keys a word or more of the city's name, as "Juárez" of "Ciudad Juárez"? */
function isFuller(city: string, keys: readonly string[]): boolean {
  // "St. John's" is no fuller "Saint John".
  const words = ` ${fold(withoutApostrophes(city))} `;
  return keys.some((key) => words.includes(` ${key} `));
}

class FileGazetteer implements Gazetteer {
  readonly country: string;
  readonly #file: PlaceFile;
  /** Many towns share few areas, and searching for one takes longer than all else about a place. */
  readonly #areas = new Map<string, Region | undefined>();
  #regions: CountryRegions | undefined;
  #finds = 0;
  #starts: Int32Array | undefined;
  #index: KeyIndex | undefined;
  #outlines: KeyOutlines | undefined;

  constructor(country: string, file: PlaceFile) {
    this.country = country;
    this.#file = file;
  }

  get regions(): readonly Region[] {
    return this.#readRegions().all;
  }

  find(city: string): ListedPlace[] {
    if (++this.#finds === indexedFrom) this.#index = indexKeys(this.#file, this.#readStarts());
    const index = this.#index;
    const [start, end] = sectionOf(this.#file, 'cities');
    for (const keys of cityKeys(city)) {
      const hits = keys.flatMap((key) =>
        index === undefined ? [...linesWith(this.#file, `|${key}|`, start, end)] : index.linesOf(key),
      );
      if (hits.length > 0) return this.#places(hits, keys);
    }
    return [];
  }

  suggest(city: string, limit = 3): ListedPlace[] {
    const typed = fold(city);
    this.#outlines ??= outlineKeys(this.#file, this.#readStarts());
    const near = nearest(typed, this.#outlines.near(typed), limit);
    return near.map((start) => this.#place(hitAt(this.#file, start - 1).line));
  }

  region(query: string): Region | undefined {
    return this.#readRegions().named(query);
  }

  suggestRegions(query: string, limit = 3): Region[] {
    return this.#readRegions().near(query, limit);
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
    const area = (code: string) => {
      if (!this.#areas.has(code)) this.#areas.set(code, areaIn(this.#file, code));
      return this.#areas.get(code);
    };
    return { ...parseCityLine(line, area), country: this.country };
  }

  #readStarts(): Int32Array {
    this.#starts ??= keyStarts(this.#file);
    return this.#starts;
  }

  #readRegions(): CountryRegions {
    this.#regions ??= parseCountryRegions(this.#file);
    return this.#regions;
  }
}
