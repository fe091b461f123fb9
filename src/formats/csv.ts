import type { Table } from '../core/batch/table.ts';
import { markText } from '../core/batch/text-marker.ts';

const NEEDS_QUOTES = /[",;|\t\r\n]|^\s|\s$/;
const SPACE = 0x20;
const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const BAR = 0x7c;

/**
 * A row of a table as text: RFC 4180, ended by CRLF. A cell that a spreadsheet would take for a formula gets an
 * apostrophe before it, which reading such a table takes off again.
 */
export function csvLine(cells: readonly string[], delimiter: Table['delimiter'] = ','): string {
  // A row with nothing in it would be a blank line.
  if (cells.length === 1 && cells[0] === '') return '""\r\n';
  return `${cells.map(csvCell).join(delimiter)}\r\n`;
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
  if (isPlain(cell)) return cell;
  const text = markText(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
