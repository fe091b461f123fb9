import { InputError } from '../errors.ts';
import { fold } from '../fold.ts';
import { meantBy } from './column-names.ts';
import type { TableRow } from './table.ts';

/** What a table may say of a person, by the name of its column. */
const FIELDS = [
  ...(['name', 'city', 'country', 'region', 'words', 'language'] as const),
  ...(['from', 'to', 'subject'] as const),
] as const;

export type Field = (typeof FIELDS)[number];

const REQUIRED = ['name', 'city', 'country'] as const;

/** The column that `failed.csv` adds: read again, it is passed over. */
export const ERROR_COLUMN = 'error';

/** Which columns of a table hold what. */
export interface Columns {
  /** The places of a field's columns in a row; more than one are joined by a blank. */
  readonly at: Readonly<Partial<Record<Field, readonly number[]>>>;
  /** How many cells a row has. */
  readonly count: number;
  /** Columns that mean nothing here. */
  readonly unused: readonly string[];
}

/** A column's name is the same in any case and with any blanks. */
const keyOf = (name: string) => fold(name).replaceAll(' ', '');

/**
 * Understands the header of a table. `mapped` is what `--map` says, each `Column=field` or `First+Second=field`; `given`
 * are the fields that a flag gives for all rows. Throws `InputError` with everything that is wrong.
 */
export function parseColumns(
  header: readonly string[],
  { mapped, given, table }: { mapped: readonly string[]; given: readonly Field[]; table: string },
): Columns {
  const problems: string[] = [];
  const at: Partial<Record<Field, readonly number[]>> = {};
  const used = new Set<number>();
  for (const pair of mapped) {
    const found = parseMapping(pair, header);
    if (typeof found === 'string') problems.push(found);
    else if (at[found.field] !== undefined) problems.push(`--map names "${found.field}" twice.`);
    else at[found.field] = found.at;
    if (typeof found !== 'string') for (const place of found.at) used.add(place);
  }
  for (const field of FIELDS) {
    const places = header.flatMap((name, place) =>
      keyOf(name) === field && !used.has(place) ? [place] : [],
    );
    if (at[field] !== undefined || places.length === 0) continue;
    if (places.length > 1) problems.push(`There are ${places.length} columns "${field}": keep one of them.`);
    at[field] = places;
    for (const place of places) used.add(place);
  }
  const missing = REQUIRED.filter((field) => at[field] === undefined && !given.includes(field));
  if (used.size === 0 && missing.length === REQUIRED.length && !header.some((name) => isLikeAny(name)))
    problems.push(`Its first line names no column. Is the header missing? It would be: name,city,country`);
  problems.push(...missing.map((field) => missingColumn(field, header, used)));
  if (problems.length > 0) throw unusable(table, header, problems);
  const unused = header.filter(
    (name, place) => !used.has(place) && keyOf(name) !== ERROR_COLUMN && name !== '',
  );
  return { at, count: header.length, unused };
}

function parseMapping(pair: string, header: readonly string[]): { field: Field; at: number[] } | string {
  const cut = pair.lastIndexOf('=');
  const field = FIELDS.find((one) => one === keyOf(pair.slice(cut + 1)));
  if (cut < 1 || field === undefined)
    return `--map needs a column and what it holds, as in "Full name=name"; found "${pair}". It can hold: ${FIELDS.join(', ')}.`;
  const place = (name: string) => header.findIndex((one) => keyOf(one) === keyOf(name));
  const column = pair.slice(0, cut);
  const names = place(column) === -1 ? column.split('+') : [column];
  const absent = names.find((name) => place(name) === -1);
  if (absent !== undefined) return `--map: there is no column "${absent.trim()}".`;
  return { field, at: names.map(place) };
}

/** Could a column of this name hold anything that is asked for? */
function isLikeAny(name: string): boolean {
  return FIELDS.some((field) => meantBy(field, [name]) !== undefined);
}

/** What a column that is not used may be there for: the flag to use it with, for those that are surely meant. */
export function flagsFor({ unused, at }: Columns): string[] {
  return FIELDS.flatMap((field) => {
    const meant = at[field] === undefined ? meantBy(field, unused) : undefined;
    return meant === undefined ? [] : [`--map "${meant}=${field}"`];
  });
}

function missingColumn(field: Field, header: readonly string[], used: ReadonlySet<number>): string {
  const free = header.filter((_, place) => !used.has(place));
  const meant = meantBy(field, free);
  const flag = field === 'name' ? '' : `, or give one for all with --${field}`;
  if (meant === undefined) return `There is no column "${field}". Add one${flag}.`;
  const columns = meant.includes('+') ? meant.split('+').join('" and "') : meant;
  return `There is no column "${field}". Is it "${columns}"? Then add --map "${meant}=${field}"${flag}.`;
}

function unusable(table: string, header: readonly string[], problems: readonly string[]): InputError {
  return new InputError([`${table} cannot be used:`, ...problems.map((one) => `  ${one}`)].join('\n'), [
    `The columns there are: ${header.map((name) => `"${name}"`).join(', ')}`,
    'Needed: name, city, country. May be there: region, words, language, from, to, subject.',
    'A table to begin with: dear-minister batch --sample',
  ]);
}

/** What a row says of a field, without blanks around it; empty where it says nothing. */
export function cellOf({ cells }: TableRow, field: Field, { at }: Columns): string {
  const places = at[field];
  if (places === undefined) return '';
  const [first] = places;
  if (first !== undefined && places.length === 1) return (cells[first] ?? '').trim();
  return places
    .map((place) => (cells[place] ?? '').trim())
    .filter((cell) => cell !== '')
    .join(' ');
}

/** Throws `InputError` where the row has not the cells that the header has. Blank cells too many do no harm. */
export function requireCells({ cells, problem }: TableRow, { count }: Columns): void {
  if (problem !== undefined) throw new InputError(problem);
  if (cells.length === count) return;
  if (cells.length > count && cells.slice(count).every((cell) => cell.trim() === '')) return;
  const less = cells.length < count;
  throw new InputError(
    `The row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'} where the header has ${count}. ${
      less
        ? 'Is a separator missing, or a quote not closed?'
        : 'A cell with a separator in it needs quotes: "Berlin, Mitte".'
    }`,
  );
}
