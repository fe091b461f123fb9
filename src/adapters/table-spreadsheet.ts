import { InputError } from '../core/errors.ts';

/** How a file that is no table begins, and what to say of it. */
interface OtherFile {
  readonly beginning: RegExp;
  readonly found: string;
  readonly hint: string;
}

const SAVE = 'save it as "CSV UTF-8", and name the .csv file.';

const OTHERS: readonly OtherFile[] = [
  {
    // .xlsx, .ods and .numbers are ZIP archives, .xls is an OLE file.
    beginning: /^(?:PK\x03\x04|\xD0\xCF\x11\xE0)/,
    found: 'the file of a spreadsheet program',
    hint: `Open it there, ${SAVE}`,
  },
  {
    beginning: /^\{\\rtf/i,
    found: 'the document of a word processor (.rtf)',
    hint: `Copy the table from it into a spreadsheet program, ${SAVE}`,
  },
  {
    beginning: /^(?:<!--[\s\S]*?-->\s*)?<(?:html|head|body|meta|style|table|!doctype)\b/i,
    found: 'a web page (HTML), which some programs name .xls',
    hint: `Open it in a spreadsheet program, ${SAVE}`,
  },
  {
    beginning: /^<\?xml\b/i,
    found: 'XML, which some programs name .xls',
    hint: `Open it in a spreadsheet program, ${SAVE}`,
  },
];
const LOOKED_AT = 1024;

/** Throws `InputError` where a table begins as the file of a spreadsheet program does, or as other files that hold tables. */
export function refuseOtherFile(name: string, start: Buffer): void {
  // In UTF-16 each other byte is zero.
  const text = start.toString('latin1', 0, LOOKED_AT).replaceAll('\0', '');
  const beginning = text.replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?\s*/, '');
  const other = OTHERS.find((one) => one.beginning.test(beginning));
  if (other === undefined) return;
  throw new InputError(`${name} cannot be used: expected a table as text, found ${other.found}.`, [
    other.hint,
  ]);
}
