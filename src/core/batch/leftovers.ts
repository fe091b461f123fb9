import type { EarlierFile } from './draft-folder.ts';
import { ROW_FILE } from './file-name.ts';
import { nameInShard, type Shard, takes } from './shard.ts';

/** Which files a run makes. */
export interface Making {
  readonly formats: readonly string[];
  readonly shard: Shard | undefined;
}

/** What all runs of a shared batch make under one name, with a label. */
const LABELLED =
  /^(manifest|failed|look-again|links|letters|index(?:-\d+)?)\.(\d+-of-\d+)\.(csv|mbox|jsonl|html)$/;
const UNFINISHED = /^\.dear-minister\.\d+\.(\d+-of-\d+|whole)\..*tmp$/;
const PAGE = /^index(?:-\d+)?\.html$/;
/** The format of a list or page, where it is one that a run may leave out. */
const FORMATS: Readonly<Record<string, string>> = { mbox: 'mbox', jsonl: 'json', html: 'html' };

/** Is it what one of the parts of a shared run made under a name of its own? A whole run makes it again under the plain one. */
export function isOfPart(name: string): boolean {
  return LABELLED.test(name);
}

/** Does the file belong to another of the runs that share a folder? */
export function isOthers(name: string, shard: Shard | undefined): boolean {
  if (shard === undefined) return false;
  const [, row] = ROW_FILE.exec(name) ?? [];
  if (row !== undefined) return !takes(shard, Number(row));
  const label = LABELLED.exec(name)?.[2] ?? UNFINISHED.exec(name)?.[1];
  return label !== undefined && label !== `${shard.index}-of-${shard.count}`;
}

/**
 * Is this what an earlier run made, and what this one, that has come to its end, would have put anew if any row asked for
 * it? Only in the formats of this run; a draft only where it is one of ours.
 */
export function isLeftOver({ name, read }: EarlierFile, { formats, shard }: Making): boolean {
  const [, row, ending] = ROW_FILE.exec(name) ?? [];
  if (row !== undefined) {
    const format = ending === 'eml' ? 'eml' : 'text';
    return formats.includes(format) && takes(shard, Number(row)) && isOurs(format, read());
  }
  if (['failed.csv', 'look-again.csv'].some((list) => nameInShard(list, shard) === name)) return true;
  const [, stem, label, kind = ''] = LABELLED.exec(name) ?? [];
  if (label !== undefined) {
    const format = stem === 'links' ? 'mailto' : FORMATS[kind];
    // What the parts of a shared run are called is of no use once a whole run has made all of it.
    const mine = shard === undefined || label === `${shard.index}-of-${shard.count}`;
    return mine && (format === undefined || formats.includes(format));
  }
  return shard === undefined && formats.includes('html') && PAGE.test(name) && read().includes(PAGE_OF_OURS);
}

/** Is this what only a run in other formats makes, and this one leaves as it is? */
export function isOfOtherFormats({ name }: EarlierFile, { formats }: Making): boolean {
  const [, , ending] = ROW_FILE.exec(name) ?? [];
  if (ending !== undefined) return !formats.includes(ending === 'eml' ? 'eml' : 'text');
  if (PAGE.test(name)) return !formats.includes('html');
  const [, format] =
    Object.entries({ 'letters.mbox': 'mbox', 'letters.jsonl': 'json', 'links.csv': 'mailto' }).find(
      ([stream]) => stream === name,
    ) ?? [];
  return format !== undefined && !formats.includes(format);
}

/** Would this run put its first page in the place of one that is not ours? */
export function isPageOfOthers({ name, read }: EarlierFile, { formats }: Making): boolean {
  return formats.includes('html') && name === 'index.html' && !read().includes(PAGE_OF_OURS);
}

/** How many rows have a draft among these, of those that a run in these formats makes. */
export function countRows(files: Iterable<EarlierFile>, { formats }: Making): number {
  const rows = new Set<string>();
  for (const { name } of files) {
    const [, row, ending] = ROW_FILE.exec(name) ?? [];
    if (row !== undefined && formats.includes(ending === 'eml' ? 'eml' : 'text')) rows.add(row);
  }
  return rows.size;
}

/** What every page of ours holds: that it may load nothing. */
const PAGE_OF_OURS = `content="default-src 'none'; style-src 'sha`;

/** What every draft of ours begins with. */
function isOurs(format: 'eml' | 'text', content: string): boolean {
  if (format === 'text') return /^To: .*@.*\n(?:Cc: .*\n)?Subject: /.test(content);
  return content.slice(0, content.indexOf('\r\n\r\n') + 2).includes('\r\nX-Unsent: 1\r\n');
}
