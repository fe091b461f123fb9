import stringWidth from 'string-width';

/**
 * Characters that a line may be broken before or after without a space. Not Hangul: Korean breaks at spaces.
 */
const WIDE = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\u3000-\u303F\uFF00-\uFFEF`;
/**
 * A line never begins with these, nor ends with those (kinsoku,
 * https://www.w3.org/TR/jlreq/#characters_not_starting_a_line).
 */
const CLOSING = String.raw`、。，．・：；？！」』）］｝〉》】〕ー々〜…,.:;?!)\]`;
const OPENING = '「『（［｛〈《【〔';

/**
 * A gap and the piece after it: one wide character with its punctuation, or a word, which is only cut if no
 * line holds it and it is no address.
 */
const PIECE = new RegExp(`( *)([${OPENING}]*[${WIDE}]\\p{M}*[${CLOSING}]*|[^ ${WIDE}]+)`, 'gu');

/** A web or e-mail address is of use only whole: the terminal itself breaks it, and it can still be copied. */
const LINK = /^(?:\W|\[[0-9;]*m)*https?:\/\/|^[^@\s]+@[^@\s]+\.\w/;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** How many columns a text takes on a screen, full-width characters counted as two. */
export function widthOnScreen(text: string): number {
  return stringWidth(text);
}

/**
 * Wraps each line of a plain text to a screen: at words, Chinese and Japanese between characters, full-width
 * characters counted as two. Web and e-mail addresses stay whole, and commands; an indentation goes on. Only for showing: a letter
 * itself is never wrapped.
 *
 * Not wrap-ansi: it cuts an address that stands in Japanese text, cuts emoji families apart, and changes the
 * text to NFC.
 */
export function wrapToScreen(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line.replaceAll('\t', '  '), columns))
    .join('\n');
}

/** Nor is a command to be pasted broken: a shell would run each piece. */
const COMMAND = /^ {2,}dear-minister /;

function wrapLine(line: string, columns: number): string {
  if (stringWidth(line) <= columns || COMMAND.test(line)) return line;
  const indent = /^ */.exec(line)?.[0] ?? '';
  // A deep indentation on a narrow screen would leave no room for the words.
  const margin = indent.slice(0, Math.floor(columns / 2));
  const room = Math.max(columns - margin.length, 2);
  return fill(line.slice(indent.length), room)
    .map((row) => margin + row)
    .join('\n');
}

function fill(line: string, room: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const [, gap = '', piece = ''] of line.matchAll(PIECE)) {
    if (stringWidth(row + gap + piece) <= room) {
      row += gap + piece;
      continue;
    }
    if (row !== '') rows.push(row);
    const cut = LINK.test(piece) ? [piece] : cutToRoom(piece, room);
    row = cut.pop() ?? '';
    rows.push(...cut);
  }
  return [...rows, row];
}

/** A change of colour, which takes no room and is never cut. */
const COLOUR = /(\u001b\[[0-9;]*m)/;

function visible(part: string): string[] {
  return COLOUR.test(part) ? [part] : [...graphemes.segment(part)].map(({ segment }) => segment);
}

/** Cuts a piece that no line holds, never inside a character as a person sees it. */
function cutToRoom(piece: string, room: number): string[] {
  const rows = [''];
  for (const segment of piece.split(COLOUR).flatMap(visible)) {
    const row = rows.at(-1) ?? '';
    if (row === '' || stringWidth(row + segment) <= room) rows[rows.length - 1] = row + segment;
    else rows.push(segment);
  }
  return rows;
}
