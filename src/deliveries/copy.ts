import type { Context } from '../context.ts';
import type { Draft } from '../core/draft.ts';
import { FailureError, InputError } from '../core/errors.ts';
import { text } from '../formats/text.ts';
import type { Delivery, Receipt } from './types.ts';

export const copy: Delivery = {
  name: 'copy',
  summary: 'Copy the letter to the clipboard',
  async deliver({ drafts }, context) {
    const [draft] = drafts;
    refuseSeveral(drafts);
    return draft === undefined ? [] : [await copyLetter(draft, context)];
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
  const next = `Paste it into a new mail${addressed(draft)}`;
  try {
    const route = await context.clipboard.copy(draft.letter.body);
    if (route === 'clipboard') return { done: 'Copied the letter to the clipboard.', next };
    return {
      done: 'Asked your terminal to copy the letter.',
      next: `${next}\nIf pasting brings nothing, your terminal does not allow this: print the letter or save it instead.`,
    };
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    const path = await freeName(context);
    await context.files.save(path, text.format(draft), { replace: false });
    return { done: `${error.message} So the letter is in ${path}.`, next: 'Copy it from that file.' };
  }
}

function addressed({ recipients, letter }: Draft): string {
  const addresses = (role: 'to' | 'cc') =>
    recipients.filter((one) => one.role === role).map(({ address }) => address);
  const lines = [`\n  To: ${addresses('to').join(', ')}`];
  if (addresses('cc').length > 0) lines.push(`\n  Cc: ${addresses('cc').join(', ')}`);
  return `:${lines.join('')}\n  Subject: ${letter.subject}`;
}

async function freeName({ files }: Context): Promise<string> {
  for (let number = 1; ; number++) {
    const path = `${FALLBACK}${number === 1 ? '' : `-${number}`}.txt`;
    if (!(await files.exists(path))) return path;
  }
}
