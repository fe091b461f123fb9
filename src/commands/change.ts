import type { Context } from '../context.ts';
import { languageName } from '../core/in-language.ts';
import { carefully } from './careful.ts';
import type { Manuscript } from './compose.ts';
import { BACK, QUESTIONS } from './questions.ts';
import { resolvePlace } from './resolve-place.ts';
import { askName, askParagraph, askSubject } from './resolve-writer.ts';
import { rewrite, type Session } from './session.ts';

/** Lets the writer change one thing; the letter is made anew where it must be. */
export async function change(session: Session, context: Context): Promise<void> {
  const { manuscript } = session;
  const change = await context.prompter.choose<Change | null>({
    message: QUESTIONS.change,
    choices: [...CHANGES.map((one) => ({ name: one.label, value: one })), BACK],
  });
  if (change === null) return;
  const edited = manuscript.body !== undefined && change.remakes;
  if (edited && !(await context.prompter.confirm({ message: QUESTIONS.remake, default: false }))) return;
  const next = await change.make(manuscript, session, context);
  const { body: _, ...fresh } = next;
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
    async make(manuscript, _, context) {
      const name = await askName(context, manuscript.writer.name);
      return { ...manuscript, writer: { ...manuscript.writer, name } };
    },
  },
  {
    label: 'Town',
    remakes: true,
    async make(manuscript, { setting }, context) {
      const place = await resolvePlace({ atMyOwnRisk: setting.atMyOwnRisk }, setting.atlas, context, true);
      // In another country the letter may be in another language, where the same number is another letter.
      const { wording: _, ...rest } = manuscript;
      return { ...rest, writer: { ...manuscript.writer, place } };
    },
  },
  {
    label: 'Language',
    remakes: true,
    async make(manuscript, { setting }, context) {
      const { tags } = setting.campaign;
      const language = await context.prompter.choose({
        message: QUESTIONS.language,
        choices: tags.map((tag) => ({ name: languageName(tag, tag), value: tag })),
      });
      // The same number is another letter in another language.
      const { wording: _, ...rest } = manuscript;
      return { ...rest, language };
    },
  },
  {
    label: 'Own words',
    remakes: true,
    async make(manuscript, _, context) {
      const typed = await askParagraph(context, QUESTIONS.words, manuscript.words);
      const words = await carefully(typed, manuscript.writer, { ask: true, strict: false }, context);
      return { ...manuscript, words };
    },
  },
  {
    label: 'Subject',
    remakes: false,
    async make(manuscript, { drafts }, context) {
      return { ...manuscript, subject: await askSubject(context, drafts[0]?.letter.subject ?? '') };
    },
  },
];
