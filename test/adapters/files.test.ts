import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFiles } from '../../src/adapters/files.ts';
import { FailureError, InputError } from '../../src/core/errors.ts';

const files = createFiles();
const isRoot = process.getuid?.() === 0;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

// Windows has no modes like these, and no links without a privilege.
const posix = process.platform !== 'win32';

describe('save', () => {
  it.runIf(posix)('writes a new file that only its owner may read, and nothing beside it', async () => {
    const path = join(folder, 'letter.txt');
    await files.save(path, '존경하는 장관님\n', { replace: false });
    expect(await readFile(path, 'utf8')).toBe('존경하는 장관님\n');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['letter.txt']);
  });

  it.runIf(posix)('replaces a file when asked to, and makes it private', async () => {
    const path = join(folder, 'letter.txt');
    await writeFile(path, 'old', { mode: 0o644 });
    await files.save(path, 'new', { replace: true });
    expect(await readFile(path, 'utf8')).toBe('new');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['letter.txt']);
  });

  it('lets exactly one of many writers have a new name', async () => {
    const path = join(folder, 'letter.txt');
    const writers = Array.from({ length: 20 }, (_, index) =>
      files.save(path, `writer ${index}`, { replace: false }),
    );
    const outcomes = await Promise.allSettled(writers);
    const winner = outcomes.findIndex((outcome) => outcome.status === 'fulfilled');
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    expect(await readFile(path, 'utf8')).toBe(`writer ${winner}`);
    expect(await readdir(folder)).toEqual(['letter.txt']);
  });

  it.runIf(posix).each([false, true])(
    'never writes through a symbolic link (replace: %s)',
    async (replace) => {
      const victim = join(folder, 'victim.txt');
      const path = join(folder, 'letter.txt');
      await writeFile(victim, 'precious');
      await symlink(victim, path);
      const saving = files.save(path, 'new', { replace });
      if (replace) await saving;
      else await expect(saving).rejects.toThrow(InputError);
      expect(await readFile(victim, 'utf8')).toBe('precious');
      expect((await lstat(path)).isSymbolicLink()).toBe(!replace);
    },
  );

  it.runIf(posix).each([false, true])(
    'never makes the file a dangling link points to (replace: %s)',
    async (replace) => {
      const path = join(folder, 'letter.txt');
      await symlink(join(folder, 'nowhere'), path);
      const saving = files.save(path, 'new', { replace });
      if (replace) await saving;
      else await expect(saving).rejects.toThrow(InputError);
      expect(await readdir(folder)).toEqual(['letter.txt']);
      expect((await lstat(path)).isSymbolicLink()).toBe(!replace);
    },
  );

  it('refuses an existing file with the flag that replaces it', async () => {
    const path = join(folder, 'letter.txt');
    await writeFile(path, 'old');
    const error = await files.save(path, 'new', { replace: false }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({
      message: `${path} already exists.`,
      hints: ['Choose another name with --out, or replace it with --force.'],
    });
    expect(await readFile(path, 'utf8')).toBe('old');
  });

  const long = `${'가'.repeat(100)}.txt`;
  const refusals: [name: string, path: string, words: string][] = [
    ['a folder', 'folder', 'it is a folder'],
    ['a link to a folder', 'link', 'it is a folder'],
    ['a folder that is missing', 'missing/letter.txt', 'missing does not exist'],
    ['a file where a folder should be', 'file/letter.txt', 'file is not a folder'],
    ['a name that is too long', long, 'the name is too long'],
    ['a name that ends with a slash', 'new/', 'does not exist|it is a folder|is not a folder'],
  ];
  describe.each(refusals)('refuses %s', (_, name, words) => {
    it.each([false, true])('replace: %s', async (replace) => {
      await mkdir(join(folder, 'folder'));
      await symlink(join(folder, 'folder'), join(folder, 'link'));
      await writeFile(join(folder, 'file'), '');
      const before = await readdir(folder, { recursive: true });
      const path = `${folder}/${name}`;
      const error = await files.save(path, 'new', { replace }).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(FailureError);
      expect(error).toMatchObject({ exitCode: 1, hints: [expect.stringContaining('--out')] });
      expect(String(error)).toContain(path);
      expect(String(error)).toMatch(new RegExp(words));
      expect(await readdir(folder, { recursive: true })).toEqual(before);
    });
  });

  it.skipIf(process.platform === 'win32')('refuses a device, even when it may replace', async () => {
    await expect(files.save('/dev/null', 'new', { replace: true })).rejects.toThrow(
      'it is a device or a pipe',
    );
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
  });

  it.skipIf(isRoot || process.platform === 'win32')('refuses a read-only folder', async () => {
    await chmod(folder, 0o500);
    const saving = files.save(join(folder, 'letter.txt'), 'new', { replace: false });
    await expect(saving).rejects.toThrow(`you may not write in ${folder}`);
  });

  it.runIf(process.platform === 'linux')('refuses a folder that no one may write in', async () => {
    await expect(files.save('/proc/letter.txt', 'new', { replace: false })).rejects.toThrow(FailureError);
  });

  const diskErrors: [code: string, words: string][] = [
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'your share of the disk is used up'],
    ['EIO', 'broken disk'],
  ];
  it.each(diskErrors)('leaves the old file whole and nothing behind on %s', async (code, words) => {
    const path = join(folder, 'letter.txt');
    await writeFile(path, 'old');
    const failing = createFiles(async (file, content) => {
      await file.write(content.slice(0, 2));
      throw Object.assign(new Error('broken disk'), { code });
    });
    const error = await failing.save(path, 'new', { replace: true }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(FailureError);
    expect(String(error)).toContain(`Cannot write ${path}: ${words}. Nothing was written.`);
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['letter.txt']);
  });
});

