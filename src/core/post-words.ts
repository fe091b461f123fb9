import type { Post } from './directory.ts';

/** "Chicago" for a consulate, "the embassy in Ottawa" for an embassy. */
export function shortName({ kind, city }: Post): string {
  if (kind === 'embassy') return `the embassy in ${city}`;
  return kind === 'un-mission' ? `the UN mission in ${city}` : city;
}

/** "serves Illinois" → "Serves Illinois." */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** "the Netherlands", "Ireland": a country's English name within a sentence. */
export function withArticle(country: string): string {
  return /^(United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Seychelles|Comoros|Isle|Republic|Democratic)|^(?!South Georgia).*(Islands|Republic|Territory|Territories|Emirates|Netherlands)$/.test(
    country,
  )
    ? `the ${country}`
    : country;
}
