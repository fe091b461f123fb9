import { describe, expect, it } from 'vitest';
import { checkData } from '../../scripts/check-data.ts';
import { checkDirectory } from '../../scripts/data/checks.ts';
import type { Address, Post } from '../../src/core/directory.ts';
import { email, post } from '../support/directory-post.ts';
import { lines, serving, turku, world } from './tiny-world.ts';

const TODAY = '2026-11-21';

const palau = { country: 'PW', name: 'Palau', source: 'https://example.org/allies', seen: '2024-01' };

const REPORT = `Posts        open  closed
  consulate     2       1
  embassy       3       0
  all           5       1

Countries and territories, by what meets a writer there
  its embassy, or the post that serves it, has a usable address  2
  only another post there has a usable address                   1
  no post there has a usable address                             1
  no relations with China                                        1
  no post is known                                               1
  all                                                            6
  of these, with an open post                                    3

Open posts, by what is known of their e-mail
  a usable address                         2
  only help desks for passports and visas  1
  only addresses at mail providers         1
  only help desks and mail providers       0
  only retired addresses                   0
  no address                               1
  all                                      5

Open posts without a usable address, by the other ways to them
  website         1
  postal address  0
  X               1
  none of these   1
  all             3

Addresses
  usable              4
  help desk           2
  at a mail provider  1
  retired             1
  all                 8

Usable addresses, by confidence
          ≤ 2 years  older  undated  all
  high            0      1        0    1
  medium          1      1        0    2
  low             0      0        1    1
  all             1      2        1    4

Usable addresses that were seen longest ago
  2011     ee-tartu     embassy@example.gov.cn  medium
  2024-10  fi-helsinki  b@example.gov.cn        high
  2024-11  fi-helsinki  a@example.gov.cn        medium

Doubts: 1
  fi-helsinki.emails.1
    b@example.gov.cn has high confidence from one source, a directory
`;

function read(source: Partial<Address['sources'][number]>): Partial<Post> {
  return { emails: [email({ sources: [{ where: 'a list', kind: 'directory', seen: null, ...source }] })] };
}

describe('the problems of posts', () => {
  it.each<[string, readonly unknown[], string[]]>([
    ['sound posts', [post(), turku()], []],
    ['an empty list', [], []],
    [
      'a broken post',
      [{ ...post(), city: '' }],
      ['fi-helsinki.city: expected one line of text such as "Chicago", found ""'],
    ],
    [
      'a post without an id',
      [null],
      ['0: expected a post with id, kind, name, country, city, coordinates, status and emails, found null'],
    ],
    [
      'a broken post and one that breaks a rule of the checks',
      [{ ...post(), kind: 'villa' }, turku(serving(['FI-99']))],
      [
        'fi-helsinki.kind: expected embassy, consulate-general, consulate, office, un-mission, eu-mission or ministry, found "villa"',
        'fi-turku.district.regions.0: expected a region, county or city of the places, found "FI-99"',
      ],
    ],
    [
      'an id of another city',
      [post({ id: 'fi-espoo' })],
      ['fi-espoo.id: expected an id that ends with "-helsinki", the city, found "fi-espoo"'],
    ],
    ['an apostrophe and a point', [post({ id: 'ee-st-johns', country: 'EE', city: "St. John's" })], []],
    ['a mission', [post({ id: 'un-helsinki', kind: 'un-mission' })], []],
    [
      'a country that is none',
      [post({ id: 'zz-helsinki', country: 'ZZ' })],
      ['zz-helsinki.country: expected a country that exists, found "ZZ"'],
    ],
    ['a link and words', [post(read({ where: 'https://example.org/list (page 45)' }))], []],
    [
      'a word',
      [post(read({ where: 'internet' }))],
      [
        'fi-helsinki.emails.0.sources.0.where: expected a link that can be opened, or words, found "internet"',
      ],
    ],
    [
      'a link without a host',
      [post(read({ where: 'https:///list' }))],
      [
        'fi-helsinki.emails.0.sources.0.where: expected a link that can be opened, or words, found "https:///list"',
      ],
    ],
    [
      'a website on no host',
      [post({ website: 'http://[fi' })],
      ['fi-helsinki.website: expected a link that can be opened, or words, found "http://[fi"'],
    ],
    [
      'sources of other facts',
      [
        post({
          postalAddress: { lines: ['1 Street'], source: 'https://x' },
          x: { handle: 'ChinaEmbFi', source: 'http://' },
          ...serving(['FI-18'], { source: 'page' }),
        }),
      ],
      [
        'fi-helsinki.postalAddress.source: expected a link that can be opened, or words, found "https://x"',
        'fi-helsinki.x.source: expected a link that can be opened, or words, found "http://"',
        'fi-helsinki.district.source: expected a link that can be opened, or words, found "page"',
      ],
    ],
    [
      'domains that are used',
      [
        post({
          domains: ['chinemb.fi', 'china-embassy.fi', 'old.fi'],
          emails: [email({ address: 'press@mail.chinemb.fi' })],
          retired: [{ address: 'info@old.fi', reason: 'letters come back' }],
          website: 'http://www.china-embassy.fi/eng/',
        }),
      ],
      [],
    ],
    [
      'a domain that nothing is at',
      [post({ domains: ['emb.fi'], emails: [email({ address: 'press@chinemb.fi' })] })],
      ['fi-helsinki.domains.0: expected a domain that an address or the website is at, found "emb.fi"'],
    ],
    [
      'notes for those who gather',
      [post({ notes: 'CLOSED in 2020.', emails: [email({ note: 'No full stop' })] })],
      [
        'fi-helsinki.notes: expected sentences that speak to a writer, found "CLOSED in 2020."',
        'fi-helsinki.emails.0.note: expected sentences that speak to a writer, found "No full stop"',
      ],
    ],
  ])('%s', (_, posts, expected) => {
    const { problems } = checkDirectory({ posts, noRelations: [] }, world, TODAY);
    expect(lines(problems)).toEqual(expected.map((line) => `posts.json ${line}`));
  });

  it('a file that is no list', () => {
    const { problems } = checkDirectory({ posts: {}, noRelations: {} }, world, TODAY);
    expect(lines(problems)).toEqual([
      'posts.json: expected a list of posts such as [{"id": "un-geneva", …}], found {}',
      'no-relations.json: expected a list of states, found {}',
    ]);
  });
});

