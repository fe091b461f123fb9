import { expect, it } from 'vitest';
import { LineCount } from '../../../src/core/batch/line-count.ts';

it.each<
  [pieces: string[], seen: { lines: number; line: number; blanks: boolean; quotes: boolean; odd: boolean }]
>([
  [[], { lines: 0, line: 1, blanks: false, quotes: false, odd: false }],
  [['a\nb'], { lines: 2, line: 2, blanks: false, quotes: false, odd: false }],
  [['a\r\nb\r\n'], { lines: 2, line: 3, blanks: false, quotes: false, odd: false }],
  [['a\rb\r'], { lines: 2, line: 3, blanks: false, quotes: false, odd: false }],
  [['a\n', 'b', '\n', 'c"'], { lines: 3, line: 3, blanks: false, quotes: true, odd: true }],
  [['a\n', '\nb\n'], { lines: 3, line: 4, blanks: true, quotes: false, odd: false }],
  [['a|b\n||\n'], { lines: 2, line: 3, blanks: true, quotes: false, odd: false }],
  [['a"\n,,\n"'], { lines: 3, line: 3, blanks: true, quotes: true, odd: false }],
])('%j', (pieces, { lines, line, blanks, quotes, odd }) => {
  const count = new LineCount();
  for (const piece of pieces) count.add(piece);
  expect(count).toMatchObject({ lines, line, mayHaveBlanks: blanks, hasQuotes: quotes, hasOddQuotes: odd });
});
