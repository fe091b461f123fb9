import { describe, expect, it } from 'vitest';
import { checkDirectory } from '../../scripts/data/checks.ts';
import type { Post } from '../../src/core/directory.ts';
import { post } from '../support/directory-post.ts';
import { lines, serving, turku, world } from './tiny-world.ts';

const TODAY = '2026-11-21';

const { region: _, ...unplaced } = turku();

describe('the problems of regions', () => {
  it.each<[string, readonly Post[], string[]]>([
    ['a consulate of a country with several posts', [post(), turku({ region: 'FI-19' })], []],
    [
      'the same without a region',
      [post(), unplaced],
      [
        'fi-turku.region: expected the region that it stands in: its country has several posts, found nothing',
      ],
    ],
    [
      'a code that is none',
      [turku({ region: 'FI-77' })],
      ['fi-turku.region: expected a code of ISO 3166-2, found "FI-77"'],
    ],
    [
      'a consulate that no town leads to',
      [turku({ region: 'FI-02' })],
      ['fi-turku.region: expected a region of places/FI.tsv, so that its towns lead here, found FI-02'],
    ],
    ['one with a district', [turku({ region: 'FI-02', ...serving(['FI-19']) })], []],
    ['a closed one', [turku({ region: 'FI-02', status: 'closed' })], []],
    ['an embassy', [post({ region: 'FI-02' })], []],
    [
      'the region of another city',
      [turku({ region: 'FI-18' })],
      ['fi-turku.region: expected FI-19, where Turku lies, found "FI-18"'],
    ],
    [
      'coordinates in another city',
      [turku({ coordinates: [60.17, 24.94] })],
      ['fi-turku.coordinates: expected a point within 60 km of Turku, found one 150 km away'],
    ],
    ['coordinates beside the city', [turku({ coordinates: [60.6, 22.9] })], []],
    ['a city that is not listed', [post({ id: 'fi-oulu', city: 'Oulu', coordinates: [0, 0] })], []],
    [
      'a city of a territory',
      [post({ id: 'fi-mariehamn', kind: 'consulate', city: 'Mariehamn', region: 'FI-01' })],
      ['fi-mariehamn.coordinates: expected a point within 60 km of Mariehamn, found one 281 km away'],
    ],
    [
      'a region, a county, a city, a territory and a country',
      [post(serving(['FI-18', 'FI-18/Porvoo', 'FI-19/Turku', 'FI-01', 'EE']))],
      [],
    ],
    [
      'what does not exist',
      [post(serving(['FI-18/Turku', 'XX', 'FI-02'], { shared: ['EE-37'] }))],
      [
        'fi-helsinki.district.regions.0: expected a region, county or city of the places, found "FI-18/Turku"',
        'fi-helsinki.district.regions.1: expected a region, county or city of the places, found "XX"',
        'fi-helsinki.district.regions.2: expected a region, county or city of the places, found "FI-02"',
        'fi-helsinki.district.shared.0: expected a region, county or city of the places, found "EE-37"',
      ],
    ],
    ['listed and shared', [post(serving(['FI-18/Porvoo'], { shared: ['FI-18'], listed: ['FI-18'] }))], []],
    [
      'listed and not shared',
      [post(serving(['FI-18/Porvoo'], { shared: ['FI-18'], listed: ['FI-19'] }))],
      ['fi-helsinki.district.listed.0: expected one of the shared regions, found "FI-19"'],
    ],
    [
      'two posts that serve one region',
      [post(serving(['FI-18', 'FI-19'])), turku(serving(['FI-19']))],
      ['fi-turku.district.regions.0: expected FI-19 whole at one post, found it at fi-helsinki too'],
    ],
    [
      'one of them closed',
      [post({ ...serving(['FI-19']), status: 'closed' }), turku(serving(['FI-19']))],
      [],
    ],
    ['a city of another post’s region', [post(serving(['FI-19/Turku'])), turku(serving(['FI-19']))], []],
    [
      'a region that two posts share',
      [post(serving([], { shared: ['FI-19'] })), turku(serving([], { shared: ['FI-19'] }))],
      [],
    ],
    [
      'a region that one shares and the other has whole',
      [post(serving([], { shared: ['FI-19'] })), turku(serving(['FI-19']))],
      ['fi-helsinki.district.shared.0: expected FI-19 to be shared, found it whole at fi-turku'],
    ],
  ])('%s', (_, posts, expected) => {
    const { problems } = checkDirectory({ posts, noRelations: [] }, world, TODAY);
    expect(lines(problems)).toEqual(expected.map((line) => `posts.json ${line}`));
  });
});
