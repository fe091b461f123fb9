import type { Campaign } from './campaign.ts';
import type { Advocate, Letter, Recipient } from './draft.ts';
import { InputError } from './errors.ts';
import type { Place } from './place.ts';
import { choiceOf, combinations, numberFor } from './wording.ts';

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

/**
 * Each value is put in as a character that no text may hold, and takes its place only when the rest of the letter has
 * been looked over: so what a writer is called or says is never taken for a blank.
 */
const STAND_INS = ['\uFDD1', '\uFDD2', '\uFDD3', '\uFDD4', '\uFDD5', '\uFDD6'] as const;

/**
 * Fills in the campaign's letter. Throws `InputError` where it would go out with a blank that nobody filled, or without
 * the writer's own words.
 */
export function makeLetter(request: LetterRequest): Letter {
  const { campaign, language, writer, words } = request;
  const template = campaign.letters.get(language);
  const own = campaign.languages[language];
  if (template === undefined || own === undefined)
    throw new InputError(`The campaign ${campaign.id} has no letter in "${language}".`, [
      `Languages there are: ${Object.keys(campaign.languages).join(', ')}`,
    ]);
  const values = valuesOf(request);
  const [name, city, country, place, post, paragraph] = STAND_INS;
  const seed = `${writer.name}\n${writer.place.city}`;
  const { wordings } = template;
  const choice = choiceOf(numberFor(seed, combinations(wordings)), wordings);
  const body = tidy(
    template.render({ name, city, country, place, post, words: words === '' ? '' : paragraph }, choice),
  );
  refuseBlanks(body);
  if (words !== '' && !body.includes(paragraph))
    throw new InputError('This letter’s template has no place for your own words.', [
      'Put {{#if words}}{{words}}{{/if}} where they belong, or leave --words out.',
    ]);
  return {
    subject: request.subject ?? own.subjects[numberFor(seed, own.subjects.length) - 1] ?? '',
    body: STAND_INS.reduce(
      (text, standIn, index) => text.replaceAll(standIn, () => values[index] ?? ''),
      body,
    ),
  };
}

/** What stands for what, in the order of the stand-ins. */
function valuesOf({ writer, countryName, through, words }: LetterRequest): string[] {
  const city = townIn(writer.place);
  return [writer.name, city, countryName, `${city}, ${countryName}`, through.name, words];
}

/** A letter in Latin script names a town that was typed in another script as the list of places does. */
function townIn({ city, listedAs }: Place): string {
  return /\p{Script=Latin}/u.test(city) ? city : (listedAs ?? city);
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
