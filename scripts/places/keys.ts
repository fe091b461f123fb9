import { fold } from '../../src/core/fold.ts';
import { aliases, shownName } from './additions.ts';
import type { City } from './geonames.ts';

/** The scripts that a country's own people write its towns in. */
const scriptsOf: readonly (readonly [script: RegExp, countries: string])[] = [
  [/^[\p{Script=Cyrillic}\P{L}]+$/u, 'RU BY UA KZ KG TJ MN BG RS MK BA ME UZ TM MD XK AM GE AZ'],
  [/^[\p{Script=Greek}\P{L}]+$/u, 'GR CY'],
  [
    /^[\p{Script=Arabic}\P{L}]+$/u,
    'AE AF BH DJ DZ EG EH ER IL IQ IR JO KM KW LB LY MA MR OM PK PS QA SA SD SO SS SY TD TN YE IN',
  ],
  [/^[\p{Script=Hebrew}\P{L}]+$/u, 'IL PS'],
  [/^[\p{Script=Thai}\P{L}]+$/u, 'TH'],
  [/^[\p{Script=Lao}\P{L}]+$/u, 'LA'],
  [/^[\p{Script=Khmer}\P{L}]+$/u, 'KH'],
  [/^[\p{Script=Myanmar}\P{L}]+$/u, 'MM'],
  [/^[\p{Script=Georgian}\P{L}]+$/u, 'GE'],
  [/^[\p{Script=Armenian}\P{L}]+$/u, 'AM'],
  [/^[\p{Script=Ethiopic}\P{L}]+$/u, 'ET ER'],
  [/^[\p{Script=Sinhala}\P{L}]+$/u, 'LK'],
  [/^[\p{Script=Bengali}\P{L}]+$/u, 'BD IN'],
  [/^[\p{Script=Tamil}\P{L}]+$/u, 'IN LK SG MY'],
  [
    /^(?:[\p{Script=Devanagari}\P{L}]+|[\p{Script=Telugu}\P{L}]+|[\p{Script=Kannada}\P{L}]+|[\p{Script=Malayalam}\P{L}]+|[\p{Script=Gujarati}\P{L}]+|[\p{Script=Gurmukhi}\P{L}]+|[\p{Script=Oriya}\P{L}]+)$/u,
    'IN NP',
  ],
];
const everywhere =
  /^(?:[\p{Script=Latin}\P{L}]+|[\p{Script=Hangul}\P{L}]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\P{L}]+)$/u;
const latin = /\p{Script=Latin}/u;
const airportCode = /^[A-Z]{3}$/;
/** GeoNames' machine romanisations ("mu ni hei") have no capital. */
const romanisation = /^[^\p{Lu}]+$/u;

const knownFloor = 15_000;
const ownScriptFloor = 50_000;
const famousFloor = 100_000;
/** Here the other Latin names of a middling town are foreign respellings ("Cekaga") that nobody there types. */
const englishSpeaking = new Set(['US', 'AU', 'NZ', 'GB']);
const seats = new Set(['PPLC', 'PPLA', 'PPLA2']);

/** Wales, Scotland and Northern Ireland have names of their own beside the English ones. */
const isCeltic = ({ country, admin1 }: City) => country === 'GB' && admin1 !== 'ENG';

/** Every name of an addition was given on purpose. */
const isAdded = ({ id }: City): boolean => id === 0;

function isUsed(name: string, city: City): boolean {
  if (latin.test(name)) {
    if (englishSpeaking.has(city.country) && city.population < famousFloor && !isCeltic(city)) return false;
    return everywhere.test(name) && !airportCode.test(name) && !romanisation.test(name);
  }
  if (everywhere.test(name)) return true;
  if (city.population < ownScriptFloor && !seats.has(city.feature) && !isAdded(city)) return false;
  return scriptsOf.some(([script, countries]) => countries.includes(city.country) && script.test(name));
}

const koreanSuffix = /(?<=..)(?:특별자치시|특별시|광역시|시|군|구)$/u;
const hanSuffix = /(?<=.)(?:都|府|市|区|町|村|縣|區|鎮|鄉)$/u;

/** A name and, where the kind of place is a part of it ("市"), what is left without. */
function withoutKind(name: string, country: string): string[] {
  if (country === 'KR') return [name, name.replace(koreanSuffix, ''), name.replace(/-(?:si|gun|gu)$/, '')];
  if (country === 'JP')
    return [name, name.replace(hanSuffix, ''), name.replace(/-(?:shi|ku|ch[oō]|machi|mura)$| 시$/, '')];
  if (country === 'TW' || country === 'HK') return [name, name.replace(hanSuffix, '')];
  if (country === 'GU' || country === 'MP' || country === 'AS') return [name, name.replace(/ Village$/, '')];
  return [name];
}

const apostrophes = /['’‘ʻ`]/g;
const foldedForms = (name: string): string[] => [fold(name), fold(name.replace(apostrophes, ''))];

const longName =
  /^(.{3,}?)(?: (?:am|an der|an|im|in der|ob der|ob|bei|vor der|upon|on|under) .+|-(?:sur|en|sous|na|upon|on|under)-.+| \(.+\)|\/.+)$/i;

/** "Frankfurt am Main" → "Frankfurt", "Biel/Bienne" → "Biel"; undefined where the name has no such end. */
export function shortForm(name: string): string | undefined {
  return longName.exec(name)?.[1];
}

/** What a city is found by: `own` are its names, `others` those in other languages and of other times. */
export interface CityKeys {
  readonly own: readonly string[];
  readonly others: readonly string[];
}

/** The folded keys of a city; `short` is its short form where it is the biggest city of that name. */
export function keysOf(city: City, short: string | undefined): CityKeys {
  const bothNames = city.population >= knownFloor ? city.name.split('/') : [];
  const names = [
    shownName(city),
    city.name,
    city.asciiName,
    ...bothNames,
    ...(short ? [short] : []),
    ...(aliases.get(city.id) ?? []),
  ];
  const spread = (all: readonly string[]) =>
    new Set(
      all
        .flatMap((name) => withoutKind(name, city.country))
        .flatMap(foldedForms)
        .filter(Boolean),
    );
  const own = spread(names);
  const isKnown = city.population >= knownFloor || seats.has(city.feature) || isAdded(city);
  const others = isKnown ? spread(city.alternates.filter((name) => isUsed(name, city))) : new Set<string>();
  return { own: [...own], others: [...others].filter((key) => !own.has(key)) };
}
