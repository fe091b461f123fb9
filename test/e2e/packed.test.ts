import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Outcome, run, runProgram } from './run.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ADA = ['--name', 'Ada Lovelace', '--city', 'Chicago', '--country', 'US'];
const NPM_MS = 120_000;
const MOST_PACKAGES = 30;
const MOST_BYTES = 12_000_000;

const workshop = mkdtempSync(join(tmpdir(), 'packed-'));
const home = join(workshop, 'home');
let packed: readonly string[] = [];

function npm(args: readonly string[], cwd: string): string {
  const [command, ...first] = process.platform === 'win32' ? ['cmd', '/c', 'npm'] : ['npm'];
  return execFileSync(command ?? 'npm', [...first, ...args], {
    ...{ cwd, encoding: 'utf8', timeout: NPM_MS, stdio: ['ignore', 'pipe', 'pipe'] },
  });
}

/** Every file below a folder, links aside. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => lstatSync(path).isFile());
}

/** Runs the installed program, by the name that a person types. */
function runInstalled(args: readonly string[]): Promise<Outcome> {
  const windows = process.platform === 'win32';
  const bin = join(home, 'node_modules', '.bin', `dear-minister${windows ? '.cmd' : ''}`);
  return windows
    ? runProgram('cmd', ['/c', bin, ...args], { cwd: home })
    : runProgram(bin, args, { cwd: home });
}

beforeAll(() => {
  const [{ filename, files }] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--pack-destination', workshop], ROOT),
  );
  packed = files.map(({ path }: { path: string }) => path);
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{"private": true}');
  const quiet = ['--omit=dev', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'];
  npm(['install', ...quiet, join(workshop, filename)], home);
}, NPM_MS);

afterAll(() => rmSync(workshop, { recursive: true, force: true }));

describe('the package', () => {
  it('holds what the tool needs and nothing of its making', () => {
    const allowed = /^(?:bin|data|dist|templates)\/|^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md)$/;
    expect(packed.filter((path) => !allowed.test(path))).toEqual([]);
    for (const path of [
      ...['bin/dear-minister.js', 'dist/start.js', 'dist/regions.tsv'],
      ...['data/posts.json', 'data/review.json', 'data/places/US.tsv'],
    ])
      expect(packed).toContain(path);
    expect(packed.filter((path) => /\.(?:ts|map)$/.test(path))).toEqual([]);
  });

  it('names whose code stands in it', () => {
    const notice = readFileSync(join(home, 'node_modules/dear-minister/dist/THIRD-PARTY.txt'), 'utf8');
    for (const name of ['commander', 'handlebars', 'inquirer', 'chalk', 'valibot'])
      expect(notice).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
  });

  it('is small, with few packages beside it', () => {
    const installed = Object.keys(
      JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8')).packages,
    ).filter((path) => path.startsWith('node_modules/') && path !== 'node_modules/dear-minister');
    const bytes = (folder: string) => filesIn(folder).reduce((sum, path) => sum + lstatSync(path).size, 0);
    const all = bytes(join(home, 'node_modules'));
    const own = bytes(join(home, 'node_modules/dear-minister'));
    console.info(`${installed.length} packages beside ours, ${all} bytes installed, ${own} of them ours`);
    expect(installed.length).toBeLessThanOrEqual(MOST_PACKAGES);
    expect(all).toBeLessThan(MOST_BYTES);
  });
});

describe('the installed tool', () => {
  it('makes the letter that the checkout makes', async () => {
    const installed = await runInstalled(ADA);
    expect(installed).toEqual(await run(ADA));
    expect(installed.out).toMatch(/^To: chinaconsul_chi_us@mfa\.gov\.cn\n/);
    expect(installed.code).toBe(0);
  });

  it('makes the drafts of its own example, and a letter as a page', async () => {
    const sample = await runInstalled(['batch', '--sample']);
    writeFileSync(join(home, 'people.csv'), sample.out);
    const { code, err } = await runInstalled([
      'batch',
      'people.csv',
      '--out',
      'drafts',
      '--format',
      'eml,html,json',
    ]);
    expect([code, err.split('\n')[0]]).toEqual([0, 'Made 10 letters in drafts (eml, html, json).']);
    expect(readdirSync(join(home, 'drafts'))).toHaveLength(13);
    const page = await runInstalled([...ADA, '--format', 'html']);
    expect([page.code, page.out]).toEqual([0, expect.stringMatching(/^<!doctype html>/i)]);
  });

  it('knows its version', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(await runInstalled(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it('loads what a template and corrections of one’s own take', async () => {
    writeFileSync(join(home, 'own.hbs'), 'Dear Minister,\n\n{{#if words}}{{words}}{{else}}{{name}}{{/if}}\n');
    const closed = { id: 'us-chicago', status: 'closed', closed: { date: '2026-10', source: 'a notice' } };
    writeFileSync(join(home, 'own.json'), JSON.stringify([closed]));
    const { code, out } = await runInstalled([...ADA, '--template', 'own.hbs', '--directory', 'own.json']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^To: chinaembpress_us@mfa\.gov\.cn\nCc: .*\nSubject: .*\n\nDear Minister,\n\nAda Lovelace\n$/,
    );
  });

  it.each([
    ['a post', ['Chicago']],
    ['posts by region', ['Illinois', '--json']],
    ['posts by country', ['--country', 'Germany', '--usable']],
    ['a text for a report', ['report', 'us-chicago']],
  ])('looks up what the checkout looks up: %s', async (_, args) => {
    const installed = await runInstalled(['directory', ...args]);
    expect(installed).toEqual(await run(['directory', ...args]));
    expect([installed.code, installed.out]).toEqual([0, expect.stringMatching(/mfa\.gov\.cn/)]);
  });

  it('checks and keeps corrections', async () => {
    const settings = join(home, 'settings');
    const add = ['add', 'un-geneva', 'a@mfa.gov.cn', '--source', 'a list', '--quiet'];
    const bin = join(home, 'node_modules/dear-minister/bin/dear-minister.js');
    const env = { XDG_CONFIG_HOME: settings, APPDATA: settings };
    const dm = (args: readonly string[]) =>
      runProgram(process.execPath, [bin, 'directory', ...args], { cwd: home, env });
    expect(await dm(add)).toEqual({ code: 0, out: '', err: '' });
    const file = join(settings, 'dear-minister', 'directory.json');
    expect((await dm(['check', file])).out).toBe(
      `${file}: one correction, no problem.\n  un-geneva: letters go to a@mfa.gov.cn, where none was usable\n`,
    );
  });

  it('finds the nearest name to a slip', async () => {
    const { code, err } = await runInstalled([...ADA, '--to', 'us-chicgo']);
    expect([code, err]).toEqual([2, 'Error: There is no post "us-chicgo".\nDid you mean us-chicago?\n']);
  });

  it('colours what is said', async () => {
    const { err } = await runProgram(
      process.execPath,
      [join(home, 'node_modules/dear-minister/bin/dear-minister.js'), ...ADA],
      { cwd: home, env: { FORCE_COLOR: '1' } },
    );
    expect(err).toContain('\u001b[');
  });
});
