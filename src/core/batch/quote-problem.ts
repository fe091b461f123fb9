const SHOWN = 40;

/** Where a quote opens that does not fit: `index` is that of the character behind it, `line` that of the text's start. */
export interface OpenQuote {
  readonly text: string;
  readonly index: number;
  readonly line: number;
}

/** What is wrong with a cell in quotes, and where: other text stands behind its end, or it has none. */
export function quoteProblem({ text, index, line }: OpenQuote, isClosed: boolean): string {
  const before = text.slice(0, index - 1).split('\n');
  const where = `line ${line + before.length - 1}, character ${[...(before.at(-1) ?? '')].length + 1}`;
  const found = /^.*/.exec(text.slice(index - 1))?.[0] ?? '';
  const shown = found.length > SHOWN ? `${[...found].slice(0, SHOWN).join('')}…` : found;
  const expected = isClosed
    ? 'expected the quote that ends the cell to stand last in it, and quotes within it twice ("Ada ""Countess"" Lovelace")'
    : 'expected a second quote that ends the cell ("Lovelace, Ada")';
  return `${where}: ${expected}, found ${shown}`;
}

/** The line on which the quote opens. */
export function lineOf({ text, index, line }: OpenQuote): number {
  return line + text.slice(0, index - 1).split('\n').length - 1;
}