describe('the problems of states without relations', () => {
  const estonia = post({ id: 'ee-tallinn', country: 'EE', city: 'Tallinn' });

  it.each<[string, readonly object[], string[]]>([
    ['a sound one', [palau], []],
    [
      'a country that is none',
      [{ ...palau, country: 'ZZ' }],
      ['0.country: expected a country that exists, found "ZZ"'],
    ],
    ['a state twice', [palau, palau], ['1.country: expected every state once, found PW again']],
    [
      'a state with an embassy',
      [palau, { ...palau, country: 'EE' }],
      ['1.country: expected a state without an embassy, found ee-tallinn'],
    ],
    [
      'tomorrow',
      [{ ...palau, seen: '2026-11-22' }],
      ['0.seen: expected a date up to 2026-11-21, found "2026-11-22"'],
    ],
    ['this month', [{ ...palau, seen: '2026-11' }], []],
    [
      'a source that is none',
      [{ ...palau, source: 'allies' }],
      ['0.source: expected a link that can be opened, or words, found "allies"'],
    ],
    [
      'a broken one',
      [{ ...palau, name: '' }],
      ['0.name: expected one line of text such as "Palau", found ""'],
    ],
  ])('%s', (_, noRelations, expected) => {
    const { problems } = checkDirectory({ posts: [estonia], noRelations }, world, TODAY);
    expect(lines(problems)).toEqual(expected.map((line) => `no-relations.json ${line}`));
  });

  it('a closed embassy and a mission are none', () => {
    const posts = [
      post({ id: 'ee-tallinn', country: 'EE', city: 'Tallinn', status: 'closed' }),
      post({ id: 'un-tallinn', country: 'EE', city: 'Tallinn', kind: 'un-mission' }),
    ];
    const noRelations = [{ ...palau, country: 'EE' }];
    expect(checkDirectory({ posts, noRelations }, world, TODAY).problems).toEqual([]);
  });
});

