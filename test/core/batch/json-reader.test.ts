import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonReader } from '../../../src/core/batch/json-reader.ts';
import type { TableRow } from '../../../src/core/batch/table.ts';
import { InputError } from '../../../src/core/errors.ts';

const EXAMPLE = '{"name": "Ada Lovelace", "city": "Chicago", "country": "US"}';

function read(
  text: string,
  cuts: readonly number[] = [],
): { header: readonly string[] | undefined; rows: TableRow[] } {
  // As a table is read: looked through for its columns, then read with them.
  const look = new JsonReader('people.jsonl');
  look.read(text, true);
  const reader = new JsonReader('people.jsonl', look.header);
  const places = [0, ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b), text.length];
  const rows = places.flatMap((place, index) =>
    reader.read(text.slice(place, places[index + 1] ?? place), false),
  );
  return { rows: [...rows, ...reader.read('', true)], header: reader.header };
}

/** A first line that gives the columns name, city, country and to. */
const ADA = '{"name":"Ada","city":"London","country":"GB","to":null}';
const ada: TableRow = { number: 1, line: 1, cells: ['Ada', 'London', 'GB', ''] };

describe('JSON Lines', () => {
  it('has the columns of all its objects', () => {
    const { header, rows } = read(
      '{"Name":"Ada","group":7,"FROM":null,"city":true}\r\n\r\n{"name":"Bob","Group":"x","country":"GB"}',
    );
    expect(header).toEqual(['Name', 'group', 'FROM', 'city', 'country']);
    expect(rows).toEqual([
      { number: 1, line: 1, cells: ['Ada', '7', '', 'true', ''] },
      { number: 2, line: 3, cells: ['Bob', 'x', '', '', 'GB'] },
    ]);
  });

  it('keeps apart what stands in no column, where those were not all seen', () => {
    const reader = new JsonReader('people.jsonl', ['name', 'city']);
    expect(reader.read('{"name":"Bob","age":36,"note":null,"pet":"cat"}\n', true)).toEqual([
      { number: 1, line: 1, cells: ['Bob', ''], beyond: ['age: 36', 'pet: cat'] },
    ]);
  });

  it('keeps lists and objects apart where the batch asks for nothing', () => {
    expect(read('{"name":"Ada","tags":["a"],"more":{"b":[1]}}\n{"tags":[]}\n').rows).toEqual([
      { number: 1, line: 1, cells: ['Ada', '', ''], beyond: ['tags: ["a"]', 'more: {"b":[1]}'] },
      { number: 2, line: 2, cells: ['', '', ''], beyond: ['tags: []'] },
    ]);
  });

  it('has no more than 200 columns, however many keys there are', () => {
    const lines = Array.from({ length: 1000 }, (_, at) =>
      JSON.stringify({ name: 'Ada', [`key ${at}`]: 'x' }),
    );
    const { header, rows } = read(lines.join('\n'));
    expect(header).toHaveLength(200);
    expect(rows.at(-1)?.beyond).toEqual(['key 999: x']);
  });

  it('takes a list of posts, under whatever case of "to"', () => {
    const text = '{"name":"Ada","To":["us-chicago","un-new-york"]}\n{"name":"Bob","to":[]}\n';
    expect(read(text).rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['Ada', 'us-chicago,un-new-york'],
      ['Bob', ''],
    ]);
  });

  it('leaves out objects with nothing in them', () => {
    expect(read(`${ADA}\n{}\n{"name":" "}\n`).rows).toEqual([ada]);
  });

  it.each<[line: string, problem: string]>([
    [
      '{"name":"Bob",}',
      `character 15: expected an object on one line, such as ${EXAMPLE}, found } (Expected double-quoted property name)`,
    ],
    [
      '{"name":"Bob"',
      `character 14: expected an object on one line, such as ${EXAMPLE}, found its end (Expected ',' or '}' after property value)`,
    ],
    [
      'name,city',
      `character 2: expected an object on one line, such as ${EXAMPLE}, found ame,city (Unexpected token 'a')`,
    ],
    ['["Bob"]', `expected an object, such as ${EXAMPLE}, found a list`],
    ['"Bob"', `expected an object, such as ${EXAMPLE}, found "Bob"`],
    ['null', `expected an object, such as ${EXAMPLE}, found null`],
    [
      '{"to":["a",["b"]]}',
      '"to": expected text or a list of texts, such as "to": ["us-chicago", "un-new-york"], found a list',
    ],
    [
      '{"city":["a","b"]}',
      '"city": expected text, a number, true, false or null, such as "city": "…", found a list',
    ],
    [
      '{"name":{"first":"Bob"}}',
      '"name": expected text, a number, true, false or null, such as "name": "…", found an object',
    ],
  ])('makes %s a row with a problem', (line, problem) => {
    expect(read(`${ADA}\n ${line} \n${ADA}\n`).rows).toEqual([
      ada,
      { number: 2, line: 2, cells: [line], problem },
      { ...ada, number: 3, line: 3 },
    ]);
  });

  it.each([
    ['name,city\nAda,London', 'Line 1: character 2: expected an object on one line'],
    ['\n{\n"name": "Ada"\n}', 'Line 2: character 2: expected an object on one line'],
    ['"Ada"', 'Line 1: expected an object, such as'],
  ])('is refused where its first line is no object: %j', (text, words) => {
    expect(() => read(text)).toThrow(InputError);
    expect(() => read(text)).toThrow(words);
  });

  it('has keys that do no harm', () => {
    const line = '{"__proto__":"a","constructor":"b","prototype":"c","toString":"d"}';
    const { header, rows } = read(
      `${line}\n{"__proto__":{"polluted":"yes"},"name":"x"}\n{"__proto__":"z","hasOwnProperty":"e"}`,
    );
    expect(header?.slice(0, 4)).toEqual(['__proto__', 'constructor', 'prototype', 'toString']);
    expect(rows.map(({ cells }) => cells.slice(0, 4))).toEqual([
      ['a', 'b', 'c', 'd'],
      ['', '', '', ''],
      ['z', '', '', ''],
    ]);
    expect(rows[1]?.beyond).toEqual(['__proto__: {"polluted":"yes"}']);
    expect(rows[2]?.cells.at(-1)).toBe('e');
    expect('polluted' in {}).toBe(false);
  });

  it('reads alike wherever it is cut', () => {
    const object = fc.dictionary(
      fc.constantFrom('name', 'city', 'x', 'ö"\n'),
      fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean()),
      { minKeys: 1 },
    );
    fc.assert(
      fc.property(
        fc.array(object, { minLength: 1 }),
        fc.array(fc.nat(300)),
        fc.constantFrom('\n', '\r\n'),
        (objects, cuts, line) => {
          const all = { name: 'n', city: 'c', x: 'x', 'ö"\n': 'ö' };
          const { rows } = read([all, ...objects].map((one) => JSON.stringify(one)).join(line), cuts);
          const expected = [all, ...objects].map((one) =>
            ['name', 'city', 'x', 'ö"\n'].map((key) =>
              String(Object.entries(one).find(([has]) => has === key)?.[1] ?? ''),
            ),
          );
          expect(rows.map(({ cells }) => cells.slice(0, 4))).toEqual(
            expected.filter((cells) => cells.some((cell) => cell.trim() !== '')),
          );
        },
      ),
    );
  });
});

