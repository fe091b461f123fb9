import type { Place } from '../../core/place.ts';
import { rememberedOf } from '../../core/remembered.ts';
import { joined } from '../listed-town.ts';

/** "Chicago, Illinois, US": where somebody lives, in one cell. */
export const placeWords = rememberedOf(({ city, region, country }: Place) =>
  joined(city, region?.name, country),
);
