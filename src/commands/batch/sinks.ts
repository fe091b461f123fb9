import type { Columns } from '../../core/batch/columns.ts';
import type { DraftFolder, GrowingFile } from '../../core/batch/draft-folder.ts';
import { isLeftOver, isOfOtherFormats } from '../../core/batch/leftovers.ts';
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
  /** `whole`: every row was seen, and some made letters. */
  close(whole: boolean): Closed;
}

/** What became of files of earlier runs: those that were taken away, and those in other formats, which stay as they are. */
export interface Closed {
  readonly removed: readonly string[];
  readonly left: readonly string[];
}

const NOTHING: Closed = { removed: [], left: [] };

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

  close(whole: boolean): Closed {
    for (const output of this.#outputs) output.close();
    this.#records.close();
    if (!whole) return NOTHING;
    const removed = this.#folder.sweep((file) => isLeftOver(file, this.#order));
    const left = [...this.#folder.earlier()].filter((file) => isOfOtherFormats(file, this.#order));
    return { removed, left: left.map(({ name }) => name) };
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

  close(): Closed {
    this.#output.close();
    return NOTHING;
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

  close(): Closed {
    return NOTHING;
  }
}
