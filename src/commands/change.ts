import type { Context } from '../context.ts';
import { cleanParagraph, requireSingleLine, SUBJECT_LIMIT } from '../core/single-line.ts';
import type { Manuscript } from './compose.ts';
import { QUESTIONS } from './questions.ts';
import { resolvePlace } from './resolve-place.ts';
import { say } from './say.ts';
import { rewrite, type Session } from './session.ts';

/** Lets the writer change one thing; the letter is made anew where it must be. */
export async function change(session: Session, context: Context): Promise<void> {
  const { manuscript } = session;
  const change = await context.prompter.choose({
    message: QUESTIONS.change,
    choices: CHANGES.map((one) => ({ name: one.label, value: one })),
  });
  const next = await change.make(manuscript, session, context);
  const { body: edited, ...fresh } = next;
  if (edited !== undefined && change.remakes)
    await say(context, [
      context.style.warn('The letter is made anew, without the changes from your editor.'),
    ]);
  rewrite(session, change.remakes ? fresh : next);
}

interface Change {
  readonly label: string;
  /** Does the body have to be made anew? */
  readonly remakes: boolean;
  make(manuscript: Manuscript, session: Session, context: Context): Promise<Manuscript>;
}

const CHANGES: readonly Change[] = [
  {
    label: 'Name',
    remakes: true,
    async make(manuscript, _, { prompter }) {
      const answer = await prompter.text({ message: QUESTIONS.name, default: manuscript.writer.name });
      return { ...manuscript, writer: { ...manuscript.writer, name: requireSingleLine(answer, 'The name') } };
    },
  },
  {
    label: 'Town',
    remakes: true,
    async make(manuscript, { desk }, context) {
      const place = await resolvePlace({ atMyOwnRisk: desk.atMyOwnRisk }, desk.atlas, context, true);
      return { ...manuscript, writer: { ...manuscript.writer, place } };
    },
  },
  {
    label: 'Own words',
    remakes: true,
    async make(manuscript, _, { prompter }) {
      const answer = await prompter.text({ message: QUESTIONS.words, default: manuscript.words });
      return { ...manuscript, words: cleanParagraph(answer) };
    },
  },
  {
    label: 'Subject',
    remakes: false,
    async make(manuscript, { drafts }, { prompter }) {
      const answer = await prompter.text({
        message: QUESTIONS.subject,
        default: drafts[0]?.letter.subject ?? '',
      });
      return { ...manuscript, subject: requireSingleLine(answer, 'The subject', SUBJECT_LIMIT) };
    },
  },
];
