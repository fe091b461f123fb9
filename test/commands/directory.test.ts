import { describe, expect, it } from 'vitest';
import { runDirectory } from '../../src/commands/directory.ts';
import type { SearchOptions } from '../../src/commands/directory-options.ts';
import { FailureError } from '../../src/core/errors.ts';
import type { Setup } from '../support/context.ts';
import { ANTARCTICA, directory, refused } from '../support/directory.ts';
import type { Refusal } from '../support/write.ts';

const screen = (columns: number): Setup => ({ ...ANTARCTICA, outIsTerminal: true, columns });

/** What goes to standard output. */
async function shown(query: string, flags: Partial<SearchOptions> = {}, setup: Setup = ANTARCTICA) {
  return (await directory(query, flags, setup)).out.text();
}

function refusedSearch(
  query: string,
  flags: Partial<SearchOptions> = {},
  setup: Setup = ANTARCTICA,
): Promise<Refusal> {
  return refused((context) => runDirectory(query.split(' '), { color: true, ...flags }, context), setup);
}

describe('one post', () => {
  it('is shown whole, on 80 columns', async () => {
    const { out, err } = await directory('aq-mcmurdo', {}, screen(80));
    expect(err.text()).toBe('');
    expect(out.text()).toMatchInlineSnapshot(`
      "Consulate General of the People's Republic of China at McMurdo
      aq-mcmurdo · consulate-general · McMurdo, Antarctica

      E-mail
        chinaconsul_aq@mfa.gov.cn
          letters go here
          desk general, confidence high, last seen 2025-06
          Read at https://example.org/consulates (host-government, 2025-06)
          Read at the list of the station (directory)
          By your corrections in antarctica.json
        mcmurdo@gmail.com
          not used: neither a government’s mailbox nor at a domain known as the post’s
          own, so it may be somebody else’s by now
          desk general, confidence low, undated
          Read at a travel guide (directory)
          By your corrections in antarctica.json
        press_aq@mfa.gov.cn
          could be used; chinaconsul_aq@mfa.gov.cn has high confidence
          desk press, confidence medium, last seen 2018: old
          Read at https://example.org/press (directory, 2018)
          By your corrections in antarctica.json
        aq@csm.mfa.gov.cn
          never written to: the consular desk is there for people in need
          desk consular, confidence medium, last seen 2024-11-21
          Read on a notice of the winter.
          Read at a notice at the door (official, 2024-11-21)
          By your corrections in antarctica.json
        first_aq@mfa.gov.cn
          retired: letters come back (2026-11)
          desk unknown, confidence low, last seen 2019: old
          Read at a postcard (repository, 2019)
          By your corrections in own.json
        gone_aq@mfa.gov.cn
          retired: no such mailbox
          By your corrections in antarctica.json

      By post
        1 Ross Island
        McMurdo Station
        Read at https://example.org/post

      Website
        http://aq.china-consulate.gov.cn

      On X
        @ChinaAtMcMurdo
        Read at https://example.org/x

      District
        Canterbury and Otago, evidently: no list of its district was read.
        A part of Southland.
        Since 2024-06.
        Read at https://example.org/district

      Notes
        Open in summer only.
      "
    `);
  });

  it('is shown whole on 40 columns, and only what must stay in one piece is wider', async () => {
    const text = await shown('aq-mcmurdo', {}, screen(40));
    expect(text.split('\n').filter((line) => line.length > 40 && !/https?:\/\/|\S@\S/.test(line))).toEqual(
      [],
    );
    expect(text).toMatchInlineSnapshot(`
      "Consulate General of the People's
      Republic of China at McMurdo
      aq-mcmurdo · consulate-general ·
      McMurdo, Antarctica

      E-mail
        chinaconsul_aq@mfa.gov.cn
          letters go here
          desk general, confidence high, last
          seen 2025-06
          Read at
          https://example.org/consulates
          (host-government, 2025-06)
          Read at the list of the station
          (directory)
          By your corrections in
          antarctica.json
        mcmurdo@gmail.com
          not used: neither a government’s
          mailbox nor at a domain known as the
          post’s own, so it may be somebody
          else’s by now
          desk general, confidence low,
          undated
          Read at a travel guide (directory)
          By your corrections in
          antarctica.json
        press_aq@mfa.gov.cn
          could be used;
          chinaconsul_aq@mfa.gov.cn has high
          confidence
          desk press, confidence medium, last
          seen 2018: old
          Read at https://example.org/press
          (directory, 2018)
          By your corrections in
          antarctica.json
        aq@csm.mfa.gov.cn
          never written to: the consular desk
          is there for people in need
          desk consular, confidence medium,
          last seen 2024-11-21
          Read on a notice of the winter.
          Read at a notice at the door
          (official, 2024-11-21)
          By your corrections in
          antarctica.json
        first_aq@mfa.gov.cn
          retired: letters come back (2026-11)
          desk unknown, confidence low, last
          seen 2019: old
          Read at a postcard (repository,
          2019)
          By your corrections in own.json
        gone_aq@mfa.gov.cn
          retired: no such mailbox
          By your corrections in
          antarctica.json

      By post
        1 Ross Island
        McMurdo Station
        Read at https://example.org/post

      Website
        http://aq.china-consulate.gov.cn

      On X
        @ChinaAtMcMurdo
        Read at https://example.org/x

      District
        Canterbury and Otago, evidently: no
        list of its district was read.
        A part of Southland.
        Since 2024-06.
        Read at https://example.org/district

      Notes
        Open in summer only.
      "
    `);
  });

  it('runs no wider than 80 columns on a wide screen', async () => {
    expect(await shown('aq-mcmurdo', {}, screen(200))).toBe(await shown('aq-mcmurdo', {}, screen(80)));
  });

  it('is not wrapped into a pipe', async () => {
    const inPipe = await shown('aq-mcmurdo', {}, { ...ANTARCTICA, columns: 40 });
    const words = (text: string) => text.replaceAll(/\s+/g, ' ');
    expect(inPipe).toContain(
      '\n    not used: neither a government’s mailbox nor at a domain known as the post’s own, so it may be somebody else’s by now\n',
    );
    expect(words(inPipe)).toBe(words(await shown('aq-mcmurdo', {}, screen(40))));
  });

  it('without an address is shown with where to look for one', async () => {
    expect(await shown('aq-vostok', {}, screen(80))).toMatchInlineSnapshot(`
      "Embassy of the People's Republic of China in Antarctica
      aq-vostok · embassy · Vostok, Antarctica

      E-mail
        None to write to: no e-mail address of it is known.

      Look for an address
        First on its own website: http://aq.china-embassy.gov.cn/eng/
        Search for an address: site:aq.china-embassy.gov.cn email
          https://duckduckgo.com/?q=site%3Aaq.china-embassy.gov.cn%20email
        Search for an address: Chinese embassy Antarctica email
          https://duckduckgo.com/?q=Chinese%20embassy%20Antarctica%20email
        Found one? For one letter: --address aq-vostok=name@example.org
        For every letter: dear-minister directory add aq-vostok name@example.org
        --source https://where-you-read-it

      Website
        http://aq.china-embassy.gov.cn/eng/

      District
        What no consulate in Antarctica serves.
      "
    `);
  });

  it('that is closed has nothing but that it is closed', async () => {
    expect(await shown('aq-davis', {}, screen(80))).toMatchInlineSnapshot(`
      "Consulate of the People's Republic of China at Davis
      aq-davis · consulate · Davis, Antarctica
      Closed since 2021-03. Read at https://example.org/closed
      "
    `);
  });

  it('tells why it was found, where it does not bear the name', async () => {
    expect((await shown('Otago')).split('\n').slice(0, 3)).toEqual([
      "Consulate General of the People's Republic of China at McMurdo",
      'aq-mcmurdo · consulate-general · McMurdo, Antarctica',
      'Serves Otago.',
    ]);
  });

  it('tells in a whole sentence that another state speaks for a territory', async () => {
    expect((await shown('Bermuda')).split('\n')[2]).toBe(
      'The United Kingdom speaks for Bermuda abroad, so the embassy in London.',
    );
  });

  it('is data with --json, each key in its place', async () => {
    expect(await shown('aq-mcmurdo', { json: true })).toMatchInlineSnapshot(`
      "[
        {
          "id": "aq-mcmurdo",
          "kind": "consulate-general",
          "status": "open",
          "name": "Consulate General of the People's Republic of China at McMurdo",
          "city": "McMurdo",
          "country": "AQ",
          "countryName": "Antarctica",
          "coordinates": [
            -77.85,
            166.67
          ],
          "address": "chinaconsul_aq@mfa.gov.cn",
          "emails": [
            {
              "address": "mcmurdo@gmail.com",
              "desk": "general",
              "confidence": "low",
              "seen": null,
              "age": "undated",
              "use": "not-official",
              "why": "not used: neither a government’s mailbox nor at a domain known as the post’s own, so it may be somebody else’s by now",
              "sources": [
                {
                  "where": "a travel guide",
                  "kind": "directory",
                  "seen": null
                }
              ],
              "correctedBy": "antarctica.json"
            },
            {
              "address": "press_aq@mfa.gov.cn",
              "desk": "press",
              "confidence": "medium",
              "seen": "2018",
              "age": "old",
              "use": "spare",
              "why": "could be used; chinaconsul_aq@mfa.gov.cn has high confidence",
              "sources": [
                {
                  "where": "https://example.org/press",
                  "kind": "directory",
                  "seen": "2018"
                }
              ],
              "correctedBy": "antarctica.json"
            },
            {
              "address": "chinaconsul_aq@mfa.gov.cn",
              "desk": "general",
              "confidence": "high",
              "seen": "2025-06",
              "age": "fresh",
              "use": "chosen",
              "why": "letters go here",
              "sources": [
                {
                  "where": "https://example.org/consulates",
                  "kind": "host-government",
                  "seen": "2025-06"
                },
                {
                  "where": "the list of the station",
                  "kind": "directory",
                  "seen": null
                }
              ],
              "correctedBy": "antarctica.json"
            },
            {
              "address": "aq@csm.mfa.gov.cn",
              "desk": "consular",
              "confidence": "medium",
              "seen": "2024-11-21",
              "age": "fresh",
              "use": "help-desk",
              "why": "never written to: the consular desk is there for people in need",
              "sources": [
                {
                  "where": "a notice at the door",
                  "kind": "official",
                  "seen": "2024-11-21"
                }
              ],
              "note": "Read on a notice of the winter.",
              "correctedBy": "antarctica.json"
            },
            {
              "address": "first_aq@mfa.gov.cn",
              "desk": "unknown",
              "confidence": "low",
              "seen": "2019",
              "age": "old",
              "use": "retired",
              "why": "retired: letters come back (2026-11)",
              "sources": [
                {
                  "where": "a postcard",
                  "kind": "repository",
                  "seen": "2019"
                }
              ],
              "correctedBy": "own.json"
            }
          ],
          "retired": [
            {
              "address": "gone_aq@mfa.gov.cn",
              "reason": "no such mailbox"
            },
            {
              "address": "first_aq@mfa.gov.cn",
              "reason": "letters come back",
              "date": "2026-11"
            }
          ],
          "domains": [
            "china-consulate.example"
          ],
          "postalAddress": {
            "lines": [
              "1 Ross Island",
              "McMurdo Station"
            ],
            "source": "https://example.org/post"
          },
          "website": "http://aq.china-consulate.gov.cn",
          "x": {
            "handle": "ChinaAtMcMurdo",
            "source": "https://example.org/x"
          },
          "district": {
            "regions": [
              "NZ-CAN",
              "NZ-OTA"
            ],
            "shared": [
              "NZ-STL"
            ],
            "basis": "evident",
            "since": "2024-06",
            "source": "https://example.org/district"
          },
          "districtWords": [
            "Canterbury and Otago, evidently: no list of its district was read.",
            "A part of Southland."
          ],
          "notes": "Open in summer only."
        }
      ]
      "
    `);
  });

  it('without an address is data with why, and where to look', async () => {
    const [{ id, address, unreachable, emails, lookUp }, ...others] = JSON.parse(
      await shown('aq-vostok', { json: true }),
    );
    expect(others).toEqual([]);
    expect({ id, address, unreachable, emails, lookUp }).toEqual({
      id: 'aq-vostok',
      address: null,
      unreachable: 'no e-mail address of it is known',
      emails: [],
      lookUp: {
        website: 'http://aq.china-embassy.gov.cn/eng/',
        searches: [
          {
            words: 'site:aq.china-embassy.gov.cn email',
            link: 'https://duckduckgo.com/?q=site%3Aaq.china-embassy.gov.cn%20email',
          },
          {
            words: 'Chinese embassy Antarctica email',
            link: 'https://duckduckgo.com/?q=Chinese%20embassy%20Antarctica%20email',
          },
        ],
      },
    });
  });

  it('that is closed is data without a search', async () => {
    const [post] = JSON.parse(await shown('aq-davis', { json: true }));
    expect(post).toMatchObject({ status: 'closed', address: null, unreachable: 'it is closed' });
    expect(post).not.toHaveProperty('lookUp');
  });
});

