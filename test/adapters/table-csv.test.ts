import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { CsvReader } from '../../src/adapters/table-csv.ts';
import type { Table, TableRow } from '../../src/core/batch/table.ts';
import { csvLine } from '../../src/formats/csv.ts';

/** Reads text in pieces that end at these places. */
function read(
  text: string,
  cuts: readonly number[] = [],
): { header: readonly string[]; rows: TableRow[]; end: number } {
  const reader = new CsvReader('people.csv');
  const places = [0, ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b), text.length];
  const rows = places.flatMap((place, index) =>
    reader.read(text.slice(place, places[index + 1] ?? place), false),
  );
  rows.push(...reader.read('', true));
  return { header: reader.header ?? [], rows, end: reader.lineAtEnd() };
}

/** Row by row: its line, and its cells. */
function lines(text: string): (string | number)[][] {
  return read(text).rows.map(({ line, cells }) => [line, ...cells]);
}

describe('the cells', () => {
  it.each<[what: string, text: string, rows: (string | number)[][]]>([
    [
      'LF',
      'a,b\n1,2\n3,4\n',
      [
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    ],
    [
      'CRLF',
      'a,b\r\n1,2\r\n3,4\r\n',
      [
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    ],
    [
      'CR',
      'a,b\r1,2\r3,4\r',
      [
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    ],
    [
      'all line breaks in one',
      'a,b\r\n1,"2"\r3,4\n"5\r\n\r\n6",7\r\n8,9',
      [
        [2, '1', '2'],
        [3, '3', '4'],
        [4, '5\r\n\r\n6', '7'],
        [7, '8', '9'],
      ],
    ],
    ['no line break at the end', 'a,b\n1,2', [[2, '1', '2']]],
    [
      'blank lines and blank rows',
      '\n\na,b\n\n1,2\n , \n"",\n\t\n3,4\n\n\n',
      [
        [5, '1', '2'],
        [9, '3', '4'],
      ],
    ],
    ['Ctrl-Z at the end', 'a,b\r\n1,2\r\n\x1A', [[2, '1', '2']]],
    ['semicolons', 'a;"b;,,"\n1,5;2\n', [[2, '1,5', '2']]],
    ['bars', 'a|"b|c"|d\n1,5|2;|3\n', [[2, '1,5', '2;', '3']]],
    ['tabs', 'a\t"b,c,d"\n1,5\t2\n', [[2, '1,5', '2']]],
    [
      'one column',
      'a\nx\n"y,z"\n',
      [
        [2, 'x'],
        [3, 'y,z'],
      ],
    ],
    [
      'too few and too many',
      'a,b\n1\n1,2,3\n',
      [
        [2, '1'],
        [3, '1', '2', '3'],
      ],
    ],
    ['blanks, as they stand', 'a,b\n 1 ,"  2 "\n', [[2, ' 1 ', '  2 ']]],
    ['blanks behind a quote', 'a,b\n"1"  ,"2" \n', [[2, '1', '2']]],
    ['doubled quotes', 'a,b\n"say ""hi""",""""\n', [[2, 'say "hi"', '"']]],
    [
      'quotes within a cell',
      'a,b\n5" disk,the "best"\n"x",y\n',
      [
        [2, '5" disk', 'the "best"'],
        [3, 'x', 'y'],
      ],
    ],
    [
      'the apostrophe that marks text',
      "a,b\n'=1+1,'+49\n\"'@x\",'tis\n'-,''=\n'＝,'\n",
      [
        [2, '=1+1', '+49'],
        [3, '@x', "'tis"],
        [4, '-', "'="],
        [5, '＝', "'"],
      ],
    ],
  ])('with %s', (_, text, rows) => {
    expect(lines(text)).toEqual(rows);
  });

  it('are numbered without blank rows', () => {
    expect(read('a,b\n\n1,2\n,\n3,4\n').rows.map((row) => row.number)).toEqual([1, 2]);
  });

  it('of the header are trimmed', () => {
    expect(read('" Name ", city\t,"Land"\n1,2,3\n').header).toEqual(['Name', 'city', 'Land']);
  });
});

describe('a first line that names the delimiter', () => {
  it.each([['sep=;\r\na;b\r\n1,5;2\r\n'], ['"SEP=;"\ra;b\r1,5;2\r'], ['sep=;;\na\n1,5;2']])(
    'is no header, and is counted, wherever it is cut: %j',
    (text) => {
      for (let cut = 0; cut <= text.length; cut += 1) {
        const { rows } = read(text, [cut, cut + 1]);
        expect(rows).toEqual([{ number: 1, line: 3, cells: ['1,5', '2'] }]);
      }
    },
  );

  it('is believed where the header would say otherwise', () => {
    expect(read('sep=,\na;b;c,d\n1,2\n').header).toEqual(['a;b;c', 'd']);
  });

  it('is a row elsewhere', () => {
    expect(lines('a,b\nsep=;\n')).toEqual([[2, 'sep=;']]);
  });
});

describe('a quote that does not fit', () => {
  const EXPECTED =
    'expected the quote that ends the cell to stand last in it, and quotes within it twice ("Ada ""Countess"" Lovelace")';

  it('makes its line a row with a problem; the rows around it are read', () => {
    const text = 'a,b\n1,2\nx,"Ada" Lovelace\n3,4\n"5\n6",7\n"Bob,8\n"Eve",9\n';
    expect(read(text).rows).toEqual([
      { number: 1, line: 2, cells: ['1', '2'] },
      {
        number: 2,
        line: 3,
        cells: ['x,"Ada" Lovelace'],
        problem: `line 3, character 3: ${EXPECTED}, found "Ada" Lovelace`,
      },
      { number: 3, line: 4, cells: ['3', '4'] },
      { number: 4, line: 5, cells: ['5\n6', '7'] },
      { number: 5, line: 7, cells: ['"Bob,8'], problem: `line 7, character 1: ${EXPECTED}, found "Bob,8` },
      { number: 6, line: 8, cells: ['Eve', '9'] },
    ]);
  });

  it('takes the lines of its row that come before it', () => {
    expect(read('a,b\n"1\n2","x"y\n3,4\n').rows).toEqual([
      { number: 1, line: 2, cells: ['"1\n2","x"y'], problem: `line 3, character 4: ${EXPECTED}, found "x"y` },
      { number: 2, line: 4, cells: ['3', '4'] },
    ]);
  });

  it('at the end of the table makes its line alone a row with a problem', () => {
    const rows = read('a,b\n1,2\n3,"4\n5,6\n').rows;
    expect(rows).toEqual([
      { number: 1, line: 2, cells: ['1', '2'] },
      {
        number: 2,
        line: 3,
        cells: ['3,"4'],
        problem:
          'line 3, character 3: expected a second quote that ends the cell ("Lovelace, Ada"), found "4',
      },
      { number: 3, line: 4, cells: ['5', '6'] },
    ]);
  });

  it('is told alike wherever the text is cut', () => {
    const text = 'a,b\r\n1,2\r\nx,"Ada" Lovelace\r\n"3"  ,4\r\n"5\r\n6",7\r\n"Bob,8\r\n"Eve","""9"\r\n';
    const whole = read(text);
    for (let cut = 0; cut <= text.length; cut += 1) expect(read(text, [cut])).toEqual(whole);
    expect(
      read(
        text,
        [...text].map((_, index) => index),
      ),
    ).toEqual(whole);
  });

  it('costs little where each line has one', () => {
    const text = `a,b\n${'"Ada" Lovelace,"x" y\n'.repeat(20_000)}`;
    const rows = read(
      text,
      Array.from({ length: 100 }, (_, index) => index * 16_384),
    ).rows;
    expect(rows).toHaveLength(20_000);
    expect(rows.every((row) => row.problem !== undefined)).toBe(true);
  });
});

describe('a long row', () => {
  const cuts = Array.from({ length: 2500 }, (_, index) => index * 16_384);

  it('is read', () => {
    const cell = 'a long story, "told" at length\n'.repeat(200_000);
    expect(read(csvLine(['a', 'b']) + csvLine([cell, 'end']), cuts).rows).toEqual([
      { number: 1, line: 2, cells: [cell, 'end'] },
    ]);
  });

  it('is refused where it does not end', () => {
    const text = `a,b\n1,2\n"3,${'4'.repeat(33_000_000)}`;
    expect(() => read(text, cuts)).toThrow(
      'people.csv: the row that begins on line 3 does not end within 32 MB.',
    );
  });
});

const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc
    .array(
      fc.constantFrom(
        '"',
        ',',
        ';',
        '|',
        '\t',
        '\n',
        '\r',
        '\r\n',
        "'",
        '=',
        ' ',
        '김',
        '😀',
        '\uFEFF',
        'a',
        '\x1A',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  )
  .map((rows) => rows.filter((row) => row.some((one) => one.trim() !== '')))
  // A file may end in Ctrl-Z, so such a cell cannot be told from one.
  .filter((rows) => !rows.at(-1)?.at(-1)?.endsWith('\x1A'));
const cuts = fc.array(fc.nat(200), { maxLength: 30 });
const newline = fc.constantFrom('\n', '\r\n', '\r');
const delimiter = fc.constantFrom<Table['delimiter'][]>(',', ';', '\t', '|');
const header = ['one', 'two', 'three', 'four'];

/** As our reader gives it: the spreadsheet's mark for text is no part of the cell. */
function unmarked(row: readonly string[]): string[] {
  return row.map((one) => (/^'+[=+\-@\t\r＝＋－＠]/.test(one) ? one.slice(1) : one));
}

/** The lines that the rows begin on, the header being on the first. */
function firstLines(rows: readonly (readonly string[])[]): number[] {
  let line = 2;
  return rows.map((row) => {
    const first = line;
    line += 1 + (row.join(' ').match(/\r\n|\n|\r/g) ?? []).length;
    return first;
  });
}

describe('any table', () => {
  it('that papaparse writes is read back, in any pieces', () => {
    fc.assert(
      fc.property(table, cuts, newline, delimiter, fc.boolean(), (rows, places, line, between, quotes) => {
        const text = Papa.unparse([header, ...rows], { newline: line, delimiter: between, quotes });
        const back = read(text, places).rows;
        expect(back.map((row) => row.cells)).toEqual(rows.map(unmarked));
        expect(back.map((row) => row.line)).toEqual(firstLines(rows));
        expect(back.every((row) => row.problem === undefined)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('that we write is read back exactly, formulas and apostrophes too', () => {
    fc.assert(
      fc.property(table, cuts, delimiter, (rows, places, between) => {
        const back = read([header, ...rows].map((row) => csvLine(row, between)).join(''), places).rows;
        expect(back.map((row) => row.cells)).toEqual(rows);
      }),
      { numRuns: 3000 },
    );
  });

  // With LF alone it leaves a CR in a cell without quotes, and could not read it back itself.
  it('that Python writes is read back', () => {
    const tables = fc.sample(table, 300).map((rows) => [header, ...rows]);
    const script = `import csv, io, json, sys
def text(rows, number):
    out = io.StringIO()
    csv.writer(out, delimiter=",;\\t"[number % 3], lineterminator=["\\n", "\\r\\n"][number % 2], quoting=[csv.QUOTE_ALL, csv.QUOTE_MINIMAL][number % 2]).writerows(rows)
    return out.getvalue()
json.dump([text(rows, number) for number, rows in enumerate(json.load(sys.stdin))], sys.stdout)`;
    const written: string[] = JSON.parse(
      execFileSync('python3', ['-c', script], { input: JSON.stringify(tables), encoding: 'utf8' }),
    );
    const back = written.map((text) => read(text, [5, 50]).rows.map((row) => row.cells));
    expect(back).toEqual(tables.map((rows) => rows.slice(1).map(unmarked)));
  });
});
