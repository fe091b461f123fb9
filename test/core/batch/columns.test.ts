import { describe, expect, it } from 'vitest';
import { cellOf, type Field, flagsFor, parseColumns, requireCells } from '../../../src/core/batch/columns.ts';
import { InputError } from '../../../src/core/errors.ts';

function columns(header: readonly string[], mapped: readonly string[] = [], given: readonly Field[] = []) {
  return parseColumns(header, { mapped, given, table: 'people.csv' });
}

function refusal(header: readonly string[], mapped: readonly string[] = []): string {
  try {
    columns(header, mapped);
  } catch (error) {
    if (error instanceof InputError) return [error.message, ...error.hints].join('\n');
  }
  throw new Error('was not refused');
}

const row = (...cells: string[]) => ({ number: 1, line: 2, cells });

describe('columns', () => {
  it.each([
    [['name', 'city', 'country']],
    [['NAME', ' City ', 'Country']],
    [['Na me', 'CITY', 'country']],
    [
      ['Full name', 'Ort', 'Land'],
      ['Full name=name', 'Ort=city', 'Land = country'],
    ],
  ])('%j are found', (header, mapped: string[] = []) => {
    expect(columns(header, mapped)).toEqual({
      at: { name: [0], city: [1], country: [2] },
      count: 3,
      unused: [],
    });
  });

  it('may be two that are joined', () => {
    const found = columns(['Vorname', 'Nachname', 'city', 'country'], ['Vorname+Nachname=name']);
    expect(found.at.name).toEqual([0, 1]);
    expect(cellOf(row(' Ada ', 'Lovelace', 'Chicago', 'US'), 'name', found)).toBe('Ada Lovelace');
    expect(cellOf(row('', 'Lovelace', 'Chicago', 'US'), 'name', found)).toBe('Lovelace');
  });

  it('tell which are of no use, but for the one that failed.csv adds', () => {
    expect(columns(['name', 'phone', 'city', 'country', 'error', '__proto__']).unused).toEqual([
      'phone',
      '__proto__',
    ]);
  });

  it('tell what those of no use may be there for', () => {
    expect(flagsFor(columns(['name', 'E-Mail', 'phone', 'city', 'country']))).toEqual([
      '--map "E-Mail=from"',
    ]);
  });

  it('may be missing where a flag gives one for all', () => {
    expect(columns(['name', 'city'], [], ['country']).at.country).toBeUndefined();
  });

  it('tell everything that is wrong at once, and what was meant', () => {
    expect(refusal(['Vorname Nachname', 'Stadt', 'Telefon'])).toBe(
      [
        'people.csv cannot be used:',
        '  There is no column "name". Is it "Vorname Nachname"? Then add --map "Vorname Nachname=name".',
        '  There is no column "city". Is it "Stadt"? Then add --map "Stadt=city", or give one for all with --city.',
        '  There is no column "country". Add one, or give one for all with --country.',
        'The columns there are: "Vorname Nachname", "Stadt", "Telefon"',
        'Needed: name, city, country. May be there: region, words, language, from, to, subject.',
        'A table to begin with: dear-minister batch --sample',
      ].join('\n'),
    );
  });

  it.each([
    [['name', 'Name', 'city', 'country'], [], 'There are 2 columns "name": keep one of them.'],
    [['name', 'city', 'country'], ['Ort=city'], '--map: there is no column "Ort".'],
    [
      ['name', 'city', 'country'],
      ['name=phone'],
      '--map needs a column and what it holds, as in "Full name=name"; found "name=phone".',
    ],
    [['name', 'city', 'country'], ['name'], '--map needs a column'],
    [['a', 'b', 'city', 'country'], ['a=name', 'b=name'], '--map names "name" twice.'],
    [['이름', 'city', 'country'], [], 'Is it "이름"?'],
    [['naem', 'city', 'country'], [], 'Is it "naem"?'],
    [
      ['Vorname', 'Nachname', 'city', 'country'],
      [],
      'Is it "Vorname" and "Nachname"? Then add --map "Vorname+Nachname=name".',
    ],
    [['姓', '名', 'city', 'country'], [], '--map "姓+名=name"'],
    [
      ['Ada Lovelace', 'Chicago', 'US'],
      [],
      'Its first line names no column. Is the header missing? It would be: name,city,country',
    ],
    [['nme', 'city', 'country'], [], 'Is it "nme"?'],
  ])('%j with %j are refused', (header, mapped, words) => {
    expect(refusal(header, mapped)).toContain(words);
  });

  it('can be chosen among two of one name', () => {
    expect(columns(['name', 'Name', 'city', 'country'], ['name=name']).at.name).toEqual([0]);
  });
});

describe('the cells of a row', () => {
  const found = columns(['name', 'city', 'country']);

  it.each([[['Ada', 'Chicago', 'US']], [['Ada', 'Chicago', 'US', '', ' ']]])('%j fit', (cells) => {
    expect(() => requireCells(row(...cells), found)).not.toThrow();
  });

  it.each([
    [
      ['Ada', 'Chicago'],
      'The row has 2 cells where the header has 3. Is a separator missing, or a quote not closed?',
    ],
    [['Ada'], 'The row has 1 cell where'],
    [
      ['Ada', 'Chicago', 'US', 'x'],
      'The row has 4 cells where the header has 3. A cell with a separator in it needs quotes',
    ],
  ])('%j do not', (cells, words) => {
    expect(() => requireCells(row(...cells), found)).toThrow(words);
  });
});
