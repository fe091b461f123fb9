import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { wrapToScreen } from '../../src/adapters/screen.ts';

const english = 'I ask that the refugees held in Yanji be treated as international law requires.';
const korean = '존경하는 장관님, 북한 난민들의 강제 송환을 멈춰 주시기를 간곡히 부탁드립니다.';
const japanese = '拝啓　北朝鮮難民の強制送還を止めてくださいますよう、心よりお願い申し上げます。';
const link = 'See https://www.ohchr.org/en/instruments today.';

const table: [name: string, text: string, columns: number, rows: string[]][] = [
  ['what fits', '  short  ', 20, ['  short  ']],
  ['English', english, 80, [english]],
  [
    'English',
    english,
    40,
    ['I ask that the refugees held in Yanji be', 'treated as international law requires.'],
  ],
  [
    'English',
    english,
    20,
    ['I ask that the', 'refugees held in', 'Yanji be treated as', 'international law', 'requires.'],
  ],
  [
    'Korean',
    korean,
    40,
    ['존경하는 장관님, 북한 난민들의 강제', '송환을 멈춰 주시기를 간곡히', '부탁드립니다.'],
  ],
  [
    'Korean',
    korean,
    20,
    ['존경하는 장관님,', '북한 난민들의 강제', '송환을 멈춰 주시기를', '간곡히 부탁드립니다.'],
  ],
  [
    'Japanese',
    japanese,
    40,
    ['拝啓　北朝鮮難民の強制送還を止めてくださ', 'いますよう、心よりお願い申し上げます。'],
  ],
  ['Japanese, no line begins with 。', 'お願い申し上げます。', 18, ['お願い申し上げま', 'す。']],
  ['a link that fits', link, 39, ['See', 'https://www.ohchr.org/en/instruments', 'today.']],
  [
    'an address in Japanese',
    '連絡先はinfo@example.orgです。',
    20,
    ['連絡先は', 'info@example.orgで', 'す。'],
  ],
  [
    'an address after words',
    'Write to chinaconsul_chi_us@mfa.gov.cn',
    40,
    ['Write to chinaconsul_chi_us@mfa.gov.cn'],
  ],
  [
    'an address that is too long: whole, as the terminal breaks it by itself',
    'to chinaconsul_chi_us@mfa.gov.cn, please',
    20,
    ['to', 'chinaconsul_chi_us@mfa.gov.cn,', 'please'],
  ],
  [
    'a link that is too long',
    '  see https://example.org/a/long/way/to/go?x=1 (there)',
    20,
    ['  see', '  https://example.org/a/long/way/to/go?x=1', '  (there)'],
  ],
  [
    'a word that is too long',
    'a Donaudampfschifffahrtsgesellschaft',
    20,
    ['a', 'Donaudampfschifffahr', 'tsgesellschaft'],
  ],
  [
    'an indentation',
    '    the consulate general in Chicago',
    20,
    ['    the consulate', '    general in', '    Chicago'],
  ],
  ['several lines', 'one\n\n  two three four', 12, ['one', '', '  two three', '  four']],
  ['an emoji family', 'a 👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 4, ['a', '👨‍👩‍👧‍👦👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦']],
];

describe('wrapToScreen', () => {
  it.each(table)('%s: %j in %i columns', (_, text, columns, rows) => {
    expect(wrapToScreen(text, columns).split('\n')).toEqual(rows);
  });

  const letters = fc.array(
    fc.oneof(
      fc.constantFrom(
        english,
        korean,
        japanese,
        link,
        '\n',
        '  ',
        '「',
        '」。',
        '👨‍👩‍👧‍👦',
        '가'.normalize('NFD'),
        'が'.normalize('NFD'),
      ),
      fc.string({ unit: 'grapheme' }),
    ),
  );
  const bare = (text: string) => text.replace(/[ \t\n]/g, '');

  it('loses no character and keeps their order', () => {
    fc.assert(
      fc.property(letters, fc.integer({ min: 2, max: 100 }), (parts, columns) => {
        const text = parts.join('');
        expect(bare(wrapToScreen(text, columns))).toBe(bare(text));
      }),
    );
  });

  it('makes no line wider than the screen, addresses aside', () => {
    fc.assert(
      fc.property(letters, fc.integer({ min: 8, max: 100 }), (parts, columns) => {
        const widths = wrapToScreen(parts.join(''), columns)
          .split('\n')
          .filter((row) => !/https?:|@/.test(row))
          .map((row) => stringWidth(row));
        expect(Math.max(0, ...widths)).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
