import type { Context } from '../context.ts';
import type { Advocate } from '../core/draft.ts';
import { parseEmailAddress } from '../core/email-address.ts';
import { InputError } from '../core/errors.ts';
import { cleanParagraph, requireSingleLine } from '../core/single-line.ts';
import { type Desk, parseSubject } from './desk.ts';
import { QUESTIONS } from './questions.ts';
import { resolvePlace } from './resolve-place.ts';
import { say } from './say.ts';
import type { WriteOptions } from './write-options.ts';

/** What the flags give of the writer, cleaned. */
export interface Given {
  readonly name?: string;
  readonly from?: string;
  readonly subject?: string;
  readonly words?: string;
}

/** The flags that need nothing else, checked before anything is asked or read. */
export async function parseGiven(options: WriteOptions, context: Context): Promise<Given> {
  const { name, from, words } = options;
  const subject = parseSubject(options.subject);
  return {
    ...(name !== undefined && { name: requireSingleLine(name, 'The name') }),
    ...(from !== undefined && { from: parseEmailAddress(from, '--from') }),
    ...(subject !== undefined && { subject }),
    ...(words !== undefined && { words: cleanParagraph(words === '-' ? await context.readStdin() : words) }),
  };
}

/** Who writes, and where from: from the flags, else asked, else an error that names every flag that is missing. */
export async function resolveWriter(
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

/** Asks for the writer's own words. Blank is allowed, and once encouraged, each time with a question that helps to begin. */
export async function askWords({ campaign, language }: Desk, context: Context): Promise<string> {
  const [first, second = first] = campaign.languages[language]?.prompts ?? [];
  const ask = async (message: string, prompt: string | undefined) => {
    if (prompt !== undefined) await say(context, [context.style.dim(prompt)]);
    const check = (value: string) => complaint(() => cleanParagraph(value));
    return cleanParagraph(await context.prompter.text({ message, check }));
  };
  const words = await ask(QUESTIONS.words, first);
  return words !== '' ? words : ask(QUESTIONS.wordsAgain, second);
}
