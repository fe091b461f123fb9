import type { Choice, Context } from '../context.ts';
import type { Atlas } from '../core/atlas.ts';
import type { Countries } from '../core/countries.ts';
import type { Gazetteer } from '../core/gazetteer.ts';
import type { Place } from '../core/place.ts';
import { requireSingleLine } from '../core/single-line.ts';
import { findTown } from './find-town.ts';
import { joined, withoutPopulation } from './listed-town.ts';
import { QUESTIONS } from './questions.ts';
import { requireCountry } from './require-country.ts';
import { refuseDangerousCountry } from './safety.ts';

export interface PlaceFlags {
  readonly city?: string;
  readonly region?: string;
  readonly country?: string;
  readonly atMyOwnRisk?: boolean;
  /** What is made for the place. */
  readonly makes?: 'letter' | 'post';
}

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
  return findTown(
    { typed: requireSingleLine(city, 'The city'), area: flags.region },
    gazetteer,
    atlas,
    context,
    ask,
  );
}

async function resolveCountry(flags: PlaceFlags, countries: Countries, context: Context): Promise<string> {
  const given = flags.country;
  if (given !== undefined) return requireCountry(given, countries);
  return context.prompter.search({
    message: QUESTIONS.country,
    find: async (typed) => {
      const exact = countries.find(typed);
      const near = typed === '' ? [] : countries.suggest(typed, 7);
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
