import { type Columns, cellOf, ERROR_COLUMN } from '../../core/batch/columns.ts';
import type { DraftFolder, GrowingFile } from '../../core/batch/draft-folder.ts';
import { nameInShard, type Shard } from '../../core/batch/shard.ts';
import type { Table, TableRow } from '../../core/batch/table.ts';
import { fold } from '../../core/fold.ts';
import { printable } from '../../core/single-line.ts';
import { csvLine } from '../../formats/csv.ts';
import type { Entry } from './outputs.ts';
import { placeWords } from './place-words.ts';

const MANIFEST = [
  'row',
  'name',
  'place',
  'post',
  'address',
  'language',
  'wording',
  'likeness',
  'file',
  'status',
];
const NOTES = ['row', 'name', 'file', 'note'];
/** "0.00" to "1.00": to make one of a number takes as long as the rest of the line. */
const HUNDREDTHS = Array.from({ length: 101 }, (_, hundredths) => (hundredths / 100).toFixed(2));
/** As much as a list shows of a cell that could not be used. */
const SHOWN = 200;

/** The lists beside the drafts: what became of each row, the rows to mend, the letters to look at once more. */
export class Records {
  readonly #folder: DraftFolder;
  readonly #shard: Shard | undefined;
  readonly #table: Table;
  readonly #columns: Columns;
  readonly #manifest: GrowingFile;
  #failed: GrowingFile | undefined;
  #notes: GrowingFile | undefined;

  constructor(folder: DraftFolder, shard: Shard | undefined, table: Table, columns: Columns) {
    this.#folder = folder;
    this.#shard = shard;
    this.#table = table;
    this.#columns = columns;
    this.#manifest = this.#begin('manifest.csv', MANIFEST);
  }

  made({ row, draft, notes }: Entry, likeness: number, file: string): void {
    const { writer, recipients, language, letter } = draft;
    const first = recipients[0];
    const wording = String(letter.wording?.number ?? '');
    const alike = HUNDREDTHS[Math.round(likeness * 100)] ?? '';
    // biome-ignore format: a line for who, for where to, for the letter.
    this.#manifest.write(csvLine([
      String(row), writer.name, placeWords(writer.place),
      first?.post ?? '', first?.address ?? '',
      language, wording, alike, file, 'made',
    ]));
    for (const note of notes) this.#lookAgain([String(row), writer.name, file, note]);
  }

  /** A person who has a letter already. */
  duplicate(row: TableRow, name: string, before: number): void {
    this.#passOver(row, `duplicate of row ${before}`);
    const note = `The same name, place and from as row ${before}: no second letter was made. If these are two people, give each their own from.`;
    this.#lookAgain([String(row.number), name, '', note]);
  }

  #lookAgain(cells: readonly string[]): void {
    this.#notes ??= this.#begin('look-again.csv', NOTES);
    this.#notes.write(csvLine(cells));
  }

  /** A row that no letter was made of; `status` says why not in a word or two. */
  #passOver(row: TableRow, status: string): void {
    const shown = (field: 'name' | 'city' | 'country') =>
      printable(cellOf(row, field, this.#columns).slice(0, SHOWN));
    const place = [shown('city'), shown('country')].filter((part) => part !== '').join(', ');
    this.#manifest.write(csvLine([String(row.number), shown('name'), place, '', '', '', '', '', '', status]));
  }

  /** A row to be mended, as it stood in the table, and what is wrong with it. Cells beyond the header stand at the end. */
  failed(row: TableRow, error: string): void {
    this.#passOver(row, 'failed');
    const { header, delimiter } = this.#table;
    const before = header.findIndex((name) => fold(name) === ERROR_COLUMN);
    const at = before === -1 ? header.length : before;
    const cells = row.cells.slice(0, header.length);
    const whole = header.map((_, place) => cells[place] ?? '');
    this.#failed ??= this.#begin(
      'failed.csv',
      header.toSpliced(at, before === -1 ? 0 : 1, ERROR_COLUMN),
      delimiter,
    );
    const mended = whole.toSpliced(at, before === -1 ? 0 : 1, error);
    const surplus = [...row.cells.slice(header.length), ...(row.beyond ?? [])];
    this.#failed.write(csvLine([...mended, ...surplus], delimiter));
  }

  close(): void {
    for (const list of [this.#manifest, this.#failed, this.#notes]) list?.close();
  }

  #begin(name: string, columns: readonly string[], delimiter?: Table['delimiter']): GrowingFile {
    const file = this.#folder.begin(nameInShard(name, this.#shard));
    if (this.#table.hasMark) file.write('\uFEFF');
    file.write(csvLine(columns, delimiter));
    return file;
  }
}
