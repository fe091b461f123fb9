import type { Place } from '../../core/place.ts';
import { type Names, type Naming, namesIn } from '../compose.ts';

/** The names in letters, remembered for each place: rows share places, and some names take long to find. */
export function rememberedNames(): Naming {
  const known = new WeakMap<Place, Map<string, Names>>();
  return (language, place, postId, setting) => {
    const ofPlace = known.get(place) ?? new Map<string, Names>();
    known.set(place, ofPlace);
    const key = `${language} ${postId}`;
    const names = ofPlace.get(key) ?? namesIn(language, place, postId, setting);
    ofPlace.set(key, names);
    return names;
  };
}
