import { describe, expect, it } from 'vitest';
import { sentence, shortName, withArticle } from '../../src/core/post-words.ts';
import { post } from '../support/posts.ts';
import { shipped } from './shipped-places.ts';

describe('shortName', () => {
  it.each([
    ['embassy', 'the embassy in Lantis'],
    ['un-mission', 'the UN mission in Lantis'],
    ['consulate-general', 'Lantis'],
    ['office', 'Lantis'],
  ] as const)('of an %s', (kind, expected) => {
    expect(shortName(post({ kind }))).toBe(expected);
  });
});

describe('sentence', () => {
  it.each([
    ['serves Illinois', 'Serves Illinois.'],
    ['China’s embassy in Ireland', 'China’s embassy in Ireland.'],
    ['Éire', 'Éire.'],
    ['éire', 'Éire.'],
  ])('%s', (text, expected) => {
    expect(sentence(text)).toBe(expected);
  });
});

describe('withArticle', () => {
  it('stands before exactly these countries', () => {
    const countries: Record<string, { name: string }> = JSON.parse(shipped('countries.json'));
    const names = Object.values(countries).map(({ name }) => name);
    const changed = names.filter((name) => withArticle(name) !== name);
    expect(changed.map(withArticle).sort()).toEqual(
      [
        ...['Bahamas', 'British Indian Ocean Territory', 'British Virgin Islands', 'Caribbean Netherlands'],
        ...['Cayman Islands', 'Central African Republic', 'Cocos (Keeling) Islands', 'Comoros'],
        ...['Cook Islands', 'Democratic Republic of the Congo', 'Dominican Republic', 'Falkland Islands'],
        ...['Faroe Islands', 'French Southern Territories', 'Gambia', 'Heard and McDonald Islands'],
        ...['Isle of Man', 'Maldives', 'Marshall Islands', 'Netherlands', 'Northern Mariana Islands'],
        ...['Philippines', 'Pitcairn Islands', 'Republic of the Congo', 'Seychelles', 'Solomon Islands'],
        ...['Turks and Caicos Islands', 'U.S. Outlying Islands', 'U.S. Virgin Islands'],
        ...['United Arab Emirates', 'United Kingdom', 'United States', 'Åland Islands'],
      ].map((name) => `the ${name}`),
    );
  });

  it.each([
    ['Ireland', 'Ireland'],
    ['Northern Territory', 'the Northern Territory'],
    ['South Georgia and the South Sandwich Islands', 'South Georgia and the South Sandwich Islands'],
    ['Islands of the Blest', 'Islands of the Blest'],
  ])('%s: %s', (name, expected) => {
    expect(withArticle(name)).toBe(expected);
  });
});
