import { closeSync, lstatSync, openSync, readlinkSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Folders } from '../core/batch/draft-folder.ts';
import { FailureError, InputError } from '../core/errors.ts';
import { reasonOf } from './disk-reason.ts';
import { OpenFolder } from './draft-folder.ts';
import { makeFolder } from './files.ts';
import { growing, orFailure } from './growing-file.ts';

/** Where a batch may go: a folder, which is refused where it cannot be one, or a device. */
export const folders: Folders = {
  async open(path, opening) {
    const found = orFailure(path, () => lstatSync(path, { throwIfNoEntry: false }), false);
    if (found?.isSymbolicLink())
      throw new InputError(`${path} is a link to ${resolve(dirname(path), readlinkSync(path))}.`, [
        'Name the folder itself with --out.',
      ]);
    if (found !== undefined && !found.isDirectory())
      throw new InputError(`${path} is a file, and the drafts need a folder.`, [
        'Name another one with --out, such as --out drafts.',
      ]);
    if (opening.table !== '-' && resolve(dirname(opening.table)) === resolve(path))
      throw new InputError(`${opening.table} stands in ${path}, where the drafts are to go.`, [
        'Put them into a folder of their own, such as --out more-drafts.',
      ]);
    if (found === undefined)
      await makeFolder(path).catch((error: unknown) => {
        throw new FailureError(`Cannot make the folder ${path}: ${reasonOf(path, error)}.`, [], error);
      });
    return new OpenFolder(path, opening);
  },
  async stream(path) {
    const found = orFailure(path, () => statSync(path, { throwIfNoEntry: false }), false);
    if (!found?.isCharacterDevice() && !found?.isFIFO()) return undefined;
    const fd = orFailure(path, () => openSync(path, 'w'), false);
    return growing(fd, path, () => closeSync(fd));
  },
};
