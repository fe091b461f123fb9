import type { BatchOptions } from './options.ts';

/** Flags that say what letters are like and whom they go to: what is made later has to have the same ones. */
const OF_LETTERS = [
  ...(['campaign', 'language', 'also', 'template', 'subject', 'city', 'region', 'country', 'to'] as const),
  ...(['address', 'directory', 'minConfidence', 'separate', 'strictCare', 'atMyOwnRisk', 'map'] as const),
  'format',
] as const;
/** Flags that say what the table is and which of its rows are meant. */
const OF_TABLE = ['input', 'encoding', 'wording', 'shard', 'limit'] as const;

/** The command that makes other rows in the same way: the mended ones, in a folder of their own. */
export function commandForMended(
  options: BatchOptions,
  { table, folder, wording }: { table: string; folder: string; wording: number },
): string {
  return command(table, folder, [...flagsOf(options, OF_LETTERS), '--wording', String(wording)]);
}

/** The command that goes on where this run ended. */
export function commandForResume(options: BatchOptions, table: string, folder: string): string {
  return command(table, folder, [...flagsOf(options, [...OF_LETTERS, ...OF_TABLE]), '--resume']);
}

function command(table: string, folder: string, flags: readonly string[]): string {
  const words = [table === '-' ? table : plain(table), '--out', plain(folder), ...flags];
  return ['dear-minister', 'batch', ...words].map(quoted).join(' ');
}

/** A path that is not taken for a flag. */
function plain(path: string): string {
  return path.startsWith('-') ? `./${path}` : path;
}

function flagsOf(options: BatchOptions, names: readonly (keyof BatchOptions)[]): string[] {
  return names.flatMap((name) => {
    const value = options[name];
    const flag = `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    if (value === undefined || value === false) return [];
    if (name === 'campaign' && value === 'north-korean-refugees') return [];
    if (value === true) return [flag];
    return (typeof value === 'string' ? [value] : value).flatMap((one) => [flag, one]);
  });
}

/** As a shell takes it for one word. */
function quoted(word: string): string {
  return /^[\p{L}\p{N}@%+=:,./_~-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
