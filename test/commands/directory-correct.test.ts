import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runAdd, runRetire } from '../../src/commands/directory-correct.ts';
import type { AddOptions, RetireOptions } from '../../src/commands/directory-options.ts';
import type { Correction } from '../../src/core/directory.ts';
import { createTestContext, type Setup, type TestContext } from '../support/context.ts';
import { refused, settingsWith } from '../support/directory.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import type { Refusal } from '../support/write.ts';

type Flags<Options> = Partial<Omit<Options, 'color'>>;

const SOURCE = 'https://example.org/missions';

function adding(post: string, address: string, flags: Flags<AddOptions> = {}) {
  return (context: TestContext) => runAdd(post, address, { color: true, source: SOURCE, ...flags }, context);
}

function retiring(post: string, address: string, flags: Flags<RetireOptions> = {}) {
  return (context: TestContext) =>
    runRetire(post, address, { color: true, reason: 'letters come back', ...flags }, context);
}

/** The one file that is written, as data, and what is said; the settings folder is called SETTINGS. */
async function kept(
  run: (context: TestContext) => Promise<void>,
  before: readonly Correction[] = [],
): Promise<{ file: unknown; told: string }> {
  const settings = settingsWith(before);
  const context = createTestContext({ settings });
  await run(context);
  expect(context.out.text()).toBe('');
  expect(context.files.saved.map(({ path, replace }) => [path, replace])).toEqual([
    [join(settings, 'directory.json'), true],
  ]);
  const [{ content = '' } = {}] = context.files.saved;
  return { file: JSON.parse(content), told: context.err.text().replaceAll(settings, 'SETTINGS') };
}

/** As `refused`, and nothing is written. */
async function unkept(run: (context: TestContext) => Promise<void>, setup: Setup = {}): Promise<Refusal> {
  const refusal = await refused(run, { settings: temporaryFolder(), ...setup });
  expect(refusal.context.files.saved).toEqual([]);
  expect(refusal.context.out.text()).toBe('');
  return refusal;
}

const IN = 'in SETTINGS/directory.json.\n'.replace('/', join('/'));
const CHICAGO = 'chinaconsul_chi_us@mfa.gov.cn';
const read = (where: string, kind: string, seen: string) => ({ where, kind, seen });
const given = (address: string, changes: object = {}) => ({
  ...{ address, desk: 'unknown', confidence: 'low' },
  sources: [read(SOURCE, 'directory', '2026-11-21')],
  ...changes,
});
const retired = (address: string) => ({ address, reason: 'letters come back', date: '2026-11-21' });

const NOT_OFFICIAL =
  'But it is not used: neither a government’s mailbox nor at a domain known as the post’s own, so it may be somebody else’s by now.\n';
const FROM_NOW_ON = 'Letters to this post go there from now on.\n';

