import { countryFacts } from '../core/atlas.ts';
import { type Campaign, copiesOf, writesToLocalPost } from '../core/campaign.ts';
import type { Post } from '../core/directory.ts';
import { localPost } from '../core/district.ts';
import { InputError } from '../core/errors.ts';
import type { Place } from '../core/place.ts';
import type { Setting } from './setting.ts';
import type { PostPlan, PublicPost } from './social-post.ts';

/** The embassy, consulate, mission or ministry that a public post speaks to, by its account on X. */
export type Addressee = Pick<Post, 'name'> & Required<Pick<Post, 'x'>>;

/** The accounts in the directory were read in these years, and not looked at since. */
const ACCOUNTS_READ = '2019-2024';

/**
 * Whose account a post speaks to: the one that serves the writer's town, else the embassy; for a campaign that writes to
 * nobody near the writer the first of those it writes to; else the ministry.
 */
export function addresseeFor(
  place: Place | undefined,
  { atlas, campaign }: Pick<Setting, 'atlas' | 'campaign'>,
): Addressee | undefined {
  const { posts, countries } = atlas;
  const near = place && localPost(place, posts, countryFacts(place.country, countries))?.post;
  const embassy = near && posts.find(({ kind, country }) => kind === 'embassy' && country === near.country);
  const fixed = copiesOf(campaign).map((id) => posts.find((post) => post.id === id));
  const ministry = posts.find(({ kind }) => kind === 'ministry');
  const candidates = writesToLocalPost(campaign) ? [near, embassy, ministry] : [...fixed, ministry];
  return candidates.find(hasAccount);
}

/** The one in the directory whose account a text names. */
export function addresseeIn(text: string, { atlas }: Pick<Setting, 'atlas'>): Addressee | undefined {
  return atlas.posts.filter(hasAccount).find((post) => mentionOf(post).test(text));
}

function mentionOf({ x }: Addressee): RegExp {
  return new RegExp(`(?<!\\w)@${x.handle}(?!\\w)`, 'gi');
}

function hasAccount(post: Post | undefined): post is Post & Addressee {
  return post?.x !== undefined && post.status === 'open';
}

/** A sentence has ended, and the addressee stands alone at the end of the text. */
const APART = /(?<=[.!?。！？]\s*)\{\{handle\}\}$/u;
/** Chinese has no spaces, but the account in a sentence needs them. */
const AMONG_HAN = /(?<=(\p{sc=Han})?)( ?)\{\{handle\}\}( ?)(?=(\p{sc=Han})?)/gu;

/** On X the account is named; elsewhere no account is known, and the office is named in words. */
export function fillAddressee(
  template: string,
  { network, language, addressee, own }: PostPlan,
  campaign: Campaign,
) {
  if (!template.includes('{{')) return template;
  const words = campaign.languages[language]?.addressed;
  const filled =
    network.name === 'x' && addressee !== undefined
      ? template.replaceAll('{{handle}}', `@${addressee.x.handle}`)
      : words === undefined
        ? template
        : inWords(template, words);
  const blank = /\{\{[^}]*\}*/.exec(filled);
  if (blank === null) return filled;
  throw new InputError(`The post has a blank that nobody filled: "${blank[0]}".`, [
    own === undefined
      ? `Mend the campaign ${campaign.id}: its posts have {{handle}} and no other, and its languages "addressed".`
      : 'Only {{handle}} is filled in: the account or the office that the post speaks to.',
  ]);
}

function inWords(template: string, { within, apart }: { within: string; apart: string }): string {
  const isHan = /^\p{sc=Han}/u.test(within);
  return template
    .replace(APART, () => apart)
    .replace(AMONG_HAN, (_, before, left, right, after) => {
      const gap = (neighbour: string | undefined, space: string) =>
        isHan && neighbour !== undefined ? '' : space;
      return gap(before, left) + within + gap(after, right);
    });
}

/** The text as it can be kept: the account in it stands for whoever is addressed on another network. */
export function withoutHandle(text: string, addressee: Addressee | undefined): string {
  if (addressee === undefined) return text;
  return text.replace(mentionOf(addressee), '{{handle}}');
}

/** Which account it speaks to and what is known of it, or that none is known; nothing of a text that names none. */
export function addresseeLines({ text }: PublicPost, { network, addressee, own }: PostPlan): string[] {
  if (network.name !== 'x')
    return own === undefined
      ? [`No account of theirs on ${network.label} is known: it names the office.`]
      : [];
  if (addressee === undefined || !text.includes(`@${addressee.x.handle}`)) return [];
  return [
    `It speaks to @${addressee.x.handle}: ${addressee.name}. The account was read in ${ACCOUNTS_READ}: look at it before you post.`,
  ];
}
