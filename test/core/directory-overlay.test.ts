import { describe, expect, it } from 'vitest';
import type { Correction, Post } from '../../src/core/directory.ts';
import { checkCorrections, layOver } from '../../src/core/directory-overlay.ts';
import { email, post } from '../support/directory-post.ts';

const TODAY = '2026-11-21';
const helsinki = post({ emails: [email(), email({ address: 'press@example.gov.cn', desk: 'press' })] });
const houston = post({
  id: 'us-houston',
  kind: 'consulate-general',
  country: 'US',
  city: 'Houston',
  status: 'closed',
  closed: { date: '2020-07', source: 'a notice' },
});
const shipped = [helsinki, houston];

function problems(value: unknown): string[] {
  const outcome = checkCorrections(value, shipped, TODAY);
  return 'problems' in outcome ? outcome.problems.map(({ path, message }) => `${path}: ${message}`) : [];
}

describe('layOver', () => {
  it('replaces the fields that a correction names', () => {
    const laid = layOver(shipped, [{ id: 'fi-helsinki', city: 'Espoo', notes: 'Moved.' }]);
    expect(laid).toEqual([{ ...helsinki, city: 'Espoo', notes: 'Moved.' }, houston]);
  });

  it('merges addresses: the same one is replaced, a new one added', () => {
    const better = email({ confidence: 'high' });
    const more = email({ address: 'new@example.gov.cn' });
    const [laid] = layOver(shipped, [{ id: 'fi-helsinki', emails: [more, better] }]);
    expect(laid?.emails).toEqual([better, helsinki.emails[1], more]);
  });

  it('closes a post, and with it its addresses', () => {
    const [laid] = layOver(shipped, [{ id: 'fi-helsinki', status: 'closed' }]);
    expect(laid).toEqual({ ...helsinki, status: 'closed', emails: [] });
  });

  it('opens a post again, and forgets its closure', () => {
    const [, laid] = layOver(shipped, [{ id: 'us-houston', status: 'open' }]);
    const { closed, ...rest } = houston;
    expect(laid).toEqual({ ...rest, status: 'open' });
  });

  it('adds new posts at the end', () => {
    const oslo = post({ id: 'no-oslo', country: 'NO', city: 'Oslo' });
    expect(layOver(shipped, [oslo])).toEqual([...shipped, oslo]);
  });

  describe('with retired addresses', () => {
    const gone = { address: 'embassy@example.gov.cn', reason: 'letters come back', date: '2026-11' };
    const earlier = { address: 'old@example.gov.cn', reason: 'closed' };
    const withRetired = { ...helsinki, emails: [email()], retired: [earlier] };
    const old = email({ address: 'old@example.gov.cn' });

    it.each<[string, Correction, Pick<Post, 'emails' | 'retired'>]>([
      ['keeps those it has', { id: 'fi-helsinki' }, { emails: [email()], retired: [earlier] }],
      [
        'adds one, and leaves the address in the list, where a reason stands beside it',
        { id: 'fi-helsinki', retired: [gone] },
        { emails: [email()], retired: [earlier, gone] },
      ],
      [
        'takes a new reason for an old one',
        { id: 'fi-helsinki', retired: [{ ...earlier, reason: 'a shop reads it' }] },
        { emails: [email()], retired: [{ ...earlier, reason: 'a shop reads it' }] },
      ],
      [
        'keeps them beside an empty list',
        { id: 'fi-helsinki', retired: [] },
        { emails: [email()], retired: [earlier] },
      ],
      [
        'brings back one that is given anew',
        { id: 'fi-helsinki', emails: [old] },
        { emails: [email(), old] },
      ],
      [
        'brings back one and retires another',
        { id: 'fi-helsinki', emails: [old], retired: [gone] },
        { emails: [email(), old], retired: [gone] },
      ],
      [
        'keeps them where the post is closed',
        { id: 'fi-helsinki', status: 'closed', retired: [gone] },
        { emails: [], retired: [earlier, gone] },
      ],
    ])('%s', (_, correction, expected) => {
      const [laid] = layOver([withRetired], [correction]);
      expect({ emails: laid?.emails, ...(laid?.retired && { retired: laid.retired }) }).toEqual(expected);
    });

    it.each<[string, Correction[], Post['retired']]>([
      [
        'retired, then given',
        [
          { id: 'fi-helsinki', retired: [gone] },
          { id: 'fi-helsinki', emails: [email()] },
        ],
        undefined,
      ],
      [
        'given, then retired',
        [
          { id: 'fi-helsinki', emails: [email()] },
          { id: 'fi-helsinki', retired: [gone] },
        ],
        [gone],
      ],
    ])('the later file counts: %s', (_, files, expected) => {
      const laid = files.reduce<readonly Post[]>(
        (posts, correction) => layOver(posts, [correction]),
        shipped,
      );
      expect(laid[0]?.retired).toEqual(expected);
    });
  });

  it('leaves what it was given alone', () => {
    const before = structuredClone(shipped);
    layOver(shipped, [{ id: 'fi-helsinki', emails: [email({ desk: 'press' })], status: 'closed' }]);
    expect(shipped).toEqual(before);
  });
});

