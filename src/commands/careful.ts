import type { Context } from '../context.ts';
import type { Concern } from '../core/care.ts';
import { InputError } from '../core/errors.ts';
import { printable } from '../core/single-line.ts';
import { QUESTIONS } from './questions.ts';
import { askParagraph } from './resolve-writer.ts';
import { say } from './say.ts';

/** Who writes: their own name and town are no concern. */
interface Signed {
  readonly name?: string;
  readonly place?: { readonly city: string };
}

interface Ways {
  /** May a person be asked? */
  readonly ask: boolean;
  /** Is a concern an error? */
  readonly strict: boolean;
  /** What the words are in. */
  readonly makes?: 'letter' | 'post';
  /** Asks for them once more; else as a letter does. */
  readonly again?: (words: string) => Promise<string>;
}

/**
 * Reads the writer's own words for what may do harm, and gives them back as they are to stand: a person decides; a
 * script is warned. They are never changed here. Throws `InputError` where a script wants no such letter.
 */
export async function carefully(
  words: string,
  writer: Signed,
  ways: Ways,
  context: Context,
): Promise<string> {
  const {
    ask,
    strict,
    makes = 'letter',
    again = (own) => askParagraph(context, QUESTIONS.words, own),
  } = ways;
  const concerns = await concernsIn(words, writer);
  if (concerns.length === 0) return words;
  if (strict && !ask)
    throw new InputError(['Your own words hold what may do harm:', ...lines(concerns)].join('\n'), [
      'Change them, or leave out --strict-care to be warned only.',
    ]);
  await say(context, [
    context.style.warn('Please look at your own words once more:'),
    ...lines(concerns),
    ...(ask ? [] : [`They are in the ${makes} as you gave them.`]),
  ]);
  if (!ask) return words;
  const change = await context.prompter.choose({
    message: QUESTIONS.careful,
    choices: [
      { name: 'Change my words', value: true },
      { name: 'Keep them as they are', value: false },
    ],
  });
  if (!change) return words;
  return carefully(await again(words), writer, ways, context);
}

/** The lists of words are long: they are loaded where there is something to read. */
async function concernsIn(words: string, { name, place }: Signed): Promise<readonly Concern[]> {
  if (words === '') return [];
  const { readForCare } = await import('../core/care.ts');
  return readForCare(words, { ownName: name, ownPlace: place?.city });
}

function lines(concerns: readonly Concern[]): string[] {
  return concerns.map(({ found, reason }) => `  “${printable(found)}”: ${reason}`);
}
