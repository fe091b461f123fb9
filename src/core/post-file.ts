import type { Directory, Post } from './directory.ts';
import { linesWith, type PlaceFile } from './place-file.ts';

/** What is known of the shipped directory as a whole. */
export type DirectoryFacts = Pick<Directory, 'reviewBy' | 'withoutRelations'>;

/**
 * The directory as the build lays it out for a single letter: its facts in the first two lines, then a post a line,
 * behind the keys that it is found by (its id, its country, the countries of its district). Reading a few lines costs a
 * tenth of parsing all posts.
 */
export function postFile(posts: readonly Post[], { reviewBy, withoutRelations }: DirectoryFacts): string {
  const facts = `${reviewBy}\n${[...withoutRelations].join(' ')}\n`;
  return (
    facts +
    posts.map((post) => `|${[...new Set(keysOf(post))].join('|')}|\t${JSON.stringify(post)}\n`).join('')
  );
}

/** Reads the first lines of a file that `postFile` made. */
export function factsIn(file: PlaceFile): DirectoryFacts {
  const first = file.indexOf('\n');
  const states = file.toString('latin1', first + 1, file.indexOf('\n', first + 1));
  return { reviewBy: file.toString('latin1', 0, first), withoutRelations: new Set(states.split(' ')) };
}

/**
 * The posts that can matter to a letter from these countries (ISO 3166-1 alpha-2) with these posts as fixed targets:
 * those in the countries or with a district there, the other posts of their hosts, and the targets.
 */
export function postsConcerning(
  file: PlaceFile,
  countries: readonly string[],
  ids: readonly string[],
): Post[] {
  const local = postsWith(file, countries);
  return postsWith(file, [...countries, ...local.map(({ country }) => country), ...ids]);
}

function postsWith(file: PlaceFile, keys: readonly string[]): Post[] {
  const lines = [...new Set(keys)].flatMap((key) => [...linesWith(file, `|${key}|`, 0, file.length)]);
  const distinct = new Set(lines.map(({ line }) => line.slice(line.indexOf('\t') + 1)));
  return [...distinct].map((json) => JSON.parse(json));
}

function keysOf({ id, country, district }: Post): string[] {
  const areas = [...(district?.regions ?? []), ...(district?.shared ?? [])];
  return [id, country, ...areas.map((area) => area.slice(0, 2))];
}
