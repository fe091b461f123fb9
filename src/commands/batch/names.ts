import type { Names } from '../../core/letter.ts';
import type { Place } from '../../core/place.ts';
import { rememberedOf } from '../../core/remembered.ts';
import { type Naming, namesIn } from '../compose.ts';

/** The names in letters, remembered for each place: rows share places, and some names take long to find. */
export function rememberedNames(): Naming {
  const knownOf = rememberedOf((_: Place): { language: string; postId: string; names: Names }[] => []);
  return (language, place, postId, setting) => {
    // One language and one post, seldom more.
    const known = knownOf(place);
    const same = known.find((one) => one.language === language && one.postId === postId);
    if (same !== undefined) return same.names;
    const names = namesIn(language, place, postId, setting);
    known.push({ language, postId, names });
    return names;
  };
}
