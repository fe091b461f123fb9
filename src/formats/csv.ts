import type { Table } from '../core/batch/table.ts';
import { markText } from '../core/batch/text-marker.ts';

const NEEDS_QUOTES = /[",;|\t\r\n]|^\s|\s$/;
const SPACE = 0x20;
const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const BAR = 0x7c;

/**
 * Rows of a table as text: RFC 4180, each ended by CRLF. A cell that a spreadsheet would take for a formula gets an
 * apostrophe before it, which reading such a table takes off again.
 */
export function csvLines(rows: readonly (readonly string[])[], delimiter: Table['delimiter'] = ','): string {
  let lines = '';
  for (const row of rows) {
    let isFirst = true;
    for (const cell of row) {
      if (!isFirst) lines += delimiter;
      isFirst = false;
      lines += isPlain(cell) ? cell : csvCell(cell);
    }
    // A row with nothing in it would be a blank line.
    lines += row.length === 1 && row[0] === '' ? '""\r\n' : '\r\n';
  }
  return lines;
}

/** Letters, digits and blanks between them, beyond doubt: most cells are, and this is quicker than the patterns. */
function isPlain(cell: string): boolean {
  const last = cell.length - 1;
  for (let index = 0; index <= last; index += 1) {
    const code = cell.charCodeAt(index);
    const isInner = code === SPACE && index > 0 && index < last;
    if ((code <= COMMA && !isInner) || code === SEMICOLON || code === BAR) return false;
  }
  const first = cell.charCodeAt(0);
  return cell === '' || (first > 0x40 && first < 0x7f) || (first >= 0x30 && first <= 0x39);
}

function csvCell(cell: string): string {
  const text = markText(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
