/** What a letter's template may put in, each with what it stands for. All are text. */
export const PLACEHOLDERS = {
  name: 'the writer’s name',
  city: 'the writer’s town',
  country: 'the writer’s country',
  place: 'town and country, as in "Chicago, United States"',
  words: 'the writer’s own paragraph, empty where there is none: {{#if words}}…{{/if}}',
  post: 'the post that the letter goes through, as in "Embassy of the People’s Republic of China in Ireland"',
} as const;

export type LetterValues = Readonly<Record<keyof typeof PLACEHOLDERS, string>>;

/** A template made ready. */
export interface LetterTemplate {
  /** In how many wordings each paragraph stands that has several, in their order: empty where none has. */
  readonly wordings: readonly number[];
  /** Values in, text out; `choice` says which wording each of them takes, from 0. */
  render(values: LetterValues, choice: readonly number[]): string;
}

/** A template as the build compiles it. */
export interface PrecompiledTemplate {
  readonly wordings: readonly number[];
  /** A Handlebars `TemplateSpecification`. */
  readonly template: object;
}

/** Something wrong in a template. Line and column count from 1. */
export interface TemplateProblem {
  readonly line: number;
  readonly column?: number;
  readonly message: string;
}
