import { iso31661, iso31661Alpha2ToAlpha3 } from 'iso-3166';
import { fold } from '../../src/core/fold.ts';
import { partOf } from './territories.ts';

/** A country as `data/countries.json` has it, under its ISO 3166-1 alpha-2 code. */
export interface CountryEntry {
  readonly name: string;
  /** Folded names, in every language of the tool; the folded `name` is the first. */
  readonly keys: string;
  /** ISO 3166-2 code in the state that it belongs to, or that state. */
  readonly partOf?: string;
}

const languages = ['en', 'ko', 'ja', 'fr', 'de', 'es', 'zh-Hans', 'zh-Hant'];
const styles = ['long', 'short'] as const;

/** Names to write in a letter, where CLDR's English name is longer or takes a side. */
const plainNames: Readonly<Record<string, string>> = {
  BA: 'Bosnia and Herzegovina',
  AG: 'Antigua and Barbuda',
  BL: 'Saint Barthélemy',
  CD: 'Democratic Republic of the Congo',
  CG: 'Republic of the Congo',
  CI: 'Ivory Coast',
  FK: 'Falkland Islands',
  HK: 'Hong Kong',
  KN: 'Saint Kitts and Nevis',
  LC: 'Saint Lucia',
  MF: 'Saint Martin',
  MM: 'Myanmar',
  MO: 'Macao',
  PM: 'Saint Pierre and Miquelon',
  PS: 'Palestine',
  SH: 'Saint Helena',
  ST: 'São Tomé and Príncipe',
  TR: 'Türkiye',
  TT: 'Trinidad and Tobago',
  TW: 'Taiwan',
  VC: 'Saint Vincent and the Grenadines',
};

/** Short forms and older names in use, which CLDR does not hold. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE', 'Emirates', 'The Emirates'],
  BA: ['Bosnia'],
  BO: ['Plurinational State of Bolivia'],
  BS: ['The Bahamas'],
  CD: ['DRC', 'DR Congo', 'Congo-Kinshasa', 'Zaire'],
  CG: ['Congo', 'Congo-Brazzaville'],
  CI: ["Côte d'Ivoire", 'Cote dIvoire'],
  CN: ['PRC', "People's Republic of China", 'Mainland China', '中国大陆', '中國大陸', '중국'],
  CV: ['Cabo Verde', 'Cape Verde'],
  CZ: ['Czech Republic', 'Czechia', '체코공화국'],
  DE: ['Federal Republic of Germany'],
  FK: ['Malvinas', 'Islas Malvinas'],
  GB: [
    ...['UK', 'U.K.', 'Great Britain', 'Britain', 'England', 'Scotland', 'Wales', 'Northern Ireland'],
    ...[
      '영국',
      '잉글랜드',
      '스코틀랜드',
      '웨일스',
      '북아일랜드',
      'イギリス',
      '英国',
      '英國',
      '英格兰',
      '苏格兰',
    ],
    ...[
      'Grande-Bretagne',
      'Großbritannien',
      'Gran Bretaña',
      'Angleterre',
      'Inglaterra',
      'Schottland',
      'Écosse',
    ],
  ],
  GM: ['The Gambia'],
  HK: ['Hong Kong SAR', 'Hongkong'],
  IE: ['Republic of Ireland', 'Eire', 'Éire'],
  IR: ['Islamic Republic of Iran'],
  KP: [
    ...[
      'North Korea',
      'Korea, North',
      'DPRK',
      "Democratic People's Republic of Korea",
      '북한',
      '조선민주주의인민공화국',
      '북조선',
    ],
    ...['北朝鮮', '朝鮮', '朝鲜', '北韓', '北韩', 'N Korea'],
  ],
  KR: [
    ...[
      'South Korea',
      'Korea',
      'Korea, South',
      'Republic of Korea',
      'ROK',
      'S Korea',
      '한국',
      '대한민국',
      '남한',
    ],
    ...['韓国', '韓國', '韩国', '大韓民国', '大韓民國', '大韩民国', '南韓', 'Corée', 'Corea'],
  ],
  LA: ['Lao PDR'],
  MK: ['Macedonia', 'FYROM', '마케도니아'],
  MM: ['Burma', 'Myanmar'],
  MO: ['Macau', 'Macao SAR'],
  NL: ['Holland', 'The Netherlands', '홀란드', 'オランダ', '荷兰', '荷蘭'],
  PH: ['The Philippines', 'Phillipines', 'Philipines'],
  PS: ['Palestine', 'State of Palestine', 'West Bank', 'Gaza'],
  RU: ['Russia', 'Russian Federation'],
  ST: ['Sao Tome'],
  SZ: ['Swaziland', 'Eswatini'],
  TL: ['East Timor', 'Timor-Leste'],
  TR: ['Turkey', 'Türkiye', '터키', '튀르키예', 'トルコ'],
  TW: ['Taiwan ROC', 'Formosa', '台灣', '台湾', '臺灣', '대만', '타이완', 'Chinese Taipei'],
  US: [
    ...[
      'USA',
      'U.S.A.',
      'U.S.',
      'US of A',
      'United States of America',
      'America',
      'The United States',
      'The States',
    ],
    ...[
      '미국',
      '米国',
      'アメリカ',
      '美国',
      '美國',
      'Estados Unidos',
      'EE UU',
      'EEUU',
      'États-Unis',
      'Vereinigte Staaten',
    ],
  ],
  VA: ['Vatican', 'Holy See', 'The Vatican', 'Vatican City State'],
  VN: ['Viet Nam', 'Vietnam'],
  XK: ['Kosovo'],
};

function plainName(code: string): string {
  const name = plainNames[code] ?? new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
  return name
    .replace('’', "'")
    .replace(/ & /g, ' and ')
    .replace(/^St\. /, 'Saint ');
}

function namesOf(code: string): string[] {
  const displayed = languages.flatMap((language) =>
    styles.map((style) => new Intl.DisplayNames(language, { type: 'region', style }).of(code) ?? code),
  );
  return [
    plainName(code),
    code,
    iso31661Alpha2ToAlpha3[code] ?? '',
    ...displayed,
    ...(otherNames[code] ?? []),
  ];
}

/** Forms that a person types for one name: with and without a leading "the", "&" as "and". */
function typedForms(name: string): string[] {
  const spelled = fold(name.replace(/&/g, ' and '));
  return [spelled, fold(name.replace(/['’]/g, '')), spelled.replace(/^the /, '')];
}

/** The countries of ISO 3166-1 and those that the gazetteer has besides (Kosovo), by code. */
export function buildCountries(withPlaces: readonly string[]): Record<string, CountryEntry> {
  const assigned = iso31661.filter(({ state }) => state === 'assigned').map(({ alpha2 }) => alpha2);
  const codes = [...new Set([...assigned, ...withPlaces])].sort();
  const owner = new Map<string, string>();
  for (const code of codes) for (const name of otherNames[code] ?? []) owner.set(fold(name), code);
  for (const code of codes) owner.set(fold(code), code);
  const entries = codes.map((code): [string, CountryEntry] => {
    const keys = new Set(namesOf(code).flatMap(typedForms).filter(Boolean));
    const own = [...keys].filter((key) => (owner.get(key) ?? code) === code);
    return [
      code,
      {
        name: plainName(code),
        keys: `|${own.join('|')}|`,
        ...(partOf[code] ? { partOf: partOf[code] } : {}),
      },
    ];
  });
  return Object.fromEntries(entries);
}
