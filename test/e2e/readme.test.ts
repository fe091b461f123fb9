import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCorrections } from '../../src/core/directory-overlay.ts';
import { PLACEHOLDERS } from '../../src/core/template.ts';
import { checkTemplate } from '../../src/core/template-compiler.ts';
import { combinations } from '../../src/core/wording.ts';
import { shippedCampaign } from '../support/campaign.ts';
import { run, runInShell } from './run.ts';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const README = read('README.md');
const MENDED = 'name,city,country,error\nAda,Leeds,GB,mended\n';
const POSTS = JSON.parse(read('data/posts.json'));

/** The fenced blocks of one language. */
function blocks(language: string): string[] {
  return [...README.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(
    ([, text = '']) => text,
  );
}

describe('the README', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'dear-minister-'));
  writeFileSync(join(cwd, 'mended.csv'), MENDED);
  writeFileSync(join(cwd, 'my-words.txt'), 'I teach mathematics.\n');
  writeFileSync(join(cwd, 'people.jsonl'), '{"name":"Ada","city":"Leeds","country":"GB"}\n');
  writeFileSync(join(cwd, 'corrections.json'), blocks('json')[0] ?? '');
  const commands = blocks('sh')
    .flatMap((block) => block.split('\n'))
    .filter((line) => line.startsWith('dear-minister '));

  it('has commands to run', () => {
    expect(commands.length).toBeGreaterThanOrEqual(6);
  });

  it.each(commands)('%s', async (command) => {
    // What the example leaves out for the reader is the writer.
    const complete =
      command.includes('--name') || /^dear-minister (?:batch|campaign|directory|post) /.test(command);
    const whole = complete
      ? command
      : `${command} --no-input --name 'Ada Lovelace' --city Chicago --country US`;
    const env = { XDG_CONFIG_HOME: cwd, APPDATA: cwd, SLURM_ARRAY_TASK_ID: '2', SLURM_ARRAY_TASK_COUNT: '8' };
    const { code, err } = await runInShell(whole.replace(/^dear-minister/, 'dm'), { cwd, env });
    expect(err).not.toContain('Error');
    expect(code).toBe(0);
  });

  it('shows a correction and a template that are sound', () => {
    expect(checkCorrections(JSON.parse(blocks('json')[0] ?? ''), POSTS, '2026-11-21')).toHaveProperty(
      'posts',
    );
    expect(checkTemplate(blocks('handlebars')[0] ?? '')).toEqual([]);
  });

  it('tells of each option and each placeholder', async () => {
    const help = (await run(['--help'])).out + (await run(['batch', '--help'])).out;
    const options = [...help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option = '']) => option);
    expect(options.length).toBeGreaterThan(25);
    const told = options.filter((option) => option !== '--help' && option !== '--version');
    for (const option of told) expect(README).toContain(option);
    for (const name of Object.keys(PLACEHOLDERS)) expect(README).toContain(`\`{{${name}}}\``);
  });

  it('counts the letters in each language rightly', async () => {
    for (const { wordings } of (await shippedCampaign()).letters.values())
      expect(README).toContain(` ${combinations(wordings).toLocaleString('en')} `);
  });

  it('and the changelog count rightly', () => {
    const addresses = POSTS.flatMap(({ emails }: { emails: unknown[] }) => emails).length;
    const countries = new Set(POSTS.map(({ country }: { country: string }) => country)).size;
    expect(read('CHANGELOG.md').replaceAll('\n', ' ').replaceAll('  ', ' ')).toContain(
      `${POSTS.length} posts in ${countries} countries with ${addresses} addresses`,
    );
  });
});
