import type { Confidence, Post } from './directory.ts';
import type { Unreachable } from './draft.ts';
import { InputError } from './errors.ts';
import { whyUnreachable } from './usable-address.ts';

/** A post that the letter ought to reach and cannot, with its other ways. `because`: why it ought to. */
export function unreached(
  leastConfidence: Confidence | undefined,
  post: Post,
  because?: string,
): Unreachable {
  const why = whyUnreachable(post, leastConfidence);
  return {
    ...{ post: post.id, name: post.name },
    reason: because === undefined ? why : `${because}; ${why}`,
    ...(post.postalAddress && { postalAddress: post.postalAddress.lines }),
    ...(post.website && { website: post.website }),
    ...(post.x && { x: post.x.handle }),
  };
}

/** How else to reach a post, a line each. */
export function otherWays({ postalAddress, website, x }: Unreachable): string[] {
  return [
    ...(postalAddress ? [`By post: ${postalAddress.join(', ')}`] : []),
    ...(website ? [`Website: ${website}`] : []),
    ...(x ? [`On X: @${x}`] : []),
  ];
}

/** The error where nobody can be reached: each post with its other ways, and a line to search with. */
export function nobody(unreachable: readonly Unreachable[]): InputError {
  const ways = unreachable.flatMap((one) => [
    `${one.name} (${one.post}): ${one.reason}.`,
    ...otherWays(one).map((line) => `  ${line}`),
    `  Look for an address: https://duckduckgo.com/?q=${encodeURIComponent(`"${one.name}" email`)}`,
    `  Found one? Give it with --address ${one.post}=name@example.org`,
  ]);
  return new InputError('Nobody can be reached by e-mail for this letter.', ways);
}
