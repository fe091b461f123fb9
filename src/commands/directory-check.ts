import type { Context } from '../context.ts';
import type { Correction, Post } from '../core/directory.ts';
import { bestAddress } from '../core/usable-address.ts';
import { sayDirectoryNotices } from './directory-notices.ts';
import type { DirectoryOptions } from './directory-options.ts';
import { print } from './say.ts';

/** Reads a file of corrections as `--directory` would, and tells what it changes. Every problem is an error. */
export async function runCheck(file: string, options: DirectoryOptions, context: Context): Promise<void> {
  const { library, today } = context;
  const others = options.directory ?? [];
  const before = await library.directory({ corrections: others, own: false });
  const after = await library.directory({ corrections: [...others, file], own: false });
  await sayDirectoryNotices(after, context, { today, verbose: options.verbose === true });
  const corrections = after.corrections.at(-1)?.corrections ?? [];
  const count = corrections.length === 1 ? 'one correction' : `${corrections.length} corrections`;
  await print(context, [
    `${file}: ${count}, no problem.`,
    ...corrections.map((one) => `  ${changeOf(one, before.posts, after.posts)}`),
  ]);
}

function changeOf(correction: Correction, before: readonly Post[], after: readonly Post[]): string {
  const { id } = correction;
  const old = before.find((post) => post.id === id);
  const now = after.find((post) => post.id === id);
  if (now === undefined) return id;
  const was = old && bestAddress(old)?.address;
  const is = bestAddress(now)?.address;
  const parts = [
    ...(old === undefined ? ['a new post'] : []),
    ...(old?.status === 'open' && now.status === 'closed' ? ['closed'] : []),
    ...(old?.status === 'closed' && now.status === 'open' ? ['open again'] : []),
    ...unknownRetired(correction, old),
    goesTo(was, is),
  ];
  return `${id}: ${parts.join('; ')}`;
}

function goesTo(was: string | undefined, is: string | undefined): string {
  if (is === was) return is === undefined ? 'no usable address, as before' : `letters go to ${is}, as before`;
  if (is === undefined) return `no usable address any more (it was ${was})`;
  return `letters go to ${is}${was === undefined ? ', where none was usable' : ` in place of ${was}`}`;
}

/** A slip here would leave the dead address in use. */
function unknownRetired({ retired = [] }: Correction, old: Post | undefined): string[] {
  return retired
    .filter(({ address }) => !old?.emails.some((one) => one.address === address))
    .map(({ address }) => `it retires ${address}, which this post does not have`);
}
