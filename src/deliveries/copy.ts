import type { Context } from '../context.ts';
import type { Draft } from '../core/draft.ts';
import { FailureError, InputError } from '../core/errors.ts';
import { text } from '../formats/text.ts';
import type { Delivery, Receipt } from './types.ts';

export const copy: Delivery = {
  name: 'copy',
  summary: 'Copy it',
  refuse: ({ drafts }) => refuseSeveral(drafts),
  async deliver({ drafts }, context) {
    const [draft] = drafts;
    return draft === undefined ? [] : [addressed(draft, await copyLetter(draft, context))];
  },
};

/** A clipboard holds one letter: a second would take the place of the first. */
export function refuseSeveral(drafts: readonly Draft[]): void {
  if (drafts.length > 1)
    throw new InputError(`${drafts.length} letters cannot be in the clipboard at once.`, [
      'Write each to a file of its own: --separate --out letter.eml',
    ]);
}

const FALLBACK = 'dear-minister-letter';

/** Copies the body: by a clipboard program, else through the terminal; where neither is there it goes into a file. */
export async function copyLetter(draft: Draft, context: Context): Promise<Receipt> {
  try {
    const route = await context.clipboard.copy(draft.letter.body);
    if (route === 'clipboard') return { done: 'Copied the letter to the clipboard.' };
    return {
      done: 'Asked your terminal to copy the letter.',
      next: 'If pasting brings nothing, your terminal does not allow this: print the letter or save it instead.',
    };
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    const path = await freeName(context);
    await context.files.save(path, text.format(draft), { replace: false });
    return {
      done: `${error.message} So the letter is in ${path}.`,
      next: 'Copy it from that file.',
      instead: true,
    };
  }
}

/** The receipt, with where the pasted letter goes. */
function addressed({ recipients, letter }: Draft, receipt: Receipt): Receipt {
  if (receipt.instead) return receipt;
  const addresses = (role: 'to' | 'cc') =>
    recipients.filter((one) => one.role === role).map(({ address }) => address);
  const lines = [
    'Paste it into a new mail:',
    `  To: ${addresses('to').join(', ')}`,
    ...(addresses('cc').length > 0 ? [`  Cc: ${addresses('cc').join(', ')}`] : []),
    `  Subject: ${letter.subject}`,
    ...(receipt.next === undefined ? [] : [receipt.next]),
  ];
  return { ...receipt, next: lines.join('\n') };
}

async function freeName({ files }: Context): Promise<string> {
  for (let number = 1; ; number++) {
    const path = `${FALLBACK}${number === 1 ? '' : `-${number}`}.txt`;
    if (!(await files.exists(path))) return path;
  }
}
