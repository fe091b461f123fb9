import { InputError } from '../errors.ts';

/** One of several machines that share a table: of `count` it is number `index`, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** "2/8" → the second of eight. Throws `InputError` for anything else. */
export function parseShard(text: string): Shard {
  const [, index = '', count = ''] = /^\s*(\d{1,6})\s*\/\s*(\d{1,6})\s*$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index >= 1 && shard.index <= shard.count) return shard;
  throw new InputError(
    `--shard needs two numbers, as in 2/8: the second of eight, each of which takes every eighth row; found "${text}".`,
    shard.index === 0 && shard.count > 0 ? ['They are counted from 1.'] : [],
  );
}

/** Does the row of this number, from 1, belong to the shard? */
export function takes(shard: Shard | undefined, row: number): boolean {
  return shard === undefined || (row - shard.index) % shard.count === 0;
}

/** "manifest.csv" → "manifest.2-of-8.csv": the name of a file that all shards would write. */
export function nameInShard(name: string, shard: Shard | undefined): string {
  if (shard === undefined) return name;
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)}.${shard.index}-of-${shard.count}${name.slice(dot)}`;
}
