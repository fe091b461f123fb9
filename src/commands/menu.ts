import type { Context } from '../context.ts';
import { copy } from '../deliveries/copy.ts';
import { handOver } from '../deliveries/hand-over.ts';
import { open } from '../deliveries/open.ts';
import { print } from '../deliveries/print.ts';
import { save, targetsOf } from '../deliveries/save.ts';
import type { Delivery } from '../deliveries/types.ts';
import { eml } from '../formats/eml.ts';
import { formatForFile, loaded } from '../formats/index.ts';
import { text } from '../formats/text.ts';
import { WEBMAIL } from '../formats/webmail.ts';
import { change } from './change.ts';
import { languageFor } from './compose.ts';
import { edited } from './edit.ts';
import { lookForAddress } from './look-for-address.ts';
import { sayReceipts } from './notices.ts';
import { BACK, QUESTIONS } from './questions.ts';
import { say } from './say.ts';
import { rewrite, type Session } from './session.ts';
import { postToo } from './social-talk.ts';

export interface Action {
  readonly label: string;
  readonly changesLetter?: boolean;
  /** Undefined ends the conversation. */
  readonly run?: (session: Session, context: Context) => Promise<void>;
}

/** The menu, in its order. */
export const ACTIONS: readonly Action[] = [
  {
    label: open.summary,
    run: (session, context) => hand(open, session, context, { service: 'mail' }),
  },
  { label: 'Open it in webmail', run: openWebmail },
  { label: copy.summary, run: (session, context) => hand(copy, session, context) },
  { label: print.summary, run: (session, context) => hand(print, session, context) },
  { label: save.summary, run: saveDraft },
  { label: 'Edit the letter', changesLetter: true, run: edit },
  { label: 'Another wording', changesLetter: true, run: otherWording },
  { label: 'Change something', changesLetter: true, run: change },
  { label: 'Write a public post too', run: postToo },
  { label: 'Look for an address that is missing', run: lookForAddress },
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
  const format = path === undefined ? text : await loaded(formatForFile(path) ?? eml);
  const order = { delivery, request: { drafts, format, replace, service: 'mail', ...request } };
  await handOver([order], context, (receipts) => sayReceipts(receipts, context));
}

async function openWebmail(session: Session, context: Context): Promise<void> {
  const service = await context.prompter.choose<string | null>({
    message: QUESTIONS.service,
    choices: [...WEBMAIL.map(({ name, label }) => ({ name: label, value: name })), BACK],
  });
  if (service !== null) await hand(open, session, context, { service });
}

const DRAFT_FILE = 'letter.eml';

async function saveDraft(session: Session, context: Context): Promise<void> {
  const { prompter, files } = context;
  const answer = (await prompter.text({ message: QUESTIONS.file, default: DRAFT_FILE })).trim() || DRAFT_FILE;
  const path = formatForFile(answer) === undefined ? `${answer}.eml` : answer;
  const taken: string[] = [];
  for (const target of targetsOf(session.drafts, path))
    if (await files.exists(target.path)) taken.push(target.path);
  const replaces = taken.length > 0 && !session.replace;
  if (replaces && !(await prompter.confirm({ message: QUESTIONS.replace(taken.join(', ')), default: false })))
    return;
  await hand(save, session, context, { path, replace: session.replace || replaces });
}

async function edit(session: Session, context: Context): Promise<void> {
  rewrite(session, await edited(session.manuscript, session.drafts, context));
}

/** The next one: near numbers are unlike. */
async function otherWording(session: Session, context: Context): Promise<void> {
  const { manuscript, drafts } = session;
  const edited = manuscript.body !== undefined;
  if (edited && !(await context.prompter.confirm({ message: QUESTIONS.remake, default: false }))) return;
  const { number, of } = drafts[0]?.letter.wording ?? { number: 1, of: 1 };
  if (of === 1) return say(context, ['This letter has one wording only.']);
  const { body: _, ...rest } = manuscript;
  rewrite(session, { ...rest, wording: (number % of) + 1 });
}

async function readSafetyNote({ manuscript, setting }: Session, context: Context): Promise<void> {
  const full = setting.campaign.languages[languageFor(manuscript, setting)]?.safety.full ?? [];
  await say(
    context,
    full.flatMap((paragraph) => ['', paragraph]),
  );
}
