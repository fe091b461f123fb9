import { LineCount } from '../core/batch/line-count.ts';
import type { RowReader } from '../core/batch/row-reader.ts';
import type { Table } from '../core/batch/table.ts';
import { InputError } from '../core/errors.ts';
import { nulError } from './table-misfit.ts';
import type { TableSource } from './table-source.ts';
import { textOf } from './table-text.ts';

/** What is to be looked through. */
export interface Examined {
  /** How people call it. */
  readonly name: string;
  readonly source: TableSource;
  /** The encoding that was asked for. */
  readonly encoding: string | undefined;
  /** `columns`: those that there are known to be. */
  newReader(columns?: readonly string[]): RowReader;
}

/** What a look showed. */
interface Seen {
  readonly encoding: string;
  readonly header: readonly string[];
  readonly delimiter: Table['delimiter'];
  readonly size: Table['size'];
  readonly hasMark: boolean;
}

/** Looks a table through. Throws `InputError` where it cannot be used. */
export async function lookThrough(examined: Examined): Promise<Seen> {
  const { name, source, encoding: asked } = examined;
  const isWhole = source.isSeenWhole;
  const isAsked = asked !== undefined;
  const reader = examined.newReader();
  const count = new LineCount();
  let encoding = '';
  let hasMark = false;
  let hasRow = false;
  for await (const piece of textOf(source.look(), {
    name,
    encoding: asked,
    isAsked,
    isWhole,
    line: () => count.line,
  })) {
    if (piece.text.includes('\0')) throw nulError(name, count.line, piece.text);
    encoding = piece.encoding;
    hasMark = piece.hasMark || piece.encoding !== 'utf-8';
    count.add(piece.text);
    hasRow ||= reader.read(piece.text, piece.last).length > 0;
  }
  const { header, delimiter } = reader;
  if (header === undefined || (isWhole && !hasRow)) throw rowlessError(name, header);
  // Quotes come in pairs, or one may be missing.
  if (isWhole && count.hasOddQuotes) await requireClosedQuotes(examined);
  return { encoding, header, delimiter, hasMark, size: isWhole ? reader.sizeIn(count) : undefined };
}

async function requireClosedQuotes({ name, source, encoding, newReader }: Examined): Promise<void> {
  const reader = newReader();
  const reading = { name, encoding, isAsked: false, isWhole: true, line: () => reader.lineAtEnd() };
  for await (const { text, last } of textOf(source.look(), reading)) {
    reader.read(text, last);
  }
  if (reader.unclosed === undefined) return;
  throw new InputError(
    `${name} cannot be used: the quote that opens on line ${reader.unclosed} is never closed.`,
    ['A cell in quotes ends with a quote, and holds its own quotes twice: "Ada ""Countess"" Lovelace".'],
  );
}

function rowlessError(name: string, header: readonly string[] | undefined): InputError {
  const found = header === undefined ? 'nothing in it' : `only a header: ${header.join(', ')}`;
  return new InputError(
    `${name} cannot be used: expected a header line and a line for each person, found ${found}.`,
    ['For example: name,city,country on the first line, and Ada Lovelace,Chicago,US on the next.'],
  );
}
