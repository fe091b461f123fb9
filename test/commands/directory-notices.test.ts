import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../src/commands/directory-check.ts';
import { runReport } from '../../src/commands/directory-report.ts';
import { createTestContext, type Setup } from '../support/context.ts';
import { directory, settingsWith } from '../support/directory.ts';
import { temporaryFile, temporaryFolder } from '../support/temporary-folder.ts';
import { writeAsAda } from '../support/write.ts';

const { reviewBy } = JSON.parse(readFileSync(new URL('../../data/review.json', import.meta.url), 'utf8')) as {
  reviewBy: string;
};

/** A settings folder whose directory.json cannot be read, and what is told of it. */
function unreadable(): { settings: string; told: string } {
  const settings = temporaryFolder();
  const path = join(settings, 'directory.json');
  mkdirSync(path);
  return {
    settings,
    told: `Your own corrections are not used: ${path} is a folder. The directory is used as it ships.\n`,
  };
}

/** What is said, by each command that reads the directory, with these files of corrections. */
const COMMANDS: readonly [
  name: string,
  said: (
    flags: { directory?: string[]; verbose?: boolean; quiet?: boolean },
    setup: Setup,
  ) => Promise<string>,
][] = [
  ['directory', async (flags, setup) => (await directory('us-chicago', flags, setup)).err.text()],
  [
    'directory report',
    async (flags, setup) => {
      const context = createTestContext({ quiet: flags.quiet === true, ...setup });
      await runReport('us-chicago', { color: true, ...flags }, context);
      return context.err.text();
    },
  ],
  [
    'write',
    async (flags, setup) => {
      const { err } = await writeAsAda({ to: 'us-chicago', ...flags }, setup);
      return err.text().replaceAll(/^(?:(?:To|Cc|Not by e-mail) |The facts in the campaign ).*\n/gm, '');
    },
  ],
];

describe.each(COMMANDS)('%s', (_, said) => {
  it('tells from the day after the review was due', async () => {
    const day = (number: number) =>
      new Date(Date.parse(reviewBy) + number * 86_400_000).toISOString().slice(0, 10);
    const due = `The directory was due to be looked through again by ${reviewBy}: check an address before you rely on it.\n`;
    expect(await said({}, { today: day(0) })).toBe('');
    expect(await said({}, { today: day(1) })).toBe(due);
    expect(await said({ quiet: true }, { today: day(1) })).toBe('');
  });

  it('tells that own corrections cannot be read, quiet or not', async () => {
    const { settings, told } = unreadable();
    expect(await said({}, { settings })).toBe(told);
    expect(await said({ quiet: true }, { settings })).toBe(told);
  });

  it('says nothing of own corrections that are sound, or not there', async () => {
    expect(await said({}, { settings: settingsWith([{ id: 'us-chicago', notes: 'A note.' }]) })).toBe('');
    expect(await said({ verbose: true }, { settings: temporaryFolder() })).toBe('');
  });

  it('names each file with --verbose, and which counts where two speak of one post', async () => {
    const settings = settingsWith([
      { id: 'us-chicago', notes: 'Mine.' },
      { id: 'un-geneva', notes: 'Mine.' },
    ]);
    const own = join(settings, 'directory.json');
    const first = temporaryFile('team.json', '[{"id": "us-chicago", "notes": "Ours."}]');
    const second = temporaryFile('empty.json', '[]');
    const third = temporaryFile('more.json', '[{"id": "us-chicago"}, {"id": "de-berlin"}]');
    const flags = { directory: [first, second, third], verbose: true };
    expect(await said(flags, { settings })).toBe(`Corrections from ${own}: us-chicago, un-geneva
Corrections from ${first}: us-chicago
Corrections from ${second}: none
Corrections from ${third}: us-chicago, de-berlin
us-chicago is corrected in ${own} and in ${first} and in ${third}; where they differ, ${third} counts.
`);
    expect(await said({ ...flags, verbose: false }, { settings })).toBe('');
    expect(await said({ ...flags, quiet: true }, { settings })).toBe('');
  });
});

it('check does not look at own corrections, readable or not', async () => {
  const { settings } = unreadable();
  const context = createTestContext({ settings });
  await runCheck(temporaryFile('empty.json', '[]'), { color: true }, context);
  expect(context.err.text()).toBe('');
});
