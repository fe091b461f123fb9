import { type Columns, cellOf, type Field, requireCells } from '../../core/batch/columns.ts';
import { leftOpen, nameNotes } from '../../core/batch/look-again.ts';
import type { TableRow } from '../../core/batch/table.ts';
import type { Concern } from '../../core/care.ts';
import type { Advocate } from '../../core/draft.ts';
import { parseEmailAddress } from '../../core/email-address.ts';
import { InputError } from '../../core/errors.ts';
import { languageName } from '../../core/in-language.ts';
import type { Place } from '../../core/place.ts';
import { cleanParagraph, requireSingleLine } from '../../core/single-line.ts';
import type { Addressed } from '../compose.ts';
import { parseSubject, resolveLanguage, type Setting } from '../setting.ts';
import type { Found, PlaceFinder, Whereabouts } from './place-finder.ts';

/** A row understood: everything that its letter takes. */
export interface Person {
  readonly writer: Advocate;
  readonly words: string;
  readonly language: string | undefined;
  readonly subject: string | undefined;
  readonly addressed: Addressed;
  /** What to look at once more, a sentence each. */
  readonly notes: readonly string[];
}

/** How the rows of one table are read. */
export interface Reading {
  readonly columns: Columns;
  /** What a flag gives for all rows that say nothing else. */
  readonly given: Readonly<Partial<Record<Field, string>>>;
  readonly setting: Setting;
  readonly places: PlaceFinder;
  readonly strictCare: boolean;
  readonly readForCare: (text: string, writer: { ownName: string; ownPlace: string }) => readonly Concern[];
}

/** Longer than any letter: a cell that holds more holds something else. */
const WORDS_LIMIT = 10_000;

/** Where the person of a row lives, and whom they choose to write to. */
export function whereaboutsIn(row: TableRow, reading: Reading): Whereabouts {
  const to = textIn(row, 'to', reading);
  return {
    city: textIn(row, 'city', reading),
    region: textIn(row, 'region', reading),
    country: textIn(row, 'country', reading),
    to: to === '' ? '' : to.replaceAll(/[;\s]+/g, ','),
  };
}

/** Reads a row; `found` is what was found of its whereabouts. Throws `InputError` with everything that is wrong with it. */
export function readPerson(row: TableRow, found: Found | InputError, reading: Reading): Person {
  requireCells(row, reading.columns);
  try {
    const name = nameIn(row, reading);
    const { place, addressed, notes } = placeIn(row, reading, found);
    const from = fromIn(row, reading);
    const words = wordsIn(row, reading);
    const concerns = concernsIn(name, words, place, reading);
    const language = languageIn(row, reading);
    const subject = subjectIn(row, reading);
    const writer = from === undefined ? { name, place } : { name, place, from };
    const all = concerns.length === 0 ? notes : [...notes, ...concerns];
    return { writer, words, addressed, language, subject, notes: all };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(problemsOf(row, reading, found, error).join(' · '));
  }
}

/** Everything that is wrong with a row, each once: what was met first comes first. */
function problemsOf(row: TableRow, reading: Reading, found: Found | InputError, first: InputError): string[] {
  const problems = new Set([inColumns(first)]);
  const missing = (['name', 'city', 'country'] as const).map(
    (field) => () => requiredIn(row, field, reading),
  );
  const care = () =>
    concernsIn(nameIn(row, reading), wordsIn(row, reading), placeIn(row, reading, found).place, reading);
  for (const read of [...missing, nameIn, placeIn, fromIn, wordsIn, care, languageIn, subjectIn]) {
    try {
      read(row, reading, found);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.add(inColumns(error));
    }
  }
  return [...problems];
}

/** An error as a row's: what a flag is to one letter, a column is to a table. Links and further ways are left out. */
function inColumns({ message, hints }: InputError): string {
  return [message, ...hints.filter((hint) => !hint.startsWith(' '))]
    .map((part) => part.replaceAll(/\s*\n\s*/g, ' '))
    .map((part) => (/[.?!)]$/.test(part) ? part : `${part}.`))
    .join(' ')
    .replaceAll(/: --(?:region|to) (?=\S)/g, ': ')
    .replaceAll(/--(name|city|country|region|words|language|from|to|subject)\b/g, 'the column $1');
}

function textIn(row: TableRow, field: Field, { columns, given }: Reading): string {
  return cellOf(row, field, columns) || (given[field] ?? '');
}

function requiredIn(row: TableRow, field: 'name' | 'city' | 'country', reading: Reading): string {
  const text = textIn(row, field, reading);
  if (text === '') throw new InputError(`The ${field} is missing.`);
  return text;
}

function nameIn(row: TableRow, reading: Reading): string {
  return requireSingleLine(requiredIn(row, 'name', reading), 'The name');
}

function placeIn(row: TableRow, reading: Reading, found: Found | InputError): Found {
  requiredIn(row, 'city', reading);
  requiredIn(row, 'country', reading);
  if (found instanceof InputError) throw found;
  return found;
}

function fromIn(row: TableRow, reading: Reading): string | undefined {
  const from = textIn(row, 'from', reading);
  return from === '' ? undefined : parseEmailAddress(from, 'The column from');
}

function languageIn(row: TableRow, reading: Reading): string | undefined {
  const { setting } = reading;
  const asked = textIn(row, 'language', reading);
  if (asked === '') return undefined;
  const language = resolveLanguage(asked, setting.campaign.tags);
  if (setting.hasOwnLetter && language !== setting.language)
    throw new InputError(
      `The letter of your own is in ${languageName(setting.language ?? 'en')}, and the row asks for ${languageName(language)}: leave its language out.`,
    );
  return language;
}

function subjectIn(row: TableRow, reading: Reading): string | undefined {
  return parseSubject(textIn(row, 'subject', reading) || undefined);
}

function wordsIn(row: TableRow, reading: Reading): string {
  const text = textIn(row, 'words', reading);
  if (text.length > WORDS_LIMIT)
    throw new InputError(
      `The words are ${text.length.toLocaleString('en')} characters long: expected a paragraph, of ${WORDS_LIMIT.toLocaleString('en')} at most.`,
    );
  return text === '' ? '' : cleanParagraph(text, 'The words');
}

/** What looks unlike a name, and what in the words may do harm. Throws where no such letter is wanted. */
function concernsIn(ownName: string, words: string, { city }: Place, reading: Reading): readonly string[] {
  const ofName = nameNotes(ownName);
  if (words === '') return ofName;
  const concerns = reading.readForCare(words, { ownName, ownPlace: city });
  const told = concerns.map(({ found, reason }) => `“${found}” in the words: ${reason}`);
  const open = leftOpen(words);
  if (open !== undefined) told.push(`“${open}” in the words: a place that was left to be filled in.`);
  if (told.length > 0 && reading.strictCare)
    throw new InputError(`The words hold what may do harm. ${told.join(' ')}`);
  return [...ofName, ...told];
}
