import type { Context } from '../context.ts';
import type { Draft } from '../core/draft.ts';
import { InputError } from '../core/errors.ts';
import { cleanParagraph } from '../core/single-line.ts';
import type { Manuscript } from './compose.ts';
import { QUESTIONS } from './questions.ts';
import { say, sayError } from './say.ts';

/** The manuscript with the letter as the writer left it in their editor. Throws `InputError` where nothing is left. */
export async function edited(
  manuscript: Manuscript,
  drafts: readonly Draft[],
  context: Context,
): Promise<Manuscript> {
  if (drafts.length > 1)
    throw new InputError(
      'Letters that go out separately cannot be edited together: each names its own post.',
      ['Leave --separate out, or give your own text with --template.'],
    );
  const text = drafts[0]?.letter.body ?? '';
  const body = await editUntilFit(text, context);
  if (body === '') throw new InputError('Nothing was left in the editor, so the letter stays as it was.');
  if (body !== text) return { ...manuscript, body };
  await say(context, [
    'Nothing was changed. If your editor opened a window of its own, tell it to wait, as in EDITOR="code --wait".',
  ]);
  return manuscript;
}

/** What cannot be used is told, and the editor opens again on it: nothing that was written is lost. */
async function editUntilFit(text: string, context: Context): Promise<string> {
  const left = await context.prompter.edit({ message: QUESTIONS.edit, text });
  try {
    return cleanParagraph(left, 'The letter');
  } catch (error) {
    if (!(error instanceof InputError) || left === text) throw error;
    await sayError(error, context);
    return editUntilFit(left, context);
  }
}
