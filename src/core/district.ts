import type { Post } from './directory.ts';
import { greatCircle } from './great-circle.ts';
import type { Place, Region } from './place.ts';
import { shortName, withArticle } from './post-words.ts';

/** The post that serves a place, and why, in words that can follow the post's name: "serves Illinois". */
export interface LocalPost {
  readonly post: Post;
  readonly reason: string;
}

/** What the choice of a post needs to know about a country. */
export interface CountryFacts {
  /** The country's English name. */
  readonly name: string;
  /** For a territory: its ISO 3166-2 code in the state that speaks for it abroad (`US-PR`), or that state (`DK`). */
  readonly partOf?: string | undefined;
  /** That state's English name. */
  readonly state?: string | undefined;
}

/**
 * The open post whose district has the place, else a consulate that stands in the region and has no known district,
 * else the embassy. A region that several posts share is settled by county, where one of them has its counties
 * listed; else by the nearer seat.
 * Undefined where China has no post.
 */
export function localPost(
  place: Place,
  posts: readonly Post[],
  country: CountryFacts,
): LocalPost | undefined {
  const open = posts.filter((post) => post.status === 'open' && isLocal(post));
  const area = areaOf(place, country);
  const local = served(area, open) ?? shared(area, open) ?? standing(area, open) ?? embassy(area, open);
  return local && { ...local, reason: closedNearby(area, posts) + local.reason };
}

interface Area {
  readonly place: Place;
  /** Codes that hold the place, finest first. */
  readonly codes: readonly string[];
  /** The states whose embassy may serve the place: its own, then the one that speaks for it. */
  readonly states: readonly string[];
  readonly regionName: string;
  readonly countryName: string;
  readonly stateName: string;
}

function areaOf(place: Place, country: CountryFacts): Area {
  const { region, county } = place;
  const partOf = country.partOf;
  const codes = [
    region && `${region.code}/${place.listedAs ?? place.city}`,
    county?.code,
    region?.code,
    partOf,
    place.country,
    partOf?.slice(0, 2),
  ];
  return {
    place,
    codes: codes.filter((code) => code !== undefined),
    states: [place.country, ...(partOf === undefined ? [] : [partOf.slice(0, 2)])],
    regionName: withArticle(region === undefined || region.code === partOf ? country.name : region.name),
    countryName: country.name,
    stateName: country.state ?? country.name,
  };
}

function served(area: Area, open: readonly Post[]): LocalPost | undefined {
  for (const code of area.codes) {
    const serving = open.filter((post) => post.district?.regions.includes(code));
    if (serving.length > 1) return nearest(area, serving, open);
    const post = serving[0];
    if (post === undefined) continue;
    const where = nameOf(code, area);
    return {
      post,
      reason:
        post.district?.basis === 'evident'
          ? `stands in ${where} and evidently serves it (no list of its district was read)`
          : `serves ${where}`,
    };
  }
  return undefined;
}

function nameOf(code: string, { place, regionName, countryName }: Area): string {
  const { city, listedAs = city, region, county } = place;
  if (code === region?.code) return regionName;
  if (code === `${region?.code}/${listedAs}`) return city;
  if (code === county?.code) return countyName(county);
  return withArticle(countryName);
}

/** "Fresno County", "Leeds", "the City of Bristol": an American county is no town of that name. */
function countyName({ code, name }: Region): string {
  if (code.startsWith('US-')) return `${name} County`;
  return name.includes(' of ') ? `the ${name}` : name;
}

function shared(area: Area, open: readonly Post[]): LocalPost | undefined {
  const { region, county } = area.place;
  if (region === undefined) return undefined;
  const sharing = open.filter((post) => post.district?.shared?.includes(region.code));
  if (sharing.length === 0) return undefined;
  const home = embassyOf(area, open);
  const all = sharing.length > 1 || home === undefined ? sharing : [...sharing, home];
  if (county === undefined) return nearest(area, all, open);
  // `served` has looked through the lists: whoever keeps one does not have this county.
  const left = all.filter((post) => !post.district?.listed?.includes(region.code));
  if (left.length > 1) return nearest(area, left, open);
  const post = left[0] ?? home;
  return post && { post, reason: `serves ${countyName(county)}` };
}

/** Several posts divide one region, and no list says where: the nearer seat, and the doubt is told. */
function nearest(area: Area, sharing: readonly Post[], open: readonly Post[]): LocalPost | undefined {
  const { place, regionName } = area;
  const count = sharing.length === 2 ? 'two' : String(sharing.length);
  const { coordinates } = place;
  if (coordinates === undefined) {
    const post = embassyOf(area, open);
    const choices = sharing.map(({ id }) => `--to ${id}`).join(' or ');
    return (
      post && {
        post,
        reason: `${regionName} is served by ${count} posts and where ${place.city} lies is not known, so the embassy; ${choices} chooses another`,
      }
    );
  }
  const [post] = sharing.toSorted(
    (a, b) => greatCircle(coordinates, a.coordinates) - greatCircle(coordinates, b.coordinates),
  );
  return (
    post && {
      post,
      reason: `${regionName} is served by ${count} posts; ${nearness(place, post)}`,
    }
  );
}

function nearness({ city, listedAs = city }: Place, post: Post): string {
  return listedAs === post.city ? `${city} is the seat of this one` : `${city} is nearer ${post.city}`;
}

function standing(area: Area, open: readonly Post[]): LocalPost | undefined {
  const { place, regionName } = area;
  const here = open.filter(
    (post) =>
      post.kind !== 'embassy' &&
      post.district === undefined &&
      post.country === place.country &&
      place.region !== undefined &&
      post.region === place.region.code,
  );
  if (here.length > 1) return nearest(area, here, open);
  const post = here[0];
  return post && { post, reason: `stands in ${regionName}; its district is not known` };
}

function embassy(area: Area, open: readonly Post[]): LocalPost | undefined {
  const post = embassyOf(area, open);
  return post && { post, reason: embassyReason(area, open, post) };
}

function embassyReason(area: Area, open: readonly Post[], post: Post): string {
  const { place, regionName, countryName, stateName } = area;
  if (post.kind !== 'embassy') return `China’s post in ${withArticle(countryName)}`;
  if (place.country !== post.country)
    return `${withArticle(stateName)} speaks for ${withArticle(countryName)} abroad, so ${shortName(post)}`;
  const consulates = open.some((other) => other.country === post.country && other !== post);
  if (!consulates) return `China’s embassy in ${withArticle(countryName)}`;
  if (place.region === undefined)
    return `the region of ${place.city} is not known, so the embassy; name it with --region for a nearer post`;
  return `no consulate is known to serve ${regionName}, so the embassy`;
}

function closedNearby({ place, regionName }: Area, posts: readonly Post[]): string {
  const closed = posts.find(
    (post) => post.status === 'closed' && place.region !== undefined && post.region === place.region.code,
  );
  if (closed === undefined) return '';
  const when = closed.closed?.date === undefined ? '' : ` in ${closed.closed.date.slice(0, 4)}`;
  return `the consulate in ${closed.city}, ${regionName}, was closed${when}; `;
}

function embassyOf({ states }: Area, posts: readonly Post[]): Post | undefined {
  for (const state of states) {
    const here = posts.filter((post) => post.country === state);
    const post = here.find(({ kind }) => kind === 'embassy') ?? (here.length === 1 ? here[0] : undefined);
    if (post !== undefined) return post;
  }
  return undefined;
}

/** Missions to organisations and the ministry serve no town. */
function isLocal({ kind }: Post): boolean {
  return kind !== 'un-mission' && kind !== 'eu-mission' && kind !== 'ministry';
}
