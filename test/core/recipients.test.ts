import { describe, expect, it } from 'vitest';
import type { InputError } from '../../src/core/errors.ts';
import { type RecipientsRequest, selectRecipients, separately } from '../../src/core/recipients.ts';
import { address, post } from '../support/posts.ts';

const embassy = post({ id: 'xa-capital', city: 'Capital', emails: [address('emb@mfa.gov.cn')] });
const consulate = post({
  ...{ id: 'xa-north', kind: 'consulate-general', city: 'Northport', name: 'Consulate in Northport' },
  emails: [address('north@mfa.gov.cn', { confidence: 'high', seen: '2018-01' })],
  district: { regions: ['XA-N'], source: 'a list' },
});
const mute = { emails: [address('visa@mfa.gov.cn', { desk: 'visa' })] };
const newYork = post({
  ...{ id: 'un-new-york', kind: 'un-mission', country: 'US', city: 'New York', name: 'Mission in New York' },
  emails: [address('un@mfa.gov.cn', { confidence: 'low', seen: null })],
});
const geneva = post({
  ...{
    id: 'un-geneva',
    kind: 'un-mission',
    country: 'CH',
    city: 'Geneva',
    name: 'Mission in Geneva',
    emails: [],
  },
  postalAddress: { lines: ['1 Lake Road', 'Geneva'], source: 'a list' },
  website: 'http://geneva.example',
  x: { handle: 'Mission', source: 'a list' },
});

function request(fields: Partial<RecipientsRequest> = {}): RecipientsRequest {
  return {
    place: { city: 'Town', country: 'XA', region: { code: 'XA-N', name: 'the North' } },
    country: { name: 'Atlantis' },
    posts: [embassy, consulate, newYork, geneva],
    withoutRelations: false,
    toLocalPost: true,
    copies: ['un-new-york', 'un-geneva'],
    ...fields,
  };
}

/** "to xa-north", "cc un-new-york", "not un-geneva". */
function outline(fields: Partial<RecipientsRequest> = {}): string[] {
  const { recipients, unreachable } = selectRecipients(request(fields));
  return [
    ...recipients.map(
      ({ role, post: id, insteadOf }) => `${role} ${id}${insteadOf ? ` for ${insteadOf}` : ''}`,
    ),
    ...unreachable.map(({ post: { id } }) => `not ${id}`),
  ];
}

describe('selectRecipients', () => {
  it('gives the whole choice', () => {
    expect(selectRecipients(request())).toEqual({
      recipients: [
        {
          ...{ post: 'xa-north', role: 'to', name: 'Consulate in Northport', address: 'north@mfa.gov.cn' },
          ...{ confidence: 'high', seen: '2018-01', reason: 'serves the North' },
        },
        {
          ...{ post: 'un-new-york', role: 'cc', name: 'Mission in New York', address: 'un@mfa.gov.cn' },
          ...{ confidence: 'low', seen: null, reason: 'gets a copy of every letter of this campaign' },
        },
      ],
      unreachable: [{ post: geneva, reason: 'no e-mail address of it is known' }],
    });
  });

  it.each<[string, Partial<RecipientsRequest>, string[]]>([
    [
      'the embassy where the consulate has no usable address',
      { posts: [embassy, { ...consulate, ...mute }, newYork, geneva] },
      ['to xa-capital for xa-north', 'cc un-new-york', 'not xa-north', 'not un-geneva'],
    ],
    [
      'the first fixed target where the embassy has none either',
      { posts: [{ ...embassy, ...mute }, { ...consulate, ...mute }, newYork, geneva] },
      ['to un-new-york for xa-north', 'not xa-north', 'not xa-capital', 'not un-geneva'],
    ],
    [
      'no relations: the fixed targets alone',
      { withoutRelations: true },
      ['to un-new-york', 'not un-geneva'],
    ],
    ['no post: the fixed targets alone', { posts: [newYork, geneva] }, ['to un-new-york', 'not un-geneva']],
    ['at least medium', { leastConfidence: 'medium' }, ['to xa-north', 'not un-new-york', 'not un-geneva']],
    [
      'chosen by the writer: no copies',
      { chosen: ['xa-capital', 'un-geneva'] },
      ['to xa-capital', 'not un-geneva'],
    ],
    [
      'an address found by the writer',
      { found: new Map([['un-geneva', 'found@example.org']]) },
      ['to xa-north', 'cc un-new-york', 'cc un-geneva'],
    ],
    [
      'an address found by the writer, whatever the confidence asked',
      { found: new Map([['un-geneva', 'found@example.org']]), leastConfidence: 'high' },
      ['to xa-north', 'cc un-geneva', 'not un-new-york'],
    ],
  ])('%s', (_, fields, expected) => {
    expect(outline(fields)).toEqual(expected);
  });

  it('says why in words', () => {
    const reason = (fields: Partial<RecipientsRequest>) =>
      selectRecipients(request(fields)).recipients[0]?.reason;
    const posts = [embassy, { ...consulate, ...mute }, newYork];
    expect(reason({ posts, copies: [] })).toBe(
      'no usable address for Northport (it serves the North), so the embassy',
    );
    expect(reason({ withoutRelations: true })).toContain(
      'no embassy in Atlantis, as the two have no diplomatic relations',
    );
    expect(reason({ posts: [newYork], copies: ['un-new-york'] })).toContain(
      'no Chinese post in Atlantis is known',
    );
    expect(reason({ found: new Map([['xa-north', 'a@b.org']]) })).toBe(
      'serves the North; the address is the one that you gave',
    );
  });

  it('refuses where nobody can be reached, and tells the other ways', () => {
    const nobody = () => selectRecipients(request({ chosen: ['un-geneva'] }));
    expect(nobody).toThrow('Nobody can be reached');
    try {
      nobody();
    } catch (error) {
      const { hints, exitCode } = error as InputError;
      expect(exitCode).toBe(2);
      expect(hints.join('\n')).toBe(
        [
          'Mission in Geneva (un-geneva): no e-mail address of it is known.',
          '  By post: 1 Lake Road, Geneva',
          '  Website: http://geneva.example',
          '  On X: @Mission',
          '  Search for an address: site:geneva.example email',
          '    https://duckduckgo.com/?q=site%3Ageneva.example%20email',
          '  Search for an address: Permanent Mission of China to the United Nations Geneva email',
          '    https://duckduckgo.com/?q=Permanent%20Mission%20of%20China%20to%20the%20United%20Nations%20Geneva%20email',
          '  Found one? For one letter: --address un-geneva=name@example.org',
          '  For every letter: dear-minister directory add un-geneva name@example.org --source https://where-you-read-it',
        ].join('\n'),
      );
    }
  });

  it('makes every recipient the only one of its own draft', () => {
    const groups = separately(selectRecipients(request()));
    expect(groups.map((group) => group.map(({ post: id, role }) => `${role} ${id}`))).toEqual([
      ['to xa-north'],
      ['to un-new-york'],
    ]);
  });
});
