import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WriteOptions } from '../../src/commands/write-options.ts';
import { FailureError } from '../../src/core/errors.ts';
import type { Setup } from '../support/context.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { refusal, refusalOfAda, write, writeAsAda } from '../support/write.ts';

// Where two things meet that each work alone.
describe('together', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dear-minister-'));
  const template = join(folder, 'letter.hbs');
  writeFileSync(template, 'Dear Minister,\n\n{{name}}\n');

  it('--template and --words: words without a place are refused', async () => {
    const { exitCode, text } = await refusalOfAda({ template, words: 'My own.' });
    expect(exitCode).toBe(2);
    expect(text).toContain('{{#if words}}{{words}}{{/if}}');
  });

  it('--separate and --edit: each letter names its own post, so one edit cannot serve all', async () => {
    const { exitCode } = await refusalOfAda(
      { separate: true, edit: true, print: true, words: '' },
      { interactive: true },
    );
    expect(exitCode).toBe(2);
  });

  it('--quiet and --copy without a clipboard: what was done instead is told', async () => {
    const { err, files } = await writeAsAda(
      { quiet: true, copy: true },
      { clipboard: new FailureError('There is no clipboard here.') },
    );
    expect(files.saved).toHaveLength(1);
    expect(err.text()).toContain('So the letter is in dear-minister-letter.txt.');
  });

  it('--quiet in a terminal: no menu about a letter that was not shown', async () => {
    const { out, err } = await writeAsAda({ quiet: true, words: '' }, { interactive: true });
    expect(out.text()).toMatch(/^To: /);
    expect(err.text()).toBe('');
  });

  it.each(['ca-ottawa=ottawa@csm.mfa.gov.cn', 'ca-ottawa=Ottawa@CSM.mfa.gov.cn'])(
    '--address and a help desk: never, even by choice: %s',
    async (address) => {
      const { exitCode, text } = await refusalOfAda({ address: [address] });
      expect(exitCode).toBe(2);
      expect(text).toContain('the consular desk of ca-ottawa');
    },
  );

  it('--address and the help desk of another post: never either', async () => {
    expect((await refusalOfAda({ address: ['us-chicago=ottawa@csm.mfa.gov.cn'] })).exitCode).toBe(2);
  });

  it('a county behind the comma and another for --region: the town is not listed, and a county is no region', async () => {
    const flags = {
      name: 'Ada',
      country: 'GB',
      json: true,
      city: 'Featherstone, Staffordshire',
      region: 'Wakefield',
    };
    const { out } = await write(flags);
    expect(JSON.parse(out.text()).writer.region).toBeNull();
  });

  it('a delivery in a terminal and nobody to write to: told once, without a menu', async () => {
    const { context, exitCode } = await refusalOfAda(
      { to: 'un-geneva', print: true, words: '' },
      { interactive: true },
    );
    expect(exitCode).toBe(2);
    expect(context.err.text()).not.toContain('Nobody');
  });

  it('--region and namesakes in one region: the county tells them apart', async () => {
    const { text } = await refusal({ name: 'Ada', city: 'Featherstone', country: 'GB' });
    expect(text).toContain('--region "Wakefield"');
    const post = async (flags: { city: string; region?: string }) => {
      const { out } = await write({ name: 'Ada', country: 'GB', json: true, ...flags });
      return JSON.parse(out.text()).recipients[0].post;
    };
    expect(await post({ city: 'Featherstone', region: 'Wakefield' })).toBe('gb-manchester');
    expect(await post({ city: 'Featherstone, Wakefield' })).toBe('gb-manchester');
    expect(await post({ city: 'Featherstone', region: 'Staffordshire' })).toBe('gb-london');
  });
});

