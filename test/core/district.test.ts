import { describe, expect, it } from 'vitest';
import { localPost } from '../../src/core/district.ts';
import type { Place } from '../../src/core/place.ts';
import { post } from '../support/posts.ts';

const embassy = post({ id: 'xa-capital', city: 'Capital', coordinates: [0, 0] });
const consulate = { kind: 'consulate-general', country: 'XA' } as const;
const source = 'a list';
const north = post({
  ...consulate,
  id: 'xa-north',
  city: 'Northport',
  coordinates: [10, 0],
  region: 'XA-N',
  district: { regions: ['XA-N', 'XA-NE', 'XA-C/Outpost', 'XL'], shared: ['XA-C'], source },
});
const south = post({
  ...consulate,
  id: 'xa-south',
  city: 'Southport',
  coordinates: [-10, 0],
  region: 'XA-S',
  district: { regions: ['XA-S'], shared: ['XA-C'], source },
});
const evident = post({
  ...consulate,
  id: 'xa-isle',
  city: 'Isle',
  region: 'XA-I',
  district: { regions: ['XA-I'], basis: 'evident', source },
});
const unread = post({ ...consulate, id: 'xa-west', city: 'Westport', region: 'XA-W' });
const closed = post({
  ...consulate,
  id: 'xa-east',
  city: 'Eastport',
  region: 'XA-E',
  status: 'closed',
  emails: [],
  closed: { date: '2020-07', source },
});
const lists = post({
  ...consulate,
  id: 'xb-mill',
  country: 'XB',
  city: 'Mill',
  region: 'XB-ENG',
  coordinates: [1, 1],
  district: { regions: ['XB-MIL'], shared: ['XB-ENG'], listed: ['XB-ENG'], source },
});
const homeB = post({ id: 'xb-london', country: 'XB', city: 'London' });
const keepsAList = post({
  ...consulate,
  id: 'us-south',
  country: 'US',
  city: 'Southport',
  coordinates: [-10, 0],
  district: {
    regions: ['US-XC/Orange', 'US-XC/Palm'],
    shared: ['US-XC', 'US-XD'],
    listed: ['US-XC', 'US-XD'],
    source,
  },
});
const hasTheRest = post({
  ...consulate,
  id: 'us-north',
  country: 'US',
  city: 'Northport',
  coordinates: [10, 0],
  district: { regions: [], shared: ['US-XC', 'US-XD'], listed: ['US-XD'], source },
});
const homeOfThem = post({ id: 'us-capital', country: 'US', city: 'Capital' });
const posts = [
  ...[embassy, north, south, evident, unread, closed, lists, homeB],
  ...[keepsAList, hasTheRest, homeOfThem],
];

const ORANGE = { code: 'US-XC/Orange', name: 'Orange' };
const NAMES: Record<string, string> = {
  'XA-N': 'the North',
  'XA-C': 'the Centre',
  'XA-W': 'the West',
  'XA-E': 'the East',
  'XA-I': 'the Isle',
  'XA-P': 'the Plain',
  'XB-ENG': 'England',
  'US-XC': 'Goldland',
};

function place(city: string, country: string, region?: string, more: Partial<Place> = {}): Place {
  return {
    city,
    country,
    ...(region && { region: { code: region, name: NAMES[region] ?? region } }),
    ...more,
  };
}

