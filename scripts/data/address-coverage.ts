import { ageOf, OLD_AFTER_YEARS } from '../../src/core/age.ts';
import type { Address, Post } from '../../src/core/directory.ts';
import { CONFIDENCES, isUsable, lastSeen } from '../../src/core/usable-address.ts';
import { counted, type Section } from './section.ts';

const OLDEST = 10;

const USES = ['usable', 'help desk', 'at a mail provider', 'retired'] as const;
type Use = (typeof USES)[number];

function useOf(post: Post, address: Address): Use {
  if (isUsable(post, address)) return 'usable';
  return address.desk === 'consular' || address.desk === 'visa' ? 'help desk' : 'at a mail provider';
}

const WAYS_IN = [
  'a usable address',
  'only help desks for passports and visas',
  'only addresses at mail providers',
  'only help desks and mail providers',
  'only retired addresses',
  'no address',
] as const;

/** Whether the open posts can be written to, and why not. */
export function byWayIn(open: readonly Post[]): Section {
  return {
    title: 'Open posts, by what is known of their e-mail',
    rows: [...counted(open.map(wayIn), WAYS_IN), ['all', open.length]],
  };
}

function wayIn(post: Post): (typeof WAYS_IN)[number] {
  const uses = new Set(post.emails.map((address) => useOf(post, address)));
  if (uses.has('usable')) return WAYS_IN[0];
  if (uses.size > 1) return WAYS_IN[3];
  if (uses.has('help desk')) return WAYS_IN[1];
  if (uses.has('at a mail provider')) return WAYS_IN[2];
  return post.retired === undefined ? WAYS_IN[5] : WAYS_IN[4];
}

/** What becomes of every address. */
export function byUse(posts: readonly Post[]): Section {
  const listed = posts.flatMap((post) => post.emails.map((address) => useOf(post, address)));
  const retired = posts.flatMap((post) => post.retired ?? []).map((): Use => 'retired');
  const all = [...listed, ...retired];
  return { title: 'Addresses', rows: [...counted(all, USES), ['all', all.length]] };
}

function usableAddresses(open: readonly Post[]): { id: string; address: Address }[] {
  return open.flatMap((post) =>
    post.emails.filter((address) => isUsable(post, address)).map((address) => ({ id: post.id, address })),
  );
}

/** How much the usable addresses can be relied on. */
export function byAge(open: readonly Post[], today: string): Section {
  const usable = usableAddresses(open).map(({ address }) => address);
  const numbers = (some: readonly Address[]) => [
    ...(['fresh', 'old', 'undated'] as const).map(
      (age) => some.filter((address) => ageOf(lastSeen(address), today) === age).length,
    ),
    some.length,
  ];
  return {
    title: 'Usable addresses, by confidence',
    heads: [`≤ ${OLD_AFTER_YEARS} years`, 'older', 'undated', 'all'],
    rows: [
      ...CONFIDENCES.toReversed().map(
        (confidence) =>
          [confidence, ...numbers(usable.filter((one) => one.confidence === confidence))] as const,
      ),
      ['all', ...numbers(usable)],
    ],
  };
}

/** The usable addresses that most need another look. */
export function oldest(open: readonly Post[]): Section {
  const dated = usableAddresses(open).flatMap(({ id, address }) => {
    const seen = lastSeen(address);
    return seen === null ? [] : [{ seen, id, address }];
  });
  const rows = dated
    .sort((a, b) => (a.seen < b.seen ? -1 : Number(a.seen > b.seen)))
    .slice(0, OLDEST)
    .map(({ seen, id, address }) => [seen, id, address.address, address.confidence] as const);
  return { title: 'Usable addresses that were seen longest ago', rows };
}
