/** Builds data/places and data/countries.json from GeoNames, ISO 3166-2 and CLDR. Same inputs, same bytes. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { additionsTo } from './places/additions.ts';
import { withNearestCounties } from './places/counties.ts';
import { buildCountries } from './places/country-names.ts';
import { formatCountry, formatIndex, listPlaces } from './places/format.ts';
import { type City, readCities } from './places/geonames.ts';
import { joinRegions } from './places/regions.ts';
import { report } from './places/report.ts';

const data = join(import.meta.dirname, '..', 'data');
const folder = join(data, 'places');

function byPopulation(a: City, b: City): number {
  return b.population - a.population || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id - b.id);
}

const dump = readCities();
const cities = withNearestCounties([...dump, ...additionsTo(dump)]).sort(byPopulation);
const places = listPlaces(cities, joinRegions());

mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) if (file.endsWith('.tsv')) rmSync(join(folder, file));
for (const [country, listed] of places) writeFileSync(join(folder, `${country}.tsv`), formatCountry(listed));
const countries = buildCountries([...places.keys()]);
writeFileSync(join(data, 'countries.json'), `${JSON.stringify(countries, null, 1)}\n`);
writeFileSync(join(folder, 'index.tsv'), formatIndex(places, countries));
process.stderr.write(report(places));
