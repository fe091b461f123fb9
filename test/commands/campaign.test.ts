import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFiles } from '../../src/adapters/files.ts';
import { runCampaignCheck, runCampaignList, runCampaignShow } from '../../src/commands/campaign.ts';
import { runCampaignNew } from '../../src/commands/campaign-new.ts';
import { ToolError } from '../../src/core/errors.ts';
import { createTestContext, type Setup } from '../support/context.ts';

const COLOR = { color: true } as const;

function onDisk(setup: Setup = {}) {
  return { ...createTestContext(setup), files: createFiles() };
}

/** A campaign as `campaign new` writes it, with some of its files changed. */
async function campaignWith(change: (folder: string) => void = () => undefined): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'campaign ')), 'mine');
  await runCampaignNew(folder, COLOR, onDisk());
  change(folder);
  return folder;
}

function rewrite(folder: string, name: string, from: string, to: string): void {
  const path = join(folder, name);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}

/** What `campaign check` says is wrong, a line each; nothing where it finds no problem. */
async function problems(folder: string, setup: Setup = {}): Promise<string[]> {
  const context = createTestContext(setup);
  try {
    await runCampaignCheck(folder, COLOR, context);
    return [];
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    expect(error.exitCode).toBe(2);
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
}

describe('campaign new', () => {
  it('writes a folder that works at once, for this person alone to read', async () => {
    const folder = await campaignWith();
    expect(readdirSync(folder).sort()).toEqual(['README.md', 'campaign.json', 'letter.en.hbs']);
    expect(statSync(join(folder, 'letter.en.hbs')).mode & 0o777).toBe(0o600);
    expect(await problems(folder)).toEqual([]);
    expect(JSON.parse(readFileSync(join(folder, 'campaign.json'), 'utf8'))).toMatchObject({
      ...{ id: 'mine', published: '2026-11-21', reviewBy: '2027-05-01' },
    });
  });

  it('replaces nothing', async () => {
    const folder = await campaignWith();
    await expect(runCampaignNew(folder, COLOR, onDisk())).rejects.toMatchObject({
      exitCode: 2,
      message: `${folder} has a campaign.json already.`,
    });
  });

  it('wants a name that makes an id', async () => {
    await expect(runCampaignNew('./---/', COLOR, onDisk())).rejects.toMatchObject({ exitCode: 2 });
  });
});

describe('campaign check', () => {
  it('measures the letters', async () => {
    const context = createTestContext();
    await runCampaignCheck(await campaignWith(), COLOR, context);
    expect(context.out.text()).toMatch(/^LANGUAGE +LETTERS +LONGEST[^\n]+\nen +125 +\d+ words +0\.\d\d /);
    expect(context.out.text()).toMatch(/\nNo problem\.\n$/);
  });

  it.each<[string, (folder: string) => void, RegExp]>([
    [
      'an ask that a wording leaves out',
      (folder) => rewrite(folder, 'letter.en.hbs', 'shelter those who came in fear', 'be kind'),
      /^letter\.en\.hbs: wording 4 has none of the phrases of the ask "protect"$/,
    ],
    [
      'a number that no fact has',
      (folder) => rewrite(folder, 'letter.en.hbs', 'In 1982 China', 'In 1983 China'),
      /^letter\.en\.hbs: 1983 stands in no fact of campaign\.json$/,
    ],
    [
      'a target that is no post',
      (folder) => rewrite(folder, 'campaign.json', '"un-new-york"', '"un-atlantis"'),
      /^campaign\.json: targets\.1\.post: expected a post of the directory, found "un-atlantis"$/,
    ],
    [
      'a day of review that has passed',
      (folder) => rewrite(folder, 'campaign.json', '"reviewBy": "2027-05-01"', '"reviewBy": "2026-11-20"'),
      /^campaign\.json: reviewBy: expected a day from 2026-11-21 on: read the facts again, found "2026-11-20"$/,
    ],
    [
      'an appeal that has ended',
      (folder) =>
        rewrite(
          folder,
          'campaign.json',
          '"status": "active"',
          '"status": "active", "appealUntil": "2026-01-01"',
        ),
      /^campaign\.json: appealUntil: /,
    ],
    [
      'letters that are alike, and longer than a page',
      (folder) =>
        writeFileSync(join(folder, 'letter.en.hbs'), `{{name}} ${'protect people who fled; '.repeat(120)}`),
      /^letter\.en\.hbs: 48\d words at its longest; a page holds 400$/,
    ],
    [
      'an unknown placeholder',
      (folder) => rewrite(folder, 'letter.en.hbs', '{{place}}, as a citizen', '{{plcae}}, as a citizen'),
      /^\d+:\d+: \{\{plcae\}\} is not a placeholder$/,
    ],
    [
      'a prototype trick',
      (folder) => rewrite(folder, 'letter.en.hbs', '{{place}}, as a citizen', '{{constructor}}'),
      /^\d+:\d+: \{\{constructor\}\} is not a placeholder$/,
    ],
    [
      'a partial',
      (folder) => rewrite(folder, 'letter.en.hbs', 'Your Excellency,', '{{> letter}}'),
      /^\d+:\d+: partials and decorators cannot be used in a letter$/,
    ],
    [
      'a wording that is not closed',
      (folder) => rewrite(folder, 'letter.en.hbs', '{{/wording}}', ''),
      /^\d+/,
    ],
    [
      'a template of 10 MB',
      (folder) => writeFileSync(join(folder, 'letter.en.hbs'), 'x'.repeat(10_000_000)),
      /^1: it is 10000000 characters long; a letter has at most 100000$/,
    ],
    [
      'a fact without a source',
      (folder) =>
        rewrite(folder, 'campaign.json', '"UN Treaty Collection table (copy): docslib.org/doc/5005851"', ''),
      /^facts\.refugee-convention\.sources: /,
    ],
    [
      'a letter without its part in campaign.json',
      (folder) => writeFileSync(join(folder, 'letter.ko.hbs'), 'x'),
      /^letter\.ko\.hbs: campaign\.json does not name its language$/,
    ],
  ])('finds %s', async (_, change, expected) => {
    const found = await problems(await campaignWith(change));
    expect(found.filter((problem) => expected.test(problem))).toHaveLength(1);
  });

  it('is an error for a folder that there is not', async () => {
    await expect(runCampaignCheck('./nowhere', COLOR, createTestContext())).rejects.toBeInstanceOf(ToolError);
    const empty = mkdtempSync(join(tmpdir(), 'campaign '));
    mkdirSync(join(empty, 'x'));
    await expect(runCampaignCheck(`${empty}/x`, COLOR, createTestContext())).rejects.toBeInstanceOf(
      ToolError,
    );
  });

  it.each(['north-korean-refugees', 'un-access'])('finds no problem in %s', async (id) => {
    expect(await problems(id)).toEqual([]);
  });
});

describe('campaign list and show', () => {
  it('lists a campaign a line in a pipe, and as data', async () => {
    const context = createTestContext();
    await runCampaignList(COLOR, context);
    expect(
      context.out
        .text()
        .split('\n')
        .map((line) => line.split('\t')[0]),
    ).toEqual([...['north-korean-refugees', 'un-access', '']]);
    const asData = createTestContext();
    await runCampaignList({ ...COLOR, json: true }, asData);
    expect(JSON.parse(asData.out.text())[1]).toMatchObject({
      id: 'un-access',
      status: 'active',
      languages: ['en'],
    });
  });

  it('fits the screen', async () => {
    for (const columns of [40, 80, 120]) {
      const context = createTestContext({ outIsTerminal: true, columns });
      await runCampaignList(COLOR, context);
      expect(
        context.out
          .text()
          .split('\n')
          .filter((line) => line.length > columns),
      ).toEqual([]);
    }
  });

  it('shows whom a campaign writes to, its letters and its facts with their sources', async () => {
    const context = createTestContext();
    await runCampaignShow('un-access', COLOR, context);
    expect(context.out.text()).toMatch(
      /\nTo\n {2}The Permanent Representative [^\n]+\n {2}cc: un-new-york\n/,
    );
    expect(context.out.text()).toMatch(/English \(en\): 3,125 wordings, 4 subjects\n/);
    expect(context.out.text()).toContain('confidence high');
    const asData = createTestContext();
    await runCampaignShow('un-access', { ...COLOR, json: true }, asData);
    expect(JSON.parse(asData.out.text())).toMatchObject({
      id: 'un-access',
      wordings: { en: [5, 5, 5, 5, 5] },
    });
  });
});
