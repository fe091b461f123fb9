import type { Choice, Context } from '../context.ts';
import type { Countries } from '../core/countries.ts';
import type { Post } from '../core/directory.ts';
import { type CountryFacts, localPost, withArticle } from '../core/district.ts';
import { InputError } from '../core/errors.ts';
import type { Gazetteer, ListedPlace } from '../core/gazetteer.ts';
import type { Place, Region } from '../core/place.ts';
import { requireSingleLine } from '../core/single-line.ts';
import { QUESTIONS } from './questions.ts';
import { refuseDangerousCountry } from './safety.ts';

export interface PlaceFlags {
  readonly city?: string;
  readonly region?: string;
  readonly country?: string;
  readonly atMyOwnRisk?: boolean;
}

/** What the choice of a place needs to look things up in. */
export interface Atlas {
  readonly countries: Countries;
  readonly posts: readonly Post[];
}

/** A namesake counts as a doubt when it has at least this share of the largest one's people. */
const DOUBT_SHARE = 0.1;

/**
 * Where the writer lives: from the flags, else asked, else an error that names the flag. A town that nobody lists is
 * kept as typed.
 */
export async function resolvePlace(
  flags: PlaceFlags,
  atlas: Atlas,
  context: Context,
  ask: boolean,
): Promise<Place> {
  if (flags.city === undefined && flags.country === undefined && ask) {
    const picked = await askTown(context, atlas.countries);
    if (typeof picked !== 'string') {
      refuseDangerousCountry(picked.country, flags);
      return picked;
    }
    return resolvePlace({ ...flags, city: picked }, atlas, context, ask);
  }
  const country = await resolveCountry(flags, atlas.countries, context);
  refuseDangerousCountry(country, flags);
  const gazetteer = await context.library.gazetteer(country);
  const city = flags.city ?? (await askTownIn(gazetteer, context));
  return findTown(requireSingleLine(city, 'The city'), flags.region, gazetteer, atlas, context, ask);
}

async function resolveCountry(flags: PlaceFlags, countries: Countries, context: Context): Promise<string> {
  const given = flags.country;
  if (given !== undefined) {
    const code = countries.find(requireSingleLine(given, 'The country'));
    if (code !== undefined) return code;
    const near = await countries.suggest(given);
    throw new InputError(`There is no country "${given}".`, [
      near.length > 0
        ? `Did you mean ${near.map(({ code, name }) => `${name} (${code})`).join(' or ')}?`
        : 'Give its name, or its two-letter code such as US, KR or DE.',
    ]);
  }
  return context.prompter.search({
    message: QUESTIONS.country,
    find: async (typed) => {
      const exact = countries.find(typed);
      const near = typed === '' ? [] : await countries.suggest(typed, 7);
      const choices = near
        .filter(({ code }) => code !== exact)
        .map(({ code, name }) => ({ name, value: code }));
      return exact === undefined ? choices : [{ name: countries.name(exact), value: exact }, ...choices];
    },
  });
}

async function askTown({ prompter, library }: Context, countries: Countries): Promise<Place | string> {
  const index = await library.cityIndex();
  return prompter.search<Place | string>({
    message: QUESTIONS.city,
    find: async (typed) => {
      if (typed.trim() === '') return [];
      const found: Choice<Place | string>[] = index.search(typed, 7).map((match) => ({
        name: joined(match.city, match.region?.name, countries.name(match.country)),
        value: { ...withoutPopulation(match), listedAs: match.city },
      }));
      return [...found, { name: `${typed.trim()} (not in this list)`, value: typed.trim() }];
    },
  });
}

async function askTownIn(gazetteer: Gazetteer, { prompter }: Context): Promise<string> {
  return prompter.text({
    message: QUESTIONS.city,
    check: (value) =>
      value.trim() !== '' || `Please give a town${gazetteer.regions.length > 0 ? '' : ', even a small one'}.`,
  });
}

async function findTown(
  typed: string,
  regionFlag: string | undefined,
  gazetteer: Gazetteer,
  atlas: Atlas,
  context: Context,
  ask: boolean,
): Promise<Place> {
  const { city, region } = await splitTown(typed, regionFlag, gazetteer);
  const found = gazetteer.find(city);
  const here = region === undefined ? found : found.filter((place) => place.region?.code === region.code);
  const [best] = here;
  if (best === undefined) return unlistedTown({ city, region, known: found }, gazetteer, atlas, context, ask);
  const doubtful = here.filter(
    (place) => place.population >= best.population * DOUBT_SHARE && leadsElsewhere(place, best, atlas),
  );
  if (doubtful.length === 0) return asTyped(city, best);
  const candidates = [best, ...doubtful];
  if (ask)
    return asTyped(
      city,
      await context.prompter.choose({
        message: QUESTIONS.whichTown,
        choices: candidates.map((place) => ({ name: labelOf(place), value: place })),
      }),
    );
  throw new InputError(
    `--region is missing: there is more than one ${best.city} in ${withArticle(atlas.countries.name(best.country))}.`,
    [...candidates.map((place) => `For ${labelOf(place)}: --region ${place.region?.code ?? place.country}`)],
  );
}

