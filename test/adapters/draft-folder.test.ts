import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folders } from '../../src/adapters/draft-folders.ts';
import type { Opening } from '../../src/core/batch/draft-folder.ts';
import { FailureError } from '../../src/core/errors.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const FRESH: Opening = { table: 'people.csv', resume: false, replace: false, isOthers: () => false };
const RESUME: Opening = { ...FRESH, resume: true };
/** A number that no process has. */
const DEAD = 2 ** 30;
const FORCE: Opening = { ...FRESH, replace: true };

describe('a folder of drafts', () => {
  it('is made with those above it, for this person alone, and filled', async () => {
    const path = join(temporaryFolder(), 'a', 'drafts');
    const folder = await folders.open(path, FRESH);
    expect(folder.put('0001.eml', 'one\r\n')).toBe('made');
    const file = folder.begin('letters.mbox');
    file.write('two\n');
    expect(existsSync(join(path, 'letters.mbox'))).toBe(false);
    file.close();
    expect(readdirSync(path)).toEqual(['0001.eml', 'letters.mbox']);
    expect(readFileSync(join(path, 'letters.mbox'), 'utf8')).toBe('two\n');
    if (process.platform === 'win32') return;
    expect(statSync(path).mode & 0o777).toBe(0o700);
    expect(statSync(join(path, '0001.eml')).mode & 0o777).toBe(0o600);
    expect(statSync(join(path, 'letters.mbox')).mode & 0o777).toBe(0o600);
  });

  it('takes long files whole, in whatever pieces', async () => {
    const path = temporaryFolder();
    const folder = await folders.open(path, FRESH);
    const file = folder.begin('long');
    const piece = `${'한국어 '.repeat(3000)}😀\n`;
    for (let number = 0; number < 40; number++) file.write(piece);
    file.close();
    expect(readFileSync(join(path, 'long'), 'utf8')).toBe(piece.repeat(40));
    for (const [name, content] of [
      ['short', piece],
      ['longer', piece.repeat(5)],
      ['shorter', 'a'],
    ] as const) {
      folder.put(name, content);
      expect(readFileSync(join(path, name), 'utf8')).toBe(content);
    }
  });

  it('is refused when it holds something, but for what systems leave there', async () => {
    const path = temporaryFolder();
    writeFileSync(join(path, '.DS_Store'), '');
    await folders.open(path, FRESH);
    writeFileSync(join(path, 'mine.txt'), '');
    await expect(folders.open(path, FRESH)).rejects.toThrow(`${path} is not empty: it holds mine.txt.`);
    await expect(folders.open(path, { ...FRESH, isOthers: () => true })).resolves.toBeDefined();
  });

  it('keeps what is right, replaces what is not, and says which', async () => {
    const path = temporaryFolder();
    for (const name of ['a', 'b']) writeFileSync(join(path, name), 'as it should be');
    const resumed = await folders.open(path, RESUME);
    expect(resumed.put('a', 'as it should be')).toBe('kept');
    expect(resumed.put('b', 'something else.')).toBe('replaced');
    expect(resumed.put('c', 'new')).toBe('made');
    const forced = await folders.open(path, FORCE);
    expect(forced.put('a', 'as it should be')).toBe('replaced');
  });

  it('sweeps what it found and was not put again, where that is meant', async () => {
    const path = temporaryFolder();
    for (const name of ['old.eml', 'mine.txt', 'kept.eml']) writeFileSync(join(path, name), name);
    const folder = await folders.open(path, RESUME);
    folder.put('kept.eml', 'kept.eml');
    folder.put('new.eml', 'new');
    const asked: string[] = [];
    expect([...folder.earlier()].map(({ name }) => name).toSorted()).toEqual(['mine.txt', 'old.eml']);
    const gone = folder.sweep(({ name, read }) => {
      asked.push(read());
      return name.endsWith('.eml');
    });
    expect(asked.toSorted()).toEqual(['mine.txt', 'old.eml']);
    expect(gone).toEqual(['old.eml']);
    expect([...folder.earlier()].map(({ name }) => name)).toEqual(['mine.txt']);
    expect(readdirSync(path).toSorted()).toEqual(['kept.eml', 'mine.txt', 'new.eml']);
  });

  it('clears away what a run that was killed left unfinished, and what it begins itself and gives up', async () => {
    const path = temporaryFolder();
    for (const name of [`.dear-minister.${DEAD}.whole..tmp`, `.dear-minister.${DEAD}.whole.letters.mbox.tmp`])
      writeFileSync(join(path, name), 'x');
    const folder = await folders.open(path, RESUME);
    expect(readdirSync(path)).toEqual([]);
    folder.begin('manifest.csv').write('x');
    expect(readdirSync(path)).toEqual([`.dear-minister.${process.pid}.whole.manifest.csv.tmp`]);
    folder.abandon();
    expect(readdirSync(path)).toEqual([]);
  });

  it('leaves what others have unfinished', async () => {
    const path = temporaryFolder();
    writeFileSync(join(path, `.dear-minister.${DEAD}.3-of-8..tmp`), 'x');
    const isOthers = (name: string) => name.includes('3-of-8');
    await folders.open(path, { ...RESUME, label: '2-of-8', isOthers });
    expect(readdirSync(path)).toEqual([`.dear-minister.${DEAD}.3-of-8..tmp`]);
  });

  it.skipIf(process.platform === 'win32')(
    'is never a link, and a link in it is replaced, not followed',
    async () => {
      const path = temporaryFolder();
      mkdirSync(join(path, 'real'));
      symlinkSync(join(path, 'real'), join(path, 'link'));
      await expect(folders.open(join(path, 'link'), FRESH)).rejects.toThrow(
        `${join(path, 'link')} is a link to ${join(path, 'real')}.`,
      );
      writeFileSync(join(path, 'victim'), 'precious');
      symlinkSync(join(path, 'victim'), join(path, 'real', '0001.eml'));
      const folder = await folders.open(join(path, 'real'), RESUME);
      expect(folder.put('0001.eml', 'precious')).toBe('replaced');
      expect(readFileSync(join(path, 'victim'), 'utf8')).toBe('precious');
      expect(() => readlinkSync(join(path, 'real', '0001.eml'))).toThrow('EINVAL');
    },
  );

  it('is refused while another run writes into it', async () => {
    const path = temporaryFolder();
    writeFileSync(join(path, `.dear-minister.${process.ppid}.whole.manifest.csv.tmp`), 'x');
    await expect(folders.open(path, FORCE)).rejects.toThrow(`Another run is writing into ${path}: process`);
    expect(readdirSync(path)).toHaveLength(1);
  });

  it('knows its files again on a disk that takes letters apart', async () => {
    const path = temporaryFolder();
    writeFileSync(join(path, '0001-josé.eml'.normalize('NFD')), 'a letter');
    const folder = await folders.open(path, RESUME);
    folder.put('0001-josé.eml'.normalize('NFC'), 'a letter');
    expect(folder.sweep(() => true)).toEqual([]);
  });

  it('tells at once of a folder that stands where a file is to be', async () => {
    const path = temporaryFolder();
    mkdirSync(join(path, 'manifest.csv'));
    const folder = await folders.open(path, FORCE);
    expect(() => folder.begin('manifest.csv')).toThrow(`${join(path, 'manifest.csv')} is a folder`);
  });

  it('has not the table in it', async () => {
    const path = temporaryFolder();
    await expect(folders.open(path, { ...RESUME, table: join(path, 'failed.csv') })).rejects.toThrow(
      `${join(path, 'failed.csv')} stands in ${path}, where the drafts are to go.`,
    );
  });

  it.skipIf(process.platform === 'win32')('knows whether others may look into it', async () => {
    const path = temporaryFolder();
    expect((await folders.open(path, FRESH)).isOpenToOthers).toBe(false);
    chmodSync(path, 0o755);
    expect((await folders.open(path, FRESH)).isOpenToOthers).toBe(true);
  });

  it('may be made by two at one moment', async () => {
    const path = join(temporaryFolder(), 'a', 'b', 'drafts');
    const both = [folders.open(path, FRESH), folders.open(path, { ...FRESH, label: '2-of-2' })];
    await expect(Promise.all(both)).resolves.toHaveLength(2);
  });

  it('is no file', async () => {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, '');
    await expect(folders.open(path, FRESH)).rejects.toThrow(
      `${path} is a file, and the drafts need a folder.`,
    );
    const below = folders.open(join(path, 'below'), FRESH);
    await expect(below).rejects.toThrow(FailureError);
    await expect(below).rejects.toMatchObject({ hints: ['Name another folder with --out.'] });
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'is one that may be written in',
    async () => {
      const path = temporaryFolder();
      chmodSync(path, 0o500);
      await expect(folders.open(path, FRESH)).rejects.toThrow(
        `Cannot write ${path}: you may not write in ${path}.`,
      );
    },
  );

  it.skipIf(process.platform === 'win32')('may be a device, which takes a stream', async () => {
    const device = await folders.stream('/dev/null');
    device?.write('x');
    device?.close();
    expect(device).toBeDefined();
    expect(await folders.stream(temporaryFolder())).toBeUndefined();
    expect(await folders.stream(join(temporaryFolder(), 'none'))).toBeUndefined();
  });

  it.skipIf(!existsSync('/dev/full'))('tells when the disk is full, and how to go on', async () => {
    const device = await folders.stream('/dev/full');
    device?.write('x');
    expect(() => device?.close()).toThrow('Cannot write /dev/full: the disk is full.');
  });
});
