import type { CampaignData } from './campaign.ts';
import type { Post } from './directory.ts';
import { regionName } from './display-names.ts';
import { CITIES } from './look-up-words.ts';
import type { Place } from './place.ts';

type LanguageData = CampaignData['languages'][string];

/** A country's name in a language; `english` knows the names that English letters use. */
export function countryIn(language: string, code: string, english: (code: string) => string): string {
  if (language === 'en') return english(code);
  return regionName(code, language) ?? english(code);
}

/** "Chicago, United States", or in the order of the language: "미국 Chicago". */
export function placeIn(
  { place = '{city}, {country}' }: LanguageData,
  city: string,
  country: string,
): string {
  return fill(place, { city, country });
}

/** A town's name in a letter: one in Latin script names a town that was typed in another as the list of places does. */
export function townIn(language: string, { city, listedAs }: Place): string {
  if (/^(ko|ja|zh)/.test(language)) return city;
  return /\p{Script=Latin}/u.test(city) ? city : (listedAs ?? city);
}

/** What a post is called in a letter. */
export function postIn(
  { through }: LanguageData,
  language: string,
  { kind, name, city, country }: Post,
  english: (code: string) => string,
): string {
  const pattern =
    kind === 'consulate-general' ? through?.consulate : through?.[kind as keyof NonNullable<typeof through>];
  if (pattern === undefined) return name;
  return fill(pattern, {
    city: CITIES[language]?.[city] ?? city,
    country: countryIn(language, country, english),
  });
}

/**
 * The language of a country, among those that there are. Chinese is nobody's default: in a wrong register it does harm,
 * and it is for those who choose it.
 */
export function languageOfCountry(country: string, tags: readonly string[]): string | undefined {
  const known = languages.get(country);
  const elsewhere =
    known === undefined && tags.some((tag) => !(tag in COUNTRIES) && !/^(en|zh-Hans)$/.test(tag));
  const language = known ?? (elsewhere ? likelyLanguage(country) : undefined);
  return language === 'zh' ? undefined : tags.find((tag) => tag === language);
}

/** By CLDR, for a campaign in languages of its own: asking it takes as long as a tenth of a whole letter. */
function likelyLanguage(country: string): string {
  return new Intl.Locale(`und-${country}`).maximize().language;
}

/**
 * Where these are the likely languages, by CLDR; in French also countries where most people speak another language at
 * home and write to officials in French.
 */
const COUNTRIES: Readonly<Record<string, string>> = {
  ko: 'KR KP',
  ja: 'JP',
  fr: 'FR BF BI BJ BL CD CF CG CI CM DJ GA GF GN GP HT KM LU MC MF MG ML MQ MU NC NE PF PM RE SC SN TD TF TG WF YT',
  de: 'DE AT CH LI',
  es: 'ES AR BO CL CO CR CU DO EC GQ GT HN MX NI PA PE PR SV UY VE',
};

const languages = new Map(
  Object.entries(COUNTRIES).flatMap(([language, codes]) => codes.split(' ').map((code) => [code, language])),
);

/** The language of a letter where nobody chose one: the country's, else English. */
export function defaultLanguage(country: string, tags: readonly string[]): string {
  return languageOfCountry(country, tags) ?? (tags.includes('en') ? 'en' : (tags[0] ?? 'en'));
}

/** "Korean", "Deutsch": a language's name in English, or its own. */
export function languageName(tag: string, locale = 'en'): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
}

function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
