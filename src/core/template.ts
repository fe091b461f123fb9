/** What a letter's template may put in, each with what it stands for. All are text. */
export const PLACEHOLDERS = {
  name: 'the writer’s name',
  city: 'the writer’s town',
  country: 'the writer’s country',
  place: 'town and country, as in "Chicago, United States"',
  words: 'the writer’s own paragraph, empty where there is none: {{#if words}}…{{/if}}',
  post: 'the post that the letter goes through, as in "Embassy of the People’s Republic of China in Ireland"',
} as const;

/**
 * What stands in a template's text where a value belongs: a character that no text may hold. The values take their places
 * only when the rest of a letter has been looked over, so that what a writer is called or says is never taken for a blank.
 */
export const STAND_INS: Readonly<Record<keyof typeof PLACEHOLDERS, string>> = {
  ...{ name: '\uFDD1', city: '\uFDD2', country: '\uFDD3' },
  ...{ place: '\uFDD4', post: '\uFDD5', words: '\uFDD6' },
};

/**
 * A template made ready: its text in parts, each in one wording or several, with stand-ins for the values. Only a writer's
 * own words may be missing, so there are at most two texts of each wording, and nothing is left to be run.
 */
export interface LetterTemplate {
  /** In how many wordings each paragraph stands that has several, in their order: empty where none has. */
  readonly wordings: readonly number[];
  readonly parts: readonly TemplatePart[];
  /** What its letters have in common, where the build has found that out. */
  readonly overlaps?: TemplateOverlaps;
}

interface TemplatePart {
  /** The wordings; one alone where there is no choice. */
  readonly texts: readonly string[];
  /** The same without the writer's own words, where that is something else. */
  readonly withoutWords?: readonly string[];
}

/** The text with stand-ins; `choice` says which wording each paragraph takes that has several, from 0. */
export function textOf({ parts }: LetterTemplate, choice: readonly number[], hasWords: boolean): string {
  let text = '';
  let paragraph = 0;
  for (const { texts, withoutWords = texts } of parts) {
    const wordings = hasWords ? texts : withoutWords;
    text += wordings[wordings.length > 1 ? (choice[paragraph++] ?? 0) : 0] ?? '';
  }
  return text;
}

/** What the letters of a template have in common, in windows of likeness (`core/likeness.ts`). */
export interface TemplateOverlaps {
  /** The part that all of them share. */
  readonly fixed: OverlapPiece;
  /** The paragraphs that stand in several wordings. */
  readonly paragraphs: readonly {
    readonly wordings: readonly OverlapPiece[];
    /** How many windows two wordings share: `shared[one][other]`. */
    readonly shared: readonly (readonly number[])[];
  }[];
}

/** A text with values in it: the windows that hold none of these, and how often each kind stands there. */
export interface OverlapPiece {
  readonly windows: number;
  readonly names: number;
  readonly places: number;
}

/** Something wrong in a template. Line and column count from 1. */
export interface TemplateProblem {
  readonly line: number;
  readonly column?: number;
  readonly message: string;
}
