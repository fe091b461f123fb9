import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/draft.ts';
import { mailtoLink, PASTE_LINE } from '../../src/formats/mailto.ts';
import { type Card, cardHtml } from '../../src/formats/send-page/card.ts';
import { chicago, draftOf, geneva, newYork } from '../support/draft.ts';
import { inside, skeleton, type Tag, tagsOf, unescaped } from '../support/markup.ts';

const cardOf = (overrides: Partial<Draft> = {}, rest: Partial<Card> = {}) =>
  cardHtml({ id: '0001', draft: draftOf(overrides), notes: [], ...rest });

/** The links of a card by their way. */
const linksOf = (html: string): Record<string, Tag['attributes']> =>
  Object.fromEntries(
    tagsOf(html)
      .filter(({ attributes }) => 'data-way' in attributes)
      .map(({ attributes }) => [attributes['data-way'], attributes]),
  );
const text = (html: string) => unescaped(html.replace(/<[^>]+>/g, ''));

const longLetter = { subject: 'Hello', body: 'A line of the letter. '.repeat(90) };

describe('a card', () => {
  test('names the writer, the place, the language, who it goes to, and the subject', () => {
    const html = cardOf({}, { notes: ['The address is old.'] });
    expect(inside(html, '<h3', '</h3>')).toBe('<bdi>Ada Lovelace</bdi>');
    expect(text(inside(html, '<p class="place"', '</p>'))).toBe('Chicago, United States · English');
    expect(text(inside(html, '<div class="to"', '</div>'))).toBe(
      `To${chicago.name} ${chicago.address} serves Illinois`,
    );
    expect(text(inside(html, '<div class="cc"', '</div>'))).toBe(`Cc${newYork.name} ${newYork.address}`);
    expect(text(inside(html, '<div class="subject"', '</div>'))).toBe(
      'SubjectNorth Korean refugees in China',
    );
    expect(text(inside(html, '<div class="unreachable"', '</div>'))).toBe(
      `Not by e-mail${geneva.post.name}: no published e-mail address is known`,
    );
    expect(text(inside(html, '<div class="notes"', '</div>'))).toBe('Look once more:The address is old.');
  });

  test('leaves out what there is not', () => {
    const html = cardOf({ recipients: [chicago], unreachable: [] });
    expect(html).not.toMatch(/class="(?:cc|unreachable|notes)"|\.eml|undefined/);
  });

  test('gives the postal address of a post that has no other', () => {
    const post = { ...geneva.post, postalAddress: { lines: ['Chemin 11', '1211 Geneva'], source: 'a list' } };
    const html = cardOf({ unreachable: [{ ...geneva, post }] });
    expect(text(inside(html, '<dd class="postal"', '</dd>'))).toBe(
      `${post.name}: no published e-mail address is known. By post: Chemin 11, 1211 Geneva`,
    );
  });

  test('says which language the letter is in, and keeps machines from translating it', () => {
    const html = cardOf({ language: 'ko', letter: { subject: '제목', body: '안녕하십니까' } });
    expect(html).toContain('<div class="letter" lang="ko" dir="auto" translate="no">안녕하십니까</div>');
    expect(html).toContain('<dd lang="ko" dir="auto" translate="no">제목</dd>');
    expect(html).toContain(' · Korean<');
  });

  test('shows the letter when asked for, or at once', () => {
    expect(cardOf()).toContain('<details class="reading">');
    expect(cardOf({}, { open: true })).toContain('<details class="reading" open>');
  });

  test.each(['', 'a b', '"><script>', 'a&b', 'é'])('refuses the id %j', (id) => {
    expect(() => cardHtml({ id, draft: draftOf(), notes: [] })).toThrow('not an id');
  });
});

