import type { Context } from '../../context.ts';
import type { DraftFolder } from '../../core/batch/draft-folder.ts';
import { countRows, isPageOfOthers } from '../../core/batch/leftovers.ts';
import { CancelledError, InputError } from '../../core/errors.ts';
import { printable } from '../../core/single-line.ts';
import { say } from '../say.ts';
import type { Order } from './options.ts';
import { rowsWords } from './summary.ts';

/** A table with fewer rows than this share of those that have drafts is probably another one. */
const FEW = 0.5;

/**
 * Before a run goes on in a folder that holds something: a page that is not ours is not replaced, and a person is asked before
 * drafts are taken away by the dozen, as they are when another table is named by a slip. `rows`: about how many the table has,
 * infinite where that is not known. Throws `InputError` or `CancelledError`.
 */
export async function refuseLoss(
  folder: DraftFolder,
  order: Order,
  { table, rows, mayAsk }: { readonly table: string; readonly rows: number; readonly mayAsk: boolean },
  context: Context,
): Promise<void> {
  // With --force everything is made anew, which says enough.
  if (!order.resume) return;
  const path = printable(folder.path);
  for (const file of folder.earlier())
    if (isPageOfOthers(file, order))
      throw new InputError(`${path}/${file.name} was not made by dear-minister, and would be replaced.`, [
        'Name another folder with --out, or move that file away.',
      ]);
  if (!mayAsk || rows === order.limit) return;
  const before = countRows(folder.earlier(), order);
  if (rows >= before * FEW) return;
  await say(context, [
    `${path} holds drafts of ${rowsWords(before)}, and ${printable(table)} has ${rowsWords(rows)}: the other drafts would be taken away.`,
    'Mended rows go into a folder of their own, such as --out more-drafts.',
  ]);
  const message = 'Is it the right table, and are those drafts to go?';
  if (!(await context.prompter.confirm({ message, default: false }))) throw new CancelledError();
}
