import { iso31661 } from 'iso-3166';
import { describe, expect, it } from 'vitest';
import { parseCountries } from '../../src/core/countries.ts';
import { shipped } from './shipped-places.ts';

const countries = parseCountries(shipped('countries.json'));

const names: Readonly<Record<string, readonly string[]>> = {
  US: [
    'us',
    'USA',
    'U.S.A.',
    'U.S.',
    'United States',
    'the United States',
    'America',
    '미국',
    '米国',
    '美国',
    'États-Unis',
  ],
  KR: [
    'South Korea',
    'Korea',
    'Republic of Korea',
    'ROK',
    'KOR',
    '한국',
    '대한민국',
    '남한',
    '韓国',
    'Südkorea',
  ],
  KP: ['North Korea', 'DPRK', '북한', '北朝鮮'],
  GB: [
    'UK',
    'U.K.',
    'Great Britain',
    'Britain',
    'England',
    'Scotland',
    'Wales',
    'Northern Ireland',
    '영국',
    'Reino Unido',
  ],
  DE: ['Germany', 'Deutschland', '독일', 'ドイツ', 'Allemagne', 'Alemania', '德国'],
  JP: ['Japan', '日本', '일본', 'Japon'],
  CN: ['China', 'PRC', 'Mainland China', '중국', '中国', '中國'],
  TW: ['Taiwan', '대만', '台灣', '台湾'],
  HK: ['Hong Kong', '홍콩', '香港'],
  NL: ['Netherlands', 'The Netherlands', 'Holland'],
  TR: ['Turkey', 'Türkiye', '튀르키예'],
  CZ: ['Czechia', 'Czech Republic'],
  MM: ['Myanmar', 'Burma'],
  CI: ['Ivory Coast', "Côte d'Ivoire", 'Cote dIvoire'],
  VA: ['Vatican', 'Vatican City', 'Holy See'],
  SZ: ['Eswatini', 'Swaziland'],
  MK: ['North Macedonia', 'Macedonia'],
  CV: ['Cape Verde', 'Cabo Verde'],
  TL: ['East Timor', 'Timor-Leste'],
  AE: ['UAE', 'United Arab Emirates'],
  RU: ['Russia', 'Russian Federation'],
  BA: ['Bosnia & Herzegovina', 'Bosnia and Herzegovina'],
  LC: ['St. Lucia', 'Saint Lucia'],
  XK: ['Kosovo'],
  IE: ['Ireland'],
  GE: ['Georgia'],
};

describe('countries', () => {
  it.each(Object.entries(names).flatMap(([code, typed]) => typed.map((name) => [name, code] as const)))(
    '%s → %s',
    (name, code) => expect(countries.find(name)).toBe(code),
  );

  it('knows every code of ISO 3166-1, and a name for each', () => {
    const assigned = iso31661.filter(({ state }) => state === 'assigned');
    expect(assigned).toHaveLength(249);
    for (const { alpha2, alpha3 } of assigned) {
      expect([countries.find(alpha2), countries.find(alpha3)]).toEqual([alpha2, alpha2]);
      expect(countries.find(countries.name(alpha2))).toBe(alpha2);
    }
  });

  it.each([
    ['US', 'United States'],
    ['KR', 'South Korea'],
    ['GB', 'United Kingdom'],
    ['TW', 'Taiwan'],
    ['HK', 'Hong Kong'],
    ['MO', 'Macao'],
    ['XK', 'Kosovo'],
    ['QQ', 'QQ'],
  ])('writes %s as %s', (code, name) => expect(countries.name(code)).toBe(name));

  it.each([
    ['PR', 'US-PR'],
    ['RE', 'FR-974'],
    ['PF', 'FR-PF'],
    ['GL', 'DK'],
    ['AX', 'FI-01'],
    ['GI', 'GB'],
    ...['HK', 'MO', 'TW', 'PS', 'EH', 'XK', 'US', 'FR'].map((code) => [code, undefined] as const),
  ] as const)('%s is a part of %s', (code, whole) => expect(countries.partOf(code)).toBe(whole));

  it('suggests what is near, and nothing for nonsense', async () => {
    expect((await countries.suggest('Germny'))[0]).toEqual({ code: 'DE', name: 'Germany' });
    expect((await countries.suggest('Untied States'))[0]?.code).toBe('US');
    expect(await countries.suggest('qwertyuiop')).toEqual([]);
    expect(countries.find('qwertyuiop')).toBeUndefined();
    expect(countries.find('')).toBeUndefined();
  });
});
