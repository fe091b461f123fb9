import { expect, it } from 'vitest';
import { delimiterHint, guessDelimiter } from '../../../src/core/batch/delimiter.ts';

it.each([
  ['name,city,country\na;b;c;d', ','],
  ['name;city, state;country', ';'],
  ['name\tcity', '\t'],
  ['name\r;;;', ','],
  ['"name,first;x";city', ';'],
  ['"a ""quoted"", name";city', ';'],
  ['\n\n  name;city', ';'],
  ['name', ','],
  ['name|city|country', '|'],
  ['name,words a|b|c', ','],
  ['', ','],
])('the cells of %j stand between %j', (text, delimiter) => {
  expect(guessDelimiter(text)).toBe(delimiter);
});

it.each([
  ['sep=;\nname', { delimiter: ';', length: 6 }],
  ['SEP=,\n', { delimiter: ',', length: 6 }],
  ['"sep=\t"\n', { delimiter: '\t', length: 8 }],
  ['sep=|||\n', { delimiter: '|', length: 8 }],
  ['sep=;', undefined],
  ['"sep=;\n', undefined],
  ['sep=x\n', undefined],
  ['sep=;name\n', undefined],
  ['\nsep=;\n', undefined],
])('the first line of %j is the hint %j', (text, hint) => {
  expect(delimiterHint(text)).toEqual(hint);
});
