import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { cardHtml } from '../../src/formats/send-page/card.ts';
import { CARDS_A_PAGE, pageHtml, pageName } from '../../src/formats/send-page/page.ts';
import { SCRIPT, SCRIPT_HASH } from '../../src/formats/send-page/script.ts';
import { STYLE, STYLE_HASH } from '../../src/formats/send-page/style.ts';
import { draftOf } from '../support/draft.ts';
import { inside, tagsOf, unescaped } from '../support/markup.ts';

const card = cardHtml({ id: '0001', draft: draftOf(), notes: [] });
const sha256 = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
/** The page without what is always the same, and would look like tags to a simple reader. */
const markup = (html: string) => html.replace(SCRIPT, '').replace(STYLE, '');

test('the policy names the very bytes of style and script', () => {
  expect(STYLE_HASH).toBe(sha256(STYLE));
  expect(SCRIPT_HASH).toBe(sha256(SCRIPT));
});

test('style and script can stand in a page, and call for nothing from elsewhere', () => {
  expect(STYLE).not.toMatch(/<\/|<!--|url\(|@import/);
  expect(SCRIPT).not.toMatch(
    /<\/|<!--|\bfetch\b|XMLHttpRequest|sendBeacon|WebSocket|innerHTML|\beval\b|https?:/,
  );
  expect(STYLE + SCRIPT).not.toContain('\r');
});

test('the page lets nothing in but its own style and script', () => {
  const html = pageHtml([card], { number: 1 });
  const tags = tagsOf(markup(html));
  const policy = tags.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
  expect(policy?.attributes.content).toBe(
    `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`,
  );
  // A policy counts for what comes after it.
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
  expect(html.match(/<style>/g)).toHaveLength(1);
  expect(html.match(/<script>/g)).toHaveLength(1);
  for (const { name, attributes } of tags) {
    expect(['img', 'iframe', 'object', 'embed', 'link', 'base', 'form', 'svg']).not.toContain(name);
    expect(Object.keys(attributes).filter((key) => /^(?:on|style$|src)/.test(key))).toEqual([]);
    if (attributes.href !== undefined) expect(attributes.href).toMatch(/^(?:#|\.\/|mailto:|https:\/\/)/);
  }
});

test('the same cards make the same bytes, in the order given', () => {
  const other = cardHtml({ id: '0002', draft: draftOf(), notes: [] });
  const html = pageHtml([card, other], { number: 1 });
  expect(pageHtml([card, other], { number: 1 })).toBe(html);
  expect(html).toContain(card + other);
});

test('a page without script shows no control that needs one', () => {
  const tags = tagsOf(markup(pageHtml([card, card], { number: 1 })));
  const tools = tags.findIndex(({ attributes }) => attributes.class === 'tools');
  expect(tags[tools]?.attributes).toHaveProperty('hidden');
  expect(tags.filter(({ name }) => name === 'button')).toHaveLength(2);
  expect(tags.slice(0, tools).some(({ name }) => name === 'button' || name === 'input')).toBe(false);
});

test('one letter alone is told as one, with nothing to search', () => {
  const html = pageHtml([card], { number: 1 });
  expect(inside(html, '<title', '</title>')).toBe('A letter to the Chinese authorities');
  expect(inside(html, '<h2', '</h2>')).toBe('1 letter');
  expect(html).toContain('id="print">Print the letter<');
  expect(html).not.toMatch(/<input|<nav/);
});

test('several letters can be searched', () => {
  const html = pageHtml([card, card, card], { number: 1 });
  expect(inside(html, '<title', '</title>')).toBe('Letters to the Chinese authorities');
  expect(inside(html, '<h2', '</h2>')).toBe('3 letters');
  expect(html).toContain('<input type="search"');
  expect(html).not.toContain('<nav');
});

test('the first of several pages has the list of all', () => {
  const contents = [
    { file: 'index.html', first: 'Ada', last: '<b>Zoë & "Co"', cards: CARDS_A_PAGE },
    { file: 'index-2.html', first: '김민지', last: '김민지', cards: 1 },
  ];
  const html = pageHtml([card], { number: 1, next: 'index-2.html', contents });
  expect(inside(html, '<ul', '</ul>')).toBe(
    [
      '<li><a href="./index.html">Letters 1–200</a> <span translate="no"><bdi>Ada</bdi> – <bdi>&lt;b&gt;Zoë &amp; "Co"</bdi></span></li>',
      '<li><a href="./index-2.html">Letter 201</a> <span translate="no"><bdi>김민지</bdi> – <bdi>김민지</bdi></span></li>',
    ].join('\n'),
  );
  expect(html).toContain('<details open>\n<summary>All 2 pages</summary>');
  const many = Array.from({ length: 13 }, () => contents[0] ?? expect.fail());
  expect(pageHtml([card], { number: 1, next: 'b.html', contents: many })).toContain(
    '<details>\n<summary>All 13',
  );
});

test.each([
  [2, 'index.html', 'index-3.html', 'Letters 201–202', ['Previous page', 'Next page']],
  [3, 'index-2.html', undefined, 'Letters 401–402', ['First page', 'Previous page']],
])('page %d leads to its neighbours', (number, previous, next, heading, labels) => {
  const html = pageHtml([card, card], { number, first: 'index.html', previous, ...(next && { next }) });
  expect(inside(html, '<title', '</title>')).toBe(`Letters to the Chinese authorities, page ${number}`);
  expect(inside(html, '<h2', '</h2>')).toBe(heading);
  expect(
    [...inside(html, '<footer', '</footer>').matchAll(/>([^<>]+)<\/a>/g)].map(([, label]) => label),
  ).toEqual(labels);
});

test('the names of the pages', () => {
  expect([1, 2, 5000].map(pageName)).toEqual(['index.html', 'index-2.html', 'index-5000.html']);
});

test('what a link says can be read back', () => {
  expect(unescaped(/href="(mailto:[^"]*)"/.exec(card)?.[1] ?? '')).toContain(
    '&cc=chinamission_un@mfa.gov.cn&body=',
  );
});
