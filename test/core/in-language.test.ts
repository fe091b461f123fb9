import { describe, expect, it } from 'vitest';
import {
  countryIn,
  defaultLanguage,
  languageName,
  languageOfCountry,
  placeIn,
  postIn,
  townIn,
} from '../../src/core/in-language.ts';
import type { Place } from '../../src/core/place.ts';
import { shippedCampaign } from '../support/campaign.ts';
import { post } from '../support/posts.ts';

const campaign = await shippedCampaign();
const TAGS = [...campaign.letters.keys()];

function dataOf(tag: string) {
  const data = campaign.languages[tag];
  if (data === undefined) throw new Error(`No letter in ${tag}.`);
  return data;
}

/** The names that English letters use. */
const english = (code: string) => `the ${code} of English letters`;

describe('a country', () => {
  it.each([
    ['en', 'KR', 'the KR of English letters'],
    ['ko', 'KR', '대한민국'],
    ['ko', 'US', '미국'],
    ['ja', 'JP', '日本'],
    ['fr', 'CH', 'Suisse'],
    ['de', 'US', 'Vereinigte Staaten'],
    ['es', 'MX', 'México'],
    ['zh-Hans', 'DE', '德国'],
  ])('has its name in %s: %s, %s', (language, code, name) => {
    expect(countryIn(language, code, english)).toBe(name);
  });
});

describe('a place', () => {
  it.each([
    ['en', 'Chicago', 'United States', 'Chicago, United States'],
    ['fr', 'Lyon', 'France', 'Lyon, France'],
    ['de', 'Graz', 'Österreich', 'Graz, Österreich'],
    ['es', 'Sevilla', 'España', 'Sevilla, España'],
    ['ko', '부산', '대한민국', '대한민국 부산'],
    ['ja', '札幌市', '日本', '日本 札幌市'],
    ['zh-Hans', 'München', '德国', '德国 München'],
    ['en', '{country}', 'US', '{country}, US'],
    ['ko', '$&', '{city}', '{city} $&'],
  ])('is written in %s as its language has it: %s, %s', (language, city, country, written) => {
    expect(placeIn(dataOf(language), city, country)).toBe(written);
  });
});

describe('a town', () => {
  const listed: Place = { city: 'München', listedAs: 'Munich', country: 'DE' };
  const hangul: Place = { city: '부산', listedAs: 'Busan', country: 'KR' };
  const unlisted: Place = { city: '산골', country: 'KR' };

  it.each<[string, Place, string]>([
    ['en', listed, 'München'],
    ['en', hangul, 'Busan'],
    ['en', unlisted, '산골'],
    ['de', hangul, 'Busan'],
    ['fr', hangul, 'Busan'],
    ['es', hangul, 'Busan'],
    ['ko', hangul, '부산'],
    ['ja', hangul, '부산'],
    ['zh-Hans', hangul, '부산'],
    ['ko', listed, 'München'],
  ])('in %s of %j: %s', (language, place, name) => {
    expect(townIn(language, place)).toBe(name);
  });
});

describe('a post', () => {
  const embassy = post({ kind: 'embassy', name: 'Embassy', country: 'KR', city: 'Seoul' });
  const busan = post({ kind: 'consulate-general', name: 'Consulate', country: 'KR', city: 'Busan' });
  const munich = post({ kind: 'consulate', name: 'Consulate', country: 'DE', city: 'Munich' });
  const mission = post({ kind: 'un-mission', name: 'Mission', country: 'US', city: 'New York' });
  const office = post({ kind: 'office', name: 'An office', country: 'XX', city: 'Somewhere' });

  it.each([
    ['en', embassy, 'Embassy'],
    ['en', busan, 'Consulate'],
    ['en', mission, 'Mission'],
    ['ko', embassy, '주대한민국 중화인민공화국 대사관'],
    ['ko', busan, '주부산 중화인민공화국 총영사관'],
    ['ko', mission, '주유엔 중화인민공화국 대표부(New York)'],
    ['ja', embassy, '駐韓国中華人民共和国大使館'],
    ['fr', embassy, 'Ambassade de la République populaire de Chine, Corée du Sud'],
    ['de', munich, 'Generalkonsulat der Volksrepublik China, München'],
    ['de', busan, 'Generalkonsulat der Volksrepublik China, Busan'],
    ['es', mission, 'Misión Permanente de la República Popular China ante las Naciones Unidas, New York'],
    ['zh-Hans', embassy, '中华人民共和国驻韩国大使馆'],
    ['de', office, 'An office'],
  ])('in %s: %j is %s', (language, one, name) => {
    expect(postIn(dataOf(language), language, one, english)).toBe(name);
  });

  it('has its own name where the campaign has none for it', () => {
    expect(postIn(dataOf('en'), 'de', embassy, english)).toBe('Embassy');
  });
});

describe('the language of a country', () => {
  it.each([
    ['KR', 'ko'],
    ['KP', 'ko'],
    ['JP', 'ja'],
    ['DE', 'de'],
    ['AT', 'de'],
    ['CH', 'de'],
    ['FR', 'fr'],
    ['CI', 'fr'],
    ['MX', 'es'],
    ['ES', 'es'],
    ['US', 'en'],
    ['GB', 'en'],
    ['CA', 'en'],
    ['SG', 'en'],
    ['SN', 'fr'],
    ['NL', 'en'],
  ])('of %s is %s', (country, tag) => {
    expect(defaultLanguage(country, TAGS)).toBe(tag);
  });

  it.each(['CN', 'TW', 'HK', 'MO'])('is never Chinese: %s', (country) => {
    expect(languageOfCountry(country, TAGS)).toBeUndefined();
    expect(languageOfCountry(country, ['zh', 'zh-Hans', 'zh-Hant'])).toBeUndefined();
  });

  it.each(['NL', 'PL', 'BR', 'IN'])('is none where there is no letter in it: %s', (country) => {
    expect(languageOfCountry(country, TAGS)).toBeUndefined();
  });

  it('is one of those that the campaign has', () => {
    expect(languageOfCountry('KR', ['en', 'de'])).toBeUndefined();
    expect(languageOfCountry('KR', ['ko'])).toBe('ko');
    expect(languageOfCountry('NL', ['en', 'nl'])).toBe('nl');
  });
});

describe('the name of a language', () => {
  it.each([
    ['en', 'English', 'English'],
    ['ko', 'Korean', '한국어'],
    ['ja', 'Japanese', '日本語'],
    ['fr', 'French', 'français'],
    ['de', 'German', 'Deutsch'],
    ['es', 'Spanish', 'español'],
    ['zh-Hans', 'Simplified Chinese', '简体中文'],
  ])('%s: %s, %s', (tag, inEnglish, own) => {
    expect([languageName(tag), languageName(tag, tag)]).toEqual([inEnglish, own]);
  });

  it('is asked of each letter that ships', () => {
    for (const tag of TAGS) expect(languageName(tag)).not.toBe(tag);
  });
});