describe('several posts', () => {
  const inAntarctica = (columns: number) => shown('', { country: 'AQ' }, screen(columns));

  it.each([80, 200])('are a table on %d columns', async (columns) => {
    expect(await inAntarctica(columns)).toBe(`POST        WHERE    LETTERS GO TO              SEEN
aq-vostok   Vostok   no usable address
aq-mcmurdo  McMurdo  chinaconsul_aq@mfa.gov.cn  2025-06
aq-palmer   Palmer   palmer@mfa.gov.cn          undated
aq-davis    Davis    closed
`);
  });

  it('are a table without their places where these have no room', async () => {
    expect(await inAntarctica(48)).toBe(`POST        LETTERS GO TO              SEEN
aq-vostok   no usable address
aq-mcmurdo  chinaconsul_aq@mfa.gov.cn  2025-06
aq-palmer   palmer@mfa.gov.cn          undated
aq-davis    closed
`);
  });

  it('are a few lines each on 40 columns', async () => {
    expect(await inAntarctica(40)).toBe(`aq-vostok
  Vostok
  no usable address
aq-mcmurdo
  McMurdo
  chinaconsul_aq@mfa.gov.cn
  confidence high, last seen 2025-06
aq-palmer
  Palmer
  palmer@mfa.gov.cn
  confidence low, undated
aq-davis
  Davis
  closed
`);
  });

  it('are marked as old once no source has shown them for two years', async () => {
    const seen = async (today: string) =>
      (await shown('', { country: 'AQ' }, { ...screen(80), today })).split('\n')[2];
    const row = 'aq-mcmurdo  McMurdo  chinaconsul_aq@mfa.gov.cn  2025-06';
    expect(await seen('2027-06-30')).toBe(row);
    expect(await seen('2027-07-01')).toBe(`${row} old`);
  });

  it.each([20, 40, 48, 60, 80])('have no line wider than %d columns but for an address', async (columns) => {
    for (const country of ['AQ', 'US', 'CN', 'Palau'])
      for (const line of (await shown('', { country }, screen(columns))).split('\n'))
        if (!/\S@\S|https?:/.test(line)) expect(line.length).toBeLessThanOrEqual(columns);
  });

  it('are a line each in a pipe, with tabs between', async () => {
    expect(await shown('', { country: 'AQ' })).toBe(
      [
        ['aq-vostok', 'embassy', 'Vostok', 'AQ', '', '', '', ''],
        [
          ...['aq-mcmurdo', 'consulate-general', 'McMurdo', 'AQ'],
          ...['chinaconsul_aq@mfa.gov.cn', 'high', '2025-06', 'fresh'],
        ],
        ['aq-palmer', 'consulate', 'Palmer', 'AQ', 'palmer@mfa.gov.cn', 'low', '', 'undated'],
        ['aq-davis', 'consulate', 'Davis', 'AQ', '', '', '', ''],
      ]
        .map((cells) => `${cells.join('\t')}\n`)
        .join(''),
    );
  });

  it('are shown with the place that they serve, for which they were found', async () => {
    expect(
      await shown('Southland', {}, screen(80)),
    ).toBe(`POST        WHERE                LETTERS GO TO              SEEN
aq-mcmurdo  a part of Southland  chinaconsul_aq@mfa.gov.cn  2025-06
aq-palmer   a part of Southland  palmer@mfa.gov.cn          undated
`);
  });

  it('with the country where they are of several', async () => {
    expect(await shown('Palau', {}, screen(80))).toMatch(/^un-geneva {3,}Geneva, Switzerland {3,}\S/m);
  });

  it('are a list as data', async () => {
    const posts = JSON.parse(await shown('', { country: 'AQ', json: true }));
    expect(posts.map(({ id }: { id: string }) => id)).toEqual([
      ...['aq-vostok', 'aq-mcmurdo', 'aq-palmer', 'aq-davis'],
    ]);
  });

  it('are all there are, where nothing is asked for', async () => {
    const { posts } = await (await directory('')).library.directory({ corrections: [] });
    const ids = (await shown('', {}, {})).split('\n').map((line) => line.split('\t')[0]);
    expect(ids).toEqual([...posts.map(({ id }) => id), '']);
  });
});

