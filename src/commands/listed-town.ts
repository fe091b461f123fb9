import type { ListedPlace } from '../core/gazetteer.ts';
import type { Place } from '../core/place.ts';

/** The place with the town's name as the person typed it; typed all in one case, as the list has it. */
export function asTyped(typed: string, listed: ListedPlace): Place {
  const careless = typed === typed.toLowerCase() || typed === typed.toUpperCase();
  const sameName = typed.toLowerCase() === listed.city.toLowerCase();
  return {
    ...withoutPopulation(listed),
    city: careless && sameName ? listed.city : typed,
    listedAs: listed.city,
  };
}

/** The place alone, without what only the list needs. */
export function withoutPopulation({ city, country, region, county, coordinates }: Place): Place {
  return {
    city,
    country,
    ...(region && { region }),
    ...(county && { county }),
    ...(coordinates && { coordinates }),
  };
}

/** "Portland, Oregon": what tells a town from its namesakes. */
export function labelOf({ city, region, county }: Place): string {
  return joined(city, county?.name, region?.name);
}

/** "Seoul, South Korea", not "Seoul, Seoul, South Korea". */
export function joined(...parts: (string | undefined)[]): string {
  return parts.filter((part, index) => part !== undefined && part !== parts[index - 1]).join(', ');
}
