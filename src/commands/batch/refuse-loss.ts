import type { Context } from '../../context.ts';
import type { DraftFolder } from '../../core/batch/draft-folder.ts';
import { countRows, isPageOfOthers } from '../../core/batch/leftovers.ts';
import { CancelledError, InputError } from '../../core/errors.ts';
import { printable } from '../../core/single-line.ts';
import { say } from '../say.ts';
import type { Order } from './options.ts';
import { rowsWords } from './summary.ts';

interface Slip {
  readonly table: string;
  /** About how many rows the table has; infinite where that is not known. */
  readonly rows: number;
  /** Has the person said yes to whatever would be asked? */
  readonly isAgreed: boolean;
  readonly mayAsk: boolean;
}

/** A table with fewer rows than this share of those that have drafts is probably another one. */
const FEW = 0.5;

/**
 * Before anything is written into a folder that holds something: a page that is not ours is not replaced, and drafts are not
 * taken away by the dozen because another table was named by a slip. Throws `InputError` or `CancelledError`.
 */
export async function refuseLoss(
  folder: DraftFolder,
  order: Order,
  { table, rows, isAgreed, mayAsk }: Slip,
  context: Context,
): Promise<void> {
  const path = printable(folder.path);
  for (const file of folder.earlier())
    if (isPageOfOthers(file, order))
      throw new InputError(`${path}/${file.name} was not made by dear-minister, and would be replaced.`, [
        'Name another folder with --out, or move that file away.',
      ]);
  // With --force everything is made anew, which says enough.
  if (!order.resume || isAgreed || rows === order.limit) return;
  const before = countRows(folder.earlier(), order);
  if (rows >= before * FEW) return;
  const loss = `${path} holds drafts of ${rowsWords(before)}, and ${printable(table)} has ${rowsWords(rows)}: the other drafts would be taken away.`;
  if (!mayAsk)
    throw new InputError(loss, [
      'Is it the right table? Mended rows go into a folder of their own, such as --out more-drafts.',
      'If those drafts are to go: --yes',
    ]);
  await say(context, [loss]);
  const message = 'Is it the right table, and are those drafts to go?';
  if (!(await context.prompter.confirm({ message, default: false }))) throw new CancelledError();
}
