import type { Region } from './place.ts';

/**
 * A file of data/places as it stands on disk, UTF-8. Only the lines that are asked for are decoded: decoding a megabyte
 * costs several times as much as searching it.
 */
export type PlaceFile = Buffer;

/** `\n`, `\t` and `|` as bytes, which Node seeks faster than text. No byte of any other letter is one of these. */
export const LINE_END = 10;
export const TAB = 9;
export const BAR = 124;

/** A city of the gazetteer: a place with its number of inhabitants, 0 where GeoNames does not know it. */
export interface ListedCity {
  readonly city: string;
  readonly region?: Region;
  readonly county?: Region;
  readonly coordinates: readonly [latitude: number, longitude: number];
  readonly population: number;
}

/** Where a section of a file in data/places begins and ends, in bytes; the cities are the last. */
export function sectionOf(
  file: PlaceFile,
  name: 'regions' | 'counties' | 'areas' | 'cities',
): [start: number, end: number] {
  const heading = `#${name}\n`;
  const first = file.toString('latin1', 0, heading.length) === heading;
  const at = first ? 0 : file.indexOf(`\n${heading}`) + 1;
  if (!first && at === 0) throw new Error(`The places have no section "${name}".`);
  const start = at + heading.length;
  if (name === 'cities') return [start, file.length];
  return [start, file.indexOf('\n#', start - 1) + 1];
}

/** The first lines of a section, without its heading; all of them where no number is given. */
export function linesOf(file: PlaceFile, name: Parameters<typeof sectionOf>[1], count = Infinity): string[] {
  const [start, end] = sectionOf(file, name);
  const lines: string[] = [];
  let at = start;
  while (at < end && lines.length < count) {
    const lineEnd = file.indexOf('\n', at);
    lines.push(file.toString('utf8', at, lineEnd));
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

/** The region or county of that code; both stand before the cities, a region's keys before its code. */
export function areaIn(file: PlaceFile, code: string): Region | undefined {
  const [end] = sectionOf(file, 'cities');
  const wanted = Buffer.from(`${code}\t`);
  // Sought without what stands before it, or every county would first be sought among the regions of the whole file.
  let at = file.indexOf(wanted);
  while (at !== -1 && file[at - 1] !== TAB && file[at - 1] !== LINE_END) at = file.indexOf(wanted, at + 1);
  if (at === -1 || at >= end) return undefined;
  const start = at + wanted.length;
  return { code, name: file.toString('utf8', start, file.indexOf(LINE_END, start)) };
}

/** A found line, and whether the key is one of the city's own names. */
export interface Hit {
  readonly line: string;
  readonly isOwn: boolean;
}

/** The lines between `start` and `end` whose key field holds `needle`, in the order of the file. */
export function* linesWith(file: PlaceFile, needle: string, start: number, end: number): Generator<Hit> {
  const wanted = Buffer.from(needle);
  let at = file.indexOf(wanted, start);
  while (at !== -1 && at < end) {
    yield hitAt(file, at);
    at = file.indexOf(wanted, file.indexOf(LINE_END, at));
  }
}

/** The line of a key, by where the bar before that key stands. */
export function hitAt(file: PlaceFile, bar: number): Hit {
  const lineStart = file.lastIndexOf(LINE_END, bar) + 1;
  const isOwn = !file.toString('latin1', lineStart, bar + 1).includes('||');
  return { line: file.toString('utf8', lineStart, file.indexOf(LINE_END, bar)), isOwn };
}
