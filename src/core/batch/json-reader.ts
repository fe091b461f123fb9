import { InputError } from '../errors.ts';
import { parseJson } from '../json.ts';
import { countLineBreaks } from '../line-breaks.ts';
import { elementsOf } from './json-list.ts';
import { addColumns, brokenJson, cellsOf, isObject, noObject } from './json-row.ts';
import type { LineCount } from './line-count.ts';
import { isBlank, type RowReader, requireShortRow } from './row-reader.ts';
import type { Table, TableRow } from './table.ts';

/** A list is read whole. */
const LONGEST_LIST = 64_000_000;
const HINT = 'JSON Lines holds one object on each line.';

/**
 * Reads JSON Lines, and a JSON list of objects. `name` is what errors call the table; `columns` are those that there are known
 * to be, else they become more with each object.
 */
export class JsonReader implements RowReader {
  readonly delimiter = ',';
  header: readonly string[] | undefined;
  readonly #found: string[] | undefined;
  /** What JSON lacks, it lacks on one line alone. */
  readonly unclosed = undefined;
  readonly #name: string;
  #rest = '';
  #line = 1;
  #number = 0;
  /** Undefined as long as only white space came. */
  #isList: boolean | undefined;

  constructor(name: string, columns?: readonly string[]) {
    this.#name = name;
    if (columns === undefined) this.#found = [];
    this.header = columns;
  }

  lineAtEnd(): number {
    return this.#line + countLineBreaks(this.#rest);
  }

  sizeIn({ lines, mayHaveBlanks }: LineCount): Table['size'] {
    return this.#isList ? { rows: this.#number, exact: true } : { rows: lines, exact: !mayHaveBlanks };
  }

  read(piece: string, last: boolean): TableRow[] {
    this.#isList ??= /\S/.exec(piece)?.[0].startsWith('[');
    return this.#isList ? this.#readList(piece, last) : this.#readLines(piece, last);
  }

  #readLines(piece: string, last: boolean): TableRow[] {
    const rows: TableRow[] = [];
    const end = last ? piece.length : piece.lastIndexOf('\n') + 1;
    if (end > 0 || last) {
      const lines = (this.#rest + piece.slice(0, end)).split('\n');
      // What stands behind the last line break is no line.
      if (lines.at(-1) === '') lines.pop();
      this.#rest = '';
      for (const line of lines) this.#addLine(line.trim(), rows);
    }
    this.#rest += piece.slice(end);
    requireShortRow(this.#rest.length, { name: this.#name, line: this.#line }, HINT);
    return rows;
  }

  #addLine(line: string, rows: TableRow[]) {
    if (line !== '') {
      const { value, problem } = parseLine(line);
      this.#look(value, problem);
      this.#add(line, { value, problem }, rows);
    }
    this.#line += 1;
  }

  /** Sees which columns there are. The first object has to be one. */
  #look(value: unknown, problem: string | undefined): void {
    if (isObject(value)) {
      if (this.#found !== undefined) addColumns(value, this.#found);
      this.header ??= this.#found;
      return;
    }
    if (this.header !== undefined) return;
    const found = problem ?? noObject(value);
    throw new InputError(`${this.#name} cannot be used as JSON. Line ${this.#line}: ${found}.`, [
      `${HINT} For a table with a header line, say --input csv.`,
    ]);
  }

  #add(raw: string, { value, problem }: { value: unknown; problem: string | undefined }, rows: TableRow[]) {
    const read = problem === undefined ? cellsOf(value, this.header ?? []) : { problem };
    if ('cells' in read && read.beyond === undefined && isBlank(read.cells)) return;
    this.#number += 1;
    rows.push({
      number: this.#number,
      line: this.#line,
      ...('cells' in read ? read : { cells: [raw], ...read }),
    });
  }

  #readList(piece: string, last: boolean): TableRow[] {
    this.#rest += piece;
    if (this.#rest.length > LONGEST_LIST) {
      throw new InputError(`${this.#name} is a JSON list of more than 64 MB, too long to be read whole.`, [
        'Make it JSON Lines: one object on each line, without commas between. jq -c ".[]" does that.',
      ]);
    }
    return last ? this.#readWholeList() : [];
  }

  #readWholeList(): TableRow[] {
    const text = this.#rest;
    const values = parseJson(text, this.#name);
    if (!Array.isArray(values)) return [];
    const rows: TableRow[] = [];
    let before = 0;
    for (const [index, { start, end }] of elementsOf(text).entries()) {
      this.#line += countLineBreaks(text.slice(before, start));
      before = start;
      const value: unknown = values[index];
      this.#look(value, undefined);
      this.#add(text.slice(start, end), { value, problem: undefined }, rows);
    }
    this.#rest = text.slice(before);
    return rows;
  }
}

function parseLine(line: string): { value: unknown; problem: string | undefined } {
  try {
    return { value: JSON.parse(line), problem: undefined };
  } catch {
    return { value: undefined, problem: problemOf(line) };
  }
}

/** `parseJson` knows where V8 stumbled. */
function problemOf(line: string): string {
  try {
    parseJson(line, '');
  } catch (error) {
    const [, column, reason] =
      /^(?::\d+:(\d+))? is not valid JSON: (.*)\.$/.exec(String(error instanceof Error && error.message)) ??
      [];
    return brokenJson(line, reason ?? 'not valid JSON', column === undefined ? undefined : Number(column));
  }
  return '';
}