describe('add', () => {
  it('writes a file that a person can read', async () => {
    const context = createTestContext({ settings: temporaryFolder() });
    await adding('un-geneva', 'Name@Example.org', { ownDomain: true })(context);
    expect(context.files.saved[0]?.content).toBe(`[
  {
    "id": "un-geneva",
    "domains": [
      "example.org"
    ],
    "emails": [
      {
        "address": "name@example.org",
        "desk": "unknown",
        "confidence": "low",
        "sources": [
          {
            "where": "https://example.org/missions",
            "kind": "directory",
            "seen": "2026-11-21"
          }
        ]
      }
    ]
  }
]
`);
  });

  it.each<[string, [string, string, Flags<AddOptions>?], object, string]>([
    [
      'an address of the government',
      ['un-geneva', 'geneva_un@mfa.gov.cn'],
      { id: 'un-geneva', emails: [given('geneva_un@mfa.gov.cn')] },
      FROM_NOW_ON,
    ],
    [
      'one at a domain that is nobody’s yet',
      ['un-geneva', 'name@example.org'],
      { id: 'un-geneva', emails: [given('name@example.org')] },
      `${NOT_OFFICIAL}If example.org is the post’s own domain, say so: add --own-domain to the same command.\n`,
    ],
    [
      'one at the post’s own domain',
      [' UN-Geneva ', ' Name@Example.org ', { ownDomain: true }],
      { id: 'un-geneva', domains: ['example.org'], emails: [given('name@example.org')] },
      FROM_NOW_ON,
    ],
    [
      'one at a mail provider',
      ['un-geneva', 'mission@gmail.com'],
      { id: 'un-geneva', emails: [given('mission@gmail.com')] },
      `${NOT_OFFICIAL}Does the post itself or a government name it? Then add --confidence high to the same command.\n`,
    ],
    [
      'one at a mail provider that is certain',
      ['un-geneva', 'mission@gmail.com', { confidence: 'high' }],
      { id: 'un-geneva', emails: [given('mission@gmail.com', { confidence: 'high' })] },
      FROM_NOW_ON,
    ],
    [
      'one that is not the best',
      ['us-chicago', 'press_chi@mfa.gov.cn', { desk: 'press' }],
      { id: 'us-chicago', emails: [given('press_chi@mfa.gov.cn', { desk: 'press' })] },
      `Letters still go to ${CHICAGO}: it has high confidence.\nIs that one dead? dear-minister directory retire us-chicago ${CHICAGO} --reason "letters come back"\n`,
    ],
    [
      'one that has another desk than the best',
      ['us-chicago', 'press_chi@mfa.gov.cn', { desk: 'press', confidence: 'high' }],
      {
        id: 'us-chicago',
        emails: [given('press_chi@mfa.gov.cn', { desk: 'press', confidence: 'high' })],
      },
      `Letters still go to ${CHICAGO}: it is the general desk.\nIs that one dead? dear-minister directory retire us-chicago ${CHICAGO} --reason "letters come back"\n`,
    ],
    [
      'all that can be said of it',
      [
        'un-geneva',
        'mission@example.org',
        {
          ...{ source: 'the guide of the station, page 4', sourceKind: 'host-government' },
          ...{ desk: 'protocol', confidence: 'medium', seen: '2025-12', ownDomain: true },
        },
      ],
      {
        ...{ id: 'un-geneva', domains: ['example.org'] },
        emails: [
          {
            ...{ address: 'mission@example.org', desk: 'protocol', confidence: 'medium' },
            sources: [read('the guide of the station, page 4', 'host-government', '2025-12')],
          },
        ],
      },
      FROM_NOW_ON,
    ],
  ])('keeps %s', async (_, [post, address, flags], correction, more) => {
    const { file, told } = await kept(adding(post, address, flags));
    expect(file).toEqual([correction]);
    const { id, emails } = correction as Correction;
    expect(told).toBe(`Added ${emails?.[0]?.address} to ${id}, ${IN}${more}`);
  });

  it.each([
    ['http://chicago.china-consulate.gov.cn/contact', 'official', 'high'],
    ['https://www.ungeneva.example.org/list', 'directory', 'low'],
    ['https://gov.cn.example.org/list', 'directory', 'low'],
    ['https://www.un.org/protocol', 'un', 'high'],
    ['https://www.unog.org/missions', 'un', 'high'],
    ['a letter of un.org', 'directory', 'low'],
  ])('a source takes its kind and its confidence from its host: %s', async (source, kind, confidence) => {
    const { file } = await kept(adding('un-geneva', 'a@mfa.gov.cn', { source }));
    expect(file).toEqual([
      {
        id: 'un-geneva',
        emails: [given('a@mfa.gov.cn', { confidence, sources: [read(source, kind, '2026-11-21')] })],
      },
    ]);
  });

  it('what a flag says of the source counts before its host', async () => {
    const { file } = await kept(
      adding('un-geneva', 'a@mfa.gov.cn', { source: 'https://www.un.org/', sourceKind: 'advocacy' }),
    );
    expect(file).toMatchObject([{ emails: [{ confidence: 'low', sources: [{ kind: 'advocacy' }] }] }]);
  });

  it('a known address that is seen again keeps what was read of it before', async () => {
    const { file, told } = await kept(adding('us-chicago', CHICAGO, { seen: '2026-10' }));
    const [correction] = file as Correction[];
    const [email] = correction?.emails ?? [];
    expect(email).toMatchObject({ address: CHICAGO, desk: 'general', confidence: 'high' });
    expect(email?.sources).toEqual([
      expect.objectContaining({ seen: '2018-01' }),
      read(SOURCE, 'directory', '2026-10'),
    ]);
    expect(told).toBe(`Added ${CHICAGO} to us-chicago, ${IN}${FROM_NOW_ON}`);
  });

  it('the same source is not listed twice: the last time counts', async () => {
    const before = [
      { id: 'un-geneva', emails: [{ ...given('a@mfa.gov.cn'), note: 'A doubt.' }] },
    ] as Correction[];
    const { file } = await kept(adding('un-geneva', 'a@mfa.gov.cn', { seen: '2026-11-20' }), before);
    expect(file).toEqual([
      {
        id: 'un-geneva',
        emails: [
          given('a@mfa.gov.cn', {
            note: 'A doubt.',
            sources: [read(SOURCE, 'directory', '2026-11-20')],
          }),
        ],
      },
    ]);
  });

  it('leaves all other corrections as they are, in their order', async () => {
    const before = [
      { id: 'us-chicago', notes: 'A note.' },
      {
        ...{ id: 'un-geneva', website: 'https://example.org', domains: ['example.net'] },
        emails: [given('first@mfa.gov.cn')],
        retired: [retired('a@example.org'), retired('b@example.org')],
      },
      { id: 'de-berlin', notes: 'Another.' },
    ] as Correction[];
    const { file } = await kept(adding('un-geneva', 'a@example.org', { ownDomain: true }), before);
    expect(file).toEqual([
      before[0],
      {
        ...{ id: 'un-geneva', website: 'https://example.org', domains: ['example.net', 'example.org'] },
        emails: [given('first@mfa.gov.cn'), given('a@example.org')],
        retired: [retired('b@example.org')],
      },
      before[2],
    ]);
  });

  it.each<[string, [string, string, Flags<AddOptions>?], string]>([
    [
      'a help desk',
      ['ca-ottawa', 'OTTAWA@csm.mfa.gov.cn'],
      'ottawa@csm.mfa.gov.cn is the consular desk of ca-ottawa, where people in need of papers turn for help.\nLetters must not crowd it out. Look for an address of the post’s general, press or political desk.',
    ],
    [
      'a closed post',
      ['ro-constanta', 'a@mfa.gov.cn'],
      'Consulate General of the People\'s Republic of China in Constanta (ro-constanta) is closed: no letter goes there.\nHas it opened again? Say so in a file of corrections: {"id": "…", "status": "open"}',
    ],
    [
      'a post that there is not',
      ['us-chicgo', 'a@mfa.gov.cn'],
      'There is no post "us-chicgo".\nDid you mean us-chicago?',
    ],
    [
      'what is no address',
      ['us-chicago', 'Chicago <a@mfa.gov.cn>'],
      `The address: expected one e-mail address such as ada@example.org, found a space at character 8 in "Chicago <a@mfa.gov.cn>"
Give the address alone: no name, no brackets, not more than one.`,
    ],
    [
      'an empty source',
      ['us-chicago', 'a@mfa.gov.cn', { source: ' ' }],
      'The source: expected one line of plain text, found nothing in it',
    ],
    [
      'a source with a terminal sequence',
      ['us-chicago', 'a@mfa.gov.cn', { source: 'x\u001b[2J' }],
      'The source: expected one line of plain text, found a control character (U+001B) at character 2\nTake that character out, or type the text anew instead of pasting it.',
    ],
    [
      'a kind of source that there is not',
      ['us-chicago', 'a@mfa.gov.cn', { sourceKind: 'oficial' }],
      'There is no kind of source "oficial".\nDid you mean official?\nThere are: official, host-government, un, directory, repository, advocacy',
    ],
    [
      'a desk that there is not',
      ['us-chicago', 'a@mfa.gov.cn', { desk: 'Press' }],
      'There is no desk "Press".\nDid you mean press?\nThere are: general, political, press, protocol, unknown',
    ],
    [
      'a confidence that there is not',
      ['us-chicago', 'a@mfa.gov.cn', { confidence: 'hgh' }],
      'There is no confidence "hgh".\nThere are: low, medium, high',
    ],
    ...['2026-11-22', '2026-12', '2027', 'yesterday', '2026-1', '21.11.2026', ''].map(
      (seen): [string, [string, string, Flags<AddOptions>], string] => [
        `--seen "${seen}"`,
        ['us-chicago', 'a@mfa.gov.cn', { seen }],
        `--seen needs a date up to today, such as 2026-11 or 2026-11-21; found "${seen}".`,
      ],
    ),
  ])('refuses %s', async (_, [post, address, flags], text) => {
    expect(await unkept(adding(post, address, flags))).toMatchObject({ exitCode: 2, text });
  });

  it.each<[string, [string, string, Flags<AddOptions>]]>([
    ['the help desk of another post', ['us-chicago', 'ottawa@csm.mfa.gov.cn', {}]],
    ['a mail provider as the post’s own domain', ['un-geneva', 'a@gmail.com', { ownDomain: true }]],
    ['a day that there is not', ['us-chicago', 'a@mfa.gov.cn', { seen: '2026-02-31' }]],
    ['a month that there is not', ['us-chicago', 'a@mfa.gov.cn', { seen: '2025-13' }]],
  ])('refuses %s, in words of the flags and not of the file', async (_, [post, address, flags]) => {
    const { exitCode, text } = await unkept(adding(post, address, flags));
    expect(exitCode).toBe(2);
    expect(text).not.toMatch(/\d\.(?:emails|domains)\./);
  });

  it.each(['2026-11-21', '2026-11', '2026', '1999-12-31'])('takes --seen %s', async (seen) => {
    const { file } = await kept(adding('un-geneva', 'a@mfa.gov.cn', { seen }));
    expect(file).toMatchObject([{ emails: [{ sources: [{ seen }] }] }]);
  });
});