describe('localPost', () => {
  it.each<[string, Place, string | undefined, string | undefined]>([
    ['a district', place('Town', 'XA', 'XA-N'), 'xa-north', 'serves the North'],
    ['an evident district', place('Town', 'XA', 'XA-I'), 'xa-isle', 'evidently serves it'],
    ['a town of its own in a shared region', place('Outpost', 'XA', 'XA-C'), 'xa-north', 'serves Outpost'],
    [
      'that town under another name',
      place('Außenposten', 'XA', 'XA-C', { listedAs: 'Outpost' }),
      'xa-north',
      'serves Außenposten',
    ],
    [
      'a shared region, nearer the south',
      place('Mid', 'XA', 'XA-C', { coordinates: [-1, 0] }),
      'xa-south',
      'the Centre is served by two posts; Mid is nearer Southport',
    ],
    [
      'a shared region, nearer the north',
      place('Mid', 'XA', 'XA-C', { coordinates: [1, 0] }),
      'xa-north',
      'Mid is nearer Northport',
    ],
    [
      'a shared region, nobody knows where',
      place('Mid', 'XA', 'XA-C'),
      'xa-capital',
      'so the embassy; --to xa-north or --to xa-south chooses another',
    ],
    [
      'a consulate whose district is not known',
      place('Town', 'XA', 'XA-W'),
      'xa-west',
      'stands in the West; its district is not known',
    ],
    [
      'a closed consulate',
      place('Town', 'XA', 'XA-E'),
      'xa-capital',
      'the consulate in Eastport, the East, was closed in 2020; no consulate is known to serve the East, so the embassy',
    ],
    [
      'no consulate’s region',
      place('Town', 'XA', 'XA-P'),
      'xa-capital',
      'no consulate is known to serve the Plain, so the embassy',
    ],
    [
      'a town in no known region',
      place('Town', 'XA'),
      'xa-capital',
      'the region of Town is not known, so the embassy',
    ],
    [
      'a county on the list',
      place('Loom', 'XB', 'XB-ENG', { county: { code: 'XB-MIL', name: 'Millshire' } }),
      'xb-mill',
      'serves Millshire',
    ],
    [
      'a county that is not on the list',
      place('Bath', 'XB', 'XB-ENG', { county: { code: 'XB-BAS', name: 'Avon' }, coordinates: [1, 1] }),
      'xb-london',
      'serves Avon',
    ],
    [
      'a county that is called after a city',
      place('Rowley', 'XB', 'XB-ENG', { county: { code: 'XB-BST', name: 'City of Bristol' } }),
      'xb-london',
      'serves the City of Bristol',
    ],
    [
      'a county that one of two consulates has on its list, however near the other is',
      place('Irvine', 'US', 'US-XC', { county: ORANGE, coordinates: [9, 0] }),
      'us-south',
      'serves Orange County',
    ],
    [
      'the town of that county’s name',
      place('Orange', 'US', 'US-XC', { county: ORANGE, coordinates: [9, 0] }),
      'us-south',
      'serves Orange',
    ],
    [
      'a county that is on no list, where one consulate keeps a list and the other has the rest',
      place('Clovis', 'US', 'US-XC', {
        county: { code: 'US-XC/Fresno', name: 'Fresno' },
        coordinates: [-9, 0],
      }),
      'us-north',
      'serves Fresno County',
    ],
    [
      'a county on no list, where both consulates keep one',
      place('Inland', 'US', 'US-XD', { county: { code: 'US-XD/Hill', name: 'Hill' }, coordinates: [9, 0] }),
      'us-capital',
      'serves Hill County',
    ],
    [
      'a list, and a county that is not known: the nearer seat',
      place('Hamlet', 'US', 'US-XC', { coordinates: [-9, 0] }),
      'us-south',
      'Goldland is served by two posts; Hamlet is nearer Southport',
    ],
    [
      'a list, and nobody knows where',
      place('Hamlet', 'US', 'US-XC'),
      'us-capital',
      'so the embassy; --to us-south or --to us-north chooses another',
    ],
    ['a country in another one’s district', place('Vale', 'XL'), 'xa-north', 'serves Vale-land'],
    ['no post at all', place('Town', 'XZ'), undefined, undefined],
  ])('%s', (_, where, id, words) => {
    const local = localPost(where, posts, { name: where.country === 'XL' ? 'Vale-land' : 'Atlantis' });
    expect(local?.post.id).toBe(id);
    if (words !== undefined) expect(local?.reason).toContain(words);
  });

  it('serves a territory by the state that speaks for it abroad', () => {
    const territory = place('Port', 'XT');
    expect(localPost(territory, posts, { name: 'Terra', partOf: 'XA-N' })?.post.id).toBe('xa-north');
    const withRegion = place('Port', 'XT', 'XA-N');
    expect(localPost(withRegion, posts, { name: 'North Islands', partOf: 'XA-N' })?.reason).toBe(
      'serves the North Islands',
    );
    const local = localPost(territory, posts, { name: 'Terra', partOf: 'XA', state: 'Atlantis' });
    expect(local).toMatchObject({ post: { id: 'xa-capital' } });
    expect(local?.reason).toBe('Atlantis speaks for Terra abroad, so the embassy in Capital');
  });

  it('never chooses a mission to an organisation or the ministry', () => {
    const mission = post({ id: 'un-x', kind: 'un-mission', country: 'XZ' });
    expect(localPost(place('Town', 'XZ'), [mission], { name: 'Zed' })).toBeUndefined();
  });
});
