import type { Style } from '../../context.ts';
import { nameInShard } from '../../core/batch/shard.ts';
import { languageName } from '../../core/in-language.ts';
import { sentence } from '../../core/post-words.ts';
import { printable } from '../../core/single-line.ts';
import { unreviewedWords } from '../notices.ts';
import type { Setting } from '../setting.ts';
import type { Order } from './options.ts';
import { count } from './progress.ts';
import type { Roll, Tally, Told } from './tally.ts';

/** So many posts are named one by one. */
const POSTS = 8;

/** How a batch ended. */
export interface Ending {
  readonly tally: Tally;
  readonly order: Order;
  readonly setting: Setting;
  /** The table as it was named: for the next command. */
  readonly path: string;
  readonly stopped: boolean;
  /** Files of an earlier run that this one has no use for, and took away. */
  readonly removed: number;
}

/** What a batch did, whom the letters go to, what to look at, and what to do next. */
export function summary(ending: Ending, style: Style): string[] {
  const { tally, order } = ending;
  const failed = tally.failed.count;
  return [
    style.good(madeWords(ending)),
    ...resumeLines(ending),
    ...rollLines(
      'Passed over, since the same person (name, place and from) has a row before',
      tally.duplicates,
    ),
    ...(tally.duplicates.count > 0
      ? ['  Two people of one name? Give each their own address in the column from.']
      : []),
    ...(failed > 0 ? rollLines(style.warn(`${rowsWords(failed)} could not be used`), tally.failed) : []),
    ...postLines(tally),
    ...languageLines(tally, ending.setting),
    ...unreachableLines(tally, style),
    ...likenessLines(tally),
    ...rollLines(style.warn('Look at these once more'), tally.notes),
    ...(order.dryRun ? dryRunSteps() : nextSteps(ending)),
  ];
}

function madeWords({ tally, order, stopped }: Ending): string {
  const letters = `${count(tally.letters)} ${tally.letters === 1 ? 'letter' : 'letters'}`;
  const whose = tally.letters === tally.people ? '' : ` for ${count(tally.people)} people`;
  const rows = rowsWords(tally.rows);
  if (order.dryRun) return `Nothing was written. ${rows} would make ${letters}${whose}.`;
  const where =
    order.folder === undefined ? '' : ` in ${printable(order.folder)} (${order.formats.join(', ')})`;
  return `${stopped ? `Stopped after ${rows}. ` : ''}Made ${letters}${whose}${where}.`;
}

export function rowsWords(number: number): string {
  return `${count(number)} ${number === 1 ? 'row' : 'rows'}`;
}

function resumeLines({ tally, order, removed }: Ending): string[] {
  if (!order.resume && !order.replace) return [];
  return [
    ...(tally.kept > 0 ? [`Skipped ${count(tally.kept)}: they were there, and are as they should be.`] : []),
    ...(tally.replaced > 0
      ? [`Replaced ${count(tally.replaced)} that ${tally.replaced === 1 ? 'was' : 'were'} there before.`]
      : []),
    ...(removed > 0 ? [`Took away ${count(removed)} that no row of the table makes any more.`] : []),
  ];
}

function rollLines(title: string, { count: all, told }: Roll): string[] {
  if (all === 0) return [];
  return [
    `${title}${told.length > 0 ? ':' : ''}`,
    ...told.map((one) => `  ${toldWords(one)}`),
    ...(all > told.length ? [`  … and ${count(all - told.length)} more.`] : []),
  ];
}

/** "Row 12 (line 13), Ada Lovelace: …" */
export function toldWords({ row, line, name, words }: Told): string {
  return `Row ${row} (line ${line})${name === '' ? '' : `, ${printable(name)}`}: ${printable(words)}`;
}

function postLines({ posts }: Tally): string[] {
  const sorted = [...posts].sort(([, a], [, b]) => b.count - a.count);
  const rest = sorted.slice(POSTS);
  return [
    ...sorted
      .slice(0, POSTS)
      .map(([id, { address, count: letters }]) => `To ${id} <${address}>: ${count(letters)}`),
    ...(rest.length > 0
      ? [
          `To ${rest.length} more posts: ${count(rest.reduce((sum, [, { count: letters }]) => sum + letters, 0))}`,
        ]
      : []),
  ];
}

function languageLines({ languages }: Tally, setting: Setting): string[] {
  const tags = [...languages.keys()];
  if (tags.length === 0 || (tags.length === 1 && tags[0] === 'en' && setting.also === undefined)) return [];
  const told = [...languages].map(([tag, letters]) => `${count(letters)} in ${languageName(tag)}`);
  const also = setting.also === undefined ? [] : [setting.also];
  const unread = unreviewedWords([...new Set([...tags, ...also])], setting);
  return [`${told.join(', ')}. ${unread.join(' ')}`.trim()];
}

function unreachableLines({ unreachable }: Tally, style: Style): string[] {
  return [...unreachable].map(
    ([id, { missed, count: people }]) =>
      `${style.warn('Not by e-mail')} ${id} (${rowsWords(people)}): ${printable(sentence(missed.reason))}`,
  );
}

function likenessLines(tally: Tally): string[] {
  if (tally.letters < 2) return [];
  const { median, noticed } = tally.likeness();
  const alike =
    noticed === 0
      ? 'no letter is more than half like another'
      : `${count(noticed)} more than half like another`;
  return [`Likeness to the nearest other letter: median ${median.toFixed(2)}; ${alike}.`];
}

function dryRunSteps(): string[] {
  return ['To make them, leave --dry-run out, and name a folder with --out.'];
}

function nextSteps({ tally, order, path, stopped }: Ending): string[] {
  const { folder, shard, formats, firstWording } = order;
  if (folder === undefined) return [];
  const command = `dear-minister batch ${path}`;
  const file = (name: string) => printable(`${folder}/${nameInShard(name, shard)}`);
  return [
    ...(tally.notes.count > 0 ? [`All that is to be looked at: ${file('look-again.csv')}`] : []),
    ...(stopped
      ? [`To go on: the same command with --resume, as in ${command} --out ${folder} --resume`]
      : []),
    ...(tally.failed.count > 0 && !stopped
      ? [
          `Mend the rows in ${file('failed.csv')}, and make them too: dear-minister batch ${file('failed.csv')} --out ${folder}-mended --wording ${firstWording + tally.rows}`,
        ]
      : []),
    ...(tally.letters === 0
      ? []
      : formats.includes('html')
        ? [
            `Next: open ${file('index.html')} in your browser. Each letter leaves from its writer’s own account.`,
          ]
        : [`Next: give each writer their draft. Each letter leaves from its writer’s own account.`]),
  ];
}
