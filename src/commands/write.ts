import type { Context } from '../context.ts';
import { InputError } from '../core/errors.ts';
import { cleanParagraph } from '../core/single-line.ts';
import { deliveries } from '../deliveries/index.ts';
import { compose, type Manuscript } from './compose.ts';
import { converse, greet } from './conversation.ts';
import { type Desk, parseChosen, setUpDesk } from './desk.ts';
import { briefLines, campaignNotices, receiptLines } from './notices.ts';
import { QUESTIONS } from './questions.ts';
import { askWords, type Given, parseGiven, resolveWriter } from './resolve-writer.ts';
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
  const converses = ask && context.out.isTerminal && handover.deliveries.length === 0;
  if (converses || (ask && asksAnything(options))) await greet(desk, context);
  const manuscript = await gather(options, given, desk, context, ask);
  if (converses) return converse(manuscript, desk, context, { replace: options.force === true });
  await handOver(manuscript, desk, handover, options, context);
}

function asksAnything({ name, city, country, words }: WriteOptions): boolean {
  return [name, city, country, words].includes(undefined);
}

async function gather(
  options: WriteOptions,
  given: Given,
  desk: Desk,
  context: Context,
  ask: boolean,
): Promise<Manuscript> {
  const chosen = await parseChosen(options.to, desk.atlas.posts);
  const writer = await resolveWriter(options, given, desk, context, ask);
  const words = given.words ?? (ask ? await askWords(desk, context) : '');
  const manuscript: Manuscript = {
    ...{ writer, words },
    ...(given.subject !== undefined && { subject: given.subject }),
    ...(chosen && { chosen }),
  };
  return options.edit ? editLetter(manuscript, desk, context) : manuscript;
}

async function editLetter(manuscript: Manuscript, desk: Desk, { prompter }: Context): Promise<Manuscript> {
  const text = compose(manuscript, desk)[0]?.letter.body ?? '';
  const body = cleanParagraph(await prompter.edit({ message: QUESTIONS.edit, text }));
  if (body === '') throw new InputError('The letter is empty: nothing was left in the editor.');
  return { ...manuscript, body };
}

async function handOver(
  manuscript: Manuscript,
  desk: Desk,
  handover: Handover,
  options: WriteOptions,
  context: Context,
): Promise<void> {
  const drafts = compose(manuscript, desk);
  await say(context, [...campaignNotices(desk.campaign, desk.today), ...briefLines(drafts, desk, context)]);
  const names: readonly string[] = handover.deliveries.length === 0 ? ['print'] : handover.deliveries;
  for (const delivery of deliveries.filter(({ name }) => names.includes(name))) {
    const format = delivery.name === 'print' ? handover.printed : handover.format;
    const receipts = await delivery.deliver(
      { ...handover, format, drafts, replace: options.force === true },
      context,
    );
    await say(context, receiptLines(receipts, context));
  }
}
