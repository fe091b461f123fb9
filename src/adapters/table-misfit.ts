import { guessEncoding } from '../core/batch/encoding-guess.ts';
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
  if (isAsked) {
    return new InputError(`${what}, which --encoding says it is.`, [
      'Name another encoding, or leave --encoding out.',
    ]);
  }
  const guess = guessEncoding(sampleOf(misfit.rest)) ?? guessEncoding(lineOf(misfit.rest));
  if (guess === undefined) {
    return new InputError(`${what}.`, [`${SAVE}, or name its encoding, for example --encoding euc-kr.`]);
  }
  return new InputError(`${what}. It may be ${guess.name}.`, [
    `It would then read: ${shownOf(guess.text)}`,
    `If that is right, add --encoding ${guess.label}. ${SAVE} otherwise.`,
  ]);
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
