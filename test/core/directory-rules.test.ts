import { describe, expect, it } from 'vitest';
import type { Post } from '../../src/core/directory.ts';
import { checkPosts } from '../../src/core/directory-rules.ts';
import { email, post } from '../support/directory-post.ts';

const TODAY = '2026-11-21';

function problems(value: unknown): string[] {
  const outcome = checkPosts(value, TODAY);
  return 'problems' in outcome ? outcome.problems.map(({ path, message }) => `${path}: ${message}`) : [];
}

function seenOn(seen: string): Partial<Post> {
  return { emails: [email({ sources: [{ where: 'a list', kind: 'directory', seen }] })] };
}

describe('one post', () => {
  it.each<[string, Partial<Post>, string[]]>([
    [
      'an id of another country',
      { id: 'se-helsinki' },
      ['id: expected an id that begins with "fi-", found "se-helsinki"'],
    ],
    ['a mission to the UN', { id: 'un-helsinki', kind: 'un-mission' }, []],
    [
      'a mission under its country',
      { kind: 'un-mission' },
      ['id: expected an id that begins with "un-", found "fi-helsinki"'],
    ],
    ['a mission to the EU', { id: 'eu-helsinki', kind: 'eu-mission' }, []],
    ['the ministry', { id: 'cn-foreign-ministry', kind: 'ministry', country: 'CN' }, []],
    ['a region of another country', { region: 'SE-O' }, ['region: expected a region of FI, found "SE-O"']],
    [
      'an address twice',
      { emails: [email(), email({ desk: 'press' })] },
      ['emails.1.address: expected every address once, found embassy@example.gov.cn again'],
    ],
    ['seen today', seenOn(TODAY), []],
    ['seen this month', seenOn('2026-11'), []],
    [
      'seen tomorrow',
      seenOn('2026-11-22'),
      ['emails.0.sources.0.seen: expected a date up to 2026-11-21, found "2026-11-22"'],
    ],
    [
      'seen next month',
      seenOn('2026-12'),
      ['emails.0.sources.0.seen: expected a date up to 2026-11-21, found "2026-12"'],
    ],
    [
      'seen next year',
      seenOn('2027'),
      ['emails.0.sources.0.seen: expected a date up to 2026-11-21, found "2027"'],
    ],
    [
      'seen on no day',
      seenOn('2023-02-30'),
      ['emails.0.sources.0.seen: expected a day that exists, found "2023-02-30"'],
    ],
    ['seen on a leap day', seenOn('2024-02-29'), []],
    ['a closed post', { status: 'closed', closed: { date: '2020-07', source: 'a notice' } }, []],
    [
      'a closed post with addresses',
      { status: 'closed', emails: [email()] },
      ['emails: expected no address at a closed post, found 1'],
    ],
    [
      'an open post that was closed',
      { closed: { date: '2020-07', source: 'a notice' } },
      ['closed: expected no closure at an open post: give "status": "closed" too'],
    ],
    [
      'a district of nothing',
      { district: { regions: [], source: 'a list' } },
      ['district.regions: expected at least one region, whole or shared, found none'],
    ],
    ['a district of a part', { district: { regions: [], shared: ['FI-18'], source: 'a list' } }, []],
    [
      'a district of next year',
      { district: { regions: ['FI-18'], since: '2027', source: 'a list' } },
      ['district.since: expected a date up to 2026-11-21, found "2027"'],
    ],
    [
      'a retired address',
      { emails: [email()], retired: [{ address: 'old@example.gov.cn', reason: 'closed', date: '2026-11' }] },
      [],
    ],
    [
      'an address that is retired and listed',
      {
        emails: [email()],
        retired: [
          { address: 'old@example.gov.cn', reason: 'closed' },
          { address: 'embassy@example.gov.cn', reason: 'letters come back' },
        ],
      },
      ['retired.1.address: expected embassy@example.gov.cn in emails or in retired, found it in both'],
    ],
    [
      'an address retired tomorrow',
      { retired: [{ address: 'old@example.gov.cn', reason: 'closed', date: '2026-11-22' }] },
      ['retired.0.date: expected a date up to 2026-11-21, found "2026-11-22"'],
    ],
    [
      'an address retired on no day',
      { retired: [{ address: 'old@example.gov.cn', reason: 'closed', date: '2025-02-29' }] },
      ['retired.0.date: expected a day that exists, found "2025-02-29"'],
    ],
    [
      'retired addresses at a closed post',
      { status: 'closed', retired: [{ address: 'old@example.gov.cn', reason: 'closed' }] },
      [],
    ],
    [
      "a provider's domain",
      { domains: ['chinemb.fi', 'gmail.com'] },
      [`domains.1: expected a domain of the post's own, found "gmail.com"`],
    ],
  ])('%s', (_, changes, expected) => {
    expect(problems([post(changes)])).toEqual(expected.map((words) => `0.${words}`));
  });
});

describe('a directory', () => {
  const other = post({ id: 'fi-turku', city: 'Turku' });

  it('holds every id once', () => {
    expect(problems([post(), post({ kind: 'consulate' })])).toEqual([
      '1.id: expected every id once, found fi-helsinki again',
    ]);
  });

  it('has one open embassy in a country', () => {
    expect(problems([post(), other])).toEqual([
      '1.kind: expected one open embassy in a country, found a second one in FI',
    ]);
    expect(problems([post({ status: 'closed' }), other])).toEqual([]);
  });

  it('tells every problem at once, of broken and of sound posts', () => {
    expect(problems([{ ...post(), city: '' }, post({ id: 'se-turku' }), post(), other])).toEqual([
      '0.city: expected one line of text such as "Chicago", found ""',
      '1.id: expected an id that begins with "fi-", found "se-turku"',
      '3.kind: expected one open embassy in a country, found a second one in FI',
    ]);
  });

  it('is a list', () => {
    expect(checkPosts({ id: 'fi-helsinki' }, TODAY)).toEqual({
      problems: [
        {
          path: '',
          message: 'expected a list of posts such as [{"id": "un-geneva", …}], found {"id":"fi-helsinki"}',
        },
      ],
    });
  });
});
