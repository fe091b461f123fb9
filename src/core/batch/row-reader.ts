import { InputError } from '../errors.ts';
import type { LineCount } from './line-count.ts';
import type { Table, TableRow } from './table.ts';

/** Makes rows of text that comes piece by piece, cut anywhere. */
export interface RowReader {
  /** Known by the time that the first row is given. */
  readonly header: readonly string[] | undefined;
  readonly delimiter: Table['delimiter'];
  /** The rows that are complete with this piece. `last`: nothing comes after it. Throws `InputError`. */
  read(piece: string, last: boolean): TableRow[];
  /** The line that the text so far ends on. */
  lineAtEnd(): number;
  /** The line of the first quote that never closes, once all was read. */
  readonly unclosed: number | undefined;
  /** How many rows there seem to be, once as much was read as shows the first row, in so many lines. */
  sizeIn(lines: LineCount): Table['size'];
}

/** In characters: what is longer is no row, and would fill the memory. */
const LONGEST = 32_000_000;

/** Throws `InputError` where a row that begins on this line has grown too long. `cause`: what may be the matter. */
export function requireShortRow(
  length: number,
  { name, line }: { name: string; line: number },
  cause: string,
) {
  if (length <= LONGEST) return;
  throw new InputError(`${name}: the row that begins on line ${line} does not end within 32 MB.`, [cause]);
}

/** Is there nothing in the row but white space? */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
