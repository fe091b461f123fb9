import type { Place } from '../../core/place.ts';
import { joined } from '../listed-town.ts';

const known = new WeakMap<Place, string>();

/** "Chicago, Illinois, US": where somebody lives, in one cell. Remembered, since rows share their places. */
export function placeWords(place: Place): string {
  const words = known.get(place) ?? joined(place.city, place.region?.name, place.country);
  known.set(place, words);
  return words;
}
