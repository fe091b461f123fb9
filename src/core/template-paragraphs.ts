import type { Paragraph } from './paragraphs.ts';
import { type LetterTemplate, STAND_INS } from './template.ts';

/** A paragraph of a template: as it stands, or what it is put together from where values belong in it. */
type TemplateParagraph = Paragraph | Pieces;

/** The pieces of a paragraph, with each value's place among the `STAND_INS`. */
export interface Pieces {
  readonly pieces: readonly (string | number)[];
  /** Does it hold what is the writer's alone, name or words? Else letters from one place say it alike. */
  readonly isOwn: boolean;
}

/** A part of a template that begins and ends with a paragraph: its wordings, one alone where there is no choice. */
export type Section = readonly (readonly TemplateParagraph[])[];

/**
 * The template in whole paragraphs, where every letter that it makes is as it should be: undefined where one might have
 * to be tidied, or refused for a blank or for having no place for the writer's own words. Found out once for each
 * template: to look over letter after letter takes 15 µs for each.
 */
export function sectionsOf(template: LetterTemplate, hasWords: boolean): readonly Section[] | undefined {
  const known = hasWords ? withWords : withoutWords;
  let sections = known.get(template);
  if (sections === undefined) {
    const texts = textsOf(template, hasWords);
    const isReady = isSettled(texts) && (!hasWords || haveWords(texts));
    sections = isReady ? texts.map((wordings) => wordings.map(taken)) : NONE;
    known.set(template, sections);
  }
  return sections === NONE ? undefined : sections;
}

const NONE: readonly Section[] = [];
const withWords = new WeakMap<LetterTemplate, readonly Section[]>();
const withoutWords = new WeakMap<LetterTemplate, readonly Section[]>();

/** The wordings of each paragraph that has several, with what stands before the first of them and after each. */
function textsOf({ parts }: LetterTemplate, hasWords: boolean): string[][] {
  const sections: string[][] = [];
  for (const { texts, withoutWords: without = texts } of parts) {
    const wordings = hasWords ? texts : without;
    const before = sections.at(-1);
    const [only = ''] = wordings;
    if (wordings.length === 1 && before !== undefined)
      sections[sections.length - 1] = before.map((text) => text + only);
    else sections.push([...wordings]);
  }
  const last = sections.length - 1;
  return sections.map((texts, at) =>
    texts.map((text) => {
      const begun = at === 0 ? text.trimStart() : text;
      return at === last ? begun.trimEnd() : begun;
    }),
  );
}

/** Does each text end with a whole paragraph, with nothing to tidy, and nothing that could be a blank? */
function isSettled(sections: readonly (readonly string[])[]): boolean {
  const last = sections.length - 1;
  return sections.every((texts, at) =>
    texts.every(
      (text) =>
        /^\S/.test(text) &&
        (at === last ? /\S$/ : /\S\n\n$/).test(text) &&
        !/[{[]|undefined|[ \t]\n|\n{3}/.test(text),
    ),
  );
}

/** Does every letter have a place for the writer's own words? */
function haveWords(sections: readonly (readonly string[])[]): boolean {
  return sections.some((texts) => texts.every((text) => text.includes(STAND_INS.words)));
}

/** The text in paragraphs. */
function taken(text: string): TemplateParagraph[] {
  return text
    .replace(/\n\n$/, '')
    .split('\n\n')
    .map((paragraph) => {
      const pieces = paragraph.split(/([\uFDD1-\uFDD6])/);
      if (pieces.length === 1) return { text: oneByte(paragraph), isShared: true };
      return {
        pieces: pieces.map((piece, at) => (at % 2 === 0 ? oneByte(piece) : piece.charCodeAt(0) - FIRST)),
        isOwn: pieces.includes(STAND_INS.name) || pieces.includes(STAND_INS.words),
      };
    });
}

const FIRST = STAND_INS.name.charCodeAt(0);

/**
 * The same text, which V8 keeps in one byte a character where it can. With a stand-in in it all of a text takes two, and so
 * does what is cut from it: then every letter would take twice the room and half as much time again.
 */
function oneByte(text: string): string {
  return text.split('').join('');
}
