import type { Table } from './table.ts';

const DELIMITERS = [',', ';', '\t'] as const;

/** What Excel is told by: a first line `sep=;`, which some programs put in quotes or fill up with delimiters. */
const HINT = /^("?)sep=([,;\t|])\1[,;\t| ]*\n/i;

/** The first line where it names the delimiter, with its line break, which is LF. */
export function delimiterHint(text: string): { delimiter: Table['delimiter']; length: number } | undefined {
  const [line, , named] = HINT.exec(text) ?? [];
  const delimiter = [...DELIMITERS, '|' as const].find((one) => one === named);
  return line === undefined || delimiter === undefined ? undefined : { delimiter, length: line.length };
}

/**
 * The delimiter that parts the first line with something in it into most cells; a comma where none does. A bar is one
 * only where there is no other, since it also stands within cells.
 */
export function guessDelimiter(text: string): Table['delimiter'] {
  const counts = { ',': 0, ';': 0, '\t': 0, '|': 0 };
  let isQuoted = false;
  for (const character of text.trimStart()) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '\n' || character === '\r') break;
    else if (character === ',' || character === ';' || character === '\t' || character === '|')
      counts[character] += 1;
  }
  const best = DELIMITERS.reduce((most, one) => (counts[one] > counts[most] ? one : most));
  return counts[best] === 0 && counts['|'] > 0 ? '|' : best;
}
