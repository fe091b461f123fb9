import { JsonReader } from '../core/batch/json-reader.ts';
import { withKnown } from '../core/batch/json-row.ts';
import type { RowReader } from '../core/batch/row-reader.ts';
import type { Table, TableOptions, TableRow, Tables } from '../core/batch/table.ts';
import { CsvReader } from './table-csv.ts';
import { type Examined, lookThrough } from './table-look-through.ts';
import { openSource } from './table-source.ts';
import { textOf } from './table-text.ts';

const JSON_ENDING = /\.(?:jsonl|ndjson|json)$/i;

/** Where tables come from: files, and `stdin`, which is asked for only where it is named. */
export function createTables({ stdin }: { stdin: () => AsyncIterable<Buffer> }): Tables {
  return {
    async open(path: string, { input, encoding }: TableOptions): Promise<Table> {
      const name = path === '-' ? 'standard input' : path;
      const isJson = input === 'json' || (input === undefined && JSON_ENDING.test(path));
      const newReader = (columns?: readonly string[]): RowReader =>
        isJson ? new JsonReader(name, columns) : new CsvReader(name);
      const source = await openSource(path, stdin);
      const examined: Examined = { name, source, encoding, newReader };
      const { encoding: found, hasMark, ...seen } = await lookThrough(examined);
      const header = isJson && !source.isSeenWhole ? withKnown(seen.header) : seen.header;
      const rows = () => rowsOf(examined, found, header);
      return { name, ...seen, header, hasMark: hasMark && !isJson, rows };
    },
  };
}

async function* rowsOf(
  { name, source, encoding: asked, newReader }: Examined,
  encoding: string,
  header: readonly string[],
): AsyncGenerator<readonly TableRow[]> {
  const reader = newReader(header);
  const isAsked = asked !== undefined;
  const reading = { name, encoding, isAsked, isWhole: true, line: () => reader.lineAtEnd() };
  for await (const { text, last } of textOf(source.read(), reading)) {
    const rows = reader.read(text, last);
    if (rows.length > 0) yield rows;
  }
}
