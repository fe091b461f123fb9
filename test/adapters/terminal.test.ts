import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createOutput, readAll, type TextStream } from '../../src/adapters/terminal.ts';
import { InputError } from '../../src/core/errors.ts';

/** A stream whose errors the test raises. */
function createStream(screen: Partial<TextStream> = {}) {
  const written: string[] = [];
  const listeners: ((error: NodeJS.ErrnoException) => void)[] = [];
  const stream: TextStream = {
    write: (text) => written.push(text),
    on: (_, listener) => listeners.push(listener),
    ...screen,
  };
  const fail = (code: string) => {
    for (const listener of listeners) listener(Object.assign(new Error(`write ${code}`), { code }));
  };
  return { stream, written, fail };
}

const columns: [screen: Partial<TextStream>, env: NodeJS.ProcessEnv, columns: number][] = [
  [{ columns: 132 }, {}, 132],
  [{ columns: 132 }, { COLUMNS: '50' }, 132],
  [{ columns: 0 }, {}, 80],
  [{}, {}, 80],
  [{}, { COLUMNS: '50' }, 50],
  [{}, { COLUMNS: 'wide' }, 80],
];

describe('createOutput', () => {
  const options = { name: 'standard output', failed: () => undefined };

  it.each(columns)('knows its columns: %o %o: %i', (screen, env, expected) => {
    expect(createOutput(createStream(screen).stream, env, options).columns).toBe(expected);
  });

  it('knows whether it is a terminal', () => {
    expect(createOutput(createStream({ isTTY: true }).stream, {}, options).isTerminal).toBe(true);
    expect(createOutput(createStream().stream, {}, options).isTerminal).toBe(false);
  });

  it.each([
    ['EPIPE', []],
    ['ENOSPC', ['Cannot write to standard output: the disk is full.']],
    ['EIO', ['Cannot write to standard output: write EIO.']],
  ])('after %s drops the rest and tells %j, once', (code, expected) => {
    const told: string[] = [];
    const { stream, written, fail } = createStream();
    const out = createOutput(stream, {}, { ...options, failed: (error) => told.push(error.message) });
    out.write('one');
    fail(code);
    fail(code);
    out.write('two');
    expect(written).toEqual(['one']);
    expect(told).toEqual(expected);
  });
});

const adapter = fileURLToPath(new URL('../../src/adapters/terminal.ts', import.meta.url));
const program = `
  import { createOutput } from ${JSON.stringify(adapter)};
  const failed = (error) => { console.error(error.message); process.exitCode = error.exitCode; };
  const out = createOutput(process.stdout, process.env, { name: 'standard output', failed });
  for (let line = 0; line < 5000; line++) out.write('x'.repeat(999) + '\\n');
`;
const args = ['--import', 'tsx', '--input-type=module', '-e', program];

describe('a process', () => {
  it('writes everything into a pipe before it ends', async () => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let size = 0;
    for await (const chunk of child.stdout) size += chunk.length;
    expect(size).toBe(5_000_000);
  });

  it('ends quietly when its reader goes away', async () => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.once('data', () => child.stdout.destroy());
    const ended = once(child, 'exit');
    expect(await readAll(child.stderr)).toBe('');
    expect(await ended).toEqual([0, null]);
  });

  it.runIf(process.platform === 'linux')('tells of a full disk', async () => {
    const full = await open('/dev/full', 'w');
    const child = spawn(process.execPath, args, { stdio: ['ignore', full.fd, 'pipe'] });
    const ended = once(child, 'exit');
    expect(await readAll(child.stderr ?? Readable.from([]))).toBe(
      'Cannot write to standard output: the disk is full.\n',
    );
    expect(await ended).toEqual([1, null]);
    await full.close();
  });
});

describe('readAll', () => {
  it('joins characters that were cut between two chunks', async () => {
    const bytes = Buffer.from('\uFEFF장관님');
    expect(await readAll(Readable.from([bytes.subarray(0, 4), bytes.subarray(4)]))).toBe('장관님');
  });

  it('refuses what is not text', async () => {
    const reading = readAll(Readable.from([Buffer.from([0xc0, 0xcc])]));
    await expect(reading).rejects.toThrow(InputError);
    await expect(reading).rejects.toThrow('Cannot read standard input: it is not UTF-8 text.');
  });
});
