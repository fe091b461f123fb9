import type { DraftFolder, GrowingFile } from '../../context.ts';
import type { Columns } from '../../core/batch/columns.ts';
import { isLeftOver } from '../../core/batch/leftovers.ts';
import type { Table, TableRow } from '../../core/batch/table.ts';
import type { Order } from './options.ts';
import { type Entry, type Output, outputsIn, streamInto } from './outputs.ts';
import { Records } from './records.ts';
import { toldWords } from './summary.ts';
import type { Told } from './tally.ts';

/** Where a batch goes: into a folder, a stream, or nowhere yet. */
export interface Sink {
  /** Are rows that could not be used kept, to be mended? Else each is told as it is met. */
  readonly keepsFailed: boolean;
  /** Tells whether the draft's own file was there before, where it has one. */
  made(entry: Entry, likeness: number): ReturnType<DraftFolder['put']>;
  passedOver(row: TableRow, status: string): void;
  failed(row: TableRow, told: Told): void | Promise<void>;
  /** `whole`: every row was seen. Gives the number of files that were taken away. */
  close(whole: boolean): number;
}

/** Drafts in a folder, with lists of what became of each row. */
export class FolderSink implements Sink {
  readonly keepsFailed = true;
  readonly #folder: DraftFolder;
  readonly #order: Order;
  readonly #outputs: readonly Output[];
  readonly #records: Records;

  constructor(folder: DraftFolder, order: Order, table: Table, columns: Columns) {
    this.#folder = folder;
    this.#order = order;
    this.#outputs = outputsIn(folder, order.formats, order.shard);
    this.#records = new Records(folder, order.shard, table, columns);
  }

  made(entry: Entry, likeness: number): ReturnType<DraftFolder['put']> {
    let outcome: ReturnType<DraftFolder['put']> | undefined;
    let shown: string | undefined;
    let whole = entry;
    for (const output of this.#outputs) {
      const added = output.add(whole);
      shown ??= added.file;
      outcome ??= added.outcome;
      if (added.file.endsWith('.eml')) whole = { ...entry, file: added.file };
    }
    this.#records.made(entry, likeness, shown ?? '');
    return outcome ?? 'made';
  }

  passedOver(row: TableRow, status: string): void {
    this.#records.passedOver(row, status);
  }

  failed(row: TableRow, { words }: Told): void {
    this.#records.failed(row, words);
  }

  close(whole: boolean): number {
    for (const output of this.#outputs) output.close();
    this.#records.close();
    if (!whole) return 0;
    return this.#folder.sweep((name, read) => isLeftOver(name, read, this.#order)).length;
  }
}

/** All drafts in one stream; what could not be used is told as it is met, since there is no list of it. */
export class StreamSink implements Sink {
  readonly keepsFailed = false;
  readonly #output: Output;
  readonly #tell: (line: string) => Promise<void>;

  constructor(target: GrowingFile, format: string, tell: (line: string) => Promise<void>) {
    this.#output = streamInto(target, format);
    this.#tell = tell;
  }

  made(entry: Entry): 'made' {
    this.#output.add(entry);
    return 'made';
  }

  passedOver(): void {}

  failed(_: TableRow, told: Told): Promise<void> {
    return this.#tell(toldWords(told));
  }

  close(): number {
    this.#output.close();
    return 0;
  }
}

/** Nothing is made: what would fail is told as it is met. */
export class DrySink implements Sink {
  readonly keepsFailed = false;
  readonly #tell: (line: string) => Promise<void>;

  constructor(tell: (line: string) => Promise<void>) {
    this.#tell = tell;
  }

  made(): 'made' {
    return 'made';
  }

  passedOver(): void {}

  failed(_: TableRow, told: Told): Promise<void> {
    return this.#tell(toldWords(told));
  }

  close(): number {
    return 0;
  }
}
