import { InputError } from '../core/errors.ts';

/** How the files of spreadsheet programs begin: .xlsx, .ods and .numbers are ZIP archives, .xls is an OLE file. */
const SIGNATURES = ['504b0304', 'd0cf11e0'];

/** Throws `InputError` where a table begins as the file of a spreadsheet program does. */
export function refuseSpreadsheet(name: string, start: Buffer): void {
  if (!SIGNATURES.includes(start.toString('hex', 0, 4))) return;
  throw new InputError(
    `${name} cannot be used: expected a table as text, found the file of a spreadsheet program.`,
    ['Open it there, save it as "CSV UTF-8", and name the .csv file.'],
  );
}
