import { expect, test } from 'vitest';
import { text } from '../../src/formats/text.ts';
import { chicago, draftOf, newYork } from '../support/draft.ts';

test('recipients, subject, a blank line, the letter', () => {
  expect(text.format(draftOf())).toBe(
    `To: chinaconsul_chi_us@mfa.gov.cn
Cc: chinamission_un@mfa.gov.cn
Subject: North Korean refugees in China

Your Excellency,

Please do not send them back.

Yours faithfully,
Ada Lovelace
`,
  );
});

test('several recipients stand on one line; no Cc line where nobody is copied', () => {
  const recipients = [chicago, { ...newYork, role: 'to' as const }];
  expect(text.format(draftOf({ recipients, letter: { subject: '제목', body: '안녕하십니까' } }))).toBe(
    'To: chinaconsul_chi_us@mfa.gov.cn, chinamission_un@mfa.gov.cn\nSubject: 제목\n\n안녕하십니까\n',
  );
});

test('a line break in a header is a bug and stops', () => {
  expect(() => text.format(draftOf({ letter: { subject: 'Hi\nCc: eve@x.org', body: '' } }))).toThrow(
    'control character',
  );
  expect(() =>
    text.format(draftOf({ recipients: [{ ...chicago, address: 'a@x.org\nCc: e@x.org' }] })),
  ).toThrow('not a bare address');
});
