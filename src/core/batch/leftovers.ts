import { ROW_FILE } from './file-name.ts';
import { nameInShard, type Shard, takes } from './shard.ts';

/** Which files a run makes. */
export interface Making {
  readonly formats: readonly string[];
  readonly shard: Shard | undefined;
}

const LABELLED =
  /^(?:\.dear-minister\.)?(?:manifest|failed|look-again|letters|links|index(?:-\d+)?)?\.?(\d+-of-\d+)\.(?:csv|mbox|jsonl|html|tmp)(?:\.tmp)?$/;
const PAGE = /^index(?:-\d+)?\.html$/;

/** Does the file belong to another of the runs that share a folder? */
export function isOthers(name: string, shard: Shard | undefined): boolean {
  if (shard === undefined) return false;
  const [, row] = ROW_FILE.exec(name) ?? [];
  if (row !== undefined) return !takes(shard, Number(row));
  const [, label] = LABELLED.exec(name) ?? [];
  return label !== undefined && label !== `${shard.index}-of-${shard.count}`;
}

/**
 * Is this what an earlier run made, and what this one, that has come to its end, would have put anew if any row asked for
 * it? Only in the formats of this run; a draft only where it is one of ours.
 */
export function isLeftOver(name: string, read: () => string, { formats, shard }: Making): boolean {
  const [, row, ending] = ROW_FILE.exec(name) ?? [];
  if (row !== undefined) {
    const format = ending === 'eml' ? 'eml' : 'text';
    return formats.includes(format) && takes(shard, Number(row)) && isOurs(format, read());
  }
  if (['failed.csv', 'look-again.csv'].some((list) => nameInShard(list, shard) === name)) return true;
  // What the parts of a shared run are called is of no use once a whole run has made all of it.
  const [, label] = LABELLED.exec(name) ?? [];
  if (label !== undefined) return shard === undefined || label === `${shard.index}-of-${shard.count}`;
  return formats.includes('html') && PAGE.test(name);
}

/** What every draft of ours begins with. */
function isOurs(format: 'eml' | 'text', content: string): boolean {
  if (format === 'text') return content.startsWith('To: ');
  return content.slice(0, content.indexOf('\r\n\r\n') + 2).includes('\r\nX-Unsent: 1\r\n');
}
