import type { Context } from '../context.ts';
import type { Draft } from '../core/draft.ts';
import { cleanParagraph, requireSingleLine, SUBJECT_LIMIT } from '../core/single-line.ts';
import { copy } from '../deliveries/copy.ts';
import { open } from '../deliveries/open.ts';
import { print } from '../deliveries/print.ts';
import { save } from '../deliveries/save.ts';
import type { Delivery } from '../deliveries/types.ts';
import { eml } from '../formats/eml.ts';
import { formatForFile } from '../formats/index.ts';
import { WEBMAIL } from '../formats/webmail.ts';
import { compose, type Desk, type Manuscript } from './compose.ts';
import { receiptLines } from './notices.ts';
import { QUESTIONS } from './questions.ts';
import { resolvePlace } from './resolve-place.ts';
import { say } from './say.ts';
import { textFormat } from './write-options.ts';

/** The letter on the desk. Actions put a new one in its place. */
export interface Session {
  manuscript: Manuscript;
  readonly desk: Desk;
  drafts: readonly Draft[];
  readonly replace: boolean;
}

export interface Action {
  readonly label: string;
  readonly changesLetter?: boolean;
  /** Undefined ends the conversation. */
  readonly run?: (session: Session, context: Context) => Promise<void>;
}

/** The menu, in its order. */
export const ACTIONS: readonly Action[] = [
  {
    label: 'Open it in my mail program',
    run: (session, context) => hand(open, session, context, { service: 'mail' }),
  },
  { label: 'Open it in webmail', run: openWebmail },
  { label: 'Copy it', run: (session, context) => hand(copy, session, context) },
  { label: 'Print it here', run: (session, context) => hand(print, session, context) },
  { label: 'Save it as a draft file', run: saveDraft },
  { label: 'Edit the letter', changesLetter: true, run: edit },
  { label: 'Change something', changesLetter: true, run: change },
  { label: 'Read the safety note', run: readSafetyNote },
  { label: 'Done' },
];

async function hand(
  delivery: Delivery,
  { drafts, replace }: Session,
  context: Context,
  request: { path?: string; service?: string; replace?: boolean } = {},
): Promise<void> {
  const { path } = request;
  const format = path === undefined ? textFormat() : (formatForFile(path) ?? eml);
  const receipts = await delivery.deliver(
    { ...{ drafts, format, replace, service: 'mail' }, ...request },
    context,
  );
  await say(context, receiptLines(receipts, context));
}

async function openWebmail(session: Session, context: Context): Promise<void> {
  const service = await context.prompter.choose({
    message: QUESTIONS.service,
    choices: WEBMAIL.map(({ name, label }) => ({ name: label, value: name })),
  });
  await hand(open, session, context, { service });
}

async function saveDraft(session: Session, context: Context): Promise<void> {
  const { prompter, files } = context;
  const answer = (await prompter.text({ message: QUESTIONS.file, default: 'letter.eml' })).trim();
  const path = formatForFile(answer) === undefined ? `${answer}.eml` : answer;
  const taken = !session.replace && (await files.exists(path));
  if (taken && !(await prompter.confirm({ message: QUESTIONS.replace(path), default: false }))) return;
  await hand(save, session, context, { path, replace: session.replace || taken });
}

async function edit(session: Session, { prompter }: Context): Promise<void> {
  const text = session.drafts[0]?.letter.body ?? '';
  const body = cleanParagraph(await prompter.edit({ message: QUESTIONS.edit, text }));
  if (body !== '') rewrite(session, { ...session.manuscript, body });
}

async function change(session: Session, context: Context): Promise<void> {
  const { manuscript } = session;
  const change = await context.prompter.choose({
    message: QUESTIONS.change,
    choices: CHANGES.map((one) => ({ name: one.label, value: one })),
  });
  const next = await change.make(manuscript, session, context);
  const { body: edited, ...fresh } = next;
  if (edited !== undefined && change.remakes)
    context.err.write(context.style.warn('The letter is made anew, without the changes from your editor.\n'));
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
      const place = await resolvePlace({}, desk.atlas, context, true);
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

function rewrite(session: Session, manuscript: Manuscript): void {
  session.drafts = compose(manuscript, session.desk);
  session.manuscript = manuscript;
}

async function readSafetyNote({ desk }: Session, context: Context): Promise<void> {
  const full = desk.campaign.languages[desk.language]?.safety.full ?? [];
  await say(
    context,
    full.flatMap((paragraph) => ['', paragraph]),
  );
}
