import type { Confidence, Post } from './directory.ts';
import type { Unreachable } from './draft.ts';
import { InputError } from './errors.ts';
import { lookUp } from './look-up.ts';
import { whyUnreachable } from './usable-address.ts';

/** A post that the letter ought to reach and cannot. `because`: why it ought to. */
export function unreached(
  leastConfidence: Confidence | undefined,
  post: Post,
  because?: string,
): Unreachable {
  const why = whyUnreachable(post, leastConfidence);
  return { post, reason: because === undefined ? why : `${because}; ${why}` };
}

/** How else to reach a post, a line each. */
export function otherWays({ postalAddress, website, x }: Post): string[] {
  return [
    ...(postalAddress ? [`By post: ${postalAddress.lines.join(', ')}`] : []),
    ...(website ? [`Website: ${website}`] : []),
    ...(x ? [`On X: @${x.handle}`] : []),
  ];
}

/** The searches that a person can make for an address of the post, each with its link. */
export function searchLines(post: Post): string[] {
  return lookUp(post).searches.flatMap(({ words, link }) => [`Search for an address: ${words}`, `  ${link}`]);
}

/** What to do with an address that was found. */
export function foundLines({ id }: Post): string[] {
  return [
    `Found one? For one letter: --address ${id}=name@example.org`,
    `For every letter: dear-minister directory add ${id} name@example.org --source https://where-you-read-it`,
  ];
}

/** The error where nobody can be reached: each post with its other ways, and a line to search with. */
export function nobody(unreachable: readonly Unreachable[]): InputError {
  const ways = unreachable.flatMap(({ post, reason }) => [
    `${post.name} (${post.id}): ${reason}.`,
    ...[...otherWays(post), ...searchLines(post), ...foundLines(post)].map((line) => `  ${line}`),
  ]);
  return new InputError('Nobody can be reached by e-mail for this letter.', ways);
}
