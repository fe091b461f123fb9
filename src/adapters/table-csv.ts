import Papa from 'papaparse';
import { delimiterHint, guessDelimiter } from '../core/batch/delimiter.ts';
import type { LineCount } from '../core/batch/line-count.ts';
import { lineOf, type OpenQuote, quoteProblem } from '../core/batch/quote-problem.ts';
import { isBlank, type RowReader, requireShortRow } from '../core/batch/row-reader.ts';
import type { Table, TableRow } from '../core/batch/table.ts';
import { unmarkText } from '../core/batch/text-marker.ts';
import { InputError } from '../core/errors.ts';
import { countLineBreaks, evenLineBreaks } from '../core/line-breaks.ts';

/** What `Papa.Parser` gives back; its own types say `any`. */
interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly index: number }[];
  readonly meta: { readonly cursor: number };
}

/** What old programs of DOS end a file with. */
const CONTROL_Z = '\x1A';
const HINT = 'A quote may not be closed: look for one there.';

/** Reads CSV; its first row with something in it is the header. `name` is what errors call the table. */
export class CsvReader implements RowReader {
  header: readonly string[] | undefined;
  delimiter: Table['delimiter'] = ',';
  unclosed: number | undefined;
  readonly #name: string;
  /** Starts at a row. */
  #rest = '';
  /** Text that held no whole row is parsed again when there is twice as much: so a long row costs linear time. */
  #enough = 0;
  #line = 1;
  #number = 0;
  /** Is the first line, before the header, one that names the delimiter? */
  #hasHint = false;

  constructor(name: string) {
    this.#name = name;
  }

  lineAtEnd(): number {
    return this.#line + countLineBreaks(this.#rest);
  }

  sizeIn({ lines, hasQuotes, mayHaveBlanks }: LineCount): Table['size'] {
    return { rows: Math.max(1, lines - (this.#hasHint ? 2 : 1)), exact: !hasQuotes && !mayHaveBlanks };
  }

  read(piece: string, last: boolean): TableRow[] {
    const text = this.#rest + piece;
    this.#rest = text;
    requireShortRow(this.#enough === 0 ? 0 : text.length, { name: this.#name, line: this.#line }, HINT);
    if (!last && text.length < this.#enough) return [];
    // A CR at the end may be half a line break.
    const whole = !last && text.endsWith('\r') ? text.length - 1 : text.length;
    const even = this.#withoutHint(evenLineBreaks(last ? ended(text) : text.slice(0, whole)));
    if (this.header === undefined && !this.#hasHint) this.delimiter = guessDelimiter(even);
    const rows: TableRow[] = [];
    this.#rest = even.slice(this.#readRows(even, last, rows)) + text.slice(whole);
    this.#enough = rows.length === 0 ? this.#rest.length * 2 : 0;
    return rows;
  }

  /** The text behind a first line that names the delimiter. */
  #withoutHint(text: string): string {
    if (this.#line > 1 || this.header !== undefined) return text;
    const hint = delimiterHint(text);
    if (hint === undefined) return text;
    this.#hasHint = true;
    this.delimiter = hint.delimiter;
    this.#line += 1;
    return text.slice(hint.length);
  }

  /** Adds the rows that are complete; gives where the first that is not begins. */
  #readRows(text: string, last: boolean, rows: TableRow[]): number {
    const { data, errors, meta } = this.#parse(text, true);
    if (errors.length > 0) return this.#readByLines(text, 0, last, rows);
    const may = marksIn(text);
    for (const cells of data) this.#add(cells, may, rows);
    return last && meta.cursor < text.length ? this.#readByLines(text, meta.cursor, last, rows) : meta.cursor;
  }

  /**
   * Where a quote is out of place, papaparse looks for the next one that fits, and swallows the rows between. So such text
   * is parsed a line at a time, more lines only while a quote is open. A line whose quotes do not fit is a row with a
   * problem; the next line is read as if nothing had been.
   */
  #readByLines(text: string, from: number, last: boolean, rows: TableRow[]): number {
    let start = from;
    let length = 1;
    while (start < text.length) {
      const end = text.indexOf('\n', start + length - 1) + 1;
      const lines = text.slice(start, end === 0 ? undefined : end);
      const taken = this.#readRow(lines, end !== 0 || last, rows);
      if (taken === undefined && end === 0 && !last) break;
      length = taken === undefined ? length * 2 : 1;
      start += taken ?? (end === 0 ? this.#addUnclosed(lines, rows) : 0);
    }
    return start;
  }

  /** Adds the row that these lines begin with, and gives its length; undefined where a quote is still open. */
  #readRow(lines: string, isWhole: boolean, rows: TableRow[]): number | undefined {
    const { data, errors, meta } = this.#parse(lines, true, 1);
    const [cells] = data;
    const [wrong] = errors;
    if (wrong !== undefined)
      return isWhole ? this.#addProblem({ text: lines, index: wrong.index }, true, rows) : undefined;
    if (cells === undefined) return undefined;
    this.#add(cells, marksIn(lines), rows);
    return meta.cursor;
  }

  #parse(text: string, dropLast: boolean, preview = 0): Parsed {
    const { delimiter } = this;
    // What is quick where there are no quotes does not know where the first row ends.
    const options = preview === 0 ? {} : { preview, fastMode: false };
    return new Papa.Parser({ delimiter, newline: '\n', ...options }).parse(text, 0, dropLast);
  }

  #add(cells: string[], { quotes, apostrophes }: Marks, rows: TableRow[]) {
    const line = this.#line;
    this.#line += quotes ? cells.reduce(countBreaks, 1) : 1;
    if (isBlank(cells)) return;
    const plain = apostrophes ? cells.map(unmarkText) : cells;
    if (this.header === undefined) this.header = plain.map((cell) => cell.trim());
    else {
      this.#number += 1;
      rows.push({ number: this.#number, line, cells: plain });
    }
  }

  /** Adds the line with a quote that does not fit, and those before it in its row; gives their length. */
  #addProblem(at: { text: string; index: number }, isClosed: boolean, rows: TableRow[]): number {
    const open: OpenQuote = { ...at, line: this.#line };
    const problem = quoteProblem(open, isClosed);
    if (this.header === undefined)
      throw new InputError(
        `${this.#name} has no header that can be read. ${problem}`,
        /^\s*[[{]/.test(at.text) ? ['If it is JSON, say so: --input json'] : [],
      );
    if (!isClosed) this.unclosed ??= lineOf(open);
    const end = at.text.indexOf('\n', at.index);
    const line = at.text.slice(0, end);
    this.#number += 1;
    rows.push({ number: this.#number, line: this.#line, cells: [line], problem });
    this.#line += countLineBreaks(line) + 1;
    return end + 1;
  }

  #addUnclosed(text: string, rows: TableRow[]): number {
    const index = this.#parse(text, false).errors.at(-1)?.index ?? 1;
    return this.#addProblem({ text, index }, false, rows);
  }
}

/** Text without them needs no look at each cell. */
interface Marks {
  readonly quotes: boolean;
  readonly apostrophes: boolean;
}

function marksIn(text: string): Marks {
  return { quotes: text.includes('"'), apostrophes: text.includes("'") };
}

/** The end of a file: whole lines, and without the Ctrl-Z that old programs put there. */
function ended(text: string): string {
  const end = text.endsWith(CONTROL_Z) ? text.slice(0, -1) : text;
  return end === '' || end.endsWith('\n') || end.endsWith('\r') ? end : `${end}\n`;
}

function countBreaks(lines: number, cell: string): number {
  return cell.includes('\n') || cell.includes('\r') ? lines + countLineBreaks(cell) : lines;
}
