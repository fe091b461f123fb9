import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOnScreen as width } from '../../src/adapters/screen.ts';
import { layTable, type Row } from '../../src/core/table.ts';

const rows: Row[] = [
  ['POST', 'WHERE', 'SEEN'],
  ['us-chicago', 'Chicago, United States', '2018-01'],
  ['jp-tokyo', 'Tokyo', ''],
];
const full = [
  ['東京都千代田区', 'a'],
  ['서울', 'bb'],
];

describe('layTable', () => {
  it.each<[string, readonly Row[], number, number | undefined, string[] | undefined]>([
    [
      'what fits',
      rows,
      80,
      undefined,
      [
        'POST        WHERE                   SEEN',
        'us-chicago  Chicago, United States  2018-01',
        'jp-tokyo    Tokyo',
      ],
    ],
    [
      'what fits to the column',
      rows,
      43,
      1,
      [
        'POST        WHERE                   SEEN',
        'us-chicago  Chicago, United States  2018-01',
        'jp-tokyo    Tokyo',
      ],
    ],
    ['a column too few, and nothing that may be cut', rows, 42, undefined, undefined],
    [
      'a column too few',
      rows,
      42,
      1,
      [
        'POST        WHERE                  SEEN',
        'us-chicago  Chicago, United Stat…  2018-01',
        'jp-tokyo    Tokyo',
      ],
    ],
    [
      'a cut after a space',
      rows,
      31,
      1,
      ['POST        WHERE       SEEN', 'us-chicago  Chicago,…   2018-01', 'jp-tokyo    Tokyo'],
    ],
    [
      'the shortest cut',
      rows,
      29,
      1,
      ['POST        WHERE     SEEN', 'us-chicago  Chicago…  2018-01', 'jp-tokyo    Tokyo'],
    ],
    ['what would be cut to nothing', rows, 28, 1, undefined],
    ['full-width characters', full, 80, 0, ['東京都千代田区  a', '서울            bb']],
    ['full-width characters, cut', full, 14, 0, ['東京都千…   a', '서울        bb']],
    ['full-width characters, cut between two', full, 15, 0, ['東京都千代…  a', '서울         bb']],
    [
      'a family is one character',
      [['👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 'a']],
      11,
      0,
      ['👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧…   a'],
    ],
    ['a short flexible column', [['ab', 'cd']], 6, 0, ['ab  cd']],
    ['a short flexible column without room', [['ab', 'cd']], 5, 0, undefined],
    ['a flexible column that is not there', [['ab', 'cd']], 6, 7, ['ab  cd']],
    ['a row with fewer cells', [['a', 'b'], ['cc']], 80, undefined, ['a   b', 'cc']],
    ['one column', [['a'], ['bb']], 2, undefined, ['a', 'bb']],
    ['nothing', [], 80, 0, []],
  ])('%s', (_, given, columns, flexible, expected) => {
    expect(layTable(given, { columns, width, flexible })).toEqual(expected);
  });

  const character = fc.constantFrom(...'ab,.-é서京ｱｶ', 'e\u0301', '👨‍👩‍👧', '🇰🇷');
  const cell = fc.array(character, { maxLength: 20 }).map((characters) => characters.join(''));
  const tables = fc
    .integer({ min: 1, max: 4 })
    .chain((count) =>
      fc.array(fc.array(cell, { minLength: count, maxLength: count }), { minLength: 1, maxLength: 5 }),
    );
  const screens = fc.record({ columns: fc.integer({ min: 0, max: 120 }), flexible: fc.nat({ max: 3 }) });

  it('fits the screen, and cuts the flexible cells alone', () => {
    fc.assert(
      fc.property(tables, screens, (given, { columns, flexible }) => {
        const lines = layTable(given, { columns, width, flexible }) ?? [];
        for (const [at, line] of lines.entries()) {
          expect(width(line)).toBeLessThanOrEqual(columns);
          for (const [column, text] of (given[at] ?? []).entries())
            if (column !== flexible) expect(line).toContain(text);
        }
      }),
    );
  });

  it('is undefined only where the cells that may not be cut leave no room', () => {
    fc.assert(
      fc.property(tables, screens, (given, { columns, flexible }) => {
        const widest = (given[0] ?? []).map((_, at) => Math.max(...given.map((row) => width(row[at] ?? ''))));
        const least = widest.map((most, at) => (at === flexible ? Math.min(most, 8) : most));
        const needed = least.reduce((total, one) => total + one, 2 * (least.length - 1));
        expect(layTable(given, { columns, width, flexible }) === undefined).toBe(columns < needed);
      }),
    );
  });

  it('begins every column at the same place', () => {
    fc.assert(
      fc.property(tables, (given) => {
        const marked = given.map((row) => row.map((text) => `|${text}`));
        const starts = (layTable(marked, { columns: 1000, width }) ?? []).map((line) =>
          [...line.matchAll(/\|/g)].map(({ index }) => width(line.slice(0, index))).join(),
        );
        expect(new Set(starts).size).toBe(1);
      }),
    );
  });
});