describe('retire', () => {
  it('an address that letters went to: they go to the next', async () => {
    const before = [
      { id: 'us-chicago', emails: [given('next@mfa.gov.cn', { confidence: 'medium' })] },
    ] as Correction[];
    const { file, told } = await kept(retiring('us-chicago', ` ${CHICAGO.toUpperCase()} `), before);
    expect(file).toEqual([{ ...before[0], retired: [retired(CHICAGO)] }]);
    expect(told).toBe(`Retired ${CHICAGO} of us-chicago, ${IN}Letters to it go to next@mfa.gov.cn now.
Please tell the others: dear-minister directory report us-chicago
`);
  });

  it('the last one: where to look for another', async () => {
    const { file, told } = await kept(retiring('us-chicago', CHICAGO, { reason: ' bounced ' }));
    expect(file).toEqual([{ id: 'us-chicago', retired: [{ ...retired(CHICAGO), reason: 'bounced' }] }]);
    expect(
      told,
    ).toBe(`Retired ${CHICAGO} of us-chicago, ${IN}It has no usable address now. To look for one: dear-minister directory us-chicago
Please tell the others: dear-minister directory report us-chicago
`);
  });

  it('one of the person’s own takes it out of theirs, and it stays known as dead', async () => {
    const before = [{ id: 'un-geneva', emails: [given('a@mfa.gov.cn')] }] as Correction[];
    const { file } = await kept(retiring('un-geneva', 'a@mfa.gov.cn'), before);
    expect(file).toEqual([{ id: 'un-geneva', retired: [retired('a@mfa.gov.cn')] }]);
  });

  it('a second time: the new reason counts', async () => {
    const before = [{ id: 'us-chicago', retired: [retired(CHICAGO)] }] as Correction[];
    const { file } = await kept(retiring('us-chicago', CHICAGO, { reason: 'no such mailbox' }), before);
    expect(file).toEqual([
      { id: 'us-chicago', retired: [{ ...retired(CHICAGO), reason: 'no such mailbox' }] },
    ]);
  });

  it('and add undo each other', async () => {
    const { file: without } = await kept(retiring('us-chicago', CHICAGO));
    const { file, told } = await kept(adding('us-chicago', CHICAGO), without as Correction[]);
    expect(file).toEqual((await kept(adding('us-chicago', CHICAGO))).file);
    const undone = 'It had been retired: letters come back (2026-11-21). That is taken back.\n';
    expect(told).toBe(`Added ${CHICAGO} to us-chicago, ${IN}${undone}${FROM_NOW_ON}`);
  });

  it.each<[string, [string, string, Flags<RetireOptions>?], string]>([
    [
      'an address that the post has not',
      ['ca-ottawa', 'Nobody@mfa.gov.cn'],
      'ca-ottawa has no address Nobody@mfa.gov.cn in the directory.\nIt has: ottawa@csm.mfa.gov.cn, chinaemb_ca@mfa.gov.cn',
    ],
    [
      'an address of a post that has none',
      ['un-geneva', 'a@mfa.gov.cn'],
      'un-geneva has no address a@mfa.gov.cn in the directory.\nIt has none at all.',
    ],
    ['a post that there is not', ['xx', CHICAGO], 'There is no post "xx".\nOne looks like "ae-abu-dhabi".'],
    [
      'an empty reason',
      ['us-chicago', CHICAGO, { reason: '' }],
      'The reason: expected one line of plain text, found nothing in it',
    ],
    [
      'a reason of two lines',
      ['us-chicago', CHICAGO, { reason: 'a\nb' }],
      'The reason: expected one line of plain text, found a line break at character 2\nTake that character out, or type the text anew instead of pasting it.',
    ],
  ])('refuses %s', async (_, [post, address, flags], text) => {
    expect(await unkept(retiring(post, address, flags))).toMatchObject({ exitCode: 2, text });
  });
});

