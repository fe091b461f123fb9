import { iso31662 } from 'iso-3166';
import { areasExist } from '../../src/core/area-rules.ts';
import type { Post } from '../../src/core/directory.ts';
import { expected, problem } from '../../src/core/directory-rules.ts';
import type { Problem } from '../../src/core/errors.ts';
import { greatCircle } from '../../src/core/great-circle.ts';
import type { World } from '../../src/core/world.ts';

/** A post stands in its city or beside it; the same name elsewhere is another city. */
const NEAR_KM = 60;

const isoRegions = new Set(iso31662.map(({ code }) => code));

/** What is wrong with where a sound post stands and what it serves; paths begin at the post. */
export function regionProblems(post: Post, posts: readonly Post[], world: World): Problem[] {
  return [
    ...placeExists(post, posts, world),
    ...seatAgrees(post, world),
    ...regionIsFound(post, world),
    ...areasExist(post, world),
    ...listedAreShared(post),
    ...claimedByOthers(post, posts),
  ];
}

function placeExists(post: Post, posts: readonly Post[], world: World): Problem[] {
  const { country, region } = post;
  const several = posts.filter((other) => other.country === country).length > 1;
  return [
    ...(world.codes.includes(country)
      ? []
      : [problem('country', expected('a country that exists', country))]),
    ...(region === undefined && several && isConsular(post)
      ? [problem('region', expected('the region that it stands in: its country has several posts', region))]
      : []),
    ...(region === undefined || isoRegions.has(region)
      ? []
      : [problem('region', expected('a code of ISO 3166-2', region))]),
  ];
}

/** A post that serves a part of a country. */
function isConsular({ kind }: Post): boolean {
  return kind === 'consulate-general' || kind === 'consulate' || kind === 'office';
}

/** Only where the city is listed: a name that the places do not have says nothing. */
function seatAgrees({ city, coordinates, country, region = '' }: Post, world: World): Problem[] {
  const [nearest] = world
    .gazetteer(world.territory(region) ?? country)
    .find(city)
    .flatMap((place) => (place.coordinates === undefined ? [] : [{ place, at: place.coordinates }]))
    .map(({ place, at }) => ({ place, km: Math.round(greatCircle(at, coordinates)) }))
    .sort((a, b) => a.km - b.km);
  if (nearest === undefined) return [];
  if (nearest.km > NEAR_KM)
    return [
      problem(
        'coordinates',
        `expected a point within ${NEAR_KM} km of ${city}, found one ${nearest.km} km away`,
      ),
    ];
  const known = nearest.place.region?.code;
  return known === undefined || !world.hasArea(region) || known === region
    ? []
    : [problem('region', expected(`${known}, where ${city} lies`, region))];
}

/** A consulate without a list of its district is found by this region alone. */
function regionIsFound(post: Post, world: World): Problem[] {
  const { country, district, region, status } = post;
  const isFoundByRegion = status === 'open' && isConsular(post) && district === undefined;
  if (region === undefined || !isoRegions.has(region) || !isFoundByRegion || world.hasArea(region)) return [];
  return [
    problem(
      'region',
      `expected a region of places/${country}.tsv, so that its towns lead here, found ${region}`,
    ),
  ];
}

function listedAreShared({ district }: Post): Problem[] {
  return (district?.listed ?? []).flatMap((code, index) =>
    district?.shared?.includes(code)
      ? []
      : [problem(`district.listed.${index}`, expected('one of the shared regions', code))],
  );
}

/** Of two claims the problem stands at the later one. */
function claimedByOthers(post: Post, posts: readonly Post[]): Problem[] {
  if (post.status === 'closed') return [];
  const { regions = [], shared = [] } = post.district ?? {};
  const open = posts.filter(({ status }) => status === 'open');
  const earlier = open.slice(0, open.indexOf(post));
  return [
    ...regions.flatMap((code, index) => {
      const other = earlier.find((one) => one.district?.regions.includes(code));
      const words = `expected ${code} whole at one post, found it at ${other?.id} too`;
      return other === undefined ? [] : [problem(`district.regions.${index}`, words)];
    }),
    ...shared.flatMap((code, index) => {
      const other = open.find((one) => one.district?.regions.includes(code));
      const words = `expected ${code} to be shared, found it whole at ${other?.id}`;
      return other === undefined ? [] : [problem(`district.shared.${index}`, words)];
    }),
  ];
}
