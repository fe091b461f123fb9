import type { Address, Confidence, Desk, Post, Retired } from './directory.ts';

export const CONFIDENCES = ['low', 'medium', 'high'] as const satisfies readonly Confidence[];

/** Best first. Consular and visa desks serve people who need a passport or help, and are never written to. */
export const DESKS: readonly Desk[] = ['general', 'political', 'press', 'protocol', 'unknown'];

const GOVERNMENT_DOMAIN = /(^|\.)gov\.cn$/;

/**
 * May a letter go to this address? Only where the desk is not a help desk, the post is open, and the mailbox
 * belongs to the government or the post: an old mailbox at a public provider can be registered anew by anybody,
 * so one is used only where its confidence is high.
 */
export function isUsable(post: Post, address: Address, least: Confidence = 'low'): boolean {
  if (post.status !== 'open' || !DESKS.includes(address.desk)) return false;
  if (retirement(post, address) !== undefined) return false;
  if (rank(address.confidence) < rank(least)) return false;
  return isOfficial(post, address) || address.confidence === 'high';
}

/** The address that a letter to this post goes to: best confidence, then desk, then the one seen last. */
export function bestAddress(post: Post, least: Confidence = 'low'): Address | undefined {
  return post.emails.filter((address) => isUsable(post, address, least)).sort(compareAddresses)[0];
}

function compareAddresses(a: Address, b: Address): number {
  return (
    rank(b.confidence) - rank(a.confidence) ||
    DESKS.indexOf(a.desk) - DESKS.indexOf(b.desk) ||
    later(lastSeen(b), lastSeen(a))
  );
}

/** When a source last showed the address: the newest date among its sources, or null where none is dated. */
export function lastSeen(address: Address): string | null {
  return address.sources.reduce<string | null>(
    (newest, { seen }) => (seen !== null && (newest === null || seen > newest) ? seen : newest),
    null,
  );
}

/** Why and when an address was found dead or wrong, if it was. */
export function retirement(
  { retired = [] }: Post,
  { address }: Pick<Address, 'address'>,
): Retired | undefined {
  return retired.find((one) => one.address === address);
}

/** Why a post has no address that a letter could go to, in words. */
export function whyUnreachable(post: Post, least: Confidence = 'low'): string {
  if (post.status === 'closed') return 'it is closed';
  const alive = post.emails.filter((address) => retirement(post, address) === undefined);
  if (alive.length === 0)
    return post.retired === undefined
      ? 'no e-mail address of it is known'
      : 'no e-mail address of it is known that still works';
  if (alive.some((address) => isUsable(post, address)))
    return `no address of it is known with ${least} confidence`;
  const others = alive.filter((address) => DESKS.includes(address.desk));
  if (others.length === 0)
    return 'only its help desks for passports and visas are known, and letters must not crowd those out';
  return 'the only address known is at a mail provider, not at the post’s own domain, and may be somebody else’s by now';
}

function isOfficial(post: Post, { address }: Address): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return (
    GOVERNMENT_DOMAIN.test(domain) ||
    (post.domains ?? []).some((own) => domain === own || domain.endsWith(`.${own}`))
  );
}

/** Above 0 where `a` is later than `b`; a missing date is earlier than any. */
function later(a: string | null, b: string | null): number {
  return Number((a ?? '') > (b ?? '')) - Number((a ?? '') < (b ?? ''));
}

function rank(confidence: Confidence): number {
  return CONFIDENCES.indexOf(confidence);
}
