import { expect, it } from 'vitest';
import type { Post } from '../../src/core/directory.ts';
import { districtWords } from '../../src/core/district-words.ts';
import { post } from '../support/posts.ts';

const AREAS: Readonly<Record<string, string>> = {
  US: 'United States',
  LI: 'Liechtenstein',
  'US-IL': 'Illinois',
  'US-IN': 'Indiana',
  'US-CA': 'California',
  'AU-NT': 'Northern Territory',
  'GB-ENG': 'England',
};
const COUNTIES: Readonly<Record<string, string>> = { 'GB-MAN': 'Manchester', 'GB-BOL': 'Bolton' };
const names = {
  country: (code: string) => AREAS[code] ?? code,
  region: (code: string) => (code.length === 2 ? undefined : AREAS[code]),
  county: (code: string) => COUNTIES[code],
};

const source = 'a list';

it.each<[string, Partial<Post>, string[]]>([
  ['the ministry', { kind: 'ministry' }, ['None: it is the ministry itself.']],
  ['a mission to the UN', { kind: 'un-mission' }, ['None: it is the mission to the United Nations.']],
  ['a mission to the EU', { kind: 'eu-mission' }, ['None: it is the mission to the European Union.']],
  ['an embassy', {}, ['What no consulate in the United States serves.']],
  [
    'an embassy with a list',
    { district: { regions: ['US-IN'], source } },
    ['Indiana.', 'And what no consulate in the United States serves.'],
  ],
  ['a consulate that stands in no known region', { kind: 'consulate' }, ['Not known.']],
  ['a consulate in a region without a name', { kind: 'consulate', region: 'US-XX' }, ['Not known.']],
  [
    'a consulate without a list',
    { kind: 'consulate', region: 'US-IL' },
    ['Not known; it is taken for that of Illinois, where it stands.'],
  ],
  [
    'a consulate without a list, in a region with an article',
    { kind: 'office', region: 'AU-NT' },
    ['Not known; it is taken for that of the Northern Territory, where it stands.'],
  ],
  [
    'whole regions and a country',
    { kind: 'consulate', region: 'US-IL', district: { regions: ['US-IL', 'US-IN', 'LI'], source } },
    ['Illinois, Indiana and Liechtenstein.'],
  ],
  [
    'two regions',
    { kind: 'consulate', district: { regions: ['US-IL', 'US-IN'], source } },
    ['Illinois and Indiana.'],
  ],
  [
    'a region without a name',
    { kind: 'consulate', district: { regions: ['US-IL', 'US-XX'], source } },
    ['Illinois and US-XX.'],
  ],
  [
    'what is evident',
    { kind: 'consulate', district: { regions: ['US-IL'], basis: 'evident', source } },
    ['Illinois, evidently: no list of its district was read.'],
  ],
  [
    'what was read',
    { kind: 'consulate', district: { regions: ['US-IL'], basis: 'read', source } },
    ['Illinois.'],
  ],
  [
    'a part of a region',
    { kind: 'consulate', district: { regions: ['US-IL'], shared: ['US-CA'], source } },
    ['Illinois.', 'A part of California.'],
  ],
  [
    'a part of a region without a name',
    { kind: 'consulate', district: { regions: [], shared: ['US-XX'], source } },
    ['A part of US-XX.'],
  ],
  [
    'cities of a region',
    {
      kind: 'consulate',
      district: {
        regions: ['US-IN', 'US-CA/Kern', 'US-CA/San Diego', 'US-CA/Ventura'],
        shared: ['US-CA'],
        source,
      },
    },
    ['Indiana.', 'Of California: Kern, San Diego and Ventura.'],
  ],
  [
    'counties with codes of their own, each once',
    {
      kind: 'consulate',
      district: { regions: ['GB-MAN', 'GB-BOL', 'GB-MAN'], shared: ['GB-ENG'], source },
    },
    ['Of England: Manchester and Bolton.'],
  ],
  [
    'a city of a region that is not said to be shared',
    { kind: 'consulate', district: { regions: ['US-IL/Peoria'], source } },
    ['Of Illinois: Peoria.'],
  ],
])('%s', (_, fields, expected) => {
  expect(districtWords(post({ country: 'US', ...fields }), names)).toEqual(expected);
});
