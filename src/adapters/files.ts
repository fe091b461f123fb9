import { createReadStream } from 'node:fs';
import { type FileHandle, link, lstat, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Files } from '../context.ts';
import { FailureError, InputError } from '../core/errors.ts';
import { isFull, reasonOf } from './disk-reason.ts';
import { codeOf, messageOf, readText } from './read-text.ts';

/** Letters are the writer's alone. (Windows has no such mode and ignores it.) */
const PRIVATE = 0o600;

/** The disk. `write` puts the content into the open temporary file; tests hand in one that fails. */
export function createFiles(write: (file: FileHandle, content: string) => Promise<void> = writeAll): Files {
  return {
    read,
    exists,
    async makeFolderFor(path) {
      const folder = dirname(path);
      await makeFolder(folder).catch((error: unknown) => {
        throw new FailureError(`Cannot make the folder ${folder}: ${reasonOf(folder, error)}.`, [], error);
      });
    },
    async save(path, content, { replace }) {
      await refuseOdd(path);
      const temporary = join(dirname(path), `.${crypto.randomUUID()}.tmp`);
      try {
        const file = await open(temporary, 'wx', PRIVATE);
        await write(file, content).finally(() => file.close());
        // A rename takes the place of a symbolic link itself, it never follows one.
        await (replace ? rename(temporary, path) : putNew(temporary, path));
      } catch (error) {
        throw saveError(path, error);
      } finally {
        // Left only by an error or by `link`. An error here would hide the one that matters.
        await rm(temporary, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** Makes a folder, with those above it, for this person alone. Not Node's own way: where a folder can never be (/proc/x), that never ends. */
export async function makeFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return;
  if (found === undefined && dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path, { mode: 0o700 }).catch(async (error: unknown) => {
    // Somebody else, such as another part of a batch, may have made it in this very moment.
    if (codeOf(error) !== 'EEXIST' || !(await stat(path)).isDirectory()) throw error;
  });
}

async function writeAll(file: FileHandle, content: string): Promise<void> {
  await file.writeFile(content);
  // A full disk may only be told of now, and a rename before the bytes are down could leave an empty file
  // after a power cut.
  await file.sync();
}

/**
 * A device, a pipe or a folder is no place for a rename: as root, `--out /dev/null --force` would replace the
 * device itself. Looks through a link, since /dev/stdout is one.
 */
async function refuseOdd(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || found.isFile()) return;
  const kind = found.isDirectory() ? 'it is a folder' : 'it is a device or a pipe, not a file';
  throw new FailureError(`Cannot write ${path}: ${kind}.`, [
    'Name a file with --out, or - for standard output.',
  ]);
}

/**
 * Gives the temporary file its name, unless that name is taken: both in one step, so no other program comes
 * between.
 */
async function putNew(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    // No hard links here (FAT, some network folders, Android): take the name first, then put the whole file
    // in its place.
    await (await open(path, 'wx', PRIVATE)).close();
    await rename(temporary, path).catch(async (failure) => {
      await rm(path, { force: true });
      throw failure;
    });
  }
}

function saveError(path: string, error: unknown): Error {
  const code = codeOf(error);
  if (code === 'EEXIST') {
    return new InputError(`${path} already exists.`, [
      'Choose another name with --out, or replace it with --force.',
    ]);
  }
  const reason = reasonOf(path, error);
  const hint = isFull(error)
    ? 'Free some space, or choose another place with --out.'
    : 'Choose another place with --out.';
  return new FailureError(`Cannot write ${path}: ${reason}. Nothing was written.`, [hint], error);
}

async function exists(path: string): Promise<boolean> {
  try {
    // A link that points nowhere exists too: `save` would refuse it.
    await lstat(path);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(codeOf(error))) return false;
    throw new FailureError(`Cannot look at ${path}: ${messageOf(error)}.`, [], error);
  }
}

async function read(path: string): Promise<string> {
  return readText(createReadStream(path), path);
}
