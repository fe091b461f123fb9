import { expect, it } from 'vitest';
import { guessDelimiter } from '../../../src/core/batch/delimiter.ts';

it.each([
  ['name,city,country\na;b;c;d', ','],
  ['name;city, state;country', ';'],
  ['name\tcity', '\t'],
  ['name\r;;;', ','],
  ['"name,first;x";city', ';'],
  ['"a ""quoted"", name";city', ';'],
  ['\n\n  name;city', ';'],
  ['name', ','],
  ['', ','],
])('the cells of %j stand between %j', (text, delimiter) => {
  expect(guessDelimiter(text)).toBe(delimiter);
});
