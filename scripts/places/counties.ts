import { iso31662 } from 'iso-3166';
import { fold } from '../../src/core/fold.ts';
import type { Region } from '../../src/core/place.ts';
import { adminNames, type City } from './geonames.ts';

/** Regions that two posts share, so that the county decides; in France departments, for they decide in one region. */
const countiesIn = new Set(['US.CA', 'CA.08', 'CA.10', 'ZA.06', 'GB.ENG']);

const boroughWords =
  /^(?:city and borough|royal borough|metropolitan borough|borough|city|district|county) of |^county | council$/g;

/** "City and Borough of Leeds" and ISO's "Durham, County" as "leeds" and "durham". */
function bareCounty(name: string): string {
  return fold(name.replace(/, (City of|County)$/, '')).replace(boroughWords, '');
}

const isoEnglish = new Map(
  iso31662.filter(({ parent }) => parent === 'GB').map(({ code, name }) => [bareCounty(name), code]),
);
const isoNames = new Map(iso31662.map(({ code, name }) => [code, name]));

function englishCounty(name: string): Region {
  if (name === 'Greater London') return { code: 'GB-ENG/Greater London', name };
  const code = isoEnglish.get(bareCounty(name));
  if (!code) throw new Error(`No ISO 3166-2 code for the English county "${name}"`);
  return { code, name: isoNames.get(code)?.replace(/^(.+), (County|City of)$/, '$2 $1') ?? name };
}

const frenchCodes: Readonly<Record<string, string>> = { '75': 'FR-75C' };

function frenchDepartment(number: string): Region | undefined {
  const code = frenchCodes[number] ?? `FR-${number}`;
  const name = isoNames.get(code);
  return name ? { code, name } : undefined;
}

const kindWords =
  /^(?:Regional Municipality|District Municipality|United Counties|Comtés unis|City and County) (?:of|de) | (?:County|county|District|Metropolitan Municipality|District Municipality)$/g;

/** The embassy in Ottawa serves Gatineau, a part of its administrative region: the city and the towns merged into it. */
const gatineau: Region = { code: 'CA-QC/Gatineau', name: 'Gatineau' };
const gatineauNames = new Set([
  ...['Gatineau', 'Hull', 'Aylmer', 'Buckingham', 'Angers', 'Masson', 'Masson-Angers', 'Le Plateau'],
]);
const isInGatineau = ({ name, country, admin1, admin2 }: City) =>
  country === 'CA' && admin1 === '10' && admin2 === '07' && gatineauNames.has(name);

/** The county, borough or department that a city lies in, where that can decide between two posts. */
export function countyOf(
  city: City,
  region: Region | undefined,
  names: ReadonlyMap<string, string>,
): Region | undefined {
  if (isInGatineau(city)) return gatineau;
  if (city.country === 'FR') return frenchDepartment(city.admin2);
  const key = `${city.country}.${city.admin1}`;
  const name = names.get(`${key}.${city.admin2}`);
  if (!countiesIn.has(key) || !name || !region) return undefined;
  if (key === 'GB.ENG') return englishCounty(name);
  const bare = name.replace(kindWords, '');
  return { code: `${region.code}/${bare}`, name: bare };
}

/** GeoNames' names of counties. */
export const countyNames = (): ReadonlyMap<string, string> => adminNames(2);

/** Fills in a missing admin2 from the nearest town of the same region that has one, where the county decides. */
export function withNearestCounties(cities: readonly City[]): City[] {
  const names = countyNames();
  const known = new Map<string, City[]>();
  const isKnown = (city: City) => names.has(`${city.country}.${city.admin1}.${city.admin2}`);
  for (const city of cities) {
    const key = `${city.country}.${city.admin1}`;
    if (!countiesIn.has(key) || !isKnown(city)) continue;
    known.set(key, [...(known.get(key) ?? []), city]);
  }
  return cities.map((city) => {
    const neighbours = known.get(`${city.country}.${city.admin1}`);
    if (!neighbours || isKnown(city)) return city;
    return { ...city, admin2: nearest(city, neighbours).admin2 };
  });
}

function nearest(city: City, others: readonly City[]): City {
  const shrink = Math.cos((city.latitude * Math.PI) / 180);
  const distance = (other: City) =>
    Math.hypot(other.latitude - city.latitude, (other.longitude - city.longitude) * shrink);
  return others.reduce((best, other) => (distance(other) < distance(best) ? other : best));
}
