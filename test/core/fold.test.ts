import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/core/fold.ts';

describe('fold', () => {
  it.each([
    ['München', 'munchen'],
    ['MÜNCHEN', 'munchen'],
    ['Straße', 'strasse'],
    ['København', 'kobenhavn'],
    ['Łódź', 'lodz'],
    ['İstanbul', 'istanbul'],
    ['Diyarbakır', 'diyarbakir'],
    ['Þórshöfn', 'thorshofn'],
    ['Đà Nẵng', 'da nang'],
    ['St. John’s', 'st john s'],
    ['  Saint-Denis \n', 'saint denis'],
    ['Kailua‑Kona', 'kailua kona'],
    ['Hawaiʻi', 'hawaii'],
    ['서울', '서울'],
    ['서울'.normalize('NFD'), '서울'],
    ['Ｔｏｋｙｏ', 'tokyo'],
    ['ガ', 'ガ'],
    ['ｶﾞ', 'ガ'],
    ['ひらがな', 'ひらがな'],
    ['パリ', 'パリ'],
    ['Йошкар-Ола', 'иошкар ола'],
    ['Αθήνα', 'αθηνα'],
    ['a|b\tc', 'a b c'],
    ['!!!', ''],
    ['', ''],
  ])('%j → %j', (text, folded) => expect(fold(text)).toBe(folded));

  it('keeps the marks that make another letter', () => {
    expect(fold('カ')).not.toBe(fold('ガ'));
    expect(fold('ハ')).not.toBe(fold('パ'));
  });

  it('changes nothing the second time, and never lets a separator through', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(text, (typed) => {
        const folded = fold(typed);
        expect(fold(folded)).toBe(folded);
        expect(folded).not.toMatch(/[|\t\n\r]|^ | $| {2}/);
      }),
      { numRuns: 2000 },
    );
  });
});
