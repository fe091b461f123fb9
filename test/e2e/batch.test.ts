import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../support/batch.ts';
import { run, runInShell } from './run.ts';

const BIN = fileURLToPath(new URL('../../bin/dear-minister.js', import.meta.url));
const newFolder = () => mkdtempSync(join(tmpdir(), 'dear-minister-'));

/** A folder with a table of so many people. */
function folderWith(rows: number): string {
  const cwd = newFolder();
  const lines = Array.from({ length: rows }, (_, at) => `Writer ${at + 1},Leeds,GB`);
  writeFileSync(join(cwd, 'people.csv'), `name,city,country\n${lines.join('\n')}\n`);
  return cwd;
}

describe('dear-minister batch', () => {
  it('makes the drafts of the table that it shows as an example', async () => {
    const cwd = newFolder();
    const sample = await run(['batch', '--sample'], { cwd });
    expect([sample.code, sample.err]).toEqual([0, '']);
    writeFileSync(join(cwd, 'people.csv'), sample.out);
    const { code, out, err } = await run(['batch', 'people.csv', '--out', 'drafts'], { cwd });
    expect([code, out]).toEqual([0, '']);
    expect(err).toMatch(/^Made 10 letters in drafts \(eml, html\)\.\n/);
    expect(readdirSync(join(cwd, 'drafts'))).toHaveLength(12);
  });

  it('takes a table from standard input, and puts letters on standard output', async () => {
    const input = 'name,city,country\nAda,Leeds,GB\n';
    const { code, out, err } = await run(['batch', '-', '--format', 'json'], { input });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ writer: { name: 'Ada' } });
    expect(err).toMatch(/^Made 1 letter\.\n/);
  });

  it.each([
    ['name,city,country\nAda,Leeds,GB\n', 0],
    ['name,city,country\nAda,Leeds,Narnia\n', 3],
    ['name,town\nAda,Leeds\n', 2],
    ['', 2],
  ])('%j: exit code %i', async (input, exitCode) => {
    const { code } = await run(['batch', '-', '--dry-run'], { input });
    expect(code).toBe(exitCode);
  });

  it('says nothing when quiet, but for what went wrong', async () => {
    const cwd = folderWith(2);
    expect(await run(['batch', 'people.csv', '--out', 'drafts', '--quiet'], { cwd })).toEqual({
      ...{ code: 0, out: '', err: '' },
    });
    const { code, err } = await run(['batch', 'people.csv', '--out', 'drafts', '--quiet'], { cwd });
    expect([code, err.split('\n')[0]]).toEqual([2, expect.stringMatching(/^Error: drafts is not empty/)]);
  });

  it('stops in silence when nobody reads on', async () => {
    const { code, out, err } = await runInShell('dm batch people.csv --format json --quiet | head -1', {
      cwd: folderWith(20_000),
    });
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out).writer.name).toBe('Writer 1');
  });

  it.skipIf(process.platform === 'win32')(
    'ends with whole files on Ctrl-C, and goes on with --resume',
    async () => {
      const cwd = folderWith(5000);
      const args = [BIN, 'batch', 'people.csv', '--out', 'drafts', '--format', 'eml,mbox,html'];
      const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
      let err = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        err += text;
      });
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
      while (!existsSync(join(cwd, 'drafts', '0001-writer-1.eml'))) await new Promise(setImmediate);
      child.kill('SIGINT');
      expect(await ended).toBe(130);
      const [, rows = ''] = /^Stopped after ([\d,]+) rows?\. Made /.exec(err) ?? [];
      expect(err).toContain(
        'To go on:\n  dear-minister batch people.csv --out drafts --format eml,mbox,html --resume\n',
      );
      const made = Number(rows.replaceAll(',', ''));
      expect(made).toBeGreaterThan(0);
      expect(made).toBeLessThan(5000);
      const files = filesIn(join(cwd, 'drafts'));
      expect(files['manifest.csv']?.split('\r\n')).toHaveLength(made + 2);
      expect(files['letters.mbox']?.match(/^From - /gm)).toHaveLength(made);
      expect(Object.keys(files).filter((name) => name.endsWith('.eml'))).toHaveLength(made);

      const resumed = await run([...args.slice(1), '--resume'], { cwd });
      expect(resumed.code).toBe(0);
      const undisturbed = folderWith(5000);
      await run(args.slice(1), { cwd: undisturbed });
      expect(filesIn(join(cwd, 'drafts'))).toEqual(filesIn(join(undisturbed, 'drafts')));
    },
  );

  it('refuses two tables, and tells what it knows', async () => {
    const { code, err } = await run(['batch', 'a.csv', 'b.csv']);
    expect([code, err.split('\n')[0]]).toEqual([
      2,
      'Error: One table at a time, as in dear-minister batch people.csv --out drafts.',
    ]);
    const help = await run(['help', 'batch']);
    expect(help.out).toBe((await run(['batch', '--help'])).out);
    expect(readFileSync(new URL('../../README.md', import.meta.url), 'utf8')).toContain(
      'dear-minister batch people.csv --dry-run',
    );
  });
});
