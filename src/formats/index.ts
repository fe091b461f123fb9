import { eml } from './eml.ts';
import { json } from './json.ts';
import { mailto } from './mailto.ts';
import { mbox } from './mbox.ts';
import { text } from './text.ts';
import type { Format, LateFormat } from './types.ts';

/** A page is long: what it takes is loaded where one is wanted. */
const html: LateFormat = {
  name: 'html',
  summary: 'a page to read, open and print the letter from',
  endings: ['.html'],
  load: async () => (await import('./html.ts')).html,
};

/** Every format for one letter, in the order of help and menu. A new one is one line here. */
export const formats: readonly (Format | LateFormat)[] = [text, eml, html, mbox, mailto, json];

/** The words that `--format` takes. */
export const FORMAT_NAMES: readonly string[] = formats.map((format) => format.name);

/** The format of that name, or undefined. */
export function findFormat(name: string): Format | LateFormat | undefined {
  return formats.find((format) => format.name === name);
}

/** The format that a file's ending asks for (`letter.eml`), in either case, or undefined. */
export function formatForFile(path: string): Format | LateFormat | undefined {
  const lower = path.toLowerCase();
  return formats.find((format) => format.endings.some((ending) => lower.endsWith(ending)));
}

/** The format ready to be used. */
export async function loaded(format: Format | LateFormat): Promise<Format> {
  return 'load' in format ? format.load() : format;
}
