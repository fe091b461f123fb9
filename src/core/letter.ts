import type { Campaign } from './campaign.ts';
import type { Advocate, Letter } from './draft.ts';
import { InputError } from './errors.ts';
import { placeIn } from './in-language.ts';
import { ownParagraphs, type Paragraph, textOfParagraphs } from './paragraphs.ts';
import { Recent } from './remembered.ts';
import { type LetterTemplate, STAND_INS, textOf } from './template.ts';
import { type Pieces, type Section, sectionsOf } from './template-paragraphs.ts';
import { choiceOf, combinations, numberFor } from './wording.ts';

export interface LetterRequest {
  readonly campaign: Campaign;
  readonly language: string;
  readonly writer: Advocate;
  readonly names: Names;
  /** The writer's own paragraph, cleaned; empty for none. */
  readonly words: string;
  /** The writer's own subject. */
  readonly subject?: string | undefined;
  /** Which of the letters that the wordings make, from 1; else the one that is this writer's. */
  readonly wording?: number | undefined;
}

/** What a letter calls the place it comes from and the post it goes through. */
export interface Names {
  readonly city: string;
  readonly country: string;
  /** Both together, as the language puts them. */
  readonly place: string;
  readonly through: string;
}

/** Town, country and post as a letter of this campaign names them, put together as its language does. */
export function namesOf(
  { languages }: Campaign,
  language: string,
  { city, country, through }: Omit<Names, 'place'>,
): Names {
  const data = languages[language];
  return { city, country, place: data === undefined ? '' : placeIn(data, city, country), through };
}

/**
 * Fills in the campaign's letter. Throws `InputError` where it would go out with a blank that nobody filled, or without
 * the writer's own words.
 */
export function makeLetter(request: LetterRequest): Letter {
  const { campaign, language, writer } = request;
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
  return {
    subject: request.subject ?? subjectOf(own.subjects, request.wording === undefined ? seed : number),
    body: bodyOf(template, choiceOf(number, wordings), request),
    wording: { number, of },
  };
}

/** With a wording that is chosen the subject changes too: letters with one subject are filed away as one. */
function subjectOf(subjects: readonly string[], by: string | number): string {
  const number = typeof by === 'number' ? by : numberFor(by, subjects.length);
  return subjects[(number - 1) % subjects.length] ?? '';
}

function bodyOf(template: LetterTemplate, choice: readonly number[], request: LetterRequest): string {
  const hasWords = request.words !== '';
  const values = valuesOf(request);
  const sections = sectionsOf(template, hasWords);
  if (sections === undefined) {
    const text = tidy(textOf(template, choice, hasWords));
    refuseBlanks(text);
    if (hasWords && !text.includes(STAND_INS.words)) throw noPlaceForWords();
    return text.replace(/[\uFDD1-\uFDD6]/g, (standIn) => values[standIn.charCodeAt(0) - FIRST] ?? '');
  }
  return textOfParagraphs(filledIn(sections, choice, values, sharedBy(request.names)));
}

const FIRST = STAND_INS.name.charCodeAt(0);

/** The values in the order of the `STAND_INS`. */
function valuesOf({ writer, names: { city, country, place, through }, words }: LetterRequest): string[] {
  return [writer.name, city, country, place, through, words];
}

/** The paragraphs that name the place and not the writer: letters with the same names share them. */
type SharedParagraphs = Map<Pieces, Paragraph>;

/** Of so many names, those met last: what formats make of their paragraphs takes some 20 KB for each. */
const NAMES = 256;
const metNames = new Recent<Names, SharedParagraphs>(NAMES);

/** Undefined where the names are met for the first time: in a table of many towns most are not met again so soon. */
function sharedBy(names: Names): SharedParagraphs | undefined {
  const shared = metNames.get(names);
  if (shared === undefined) metNames.set(names, new Map());
  return shared;
}

/** The paragraphs of each section in the wording that it takes, with the values in their places. */
function filledIn(
  sections: readonly Section[],
  choice: readonly number[],
  values: readonly string[],
  shared: SharedParagraphs | undefined,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let next = 0;
  for (const wordings of sections) {
    const wording = wordings[wordings.length > 1 ? (choice[next++] ?? 0) : 0] ?? [];
    for (const paragraph of wording)
      if ('text' in paragraph) paragraphs.push(paragraph);
      else if (!paragraph.isOwn && shared) paragraphs.push(sharedParagraph(paragraph, values, shared));
      else for (const own of ownParagraphs(textOfPieces(paragraph, values))) paragraphs.push(own);
  }
  return paragraphs;
}

function sharedParagraph(pieces: Pieces, values: readonly string[], shared: SharedParagraphs): Paragraph {
  const known = shared.get(pieces);
  if (known !== undefined) return known;
  const paragraph = { text: textOfPieces(pieces, values), isShared: true };
  shared.set(pieces, paragraph);
  return paragraph;
}

function textOfPieces({ pieces }: Pieces, values: readonly string[]): string {
  let text = '';
  for (const piece of pieces) text += typeof piece === 'string' ? piece : values[piece];
  return text;
}

function noPlaceForWords(): InputError {
  return new InputError('This letter’s template has no place for your own words.', [
    'Put {{#if words}}{{words}}{{/if}} where they belong, or leave --words out.',
  ]);
}

/** One blank line at most between paragraphs, none at the ends, no blanks at the ends of lines. */
function tidy(text: string): string {
  return text
    .replace(/[ \t]+(?=\n)/g, '')
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
