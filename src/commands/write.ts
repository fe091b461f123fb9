import type { Context } from '../context.ts';
import type { Advocate } from '../core/draft.ts';
import { parseEmailAddress } from '../core/email-address.ts';
import { InputError } from '../core/errors.ts';
import { cleanParagraph, requireSingleLine } from '../core/single-line.ts';
import { deliveries } from '../deliveries/index.ts';
import { compose, type Desk, type Manuscript, parseChosen, parseSubject, setUpDesk } from './compose.ts';
import { converse, greet } from './conversation.ts';
import { briefRecipientLines, campaignNotices, receiptLines } from './notices.ts';
import { QUESTIONS } from './questions.ts';
import { resolvePlace } from './resolve-place.ts';
import { say } from './say.ts';
import { type Handover, parseHandover, type WriteOptions } from './write-options.ts';

/** Makes one letter: from the flags, asking for what is missing where a person is there, and hands it over. */
export async function runWrite(options: WriteOptions, context: Context): Promise<void> {
  const handover = await parseHandover(options);
  const ask = context.interactive && options.input && options.words !== '-';
  if (options.edit && !ask)
    throw new InputError('--edit needs a terminal, for your editor.', [
      'Leave it out, or give your own text with --template.',
    ]);
  const given = await parseGiven(options, context);
  const desk = await setUpDesk(options, context);
  const chosen = await parseChosen(options.to, desk.atlas.posts);
  if (ask) await greet(desk, context);
  const writer = await resolveWriter(options, given, desk, context, ask);
  const words = given.words ?? (ask ? await askWords(desk, context) : '');
  const manuscript: Manuscript = {
    writer,
    words,
    ...(given.subject !== undefined && { subject: given.subject }),
    ...(chosen && { chosen }),
  };
  const edited = options.edit ? await editLetter(manuscript, desk, context) : manuscript;
  if (ask && context.out.isTerminal && handover.deliveries.length === 0) {
    return converse(edited, desk, context, { replace: options.force === true });
  }
  await handOver(edited, desk, handover, options, context);
}

interface Given {
  readonly name?: string;
  readonly from?: string;
  readonly subject?: string;
  readonly words?: string;
}

/** The flags that need nothing else, checked before anything is asked or read. */
async function parseGiven(options: WriteOptions, context: Context): Promise<Given> {
  const { name, from, words } = options;
  const subject = parseSubject(options.subject);
  return {
    ...(name !== undefined && { name: requireSingleLine(name, 'The name') }),
    ...(from !== undefined && { from: parseEmailAddress(from, '--from') }),
    ...(subject !== undefined && { subject }),
    ...(words !== undefined && { words: cleanParagraph(words === '-' ? await context.readStdin() : words) }),
  };
}

async function resolveWriter(
  options: WriteOptions,
  { name, from }: Given,
  { atlas }: Desk,
  context: Context,
  ask: boolean,
): Promise<Advocate> {
  if (!ask) requireFlags(options);
  const signed = name ?? (await askName(context));
  const place = await resolvePlace(options, atlas, context, ask);
  return { name: signed, place, ...(from !== undefined && { from }) };
}

/** Names every flag that is missing, at once. */
function requireFlags({ name, city, country }: WriteOptions): void {
  const missing = [
    ...(name === undefined ? ['--name is missing: your name, as in --name "Ada Lovelace"'] : []),
    ...(city === undefined ? ['--city is missing: your town, as in --city Chicago'] : []),
    ...(country === undefined ? ['--country is missing: your country, as in --country US'] : []),
  ];
  if (missing.length > 0)
    throw new InputError(missing.join('\n'), [
      'In a terminal, run dear-minister without --no-input, and it asks.',
    ]);
}

async function askName({ prompter }: Context): Promise<string> {
  const answer = await prompter.text({
    message: QUESTIONS.name,
    check: (value) => complaint(() => requireSingleLine(value, 'The name')),
  });
  return requireSingleLine(answer, 'The name');
}

/** Turns a refusal into what a question shows beneath itself. */
function complaint(check: () => unknown): true | string {
  try {
    check();
    return true;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Blank is allowed, and once encouraged, each time with a question that helps to begin. */
async function askWords({ campaign, language }: Desk, context: Context): Promise<string> {
  const [first, second = first] = campaign.languages[language]?.prompts ?? [];
  const ask = async (message: string, prompt: string | undefined) => {
    if (prompt !== undefined) await say(context, [context.style.dim(prompt)]);
    const check = (value: string) => complaint(() => cleanParagraph(value));
    return cleanParagraph(await context.prompter.text({ message, check }));
  };
  const words = await ask(QUESTIONS.words, first);
  return words !== '' ? words : ask(QUESTIONS.wordsAgain, second);
}

async function editLetter(manuscript: Manuscript, desk: Desk, { prompter }: Context): Promise<Manuscript> {
  const body = compose(manuscript, desk)[0]?.letter.body ?? '';
  return {
    ...manuscript,
    body: cleanParagraph(await prompter.edit({ message: QUESTIONS.edit, text: body })),
  };
}

async function handOver(
  manuscript: Manuscript,
  desk: Desk,
  handover: Handover,
  options: WriteOptions,
  context: Context,
): Promise<void> {
  const drafts = compose(manuscript, desk);
  const [first] = drafts;
  if (first !== undefined && !options.quiet)
    await say(context, [
      ...campaignNotices(desk.campaign, desk.today),
      ...briefRecipientLines(first, context),
    ]);
  const names: readonly string[] = handover.deliveries.length === 0 ? ['print'] : handover.deliveries;
  for (const delivery of deliveries.filter(({ name }) => names.includes(name))) {
    const receipts = await delivery.deliver(
      { ...handover, drafts, replace: options.force === true },
      context,
    );
    if (!options.quiet) await say(context, receiptLines(receipts, context));
  }
}
