import type { Style } from '../../context.ts';
import { nameInShard } from '../../core/batch/shard.ts';
import { printable } from '../../core/single-line.ts';
import type { Setting } from '../setting.ts';
import { commandForMended, commandForResume } from './command-line.ts';
import { lettersLines } from './letters-words.ts';
import type { BatchOptions, Order } from './options.ts';
import { count } from './progress.ts';
import type { NameList, Roll, Tally, Told } from './tally.ts';

/** So many files are named one by one. */
const NAMES = 5;

/** How a batch ended. */
export interface Ending {
  readonly tally: Tally;
  readonly order: Order;
  readonly setting: Setting;
  /** The table as it was named, and the flags: for the next command. */
  readonly path: string;
  readonly options: BatchOptions;
  readonly end: 'whole' | 'limited' | 'stopped';
  /** Files of an earlier run that this one has no use for, and took away. */
  readonly removed: NameList;
  /** Files of an earlier run in other formats. */
  readonly left: NameList;
  readonly isOpenToOthers: boolean;
}

/** What a batch did, whom the letters go to, what to look at, and what to do next. */
export function summary(ending: Ending, style: Style): string[] {
  const { tally, order } = ending;
  const failed = tally.failed.count;
  return [
    style.good(madeWords(ending)),
    ...folderLines(ending, style),
    ...rollLines(
      'Passed over, since the same person (name, place and from) has a row before',
      tally.duplicates,
    ),
    ...(tally.duplicates.count > 0
      ? ['  Two people of one name? Give each their own address in the column from.']
      : []),
    ...(failed > 0 ? rollLines(style.warn(`${rowsWords(failed)} could not be used`), tally.failed) : []),
    ...lettersLines(tally, ending.setting, style),
    ...rollLines(style.warn('Look at these once more'), tally.notes),
    ...(order.dryRun ? dryRunSteps() : nextSteps(ending)),
  ];
}

function madeWords({ tally, order, end }: Ending): string {
  const { kept, people } = tally;
  const whose = tally.letters === people ? '' : ` for ${count(people)} people`;
  const rows = rowsWords(tally.rows);
  if (order.dryRun) return `Nothing was written. ${rows} would make ${lettersWords(tally.letters)}${whose}.`;
  const where =
    order.folder === undefined ? '' : ` in ${printable(order.folder)} (${order.formats.join(', ')})`;
  const stopped = end === 'stopped' ? `Stopped after ${rows}. ` : '';
  const made = `${stopped}Made ${lettersWords(tally.letters - kept)}${whose}${where}`;
  return kept === 0
    ? `${made}.`
    : `${made}; skipped ${count(kept)} that were there already, as they should be.`;
}

function lettersWords(number: number): string {
  return `${number === 0 ? 'no' : count(number)} ${number === 1 ? 'letter' : 'letters'}`;
}

export function rowsWords(number: number): string {
  return `${count(number)} ${number === 1 ? 'row' : 'rows'}`;
}

/** What became of what was in the folder before, and who can see it. */
function folderLines({ tally, order, removed, left, isOpenToOthers, end }: Ending, style: Style): string[] {
  return [
    ...namesLine(
      order.replace ? 'Replaced' : 'Made anew, since they were not as they should be',
      tally.replaced,
    ),
    ...namesLine('Taken away, since nothing in the table asks for them any more', removed),
    ...namesLine('Left as they were, since this run makes other formats', left),
    ...(end === 'limited' && (order.resume || order.replace)
      ? ['Lists and pages speak of these rows alone: leave --limit out to have them whole.']
      : []),
    ...(isOpenToOthers
      ? [
          style.warn(
            `Others on this computer can look into ${printable(order.folder ?? '')}: chmod 700 keeps it to you.`,
          ),
        ]
      : []),
  ];
}

function namesLine(title: string, { names, count: all }: NameList): string[] {
  if (all === 0) return [];
  const more = all > NAMES ? ` and ${count(all - NAMES)} more` : '';
  return [`${title}: ${names.slice(0, NAMES).map(printable).join(', ')}${more}.`];
}

function rollLines(title: string, { count: all, told }: Roll): string[] {
  if (all === 0) return [];
  return [
    `${title}${told.length > 0 ? ':' : '.'}`,
    ...told.map((one) => `  ${toldWords(one)}`),
    ...(told.length > 0 && all > told.length ? [`  … and ${count(all - told.length)} more.`] : []),
  ];
}

/** "Row 12 (line 13), Ada Lovelace: …" */
export function toldWords({ row, line, name, words }: Told): string {
  return `Row ${row} (line ${line})${name === '' ? '' : `, ${printable(name)}`}: ${printable(words)}`;
}

function dryRunSteps(): string[] {
  return ['To make them, leave --dry-run out, and name a folder with --out.'];
}

function nextSteps(ending: Ending): string[] {
  const { tally, order, path, options, end } = ending;
  const { folder, formats } = order;
  if (folder === undefined) return [];
  const again = path === '-' ? 'To go on, give the table again:' : 'To go on:';
  return [
    ...(tally.notes.count > 0 ? [`All that is to be looked at: ${fileIn(ending, 'look-again.csv')}`] : []),
    ...(end === 'stopped' ? [again, `  ${printable(commandForResume(options, path, folder))}`] : []),
    ...(tally.failed.count > 0 && end !== 'stopped' ? mendSteps(ending, folder) : []),
    ...(tally.letters > 0
      ? [
          `Next: ${formats.includes('html') ? `open ${fileIn(ending, 'index.html')} in your browser` : 'give each writer their draft'}. Each letter leaves from its writer’s own account.`,
        ]
      : []),
  ];
}

function mendSteps(ending: Ending, folder: string): string[] {
  const { tally, order, options } = ending;
  const wording = order.firstWording + tally.lastRow;
  const command = commandForMended(options, { table: 'mended.csv', folder: `${folder}-mended`, wording });
  return [
    `Copy ${fileIn(ending, 'failed.csv')} as mended.csv, mend the rows there, and make them too, in the wordings that come next:`,
    `  ${printable(command)}`,
  ];
}

/** What is said of rows that could not be used even when quiet: where they are. */
export function failedWords(ending: Ending): string {
  return `${rowsWords(ending.tally.failed.count)} could not be used: ${fileIn(ending, 'failed.csv')} says why.`;
}

function fileIn({ order: { folder, shard } }: Ending, name: string): string {
  return printable(`${folder}/${nameInShard(name, shard)}`);
}
