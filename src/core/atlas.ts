import type { Countries } from './countries.ts';
import type { Post } from './directory.ts';
import { type CountryFacts, localPost } from './district.ts';
import type { Place } from './place.ts';

/** What the choice of a place is looked up in. */
export interface Atlas {
  readonly countries: Countries;
  readonly posts: readonly Post[];
}

/** Do letters from these two places go to different posts? */
export function leadsElsewhere(a: Place, b: Place, { posts, countries }: Atlas): boolean {
  const post = (place: Place) => localPost(place, posts, countryFacts(place.country, countries))?.post;
  return post(a) !== post(b);
}

/** What the choice of a post needs to know about a country. */
export function countryFacts(code: string, countries: Countries): CountryFacts {
  const partOf = countries.partOf(code);
  return {
    name: countries.name(code),
    ...(partOf !== undefined && { partOf, state: countries.name(partOf.slice(0, 2)) }),
  };
}
