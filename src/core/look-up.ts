import type { Post } from './directory.ts';
import { regionName } from './display-names.ts';
import { CITIES, ENGLISH, LANGUAGES, WORDS } from './look-up-words.ts';

/** A search that a person can make for a post's address. */
export interface Search {
  readonly words: string;
  readonly link: string;
}

/** Where to look for an address that the directory does not have. */
export interface LookUp {
  /** The post's own website, where one is known: the first place to look. */
  readonly website?: string;
  /** Best first: within the post's own site where one is known, then the web, in the language of the country. */
  readonly searches: readonly Search[];
}

type Sought = Pick<Post, 'id' | 'kind' | 'name' | 'country' | 'region' | 'city' | 'website'>;

/** Posts that are searched by another name than their own or that of their place. */
const CALLED: Readonly<Record<string, string>> = { 'cn-foreign-ministry': '中国外交部' };

/** Where to look for a post's address, and what to search for. */
export function lookUp(post: Sought): LookUp {
  const language = languageOf(post);
  const [embassy, consulate, email] = WORDS[language] ?? ENGLISH;
  const city = CITIES[language]?.[post.city] ?? post.city;
  const names: Partial<Record<Post['kind'], string>> = {
    embassy: fill(embassy, countryName(post.country, language)),
    'consulate-general': fill(consulate, city),
    consulate: fill(consulate, city),
    'un-mission': `Permanent Mission of China to the United Nations ${city}`,
  };
  const name = CALLED[post.id] ?? names[post.kind] ?? withShortCountry(post.name);
  const site = siteOf(post, city);
  return {
    ...(post.website && { website: post.website }),
    searches: [...(site ? [site] : []), name].map((start) => search(`${start} ${email}`)),
  };
}

/** The language of the country, where there are words in it; missions and offices are searched in English. */
function languageOf({ kind, country, region }: Sought): string {
  if (kind === 'un-mission' || kind === 'eu-mission' || kind === 'office') return 'en';
  const language =
    LANGUAGES[region ?? ''] ?? LANGUAGES[country] ?? new Intl.Locale(`und-${country}`).maximize().language;
  return language in WORDS ? language : 'en';
}

function fill(phrase: string, place: string): string {
  return phrase.replace('{place}', () => place);
}

function countryName(country: string, language: string): string {
  return regionName(country, language, 'short') ?? country;
}

function withShortCountry(name: string): string {
  return name.replace(/the People['’]s Republic of China/g, 'China');
}

function siteOf({ kind, website }: Sought, city: string): string | undefined {
  if (!website || !URL.canParse(website)) return undefined;
  const site = `site:${new URL(website).hostname}`;
  // The ministry's host holds the pages of many posts, and `site:` takes no path: the city tells them apart.
  return kind !== 'ministry' && site.endsWith('mfa.gov.cn') ? `${site} ${city}` : site;
}

function search(words: string): Search {
  // encodeURIComponent leaves ' as it is, and a link with ' is not opened.
  return { words, link: `https://duckduckgo.com/?q=${encodeURIComponent(words).replaceAll("'", '%27')}` };
}
