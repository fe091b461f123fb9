import { eml } from './eml.ts';
import { json } from './json.ts';
import { mailto } from './mailto.ts';
import { text } from './text.ts';
import type { Format } from './types.ts';

/** Every format for one letter, in the order of help and menu. A new one is one line here. */
export const formats: readonly Format[] = [text, json, mailto, eml];

/** The words that `--format` takes. */
export const FORMAT_NAMES: readonly string[] = formats.map((format) => format.name);

/** The format of that name, or undefined. */
export function findFormat(name: string): Format | undefined {
  return formats.find((format) => format.name === name);
}

/** The format that a file's ending asks for (`letter.eml`), in either case, or undefined. */
export function formatForFile(path: string): Format | undefined {
  const lower = path.toLowerCase();
  return formats.find((format) => format.endings.some((ending) => lower.endsWith(ending)));
}