describe('the links of a card', () => {
  test('carry a short letter whole, and web mail opens in a tab of its own', () => {
    const html = cardOf();
    const links = linksOf(html);
    expect(Object.keys(links)).toEqual(['mail', 'gmail', 'outlook', 'office365', 'yahoo']);
    expect(unescaped(links.mail?.href ?? '')).toBe(mailtoLink(draftOf()));
    expect(links.mail).not.toHaveProperty('target');
    for (const way of ['gmail', 'outlook', 'office365', 'yahoo']) {
      expect(links[way]).toMatchObject({ target: '_blank', rel: 'noopener noreferrer' });
      expect(new URL(unescaped(links[way]?.href ?? '')).searchParams.get('body')).toBe(draftOf().letter.body);
    }
    expect(html).not.toMatch(/data-paste|data-room|class="hint"/);
  });

  test('ask to paste a long letter, which stands once on the card', () => {
    const html = cardOf({ letter: longLetter });
    const links = Object.values(linksOf(html));
    expect(links.map(({ href = '' }) => new URL(unescaped(href)).searchParams.get('body'))).toEqual(
      Array(5).fill(PASTE_LINE),
    );
    expect(links.every((link) => 'data-paste' in link)).toBe(true);
    expect(links.map((link) => link['data-room'])).toEqual([
      undefined,
      undefined,
      '8000',
      undefined,
      undefined,
    ]);
    expect(html).toContain('you paste the letter');
    expect(html.split(longLetter.body)).toHaveLength(2);
    expect(html).not.toContain('line%20of');
  });

  test('agree with one another on whether the letter is in them', () => {
    // The mail program's link grows faster: a line break takes six characters there, and three in the others.
    for (let lines = 60; lines < 420; lines += 1) {
      const html = cardOf({ letter: { subject: 'Hello', body: 'a\n'.repeat(lines) } });
      expect([0, 5]).toContain(html.split('data-paste').length - 1);
      expect(html.includes('class="hint"')).toBe(html.includes('data-paste'));
    }
  });

  test('are those of their own recipients and subject, however many cards were made before', () => {
    const expected = (draft: Draft) => mailtoLink(draft, { body: PASTE_LINE });
    for (let index = 0; index < 5000; index += 1) {
      const draft = draftOf({
        recipients: [{ ...chicago, address: `a${index % 7}@x.org` }, ...(index % 2 ? [newYork] : [])],
        letter: { ...longLetter, subject: `Hello ${index % 4500}` },
      });
      const html = cardHtml({ id: 'x', draft, notes: [] });
      expect(unescaped(/href="([^"]*)"/.exec(html)?.[1] ?? '')).toBe(expected(draft));
    }
  });

  test.each([
    ['0001-ada.eml', './0001-ada.eml'],
    ['0002-김민지 100% #1?.eml', './0002-%EA%B9%80%EB%AF%BC%EC%A7%80%20100%25%20%231%3F.eml'],
    ['javascript:alert(1).eml', './javascript%3Aalert%281%29.eml'],
    ['"><img src=x>.eml', './%22%3E%3Cimg%20src%3Dx%3E.eml'],
    ['\ud800.eml', './%EF%BF%BD.eml'],
  ])('lead to the file %j beside the page', (file, href) => {
    expect(linksOf(cardOf({}, { file })).eml).toMatchObject({ href, download: '' });
  });

  test('carry no injected header', () => {
    const recipients = [{ ...chicago, address: 'a@x.org\nBcc: evil@x.org' }];
    expect(() => cardOf({ recipients })).toThrow('not a bare address');
    expect(() => cardOf({ letter: { ...longLetter, subject: 'Hi\nBcc: evil@x.org' } })).toThrow(
      'control character',
    );
  });
});

describe('whatever the values hold', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onclick='alert(1)",
      '</div></article><!--',
      '</style></script></title>',
      '&lt;b&gt; &amp; &#x3c;',
      '\u202eevil\u2066\0\x1b[0m',
      '<![CDATA[',
      '\r\n\t<',
    ),
  );
  const line = nasty.map((value) => value.replace(/[\p{Cc}\u2028\u2029]/gu, ' '));

  test('no value adds an element or an attribute, and the letter can be read back', () => {
    fc.assert(
      fc.property(
        fc.record({
          name: nasty,
          city: nasty,
          country: nasty,
          subject: line,
          body: nasty,
          post: nasty,
          note: nasty,
          file: nasty,
        }),
        (value) => {
          const make = ({ name, city, country, subject, body, post, note, file }: typeof value) =>
            cardOf(
              {
                writer: { name, place: { city, country } },
                recipients: [{ ...chicago, name: post, reason: note || 'why' }],
                unreachable: [
                  {
                    reason: note,
                    post: { ...geneva.post, name: post, postalAddress: { lines: [name, city], source: '' } },
                  },
                ],
                letter: { subject, body: body + longLetter.body },
              },
              { notes: [note], file },
            );
          const html = make(value);
          const plain = {
            name: 'a',
            city: 'a',
            country: 'US',
            subject: 'a',
            body: 'a',
            post: 'a',
            note: 'a',
            file: 'a',
          };
          expect(skeleton(html)).toEqual(skeleton(make(plain)));
          const shown = (text: string) => text.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/g, '\uFFFD');
          expect(unescaped(inside(html, '<div class="letter"', '</div>'))).toBe(
            shown(value.body) + longLetter.body,
          );
          expect(unescaped(inside(html, '<bdi', '</bdi>'))).toBe(shown(value.name));
        },
      ),
      { numRuns: 500 },
    );
  });
});
