import { cityKeys } from './city-names.ts';
import { fold } from './fold.ts';
import type { Place, Region } from './place.ts';
import { type Hit, keysOf, linesOf, linesWith, parseCityLine, sectionOf } from './place-file.ts';

export { splitCityAndRegion } from './city-names.ts';

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
  /** Exact after folding, by any of its names; biggest first, one entry per region (or county) and name. */
  find(city: string): ListedPlace[];
  /** Near misses, best first ("Chcago" → Chicago, Illinois); empty where nothing is near. */
  suggest(city: string, limit?: number): Promise<ListedPlace[]>;
  /** By name in any spelling we have, full code (`US-OH`), or the code's last part (`OH`). */
  region(query: string): Region | undefined;
  suggestRegions(query: string, limit?: number): Promise<Region[]>;
}

/** Reads the text of `data/places/<CC>.tsv`. Nothing but what is asked for is parsed. */
export function parseGazetteer(country: string, text: string): Gazetteer {
  return new TextGazetteer(country, text);
}

const kindOfRegion =
  /^(?:state|province|canton|kanton|region|republic|land|county|prefecture|city) (?:of|de) | (?:state|province|region|county|oblast|krai|republic|governorate|department|canton|prefecture|lan|ken|fu|to|do)$/;

class TextGazetteer implements Gazetteer {
  readonly country: string;
  readonly #text: string;
  #areas: { regions: readonly NamedRegion[]; byCode: ReadonlyMap<string, Region> } | undefined;

  constructor(country: string, text: string) {
    this.country = country;
    this.#text = text;
  }

  get regions(): readonly Region[] {
    return this.#readAreas().regions.map(({ region }) => region);
  }

  find(city: string): ListedPlace[] {
    const [start, end] = sectionOf(this.#text, 'cities');
    for (const keys of cityKeys(city)) {
      const hits = keys.flatMap((key) => [...linesWith(this.#text, `|${key}|`, start, end)]);
      if (hits.length > 0) return this.#places(hits);
    }
    return [];
  }

  async suggest(city: string, limit = 3): Promise<ListedPlace[]> {
    const { nearest } = await import('./near-names.ts');
    const candidates = linesOf(this.#text, 'cities').map((line) => {
      const { own, others } = keysOf(line.slice(0, line.indexOf('\t')));
      const population = Number(line.slice(line.lastIndexOf('\t') + 1));
      return { value: line, keys: [...own, ...others], population };
    });
    return nearest(fold(city), candidates, limit).map((line) => this.#place(line));
  }

  region(query: string): Region | undefined {
    const folded = fold(query);
    const { regions } = this.#readAreas();
    const named = (key: string) => regions.find(({ keys }) => keys.includes(key))?.region;
    return (
      named(folded) ?? named(fold(query.replace(/['’‘ʻ`]/g, ''))) ?? named(folded.replace(kindOfRegion, ''))
    );
  }

  async suggestRegions(query: string, limit = 3): Promise<Region[]> {
    const { nearest } = await import('./near-names.ts');
    const candidates = this.#readAreas().regions.map(({ region, keys }) => ({
      value: region,
      keys,
      population: 0,
    }));
    return nearest(fold(query), candidates, limit);
  }

  /** A name in another language counts only where no town of that very name is as big. */
  #places(hits: readonly Hit[]): ListedPlace[] {
    const found = new Map(hits.map((hit) => [hit.start, hit]));
    const inOrder = [...found.values()].sort((a, b) => a.start - b.start);
    const firstOwn = inOrder.findIndex(({ isOwn }) => isOwn);
    const meant = inOrder.filter(({ isOwn }, index) => isOwn || firstOwn === -1 || index < firstOwn);
    return meant.map(({ line }) => this.#place(line));
  }

  #place(line: string): ListedPlace {
    return { ...parseCityLine(line, (code) => this.#readAreas().byCode.get(code)), country: this.country };
  }

  #readAreas() {
    this.#areas ??= parseAreas(this.#text);
    return this.#areas;
  }
}

interface NamedRegion {
  readonly region: Region;
  readonly keys: readonly string[];
}

function parseAreas(text: string) {
  const regions = linesOf(text, 'regions').map((line): NamedRegion => {
    const [keys = '', code = '', name = ''] = line.split('\t');
    return { region: { code, name }, keys: keysOf(keys).own };
  });
  const counties = linesOf(text, 'counties').map((line): Region => {
    const [code = '', name = ''] = line.split('\t');
    return { code, name };
  });
  const all = [...regions.map(({ region }) => region), ...counties];
  return { regions, byCode: new Map(all.map((area) => [area.code, area])) };
}
