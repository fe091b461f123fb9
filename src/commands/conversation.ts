import type { Context } from '../context.ts';
import type { Draft } from '../core/draft.ts';
import { CancelledError, ToolError } from '../core/errors.ts';
import { languageName } from '../core/in-language.ts';
import { sentence } from '../core/post-words.ts';
import { printable } from '../core/single-line.ts';
import { compose, type Manuscript } from './compose.ts';
import { ACTIONS } from './menu.ts';
import { languagesOf, recipientLines, sayAge, unreviewedWords } from './notices.ts';
import { QUESTIONS } from './questions.ts';
import { say, sayError } from './say.ts';
import type { Session } from './session.ts';
import type { Setting } from './setting.ts';

const NEVER_SENT =
  'You write, this tool helps, and nothing is ever sent: the letter leaves from your own account, by your own hand.';

/** Says what this is, and the short safety note, before the first question. */
export async function greet(
  { campaign, language = 'en' }: Pick<Setting, 'campaign' | 'language'>,
  context: Context,
  about: readonly string[] = [NEVER_SENT],
): Promise<void> {
  const { style } = context;
  const safety = campaign.languages[language]?.safety;
  await say(context, [
    style.heading(campaign.title),
    ...about,
    '',
    ...(safety === undefined ? [] : [`${style.warn('Before you begin:')} ${safety.short}`, '']),
  ]);
}

/** Shows who the letter goes to and the letter itself, then the menu, until the writer is done. */
export async function converse(
  manuscript: Manuscript,
  setting: Setting,
  context: Context,
  { replace }: { readonly replace: boolean },
): Promise<void> {
  await sayAge(setting, context);
  const session: Session = { manuscript, setting, drafts: compose(manuscript, setting), replace };
  await show(session, context);
  for (;;) {
    await say(context, ['', context.style.dim(label(session))]);
    const action = await context.prompter.choose({
      message: QUESTIONS.menu,
      choices: ACTIONS.map((one) => ({ name: one.label, value: one })),
    });
    if (action.run === undefined) return;
    const went = await attempt(() => action.run?.(session, context), context);
    if (went && action.changesLetter) await show(session, context);
  }
}

/** The letter in a line, above a menu that has pushed it off the screen. */
function label({ drafts }: Session): string {
  const to = drafts.flatMap(({ recipients }) => recipients).filter(({ role }) => role === 'to');
  return `To ${to.map(({ post }) => post).join(', ')} · ${printable(drafts[0]?.letter.subject ?? '')}`;
}

/** What goes wrong in one step is told, and the menu comes back: the letter is not lost. */
async function attempt(step: () => Promise<void> | undefined, context: Context): Promise<boolean> {
  try {
    await step();
    return true;
  } catch (error) {
    if (!(error instanceof ToolError) || error instanceof CancelledError) throw error;
    await sayError(error, context);
    return false;
  }
}

async function show(session: Session, context: Context): Promise<void> {
  const { drafts, setting } = session;
  const { style } = context;
  const [draft] = drafts;
  if (draft === undefined) return;
  await say(context, ['', style.heading('Who it goes to'), ...recipientLines(drafts, setting, context)]);
  await say(context, ['', style.heading('Your letter'), ...preview(draft, context)]);
  await say(context, ['', ...ownness(draft, session).map(style.dim)]);
}

function preview({ letter }: Draft, { style }: Context): string[] {
  return [
    `${style.bold('Subject:')} ${printable(letter.subject)}`,
    '',
    ...letter.body.split('\n').map(printable),
  ];
}

/** What makes the letter the writer's own, and what they should know of its language. */
function ownness(draft: Draft, { manuscript, setting }: Session): string[] {
  const { wording } = draft.letter;
  const words = wordsIn(manuscript.words, draft.language);
  const tags = languagesOf(draft, setting);
  const parts = [
    ...(manuscript.body === undefined
      ? [words === 0 ? 'no words of your own yet' : `your words: ${words}`]
      : ['changed by you in the editor']),
    ...(wording === undefined || wording.of === 1 || manuscript.body !== undefined
      ? []
      : [`wording ${wording.number.toLocaleString('en')} of ${wording.of.toLocaleString('en')}`]),
    `in ${tags.map((tag) => languageName(tag)).join(' and ')}`,
  ];
  return [[sentence(parts.join('; ')), ...unreviewedWords(tags, setting)].join(' ')];
}

function wordsIn(text: string, language: string): number {
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].filter(
    ({ isWordLike }) => isWordLike,
  ).length;
}
