import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runDirectory } from '../../src/commands/directory.ts';
import type { SearchOptions } from '../../src/commands/directory-options.ts';
import type { Post } from '../../src/core/directory.ts';
import { ToolError } from '../../src/core/errors.ts';
import { createTestContext, type Setup, type TestContext } from './context.ts';
import { temporaryFolder } from './temporary-folder.ts';
import type { Refusal } from './write.ts';

/** Looks a query up with these flags, the rest as the command line leaves them. */
export async function directory(
  query: string,
  flags: Partial<SearchOptions> = {},
  setup: Setup = {},
): Promise<TestContext> {
  const context = createTestContext({ quiet: flags.quiet === true, ...setup });
  await runDirectory(query.split(' '), { color: true, ...flags }, context);
  return context;
}

/** Runs what has to be refused, with the whole of what the person is told. */
export async function refused(
  run: (context: TestContext) => Promise<void>,
  setup: Setup = {},
): Promise<Refusal> {
  const context = createTestContext(setup);
  try {
    await run(context);
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    return { exitCode: error.exitCode, text: [error.message, ...error.hints].join('\n'), context };
  }
  throw new Error(`was not refused; standard output is:\n${context.out.text()}`);
}

/** A folder of a person's settings, with their own corrections: this text, or this value. */
export function settingsWith(corrections: unknown): string {
  const folder = join(temporaryFolder(), 'settings');
  mkdirSync(folder);
  const text = typeof corrections === 'string' ? corrections : `${JSON.stringify(corrections)}\n`;
  writeFileSync(join(folder, 'directory.json'), text);
  return folder;
}

/** A consulate in Antarctica of which everything is known. */
const MCMURDO: Post = {
  ...{ id: 'aq-mcmurdo', kind: 'consulate-general', country: 'AQ', city: 'McMurdo', status: 'open' },
  name: "Consulate General of the People's Republic of China at McMurdo",
  coordinates: [-77.85, 166.67],
  emails: [
    {
      ...{ address: 'mcmurdo@gmail.com', desk: 'general', confidence: 'low' },
      sources: [{ where: 'a travel guide', kind: 'directory', seen: null }],
    },
    {
      ...{ address: 'press_aq@mfa.gov.cn', desk: 'press', confidence: 'medium' },
      sources: [{ where: 'https://example.org/press', kind: 'directory', seen: '2018' }],
    },
    {
      ...{ address: 'chinaconsul_aq@mfa.gov.cn', desk: 'general', confidence: 'high' },
      sources: [
        { where: 'https://example.org/consulates', kind: 'host-government', seen: '2025-06' },
        { where: 'the list of the station', kind: 'directory', seen: null },
      ],
    },
    {
      ...{ address: 'aq@csm.mfa.gov.cn', desk: 'consular', confidence: 'medium' },
      sources: [{ where: 'a notice at the door', kind: 'official', seen: '2024-11-21' }],
      note: 'Read on a notice of the winter.',
    },
    {
      ...{ address: 'first_aq@mfa.gov.cn', desk: 'unknown', confidence: 'low' },
      sources: [{ where: 'a postcard', kind: 'repository', seen: '2019' }],
    },
  ],
  retired: [{ address: 'gone_aq@mfa.gov.cn', reason: 'no such mailbox' }],
  domains: ['china-consulate.example'],
  postalAddress: { lines: ['1 Ross Island', 'McMurdo Station'], source: 'https://example.org/post' },
  website: 'http://aq.china-consulate.gov.cn',
  x: { handle: 'ChinaAtMcMurdo', source: 'https://example.org/x' },
  district: {
    ...{ regions: ['NZ-CAN', 'NZ-OTA'], shared: ['NZ-STL'], basis: 'evident' },
    ...{ since: '2024-06', source: 'https://example.org/district' },
  },
  notes: 'Open in summer only.',
};

/** An embassy in Antarctica without an address. */
const VOSTOK: Post = {
  ...{ id: 'aq-vostok', kind: 'embassy', country: 'AQ', city: 'Vostok', status: 'open' },
  name: "Embassy of the People's Republic of China in Antarctica",
  coordinates: [-78.46, 106.84],
  emails: [],
  website: 'http://aq.china-embassy.gov.cn/eng/',
};

/** A consulate with an address that shows no date, and one that is closed. */
const PALMER: Post = {
  ...{ id: 'aq-palmer', kind: 'consulate', country: 'AQ', city: 'Palmer', status: 'open' },
  name: "Consulate of the People's Republic of China at Palmer",
  coordinates: [-64.77, -64.05],
  emails: [
    {
      ...{ address: 'palmer@mfa.gov.cn', desk: 'general', confidence: 'low' },
      sources: [{ where: 'a list', kind: 'directory', seen: null }],
    },
  ],
  district: { regions: [], shared: ['NZ-STL'], source: 'a list' },
};
const DAVIS: Post = {
  ...{ id: 'aq-davis', kind: 'consulate', country: 'AQ', city: 'Davis', status: 'closed', emails: [] },
  name: "Consulate of the People's Republic of China at Davis",
  coordinates: [-68.58, 77.97],
  closed: { date: '2021-03', source: 'https://example.org/closed' },
};

/** A country of made-up posts, one of each kind that a list tells apart, and what a person has corrected there. */
export const ANTARCTICA: Setup = {
  corrections: [
    { path: 'antarctica.json', corrections: [VOSTOK, MCMURDO, PALMER, DAVIS] },
    {
      path: 'own.json',
      corrections: [
        {
          id: 'aq-mcmurdo',
          retired: [{ address: 'first_aq@mfa.gov.cn', reason: 'letters come back', date: '2026-11' }],
        },
      ],
    },
  ],
};
