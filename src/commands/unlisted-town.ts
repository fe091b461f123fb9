import type { Context } from '../context.ts';
import type { Atlas } from '../core/atlas.ts';
import type { Gazetteer, ListedPlace } from '../core/gazetteer.ts';
import type { Place, Region } from '../core/place.ts';
import { asTyped, labelOf } from './listed-town.ts';
import { QUESTIONS } from './questions.ts';
import { say } from './say.ts';

/** Kept as typed: the region is asked where it decides, a slip gets a suggestion. */
export async function unlistedTown(
  town: { city: string; region: Region | undefined; known: readonly ListedPlace[] },
  gazetteer: Gazetteer,
  { posts }: Atlas,
  context: Context,
  ask: boolean,
): Promise<Place> {
  const { city, region } = town;
  const near = town.known.length > 0 ? town.known.slice(0, 3) : gazetteer.suggest(city);
  const place: Place = { city, country: gazetteer.country, ...(region && { region }) };
  if (!ask) {
    await say(context, [context.style.warn(unlistedNotice(town, near))]);
    return place;
  }
  if (near.length > 0) {
    const picked = await context.prompter.choose<ListedPlace | null>({
      message: `${city} is not in the list of places. Did you mean one of these?`,
      choices: [
        ...near.map((one) => ({ name: labelOf(one), value: one })),
        { name: `No, it is ${city}`, value: null },
      ],
    });
    if (picked !== null) return asTyped(picked.city, picked);
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

/** Asks for a region of the country, by type-ahead. */
export function askRegion({ regions }: Gazetteer, { prompter }: Context): Promise<Region> {
  return prompter.search({
    message: QUESTIONS.region,
    find: async (typed) =>
      regions
        .filter(({ name, code }) => `${name} ${code}`.toLowerCase().includes(typed.toLowerCase()))
        .map((region) => ({ name: region.name, value: region })),
  });
}
