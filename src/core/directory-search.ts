import { countryFacts } from './atlas.ts';
import type { Countries } from './countries.ts';
import type { Post } from './directory.ts';
import { localPost } from './district.ts';
import { fold } from './fold.ts';
import { splitKind } from './kind-words.ts';
import { type Candidate, closest, nearest } from './near-names.ts';
import type { Place } from './place.ts';
import { type Found, postsOfCountry, postsOfRegion } from './posts-of-area.ts';
import type { Regions } from './regions.ts';
import type { CityIndex } from './type-ahead.ts';

/** What a search looks in. */
export interface SearchTools {
  readonly posts: readonly Post[];
  readonly countries: Countries;
  readonly regions: Regions;
  readonly cities: Pick<CityIndex, 'named' | 'search'>;
  /** The towns of the one country that is searched: larger and smaller ones. */
  readonly towns?: (city: string) => readonly Place[];
}

export interface SearchResult {
  /** Empty where nothing bears the name, or one near it. */
  readonly found: readonly Found[];
  /** The name that was taken for the one asked for, where that is nobody's: "Chicago" for "Chcago". */
  readonly takenFor?: string;
  /** The country that was asked for and has no post: the missions to the UN are what is left. */
  readonly withoutPost?: string;
}

/** More towns of one name than this are not looked at. */
const TOWNS = 12;

/**
 * The posts that a query means, in any language that we have names in: an id; a country, a city with a post, a region
 * or a part of a post's name; a town that a post serves; any of these with the kind of post; at last a name near it.
 */
export function searchDirectory(query: string, tools: SearchTools): SearchResult {
  return searchWith(query, { ...tools, cities: remembering(tools.cities) });
}

/** One query is looked up in several steps; each lookup reads through all cities of the world. */
function remembering(cities: SearchTools['cities']): SearchTools['cities'] {
  const known = new Map<string, ReturnType<typeof cities.named>>();
  return {
    search: (query, limit) => cities.search(query, limit),
    named(query) {
      const found = known.get(query) ?? cities.named(query);
      known.set(query, found);
      return found;
    },
  };
}

function searchWith(query: string, tools: SearchTools): SearchResult {
  const country = countryNamed(query, tools);
  if (country !== undefined && postsOfCountry(country, tools).length === 0)
    return withoutPost(country, tools);
  const found = exact(query, tools);
  if (found.length > 0) return { found };
  const [name] = nearNames(query, tools);
  return name === undefined ? { found: [] } : { found: exact(name, tools), takenFor: name };
}

/** What is left for a country without a post. */
export function withoutPost(country: string, { posts }: SearchTools): SearchResult {
  const missions = posts.filter(({ kind }) => kind === 'un-mission').map((post) => ({ post }));
  return { found: missions, withoutPost: country };
}

/** The first step that finds a post which is open; what closed posts the steps before it found stand first. */
function exact(query: string, tools: SearchTools): Found[] {
  let found: Found[] = [];
  for (const step of [byId, byName, byKind, byArea, byPartOfName]) {
    found = distinct([...found, ...step(query, tools)]);
    if (found.some(({ post }) => post.status === 'open')) return found;
  }
  return found;
}

function countryNamed(query: string, { countries, towns }: SearchTools): string | undefined {
  return towns === undefined ? countries.find(query) : undefined;
}

/** The names in the directory that are nearest to one that nobody bears, however far. */
export function closestNames(query: string, tools: SearchTools): string[] {
  return closest(fold(query), candidates(tools), 3);
}

function byId(query: string, { posts }: SearchTools): Found[] {
  const id = query.trim().toLowerCase();
  return posts.filter((post) => post.id === id).map((post) => ({ post }));
}

function byName(query: string, tools: SearchTools): Found[] {
  const country = countryNamed(query, tools);
  const found = [...byCity(query, tools), ...(country === undefined ? [] : postsOfCountry(country, tools))];
  return found.length === 0 ? [] : [...found, ...byRegion(query, tools)];
}

function byArea(query: string, tools: SearchTools): Found[] {
  return [...byRegion(query, tools), ...byTown(query, tools)];
}

function byRegion(query: string, tools: SearchTools): Found[] {
  return tools.regions.named(query).flatMap((region) => postsOfRegion(region, tools));
}

/** The posts that stand in a city of that name, whatever the language. */
function byCity(query: string, { posts, cities }: SearchTools): Found[] {
  const name = fold(query);
  if (name === '') return [];
  const known = cities.named(query);
  return posts
    .filter((post) => {
      const city = fold(post.city);
      return city === name || known.some((one) => one.country === post.country && one.names.includes(city));
    })
    .map((post) => ({ post }));
}

function byTown(query: string, { posts, countries, cities, towns }: SearchTools): Found[] {
  const places: readonly Place[] = towns?.(query) ?? cities.named(query);
  const served = new Map<Post, string[]>();
  for (const place of places.slice(0, TOWNS)) {
    const post = localPost(place, posts, countryFacts(place.country, countries))?.post;
    if (post === undefined) continue;
    const { city, region, country } = place;
    const where = region?.name ?? countries.name(country);
    const label = city === where ? city : `${city}, ${where}`;
    served.set(post, [...new Set([...(served.get(post) ?? []), label])]);
  }
  return [...served].map(([post, labels]) => ({ post, reason: `serves ${labels.join('; ')}` }));
}

function byKind(query: string, tools: SearchTools): Found[] {
  const split = splitKind(query);
  if (split === undefined) return [];
  const { kinds, rest } = split;
  const found = rest === '' ? tools.posts.map((post) => ({ post })) : exact(rest, tools);
  return found.filter(({ post }) => kinds.includes(post.kind));
}

function byPartOfName(query: string, { posts }: SearchTools): Found[] {
  const part = fold(query);
  if (part.length < 3) return [];
  return posts.filter(({ name }) => ` ${fold(name)} `.includes(` ${part} `)).map((post) => ({ post }));
}

function nearNames(query: string, tools: SearchTools): string[] {
  const name = splitKind(query)?.rest ?? fold(query);
  const near = nearest(name, candidates(tools), 1);
  return near.length > 0 || tools.towns !== undefined
    ? near
    : tools.cities.search(query, 1).map(({ city }) => city);
}

/** Every city, region and country that the directory can name, under that name. */
function candidates({ posts, countries }: SearchTools): Candidate<string>[] {
  const cities = posts.map(({ city }) => city);
  const hosts = posts.map(({ country }) => countries.name(country));
  return [...new Set([...cities, ...hosts])].map((value) => ({ value, keys: [fold(value)], population: 0 }));
}

/** Each post once; that it bears the name itself says more than that it serves something of that name. */
function distinct(found: readonly Found[]): Found[] {
  const byPost = new Map<Post, Found>();
  for (const one of found) {
    const before = byPost.get(one.post);
    if (before === undefined) byPost.set(one.post, one);
    else if (before.reason !== undefined && one.reason !== undefined && before.reason !== one.reason)
      byPost.set(one.post, { post: one.post, reason: `${before.reason}; ${one.reason}` });
    else byPost.set(one.post, { post: one.post });
  }
  return [...byPost.values()];
}