describe('own corrections, --directory, --address and --min-confidence', () => {
  const CHICAGO = 'chinaconsul_chi_us@mfa.gov.cn';
  const retired = [{ address: CHICAGO, reason: 'letters come back', date: '2026-11' }];
  const known = (address: string, confidence: string, seen: string | null = '2026-10') => ({
    ...{ id: 'us-chicago' },
    emails: [
      { address, desk: 'general', confidence, sources: [{ where: 'a list', kind: 'directory', seen }] },
    ],
  });
  const file = (corrections: unknown) => join(settingsOf(corrections).settings, 'directory.json');

  /** Where the letter from Chicago goes, and what is said of it. */
  async function goesTo(flags: Partial<WriteOptions>, setup: Setup = {}) {
    const { out, err } = await writeAsAda({ json: true, ...flags }, setup);
    const [{ post, address, confidence, seen }] = JSON.parse(out.text()).recipients;
    return { to: [post, address, confidence, seen].join(' '), told: err.text() };
  }

  const OWN = settingsOf([known('own@mfa.gov.cn', 'high')]);
  const DEAD = settingsOf([{ id: 'us-chicago', retired }]);
  const TEAM = { directory: [file([known('team@mfa.gov.cn', 'high', '2026-11')])] };
  const WEAK = { directory: [file([known('team@mfa.gov.cn', 'medium')])] };

  it.each<[string, Partial<WriteOptions>, Setup, string]>([
    ['as shipped', {}, {}, `us-chicago ${CHICAGO} high 2018-01`],
    ['own, which were seen later', {}, OWN, 'us-chicago own@mfa.gov.cn high 2026-10'],
    ['a file over own', TEAM, OWN, 'us-chicago team@mfa.gov.cn high 2026-11'],
    [
      'a file of less confidence does not count before own',
      WEAK,
      OWN,
      'us-chicago own@mfa.gov.cn high 2026-10',
    ],
    [
      'own retire what ships, and a file has another',
      WEAK,
      DEAD,
      'us-chicago team@mfa.gov.cn medium 2026-10',
    ],
    [
      'a file gives anew what own retire',
      { directory: [file([known(CHICAGO, 'high')])] },
      DEAD,
      `us-chicago ${CHICAGO} high 2026-10`,
    ],
    ['own retire the only one: the embassy', {}, DEAD, 'us-washington chinaembpress_us@mfa.gov.cn high '],
    [
      '--min-confidence leaves out what a file has',
      { ...WEAK, minConfidence: 'high' },
      DEAD,
      'us-washington chinaembpress_us@mfa.gov.cn high ',
    ],
    [
      '--address before all of them',
      { ...TEAM, address: ['us-chicago=mine@example.org'], minConfidence: 'high' },
      OWN,
      'us-chicago mine@example.org low ',
    ],
  ])('%s', async (_, flags, setup, to) => {
    expect((await goesTo(flags, setup)).to).toBe(to);
  });

  it('say from which file an address is', async () => {
    const { told } = await goesTo({}, OWN);
    expect(told.split('\n')[0]).toBe(
      `To us-chicago <own@mfa.gov.cn>: serves Illinois (confidence high, last seen 2026-10; from ${join(OWN.settings, 'directory.json')})`,
    );
  });

  it('--address and an address that is retired: refused, with the way back', async () => {
    for (const address of [CHICAGO, CHICAGO.toUpperCase()])
      expect(await refusalOfAda({ address: [`us-chicago=${address}`] }, DEAD)).toMatchObject({
        exitCode: 2,
        text: expect.stringMatching(
          /^\S+ is retired in the directory: letters come back\.\nDoes it work again\? Say where you read it: dear-minister directory add us-chicago \S+ --source <where>$/,
        ),
      });
  });

  it('--quiet and own corrections that cannot be read: told, and the letter is made as shipped', async () => {
    const settings = temporaryFolder();
    mkdirSync(join(settings, 'directory.json'));
    const { to, told } = await goesTo({ quiet: true }, { settings });
    expect(to).toBe(`us-chicago ${CHICAGO} high 2018-01`);
    expect(told).toBe(
      `Your own corrections are not used: ${join(settings, 'directory.json')} is a folder. The directory is used as it ships.\n`,
    );
  });

  it('own corrections with a problem: no letter, which might go to the wrong address', async () => {
    const setup = settingsOf([{ id: 'us-chicgo', retired }]);
    const { exitCode, text } = await refusalOfAda({}, setup);
    expect(exitCode).toBe(2);
    expect(text).toContain(
      `${join(setup.settings, 'directory.json')} cannot be used. It has one problem:\n  0.id: `,
    );
  });

  it('the preview in a terminal: how old each address is, and from which file', async () => {
    const preview = async (corrections: unknown) => {
      const path = join('shared', 'team.json');
      const { err } = await writeAsAda(
        { words: 'Please.' },
        {
          ...{ interactive: true, columns: 80, corrections: [{ path, corrections: corrections as [] }] },
          answers: [{ ask: 'What would you like to do with it?', choose: 'Done' }],
        },
      );
      return err
        .text()
        .split('\n')
        .filter((line) => /^ {2}\S+@\S+ |^ {2}\(|from shared/.test(line));
    };
    const NEW_YORK = '  chinamission_un@mfa.gov.cn  (confidence low, undated)';
    expect(await preview([])).toEqual([`  ${CHICAGO}  (confidence high, last seen 2018-01: old)`, NEW_YORK]);
    expect(await preview([known('a@mfa.gov.cn', 'high')])).toEqual([
      `  a@mfa.gov.cn  (confidence high, last seen 2026-10; from ${join('shared', 'team.json')})`,
      NEW_YORK,
    ]);
    expect(await preview([{ ...known('a@mfa.gov.cn', 'low', null), retired }])).toEqual([
      `  a@mfa.gov.cn  (confidence low, undated; from ${join('shared', 'team.json')})`,
      NEW_YORK,
    ]);
  });

  /** The settings of a person with these corrections. */
  function settingsOf(corrections: unknown): { settings: string } {
    const settings = mkdtempSync(join(tmpdir(), 'dear-minister-'));
    writeFileSync(join(settings, 'directory.json'), JSON.stringify(corrections));
    return { settings };
  }
});
