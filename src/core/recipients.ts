import type { Confidence, Post } from './directory.ts';
import { type CountryFacts, localPost } from './district.ts';
import type { Recipient, Unreachable } from './draft.ts';
import { InputError } from './errors.ts';
import type { Place } from './place.ts';
import { shortName } from './post-words.ts';
import { nobody, unreached } from './unreachable.ts';
import { bestAddress, lastSeen } from './usable-address.ts';
import { whyNoPost } from './without-post.ts';

export interface RecipientsRequest {
  readonly place: Place;
  readonly country: CountryFacts;
  readonly posts: readonly Post[];
  /** Has the country no diplomatic relations with China? */
  readonly withoutRelations: boolean;
  /** Does the campaign write to the post that serves the writer's town? */
  readonly toLocalPost: boolean;
  /** Ids of the posts that get a copy of every letter of the campaign. */
  readonly copies: readonly string[];
  readonly leastConfidence?: Confidence;
  /** Posts that the writer chose: these and no others. */
  readonly chosen?: readonly string[];
  /** Addresses that the writer found, by post id: taken as they are. */
  readonly found?: ReadonlyMap<string, string>;
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
    if (recipient === undefined) unreachable.push(unreached(request.leastConfidence, post));
    else recipients.push(recipient);
  }
  return { recipients, unreachable };
}

function byPlace(request: RecipientsRequest): Recipients {
  const { recipient: local, missed } = nearby(request);
  const recipients: Recipient[] = local === undefined ? [] : [local];
  const unreachable = missed.map(({ post, reason }) => unreached(request.leastConfidence, post, reason));
  const known = [...missed.map(({ post }) => post.id), ...recipients.map(({ post }) => post)];
  const copies = [...new Set(request.copies)].filter((id) => !known.includes(id));
  for (const post of copies.map((id) => postOf(request, id))) {
    const recipient =
      recipients.length === 0
        ? instead(reach(request, post, 'to', insteadReason(request, post, missed)), missed)
        : reach(request, post, 'cc', 'gets a copy of every letter of this campaign');
    if (recipient === undefined) unreachable.push(unreached(request.leastConfidence, post));
    else recipients.push(recipient);
  }
  return { recipients, unreachable };
}

/** A post that ought to get the letter and has no usable address. */
interface Missed {
  readonly post: Post;
  /** Why it ought to. */
  readonly reason?: string;
}

/** The post for the place, or the embassy in its stead, and those that were passed over. */
function nearby(request: RecipientsRequest): { recipient?: Recipient; missed: readonly Missed[] } {
  const { place, posts, country, withoutRelations, toLocalPost } = request;
  const local = withoutRelations || !toLocalPost ? undefined : localPost(place, posts, country);
  if (local === undefined) return { missed: [] };
  const direct = reach(request, local.post, 'to', local.reason);
  if (direct !== undefined) return { recipient: direct, missed: [] };
  const states = [local.post.country, country.partOf?.slice(0, 2)];
  const embassy = posts.find(
    ({ kind, country: host, status }) => kind === 'embassy' && states.includes(host) && status === 'open',
  );
  if (embassy === undefined || embassy === local.post) return { missed: [local] };
  const why = `no usable address for ${local.post.city}${explained(local)}, so the embassy`;
  const recipient = instead(reach(request, embassy, 'to', why), [local]);
  return recipient === undefined ? { missed: [local, { post: embassy }] } : { recipient, missed: [local] };
}

/** Says whom a recipient stands in for: the post that serves the place. */
function instead(recipient: Recipient | undefined, [first]: readonly Missed[]): Recipient | undefined {
  return recipient && first ? { ...recipient, insteadOf: first.post.id } : recipient;
}

function insteadReason(
  { place, country, withoutRelations, toLocalPost }: RecipientsRequest,
  target: Post,
  missed: readonly Missed[],
): string {
  if (!toLocalPost) return 'this campaign writes to it';
  if (missed.length === 0)
    return `${whyNoPost(place.country, country.name, withoutRelations)}; so ${shortName(target)}`;
  return `no usable address for ${missed.map(({ post }) => shortName(post)).join(' or ')}, so ${shortName(target)}`;
}

/** "serves Hawaii", set off in brackets where it says more than the post's name; a sentence is told elsewhere. */
function explained({ post, reason }: Missed): string {
  return reason?.startsWith('serves ') && reason !== `serves ${post.city}` ? ` (it ${reason})` : '';
}

function reach(
  { leastConfidence, found }: RecipientsRequest,
  post: Post,
  role: Recipient['role'],
  reason: string,
): Recipient | undefined {
  const given = found?.get(post.id);
  if (given !== undefined) {
    return {
      ...{ post: post.id, role, name: post.name, address: given, confidence: 'low', seen: null },
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

function postOf({ posts }: RecipientsRequest, id: string): Post {
  const post = posts.find((one) => one.id === id);
  if (post === undefined) throw new InputError(`No post has the id "${id}".`);
  return post;
}