describe('checkCorrections', () => {
  it('gives the corrected posts', () => {
    const correction = { id: 'fi-helsinki', emails: [email({ address: 'new@example.gov.cn' })] };
    expect(checkCorrections([correction], shipped, TODAY)).toEqual({
      posts: layOver(shipped, [correction]),
      corrections: [correction],
    });
    expect(checkCorrections([], shipped, TODAY)).toEqual({ posts: shipped, corrections: [] });
  });

  it.each<[string, unknown, string[]]>([
    ['no list', {}, [': expected a list of posts such as [{"id": "un-geneva", …}], found {}']],
    ['no post', [7], ['0: expected a post such as {"id": "un-geneva", …}, found 7']],
    ['no id', [{ city: 'Oslo' }], ['0.id: expected an id such as "un-geneva", found nothing']],
    [
      'an unknown id',
      [{ id: 'us-huston', status: 'shut' }],
      [
        '0.id: "us-huston" is no known post (nearest: us-houston); a new post needs kind, name, country, city, coordinates, emails too',
        '0.status: expected open or closed, found "shut"',
      ],
    ],
    [
      'an unknown field',
      [{ id: 'fi-helsinki', email: 'new@example.gov.cn' }],
      [
        '0.email: unknown field, expected a post with id, kind, name, country, city, coordinates, status and emails',
      ],
    ],
    [
      'an address without a source',
      [
        { id: 'us-houston' },
        { id: 'fi-helsinki', emails: [email(), email({ address: 'x@example.gov.cn', sources: [] })] },
      ],
      ['1.emails.1.sources: expected at least one source: an address without one is not used, found []'],
    ],
    [
      'an address at a closed post',
      [{ id: 'us-houston', emails: [email()] }],
      ['0.emails: expected no address at a closed post, found 1'],
    ],
    [
      'closed tomorrow',
      [{ id: 'fi-helsinki', status: 'closed', closed: { date: '2026-11-22', source: 'a notice' } }],
      ['0.closed.date: expected a date up to 2026-11-21, found "2026-11-22"'],
    ],
    [
      'one post twice',
      [{ id: 'fi-helsinki' }, { id: 'fi-helsinki', city: 'Espoo' }],
      ['1.id: expected every id once, found fi-helsinki again'],
    ],
    [
      'a second embassy',
      [{ id: 'us-houston' }, post({ id: 'fi-turku', city: 'Turku' })],
      ['1.kind: expected one open embassy in a country, found a second one in FI'],
    ],
    [
      'a provider that is called the post’s own',
      [{ id: 'fi-helsinki', domains: ['gmail.com'] }],
      [`0.domains.0: expected a domain of the post's own, found "gmail.com"`],
    ],
    [
      'an address that is given and retired',
      [
        {
          id: 'fi-helsinki',
          emails: [email()],
          retired: [{ address: 'embassy@example.gov.cn', reason: 'letters come back' }],
        },
      ],
      ['0.retired.0.address: expected embassy@example.gov.cn in emails or in retired, found it in both'],
    ],
    [
      'an address retired without a reason, tomorrow, or not written as one',
      [
        { id: 'us-houston', retired: [{ address: 'old@example.gov.cn' }] },
        {
          id: 'fi-helsinki',
          retired: [{ address: 'old@example.gov.cn', reason: 'closed', date: 'tomorrow' }],
        },
        { ...post({ id: 'no-oslo', country: 'NO', city: 'Oslo' }), retired: ['old@example.gov.cn'] },
      ],
      [
        '0.retired.0.reason: missing, expected an address with address and reason',
        '1.retired.0.date: expected a date such as "2024-11-22", "2024-11" or "2024", found "tomorrow"',
        '2.retired.0: expected an address with address and reason, found "old@example.gov.cn"',
      ],
    ],
    [
      'an address retired tomorrow',
      [
        {
          id: 'fi-helsinki',
          retired: [{ address: 'old@example.gov.cn', reason: 'closed', date: '2026-11-22' }],
        },
      ],
      ['0.retired.0.date: expected a date up to 2026-11-21, found "2026-11-22"'],
    ],
  ])('refuses %s', (_, value, expected) => {
    expect(problems(value)).toEqual(expected);
  });

  it('retires what is shipped, and brings back what was retired', () => {
    const gone = { address: 'press@example.gov.cn', reason: 'letters come back', date: '2026-11-21' };
    const retiring = { id: 'fi-helsinki', retired: [gone] };
    const retired = checkCorrections([retiring], shipped, TODAY);
    expect(retired).toEqual({ posts: [{ ...helsinki, retired: [gone] }, houston], corrections: [retiring] });
    const giving = { id: 'fi-helsinki', emails: [email({ address: 'press@example.gov.cn', desk: 'press' })] };
    expect(checkCorrections([giving], 'posts' in retired ? retired.posts : [], TODAY)).toEqual({
      posts: shipped,
      corrections: [giving],
    });
  });

  it('takes nothing over that the schema does not know', () => {
    const corrections = JSON.parse('[{"id": "fi-helsinki", "__proto__": {"status": "closed"}}]');
    expect(problems(corrections)).toEqual([
      '0.__proto__: unknown field, expected a post with id, kind, name, country, city, coordinates, status and emails',
    ]);
  });

  it('closes the old embassy and opens a new one in the same file', () => {
    const turku = post({ id: 'fi-turku', city: 'Turku' });
    expect(problems([turku, { id: 'fi-helsinki', status: 'closed' }])).toEqual([]);
  });
});
