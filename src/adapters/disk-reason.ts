import { dirname } from 'node:path';
import { codeOf, messageOf } from './read-text.ts';

const REASONS: Record<string, (path: string) => string> = {
  ENOENT: (path) => `the folder ${dirname(path)} does not exist`,
  ENOTDIR: (path) => `${dirname(path)} is not a folder`,
  EISDIR: () => 'it is a folder',
  EEXIST: (path) => `${dirname(path)} is not a folder`,
  EACCES: (path) => `you may not write in ${dirname(path)}`,
  EPERM: (path) => `you may not write in ${dirname(path)}`,
  EROFS: (path) => `${dirname(path)} is on a disk that can only be read`,
  ENOSPC: () => 'the disk is full',
  EDQUOT: () => 'your share of the disk is used up',
  EBUSY: () => 'another program has it open',
  ENAMETOOLONG: () => 'the name is too long for this disk',
};

/** Why the disk refuses this path, in words. */
export function reasonOf(path: string, error: unknown): string {
  return REASONS[codeOf(error)]?.(path) ?? messageOf(error);
}

/** Is there no room left? */
export function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(codeOf(error));
}
