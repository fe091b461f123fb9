import { fold } from '../../src/core/fold.ts';
import type { Region } from '../../src/core/place.ts';
import { shownName } from './additions.ts';
import { countyNames, countyOf } from './counties.ts';
import type { CountryEntry } from './country-names.ts';
import type { City } from './geonames.ts';
import { type CityKeys, keysOf, shortForm } from './keys.ts';
import type { NamedRegion, RegionJoin } from './regions.ts';

export interface ListedCity {
  readonly city: City;
  readonly keys: CityKeys;
  readonly region: NamedRegion | undefined;
  readonly county: Region | undefined;
}

/** The short form of a city's name, where no bigger city of its country has it. */
function shortForms(cities: readonly City[]): Map<City, string> {
  const taken = new Set<string>();
  const short = new Map<City, string>();
  for (const city of cities) {
    const form = shortForm(city.name);
    const key = `${city.country}|${fold(form ?? city.name)}`;
    if (form && !taken.has(key)) short.set(city, form);
    taken.add(key);
  }
  return short;
}

/** The cities of each country in the order given (biggest first), by country code. */
export function listPlaces(cities: readonly City[], regions: RegionJoin): Map<string, ListedCity[]> {
  const counties = countyNames();
  const short = shortForms(cities);
  const places = new Map<string, ListedCity[]>();
  const listed = new Set<string>();
  for (const city of cities) {
    const region = regions.find(city.country, city.admin1);
    const county = countyOf(city, region, counties);
    const keys = keysOf(city, short.get(city));
    const identity = [city.country, county?.code ?? region?.code ?? '', fold(city.name)].join('|');
    if (keys.own.length === 0 || listed.has(identity)) continue;
    listed.add(identity);
    places.set(city.country, [...(places.get(city.country) ?? []), { city, keys, region, county }]);
  }
  return new Map([...places].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `|own|own||other|other|`: the names of the city itself before the double bar. */
function keyField({ own, others }: CityKeys): string {
  return `|${own.join('|')}|${others.length > 0 ? `|${others.join('|')}|` : ''}`;
}

const degrees = (value: number): string => String(Number(value.toFixed(2)));

function cityLine({ city, keys, region, county }: ListedCity): string {
  const place = [shownName(city), region?.code ?? '', county?.code ?? ''];
  return [keyField(keys), ...place, degrees(city.latitude), degrees(city.longitude), city.population].join(
    '\t',
  );
}

function distinct<Item extends Region>(regions: readonly (Item | undefined)[]): Item[] {
  const byCode = new Map(regions.flatMap((region) => (region ? [[region.code, region] as const] : [])));
  return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

const ascii = /^[\0-\x7f]*$/;

/** Lines of plain ASCII first: text is decoded several times faster up to the first letter that is not. */
function asciiFirst(lines: readonly string[]): string[] {
  return [...lines.filter((line) => ascii.test(line)), ...lines.filter((line) => !ascii.test(line))];
}

/** A region's keys: its names, and those of its short forms that are no other region's name. */
function regionLine({ code, name, names, shortForms }: NamedRegion, others: readonly NamedRegion[]): string {
  const taken = new Set(others.flatMap((other) => (other.code === code ? [] : other.names)));
  const keys = [...names, ...shortForms.filter((form) => !taken.has(form))];
  return `|${keys.join('|')}|\t${code}\t${name}`;
}

/** One country's file: its regions, its counties, then its cities, those in plain ASCII first, each biggest first. */
export function formatCountry(places: readonly ListedCity[]): string {
  const regions = distinct(places.map(({ region }) => region)).map((region, _, all) =>
    regionLine(region, all),
  );
  const counties = distinct(places.map(({ county }) => county)).map(({ code, name }) => `${code}\t${name}`);
  const cities = asciiFirst(places.map(cityLine));
  return ['#regions', ...regions, '#counties', ...counties, '#cities', ...cities, ''].join('\n');
}

const knownFloor = 15_000;
const famousFloor = 100_000;
const latin = /\p{Script=Latin}/u;

/** For type-ahead the Latin names in other languages are kept of the big cities alone. */
function indexed(listed: ListedCity): ListedCity {
  if (listed.city.population >= famousFloor) return listed;
  const others = listed.keys.others.filter((key) => !latin.test(key));
  return { ...listed, keys: { own: listed.keys.own, others } };
}

/** The cities of the world for type-ahead: names of countries, regions and counties, then the cities, biggest first. */
export function formatIndex(
  places: ReadonlyMap<string, readonly ListedCity[]>,
  countries: Readonly<Record<string, CountryEntry>>,
): string {
  const cities = [...places.values()].flat().filter(({ city }) => city.population >= knownFloor);
  cities.sort((a, b) => b.city.population - a.city.population);
  const areas = [
    ...[...places.keys()].map((code) => ({ code, name: countries[code]?.name ?? code })),
    ...distinct(cities.map(({ region }) => region)),
    ...distinct(cities.map(({ county }) => county)),
  ];
  const lines = cities.map((listed) => `${cityLine(indexed(listed))}\t${listed.city.country}`);
  return ['#areas', ...areas.map(({ code, name }) => `${code}\t${name}`), '#cities', ...lines, ''].join('\n');
}
