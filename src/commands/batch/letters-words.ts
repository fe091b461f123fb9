import type { Style } from '../../context.ts';
import { languageName } from '../../core/in-language.ts';
import { sentence } from '../../core/post-words.ts';
import { printable } from '../../core/single-line.ts';
import { unreviewedWords } from '../notices.ts';
import type { Setting } from '../setting.ts';
import { count } from './progress.ts';
import type { Tally } from './tally.ts';

/** So many posts are named one by one. */
const POSTS = 8;

/** Whom the letters go to and whom they do not reach, what they are in, and how alike they are. */
export function lettersLines(tally: Tally, setting: Setting, style: Style): string[] {
  return [
    ...postLines(tally),
    ...languageLines(tally, setting),
    ...unreachableLines(tally, style),
    ...likenessLines(tally),
  ];
}

function postLines({ posts }: Tally): string[] {
  const sorted = [...posts].sort(([, a], [, b]) => b.count - a.count);
  // A line that says that one is left out takes as much room as that one.
  const named = sorted.length === POSTS + 1 ? sorted : sorted.slice(0, POSTS);
  const rest = sorted.slice(named.length);
  const others = rest.reduce((sum, [, { count: letters }]) => sum + letters, 0);
  return [
    ...named.map(([id, { address, count: letters }]) => `To ${id} <${address}>: ${count(letters)}`),
    ...(rest.length > 0 ? [`To ${count(rest.length)} other posts: ${count(others)}`] : []),
  ];
}

function languageLines({ languages }: Tally, setting: Setting): string[] {
  const tags = [...languages.keys()];
  if (tags.length === 0 || (tags.length === 1 && tags[0] === 'en' && setting.also === undefined)) return [];
  const told = [...languages].map(([tag, letters]) => `${count(letters)} in ${languageName(tag)}`);
  const also = setting.also === undefined ? [] : [setting.also];
  const unread = setting.hasOwnLetter ? [] : unreviewedWords([...new Set([...tags, ...also])], setting);
  return [`${told.join(', ')}. ${unread.join(' ')}`.trim()];
}

function unreachableLines({ unreachable }: Tally, style: Style): string[] {
  return [...unreachable].map(
    ([id, { missed, count: people }]) =>
      `${style.warn('Not by e-mail')} ${id} (${`${count(people)} ${people === 1 ? 'row' : 'rows'}`}): ${printable(sentence(missed.reason))}`,
  );
}

function likenessLines(tally: Tally): string[] {
  if (tally.letters < 2) return [];
  const { median, noticed } = tally.likeness();
  const middle = `Likeness to the nearest other letter: median ${median.toFixed(2)}`;
  return noticed === 0
    ? [`${middle}; no two are more than half alike.`]
    : [
        `${middle}; ${count(noticed)} ${noticed === 1 ? 'is' : 'are'} more than half like another. Own words help most against that.`,
      ];
}
