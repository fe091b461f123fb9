import { fold } from './fold.ts';

const apostrophes = /['’‘ʻ`]/g;

/** Words that are written out or short, both ways. */
const shortWords: readonly (readonly [short: RegExp, long: RegExp, shortWord: string, longWord: string])[] = [
  [/\bst\b/g, /\bsaint\b/g, 'st', 'saint'],
  [/\bste\b/g, /\bsainte\b/g, 'ste', 'sainte'],
  [/\bft\b/g, /\bfort\b/g, 'ft', 'fort'],
  [/\bmt\b/g, /\bmount\b/g, 'mt', 'mount'],
];

function spellings(folded: string): string[] {
  return shortWords.flatMap(([short, long, shortWord, longWord]) => [
    folded.replace(short, longWord),
    folded.replace(long, shortWord),
  ]);
}

const leadingKind =
  /^(?:(?:the )?(?:city|town|village|borough|municipality) of |greater |ville de |stadt |comune di )/;
const trailingKind = / (?:city|town|si|shi|ku|gu|gun|cho|machi|mura|to|fu)$/;
/** The kind of place, at the end of a Korean, Japanese or Chinese name. */
const asianKind =
  /(?<=..)(?:특별자치시|특별시|광역시|시|군|구)$|(?<=.)(?:都|府|市|区|區|町|村|县|縣|镇|鎮)$/u;

const umlauts: Readonly<Record<string, string>> = { ae: 'a', oe: 'o', ue: 'u' };

/** "muenchen" → "munchen": a folded name whose umlauts were written out. */
export function withPlainUmlauts(folded: string): string {
  return folded.replace(/ae|oe|ue/g, (pair) => umlauts[pair] ?? pair);
}

/** "Coeur d'Alene" → "Coeur dAlene". */
export function withoutApostrophes(text: string): string {
  return text.replace(apostrophes, '');
}

function withoutKind(folded: string): string {
  return folded.replace(leadingKind, '').replace(trailingKind, '').replace(asianKind, '');
}

function distinct(keys: readonly string[]): string[] {
  return [...new Set(keys)].filter(Boolean);
}

/**
 * The folded keys under which to look a typed city up, in rounds: as typed (with "St" for "Saint" and the like), without
 * "City of" or 시, with "ue" read as "ü". A later round counts only where the earlier ones found nothing.
 */
export function* cityKeys(typed: string): Generator<string[]> {
  const folded = distinct([fold(typed), fold(withoutApostrophes(typed))]);
  const exact = distinct([...folded, ...folded.flatMap(spellings)]);
  yield exact;
  const bare = distinct(exact.map(withoutKind));
  yield bare;
  yield distinct([...exact, ...bare].map(withPlainUmlauts));
}

/** "Portland, Oregon" → city and region; the region is absent where there is no comma. */
export function splitCityAndRegion(text: string): { city: string; region?: string } {
  const [, city, region] = /^([^,，]+)[,，](.+)$/u.exec(text) ?? [];
  if (!city?.trim() || !region?.trim()) return { city: text.trim() };
  return { city: city.trim(), region: region.trim() };
}
