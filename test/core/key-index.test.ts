import { describe, expect, it } from 'vitest';
import { indexKeys } from '../../src/core/key-index.ts';
import { keysOf, linesOf, linesWith } from '../../src/core/place-file.ts';
import { keyStarts } from '../../src/core/place-keys.ts';
import { shippedFile } from './shipped-places.ts';

const small = Buffer.from(
  [
    '#regions',
    '|liquid|\tXX-1\tRegion',
    '#counties',
    '#cities',
    '|liquid|windy||windy|시카고|\tLiquid\tXX-1\t\t1\t1\t30',
    '|windy|\tWindy\t\t\t2\t2\t20',
    '|new windy||liquid|\tNew Windy\t\t\t3\t3\t10',
    '',
  ].join('\n'),
);
const index = indexKeys(small, keyStarts(small));
const namesOf = (key: string) =>
  index.linesOf(key).map(({ line, isOwn }) => `${line.split('\t')[1]}${isOwn ? '' : ' (other)'}`);

describe('an index of the keys', () => {
  it.each([
    ['windy', ['Liquid', 'Windy']],
    ['liquid', ['Liquid', 'New Windy (other)']],
    ['시카고', ['Liquid (other)']],
    ['new windy', ['New Windy']],
    ['wind', []],
    ['windy ', []],
    ['new', []],
    ['', []],
    ['30', []],
  ])('%j: %j', (key, names) => expect(namesOf(key)).toEqual(names));

  // https://softwareengineering.stackexchange.com/q/49550 lists words with the same hash, FNV-1a of 32 bits.
  it('does not take a word with the same hash for another', () => expect(namesOf('costarring')).toEqual([]));

  it('is empty for a country without towns', () => {
    const none = Buffer.from('#regions\n#counties\n#cities\n');
    expect(indexKeys(none, keyStarts(none)).linesOf('windy')).toEqual([]);
  });

  it.each(['KR', 'PH', 'SI'])('finds every key of %s as a search of the file does', (country) => {
    const file = shippedFile(`places/${country}.tsv`);
    const shipped = indexKeys(file, keyStarts(file));
    const keys = new Set(linesOf(file, 'cities').flatMap((line) => keysOf(line, true)));
    const start = file.indexOf('#cities');
    const wrong = [...keys].filter((key) => {
      const searched = [...linesWith(file, `|${key}|`, start, file.length)];
      return JSON.stringify(shipped.linesOf(key)) !== JSON.stringify(searched);
    });
    expect(keys.size).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });
});
