import type { Choice, Context } from '../context.ts';
import type { Countries } from '../core/countries.ts';
import { withArticle } from '../core/district.ts';
import { InputError } from '../core/errors.ts';
import type { Gazetteer } from '../core/gazetteer.ts';
import type { Place, Region } from '../core/place.ts';
import { requireSingleLine } from '../core/single-line.ts';
import { type Atlas, leadsElsewhere } from './atlas.ts';
import { asTyped, joined, labelOf, withoutPopulation } from './listed-town.ts';
import { QUESTIONS } from './questions.ts';
import { refuseDangerousCountry } from './safety.ts';
import { unlistedTown } from './unlisted-town.ts';

export interface PlaceFlags {
  readonly city?: string;
  readonly region?: string;
  readonly country?: string;
  readonly atMyOwnRisk?: boolean;
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
  const { city, region } = await splitTown(typed, regionFlag, gazetteer, atlas);
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

/** "Portland, Oregon": what stands behind a comma, where it is a region and not another one than the flag's. */
async function splitTown(
  typed: string,
  regionFlag: string | undefined,
  gazetteer: Gazetteer,
  atlas: Atlas,
): Promise<{ city: string; region: Region | undefined }> {
  const given = regionFlag === undefined ? undefined : await findRegion(regionFlag, gazetteer, atlas);
  const comma = typed.indexOf(',');
  const behind =
    comma > 0 && gazetteer.find(typed).length === 0 ? gazetteer.region(typed.slice(comma + 1)) : undefined;
  if (behind === undefined || (given !== undefined && given.code !== behind.code))
    return { city: typed, region: given };
  return { city: typed.slice(0, comma).trim(), region: behind };
}

async function findRegion(
  flag: string,
  gazetteer: Gazetteer,
  { countries }: Atlas,
): Promise<Region | undefined> {
  const query = requireSingleLine(flag, 'The region');
  const region = gazetteer.region(query);
  if (region !== undefined || gazetteer.regions.length === 0) return region;
  const near = await gazetteer.suggestRegions(query);
  const shown = near.length > 0 ? near : gazetteer.regions.slice(0, 5);
  const choices = shown.map(({ name, code }) => `${name} (${code})`).join(' or ');
  throw new InputError(
    `There is no region "${query}" in ${withArticle(countries.name(gazetteer.country))}.`,
    [near.length > 0 ? `Did you mean ${choices}?` : `For example ${choices}`],
  );
}
