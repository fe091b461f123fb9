import type { Context } from '../context.ts';
import { type Atlas, leadsElsewhere } from '../core/atlas.ts';
import { InputError } from '../core/errors.ts';
import { fold } from '../core/fold.ts';
import type { Gazetteer, ListedPlace } from '../core/gazetteer.ts';
import type { Place, Region } from '../core/place.ts';
import { withArticle } from '../core/post-words.ts';
import { requireSingleLine } from '../core/single-line.ts';
import { asTyped, labelOf } from './listed-town.ts';
import { QUESTIONS } from './questions.ts';
import { askRegion, unlistedTown } from './unlisted-town.ts';

/** A namesake counts as a doubt when it has at least this share of the largest one's people. */
const DOUBT_SHARE = 0.1;
/** From here on a town is meant before a namesake of which it is not known how many live there. */
const KNOWN_TOWN = 15_000;

/** A town as it was typed, and what was given to tell it from its namesakes: a region, or a county. */
interface Wanted {
  readonly typed: string;
  readonly area: string | undefined;
}

/** Finds a town of one country. Where namesakes lead to different posts, asks which, or says how to tell. */
export async function findTown(
  wanted: Wanted,
  gazetteer: Gazetteer,
  atlas: Atlas,
  context: Context,
  ask: boolean,
): Promise<Place> {
  const { city, area } = splitTown(wanted, gazetteer, atlas);
  const found = gazetteer.find(city);
  const here = area === undefined ? found : found.filter((place) => isIn(place, area));
  const [best] = here;
  if (best === undefined)
    // A county is no region: what is not listed is served by its region alone.
    return unlistedTown(
      { city, region: area && gazetteer.region(area.code), known: found },
      gazetteer,
      atlas,
      context,
      ask,
    );
  const doubtful = here.filter((place) => isLikely(place, best) && leadsElsewhere(place, best, atlas));
  if (doubtful.length === 0) return asTyped(city, best);
  if (!ask) throw namesakes([best, ...doubtful], area, atlas);
  const picked = await context.prompter.choose<ListedPlace | null>({
    message: QUESTIONS.whichTown,
    choices: [
      ...[best, ...doubtful].map((place) => ({ name: labelOf(place), value: place })),
      { name: 'Another one', value: null },
    ],
  });
  if (picked !== null) return asTyped(city, picked);
  return findTown(
    { typed: city, area: (await askRegion(gazetteer, context)).code },
    gazetteer,
    atlas,
    context,
    ask,
  );
}

/** May the namesake be meant as well as the best match? */
function isLikely({ population }: ListedPlace, best: ListedPlace): boolean {
  if (population === 0) return best.population < KNOWN_TOWN;
  return population >= best.population * DOUBT_SHARE;
}

function namesakes(
  places: readonly ListedPlace[],
  area: Region | undefined,
  { countries }: Atlas,
): InputError {
  const [{ city = '', country = '' } = {}] = places;
  const regions = places.map(({ region }) => region?.code);
  const where = area?.name ?? withArticle(countries.name(country));
  return new InputError(
    `There is more than one ${city} in ${where}: say which with --region.`,
    places.map((place, index) => {
      const alone =
        regions.indexOf(place.region?.code) === index && regions.lastIndexOf(place.region?.code) === index;
      const code = place.region?.code ?? place.country;
      const name = alone || place.county === undefined ? code : `"${place.county.name}"`;
      return `For ${labelOf(place)}: --region ${name}`;
    }),
  );
}

function isIn({ region, county }: Place, { code }: Region): boolean {
  return region?.code === code || county?.code === code;
}

/** "Portland, Oregon": what stands behind a comma, where it is an area and not another one than the flag's. */
function splitTown(
  { typed, area }: Wanted,
  gazetteer: Gazetteer,
  atlas: Atlas,
): { city: string; area: Region | undefined } {
  const comma = typed.indexOf(',');
  const head = typed.slice(0, comma).trim();
  const behind =
    comma > 0 && gazetteer.find(typed).length === 0
      ? areaNamed(typed.slice(comma + 1), head, gazetteer)
      : undefined;
  const given = area === undefined ? undefined : requireArea(area, behind ? head : typed, gazetteer, atlas);
  if (behind === undefined || (given !== undefined && given.code !== behind.code))
    return { city: typed, area: given };
  return { city: head, area: behind };
}

/** A region of the country, or a county that has a town of that name. */
function areaNamed(query: string, city: string, gazetteer: Gazetteer): Region | undefined {
  const region = gazetteer.region(query);
  if (region !== undefined) return region;
  const counties = gazetteer.find(city).flatMap(({ county }) => county ?? []);
  return counties.find(({ code, name }) => fold(name) === fold(query) || fold(code) === fold(query));
}

function requireArea(
  flag: string,
  city: string,
  gazetteer: Gazetteer,
  { countries }: Atlas,
): Region | undefined {
  const query = requireSingleLine(flag, 'The region');
  const area = areaNamed(query, city, gazetteer);
  if (area !== undefined || gazetteer.regions.length === 0) return area;
  const near = gazetteer.suggestRegions(query);
  const shown = near.length > 0 ? near : gazetteer.regions.slice(0, 5);
  const choices = shown.map(({ name, code }) => `${name} (${code})`).join(' or ');
  throw new InputError(
    `There is no region "${query}" in ${withArticle(countries.name(gazetteer.country))}.`,
    [near.length > 0 ? `Did you mean ${choices}?` : `For example ${choices}`],
  );
}