describe('the doubts', () => {
  const at = (where: string) => ({ where, kind: 'official' as const, seen: null });
  const high = (...sources: Address['sources']) => ({ emails: [email({ confidence: 'high', sources })] });
  const directory = { where: 'a list', kind: 'directory' as const, seen: null };

  it.each<[string, Partial<Post>, string[]]>([
    [
      'high confidence from one weak source',
      high(directory),
      ['emails.0: embassy@example.gov.cn has high confidence from one source, a directory'],
    ],
    [
      'the same source twice',
      high(directory, { ...directory, seen: '2020' }),
      ['emails.0: embassy@example.gov.cn has high confidence from one source, a directory'],
    ],
    ['two weak sources', high(directory, { ...directory, where: 'another list' }), []],
    ['a list of the UN', high({ ...directory, kind: 'un' }), []],
    ['a site of the ministry', high(at('http://fi.china-embassy.org/eng/')), []],
    ['a site of a Chinese government', high(at('https://doc.jiangsu.gov.cn/zcq')), []],
    ['its own site', { ...high(at('http://www.chinemb.fi/eng')), website: 'http://www.chinemb.fi/' }, []],
    [
      'its own domain',
      { ...high(at('http://www.chinemb.fi/eng')), domains: ['chinemb.fi'], website: 'http://www.chinemb.fi' },
      [],
    ],
    ['a copy', high(at('http://example.org/1 (copy of the embassy’s own notice)')), []],
    ['words', high(at('a leaflet of the embassy')), []],
    [
      'an official source elsewhere',
      high(at('https://china-embassy.org.example/eng')),
      [
        "emails.0.sources.0: an official source at china-embassy.org.example, which is not known as the post's own",
      ],
    ],
  ])('%s', (_, changes, expected) => {
    const found = checkDirectory({ posts: [post(changes)], noRelations: [] }, world, TODAY);
    expect(found.problems).toEqual([]);
    expect(lines(found.doubts)).toEqual(expected.map((line) => `fi-helsinki.${line}`));
  });
});

describe('what is printed', () => {
  const seen = (date: string | null, changes: Partial<Address> = {}) =>
    email({ ...changes, sources: [{ where: 'a list', kind: 'directory', seen: date }] });
  const posts = [
    post({
      emails: [
        seen('2024-11', { address: 'a@example.gov.cn' }),
        seen('2024-10', { address: 'b@example.gov.cn', confidence: 'high' }),
        seen(null, { address: 'c@example.gov.cn', confidence: 'low' }),
        seen(null, { address: 'visa@example.gov.cn', desk: 'visa' }),
      ],
      retired: [{ address: 'old@example.gov.cn', reason: 'letters come back' }],
    }),
    turku({ emails: [seen('2009', { address: 'turku@gmail.com' })], website: 'http://turku.example.org' }),
    post({ id: 'ee-tallinn', country: 'EE', city: 'Tallinn', emails: [seen(null, { desk: 'consular' })] }),
    post({
      id: 'ee-tartu',
      kind: 'consulate',
      country: 'EE',
      region: 'EE-79',
      city: 'Tartu',
      emails: [seen('2011')],
    }),
    post({
      id: 'se-stockholm',
      country: 'SE',
      city: 'Stockholm',
      x: { handle: 'ChinaEmbSe', source: 'a list' },
    }),
    post({
      id: 'se-malmo',
      kind: 'consulate',
      country: 'SE',
      region: 'SE-M',
      city: 'Malmö',
      status: 'closed',
    }),
  ];

  it('is the coverage with the doubts, and that there is no problem', () => {
    expect(checkData({ posts, noRelations: [palau] }, world, TODAY)).toEqual({
      report: REPORT,
      problems: 'No problems.\n',
      exitCode: 0,
    });
  });

  it('is every problem, and their number', () => {
    const broken = [post({ id: 'fi-espoo', website: 'http://fi' })];
    const { problems, exitCode } = checkData({ posts: broken, noRelations: [palau] }, world, TODAY);
    expect(problems).toBe(
      `posts.json fi-espoo.id: expected an id that ends with "-helsinki", the city, found "fi-espoo"
posts.json fi-espoo.website: expected a link that can be opened, or words, found "http://fi"
2 problems.
`,
    );
    expect(exitCode).toBe(1);
  });

  it('has a word for one problem, and for no doubt', () => {
    const outcome = checkData({ posts: [], noRelations: {} }, world, TODAY);
    expect(outcome.problems).toBe('no-relations.json: expected a list of states, found {}\nOne problem.\n');
    expect(outcome.report).toMatch(/\nNo doubts.\n$/);
  });
});
