import { type Countries, parseCountries } from './countries.ts';
import { type Gazetteer, parseGazetteer } from './gazetteer.ts';
import { areaIn, type PlaceFile } from './place-file.ts';

/** What the directory is held against: the countries and the places that are shipped with it. */
export interface World {
  /** ISO 3166-1 alpha-2, every country and territory. */
  readonly codes: readonly string[];
  readonly countries: Countries;
  gazetteer(country: string): Gazetteer;
  /** Is it a region, county, country, or region and city (`ZA-GP/Pretoria`) that a writer's town can lie in? */
  hasArea(code: string): boolean;
  /** The territory with that ISO 3166-2 code in the state that it belongs to: RE for `FR-974`. */
  territory(region: string): string | undefined;
}

const NO_PLACES = Buffer.from('#regions\n#counties\n#cities\n');

/** Reads `data/countries.json`, as text; `readPlaces` finds a country's file, undefined where it has none. */
export function parseWorld(json: string, readPlaces: (country: string) => PlaceFile | undefined): World {
  const codes = Object.keys(JSON.parse(json));
  const countries = parseCountries(json);
  const territories = new Map(codes.map((code) => [countries.partOf(code), code]));
  const territory = (region: string) => (region.includes('-') ? territories.get(region) : undefined);
  const file = cached((country) => readPlaces(country) ?? NO_PLACES);
  const gazetteer = cached((country) => parseGazetteer(country, file(country)));
  return {
    codes,
    countries,
    gazetteer,
    territory,
    hasArea(code) {
      const country = code.slice(0, 2);
      if (code === country) return codes.includes(code);
      const [region, city] = code.split('/');
      const isCity = () =>
        city !== undefined &&
        gazetteer(country)
          .find(city)
          .some((place) => place.region?.code === region);
      return territory(code) !== undefined || areaIn(file(country), code) !== undefined || isCity();
    },
  };
}

function cached<Value>(read: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const value = known.get(key) ?? read(key);
    known.set(key, value);
    return value;
  };
}
