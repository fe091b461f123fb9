import type { Campaign } from './campaign.ts';
import type { Advocate, Letter } from './draft.ts';
import { InputError } from './errors.ts';
import { placeIn } from './in-language.ts';
import { STAND_INS, textOf } from './template.ts';
import { choiceOf, combinations, numberFor } from './wording.ts';

export interface LetterRequest {
  readonly campaign: Campaign;
  readonly language: string;
  readonly writer: Advocate;
  /** The town and the country as this letter names them. */
  readonly city: string;
  readonly country: string;
  /** The post that the letter goes through, as this letter names it. */
  readonly through: string;
  /** The writer's own paragraph, cleaned; empty for none. */
  readonly words: string;
  /** The writer's own subject. */
  readonly subject?: string;
  /** Which of the letters that the wordings make, from 1; else the one that is this writer's. */
  readonly wording?: number;
}

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
  const { wordings } = template;
  const of = combinations(wordings);
  const seed = `${writer.name}\n${writer.place.city}`;
  const number = (((request.wording ?? numberFor(seed, of)) - 1) % of) + 1;
  const body = tidy(textOf(template, choiceOf(number, wordings), words !== ''));
  refuseBlanks(body);
  if (words !== '' && !body.includes(STAND_INS.words))
    throw new InputError('This letter’s template has no place for your own words.', [
      'Put {{#if words}}{{words}}{{/if}} where they belong, or leave --words out.',
    ]);
  return {
    subject: request.subject ?? subjectOf(own.subjects, request.wording === undefined ? seed : number),
    body: filledIn(body, request),
    wording: { number, of },
  };
}

/** With a wording that is chosen the subject changes too: letters with one subject are filed away as one. */
function subjectOf(subjects: readonly string[], by: string | number): string {
  const number = typeof by === 'number' ? by : numberFor(by, subjects.length);
  return subjects[(number - 1) % subjects.length] ?? '';
}

/** The values in the places of their stand-ins. */
function filledIn(
  text: string,
  { campaign, language, writer, city, country, through, words }: LetterRequest,
): string {
  const data = campaign.languages[language];
  const place = data === undefined ? '' : placeIn(data, city, country);
  const values = [writer.name, city, country, place, through, words];
  const first = STAND_INS.name.charCodeAt(0);
  return text.replace(/[\uFDD1-\uFDD6]/g, (standIn) => values[standIn.charCodeAt(0) - first] ?? '');
}

/** One blank line at most between paragraphs, none at the ends, no blanks at the ends of lines. */
function tidy(text: string): string {
  // Seldom anything to do, and looking first costs a tenth.
  const straight = text.includes(' \n') || text.includes('\t\n') ? text.replace(/[ \t]+(?=\n)/g, '') : text;
  return (straight.includes('\n\n\n') ? straight.replace(/\n{3,}/g, '\n\n') : straight).trim();
}

function refuseBlanks(body: string): void {
  const suspect = ['{{', '[', 'undefined'].some((sign) => body.includes(sign));
  const blank = suspect ? /\{\{|\[[^\]\n]*\]|\bundefined\b/.exec(body) : null;
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
