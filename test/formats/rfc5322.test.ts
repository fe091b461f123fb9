import { describe, expect, test } from 'vitest';
import { addressField, textField } from '../../src/formats/rfc5322.ts';

const word = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;

test.each([
  ['plain', 'Refugees in China', 'Subject: Refugees in China\r\n'],
  ['empty', '', 'Subject: =?utf-8?B??=\r\n'],
  ['Korean', '탈북 난민', `Subject: ${word('탈북 난민')}\r\n`],
  ['looks encoded', '=?UTF-8?Q?Bcc?=', `Subject: ${word('=?UTF-8?Q?Bcc?=')}\r\n`],
  ['two spaces', 'a  b', `Subject: ${word('a  b')}\r\n`],
  ['space at the end', 'a ', `Subject: ${word('a ')}\r\n`],
  [
    'long, folded at a space',
    `${'word '.repeat(20)}end`,
    `Subject: ${'word '.repeat(12)}word\r\n ${'word '.repeat(7)}end\r\n`,
  ],
  [
    'a long word, in pieces',
    'a'.repeat(100),
    `Subject: ${word('a'.repeat(39))}\r\n ${word('a'.repeat(39))}\r\n ${word('a'.repeat(22))}\r\n`,
  ],
  [
    'long Korean, between characters',
    '한'.repeat(14),
    `Subject: ${word('한'.repeat(13))}\r\n ${word('한')}\r\n`,
  ],
  [
    'a family is not torn apart',
    `${'a'.repeat(30)}👩\u200d👩\u200d👧`,
    `Subject: ${word('a'.repeat(30))}\r\n ${word('👩\u200d👩\u200d👧')}\r\n`,
  ],
  [
    'nor a flag, nor a skin',
    `${'a'.repeat(33)}🇰🇷${'b'.repeat(33)}👍🏽`,
    `Subject: ${word('a'.repeat(33))}\r\n ${word(`🇰🇷${'b'.repeat(31)}`)}\r\n ${word('bb👍🏽')}\r\n`,
  ],
])('subject: %s', (_, text, expected) => {
  expect(textField('Subject', text)).toBe(expected);
});

test.each([
  ['atoms', 'Ada Lovelace', 'To: Ada Lovelace <a@x.org>\r\n'],
  ['no name', '', 'To: <a@x.org>\r\n'],
  ['an apostrophe', "Conan O'Brien", "To: Conan O'Brien <a@x.org>\r\n"],
  ['a comma', 'Lovelace, Ada', 'To: "Lovelace, Ada" <a@x.org>\r\n'],
  ['a dot', 'Ada L.', 'To: "Ada L." <a@x.org>\r\n'],
  ['quotes and backslash', 'Ada "A\\B"', 'To: "Ada \\"A\\\\B\\"" <a@x.org>\r\n'],
  ['an address', 'evil@x.org>, <b@x.org', 'To: "evil@x.org>, <b@x.org" <a@x.org>\r\n'],
  ['Korean', '이나영', `To: ${word('이나영')} <a@x.org>\r\n`],
  ['looks encoded', '=?utf-8?Q?x?=', `To: ${word('=?utf-8?Q?x?=')} <a@x.org>\r\n`],
])('name: %s', (_, name, expected) => {
  expect(addressField('To', [{ name, address: 'a@x.org' }])).toBe(expected);
});

test('mailboxes are folded like words', () => {
  const mailboxes = ['a', 'b', 'c'].map((letter) => ({
    name: 'Embassy of China',
    address: `${letter}@example.org`,
  }));
  expect(addressField('Cc', mailboxes)).toBe(
    'Cc: Embassy of China <a@example.org>, Embassy of China <b@example.org>,\r\n Embassy of China <c@example.org>\r\n',
  );
});

test('the longest address stands on a line of its own', () => {
  const address = `${'a'.repeat(64)}@${'b.'.repeat(93)}org`;
  expect(addressField('To', [{ name: 'Ada', address }])).toBe(`To: Ada\r\n <${address}>\r\n`);
  expect(addressField('To', [{ name: '', address }])).toBe(`To: <${address}>\r\n`);
});

describe('injection', () => {
  test.each(['\r\nBcc: e@x.org', '\n', '\r', '\u0000', '\u001b[2J', '\u0085', '\u2028', '\u007f'])(
    '%j stops',
    (bad) => {
      expect(() => textField('Subject', `Hi${bad}`)).toThrow('control character in Subject');
      expect(() => addressField('To', [{ name: `Ada${bad}`, address: 'a@x.org' }])).toThrow(
        'control character in To',
      );
      expect(() => addressField('To', [{ name: 'Ada', address: `a@x.org${bad}` }])).toThrow(
        'not a bare address',
      );
    },
  );

  test.each(['b@x>\r\nBcc: evil@x.org', 'b@x.org, evil@x.org', '<b@x.org>', 'b@x.org>', '이@x.org', ''])(
    'the address %j stops',
    (address) => {
      expect(() => addressField('To', [{ name: 'B', address }])).toThrow('not a bare address');
    },
  );
});