describe('what is searched', () => {
  const ids = async (query: string, flags: Partial<SearchOptions> = {}) =>
    JSON.parse(await shown(query, { ...flags, json: true })).map(({ id }: { id: string }) => id);

  it.each<[string, Partial<SearchOptions>, string[]]>([
    ['', { country: 'AQ', usable: true }, ['aq-mcmurdo', 'aq-palmer']],
    ['', { country: 'antarctica' }, ['aq-vostok', 'aq-mcmurdo', 'aq-palmer', 'aq-davis']],
    ['Palmer', { country: 'AQ' }, ['aq-palmer']],
    ['consulate', { country: 'AQ' }, ['aq-mcmurdo', 'aq-palmer', 'aq-davis']],
    ['  AQ-Palmer ', {}, ['aq-palmer']],
    ['Vostok', { usable: true }, []],
    ['Chicago', {}, ['us-chicago']],
    ['シカゴ', {}, ['us-chicago']],
    ['Portland, Oregon', {}, ['us-san-francisco']],
  ])('"%s" with %j: %j', async (query, flags, expected) => {
    expect((await ids(query, flags)).sort()).toEqual([...expected].sort());
  });

  it.each<[string, string, Partial<SearchOptions>, string]>([
    ['a slip', 'Chcago', {}, 'Nothing is called "Chcago"; this is what there is for Chicago.\n'],
    [
      'no relations',
      'Palau',
      {},
      'China has no embassy in Palau, as the two have no diplomatic relations. The missions to the UN are left.\n',
    ],
    [
      'no post',
      '',
      { country: 'KP' },
      'No Chinese post in North Korea is known. The missions to the UN are left.\n',
    ],
    [
      'China itself',
      '',
      { country: 'MO' },
      'China’s embassies are abroad. The missions to the UN are left.\n',
    ],
    [
      'nothing usable',
      'Vostok',
      { usable: true },
      'No post there has an address that letters can go to. Without --usable you see its other ways.\n',
    ],
    ['nothing to tell', 'Chicago', {}, ''],
  ])('tells of %s, unless it is to be quiet', async (_, query, flags, told) => {
    expect((await directory(query, flags, ANTARCTICA)).err.text()).toBe(told);
    const { err, out } = await directory(query, { ...flags, quiet: true }, ANTARCTICA);
    expect(err.text()).toBe('');
    expect(out.text()).toBe(await shown(query, flags));
  });

  it('that nothing is usable is no data, and no line', async () => {
    expect(await shown('Vostok', { usable: true, json: true })).toBe('[]\n');
    expect(await shown('Vostok', { usable: true })).toBe('');
  });

  it.each<[string, string, Partial<SearchOptions>, RegExp]>([
    [
      'a name that nobody bears',
      'xyzzyx',
      {},
      /^Nothing in the directory is called "xyzzyx"\.\nThe nearest names are: \S.*, \S.*, \S.*\nSearch by country, city, region or post, as in: dear-minister directory Chicago$/,
    ],
    [
      'one that is of another country',
      'Chicago',
      { country: 'AQ' },
      /^Nothing in the directory is called "Chicago"\.\nThe nearest names are: .*\n/,
    ],
    [
      'a country that there is not',
      '',
      { country: 'Germny' },
      /^There is no country "Germny"\.\nDid you mean Germany \(DE\)/,
    ],
    [
      'a line break',
      'Chi\ncago',
      {},
      /^The search: expected one line of plain text, found a line break at character 4\n/,
    ],
    [
      'a terminal sequence',
      'Chi\u001b[31mcago',
      { country: 'US' },
      /^The search: expected one line of plain text, found a control character \(U\+001B\) at character 4\n/,
    ],
    [
      'a terminal sequence in the country',
      '',
      { country: '\u001b[31m' },
      /^The country: expected one line of plain text/,
    ],
  ])('refuses %s', async (_, query, flags, told) => {
    const { exitCode, text, context } = await refusedSearch(query, flags);
    expect(exitCode).toBe(2);
    expect(text).toMatch(told);
    expect(context.out.text()).toBe('');
  });
});

