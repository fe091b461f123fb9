import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftObject, json, jsonPieces } from '../../src/formats/json.ts';
import { chicago, draftOf, geneva } from '../support/draft.ts';

test('the whole object, keys in order', () => {
  expect(json.format(draftOf({ letter: { subject: 'Hi', body: 'One.\n둘.' } }))).toBe(`{
  "campaign": "north-korean-refugees",
  "language": "en",
  "writer": {
    "name": "Ada Lovelace",
    "city": "Chicago",
    "region": "US-IL",
    "country": "US"
  },
  "recipients": [
    {
      "post": "us-chicago",
      "role": "to",
      "name": "Consulate General of the People's Republic of China in Chicago",
      "address": "chinaconsul_chi_us@mfa.gov.cn",
      "confidence": "high",
      "seen": "2018-01",
      "reason": "serves Illinois"
    },
    {
      "post": "un-new-york",
      "role": "cc",
      "name": "Permanent Mission of the People's Republic of China to the United Nations",
      "address": "chinamission_un@mfa.gov.cn",
      "confidence": "low",
      "seen": null,
      "reason": "copied on every letter"
    }
  ],
  "unreachable": [
    {
      "post": "un-geneva",
      "name": "Permanent Mission of the People's Republic of China to the United Nations Office at Geneva",
      "reason": "no published e-mail address is known",
      "website": "http://geneva.china-mission.gov.cn/eng/",
      "x": "ChinaMissionGva"
    }
  ],
  "subject": "Hi",
  "body": "One.\\n둘.",
  "mailto": "mailto:chinaconsul_chi_us@mfa.gov.cn?subject=Hi&cc=chinamission_un@mfa.gov.cn&body=One.%0D%0A%EB%91%98."
}
`);
});

test('no region is null; what a post stands in for and a postal address are told', () => {
  const postalAddress = { lines: ['11 Chemin de Surville', '1213 Petit-Lancy'], source: 'a list' };
  const draft = draftOf({
    writer: { name: 'Ada', from: 'ada@example.org', place: { city: 'Reykjavík', country: 'IS' } },
    recipients: [{ ...chicago, insteadOf: 'us-houston' }],
    unreachable: [{ ...geneva, post: { ...geneva.post, postalAddress } }],
  });
  expect(JSON.parse(json.format(draft))).toMatchObject({
    writer: { name: 'Ada', city: 'Reykjavík', region: null, country: 'IS' },
    recipients: [{ post: 'us-chicago', insteadOf: 'us-houston', reason: 'serves Illinois' }],
    unreachable: [{ post: 'un-geneva', postalAddress: ['11 Chemin de Surville', '1213 Petit-Lancy'] }],
  });
  expect(json.format(draft)).not.toContain('ada@example.org');
});

test('the object fits on one line, and a long letter is whole in its link', () => {
  const body = '한'.repeat(5000);
  const line = JSON.stringify(draftObject(draftOf({ letter: { subject: 'Hi', body } })));
  expect(line).not.toContain('\n');
  expect(decodeURIComponent(JSON.parse(line).mailto)).toContain(body);
});

test('a line is the object on one line', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('a', '\n', '\n\n', '\r', '"', '\\', 'é', '한', '\ud83d', '\ude00') }),
  );
  const drafts = [draftOf(), draftOf({ unreachable: [], recipients: [{ ...chicago, name: '"' }] })];
  fc.assert(
    fc.property(text, text, fc.constantFrom(...drafts), (name, body, draft) => {
      const { writer, letter } = draft;
      const one = { ...draft, writer: { ...writer, name }, letter: { ...letter, body } };
      expect(jsonPieces(one).join('')).toBe(`${JSON.stringify(draftObject(one))}\n`);
    }),
  );
});
