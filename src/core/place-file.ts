import type { Region } from './place.ts';

/** A city of the gazetteer: a place with its number of inhabitants, 0 where GeoNames does not know it. */
export interface ListedCity {
  readonly city: string;
  readonly region?: Region;
  readonly county?: Region;
  readonly coordinates: readonly [latitude: number, longitude: number];
  readonly population: number;
}

/** Where a section of a file in data/places begins and ends, in characters; the cities are the last. */
export function sectionOf(
  text: string,
  name: 'regions' | 'counties' | 'areas' | 'cities',
): [start: number, end: number] {
  const heading = `#${name}\n`;
  const at = text.startsWith(heading) ? 0 : text.indexOf(`\n${heading}`) + 1;
  if (!text.startsWith(heading, at)) throw new Error(`The places have no section "${name}".`);
  const start = at + heading.length;
  if (name === 'cities') return [start, text.length];
  return [start, text.indexOf('\n#', start - 1) + 1];
}

/** The first lines of a section, without its heading; all of them where no number is given. */
export function linesOf(text: string, name: Parameters<typeof sectionOf>[1], count = Infinity): string[] {
  const [start, end] = sectionOf(text, name);
  const lines: string[] = [];
  let at = start;
  while (at < end && lines.length < count) {
    const lineEnd = text.indexOf('\n', at);
    lines.push(text.slice(at, lineEnd));
    at = lineEnd + 1;
  }
  return lines;
}

/** The keys that a line begins with: a city's own names, and with `all` those in other languages too. */
export function keysOf(line: string, all: boolean): string[] {
  const end = line.indexOf(all ? '|\t' : '||');
  return line
    .slice(1, end === -1 ? line.indexOf('|\t') : end)
    .split('|')
    .filter(Boolean);
}

/** Reads a city's line; `area` finds the names of its region and county. The country, where the line has one, is last. */
export function parseCityLine(
  line: string,
  area: (code: string) => Region | undefined,
): ListedCity & { readonly country: string } {
  const [, city = '', regionCode = '', countyCode = '', latitude, longitude, population, country = ''] =
    line.split('\t');
  const region = regionCode ? area(regionCode) : undefined;
  const county = countyCode ? area(countyCode) : undefined;
  return {
    city,
    country,
    ...(region ? { region } : {}),
    ...(county ? { county } : {}),
    coordinates: [Number(latitude), Number(longitude)],
    population: Number(population),
  };
}

/** A found line, and whether the key is one of the city's own names. */
export interface Hit {
  readonly line: string;
  readonly isOwn: boolean;
}

/** The lines between `start` and `end` whose key field holds `needle`, in the order of the file. */
export function* linesWith(text: string, needle: string, start: number, end: number): Generator<Hit> {
  let at = text.indexOf(needle, start);
  while (at !== -1 && at < end) {
    const lineStart = text.lastIndexOf('\n', at) + 1;
    const lineEnd = text.indexOf('\n', at);
    const isOwn = !text.slice(lineStart, at + 1).includes('||');
    yield { line: text.slice(lineStart, lineEnd), isOwn };
    at = text.indexOf(needle, lineEnd);
  }
}