describe.each([
  ['add', adding('un-geneva', 'a@mfa.gov.cn')],
  ['retire', retiring('us-chicago', CHICAGO)],
] as const)('%s', (_, run) => {
  it('says nothing when quiet, and writes', async () => {
    const context = createTestContext({ settings: temporaryFolder(), quiet: true });
    await run(context);
    expect(context.err.text()).toBe('');
    expect(context.files.saved).toHaveLength(1);
  });

  it('needs a folder for settings', async () => {
    const context = await refused(run, {});
    expect(context).toMatchObject({
      exitCode: 2,
      text: `There is no folder for your settings.
Set XDG_CONFIG_HOME or HOME (on Windows APPDATA) to a whole path.
Or write the correction into a file, and give it with --directory corrections.json`,
    });
  });

  it.each<[string, unknown, RegExp]>([
    ['no JSON', '[{"id": }]', /directory\.json:\d+:\d+ is not valid JSON: /],
    [
      'no list',
      { id: 'us-chicago' },
      /directory\.json cannot be used\. It has one problem:\n {2}expected a list/,
    ],
    [
      'of a post that there is not',
      [{ id: 'us-chicgo', emails: [] }],
      /It has one problem:\n {2}0\.id: "us-chicgo" is no known post \(nearest: us-chicago\)/,
    ],
  ])('leaves own corrections that are %s as they are', async (_, before, told) => {
    const { exitCode, text } = await unkept(run, { settings: settingsWith(before) });
    expect(exitCode).toBe(2);
    expect(text).toMatch(told);
  });

  it('tells that the disk refuses, and that nothing is changed', async () => {
    const settings = temporaryFolder();
    const path = join(settings, 'directory.json');
    expect(await unkept(run, { settings, refused: [path] })).toMatchObject({
      exitCode: 1,
      text: `Cannot write ${path}: the disk is full.\nYour corrections are as they were.`,
    });
  });
});
