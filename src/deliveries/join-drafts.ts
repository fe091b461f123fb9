import type { Draft } from '../core/draft.ts';
import { InputError } from '../core/errors.ts';
import type { Format } from '../formats/types.ts';

/** Several drafts in one stream: a list of JSON objects, one link a line, letters set apart by a rule. */
export function joinDrafts(format: Format, drafts: readonly Draft[], separate = false): string {
  const texts = drafts.map((draft) => format.format(draft));
  const [only] = texts;
  if (only !== undefined && texts.length === 1 && !(separate && format.join)) return only;
  if (format.join !== undefined) return format.join(texts);
  throw new InputError(`Several ${format.name} drafts cannot stand in one stream.`, [
    `Write each to a file of its own: --separate --out letter${format.endings[0] ?? ''}`,
  ]);
}
