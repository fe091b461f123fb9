import type { Confidence, Post } from './directory.ts';
import { type CountryFacts, localPost } from './district.ts';
import type { Recipient, Unreachable } from './draft.ts';
import { InputError } from './errors.ts';
import type { Place } from './place.ts';
import { bestAddress, lastSeen, whyUnreachable } from './usable-address.ts';

export interface RecipientsRequest {
  readonly place: Place;
  readonly country: CountryFacts;
  readonly posts: readonly Post[];
  /** Has the country no diplomatic relations with China? */
  readonly withoutRelations: boolean;
  /** Ids of the posts that get a copy of every letter of the campaign. */
  readonly copies: readonly string[];
  readonly leastConfidence?: Confidence;
  /** Posts that the writer chose: these and no others. */
  readonly chosen?: readonly string[];
  /** Addresses that the writer found, by post id: taken as they are. */
  readonly found?: ReadonlyMap<string, string>;
  /** YYYY-MM-DD: an address found by the writer was seen today. */
  readonly today: string;
}

export interface Recipients {
  /** At least one; `to` first. */
  readonly recipients: readonly Recipient[];
  readonly unreachable: readonly Unreachable[];
}

/**
 * Who the letter goes to, and why: the post that serves the place, else the embassy in its stead, else the first
 * fixed target that has an address; then the fixed targets as copies.
 * Throws `InputError` where nobody can be reached, with the posts' other ways and a line to search with.
 */
export function selectRecipients(request: RecipientsRequest): Recipients {
  const choice = request.chosen === undefined ? byPlace(request) : byWriter(request, request.chosen);
  if (choice.recipients.length === 0) throw nobody(choice.unreachable);
  return choice;
}

/** One draft each: every recipient becomes the only `to` of its own. */
export function separately({ recipients }: Recipients): readonly Recipient[][] {
  return recipients.map((recipient) => [{ ...recipient, role: 'to' }]);
}

function byWriter(request: RecipientsRequest, chosen: readonly string[]): Recipients {
  const recipients: Recipient[] = [];
  const unreachable: Unreachable[] = [];
  for (const post of chosen.map((id) => postOf(request, id))) {
    const recipient = reach(request, post, 'to', 'chosen by you');
    if (recipient === undefined) unreachable.push(unreached(request, post));
    else recipients.push(recipient);
  }
  return { recipients, unreachable };
}

function byPlace(request: RecipientsRequest): Recipients {
  const unreachable: Unreachable[] = [];
  const local = nearby(request, unreachable);
  const recipients: Recipient[] = local === undefined ? [] : [local];
  for (const post of request.copies.map((id) => postOf(request, id))) {
    const first = recipients.length === 0;
    const recipient = reach(
      request,
      post,
      first ? 'to' : 'cc',
      first ? insteadReason(request, unreachable) : 'gets a copy of every letter of this campaign',
    );
    if (recipient === undefined) unreachable.push(unreached(request, post));
    else recipients.push(recipient);
  }
  return { recipients, unreachable };
}

/** The post for the place, or the embassy in its stead; what has no address is added to `unreachable`. */
function nearby(request: RecipientsRequest, unreachable: Unreachable[]): Recipient | undefined {
  const { place, posts, country, withoutRelations } = request;
  const local = withoutRelations ? undefined : localPost(place, posts, country);
  if (local === undefined) return undefined;
  const direct = reach(request, local.post, 'to', local.reason);
  if (direct !== undefined) return direct;
  unreachable.push(unreached(request, local.post, local.reason));
  const embassy = posts.find(
    ({ kind, country: host, status }) =>
      kind === 'embassy' && host === local.post.country && status === 'open',
  );
  if (embassy === undefined || embassy === local.post) return undefined;
  const instead = reach(
    request,
    embassy,
    'to',
    `no usable address for ${local.post.city}${explained(local.reason)}, so the embassy`,
  );
  if (instead === undefined) unreachable.push(unreached(request, embassy));
  return instead && { ...instead, insteadOf: local.post.id };
}

function insteadReason(
  { country, withoutRelations }: RecipientsRequest,
  unreachable: readonly Unreachable[],
): string {
  if (withoutRelations)
    return `China has no embassy in ${country.name}, as the two have no diplomatic relations; the letter goes to the UN mission`;
  if (unreachable.length === 0)
    return `China has no embassy or consulate in ${country.name}; the letter goes to the UN mission`;
  const names = unreachable.map(({ post }) => post).join(' and ');
  return `no usable address for ${names}, so the UN mission`;
}

/** A reason such as "serves Illinois", set off in brackets; what is a sentence of its own is told elsewhere. */
function explained(reason: string): string {
  return reason.startsWith('serves ') ? ` (it ${reason})` : '';
}

function reach(
  { leastConfidence, found, today }: RecipientsRequest,
  post: Post,
  role: Recipient['role'],
  reason: string,
): Recipient | undefined {
  const given = found?.get(post.id);
  if (given !== undefined) {
    return {
      ...{ post: post.id, role, name: post.name, address: given, confidence: 'low', seen: today },
      reason: `${reason}; the address is the one that you gave`,
    };
  }
  const address = bestAddress(post, leastConfidence);
  return (
    address && {
      ...{ post: post.id, role, name: post.name, address: address.address },
      ...{ confidence: address.confidence, seen: lastSeen(address), reason },
    }
  );
}

function unreached({ leastConfidence }: RecipientsRequest, post: Post, because?: string): Unreachable {
  const why = whyUnreachable(post, leastConfidence);
  return {
    ...{ post: post.id, name: post.name },
    reason: because === undefined ? why : `${because}; ${why}`,
    ...(post.postalAddress && { postalAddress: post.postalAddress.lines }),
    ...(post.website && { website: post.website }),
    ...(post.x && { x: post.x.handle }),
  };
}

function postOf({ posts }: RecipientsRequest, id: string): Post {
  const post = posts.find((one) => one.id === id);
  if (post === undefined) throw new InputError(`No post has the id "${id}".`);
  return post;
}

function nobody(unreachable: readonly Unreachable[]): InputError {
  const ways = unreachable.flatMap(({ post, name, reason, postalAddress, website, x }) => [
    `${name} (${post}): ${reason}.`,
    ...(postalAddress ? [`  By post: ${postalAddress.join(', ')}`] : []),
    ...(website ? [`  Website: ${website}`] : []),
    ...(x ? [`  On X: @${x}`] : []),
    `  Look for an address: https://duckduckgo.com/?q=${encodeURIComponent(`"${name}" email`)}`,
    `  Found one? Give it with --address ${post}=name@example.org`,
  ]);
  return new InputError('Nobody can be reached by e-mail for this letter.', ways);
}
