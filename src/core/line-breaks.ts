/** How many line breaks are in the text: LF, CRLF and CR are one each. */
export function countLineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== 0x0a) count += 1;
  }
  return count;
}

/**
 * The text of a CSV file, from the beginning of a row, with LF for each line break that stands outside quotes.
 * Where a lone quote stands in the middle of a cell, the breaks after it may stay as they were.
 */
export function evenLineBreaks(text: string): string {
  if (!text.includes('\r')) return text;
  if (!text.includes('"')) return text.replace(BREAK, '\n');
  const parts = text.split('"');
  return parts.map((part, index) => (index % 2 === 0 ? part.replace(BREAK, '\n') : part)).join('"');
}

const BREAK = /\r\n?/g;
