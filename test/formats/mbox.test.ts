import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import type { Draft } from '../../src/core/draft.ts';
import { mbox } from '../../src/formats/mbox.ts';
import { chicago, draftOf } from '../support/draft.ts';

const joined = (drafts: readonly Draft[]) => mbox.join?.(drafts.map((draft) => mbox.format(draft))) ?? '';
const withBody = (body: string) => draftOf({ letter: { subject: 'Hi', body } });

/** The simplest reader there can be: a message begins at each line that begins with "From - ". */
const messagesIn = (file: string) => file.split(/^From - .*\n/m).slice(1);

test('two drafts, whole', () => {
  const { place } = draftOf().writer;
  const drafts = [
    draftOf(),
    draftOf({
      language: 'ko',
      writer: { name: '이나영', place, from: 'na@example.org' },
      recipients: [{ ...chicago, name: '' }],
      letter: { subject: 'From here', body: '안녕하십니까.' },
    }),
  ];
  expect(joined(drafts)).toBe(`From - Thu Jan  1 00:00:00 1970
To: Consulate General of the People's Republic of China in Chicago
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

From - Thu Jan  1 00:00:00 1970
From: =?utf-8?B?7J2064KY7JiB?= <na@example.org>
To: <chinaconsul_chi_us@mfa.gov.cn>
Subject: From here
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64
Content-Language: ko
X-Unsent: 1

7JWI64WV7ZWY7Iut64uI6rmMLg0K

`);
});

test.each([
  ['From at the start', 'From here'],
  ['a separator', '\n\nFrom - Thu Jan  1 00:00:00 1970\nTo: a@x.org'],
  ['From after a blank line', 'a\n\nFrom here\n\nFrom there'],
  ['From, quoted', 'a\n\n>From x\n\n>>From y\n'],
  ['From after a soft break', `${'a'.repeat(73)}From here`],
])('no line begins with "From " but the separator: %s', (_, body) => {
  const [first, ...lines] = mbox.format(withBody(body)).split('\n');
  expect(first).toBe('From - Thu Jan  1 00:00:00 1970');
  expect(lines.filter((line) => /^>*From /.test(line))).toEqual([]);
});

test('a line that begins with From in a header is folded away from the margin', () => {
  const subject = `${'word '.repeat(13)}From here`;
  const name = `${'word '.repeat(14)}From here`;
  const made = mbox.format(draftOf({ letter: { subject, body: '' }, recipients: [{ ...chicago, name }] }));
  expect(made.match(/^>*From /gm)).toHaveLength(1);
  expect(made.match(/^ From here/gm)).toHaveLength(2);
});

const line = fc.constantFrom(
  '',
  'From here',
  'From - Thu Jan  1 00:00:00 1970',
  '>From x',
  '.',
  ' ',
  'x'.repeat(200),
  'é',
  '안녕하십니까',
);
const body = fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => lines.join('\n'));

test('as many messages come back as were put in, with their bodies', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(body, { minLength: 1, maxLength: 6 }), async (bodies) => {
      const messages = messagesIn(joined(bodies.map(withBody)));
      // The blank line after each message is the file's, not the message's.
      const read = await Promise.all(messages.map((message) => PostalMime.parse(message.slice(0, -1))));
      expect(read.map(({ text }) => text?.replaceAll('\r\n', '\n'))).toEqual(bodies.map((one) => `${one}\n`));
    }),
    { numRuns: 200 },
  );
});
