import { addressUse } from '../core/address-use.ts';
import { ageOf } from '../core/age.ts';
import { originOf } from '../core/corrections.ts';
import type { Directory } from '../core/directory.ts';
import { type AreaNames, districtWords } from '../core/district-words.ts';
import { lookUp } from '../core/look-up.ts';
import type { Found } from '../core/posts-of-area.ts';
import { bestAddress, lastSeen, whyUnreachable } from '../core/usable-address.ts';

/**
 * A post as `directory --json` gives it, its keys in the promised order; optional ones are left out where there is
 * nothing to say. `address` is where letters go; null, with `unreachable` and `lookUp`, where they cannot.
 */
export function postData(
  { post, reason }: Found,
  { corrections }: Directory,
  names: AreaNames,
  today: string,
): object {
  const best = bestAddress(post);
  const emails = post.emails.map((one) => {
    const { address, desk, confidence, sources, note } = one;
    const seen = lastSeen(one);
    const told = { address, desk, confidence, seen, age: ageOf(seen, today), ...addressUse(post, one) };
    return { ...told, sources, note, correctedBy: originOf(corrections, post.id, address) };
  });
  const { id, kind, status, name, city, region, country, coordinates } = post;
  return {
    ...{ id, kind, status, name, city, region, country, countryName: names.country(country), coordinates },
    found: reason,
    address: best?.address ?? null,
    unreachable: best === undefined ? whyUnreachable(post) : undefined,
    emails,
    ...{ retired: post.retired, domains: post.domains, postalAddress: post.postalAddress },
    ...{ website: post.website, x: post.x, district: post.district },
    districtWords: districtWords(post, names),
    ...{ closed: post.closed, notes: post.notes },
    lookUp: best === undefined && post.status === 'open' ? lookUp(post) : undefined,
  };
}
