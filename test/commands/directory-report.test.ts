import { describe, expect, it } from 'vitest';
import type { ReportOptions } from '../../src/commands/directory-options.ts';
import { runReport } from '../../src/commands/directory-report.ts';
import type { Correction } from '../../src/core/directory.ts';
import { createTestContext, type Setup, type TestContext } from '../support/context.ts';
import { ANTARCTICA, refused, settingsWith } from '../support/directory.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ISSUES = 'https://github.com/example/dear-minister/issues';

const reporting =
  (post: string, flags: Partial<ReportOptions> = {}) =>
  (context: TestContext) =>
    runReport(post, { color: true, ...flags }, context);

async function report(post: string, flags: Partial<ReportOptions> = {}, setup: Setup = ANTARCTICA) {
  const context = createTestContext({ quiet: flags.quiet === true, ...setup });
  await reporting(post, flags)(context);
  return context;
}

/** The title and the text of a link to the page for reports. */
function filledIn(link = ''): [title: string | null, body: string | null] {
  const { origin, pathname, searchParams } = new URL(link);
  expect(origin + pathname).toBe(`${ISSUES}/new`);
  return [searchParams.get('title'), searchParams.get('body')];
}

describe('report', () => {
  it('is a text to fill in', async () => {
    const { out, err } = await report(
      'aq-mcmurdo',
      {},
      { corrections: ANTARCTICA.corrections?.slice(0, 1) ?? [] },
    );
    expect(err.text()).toBe('');
    const [text] = out.text().split('\n\nMy corrections:\n');
    expect(text).toMatchInlineSnapshot(`
      "aq-mcmurdo: an address is dead, wrong or missing

      Post: Consulate General of the People's Republic of China at McMurdo (aq-mcmurdo), open

      What the directory has:
      - mcmurdo@gmail.com: not used: neither a government’s mailbox nor at a domain known as the post’s own, so it may be somebody else’s by now
        desk general, confidence low, undated
        read at a travel guide
      - press_aq@mfa.gov.cn: could be used; chinaconsul_aq@mfa.gov.cn has high confidence
        desk press, confidence medium, last seen 2018: old
        read at https://example.org/press
      - chinaconsul_aq@mfa.gov.cn: letters go here
        desk general, confidence high, last seen 2025-06
        read at https://example.org/consulates
        read at the list of the station
      - aq@csm.mfa.gov.cn: never written to: the consular desk is there for people in need
        desk consular, confidence medium, last seen 2024-11-21
        read at a notice at the door
      - first_aq@mfa.gov.cn: could be used; chinaconsul_aq@mfa.gov.cn has high confidence
        desk unknown, confidence low, last seen 2019: old
        read at a postcard
      - gone_aq@mfa.gov.cn: retired: no such mailbox
      - website http://aq.china-consulate.gov.cn

      What happened (please fill in):
      - Which address, what came back, on which day?
      - Is there a better one? Where did you read it, and what date does that page show?

      Please leave out your own name and address, and those of others: reports can be read by anybody."
    `);
  });

  it('of a shipped post has nothing of the person in it', async () => {
    const settings = temporaryFolder();
    const { out } = await report('un-geneva', {}, { settings });
    expect(out.text()).toMatchInlineSnapshot(`
      "un-geneva: an address is dead, wrong or missing

      Post: Permanent Mission of the People's Republic of China to the United Nations Office at Geneva and other International Organizations in Switzerland (un-geneva), open

      What the directory has:
      - no e-mail address
      - website http://geneva.china-mission.gov.cn/eng/

      What happened (please fill in):
      - Which address, what came back, on which day?
      - Is there a better one? Where did you read it, and what date does that page show?

      Please leave out your own name and address, and those of others: reports can be read by anybody.
      "
    `);
  });

  it('holds the person’s own corrections of this post, and not where they stand', async () => {
    const own: Correction[] = [
      { id: 'us-chicago', notes: 'Of another post.' },
      {
        id: 'un-geneva',
        emails: [
          {
            ...{ address: 'name@mfa.gov.cn', desk: 'general', confidence: 'medium' },
            sources: [{ where: 'https://example.org', kind: 'directory', seen: '2026-11' }],
          },
        ],
        retired: [{ address: 'old@mfa.gov.cn', reason: 'letters come back', date: '2026-10' }],
      },
    ];
    const settings = settingsWith(own);
    const text = (await report('un-geneva', {}, { settings })).out.text();
    expect(text).toContain(`
What the directory has:
- name@mfa.gov.cn: letters go here
  desk general, confidence medium, last seen 2026-11
  read at https://example.org
- old@mfa.gov.cn: retired: letters come back (2026-10)
- website http://geneva.china-mission.gov.cn/eng/
`);
    const [, json = ''] = /\nMy corrections:\n\n```json\n([\s\S]*)\n```\n$/.exec(text) ?? [];
    expect(JSON.parse(json)).toEqual([own[1]]);
    expect(text).not.toContain(settings);
  });

  it.each(['us-chicgo', ''])('refuses "%s", which is no post', async (id) => {
    const { exitCode, text, context } = await refused(reporting(id));
    expect([exitCode, context.out.text()]).toEqual([2, '']);
    expect(text).toMatch(/^There is no post "/);
  });
});

describe('report --open', () => {
  const setup = { ...ANTARCTICA, issues: ISSUES };

  it('prints the text, and asks for the page with it filled in', async () => {
    const { out, err, opener } = await report('aq-vostok', { open: true }, setup);
    expect(out.text()).toBe((await report('aq-vostok')).out.text());
    expect(opener.opened).toHaveLength(1);
    const [title, body] = filledIn(opener.opened[0]);
    expect(`${title}\n\n${body}\n`).toBe(out.text());
    expect(opener.opened[0]).not.toContain("'");
    expect(err.text()).toBe(
      'Asked your system to open the page for reports, with this text filled in.\nNothing is reported until you send it there.\n',
    );
  });

  it('says nothing when quiet', async () => {
    const { err, opener } = await report('aq-vostok', { open: true, quiet: true }, setup);
    expect(err.text()).toBe('');
    expect(opener.opened).toHaveLength(1);
  });

  it.each<[string, string, Setup]>([
    ['the system', 'aq-vostok', { linkLimit: 200 }],
    ['the page', 'aq-mcmurdo', { corrections: [...(ANTARCTICA.corrections ?? []), longNotes()] }],
  ])('leaves out a text that is too long for %s, and tells it', async (_, post, limits) => {
    const { err, opener } = await report(post, { open: true }, { ...setup, ...limits });
    expect(opener.opened.map(filledIn)).toEqual([[`${post}: an address is dead, wrong or missing`, null]]);
    expect(err.text()).toBe(`Asked your system to open the page for reports.
The text is too long for a link: copy it from above.
Nothing is reported until you send it there.
`);
  });

  it.each<[string, { issues?: string | undefined; obstacle?: string }, string]>([
    [
      'this copy has no such page',
      { issues: undefined },
      'This copy of dear-minister does not say where reports are taken.\nThe text above is ready to be sent to the people who gave you this copy.',
    ],
    [
      'the page is of an unknown kind',
      { issues: 'https://example.org/issues' },
      'This copy of dear-minister does not say where reports are taken.\nThe text above is ready to be sent to the people who gave you this copy.',
    ],
    [
      'there is no display',
      { obstacle: 'there is no display' },
      `Nothing can be opened here: there is no display.\nReport it at ${ISSUES}`,
    ],
  ])('fails with the text printed where %s', async (_, changes, told) => {
    const { exitCode, text, context } = await refused(reporting('aq-vostok', { open: true }), {
      ...setup,
      ...(changes as Setup),
    });
    expect([exitCode, text]).toEqual([1, told]);
    expect(context.opener.opened).toEqual([]);
    expect(context.out.text()).toBe((await report('aq-vostok')).out.text());
  });
});

/** Corrections that take a report past what GitHub takes in a link. */
function longNotes() {
  return { path: 'long.json', corrections: [{ id: 'aq-mcmurdo', notes: 'A doubt. '.repeat(1000).trim() }] };
}
