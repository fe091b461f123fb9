import type { Style } from '../context.ts';
import { addressUse, retiredWords } from '../core/address-use.ts';
import { trustWords } from '../core/age.ts';
import { originOf } from '../core/corrections.ts';
import type { Address, Directory, Post } from '../core/directory.ts';
import { type AreaNames, districtWords } from '../core/district-words.ts';
import { sentence } from '../core/post-words.ts';
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
    ['By post', postalLines(post, style)],
    ['Website', post.website === undefined ? [] : [post.website]],
    ['On X', post.x === undefined ? [] : [`@${post.x.handle}`, style.dim(`Read at ${post.x.source}`)]],
    ['District', districtLines(post, names, style)],
    ['Notes', post.notes === undefined ? [] : [post.notes]],
  ];
  return [
    style.heading(printable(post.name)),
    style.dim([post.id, post.kind, `${post.city}, ${names.country(post.country)}`].join(' · ')),
    ...(reason === undefined ? [] : [printable(sentence(reason))]),
    ...(post.status === 'closed' ? [style.warn(closedWords(post))] : []),
    ...blocks.flatMap(([heading, lines]) =>
      lines.length === 0 ? [] : ['', style.bold(heading), ...lines.map((line) => `  ${printable(line)}`)],
    ),
  ];
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
    ...unlisted.flatMap((one) => [
      one.address,
      `  retired: ${retiredWords(one)}`,
      ...originLines(post, one.address, directory, style),
    ]),
  ];
}

function addressLines(
  post: Post,
  email: Address,
  directory: Directory,
  { style, today }: Pick<Look, 'style' | 'today'>,
): string[] {
  const { use, why } = addressUse(post, email);
  const seen = lastSeen(email);
  return [
    use === 'chosen' ? style.good(email.address) : email.address,
    `  ${use === 'chosen' ? style.good(why) : why}`,
    `  desk ${email.desk}, ${trustWords({ confidence: email.confidence, seen }, today)}`,
    ...(email.note === undefined ? [] : [`  ${email.note}`]),
    ...email.sources.map(({ where, kind, seen }) =>
      style.dim(`  Read at ${where} (${[kind, ...(seen === null ? [] : [seen])].join(', ')})`),
    ),
    ...originLines(post, email.address, directory, style),
  ];
}

function originLines(post: Post, address: string, { corrections }: Directory, style: Style): string[] {
  const origin = originOf(corrections, post.id, address);
  return origin === undefined ? [] : [style.dim(`  By your corrections in ${origin}`)];
}

function lookUpLines(post: Post): string[] {
  if (post.status === 'closed') return [];
  const website = post.website === undefined ? [] : [`First on its own website: ${post.website}`];
  return [...website, ...searchLines(post), ...foundLines(post)];
}

function postalLines({ postalAddress }: Post, style: Style): string[] {
  if (postalAddress === undefined) return [];
  return [...postalAddress.lines, style.dim(`Read at ${postalAddress.source}`)];
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
