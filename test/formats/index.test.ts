import { expect, test } from 'vitest';
import { FORMAT_NAMES, findFormat, formatForFile, formats, loaded } from '../../src/formats/index.ts';
import { draftOf } from '../support/draft.ts';

test.each(formats)('$name is found by its name and ends with a line break', async (listed) => {
  expect(FORMAT_NAMES).toContain(listed.name);
  expect(findFormat(listed.name)).toBe(listed);
  const format = await loaded(listed);
  const { name, summary, endings } = format;
  expect({ name, summary, endings }).toEqual({
    ...{ name: listed.name, summary: listed.summary, endings: listed.endings },
  });
  const made = format.format(draftOf());
  expect(made.endsWith('\n')).toBe(true);
  expect(format.format(draftOf())).toBe(made);
});

test.each([
  ['letter.txt', 'text'],
  ['a.b/LETTER.EML', 'eml'],
  ['letter.json', 'json'],
  ['letter.HTML', 'html'],
  ['letter.mbox', 'mbox'],
  ['letter', undefined],
  ['letter.eml.bak', undefined],
  ['-', undefined],
])('%s is %s', (path, name) => {
  expect(formatForFile(path)?.name).toBe(name);
});

test('an unknown name is no format', () => {
  expect(findFormat('docx')).toBeUndefined();
});
