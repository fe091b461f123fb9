import type { Columns } from '../../core/batch/columns.ts';
import type { DraftFolder, GrowingFile } from '../../core/batch/draft-folder.ts';
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
  /** Tells which file it stands in, and whether that was there before, where it is the draft's own. */
  made(entry: Entry, likeness: number): ReturnType<Output['add']>;
  /** The person has a letter already, made of the row `before`. */
  duplicate(row: TableRow, name: string, before: number): void;
  failed(row: TableRow, told: Told): void | Promise<void>;
  /** `whole`: every row was seen. Gives the files that were taken away. */
  close(whole: boolean): readonly string[];
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

  made(entry: Entry, likeness: number): ReturnType<Output['add']> {
    let first: ReturnType<Output['add']> | undefined;
    let whole = entry;
    for (const output of this.#outputs) {
      const added = output.add(whole);
      first ??= added;
      if (added.file.endsWith('.eml')) whole = { ...entry, file: added.file };
    }
    const standing = first ?? { file: '' };
    this.#records.made(entry, likeness, standing.file);
    return standing;
  }

  duplicate(row: TableRow, name: string, before: number): void {
    this.#records.duplicate(row, name, before);
  }

  failed(row: TableRow, { words }: Told): void {
    this.#records.failed(row, words);
  }

  close(whole: boolean): readonly string[] {
    for (const output of this.#outputs) output.close();
    this.#records.close();
    if (!whole) return [];
    return this.#folder.sweep((name, read) => isLeftOver(name, read, this.#order));
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

  made(entry: Entry): ReturnType<Output['add']> {
    return this.#output.add(entry);
  }

  duplicate(): void {}

  failed(_: TableRow, told: Told): Promise<void> {
    return this.#tell(toldWords(told));
  }

  close(): readonly string[] {
    this.#output.close();
    return [];
  }
}

/** Nothing is made: what would fail is told as it is met. */
export class DrySink implements Sink {
  readonly keepsFailed = false;
  readonly #tell: (line: string) => Promise<void>;

  constructor(tell: (line: string) => Promise<void>) {
    this.#tell = tell;
  }

  made(): ReturnType<Output['add']> {
    return { file: '' };
  }

  duplicate(): void {}

  failed(_: TableRow, told: Told): Promise<void> {
    return this.#tell(toldWords(told));
  }

  close(): readonly string[] {
    return [];
  }
}
