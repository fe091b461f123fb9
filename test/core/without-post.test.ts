import { expect, it } from 'vitest';
import { whyNoPost } from '../../src/core/without-post.ts';

it.each([
  ['CN', 'China', false, 'China’s embassies are abroad'],
  ['HK', 'Hong Kong', false, 'China’s embassies are abroad'],
  ['MO', 'Macao', true, 'China’s embassies are abroad'],
  ['PW', 'Palau', true, 'China has no embassy in Palau, as the two have no diplomatic relations'],
  [
    'MH',
    'Marshall Islands',
    true,
    'China has no embassy in the Marshall Islands, as the two have no diplomatic relations',
  ],
  ['EH', 'Western Sahara', false, 'no Chinese post in Western Sahara is known'],
  ['IM', 'Isle of Man', false, 'no Chinese post in the Isle of Man is known'],
])('%s', (code, name, withoutRelations, expected) => {
  expect(whyNoPost(code, name, withoutRelations)).toBe(expected);
});
