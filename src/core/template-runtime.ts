import type HandlebarsRuntime from 'handlebars';
import runtime from 'handlebars/runtime.js';
import type { LetterTemplate, PrecompiledTemplate } from './template.ts';

/** The package's own types leave the runtime empty; it is Handlebars without the compiler. */
type Runtime = Pick<typeof HandlebarsRuntime, 'template' | 'registerHelper' | 'create'>;

const Handlebars = (runtime as unknown as Runtime).create() as Runtime;
Handlebars.registerHelper('wording', oneWording);

/** Makes a template that the build compiled ready to use. The small runtime only: the compiler is not loaded. */
export function fromPrecompiled({ wordings, template }: PrecompiledTemplate): LetterTemplate {
  const run = Handlebars.template(template as TemplateSpecification);
  return { wordings, render: (values, choice) => run(values, { data: { choice } }) };
}

/** Puts a wording in where it is the one that its paragraph takes. */
export function oneWording(
  this: unknown,
  paragraph: number,
  wording: number,
  { data, fn }: HandlebarsRuntime.HelperOptions,
): string {
  return data.choice[paragraph] === wording ? fn(this) : '';
}
