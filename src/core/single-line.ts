import { InputError } from './errors.ts';

/** The longest name, city or other single line, in characters. */
const LINE_LIMIT = 200;
/** The longest subject, in characters. */
export const SUBJECT_LIMIT = 300;

// Marks, embeddings, overrides and isolates that turn the direction of text without being seen.
const BIDI = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';
// U+FFFD and U+FEFF are what a wrong decoding leaves behind.
const UNFIT_IN_LINE = new RegExp(`[\\p{Cc}\\p{Cs}\\p{Cn}\\u2028\\u2029\\uFEFF\\uFFFD${BIDI}]`, 'u');
const UNFIT_IN_PARAGRAPH = /(?![\n\t])[\p{Cc}\p{Cs}\p{Cn}\uFFFD]/u;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;
const PRINTABLE_ASCII = /^[\x20-\x7E]*$/;
/** Fit at a glance: most lines are, and the tables of Unicode cost two milliseconds to load. */
const PLAIN = /^[\x21-\x7E][\x20-\x7E]*$/;

// ECMA-48 §5.3 to §5.6: control sequences, command strings (OSC, DCS, SOS, PM, APC) to their end, other escapes.
const TERMINAL_SEQUENCE = new RegExp(
  [
    '(?:\\x1b\\[|\\x9b)[0-?]*[ -/]*[@-~]',
    '(?:\\x1b[\\]PX^_]|[\\x90\\x98\\x9d-\\x9f])[^\\x07\\x1b\\x90\\x98\\x9c-\\x9f]*(?:\\x07|\\x1b\\\\|\\x9c)',
    '\\x1b[ -/]*[0-~]',
  ].join('|'),
  'g',
);
const SPACE_LIKE = /[\t\n\v\f\r\x85\u2028\u2029]+/g;
const UNPRINTABLE = new RegExp(`[\\p{Cc}\\uFEFF${BIDI}]`, 'gu');

const HINT = 'Take that character out, or type the text anew instead of pasting it.';

/**
 * A single line that a person gave (name, city, subject), in NFC and without white space at its ends.
 * `what` names the field in the error. Throws `InputError` where nothing is left, where there are more than `limit`
 * characters, or where a character could break a header, hide or turn text: line breaks, controls, bidi controls,
 * lone surrogates, unassigned code points.
 */
export function requireSingleLine(value: string, what: string, limit: number = LINE_LIMIT): string {
  const line = value.trim();
  if (PLAIN.test(line) && line.length <= limit) return line;
  const unfit = UNFIT_IN_LINE.exec(line);
  if (unfit) {
    const index = value.length - value.trimStart().length + unfit.index;
    const position = `character ${countCharacters(value.slice(0, index)) + 1}`;
    throw new InputError(
      `${what}: expected one line of plain text, found ${inWords(unfit[0])} at ${position}`,
      [HINT],
    );
  }
  if (!VISIBLE.test(line))
    throw new InputError(`${what}: expected one line of plain text, found nothing in it`);
  const length = countCharacters(line);
  if (length > limit) {
    throw new InputError(`${what}: expected at most ${limit} characters, found ${length}`, ['Shorten it.']);
  }
  return line.normalize('NFC');
}

/**
 * The writer's own words, one or more paragraphs: lines ended by LF, NFC, no white space at the ends, at most two blank
 * lines in a row; empty where nothing was written. Throws `InputError` on control characters other than line breaks
 * and tabs, and on what is not well-formed.
 */
export function cleanParagraph(text: string, what = 'Your own words'): string {
  const paragraph = text.replace(/\r\n?|[\u2028\u2029]/g, '\n');
  const unfit = UNFIT_IN_PARAGRAPH.exec(paragraph);
  if (unfit) {
    const before = paragraph.slice(0, unfit.index).split('\n');
    const position = `line ${before.length}, character ${countCharacters(before.at(-1) ?? '') + 1}`;
    throw new InputError(`${what}: expected plain text, found ${inWords(unfit[0])} at ${position}`, [HINT]);
  }
  return paragraph
    .replace(/\n(?:[ \t]*\n){3,}/g, '\n\n\n')
    .trim()
    .normalize('NFC');
}

/**
 * Foreign text made fit to be shown on one line of a terminal: terminal sequences, controls and bidi controls are
 * gone, line breaks and tabs are a space. Text of several lines is shown line by line. Never throws.
 */
export function printable(text: string): string {
  if (PRINTABLE_ASCII.test(text)) return text;
  return text
    .replace(TERMINAL_SEQUENCE, '')
    .replace(SPACE_LIKE, ' ')
    .replace(UNPRINTABLE, '')
    .replace(/\p{Cs}/gu, '\uFFFD');
}

/** Length in code points: what a person counts, near enough. */
function countCharacters(text: string): number {
  return [...text].length;
}

function inWords(character: string): string {
  if (/[\n\r\x85\u2028\u2029]/.test(character)) return 'a line break';
  if (character === '\t') return 'a tab';
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (character === '\uFFFD') return `a character lost in conversion (${code}; is the file saved as UTF-8?)`;
  if (character === '\uFEFF') return `an invisible byte order mark (${code})`;
  if (/\p{Cc}/u.test(character)) return `a control character (${code})`;
  if (/\p{Cs}/u.test(character)) return `half a character (${code})`;
  if (/\p{Cn}/u.test(character)) return `a character that Unicode does not define (${code})`;
  return `an invisible text-direction character (${code})`;
}
