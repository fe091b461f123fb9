import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseRegions, regionsOf } from '../../src/core/regions.ts';
import { shippedFile } from './shipped-places.ts';

const north = Buffer.from(
  [
    '#regions',
    '|north|xa n|nord|북부|\tXA-N\tNorth',
    '|isle|xa i|\tXA-I\tIsle',
    '#counties',
    'XA-CTY\tCounty',
    '#cities',
    '|town|\tTown\tXA-N\tXA-CTY\t1\t2\t3',
    '',
  ].join('\n'),
);
const south = Buffer.from(
  '#regions\n|north|xb no|\tXB-NO\tNorth of B\n#counties\n#cities\n|north|\tNorth\tXB-NO\t\t1\t2\t3\n',
);
const none = Buffer.from('#regions\n#counties\n#cities\n');

describe('of three small countries', () => {
  const regions = parseRegions(regionsOf([north, none, south]));

  it.each<[string, string[]]>([
    ['North', ['XA-N North', 'XB-NO North of B']],
    ['nord', ['XA-N North']],
    ['북부', ['XA-N North']],
    ['xa-n', ['XA-N North']],
    ['XA-I', ['XA-I Isle']],
    ['Nor', []],
    ['North of B', []],
    ['County', []],
    ['Town', []],
    ['north|isle', []],
    ['', []],
    ['!', []],
  ])('%j names %j', (query, expected) => {
    expect(regions.named(query).map(({ code, name }) => `${code} ${name}`)).toEqual(expected);
  });

  it.each([
    ['XA-N', 'North'],
    ['XB-NO', 'North of B'],
    ['XA-CTY', undefined],
    ['XA-X', undefined],
    ['xa-n', undefined],
  ])('%s is called %s', (code, expected) => {
    expect(regions.name(code)).toBe(expected);
  });
});

describe('of all countries', () => {
  const files = readdirSync(new URL('../../data/places', import.meta.url))
    .filter((file) => /^[A-Z]{2}\.tsv$/.test(file))
    .map((file) => shippedFile(`places/${file}`));
  const regions = parseRegions(regionsOf(files));

  it.each([
    ['Bayern', 'DE-BY'],
    ['Bavaria', 'DE-BY'],
    ['de-by', 'DE-BY'],
    ['Georgia', 'US-GA'],
    ['Texas', 'US-TX'],
    ['Québec', 'CA-QC'],
    ['Scotland', 'GB-SCT'],
    ['北海道', 'JP-01'],
    ['제주', 'KR-49'],
  ])('%s is %s', (query, code) => {
    expect(regions.named(query).map((region) => region.code)).toEqual([code]);
  });

  it.each(['IL', 'by', '01', 'Chicago', 'Atlantis'])('nothing is called %s', (query) => {
    expect(regions.named(query)).toEqual([]);
  });

  it.each([
    ['US-IL', 'Illinois'],
    ['DE-BY', 'Bavaria'],
    ['US-XX', undefined],
  ])('%s is called %s', (code, expected) => {
    expect(regions.name(code)).toBe(expected);
  });
});
