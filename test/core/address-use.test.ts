import { expect, it } from 'vitest';
import { type AddressUse, addressUse, retiredWords } from '../../src/core/address-use.ts';
import type { Address } from '../../src/core/directory.ts';
import { address, post } from '../support/posts.ts';

const emails = [
  address('best@mfa.gov.cn', { confidence: 'high' }),
  address('unsure@mfa.gov.cn'),
  address('press@mfa.gov.cn', { confidence: 'high', desk: 'press' }),
  address('older@mfa.gov.cn', { confidence: 'high', seen: '2021-12' }),
  address('equal@mfa.gov.cn', { confidence: 'high' }),
  address('consular@mfa.gov.cn', { confidence: 'high', desk: 'consular' }),
  address('visa@mfa.gov.cn', { confidence: 'high', desk: 'visa' }),
  address('emb@gmail.com'),
  address('sure@gmail.com', { confidence: 'high', seen: null }),
  address('info@own.example', { confidence: 'low' }),
  address('gone@mfa.gov.cn', { confidence: 'high', seen: '2026' }),
  address('wrong@mfa.gov.cn', { confidence: 'high', desk: 'visa' }),
];
const embassy = post({
  emails,
  domains: ['own.example'],
  retired: [
    { address: 'gone@mfa.gov.cn', reason: 'letters come back', date: '2026-11' },
    { address: 'wrong@mfa.gov.cn', reason: 'a shop reads it' },
  ],
});

it.each<[mail: string, expected: AddressUse]>([
  ['best@mfa.gov.cn', { use: 'chosen', why: 'letters go here' }],
  ['unsure@mfa.gov.cn', { use: 'spare', why: 'could be used; best@mfa.gov.cn has high confidence' }],
  ['press@mfa.gov.cn', { use: 'spare', why: 'could be used; best@mfa.gov.cn is the general desk' }],
  ['older@mfa.gov.cn', { use: 'spare', why: 'could be used; best@mfa.gov.cn was seen later' }],
  ['equal@mfa.gov.cn', { use: 'spare', why: 'could be used; best@mfa.gov.cn stands before it in the list' }],
  ['sure@gmail.com', { use: 'spare', why: 'could be used; best@mfa.gov.cn was seen later' }],
  ['info@own.example', { use: 'spare', why: 'could be used; best@mfa.gov.cn has high confidence' }],
  [
    'consular@mfa.gov.cn',
    { use: 'help-desk', why: 'never written to: the consular desk is there for people in need' },
  ],
  [
    'visa@mfa.gov.cn',
    { use: 'help-desk', why: 'never written to: the visa desk is there for people in need' },
  ],
  [
    'emb@gmail.com',
    {
      use: 'not-official',
      why: 'not used: neither a government’s mailbox nor at a domain known as the post’s own, so it may be somebody else’s by now',
    },
  ],
  ['gone@mfa.gov.cn', { use: 'retired', why: 'retired: letters come back (2026-11)' }],
  ['wrong@mfa.gov.cn', { use: 'retired', why: 'retired: a shop reads it' }],
])('%s', (mail, expected) => {
  const one = emails.find((email) => email.address === mail) as Address;
  expect(addressUse(embassy, one)).toEqual(expected);
});

it('chooses exactly the one that letters go to', () => {
  const chosen = emails.filter((email) => addressUse(embassy, email).use === 'chosen');
  expect(chosen.map((email) => email.address)).toEqual(['best@mfa.gov.cn']);
});

it.each([
  [{ address: 'a@mfa.gov.cn', reason: 'letters come back', date: '2026-11' }, 'letters come back (2026-11)'],
  [{ address: 'a@mfa.gov.cn', reason: 'letters come back' }, 'letters come back'],
])('retiredWords of %j', (gone, expected) => {
  expect(retiredWords(gone)).toBe(expected);
});
