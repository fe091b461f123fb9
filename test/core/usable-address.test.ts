import { describe, expect, it } from 'vitest';
import { bestAddress, isUsable, lastSeen, whyUnreachable } from '../../src/core/usable-address.ts';
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

  it('names the confidence that was asked for', () => {
    expect(whyUnreachable(post({ emails: [address('a@mfa.gov.cn')] }), 'high')).toBe(
      'no address of it is known with high confidence',
    );
  });
});
