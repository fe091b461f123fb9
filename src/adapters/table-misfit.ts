import { type EncodingGuess, guessEncodings } from '../core/batch/encoding-guess.ts';
import { UNREADABLE } from '../core/batch/encoding-korean.ts';
import { InputError } from '../core/errors.ts';
import type { Misfit } from './table-encoding.ts';

const SHOWN = 60;
const SAMPLE = 4096;
const LF = 0x0a;
const SAVE = 'Save it as "CSV UTF-8" in your spreadsheet program';

/** A piece of a table that is in another encoding than it is read in. */
interface WrongPiece {
  readonly name: string;
  /** The line that the piece begins on. */
  readonly line: number;
  readonly encoding: string;
  /** Was that encoding asked for? */
  readonly isAsked: boolean;
}

/** Says which line does not fit the encoding, and which encoding it seems to be in. */
export function encodingError({ name, line, encoding, isAsked }: WrongPiece, misfit: Misfit): InputError {
  const what = `${name} cannot be used: line ${line + misfit.breaks} is not ${encoding.toUpperCase()} text`;
  if (misfit.hasRareSyllables) {
    return new InputError(
      `${name} cannot be used: line ${line + misfit.breaks} seems to have rare Korean syllables (such as 똠 or 뷁) that cannot be read in ${encoding.toUpperCase()} here.`,
      [`${SAVE}, and leave --encoding out.`],
    );
  }
  if (isAsked) {
    return new InputError(`${what}, which --encoding says it is.`, [
      'Name another encoding, or leave --encoding out.',
    ]);
  }
  const whole = guessEncodings(sampleOf(misfit.rest));
  const [best, second] = whole.length > 0 ? whole : guessEncodings(lineOf(misfit.rest));
  if (best === undefined) {
    return new InputError(`${what}.`, [
      `Read as Windows-1252 (Western European), for example, it would be: ${shownOf(westernOf(misfit.rest))}`,
      `${SAVE}, or name its encoding, for example --encoding euc-kr.`,
    ]);
  }
  if (second !== undefined) return eitherError(what, best, second);
  return new InputError(`${what}. It may be ${best.name}.`, [
    `It would then read: ${shownOf(best.text)}`,
    best.isReadable
      ? `If that is right, add --encoding ${best.label}. ${SAVE} otherwise.`
      : `Some of its syllables cannot be read here (${UNREADABLE}). ${SAVE}.`,
  ]);
}

function eitherError(what: string, best: EncodingGuess, second: EncodingGuess): InputError {
  const guesses = [best, second];
  const readable = guesses.filter((guess) => guess.isReadable);
  const options = readable.map((guess) => `--encoding ${guess.label}`).join(' or ');
  return new InputError(`${what}. It may be ${best.name} or ${second.name}.`, [
    ...guesses.map(({ name, text }) => `As ${name.replace(/ \(.*/, '')} it would read: ${shownOf(text)}`),
    options === '' ? `${SAVE}.` : `If that is right, add ${options}. ${SAVE} otherwise.`,
  ]);
}

/** Reads anything, with a mark for what has no character. */
function westernOf(bytes: Buffer): string {
  // In one piece, Node takes windows-1252 for Latin-1: https://github.com/nodejs/node/issues/60888
  const text = new TextDecoder('windows-1252').decode(sampleOf(bytes), { stream: true });
  return text.replace(/[\x80-\x9F]/g, UNREADABLE);
}

/** Says on which line of this piece there is a NUL. */
export function nulError(name: string, line: number, piece: string): InputError {
  const at = line + piece.slice(0, piece.indexOf('\0')).split('\n').length - 1;
  return new InputError(`${name} cannot be used: expected text, found a NUL character on line ${at}.`, [
    'Is it the right file? A table is saved as "CSV UTF-8" in a spreadsheet program.',
  ]);
}

/** Whole lines, if there are any; no encoding of text has the byte of a line break within a character. */
function sampleOf(bytes: Buffer): Buffer {
  const sample = bytes.subarray(0, SAMPLE);
  const end = sample.lastIndexOf(LF);
  return end === -1 ? sample : sample.subarray(0, end);
}

function lineOf(bytes: Buffer): Buffer {
  const end = bytes.indexOf(LF);
  return end === -1 ? bytes : bytes.subarray(0, end);
}

/** The first line, from a little before what is not ASCII. */
function shownOf(text: string): string {
  const line = /^.*/.exec(text)?.[0] ?? '';
  const foreign = Math.max(0, line.search(/[^\x00-\x7F]/));
  const start = foreign > SHOWN / 2 ? foreign - SHOWN / 4 : 0;
  const shown = line.slice(start, start + SHOWN);
  return `${start > 0 ? '…' : ''}${shown}${start + SHOWN < line.length ? '…' : ''}`;
}
