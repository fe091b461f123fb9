import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BIN, CHICAGO, run } from '../support/programs.ts';

it.each([
  ['a printed letter', CHICAGO],
  ['data', [...CHICAGO, '--json']],
  ['a draft', [...CHICAGO, '--out', 'letter.eml']],
  ['an unknown town', [...CHICAGO, '--city', 'Chcago']],
  ['a post of the directory', ['directory', 'de-berlin']],
  ['the whole directory', ['directory', '--json']],
  ['a report', ['directory', 'report', 'us-chicago']],
  ['a correction', ['directory', 'add', 'un-geneva', 'a@example.org', '--source', 'https://example.org']],
])('%s makes no connection and asks no name server', (_, args) => {
  const cwd = mkdtempSync(join(tmpdir(), 'dear-minister-'));
  const traced = ['-f', '-e', 'trace=network', '-o', 'trace', process.execPath, BIN, ...args];
  const env = { ...process.env, XDG_CONFIG_HOME: cwd };
  expect(run('strace', traced, { cwd, env }).status).toBe(0);
  const trace = run('cat', ['trace'], { cwd }).stdout;
  expect(trace).toMatch(/exited with 0/);
  expect(trace).not.toMatch(/AF_INET|connect\(|sendto\(/);
});
