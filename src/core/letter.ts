import type { Campaign } from './campaign.ts';
import type { Advocate, Letter, Recipient } from './draft.ts';
import { InputError } from './errors.ts';
import type { LetterValues } from './template.ts';

export interface LetterRequest {
  readonly campaign: Campaign;
  readonly language: string;
  readonly writer: Advocate;
  /** The country's name in the letter's language. */
  readonly countryName: string;
  /** The post that the letter goes through. */
  readonly through: Recipient;
  /** The writer's own paragraph, cleaned; empty for none. */
  readonly words: string;
  /** The writer's own subject. */
  readonly subject?: string;
}

/** Stands for the writer's own paragraph while the rest of the letter is looked over. Never leaves this file. */
const WORDS_STAND_IN = '\u{F0000}';

/**
 * Fills in the campaign's letter. Throws `InputError` where, the writer's own words aside, it would go out with a
 * blank that nobody filled.
 */
export function makeLetter(request: LetterRequest): Letter {
  const { campaign, language, writer, words } = request;
  const render = campaign.letters.get(language);
  const own = campaign.languages[language];
  if (render === undefined || own === undefined)
    throw new InputError(`The campaign ${campaign.id} has no letter in "${language}".`, [
      `Languages there are: ${[...campaign.letters.keys()].join(', ')}`,
    ]);
  const body = tidy(render({ ...valuesOf(request), words: words === '' ? '' : WORDS_STAND_IN }));
  refuseBlanks(body);
  return {
    subject: request.subject ?? pick(own.subjects, `${writer.name}\n${writer.place.city}`),
    body: body.replaceAll(WORDS_STAND_IN, () => words),
  };
}

function valuesOf({ writer, countryName, through }: LetterRequest): Omit<LetterValues, 'words'> {
  const { city } = writer.place;
  return {
    name: writer.name,
    city,
    country: countryName,
    place: `${city}, ${countryName}`,
    post: through.name,
  };
}

/** One blank line at most between paragraphs, none at the ends, no blanks at the ends of lines. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function refuseBlanks(body: string): void {
  const blank = /\{\{|\[[^\]\n]*\]|\bundefined\b/.exec(body);
  if (body !== '' && blank === null) return;
  const lines = body.slice(0, blank?.index).split('\n');
  throw new InputError(
    blank === null
      ? 'The letter is empty.'
      : `The letter has a blank that nobody filled: "${blank[0]}" in line ${lines.length}.`,
    [
      'A letter goes out only when every blank is filled. Change the template, or give it another with --template.',
    ],
  );
}

/** The same writer always gets the same choice: FNV-1a over what they typed. */
function pick(choices: readonly string[], seed: string): string {
  let hash = 0x811c9dc5;
  for (const character of seed) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return choices[hash % choices.length] ?? '';
}
