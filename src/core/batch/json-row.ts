import type { TableRow } from './table.ts';

/** What the batch knows of a person. */
const KNOWN = ['name', 'city', 'country', 'region', 'words', 'language', 'from', 'to', 'subject'];
const EXAMPLE = '{"name": "Ada Lovelace", "city": "Chicago", "country": "US"}';

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Columns of more keys are not told apart: with a key of its own in each object, a table would fill the memory. */
const MOST_COLUMNS = 200;

/** Adds the keys of an object to the columns that there are. */
export function addColumns(value: Readonly<Record<string, unknown>>, columns: string[]): void {
  for (const key of Object.keys(value))
    if (columns.length < MOST_COLUMNS && columnOf(key, columns) === -1) columns.push(key.trim());
}

/** The columns with all that a person may be told by: for a table that is not seen to its end. */
export function withKnown(columns: readonly string[]): readonly string[] {
  return [...columns, ...KNOWN.filter((name) => columnOf(name, columns) === -1)];
}

/**
 * Puts the values of an object into cells. What stands under a key that is no column, and a list or an object where the batch
 * asks for nothing, is kept apart as `key: value`.
 */
export function cellsOf(
  value: unknown,
  header: readonly string[],
): Pick<TableRow, 'cells' | 'beyond'> | { readonly problem: string } {
  if (!isObject(value)) return { problem: noObject(value) };
  const cells = header.map(() => '');
  const beyond: string[] = [];
  for (const [key, held] of Object.entries(value)) {
    const text = textOf(key, held);
    if (text === undefined && !KNOWN.includes(key.trim().toLowerCase())) {
      beyond.push(`${key}: ${JSON.stringify(held)}`);
      continue;
    }
    if (text === undefined) {
      return { problem: `${JSON.stringify(key)}: ${expectedUnder(key)}, found ${inWords(held)}` };
    }
    const column = columnOf(key, header);
    if (column !== -1 && cells[column] !== '')
      return { problem: `the key ${JSON.stringify(key)} stands there twice, in one case and another` };
    if (column !== -1) cells[column] = text;
    else if (text !== '') beyond.push(`${key}: ${text}`);
  }
  return beyond.length === 0 ? { cells } : { cells, beyond };
}

/** What is wrong with a value that is no object. */
export function noObject(value: unknown): string {
  return `expected an object, such as ${EXAMPLE}, found ${inWords(value)}`;
}

/** What is wrong with a line that is no JSON. `character` is where, if known. */
export function brokenJson(line: string, reason: string, character: number | undefined): string {
  const where = character === undefined ? '' : `character ${character}: `;
  const found = line.slice(Math.max(0, (character ?? 1) - 1), (character ?? 1) + 29);
  return `${where}expected an object on one line, such as ${EXAMPLE}, found ${found === '' ? 'its end' : found} (${reason})`;
}

function columnOf(key: string, header: readonly string[]): number {
  const name = key.trim();
  const exact = header.indexOf(name);
  if (exact !== -1) return exact;
  const folded = name.toLowerCase();
  return header.findIndex((column) => column.toLowerCase() === folded);
}

/** Posts may be told as a list, since there may be several; a cell has them with commas between. */
function isListKey(key: string): boolean {
  return key.trim().toLowerCase() === 'to';
}

function expectedUnder(key: string): string {
  if (isListKey(key)) return 'expected text or a list of texts, such as "to": ["us-chicago", "un-new-york"]';
  return `expected text, a number, true, false or null, such as "${key}": "…"`;
}

function textOf(key: string, value: unknown): string | undefined {
  if (value === null) return '';
  if (isListKey(key) && Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return value.join(',');
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return isObject(value) ? 'an object' : JSON.stringify(value);
}
