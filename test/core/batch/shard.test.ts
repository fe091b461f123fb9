import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameInShard, parseShard, takes } from '../../../src/core/batch/shard.ts';

describe('a shard', () => {
  it.each([
    ['1/1', { index: 1, count: 1 }],
    ['2/8', { index: 2, count: 8 }],
    [' 8 / 8 ', { index: 8, count: 8 }],
  ])('is read from %j', (text, shard) => {
    expect(parseShard(text)).toEqual(shard);
  });

  it.each(['', '2', '0/8', '9/8', '2/0', '-1/8', '1.5/8', '2/8/3', 'two/eight', '1/99999999'])(
    'is not read from %j',
    (text) => {
      expect(() => parseShard(text)).toThrow(/^--shard needs two numbers, as in 2\/8/);
    },
  );

  it('takes every row once, among all shards', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 2_000_000 }), (count, row) => {
        const indexes = Array.from({ length: count }, (_, at) => at + 1);
        expect(indexes.filter((index) => takes({ index, count }, row))).toHaveLength(1);
      }),
    );
  });

  it('gives its files names of their own', () => {
    expect(nameInShard('index-2.html', { index: 2, count: 8 })).toBe('index-2.2-of-8.html');
    expect(nameInShard('index-2.html', undefined)).toBe('index-2.html');
  });
});
