import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mailto,
  mailtoLink,
  mailtoWithin,
  PASTE_LINE,
  PORTABLE_LINK_LIMIT,
  pct,
} from '../../src/formats/mailto.ts';
import { chicago, draftOf, newYork } from '../support/draft.ts';

const short = { subject: 'Hi & bye', body: 'One.\nTwo?' };
const head = 'mailto:chinaconsul_chi_us@mfa.gov.cn?subject=Hi%20%26%20bye&cc=chinamission_un@mfa.gov.cn';

test.each([
  ['the letter', {}, `${head}&body=One.%0D%0ATwo%3F`],
  ['another body', { body: 'x\r\ny' }, `${head}&body=x%0D%0Ay`],
  ['no body', { body: null }, head],
])('a link with %s', (_, options, expected) => {
  expect(mailtoLink(draftOf({ letter: short }), options)).toBe(expected);
});

test('the format is the link on a line, whole', () => {
  expect(mailto.format(draftOf({ letter: short }))).toBe(`${head}&body=One.%0D%0ATwo%3F\n`);
});

test('several addresses are in the path, bare, with commas; odd characters are encoded', () => {
  const recipients = [
    { ...chicago, address: "o'brien+x!*@x.org" },
    { ...newYork, role: 'to' as const },
  ];
  expect(mailtoLink(draftOf({ recipients, letter: short }), { body: null })).toBe(
    'mailto:o%27brien%2Bx%21%2A@x.org,chinamission_un@mfa.gov.cn?subject=Hi%20%26%20bye',
  );
});

test.each([
  ["a b+c&d=e?f#g%'!()*~_-.", 'a%20b%2Bc%26d%3De%3Ff%23g%25%27%21%28%29%2A~_-.'],
  ['한', '%ED%95%9C'],
  ['\ud800', '%EF%BF%BD'],
])('pct(%j) is %j', (given, expected) => {
  expect(pct(given)).toBe(expected);
});

describe('injection', () => {
  test.each([
    'a@x.org\r\nBcc:evil@x.org',
    'a@x.org%0D%0ABcc:evil@x.org',
    'a@x.org,evil@x.org',
    'a@x.org?cc=evil@x.org',
    'A <a@x.org>',
    'a b@x.org',
    'nobody',
  ])('the address %j is refused', (address) => {
    expect(() => mailtoLink(draftOf({ recipients: [{ ...chicago, address }] }))).toThrow(
      'not a bare address',
    );
    expect(() => mailtoLink(draftOf({ recipients: [chicago, { ...newYork, address }] }))).toThrow(
      'not a bare address',
    );
  });

  test.each(['Hi\r\nBcc: evil@x.org', 'Hi\u0000', 'Hi\u2028'])('the subject %j is refused', (subject) => {
    expect(() => mailtoLink(draftOf({ letter: { subject, body: '' } }))).toThrow('control character');
  });

  test('nothing in subject or body becomes a field', () => {
    const letter = { subject: 'x&bcc=evil@x.org', body: 'y&attach=/etc/passwd&html-body=<b>#z' };
    expect([...new URL(mailtoLink(draftOf({ letter }))).searchParams.keys()]).toEqual([
      'subject',
      'cc',
      'body',
    ]);
  });
});

describe('mailtoWithin', () => {
  const full = mailtoLink(draftOf());
  const asking = mailtoLink(draftOf(), { body: PASTE_LINE });

  test.each([
    ['room for all', full.length, full, true],
    ['one character less', full.length - 1, asking, false],
    ['room for the line', asking.length, asking, false],
    ['room for less', asking.length - 1, mailtoLink(draftOf(), { body: null }), false],
    ['room for nothing', 0, mailtoLink(draftOf(), { body: null }), false],
  ])('%s', (_, limit, link, whole) => {
    expect(mailtoWithin(draftOf(), limit)).toEqual({ link, whole });
  });

  test('a Korean letter does not fit a portable link', () => {
    const letter = { subject: '탈북 난민', body: '한국어 편지입니다. '.repeat(40) };
    const { link, whole } = mailtoWithin(draftOf({ letter }), PORTABLE_LINK_LIMIT);
    expect(whole).toBe(false);
    expect(link.length).toBeLessThanOrEqual(PORTABLE_LINK_LIMIT);
    expect(new URL(link).searchParams.get('body')).toBe(PASTE_LINE);
  });
});

test('any letter comes back whole', () => {
  const wellFormed = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(wellFormed, wellFormed, (rawSubject, rawBody) => {
      const subject = rawSubject.replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
      const body = rawBody.replace(/\r/g, '\n');
      const link = mailtoLink(draftOf({ letter: { subject, body } }));
      expect(link).toMatch(/^[\w:@.,?=&%~-]+$/);
      const url = new URL(link);
      expect(url.href).toBe(link);
      const fields = Object.fromEntries(
        url.search
          .slice(1)
          .split('&')
          .map((field) => field.split('=')),
      );
      expect(decodeURIComponent(url.pathname)).toBe(chicago.address);
      expect(decodeURIComponent(fields.cc)).toBe(newYork.address);
      expect(decodeURIComponent(fields.subject)).toBe(subject);
      expect(decodeURIComponent(fields.body)).toBe(body.replace(/\n/g, '\r\n'));
    }),
    { numRuns: 500 },
  );
});
