import { parseShard, type Shard } from '../../core/batch/shard.ts';
import { InputError } from '../../core/errors.ts';
import { unknownChoice } from '../../core/unknown-choice.ts';
import { FORMAT_NAMES } from '../../formats/index.ts';
import { parseWording } from '../resolve-writer.ts';
import type { SettingOptions } from '../setting.ts';
import { STREAM_FORMATS } from './outputs.ts';

/** The flags of `batch`, named as they are typed. */
export interface BatchOptions extends SettingOptions {
  readonly city?: string;
  readonly region?: string;
  readonly country?: string;
  readonly subject?: string;
  readonly strictCare?: boolean;
  readonly wording?: string;
  readonly map?: readonly string[];
  readonly input?: string | boolean;
  readonly encoding?: string;
  readonly format?: string;
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly limit?: string;
  readonly shard?: string;
  readonly resume?: boolean;
  readonly force?: boolean;
  readonly yes?: boolean;
  readonly sample?: boolean;
  readonly quiet?: boolean;
  /** False after `--no-color`. */
  readonly color: boolean;
}

/** What a batch makes, and of which rows. */
export interface Order {
  readonly formats: readonly string[];
  /** The folder; undefined for standard output. */
  readonly folder: string | undefined;
  readonly limit: number;
  readonly shard: Shard | undefined;
  /** The wording of the first row; each row takes the next. */
  readonly firstWording: number;
  readonly dryRun: boolean;
  readonly resume: boolean;
  readonly replace: boolean;
}

/** Reads the flags that say what is made of which rows. Throws `InputError`. */
export function parseOrder(options: BatchOptions): Order {
  const formats = parseFormats(options.format);
  const { dryRun = false } = options;
  // A slash at the end is what completing a name leaves.
  const named = options.out?.replace(/(?<=[^/\\:])[/\\]+$/, '');
  const out = named || (streamed(options, formats) ? '-' : undefined);
  if (out === undefined && !dryRun)
    throw new InputError('--out is missing: the folder for the drafts, as in --out drafts', [
      'To see first what it would make: --dry-run',
    ]);
  if (out === '-' && !dryRun) requireOneStream(formats);
  const resume = options.resume === true;
  if (resume && options.force)
    throw new InputError('--resume and --force cannot go together.', [
      '--resume keeps what is as it should be; --force makes all of it anew.',
    ]);
  return {
    formats,
    folder: out === '-' ? undefined : out,
    limit: options.limit === undefined ? Number.POSITIVE_INFINITY : parseLimit(options.limit),
    shard: options.shard === undefined ? undefined : parseShard(options.shard),
    firstWording: options.wording === undefined ? 1 : parseWording(options.wording),
    ...{ dryRun, resume, replace: options.force === true },
  };
}

function parseFormats(list = 'eml,html'): string[] {
  const names = list.split(',').map((name) => name.trim().toLowerCase());
  const wanted = [...new Set(names)].filter((name) => name !== '');
  if (wanted.length === 0)
    throw new InputError('--format names no format.', [`There are: ${FORMAT_NAMES.join(', ')}`]);
  for (const name of wanted)
    if (!FORMAT_NAMES.includes(name)) throw unknownChoice('format', name, FORMAT_NAMES);
  return wanted;
}

/** As with one letter: a format alone is printed, where it can be. */
function streamed({ format }: BatchOptions, [only = '', ...more]: readonly string[]): boolean {
  return format !== undefined && more.length === 0 && STREAM_FORMATS.includes(only);
}

/** Throws where these formats cannot stand in one stream. */
export function requireOneStream(formats: readonly string[]): void {
  const [only = ''] = formats;
  if (formats.length === 1 && STREAM_FORMATS.includes(only)) return;
  throw new InputError(
    `${formats.join(' and ')} cannot stand on standard output${formats.length > 1 ? ' together' : ''}: it takes one of ${STREAM_FORMATS.join(', ')}.`,
    ['Name one with --format, or a folder with --out drafts.'],
  );
}

function parseLimit(text: string): number {
  const limit = Number(text);
  if (Number.isSafeInteger(limit) && limit > 0 && /^\d+$/.test(text.trim())) return limit;
  throw new InputError(`--limit needs a number of rows, such as 10; found "${text}".`);
}
