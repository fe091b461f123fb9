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
  const country = countryMeant(query, tools);
  if (country !== undefined && postsOfCountry(country, tools).length === 0)
    return withoutPost(country, tools);
  const found = exact(query, tools);
  if (found.length > 0) return { found };
  for (const name of nearNames(query, tools)) {
    const near = exact(name, tools).filter(ofKind(query));
    if (near.length > 0) return { found: near, takenFor: name };
  }
  return { found: [] };
}

/** The country that is named, with a kind of post or without. */
function countryMeant(query: string, tools: SearchTools): string | undefined {
  const places = splitKind(query)?.places ?? [];
  return [query, ...places].map((one) => countryNamed(one, tools)).find((code) => code !== undefined);
}

/** Is it of the kind that is named, where one is? */
function ofKind(query: string): (found: Found) => boolean {
  const kinds = splitKind(query)?.kinds;
  return ({ post }) => kinds === undefined || kinds.includes(post.kind);
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
  const { posts, countries } = tools;
  const names = [...posts.map(({ city }) => city), ...posts.map(({ country }) => countries.name(country))];
  return closest(fold(query), named(names), 3);
}

function byId(query: string, { posts }: SearchTools): Found[] {
  const id = query.trim().toLowerCase();
  return posts.filter((post) => post.id === id).map((post) => ({ post }));
}

function byName(query: string, tools: SearchTools): Found[] {
  const country = countryNamed(query, tools);
  // Scotland is another name of its country, and a region of its own.
  const region = tools.regions.named(query).find(({ code }) => code.slice(0, 2) === country);
  if (region !== undefined && fold(query) !== fold(tools.countries.name(country ?? '')))
    return byRegion(query, tools);
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
  const { kinds, places } = split;
  for (const place of places) {
    const found = place === '' ? tools.posts.map((post) => ({ post })) : exact(place, tools);
    const ofKinds = found.filter(({ post }) => kinds.includes(post.kind));
    if (ofKinds.length > 0) return ofKinds;
  }
  return [];
}

function byPartOfName(query: string, { posts }: SearchTools): Found[] {
  const part = fold(query);
  if (part.length < 3) return [];
  return posts.filter(({ name }) => ` ${fold(name)} `.includes(` ${part} `)).map((post) => ({ post }));
}

/** Names that may be meant by one that nobody bears, nearest first. */
function nearNames(query: string, tools: SearchTools): string[] {
  const names = splitKind(query)?.places.filter((place) => place !== '') ?? [fold(query)];
  const here = names.flatMap((name) => nearest(name, candidates(tools), 2));
  if (tools.towns !== undefined) return here;
  const countries = names.flatMap((name) => tools.countries.suggest(name, 1).map((one) => one.name));
  const towns = here.length > 0 ? [] : names.flatMap((name) => tools.cities.search(name, 2));
  return [...here, ...countries, ...towns.map(({ city }) => city)];
}

/** Every city and country that posts stand in, every region that they stand in or serve, and every id. */
function candidates({ posts, countries, regions }: SearchTools): Candidate<string>[] {
  const values = posts.flatMap((post) => [
    post.city,
    post.id,
    countries.name(post.country),
    ...[post.region ?? '', ...(post.district?.regions ?? []), ...(post.district?.shared ?? [])].map(
      (code) => regions.name(code) ?? '',
    ),
  ]);
  return named(values.filter((value) => value !== ''));
}

function named(values: readonly string[]): Candidate<string>[] {
  return [...new Set(values)].map((value) => ({ value, keys: [fold(value)], population: 0 }));
}

/** Each post once; that it bears the name itself says more than that it serves something of that name. */
function distinct(found: readonly Found[]): Found[] {
  const byPost = new Map<Post, Set<string> | undefined>();
  for (const { post, reason } of found) {
    const before = byPost.get(post);
    if (!byPost.has(post)) byPost.set(post, reason === undefined ? undefined : new Set([reason]));
    else if (reason === undefined) byPost.set(post, undefined);
    else before?.add(reason);
  }
  return [...byPost].map(([post, reasons]) => {
    return reasons === undefined ? { post } : { post, reason: [...reasons].join('; ') };
  });
}
