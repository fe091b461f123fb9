import type { Place } from '../../core/place.ts';
import { joined } from '../listed-town.ts';

/** "Chicago, Illinois, US": where somebody lives, in one cell. */
export function placeWords({ city, region, country }: Place): string {
  return joined(city, region?.name, country);
}