describe('read', () => {
  const contents: [name: string, bytes: Buffer, text: string][] = [
    ['UTF-8', Buffer.from('이름,도시\n'), '이름,도시\n'],
    ['a byte order mark', Buffer.from('\uFEFFname\r\n'), 'name\r\n'],
    ['nothing', Buffer.alloc(0), ''],
  ];
  it.each(contents)('reads %s', async (_, bytes, text) => {
    const path = join(folder, 'people.csv');
    await writeFile(path, bytes);
    expect(await files.read(path)).toBe(text);
  });

  const refusals: [name: string, bytes: Buffer, words: string][] = [
    ['UTF-16', Buffer.from('\uFEFFname', 'utf16le'), 'it is not UTF-8 text'],
    ['UTF-16 without a mark', Buffer.from('name', 'utf16le'), 'it is not UTF-8 text'],
    ['EUC-KR', Buffer.from([0xc0, 0xcc, 0xb8, 0xa7]), 'it is not UTF-8 text'],
    ['more than 20 MB', Buffer.alloc(20_000_001, 'x'), 'it is larger than 20 MB'],
  ];
  it.each(refusals)('refuses %s', async (_, bytes, words) => {
    const path = join(folder, 'people.csv');
    await writeFile(path, bytes);
    const error = await files.read(path).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(InputError);
    expect(String(error)).toContain(`Cannot read ${path}: ${words}`);
  });

  it('refuses a missing file and a folder', async () => {
    await expect(files.read(join(folder, 'missing'))).rejects.toThrow('there is no such file');
    await expect(files.read(folder)).rejects.toThrow('it is a folder');
  });

  it.runIf(process.platform === 'linux')('does not read a device for ever', async () => {
    await expect(files.read('/dev/zero')).rejects.toThrow('it is larger than 20 MB');
  });
});

describe('exists', () => {
  it.runIf(posix)('sees files, folders and links that point nowhere', async () => {
    await symlink(join(folder, 'nowhere'), join(folder, 'link'));
    await writeFile(join(folder, 'file'), '');
    expect(await files.exists(folder)).toBe(true);
    expect(await files.exists(join(folder, 'file'))).toBe(true);
    expect(await files.exists(join(folder, 'link'))).toBe(true);
    expect(await files.exists(join(folder, 'missing'))).toBe(false);
    expect(await files.exists(join(folder, 'file', 'below'))).toBe(false);
  });
});

describe('makeFolderFor', () => {
  it.runIf(process.platform === 'linux')('comes to an end where no folder can be made', async () => {
    await expect(files.makeFolderFor('/proc/dear-minister/directory.json')).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringContaining('Cannot make the folder /proc/dear-minister: '),
    });
  });

  it.runIf(posix)('makes each folder that is missing, open to its owner alone', async () => {
    await files.makeFolderFor(join(folder, '.config', 'dear-minister', 'directory.json'));
    expect(await readdir(folder, { recursive: true })).toEqual(['.config', join('.config', 'dear-minister')]);
    expect((await stat(join(folder, '.config'))).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, '.config', 'dear-minister'))).mode & 0o777).toBe(0o700);
  });

  it.runIf(posix)('leaves a folder that is there as it is', async () => {
    await chmod(folder, 0o755);
    await writeFile(join(folder, 'directory.json'), '[]');
    await files.makeFolderFor(join(folder, 'directory.json'));
    expect((await stat(folder)).mode & 0o777).toBe(0o755);
    expect(await readFile(join(folder, 'directory.json'), 'utf8')).toBe('[]');
  });

  it.runIf(posix)('follows a link to a folder', async () => {
    await mkdir(join(folder, 'real'));
    await symlink(join(folder, 'real'), join(folder, 'link'));
    await files.makeFolderFor(join(folder, 'link', 'below', 'directory.json'));
    expect(await readdir(join(folder, 'real'))).toEqual(['below']);
  });

  it.each([
    ['in the place of the folder', 'file/directory.json', 'file: '],
    ['above it', 'file/below/directory.json', 'file/below: '],
  ])('refuses a file %s, and leaves it alone', async (_, name, words) => {
    await writeFile(join(folder, 'file'), 'precious');
    const error = await files.makeFolderFor(`${folder}/${name}`).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(FailureError);
    expect(error).toMatchObject({
      exitCode: 1,
      message: expect.stringContaining(`Cannot make the folder ${folder}/${words}`),
    });
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('precious');
  });

  it.skipIf(isRoot || process.platform === 'win32')('refuses a read-only folder', async () => {
    await chmod(folder, 0o500);
    const making = files.makeFolderFor(join(folder, 'below', 'directory.json'));
    await expect(making).rejects.toThrow('you may not write in');
  });
});
