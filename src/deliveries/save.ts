import type { Draft } from '../core/draft.ts';
import { InputError } from '../core/errors.ts';
import type { Delivery } from './types.ts';

export const save: Delivery = {
  name: 'save',
  summary: 'Save it as a draft file',
  async refuse({ drafts, path = '', replace }, { files }) {
    if (replace) return;
    for (const target of targetsOf(drafts, path))
      if (await files.exists(target.path))
        throw new InputError(`${target.path} already exists.`, [
          'Choose another name with --out, or replace it with --force.',
        ]);
  },
  async deliver({ drafts, format, path, replace }, { files }) {
    if (path === undefined) throw new InputError('No file was named.', ['Name one with --out letter.eml']);
    const targets = targetsOf(drafts, path);
    for (const target of targets) {
      await files.save(target.path, format.format(target.draft), { replace });
    }
    return targets.map((target) => ({
      done: `Saved the letter in ${target.path}.`,
      ...(format.name === 'eml' && {
        next: 'Open the file with your mail program, read it once more, and send it yourself. If it opens as a mail that cannot be changed, choose "Edit as new" or "Forward" there.',
      }),
    }));
  },
};

/** The file of each draft: the one that was named, or one beside it for each recipient. */
export function targetsOf(drafts: readonly Draft[], path: string): { draft: Draft; path: string }[] {
  return drafts.map((draft) => ({
    draft,
    path: drafts.length === 1 ? path : beside(path, draft.recipients[0]?.post ?? ''),
  }));
}

/** `letter.eml` for the post us-chicago: `letter-us-chicago.eml`. */
function beside(path: string, post: string): string {
  const dot = path.lastIndexOf('.');
  const slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return dot > slash + 1 ? `${path.slice(0, dot)}-${post}${path.slice(dot)}` : `${path}-${post}`;
}
