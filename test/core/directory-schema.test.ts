import { describe, expect, it } from 'vitest';
import { checkPosts } from '../../src/core/directory-rules.ts';
import { email, post } from '../support/directory-post.ts';

const TODAY = '2026-11-21';
const POST = 'a post with id, kind, name, country, city, coordinates, status and emails';
const ADDRESS = 'one plain e-mail address in lower case such as "press_uk@mfa.gov.cn"';
const AREA = 'a region such as "US-IL", a country such as "LI", or region and city such as "CA-ON/Ottawa"';
const DATE = 'a date such as "2024-11-22", "2024-11" or "2024"';

function problems(value: unknown): string[] {
  const outcome = checkPosts(value, TODAY);
  return 'problems' in outcome ? outcome.problems.map(({ path, message }) => `${path}: ${message}`) : [];
}

describe('a post', () => {
  const { name, ...nameless } = post();

  it.each<[string, unknown, string[]]>([
    ['sound', post(), []],
    ['nothing', null, [`0: expected ${POST}, found null`]],
    ['without a name', nameless, [`0.name: missing, expected ${POST}`]],
    ['unknown field', { ...post(), nmae: name }, [`0.nmae: unknown field, expected ${POST}`]],
    [
      'several at once',
      { ...post(), kind: 'castle', status: 'shut' },
      [
        '0.kind: expected embassy, consulate-general, consulate, office, un-mission, eu-mission or ministry, found "castle"',
        '0.status: expected open or closed, found "shut"',
      ],
    ],
    [
      'coordinates out of the world',
      { ...post(), coordinates: [91, 25] },
      ['0.coordinates.0: expected latitude and longitude such as [41.89, -87.63], found 91'],
    ],
    [
      'three coordinates',
      { ...post(), coordinates: [1, 2, 3] },
      ['0.coordinates.2: expected latitude and longitude such as [41.89, -87.63], found 3'],
    ],
    [
      'a website that is a script',
      { ...post(), website: 'javascript:alert(1)' },
      [
        '0.website: expected a web address such as "http://fi.china-embassy.gov.cn", found "javascript:alert(1)"',
      ],
    ],
    [
      'a city that moves the cursor',
      { ...post(), city: 'Hel\u001b[2Jsinki' },
      ['0.city: expected one line of text such as "Chicago", found "Hel\\u001b[2Jsinki"'],
    ],
    [
      'something long',
      { ...post(), id: 'x'.repeat(100) },
      [`0.id: expected an id in lower case such as "us-chicago", found "${'x'.repeat(78)}…`],
    ],
    [
      'a field that turns text around',
      { ...post(), 'a\u202eb': 1 },
      [`0.a\\u202eb: unknown field, expected ${POST}`],
    ],
    [
      'a district of words',
      { ...post(), district: { regions: ['Illinois'], source: 'a list' } },
      [`0.district.regions.0: expected ${AREA}, found "Illinois"`],
    ],
  ])('%s', (_, value, expected) => {
    expect(problems([value])).toEqual(expected);
  });
});

describe('an address', () => {
  it.each(['press_uk@mfa.gov.cn', 'pa.chineseembassy.ie@gmail.com', 'info@china-embassy.or.jp'])(
    'takes %s',
    (address) => {
      expect(problems([post({ emails: [email({ address })] })])).toEqual([]);
    },
  );

  it.each([
    '',
    'mfa.gov.cn',
    'Press@mfa.gov.cn',
    ' a@mfa.gov.cn',
    'a@mfa.gov.cn\n',
    'a@mfa.gov.cn\r\nBcc: b@c.de',
    'a@mfa.gov.cn,b@c.de',
    'a;b@mfa.gov.cn',
    '"a"@mfa.gov.cn',
    'a<b>@mfa.gov.cn',
    'a@mfa.gov.cn?cc=b@c.de',
    'a%0a@mfa.gov.cn',
    'a&b=c#d@mfa.gov.cn',
    '-a@mfa.gov.cn',
    'a..b@mfa.gov.cn',
    'a@localhost',
    'a@mfa..cn',
    'а@mfa.gov.cn',
    'a@мфа.рф',
    'a\u200b@mfa.gov.cn',
    `${'a'.repeat(250)}@mfa.gov.cn`,
  ])('refuses %j', (address) => {
    const [problem, ...others] = problems([post({ emails: [email({ address })] })]);
    expect(problem).toContain(`0.emails.0.address: expected ${ADDRESS}, found "`);
    expect(others).toEqual([]);
  });

  it('needs a source', () => {
    expect(problems([post({ emails: [email({ sources: [] })] })])).toEqual([
      '0.emails.0.sources: expected at least one source: an address without one is not used, found []',
    ]);
  });

  it.each(['2024-1', '24', '2024-13', '2024-01-32', 'May 2024', '2024-11-22T10:00'])(
    'refuses the date %s',
    (seen) => {
      const sources = [{ where: 'a list', kind: 'directory' as const, seen }];
      expect(problems([post({ emails: [email({ sources })] })])).toEqual([
        `0.emails.0.sources.0.seen: expected ${DATE}, found "${seen}"`,
      ]);
    },
  );
});
