import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../src/formats/csv.ts';

describe('csvLine', () => {
  it.each<[row: string[], line: string]>([
    [['Ada', '', 'GB'], 'Ada,,GB\r\n'],
    [['Lovelace, Ada', 'a;b', 'a\tb'], '"Lovelace, Ada","a;b","a\tb"\r\n'],
    [['say "hi"', 'two\nlines', 'a\rb'], '"say ""hi""","two\nlines","a\rb"\r\n'],
    [[' a', 'a ', '김 철수'], '" a","a ",김 철수\r\n'],
    [['=1+1', '+49', '-1', '@x'], "'=1+1,'+49,'-1,'@x\r\n"],
    [['\tx', '\rx', '＝1', '＋1', '－1', '＠x'], "\"'\tx\",\"'\rx\",'＝1,'＋1,'－1,'＠x\r\n"],
    [["'tis", "'=1", "''=1", 'a=1'], "'tis,''=1,'''=1,a=1\r\n"],
    [[''], '""\r\n'],
  ])('writes %j', (row, line) => {
    expect(csvLine(row)).toBe(line);
  });

  it('takes other delimiters', () => {
    expect(csvLine(['a', 'b,c'], ';')).toBe('a;"b,c"\r\n');
  });

  const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^['"=+,;\t\r\n -]*$/));
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  const marked = (text: string) => (/^'*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text);

  it('is read back by papaparse', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom<(',' | ';' | '\t')[]>(',', ';', '\t'), (table, delimiter) => {
        const { data, errors } = Papa.parse(
          table
            .map((row) => csvLine(row, delimiter))
            .join('')
            .slice(0, -2),
          {
            delimiter,
            newline: '\r\n',
          },
        );
        expect({ data, errors }).toEqual({ data: table.map((row) => row.map(marked)), errors: [] });
      }),
    );
  });

  it("is read back by Python's csv", () => {
    const tables = fc.sample(rows, 300);
    const script =
      'import csv, io, json, sys\njson.dump([list(csv.reader(io.StringIO(text, newline=""), strict=True)) for text in json.load(sys.stdin)], sys.stdout)';
    const input = JSON.stringify(tables.map((table) => table.map((row) => csvLine(row)).join('')));
    const back = JSON.parse(execFileSync('python3', ['-c', script], { input, encoding: 'utf8' }));
    expect(back).toEqual(tables.map((table) => table.map((row) => row.map(marked))));
  });
});
