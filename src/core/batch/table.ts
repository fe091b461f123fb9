/** Opens tables of people. */
export interface Tables {
  /**
   * Looks a table through before any row of it is given; `-` is standard input, of which 16 MB are looked through. Throws
   * `InputError` where it cannot be used: missing, empty, a spreadsheet, another encoding, a quote that never closes.
   */
  open(path: string, options: TableOptions): Promise<Table>;
}

export interface TableOptions {
  /** What it is, where the file's ending does not say. */
  readonly input?: 'csv' | 'json' | undefined;
  /** The label of its encoding (`euc-kr`), where it is neither UTF-8 nor UTF-16. */
  readonly encoding?: string | undefined;
}

/** A table of people as it was given: CSV or JSON Lines, its rows not yet understood. */
export interface Table {
  /** How people call it: the file's path, or "standard input". */
  readonly name: string;
  /** The columns, trimmed, in their order; those of JSON are the keys of its objects. */
  readonly header: readonly string[];
  /** What stands between cells; a comma for JSON Lines. */
  readonly delimiter: ',' | ';' | '\t' | '|';
  /**
   * Is what is written back to begin with a byte order mark? Where the table does, or is not in UTF-8, so that it opens in the
   * same program: a spreadsheet takes UTF-8 without one for something else.
   */
  readonly hasMark: boolean;
  /**
   * How many rows there are: exact, or an estimate; undefined where it cannot be known before the end.
   */
  readonly size: { readonly rows: number; readonly exact: boolean } | undefined;
  /**
   * The rows, some hundred at a time, in their order; each pause between two lots lets signals in. To be called once.
   * Blank rows are left out. Throws `InputError` where what follows cannot be read as a table, `FailureError` where the
   * disk fails.
   */
  rows(): AsyncIterable<readonly TableRow[]>;
}

/** One row of a table. */
export interface TableRow {
  /** From 1; the header and blank rows are not counted. */
  readonly number: number;
  /** The line of the file that it begins on, from 1. */
  readonly line: number;
  /** The cells, in the order of the header; fewer or more where the row has fewer or more. */
  readonly cells: readonly string[];
  /** What stands in no cell and is not used, `key: value`: it goes back with a row that is to be mended. */
  readonly beyond?: readonly string[];
  /**
   * Why its cells cannot be read, where they cannot: a line that is no JSON object, or whose quotes do not fit. The line
   * as it stands is then the only cell.
   */
  readonly problem?: string;
}
