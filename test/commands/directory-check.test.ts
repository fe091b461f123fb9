import { describe, expect, it } from 'vitest';
import { runCheck } from '../../src/commands/directory-check.ts';
import type { DirectoryOptions } from '../../src/commands/directory-options.ts';
import { createTestContext, type Setup } from '../support/context.ts';
import { refused, settingsWith } from '../support/directory.ts';
import { temporaryFile } from '../support/temporary-folder.ts';

const corrections = (value: unknown) => temporaryFile('corrections.json', JSON.stringify(value));

const NEW = {
  ...{ address: 'new@mfa.gov.cn', desk: 'general', confidence: 'high' },
  sources: [{ where: 'a notice', kind: 'official', seen: '2026-10' }],
};
const CHICAGO = 'chinaconsul_chi_us@mfa.gov.cn';
const dead = (address: string) => ({ address, reason: 'letters come back' });

/** What `check` prints of a file with these corrections, and what it says. */
async function check(value: unknown, flags: Partial<DirectoryOptions> = {}, setup: Setup = {}) {
  const file = corrections(value);
  const context = createTestContext(setup);
  await runCheck(file, { color: true, ...flags }, context);
  const named = (text: string) => text.replaceAll(file, 'FILE');
  return { out: named(context.out.text()), err: named(context.err.text()), saved: context.files.saved };
}

describe('check', () => {
  it.each<[string, unknown, string]>([
    ['an empty file', [], 'FILE: 0 corrections, no problem.\n'],
    [
      'a better address',
      [{ id: 'us-chicago', emails: [NEW] }],
      `FILE: one correction, no problem.\n  us-chicago: letters go to new@mfa.gov.cn in place of ${CHICAGO}\n`,
    ],
    [
      'a first address',
      [{ id: 'un-geneva', emails: [NEW] }],
      'FILE: one correction, no problem.\n  un-geneva: letters go to new@mfa.gov.cn, where none was usable\n',
    ],
    [
      'a dead address',
      [{ id: 'us-chicago', retired: [dead(CHICAGO)] }],
      `FILE: one correction, no problem.\n  us-chicago: no usable address any more (it was ${CHICAGO})\n`,
    ],
    [
      'a slip in a dead address',
      [{ id: 'us-chicago', retired: [dead('chinaconsul_chi@mfa.gov.cn')] }],
      `FILE: one correction, no problem.\n  us-chicago: it retires chinaconsul_chi@mfa.gov.cn, which this post does not have; letters go to ${CHICAGO}, as before\n`,
    ],
    [
      'several',
      [
        { id: 'ca-ottawa', status: 'closed' },
        { id: 'ro-constanta', status: 'open', emails: [NEW] },
        { id: 'us-chicago', notes: 'A note.' },
        { id: 'un-geneva', notes: 'A note.' },
        {
          ...{ id: 'aq-vostok', kind: 'embassy', name: 'Embassy in Antarctica', country: 'AQ' },
          ...{ city: 'Vostok', coordinates: [-78, 106], status: 'open', emails: [NEW] },
        },
      ],
      `FILE: 5 corrections, no problem.
  ca-ottawa: closed; no usable address any more (it was chinaemb_ca@mfa.gov.cn)
  ro-constanta: open again; letters go to new@mfa.gov.cn, where none was usable
  us-chicago: letters go to ${CHICAGO}, as before
  un-geneva: no usable address, as before
  aq-vostok: a new post; letters go to new@mfa.gov.cn, where none was usable
`,
    ],
  ])('tells what it changes: %s', async (_, value, out) => {
    expect(await check(value)).toEqual({ out, err: '', saved: [] });
  });

  it('seen from the corrections that stand before it', async () => {
    const before = corrections([{ id: 'us-chicago', retired: [dead(CHICAGO)] }]);
    const { out } = await check([{ id: 'us-chicago', emails: [NEW] }], { directory: [before] });
    expect(out).toContain('us-chicago: letters go to new@mfa.gov.cn, where none was usable\n');
  });

  it('not from the person’s own, which others do not have', async () => {
    const settings = settingsWith([{ id: 'us-chicago', retired: [dead(CHICAGO)] }]);
    const { out } = await check([{ id: 'us-chicago', notes: 'A note.' }], {}, { settings });
    expect(out).toContain(`us-chicago: letters go to ${CHICAGO}, as before\n`);
  });

  it('names the files with --verbose', async () => {
    const { err } = await check([{ id: 'un-geneva', notes: 'A note.' }], { verbose: true });
    expect(err).toBe('Corrections from FILE: un-geneva\n');
  });

  it('has no line wider than the screen, where it is one', async () => {
    const value = [{ id: 'us-chicago', retired: [dead('chinaconsul_chi@mfa.gov.cn')] }];
    const { out } = await check(value, {}, { outIsTerminal: true, columns: 80 });
    // The name of the file has no place to break at.
    expect(
      out
        .split('\n')
        .slice(1)
        .filter((line) => line.length > 80),
    ).toEqual([]);
  });

  it('tells every problem of the file at once', async () => {
    const file = corrections([
      { id: 'us-chicgo', emails: [] },
      { id: 'un-geneva', emails: [{ ...NEW, address: 'New', desk: 'prss' }], domains: ['gmail.com'] },
      { id: 'un-geneva', status: 'gone' },
    ]);
    const run = refused((context) => runCheck(file, { color: true }, context));
    const { exitCode, text, context } = await run;
    expect([exitCode, context.out.text()]).toEqual([2, '']);
    expect(text.replace(file, 'FILE')).toBe(`FILE cannot be used. It has 5 problems:
  0.id: "us-chicgo" is no known post (nearest: us-chicago); a new post needs kind, name, country, city, coordinates, status too
  1.emails.0.address: expected one plain e-mail address in lower case such as "press_uk@mfa.gov.cn", found "New"
  1.emails.0.desk: expected general, press, political, protocol, consular, visa or unknown, found "prss"
  2.status: expected open or closed, found "gone"
  2.id: expected every id once, found un-geneva again`);
  });

  it('fails where there is no such file', async () => {
    const { exitCode, text } = await refused((context) => runCheck('no-file.json', { color: true }, context));
    expect([exitCode, text]).toEqual([
      2,
      'Cannot read no-file.json: there is no such file.\nCheck the path: it begins in the folder that you are in.',
    ]);
  });
});
