import type { Style } from '../context.ts';
import { addressUse, retiredWords } from '../core/address-use.ts';
import { trustWords } from '../core/age.ts';
import { originOf } from '../core/corrections.ts';
import type { Address, Directory, Post } from '../core/directory.ts';
import { type AreaNames, districtWords } from '../core/district-words.ts';
import type { Found } from '../core/posts-of-area.ts';
import { printable } from '../core/single-line.ts';
import { foundLines, searchLines } from '../core/unreachable.ts';
import { bestAddress, lastSeen, whyUnreachable } from '../core/usable-address.ts';

interface Look {
  readonly style: Style;
  readonly today: string;
  readonly names: AreaNames;
}

/** Everything that is known of one post. */
export function postCard({ post, reason }: Found, directory: Directory, look: Look): string[] {
  const { style, names } = look;
  const blocks: (readonly [heading: string, lines: readonly string[]])[] = [
    ['E-mail', emailLines(post, directory, look)],
    ['Look for an address', bestAddress(post) === undefined ? lookUpLines(post) : []],
    ['By post', postalLines(post)],
    ['Website', post.website === undefined ? [] : [post.website]],
    ['On X', post.x === undefined ? [] : [`@${post.x.handle}`, style.dim(`Read at ${post.x.source}`)]],
    ['District', districtLines(post, names, style)],
    ['Notes', post.notes === undefined ? [] : [post.notes]],
  ];
  return [
    style.heading(printable(post.name)),
    style.dim([post.id, post.kind, `${post.city}, ${names.country(post.country)}`].join(' · ')),
    ...(reason === undefined ? [] : [sentence(reason)]),
    ...(post.status === 'closed' ? [style.warn(closedWords(post))] : []),
    ...blocks.flatMap(([heading, lines]) =>
      lines.length === 0 ? [] : ['', style.bold(heading), ...lines.map((line) => `  ${printable(line)}`)],
    ),
  ];
}

function sentence(text: string): string {
  return printable(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
}

function closedWords({ closed }: Post): string {
  return closed === undefined ? 'Closed.' : `Closed since ${closed.date}. Read at ${closed.source}`;
}

function emailLines(post: Post, directory: Directory, { style, today }: Look): string[] {
  const unlisted = (post.retired ?? []).filter(
    ({ address }) => !post.emails.some((email) => email.address === address),
  );
  const best = bestAddress(post);
  const none =
    best === undefined && post.status === 'open' ? [`None to write to: ${whyUnreachable(post)}.`] : [];
  const sorted = [...post.emails].sort((a, b) => Number(b === best) - Number(a === best));
  return [
    ...none.map(style.warn),
    ...sorted.flatMap((email) => addressLines(post, email, directory, { style, today })),
    ...unlisted.flatMap((one) => [one.address, `  retired: ${retiredWords(one)}`]),
  ];
}

function addressLines(
  post: Post,
  email: Address,
  { corrections }: Directory,
  { style, today }: Pick<Look, 'style' | 'today'>,
): string[] {
  const { use, why } = addressUse(post, email);
  const origin = originOf(corrections, post.id, email.address);
  const seen = lastSeen(email);
  return [
    use === 'chosen' ? style.good(email.address) : email.address,
    `  ${use === 'chosen' ? style.good(why) : why}`,
    `  desk ${email.desk}, ${trustWords({ confidence: email.confidence, seen }, today)}`,
    ...(email.note === undefined ? [] : [`  ${email.note}`]),
    ...email.sources.map(({ where, kind, seen }) =>
      style.dim(`  Read at ${where} (${[kind, ...(seen === null ? [] : [seen])].join(', ')})`),
    ),
    ...(origin === undefined ? [] : [style.dim(`  From your corrections: ${origin}`)]),
  ];
}

function lookUpLines(post: Post): string[] {
  if (post.status === 'closed') return [];
  const website = post.website === undefined ? [] : [`First on its own website: ${post.website}`];
  return [...website, ...searchLines(post), ...foundLines(post)];
}

function postalLines({ postalAddress }: Post): string[] {
  return postalAddress?.lines.slice() ?? [];
}

function districtLines(post: Post, names: AreaNames, style: Style): string[] {
  if (post.status === 'closed') return [];
  const { since, source } = post.district ?? {};
  return [
    ...districtWords(post, names),
    ...(since === undefined ? [] : [`Since ${since}.`]),
    ...(source === undefined ? [] : [style.dim(`Read at ${source}`)]),
  ];
}
