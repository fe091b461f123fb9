const APOSTROPHE = 0x27;
/**
 * What a spreadsheet takes for the start of a formula (OWASP, "CSV Injection"), behind any apostrophes: a cell that had
 * one of its own gets one more, so that taking one off always gives the cell back.
 */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/** The cell with an apostrophe before it, where a spreadsheet would take it for a formula. */
export function markText(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The cell without the apostrophe that marks it as text. */
export function unmarkText(cell: string): string {
  return cell.charCodeAt(0) === APOSTROPHE && FORMULA.test(cell) ? cell.slice(1) : cell;
}
