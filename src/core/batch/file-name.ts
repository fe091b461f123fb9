/** The longest name that stands in a file's name, in bytes: Linux and others allow 255 for the whole. */
const NAME_BYTES = 80;
/** Row numbers are filled up with zeros to this many digits, so that a folder lists them in order. */
const DIGITS = 4;

const encoder = new TextEncoder();

/** "0007": a row's number as files and cards have it. */
export function paddedNumber(row: number): string {
  return String(row).padStart(DIGITS, '0');
}

/**
 * "0001-ada-lovelace": the row's number and what of the name is letters and digits, in any script, lower-cased; the number
 * alone where nothing is. With a number in front it is never a name that a system keeps for itself (CON), nor hidden, nor
 * a way out of the folder.
 */
export function fileStem(row: number, name: string, post?: string): string {
  const slug = slugOf(name);
  return [paddedNumber(row), slug, post ?? ''].filter((part) => part !== '').join('-');
}

function slugOf(name: string): string {
  // Most names are such, and the tables of Unicode cost ten times as much.
  if (/^[A-Za-z\d]+(?: [A-Za-z\d]+)*$/.test(name) && name.length <= NAME_BYTES)
    return name.toLowerCase().replaceAll(' ', '-');
  const words = name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const short = encoder.encode(words).length <= NAME_BYTES ? words : shortened(words);
  return short.replace(/^[-\p{M}]+|-+$/gu, '');
}

/** Whole characters, with their marks, as many as there is room for. */
function shortened(words: string): string {
  let kept = '';
  let room = NAME_BYTES;
  for (const [character] of words.matchAll(/\P{M}\p{M}*/gu)) {
    room -= encoder.encode(character).length;
    if (room < 0) break;
    kept += character;
  }
  return kept;
}

/** The files that a row has in a folder: `0001-ada-lovelace.eml`. */
export const ROW_FILE = /^(\d{4,})(?:-[^/\\]*)?\.(eml|txt)$/u;
