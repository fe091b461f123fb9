import type { Table } from './table.ts';

const DELIMITERS = [',', ';', '\t'] as const;

/** The delimiter that parts the first line with something in it into most cells; a comma where none does. */
export function guessDelimiter(text: string): Table['delimiter'] {
  const counts = { ',': 0, ';': 0, '\t': 0 };
  let isQuoted = false;
  for (const character of text.trimStart()) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '\n' || character === '\r') break;
    else if (character === ',' || character === ';' || character === '\t') counts[character] += 1;
  }
  return DELIMITERS.reduce((best, one) => (counts[one] > counts[best] ? one : best));
}
