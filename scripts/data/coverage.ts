import type { Post } from '../../src/core/directory.ts';
import { localPost } from '../../src/core/district.ts';
import { bestAddress } from '../../src/core/usable-address.ts';
import type { World } from '../../src/core/world.ts';
import { byAge, byUse, byWayIn, oldest } from './address-coverage.ts';
import type { Findings } from './checks.ts';
import { counted, type Section } from './section.ts';

/** How far the directory reaches, in numbers. */
export function coverage(
  found: Pick<Findings, 'posts' | 'noRelations'>,
  world: World,
  today: string,
): Section[] {
  const open = found.posts.filter(({ status }) => status === 'open');
  return [
    byKind(found.posts),
    byCountry(open, found.noRelations, world),
    byWayIn(open),
    byOtherWay(open.filter((post) => bestAddress(post) === undefined)),
    byUse(found.posts),
    byAge(open, today),
    oldest(open),
  ];
}

function byKind(posts: readonly Post[]): Section {
  const numbers = (some: readonly Post[]) =>
    (['open', 'closed'] as const).map((status) => some.filter((post) => post.status === status).length);
  const kinds = [...new Set(posts.map(({ kind }) => kind))].sort();
  return {
    title: 'Posts',
    heads: ['open', 'closed'],
    rows: [
      ...kinds.map((kind) => [kind, ...numbers(posts.filter((post) => post.kind === kind))] as const),
      ['all', ...numbers(posts)],
    ],
  };
}

const ANSWERS = [
  'its embassy, or the post that serves it, has a usable address',
  'only another post there has a usable address',
  'no post there has a usable address',
  'no relations with China',
  'no post is known',
] as const;

function byCountry(open: readonly Post[], noRelations: Findings['noRelations'], world: World): Section {
  const without = new Set(noRelations.map(({ country }) => country));
  const answers = world.codes.map((code) => (without.has(code) ? ANSWERS[3] : answerFor(code, open, world)));
  return {
    title: 'Countries and territories, by what meets a writer there',
    rows: [
      ...counted(answers, ANSWERS),
      ['all', world.codes.length],
      ['of these, with an open post', new Set(open.map(({ country }) => country)).size],
    ],
  };
}

function answerFor(country: string, open: readonly Post[], { countries }: World): (typeof ANSWERS)[number] {
  const facts = { name: countries.name(country), partOf: countries.partOf(country) };
  const post = localPost({ city: '', country }, open, facts)?.post;
  if (post === undefined) return ANSWERS[4];
  if (bestAddress(post)) return ANSWERS[0];
  return open.some((other) => other.country === post.country && bestAddress(other)) ? ANSWERS[1] : ANSWERS[2];
}

function byOtherWay(posts: readonly Post[]): Section {
  const having = (has: (post: Post) => unknown) => posts.filter(has).length;
  return {
    title: 'Open posts without a usable address, by the other ways to them',
    rows: [
      ['website', having(({ website }) => website)],
      ['postal address', having(({ postalAddress }) => postalAddress)],
      ['X', having(({ x }) => x)],
      ['none of these', having(({ website, postalAddress, x }) => !(website || postalAddress || x))],
      ['all', posts.length],
    ],
  };
}
