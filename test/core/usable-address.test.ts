import { describe, expect, it } from 'vitest';
import {
  bestAddress,
  isUsable,
  lastSeen,
  retirement,
  whyUnreachable,
} from '../../src/core/usable-address.ts';
import { address, post } from '../support/posts.ts';

describe('isUsable', () => {
  it.each([
    ['the ministry’s domain', 'emb@mfa.gov.cn', 'general', 'low', true],
    ['a sub-domain of it', 'town@csm.mfa.gov.cn', 'general', 'low', true],
    ['a domain that only ends alike', 'emb@notgov.cn', 'general', 'low', false],
    ['the post’s own domain', 'info@own.example', 'general', 'low', true],
    ['a help desk for consular matters', 'emb@mfa.gov.cn', 'consular', 'high', false],
    ['a help desk for visas', 'emb@mfa.gov.cn', 'visa', 'high', false],
    ['a provider’s mailbox', 'emb@gmail.com', 'general', 'medium', false],
    ['a provider’s mailbox that is certain', 'emb@gmail.com', 'general', 'high', true],
    ['a certain help desk at a provider', 'emb@gmail.com', 'consular', 'high', false],
  ] as const)('%s', (_, mail, desk, confidence, usable) => {
    const one = address(mail, { desk, confidence });
    expect(isUsable(post({ emails: [one], domains: ['own.example'] }), one)).toBe(usable);
  });

  it('is never true of a closed post', () => {
    const one = address('emb@mfa.gov.cn', { confidence: 'high' });
    expect(isUsable(post({ emails: [one], status: 'closed' }), one)).toBe(false);
  });

  it('is never true of a retired address', () => {
    const one = address('emb@mfa.gov.cn', { confidence: 'high' });
    const retired = [{ address: one.address, reason: 'letters come back' }];
    expect(isUsable(post({ emails: [one], retired }), one)).toBe(false);
    expect(isUsable(post({ emails: [one], retired }), address('other@mfa.gov.cn'))).toBe(true);
  });

  it.each([
    ['low', 'medium', false],
    ['medium', 'medium', true],
    ['high', 'medium', true],
  ] as const)('%s where at least %s is asked: %s', (confidence, least, usable) => {
    const one = address('emb@mfa.gov.cn', { confidence });
    expect(isUsable(post({ emails: [one] }), one, least)).toBe(usable);
  });
});

describe('bestAddress', () => {
  it('takes confidence before desk, desk before date', () => {
    const emails = [
      address('old@mfa.gov.cn', { seen: '2011' }),
      address('new@mfa.gov.cn', { seen: '2022-11' }),
      address('press@mfa.gov.cn', { desk: 'press', seen: '2026-01' }),
    ];
    expect(bestAddress(post({ emails }))?.address).toBe('new@mfa.gov.cn');
    const sure = address('sure@mfa.gov.cn', { desk: 'unknown', confidence: 'high', seen: null });
    expect(bestAddress(post({ emails: [...emails, sure] }))?.address).toBe('sure@mfa.gov.cn');
  });

  it('takes a dated one before one without a date', () => {
    const emails = [
      address('undated@mfa.gov.cn', { seen: null }),
      address('dated@mfa.gov.cn', { seen: '2001' }),
    ];
    expect(bestAddress(post({ emails }))?.address).toBe('dated@mfa.gov.cn');
  });
});

describe('bestAddress of a post with retired addresses', () => {
  const emails = [address('sure@mfa.gov.cn', { confidence: 'high' }), address('spare@mfa.gov.cn')];
  it.each<[retired: string[], expected: string | undefined]>([
    [[], 'sure@mfa.gov.cn'],
    [['sure@mfa.gov.cn'], 'spare@mfa.gov.cn'],
    [['spare@mfa.gov.cn'], 'sure@mfa.gov.cn'],
    [['elsewhere@mfa.gov.cn'], 'sure@mfa.gov.cn'],
    [['sure@mfa.gov.cn', 'spare@mfa.gov.cn'], undefined],
  ])('%j retired: %s', (mails, expected) => {
    const retired = mails.map((mail) => ({ address: mail, reason: 'letters come back' }));
    expect(bestAddress(post({ emails, retired }))?.address).toBe(expected);
  });
});

describe('retirement', () => {
  const dated = { address: 'a@mfa.gov.cn', reason: 'letters come back', date: '2026-11' };
  const undated = { address: 'b@mfa.gov.cn', reason: 'a shop reads it' };
  it.each([
    ['a@mfa.gov.cn', dated],
    ['b@mfa.gov.cn', undated],
    ['c@mfa.gov.cn', undefined],
  ])('of %s', (mail, expected) => {
    expect(retirement(post({ retired: [dated, undated] }), { address: mail })).toEqual(expected);
  });

  it('is none where the post has none', () => {
    expect(retirement(post(), { address: 'a@mfa.gov.cn' })).toBeUndefined();
  });
});

describe('lastSeen', () => {
  it.each([
    [[null], null],
    [[null, '2018-01'], '2018-01'],
    [['2020', '2018-01', '2020-03'], '2020-03'],
  ])('of %j is %s', (seen, newest) => {
    const sources = seen.map((date) => ({ where: 'a list', kind: 'directory' as const, seen: date }));
    expect(lastSeen({ ...address('a@mfa.gov.cn'), sources })).toBe(newest);
  });
});

describe('whyUnreachable', () => {
  it.each([
    [post({ status: 'closed' }), 'it is closed'],
    [post({ emails: [] }), 'no e-mail address of it is known'],
    [post({ emails: [address('a@mfa.gov.cn', { desk: 'visa' })] }), 'only its help desks'],
    [post({ emails: [address('a@gmail.com')] }), 'at a mail provider, not at the post’s own domain'],
  ])('%#', (one, words) => {
    expect(whyUnreachable(one)).toContain(words);
  });

  const emb = address('emb@mfa.gov.cn');
  const visa = address('visa@mfa.gov.cn', { desk: 'visa' });
  const gmail = address('emb@gmail.com');
  const helpDesks =
    'only its help desks for passports and visas are known, and letters must not crowd those out';
  const provider =
    'the only address known is at a mail provider, not at the post’s own domain, and may be somebody else’s by now';
  it.each([
    ['all it has', [emb], [emb], 'no e-mail address of it is known that still works'],
    ['what is no longer listed', [], [emb], 'no e-mail address of it is known that still works'],
    ['all but a help desk', [emb, visa], [emb], helpDesks],
    ['all but one at a provider', [emb, gmail], [emb], provider],
    ['the one at a provider', [gmail, visa], [gmail], helpDesks],
    ['the help desk', [visa, gmail], [visa], provider],
  ])('of a post with %s retired', (_, emails, gone, expected) => {
    const retired = gone.map((one) => ({ address: one.address, reason: 'letters come back' }));
    expect(whyUnreachable(post({ emails, retired }))).toBe(expected);
  });

  it('names the confidence that was asked for', () => {
    expect(whyUnreachable(post({ emails: [address('a@mfa.gov.cn')] }), 'high')).toBe(
      'no address of it is known with high confidence',
    );
  });
});
