import { describe, expect, it } from 'vitest';
import {
  countRows,
  isLeftOver,
  isOfOtherFormats,
  isOthers,
  isPageOfOthers,
} from '../../../src/core/batch/leftovers.ts';
import { pageHtml } from '../../../src/formats/send-page/page.ts';

const DRAFT = 'To: <a@mfa.gov.cn>\r\nSubject: x\r\nX-Unsent: 1\r\n\r\nbody';
const PAGE = pageHtml([], { number: 1 });
const SECOND = { index: 2, count: 8 };

const file = (name: string, content = '') => ({ name, read: () => content });
const making = (...formats: string[]) => ({ formats, shard: undefined });

describe('what an earlier run left', () => {
  it.each([
    ['0007-ada.eml', ['eml'], DRAFT, true],
    ['0007.eml', ['eml'], DRAFT, true],
    ['0007-ada.eml', ['mbox'], DRAFT, false],
    ['0007-ada.eml', ['eml'], 'To: <a@example.org>\r\nSubject: a mail of mine\r\n\r\nX-Unsent: 1\r\n', false],
    ['0007-ada.txt', ['text'], 'To: a@mfa.gov.cn\nSubject: x\n\n', true],
    ['0007-ada.txt', ['text'], 'notes of mine', false],
    ['0042-notes.txt', ['text'], 'To: myself, call Ada first', false],
    ['1-of-2.csv', ['eml'], '', false],
    ['3-of-5.html', ['html'], '', false],
    ['letters.2-of-8.mbox', ['mbox'], '', true],
    ['7-ada.eml', ['eml'], DRAFT, false],
    ['photo.jpg', ['eml', 'html'], '', false],
    ['index.html', ['html'], PAGE, true],
    ['index-3.html', ['html'], PAGE, true],
    ['index-3.html', ['html'], 'a page of mine', false],
    ['index-3.html', ['eml'], PAGE, false],
    ['failed.csv', ['eml'], '', true],
    ['look-again.csv', ['eml'], '', true],
    ['manifest.2-of-8.csv', ['eml'], '', true],
    ['letters.2-of-8.mbox', ['eml'], '', false],
    ['index-2.2-of-8.html', ['html'], '', true],
    ['people.csv', ['eml', 'html'], '', false],
  ])('%s in a run of %j', (name, formats, content, left) => {
    expect(isLeftOver(file(name, content), { formats, shard: undefined })).toBe(left);
  });

  it.each([
    ['0002-ada.eml', true],
    ['0010-ada.eml', true],
    ['0003-ada.eml', false],
    ['failed.2-of-8.csv', true],
    ['failed.3-of-8.csv', false],
    ['failed.csv', false],
    ['index.html', false],
    ['index.2-of-8.html', true],
  ])('%s in the second of eight', (name, left) => {
    expect(isLeftOver(file(name, DRAFT), { formats: ['eml', 'html'], shard: SECOND })).toBe(left);
  });
});

it.each([
  ['0007-ada.eml', ['mbox'], true],
  ['0007-ada.eml', ['eml'], false],
  ['0007-ada.txt', ['eml'], true],
  ['index.html', ['eml'], true],
  ['index-2.html', ['html'], false],
  ['letters.mbox', ['eml', 'html'], true],
  ['letters.jsonl', ['json'], false],
  ['links.csv', ['eml'], true],
  ['notes.txt', ['eml'], false],
  ['manifest.csv', ['eml'], false],
])('%s is of other formats than %j: %s', (name, formats, others) => {
  expect(isOfOtherFormats(file(name), making(...formats))).toBe(others);
});

it.each([
  ['index.html', '<html>My own page', ['html'], true],
  ['index.html', '<html>My own page', ['eml'], false],
  ['about.html', '<html>My own page', ['html'], false],
  ['index.html', PAGE, ['html'], false],
])('%s that holds %.20j is a page of others in a run of %j: %s', (name, content, formats, others) => {
  expect(isPageOfOthers(file(name, content), making(...formats))).toBe(others);
});

it('counts the rows that have drafts', () => {
  const files = ['0001-ada-us-chicago.eml', '0001-ada-un-new-york.eml', '0002.eml', '0003-ida.txt', 'a.eml'];
  expect(
    countRows(
      files.map((name) => file(name)),
      making('eml'),
    ),
  ).toBe(2);
  expect(
    countRows(
      files.map((name) => file(name)),
      making('eml', 'text'),
    ),
  ).toBe(3);
});

describe('what other runs have in a folder', () => {
  it.each([
    ['0003-ada.eml', true],
    ['0002-ada.eml', false],
    ['manifest.3-of-8.csv', true],
    ['manifest.2-of-8.csv', false],
    ['.dear-minister.77.3-of-8..tmp', true],
    ['.dear-minister.77.2-of-8..tmp', false],
    ['.dear-minister.77.3-of-8.letters.3-of-8.mbox.tmp', true],
    ['.dear-minister.77.whole.manifest.csv.tmp', true],
    ['manifest.csv', false],
    ['people.csv', false],
  ])('%s, for the second of eight: %s', (name, others) => {
    expect(isOthers(name, SECOND)).toBe(others);
    expect(isOthers(name, undefined)).toBe(false);
  });
});
