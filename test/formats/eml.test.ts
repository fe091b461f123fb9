import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { cleanParagraph, requireSingleLine, SUBJECT_LIMIT } from '../../src/core/single-line.ts';
import { eml } from '../../src/formats/eml.ts';
import { chicago, draftOf, newYork } from '../support/draft.ts';

test('an English draft, whole', () => {
  const made = eml.format(draftOf());
  expect(made.replaceAll('\r\n', '\n')).toBe(
    `To: Consulate General of the People's Republic of China in Chicago
 <chinaconsul_chi_us@mfa.gov.cn>
Cc: Permanent Mission of the People's Republic of China to the United
 Nations <chinamission_un@mfa.gov.cn>
Subject: North Korean refugees in China
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable
Content-Language: en
X-Unsent: 1

Your Excellency,

Please do not send them back.

Yours faithfully,
Ada Lovelace
`,
  );
});

test('a Korean draft with From and without Cc, whole', () => {
  const { place } = draftOf().writer;
  const draft = draftOf({
    language: 'ko',
    writer: { name: '이나영', place, from: 'na@example.org' },
    recipients: [{ ...chicago, name: '주시카고 중국 총영사관' }],
    letter: { subject: '중국 내 탈북 난민', body: '안녕하십니까.\n\n이나영' },
  });
  expect(eml.format(draft).replaceAll('\r\n', '\n')).toBe(
    `From: =?utf-8?B?7J2064KY7JiB?= <na@example.org>
To: =?utf-8?B?7KO87Iuc7Lm06rOgIOykkeq1rSDstJ3smIHsgqzqtIA=?=
 <chinaconsul_chi_us@mfa.gov.cn>
Subject: =?utf-8?B?7KSR6rWtIOuCtCDtg4jrtoEg64Kc66+8?=
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64
Content-Language: ko
X-Unsent: 1

7JWI64WV7ZWY7Iut64uI6rmMLg0KDQrsnbTrgpjsmIENCg==
`,
  );
});

test.each([
  ['subject', draftOf({ letter: { subject: 'Hi\r\nBcc: evil@x.org', body: '' } })],
  ['name', draftOf({ recipients: [{ ...chicago, name: 'A\r\nBcc: evil@x.org' }] })],
  ['address', draftOf({ recipients: [{ ...chicago, address: 'b@x>\r\nBcc: evil@x.org' }] })],
  ['copy', draftOf({ recipients: [chicago, { ...newYork, address: 'b@x.org, evil@x.org' }] })],
  ['From', draftOf({ writer: { ...draftOf().writer, from: 'a@x.org\r\nBcc: evil@x.org' } })],
  ['language', draftOf({ language: 'en\r\nBcc: evil@x.org' })],
])('a header injected by the %s stops', (_, draft) => {
  expect(() => eml.format(draft)).toThrow(/control character|not a bare address|not a language tag/);
});

test('headers in the body stay there', async () => {
  const body = '\nBcc: evil@x.org\nContent-Type: text/html\n\n.\n<b>hi</b>';
  const read = await PostalMime.parse(eml.format(draftOf({ letter: { subject: 'Hi', body } })));
  expect(read.text).toBe(`${body}\n`);
  expect(read.bcc).toBeUndefined();
  expect(read.html).toBeUndefined();
});

const tricky = fc.constantFrom(
  ' ',
  '  ',
  ',',
  '"',
  '\\',
  '<',
  '>',
  '@',
  '=',
  '=?',
  '?=',
  '=?utf-8?Q?x?=',
  '(',
  ')',
  ':',
  ';',
  '.',
  'Bcc: e@x.org',
  'é',
  'e\u0301',
  '한',
  '탈북 난민',
  '日本語',
  'שלום',
  '👩\u200d👩\u200d👧',
  '👍🏽',
  '🇰🇷',
  '\u200c',
  'a'.repeat(90),
);
const lineOf = (limit: number) =>
  fc
    .array(fc.oneof(tricky, fc.string({ unit: 'grapheme' }), fc.string()), { maxLength: 20 })
    .map((parts) =>
      `x${parts.join('')}`
        .replace(/[\p{Cc}\p{Cn}\uFFFD\uFEFF\u2028-\u202E\u200E\u200F]/gu, '')
        .slice(0, limit),
    )
    .map((line) => requireSingleLine(line.replace(/\p{Cs}/gu, ''), 'x', limit));
const body = fc
  .array(
    fc.oneof(
      tricky,
      fc.constantFrom(
        '\n',
        '\n\n',
        '.',
        '\n.\n',
        'From ',
        '\nFrom ',
        '\n>From ',
        '\t\n',
        ' \n',
        'word '.repeat(400),
        'a'.repeat(2000),
      ),
      fc.string({ unit: 'grapheme' }),
      fc.string(),
    ),
    { maxLength: 40 },
  )
  .map((parts) => cleanParagraph(parts.join('').replace(/(?!\n)[\p{Cc}\p{Cn}\uFFFD]/gu, '')));

test('any draft comes back as it was, in short ASCII lines', async () => {
  await fc.assert(
    fc.asyncProperty(
      lineOf(200),
      lineOf(200),
      lineOf(SUBJECT_LIMIT),
      body,
      async (name, post, subject, text) => {
        const { place } = draftOf().writer;
        const draft = draftOf({
          writer: { name, place, from: 'ada@example.org' },
          recipients: [{ ...chicago, name: post }, newYork],
          letter: { subject, body: text },
        });
        const made = eml.format(draft);
        expect(made).toMatch(/^[\r\n\t -~]*\r\n$/);
        expect(made.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(Math.max(...made.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
        expect(made).not.toMatch(/^(?:>*From |\.)/m);

        const read = await PostalMime.parse(made);
        expect(read.headers.map((header) => header.key)).toEqual([
          'from',
          'to',
          'cc',
          'subject',
          'mime-version',
          'content-type',
          'content-transfer-encoding',
          'content-language',
          'x-unsent',
        ]);
        expect(read.subject).toBe(subject);
        expect(read.from).toEqual({ name, address: 'ada@example.org' });
        expect(read.to).toEqual([{ name: post, address: chicago.address }]);
        expect(read.cc).toEqual([{ name: newYork.name, address: newYork.address }]);
        expect(read.text?.replaceAll('\r\n', '\n')).toBe(`${text}\n`);
      },
    ),
    { numRuns: 500 },
  );
});
