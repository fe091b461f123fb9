import { expect, test } from 'vitest';
import { html } from '../../src/formats/html.ts';
import { draftOf } from '../support/draft.ts';
import { inside, unescaped } from '../support/markup.ts';

test('one letter as a page, the letter in sight', () => {
  const page = html.format(draftOf());
  expect(page).toMatch(/^<!doctype html>\n<html lang="en">\n/);
  expect(page).toMatch(/<\/html>\n$/);
  expect(page).toContain('<details class="reading" open>');
  expect(unescaped(inside(page, '<div class="letter"', '</div>'))).toBe(draftOf().letter.body);
  expect(html.format(draftOf())).toBe(page);
});

test('is a file of its own: pages cannot stand in a row', () => {
  expect(html).toMatchObject({ name: 'html', endings: ['.html'] });
  expect(html.join).toBeUndefined();
});
