import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BIN, run } from '../support/programs.ts';

const ROWS = 600;
const KILLS = 20;
const TOWNS = ['Chicago,US', 'Leeds,GB', 'Busan,KR', 'Osaka,JP', 'Nowhere,US', 'Portland,US'];

const home = mkdtempSync(join(tmpdir(), 'dear-minister-kill-'));
const table = join(home, 'people.csv');
const rows = Array.from({ length: ROWS }, (_, at) => `Writer ${at + 1},${TOWNS[at % TOWNS.length]}`);
let undisturbed = '';
let milliseconds = 0;

function batch(folder: string, ...flags: string[]): string[] {
  return [BIN, 'batch', table, '--out', folder, '--format', 'eml,html,mbox,json,mailto', ...flags];
}

/** One digest of all names and bytes in a folder. */
function digest(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort())
    hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

/** Starts a batch and kills it, as nothing can hold it up, after so long; gives whether it was still at work. */
function killed(folder: string, after: number, ...flags: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, batch(folder, ...flags), { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    child.on('exit', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

/** Numbers that look like chance and are the same in each run. */
function* moments(): Generator<number> {
  for (let state = 12_345; ; ) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    yield state / 2 ** 32;
  }
}

beforeAll(() => {
  writeFileSync(table, `name,city,country\n${rows.join('\n')}\n`);
  const folder = join(home, 'undisturbed');
  const start = performance.now();
  expect(run(process.execPath, batch(folder)).status).toBe(3);
  milliseconds = performance.now() - start;
  undisturbed = digest(folder);
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

it(`killed at ${KILLS} moments, a batch that is resumed ends in the same bytes as one undisturbed`, async () => {
  const chance = moments();
  let caught = 0;
  for (let number = 0; number < KILLS; number++) {
    const folder = join(home, `killed-${number}`);
    const moment = (chance.next().value as number) * milliseconds;
    if (await killed(folder, moment)) caught++;
    // Every other one is killed again as it resumes.
    if (number % 2 === 1) await killed(folder, moment / 2, '--resume');
    expect(run(process.execPath, batch(folder, '--resume')).status).toBe(3);
    expect(digest(folder), `killed after ${Math.round(moment)} ms`).toBe(undisturbed);
    rmSync(folder, { recursive: true });
  }
  expect(caught).toBeGreaterThan(KILLS / 2);
}, 240_000);

it('resumed with a table that was changed meanwhile, it ends in what that table makes', () => {
  const folder = join(home, 'changed');
  expect(run(process.execPath, batch(folder)).status).toBe(3);
  const changed = rows.toSpliced(590, 5).with(3, 'Somebody Else,Chicago,US');
  writeFileSync(table, `name,city,country\n${changed.join('\n')}\n`);
  const { status, stderr } = run(process.execPath, batch(folder, '--resume'));
  const fresh = join(home, 'fresh');
  run(process.execPath, batch(fresh));
  writeFileSync(table, `name,city,country\n${rows.join('\n')}\n`);
  expect(status).toBe(3);
  expect(digest(folder)).toBe(digest(fresh));
  expect(stderr).toMatch(/; skipped \d{3} that were there already, as they should be\./);
  expect(stderr).toMatch(/Taken away, since nothing in the table asks for them any more: /);
});

it.skipIf(!existsSync('/dev/shm'))(
  'on a full disk it says so, leaves nothing half, and a resume ends it',
  () => {
    const disk = join(home, 'disk');
    const made = run('sh', ['-c', `mkdir ${disk} && mount -t tmpfs -o size=600k tmpfs ${disk}`]);
    if (made.status !== 0) return;
    try {
      const folder = join(disk, 'drafts');
      const { status, stderr } = run(process.execPath, batch(folder));
      expect(status).toBe(1);
      expect(stderr).toMatch(/: the disk is full\.\nMake room, and go on with --resume/);
      for (const name of readdirSync(folder))
        if (name.endsWith('.eml')) expect(readFileSync(join(folder, name), 'latin1')).toMatch(/\r\n$/);
      expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
      expect(run('mount', ['-o', 'remount,size=100m', disk]).status).toBe(0);
      expect(run(process.execPath, batch(folder, '--resume')).status).toBe(3);
      expect(digest(folder)).toBe(undisturbed);
    } finally {
      run('umount', [disk]);
    }
  },
);