describe('a JSON list', () => {
  const objects = [
    { name: 'A]d,a"\\', city: '{London' },
    { name: ['x', { y: ']' }] },
    'Eve',
    { name: 'Eve' },
  ];

  it.each([0, 2])('is read, indented by %i', (indent) => {
    const text = JSON.stringify(objects, null, indent);
    const { rows } = read(`\n ${text}\n`, [0, 1, 2, 10, 20]);
    expect(rows.map(({ number, problem }) => [number, problem?.split(':')[0]])).toEqual([
      [1, undefined],
      [2, '"name"'],
      [3, 'expected an object, such as {"name"'],
      [4, undefined],
    ]);
    expect(rows.map(({ line }) => line)).toEqual(indent === 0 ? [2, 2, 2, 2] : [3, 7, 15, 16]);
    expect(rows[0]?.cells.slice(0, 2)).toEqual(['A]d,a"\\', '{London']);
    expect(rows[1]?.cells.map((cell) => JSON.parse(cell))).toEqual([objects[1]]);
    expect(rows[3]?.cells[0]).toBe('Eve');
  });

  it('is refused where it is no JSON, with the place', () => {
    expect(() => read('[{"name":"Ada"},\n{"name":}]')).toThrow('people.jsonl:2:9 is not valid JSON');
  });

  it('has no rows where it is empty', () => {
    expect(read('[ ]')).toEqual({ rows: [], header: undefined });
  });
});
