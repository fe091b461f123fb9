import { EAST_ASIAN_NAMES } from './east-asian-names.ts';
import { LATIN_NAMES } from './latin-names.ts';
import type { Span } from './view.ts';

/** A name that may be a person's; what the marks tell is said in `Shape`. */
export interface Name extends Span {
  readonly sure: boolean;
  readonly korean: boolean;
  readonly introduced: boolean;
}

const SHAPES = [...LATIN_NAMES, ...EAST_ASIAN_NAMES];

/** What has the shape of a person's name in a sentence of `text`. Most of it is nobody's concern. */
export function findNames(text: string, sentence: Span): Name[] {
  const words = text.slice(sentence.start, sentence.end);
  return SHAPES.flatMap(({ pattern, sure = false, korean = false, introduced = false, fits = () => true }) =>
    [...words.matchAll(pattern)].flatMap((match) => {
      const name = match.groups?.name ?? '';
      if (!fits(name)) return [];
      const start = sentence.start + match.index + match[0].indexOf(name);
      return [{ start, end: start + name.length, sure, korean, introduced }];
    }),
  );
}
