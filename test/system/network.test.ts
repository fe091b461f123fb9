import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BIN, CHICAGO, run } from '../support/programs.ts';

it.each([
  ['a printed letter', []],
  ['data', ['--json']],
  ['a draft', ['--out', 'letter.eml']],
  ['an unknown town', ['--city', 'Chcago']],
])('%s makes no connection and asks no name server', (_, flags) => {
  const cwd = mkdtempSync(join(tmpdir(), 'dear-minister-'));
  const traced = ['-f', '-e', 'trace=network', '-o', 'trace', process.execPath, BIN, ...CHICAGO, ...flags];
  expect(run('strace', traced, { cwd }).status).toBe(0);
  const trace = run('cat', ['trace'], { cwd }).stdout;
  expect(trace).toMatch(/exited with 0/);
  expect(trace).not.toMatch(/AF_INET|connect\(|sendto\(/);
});
