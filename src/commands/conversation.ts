import type { Context } from '../context.ts';
import type { Draft } from '../core/draft.ts';
import { CancelledError, ToolError } from '../core/errors.ts';
import { printable } from '../core/single-line.ts';
import { compose, type Manuscript } from './compose.ts';
import { ACTIONS } from './menu.ts';
import { recipientLines, sayAge } from './notices.ts';
import { QUESTIONS } from './questions.ts';
import { say, sayError } from './say.ts';
import type { Session } from './session.ts';
import type { Setting } from './setting.ts';

/** Says what this is, and the short safety note, before the first question. */
export async function greet({ campaign, language }: Setting, context: Context): Promise<void> {
  const { style } = context;
  const safety = campaign.languages[language]?.safety;
  await say(context, [
    style.heading(campaign.title),
    'You write, this tool helps, and nothing is ever sent: the letter leaves from your own account, by your own hand.',
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

async function show({ drafts, setting }: Session, context: Context): Promise<void> {
  const { style } = context;
  const [draft] = drafts;
  if (draft === undefined) return;
  await say(context, ['', style.heading('Who it goes to'), ...recipientLines(drafts, setting, context)]);
  await say(context, ['', style.heading('Your letter'), ...preview(draft, context)]);
}

function preview({ letter }: Draft, { style }: Context): string[] {
  return [
    `${style.bold('Subject:')} ${printable(letter.subject)}`,
    '',
    ...letter.body.split('\n').map(printable),
  ];
}