/** "Portland, Oregon" where no region was given: the part after the comma, if it is one. */
async function splitTown(
  typed: string,
  regionFlag: string | undefined,
  gazetteer: Gazetteer,
): Promise<{ city: string; region: Region | undefined }> {
  if (regionFlag !== undefined)
    return { city: typed, region: await findRegion(requireSingleLine(regionFlag, 'The region'), gazetteer) };
  const comma = typed.indexOf(',');
  if (comma > 0 && gazetteer.find(typed).length === 0) {
    const region = gazetteer.region(typed.slice(comma + 1).trim());
    if (region !== undefined) return { city: typed.slice(0, comma).trim(), region };
  }
  return { city: typed, region: undefined };
}

async function findRegion(query: string, gazetteer: Gazetteer): Promise<Region | undefined> {
  const region = gazetteer.region(query);
  if (region !== undefined || gazetteer.regions.length === 0) return region;
  const near = await gazetteer.suggestRegions(query);
  const shown = near.length > 0 ? near : gazetteer.regions.slice(0, 5);
  throw new InputError(`There is no region "${query}" in ${gazetteer.country}.`, [
    `${near.length > 0 ? 'Did you mean' : 'For example'} ${shown.map(({ name, code }) => `${name} (${code})`).join(' or ')}?`,
  ]);
}

/** Kept as typed: the region is asked where it decides, a slip gets a suggestion. */
async function unlistedTown(
  town: { city: string; region: Region | undefined; known: readonly ListedPlace[] },
  gazetteer: Gazetteer,
  { posts }: Atlas,
  context: Context,
  ask: boolean,
): Promise<Place> {
  const { city, region } = town;
  const near = town.known.length > 0 ? town.known.slice(0, 3) : await gazetteer.suggest(city);
  const place: Place = { city, country: gazetteer.country, ...(region && { region }) };
  if (!ask) {
    context.err.write(context.style.warn(`${unlistedNotice(town, near)}\n`));
    return place;
  }
  if (near.length > 0) {
    const picked = await context.prompter.choose<ListedPlace | undefined>({
      message: `${city} is not in the list of places. Did you mean one of these?`,
      choices: [
        ...near.map((one) => ({ name: labelOf(one), value: one })),
        { name: `No, it is ${city}`, value: undefined },
      ],
    });
    if (picked !== undefined) return asTyped(picked.city, picked);
  }
  const several =
    posts.filter(({ country, status }) => country === gazetteer.country && status === 'open').length > 1;
  if (region !== undefined || !several || gazetteer.regions.length === 0) return place;
  return { ...place, region: await askRegion(gazetteer, context) };
}

function unlistedNotice(
  { city, region, known }: { city: string; region: Region | undefined; known: readonly ListedPlace[] },
  near: readonly ListedPlace[],
): string {
  const where = known.length > 0 && region !== undefined ? ` in ${region.name}` : '';
  const guess = near.length > 0 ? ` Did you mean ${near.map(labelOf).join(' or ')}?` : '';
  return `${city}${where} is not in the list of places; it stays as you typed it.${guess}`;
}

function askRegion({ regions }: Gazetteer, { prompter }: Context): Promise<Region> {
  return prompter.search({
    message: QUESTIONS.region,
    find: async (typed) =>
      regions
        .filter(({ name, code }) => `${name} ${code}`.toLowerCase().includes(typed.toLowerCase()))
        .map((region) => ({ name: region.name, value: region })),
  });
}

function leadsElsewhere(a: Place, b: Place, { posts, countries }: Atlas): boolean {
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

/** The place with the town's name as the person typed it; typed all in one case, as the list has it. */
function asTyped(typed: string, listed: ListedPlace): Place {
  const careless = typed === typed.toLowerCase() || typed === typed.toUpperCase();
  const sameName = typed.toLowerCase() === listed.city.toLowerCase();
  return {
    ...withoutPopulation(listed),
    city: careless && sameName ? listed.city : typed,
    listedAs: listed.city,
  };
}

function withoutPopulation({ city, country, region, county, coordinates }: Place): Place {
  return {
    city,
    country,
    ...(region && { region }),
    ...(county && { county }),
    ...(coordinates && { coordinates }),
  };
}

function labelOf({ city, region, county }: Place): string {
  return joined(city, county?.name, region?.name);
}

/** "Seoul, South Korea", not "Seoul, Seoul, South Korea". */
function joined(...parts: (string | undefined)[]): string {
  return parts.filter((part, index) => part !== undefined && part !== parts[index - 1]).join(', ');
}
