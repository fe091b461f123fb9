import { countryFacts } from './atlas.ts';
import type { Countries } from './countries.ts';
import type { Post } from './directory.ts';
import { localPost } from './district.ts';
import type { Region } from './place.ts';
import { withArticle } from './post-words.ts';

/** A post, and why it was found where it does not bear the name itself: "serves Peoria, Illinois". */
export interface Found {
  readonly post: Post;
  readonly reason?: string;
}

interface Served {
  readonly posts: readonly Post[];
  readonly countries: Countries;
}

/** The posts of a country, and those elsewhere that serve it or a part of it; the state's own for a territory. */
export function postsOfCountry(code: string, { posts, countries }: Served): Found[] {
  const here = posts.filter((post) => post.country === code && !isMission(post));
  const serving = posts
    .filter(({ country, district }) => country !== code && district?.regions.some((area) => isIn(area, code)))
    .map((post) => ({ post, reason: `serves ${withArticle(countries.name(code))}` }));
  const found = [...here.map((post) => ({ post })), ...serving];
  if (found.length > 0) return found;
  const local = localPost({ city: '', country: code }, posts, countryFacts(code, countries));
  if (local !== undefined) return [local];
  const state = countries.partOf(code)?.slice(0, 2);
  return posts.filter((post) => post.country === state && !isMission(post)).map((post) => ({ post }));
}

/** The posts that serve a region, whole or in part, or stand in it; else the embassy. */
export function postsOfRegion(region: Region, { posts, countries }: Served): Found[] {
  const { code, name } = region;
  const country = code.slice(0, 2);
  const standing = posts.filter((post) => post.region === code && !isMission(post)).map((post) => ({ post }));
  const serving = posts.flatMap((post): Found[] => {
    if (post.district?.regions.includes(code)) return [{ post, reason: `serves ${name}` }];
    return post.district?.shared?.includes(code) ? [{ post, reason: `serves a part of ${name}` }] : [];
  });
  const local = localPost({ city: name, country, region }, posts, countryFacts(country, countries));
  // What one post serves in part is for the rest the embassy's.
  const rest = serving.length < 2 && !serving.some(({ post }) => post.district?.regions.includes(code));
  return [...serving, ...standing, ...(rest && local !== undefined ? [local] : [])];
}

function isIn(area: string, country: string): boolean {
  return area === country || area.startsWith(`${country}-`);
}

function isMission({ kind }: Post): boolean {
  return kind === 'un-mission' || kind === 'eu-mission';
}
