import type { Context } from '../context.ts';
import type { Advocate } from '../core/draft.ts';
import { parseEmailAddress } from '../core/email-address.ts';
import { InputError } from '../core/errors.ts';
import { cleanParagraph, requireSingleLine, SUBJECT_LIMIT } from '../core/single-line.ts';
import { numberFor } from '../core/wording.ts';
import { QUESTIONS } from './questions.ts';
import { resolvePlace } from './resolve-place.ts';
import { say } from './say.ts';
import { parseSubject, type Setting } from './setting.ts';
import type { WriteOptions } from './write-options.ts';

/** What the flags give of the writer, cleaned. */
export interface Given {
  readonly name?: string;
  readonly from?: string;
  readonly subject?: string;
  readonly words?: string;
  readonly wording?: number;
}

/** The flags that need nothing else, checked before anything is asked or read. */
export async function parseGiven(options: WriteOptions, context: Context): Promise<Given> {
  const { name, from, words } = options;
  const subject = parseSubject(options.subject);
  return {
    ...(name !== undefined && { name: requireSingleLine(name, 'The name') }),
    ...(from !== undefined && { from: parseEmailAddress(from, '--from') }),
    ...(subject !== undefined && { subject }),
    ...(options.wording !== undefined && { wording: parseWording(options.wording) }),
    ...(words !== undefined && { words: cleanParagraph(words === '-' ? await readWords(context) : words) }),
  };
}

/** A wording's number, from 1. */
export function parseWording(given: string): number {
  const number = Number(given);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new InputError(`--wording needs a number from 1 on, such as 3; found "${given}".`);
}

async function readWords(context: Context): Promise<string> {
  if (context.interactive)
    await say(context, ['Type your words, then Ctrl-D on a line of its own (Ctrl-Z on Windows).']);
  const words = await context.readStdin();
  if (words.trim() !== '') return words;
  throw new InputError('--words - found nothing on standard input.', [
    'Give a file, as in --words - < my-words.txt, or leave --words out.',
  ]);
}

/** Who writes, and where from: from the flags, else asked, else an error that names every flag that is missing. */
export async function resolveWriter(
  options: WriteOptions,
  { name, from }: Given,
  { atlas }: Setting,
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

/** Asks for the name to sign with. */
export async function askName({ prompter }: Context, given?: string): Promise<string> {
  const read = (value: string) => requireSingleLine(value, 'The name');
  return read(await prompter.text({ message: QUESTIONS.name, ...prefilled(given), check: checkedBy(read) }));
}

/** Asks for a subject line. */
export async function askSubject({ prompter }: Context, given: string): Promise<string> {
  const read = (value: string) => requireSingleLine(value, 'The subject', SUBJECT_LIMIT);
  return read(
    await prompter.text({ message: QUESTIONS.subject, ...prefilled(given), check: checkedBy(read) }),
  );
}

/** Asks once for the writer's own words; empty is fine. */
export async function askParagraph({ prompter }: Context, message: string, given?: string): Promise<string> {
  const read = (value: string) => cleanParagraph(value);
  return read(await prompter.text({ message, ...prefilled(given), check: checkedBy(read) }));
}

function prefilled(given: string | undefined): { default?: string; editable?: boolean } {
  return given === undefined ? {} : { default: given, editable: true };
}

/** Turns a refusal into what a question shows beneath itself. */
export function checkedBy(read: (value: string) => unknown): (value: string) => true | string {
  return (value) => {
    try {
      read(value);
      return true;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
}

/** Asks for the writer's own words. Blank is allowed, and once encouraged, each time with a question that helps to begin. */
export async function askWords(
  { campaign }: Pick<Setting, 'campaign'>,
  { language, writer }: { readonly language: string; readonly writer: Advocate },
  context: Context,
): Promise<string> {
  const prompts = campaign.languages[language]?.prompts ?? [];
  // Another person is asked another question; the second time it is the next one.
  const at = prompts.length === 0 ? 0 : numberFor(writer.name, prompts.length) - 1;
  const [first, second] = [prompts[at], prompts[(at + 1) % prompts.length]];
  const ask = async (message: string, prompt: string | undefined) => {
    if (prompt !== undefined) await say(context, [context.style.dim(prompt)]);
    return askParagraph(context, message);
  };
  const words = await ask(QUESTIONS.words, first);
  return words !== '' ? words : ask(QUESTIONS.wordsAgain, second);
}
