import type { Correction, Directory } from '../core/directory.ts';
import { say, type Talk } from './say.ts';

/** Tells what the person must know of the directory before they rely on it; quiet or not where their file was left out. */
export async function sayDirectoryNotices(
  directory: Directory,
  talk: Talk,
  { today, verbose }: { readonly today: string; readonly verbose: boolean },
): Promise<void> {
  const { unread, reviewBy, corrections } = directory;
  if (unread !== undefined)
    await say({ ...talk, quiet: false }, [
      talk.style.warn(`Your own corrections are not used: ${unread}. The directory is used as it ships.`),
    ]);
  if (today > reviewBy)
    await say(talk, [
      talk.style.warn(
        `The directory was due to be looked through again by ${reviewBy}: check an address before you rely on it.`,
      ),
    ]);
  if (verbose) await say(talk, correctionLines(corrections));
}

/** Which files were laid over the directory, and which of them counts where two speak of one post. */
function correctionLines(files: Directory['corrections']): string[] {
  const lines = files.map(
    ({ path, corrections }) => `Corrections from ${path}: ${ids(corrections).join(', ') || 'none'}`,
  );
  const twice = [...new Set(files.flatMap(({ corrections }) => ids(corrections)))].flatMap((id) => {
    const paths = files.filter(({ corrections }) => ids(corrections).includes(id)).map(({ path }) => path);
    return paths.length < 2
      ? []
      : [`${id} is corrected in ${paths.join(' and in ')}; where they differ, ${paths.at(-1)} counts.`];
  });
  return [...lines, ...twice];
}

function ids(corrections: readonly Correction[]): string[] {
  return corrections.map(({ id }) => id);
}