describe('--open', () => {
  const LINK = 'https://duckduckgo.com/?q=site%3Aaq.china-embassy.gov.cn%20email';

  it('shows the post, and asks for a search to be opened', async () => {
    const { opener, out, err } = await directory('Vostok', { open: true }, ANTARCTICA);
    expect(opener.opened).toEqual([LINK]);
    expect(err.text()).toBe('Asked your system to open a search: site:aq.china-embassy.gov.cn email\n');
    expect(out.text()).toBe(await shown('Vostok'));
  });

  it('says nothing when quiet', async () => {
    const { opener, err } = await directory('Vostok', { open: true, quiet: true }, ANTARCTICA);
    expect([opener.opened, err.text()]).toEqual([[LINK], '']);
  });

  it('gives the link where nothing can be opened', async () => {
    const setup = { ...ANTARCTICA, obstacle: 'there is no display' };
    const { exitCode, text, context } = await refusedSearch('Vostok', { open: true }, setup);
    expect([exitCode, text]).toEqual([
      1,
      `Nothing can be opened here: there is no display.\nThe search is: ${LINK}`,
    ]);
    expect(context.opener.opened).toEqual([]);
    expect(context.out.text()).toBe(await shown('Vostok'));
  });

  it('fails where the launcher does', async () => {
    const launcher = new FailureError('Your system could not open the link.');
    expect(await refusedSearch('Vostok', { open: true }, { ...ANTARCTICA, launcher })).toMatchObject({
      exitCode: 1,
      text: expect.stringMatching(
        /^Your system could not open the link\.\nThe search is: https:\/\/duckduckgo\.com\/\?q=\S+$/,
      ),
    });
  });

  it('opens for the one post that --usable leaves out', async () => {
    const { opener } = await directory('Vostok', { usable: true, open: true }, ANTARCTICA);
    expect(opener.opened).toEqual([LINK]);
  });

  const ONE = '--open looks for an address of one post; name it by its id, such as de-berlin.';
  it.each<[string, string, Partial<SearchOptions>]>([['several posts', '', { country: 'AQ' }]])(
    'is not for %s',
    async (_, query, flags) => {
      const { exitCode, text, context } = await refusedSearch(query, { ...flags, open: true });
      expect([exitCode, text]).toEqual([2, ONE]);
      expect(context.opener.opened).toEqual([]);
    },
  );

  it('is not for a closed post, whose address nobody needs', async () => {
    const { exitCode, context } = await refusedSearch('aq-davis', { open: true });
    expect(exitCode).toBe(2);
    expect(context.opener.opened).toEqual([]);
  });
});
