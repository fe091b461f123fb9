import type { Context, LongRun } from '../../context.ts';
import { cellOf } from '../../core/batch/columns.ts';
import { PeopleSeen } from '../../core/batch/people-seen.ts';
import { takes } from '../../core/batch/shard.ts';
import type { Table, TableRow } from '../../core/batch/table.ts';
import { WordingLikeness } from '../../core/batch/wording-likeness.ts';
import type { Draft } from '../../core/draft.ts';
import { InputError } from '../../core/errors.ts';
import { LikenessIndex } from '../../core/likeness-index.ts';
import { printable } from '../../core/single-line.ts';
import { draftsTo, type Naming } from '../compose.ts';
import { rememberedNames } from './names.ts';
import type { Order } from './options.ts';
import { type Person, type Reading, readPerson, whereaboutsIn } from './person.ts';
import type { Found } from './place-finder.ts';
import type { Progress } from './progress.ts';
import type { Sink } from './sinks.ts';
import { Tally, type Told } from './tally.ts';

/** As much as is shown of the name of a row that could not be used. */
const SHOWN = 60;

/** The rows of a table, one after the other, into drafts. */
export class BatchRun {
  readonly tally = new Tally();
  readonly #order: Order;
  readonly #reading: Reading;
  readonly #sink: Sink;
  readonly #people = new PeopleSeen();
  readonly #likeness = new WordingLikeness();
  /** It takes 10 MiB: only where it is needed. */
  #index: LikenessIndex | undefined;
  readonly #naming: Naming = rememberedNames();

  constructor(order: Order, reading: Reading, sink: Sink) {
    this.#order = order;
    this.#reading = reading;
    this.#sink = sink;
  }

  /** Goes through the table. Tells how far: to its end, to the limit, or to where somebody stopped it. */
  async go(
    table: Table,
    out: Context['out'],
    run: LongRun,
    progress: Progress,
  ): Promise<'whole' | 'limited' | 'stopped'> {
    const { shard, limit } = this.#order;
    for await (const lot of table.rows()) {
      for (const row of lot) {
        const mine = takes(shard, row.number);
        if (mine && this.tally.rows === limit) return 'limited';
        if (mine) this.tally.rows++;
        this.tally.lastRow = row.number;
        const where = whereaboutsIn(row, this.#reading);
        const { places } = this.#reading;
        // What can be done at once is: to wait for each row takes longer than most of what is done with it.
        const problem = this.#take(row, mine, places.known(where) ?? (await places.seek(where)));
        if (problem !== undefined && mine) await this.#fail(row, problem);
        if (run.isEndAsked) return 'stopped';
      }
      progress.show(this.tally.rows, this.tally.failed.count);
      if (out.isGone) return 'stopped';
    }
    return 'whole';
  }

  /** Makes the drafts of a row, or gives what is wrong with it. */
  #take(row: TableRow, mine: boolean, found: Found | InputError): InputError | undefined {
    try {
      const person = readPerson(row, found, this.#reading);
      // A letter of one's own may fail for one row and not for another. Only who has a letter is passed over after that.
      const drafts = mine || this.#reading.setting.hasOwnLetter ? this.#draft(row, person) : [];
      // Rows of other machines count too: who has a row there gets no second letter here.
      const before = this.#people.meet(keyOf(person), row.number);
      if (!mine) return undefined;
      if (before === undefined) this.#make(row, person, drafts);
      else this.#passOver(row, person.writer.name, before);
      return undefined;
    } catch (error) {
      if (error instanceof InputError) return error;
      throw error;
    }
  }

  #draft(row: TableRow, { writer, words, language, subject, addressed }: Person): readonly Draft[] {
    const wording = this.#order.firstWording + row.number - 1;
    return draftsTo(
      addressed,
      { writer, words, wording, language, subject },
      this.#reading.setting,
      this.#naming,
    );
  }

  #make(row: TableRow, { writer, words, notes }: Person, drafts: readonly Draft[]): void {
    this.tally.addPerson(drafts);
    for (const draft of drafts) this.#put(row, draft, { words, notes }, drafts.length > 1);
    for (const note of notes) this.tally.notes.add(told(row, writer.name, note));
  }

  #put(
    { number }: TableRow,
    draft: Draft,
    { words, notes }: Pick<Person, 'words' | 'notes'>,
    several: boolean,
  ): void {
    const likeness = this.#likenessOf(draft, words);
    this.tally.addLetter(draft, likeness);
    const post = several ? draft.recipients[0]?.post : undefined;
    const { file, outcome } = this.#sink.made({ row: number, draft, post, notes }, likeness);
    if (outcome === 'kept') this.tally.kept++;
    if (outcome === 'replaced') this.tally.replaced.add(file);
  }

  #likenessOf({ language, letter, writer, recipients }: Draft, words: string): number {
    const { setting } = this.#reading;
    const { wordings, overlaps } = setting.campaign.letters.get(language) ?? {};
    const number = letter.wording?.number;
    const through = recipients[0]?.post;
    // A letter of one's own, or two in one, are measured on their texts, which takes four times as long.
    if (
      wordings === undefined ||
      overlaps === undefined ||
      number === undefined ||
      through === undefined ||
      setting.also !== undefined
    )
      return this.#measured().add(letter.body).nearest;
    const names = this.#naming(language, writer.place, through, setting);
    return this.#likeness.add({ wordings, overlaps, number, name: writer.name, names, words });
  }

  #measured(): LikenessIndex {
    this.#index ??= new LikenessIndex();
    return this.#index;
  }

  #passOver(row: TableRow, name: string, before: number): void {
    this.tally.duplicates.add(told(row, name, `the same as row ${before}`));
    this.#sink.duplicate(row, name, before);
  }

  async #fail(row: TableRow, { message }: InputError): Promise<void> {
    const name = printable(cellOf(row, 'name', this.#reading.columns).slice(0, SHOWN));
    const one = told(row, name, message.replaceAll(/\s*\n\s*/g, ' '));
    this.tally.failed.add(one, this.#sink.keepsFailed);
    await this.#sink.failed(row, one);
  }
}

function told({ number, line }: TableRow, name: string, words: string): Told {
  return { row: number, line, name, words };
}

/** What makes two rows one person: name, place and address, in whatever case. */
function keyOf({ writer: { name, place, from = '' } }: Person): string {
  const { country, region, city, listedAs = city } = place;
  return `${name}\n${country}\n${region?.code ?? ''}\n${listedAs}\n${from}`.toLowerCase();
}
