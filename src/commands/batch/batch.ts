import type { Context } from '../../context.ts';
import { type Columns, type Field, flagsFor, parseColumns } from '../../core/batch/columns.ts';
import { isOfPart } from '../../core/batch/leftovers.ts';
import type { Table } from '../../core/batch/table.ts';
import { CancelledError, InputError, SomeRowsFailedError } from '../../core/errors.ts';
import { printable, requireSingleLine } from '../../core/single-line.ts';
import { unknownChoice } from '../../core/unknown-choice.ts';
import { text } from '../../formats/text.ts';
import { sayAge } from '../notices.ts';
import { requireCountry } from '../require-country.ts';
import { refuseDangerousCountry } from '../safety.ts';
import { say } from '../say.ts';
import { parseChosen, parseSubject, prepareSetting, type Setting } from '../setting.ts';
import { openSink } from './open-sink.ts';
import { type BatchOptions, type Order, parseOrder } from './options.ts';
import type { Reading } from './person.ts';
import { PlaceFinder } from './place-finder.ts';
import { Progress } from './progress.ts';
import { refuseLoss } from './refuse-loss.ts';
import { BatchRun } from './run.ts';
import { type Ending, failedWords, rowsWords, summary } from './summary.ts';
import { NameList } from './tally.ts';

/** From so many rows on a person is asked once before they are made. */
const ASKED_FROM = 100;

/** Makes the drafts of a whole table of people. */
export async function runBatch(
  path: string | undefined,
  options: BatchOptions,
  context: Context,
): Promise<void> {
  if (options.sample) return context.out.write(await context.library.sample());
  if (path === undefined)
    throw new InputError('No table is named.', [
      'Name one: dear-minister batch people.csv --out drafts',
      'A table to begin with: dear-minister batch --sample > people.csv',
    ]);
  const order = parseOrder(options);
  if (path === '-' && context.interactive)
    await say(context, ['Type or paste the table, then Ctrl-D on a line of its own (Ctrl-Z on Windows).']);
  const setting = await prepareSetting(options, context, true);
  refuseGiven(options, setting);
  const table = await context.tables.open(path, parseInput(options));
  const given = fieldsGiven(options);
  const columns = parseColumns(table.header, {
    ...{ mapped: options.map ?? [], given: Object.keys(given) as Field[], table: table.name },
  });
  const reading: Reading = {
    ...{ columns, given, setting, places: new PlaceFinder(setting, context) },
    strictCare: options.strictCare === true,
    // The lists of words are long: they are loaded where there may be something to read.
    readForCare: columns.at.words === undefined ? () => [] : (await import('../../core/care.ts')).readForCare,
  };
  await introduce(columns, setting, order, context);
  if (!(await agreed(table, order, options, context))) throw new CancelledError();
  await make(table, order, reading, { path, options }, context);
}

function parseInput({ input, encoding }: BatchOptions): { input?: 'csv' | 'json'; encoding?: string } {
  if (typeof input === 'string' && input !== 'csv' && input !== 'json')
    throw unknownChoice('kind of table', input, ['csv', 'json']);
  return { ...(typeof input === 'string' && { input }), ...(encoding !== undefined && { encoding }) };
}

/** What flags give for all rows that say nothing else. The language is part of the setting. */
function fieldsGiven({ city, region, country, to, subject }: BatchOptions): Reading['given'] {
  const given = { city, region, country, to, subject };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** What holds for all rows is not refused row by row. */
function refuseGiven({ city, country, to, subject }: BatchOptions, { atlas, atMyOwnRisk }: Setting): void {
  if (city !== undefined) requireSingleLine(city, 'The city');
  if (country !== undefined)
    refuseDangerousCountry(requireCountry(country, atlas.countries), { atMyOwnRisk });
  parseChosen(to, atlas.posts);
  parseSubject(subject);
}

async function introduce(
  columns: Columns,
  setting: Setting,
  { dryRun, folder }: Order,
  context: Context,
): Promise<void> {
  const { unused } = columns;
  const kept =
    dryRun || folder === undefined ? '' : ` (failed.csv keeps ${unused.length === 1 ? 'it' : 'them'})`;
  if (unused.length > 0)
    await say(context, [`Not used: ${unused.map((name) => printable(`"${name}"`)).join(', ')}${kept}.`]);
  const flags = flagsFor(columns);
  if (flags.length > 0) await say(context, [`Are they meant? Then add ${flags.map(printable).join(' ')}.`]);
  await sayAge(setting, context, 'the letters go out');
}

/** About how many rows there will be drafts of; infinite where that is not known. */
function rowsOf({ size }: Table, { limit, shard }: Order): number {
  return Math.min(limit, Math.ceil((size?.rows ?? Number.POSITIVE_INFINITY) / (shard?.count ?? 1)));
}

function mayAsk({ input, quiet, yes }: BatchOptions, { interactive }: Context): boolean {
  return interactive && input !== false && !quiet && !yes;
}

/** Asks once before many drafts are made, where a person is there to be asked. */
async function agreed(table: Table, order: Order, options: BatchOptions, context: Context): Promise<boolean> {
  const ask = mayAsk(options, context);
  const rows = table.size === undefined ? 0 : rowsOf(table, order);
  if (!ask || order.dryRun || rows <= ASKED_FROM) return true;
  const about = table.size?.exact ? '' : 'about ';
  return context.prompter.confirm({
    message: `Make drafts of ${about}${rowsWords(rows)}${order.folder === undefined ? '' : ` in ${printable(order.folder)}`}?`,
    default: true,
  });
}

async function make(
  table: Table,
  order: Order,
  reading: Reading,
  named: Pick<Ending, 'path' | 'options'>,
  context: Context,
): Promise<void> {
  const progress = new Progress(context, table.size);
  const { sink, folder } = await openSink(
    { table, columns: reading.columns, path: named.path },
    order,
    context,
    progress,
  );
  const longRun = context.beginLongRun();
  const run = new BatchRun(order, reading, sink);
  const { tally } = run;
  try {
    if (folder !== undefined) {
      const slip = { table: named.path, rows: rowsOf(table, order), mayAsk: mayAsk(named.options, context) };
      await refuseLoss(folder, order, slip, context);
    }
    const end = await run.go(table, context.out, longRun, progress);
    // A table of which no row can be used is the wrong one: what is there is not measured by it.
    const closed = sink.close(end === 'whole' && tally.letters > 0);
    const removed = NameList.of(closed.removed.filter((name) => !isOfPart(name)));
    const left = NameList.of(closed.left);
    progress.clear();
    // Nobody reads on, or the disk is full, which was told.
    if (context.out.isGone) return;
    const [first] = order.dryRun ? tally.firstDrafts : [];
    if (first !== undefined) context.out.write(text.format(first));
    const isOpenToOthers = folder?.isOpenToOthers === true;
    // A device keeps nothing that could be spoken of.
    const made = folder === undefined ? { ...order, folder: undefined } : order;
    const ending = {
      tally,
      order: made,
      setting: reading.setting,
      ...named,
      end,
      removed,
      left,
      isOpenToOthers,
    };
    await say(context, summary(ending, context.style));
    if (end === 'stopped') throw new CancelledError('');
    if (tally.failed.count === 0) return;
    if (context.quiet && sink.keepsFailed) await say({ ...context, quiet: false }, [failedWords(ending)]);
    throw new SomeRowsFailedError();
  } finally {
    longRun.release();
    progress.clear();
    folder?.abandon();
  }
}
