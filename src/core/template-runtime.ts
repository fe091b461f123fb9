import type HandlebarsRuntime from 'handlebars';
import runtime from 'handlebars/runtime.js';
import type { PrecompiledTemplate, RenderLetter } from './template.ts';

/** The package's own types leave the runtime empty; it is Handlebars without the compiler. */
const Handlebars = runtime as unknown as Pick<typeof HandlebarsRuntime, 'template'>;

/** Makes a template that the build compiled ready to use. The small runtime only: the compiler is not loaded. */
export function fromPrecompiled(template: PrecompiledTemplate): RenderLetter {
  return Handlebars.template(template as TemplateSpecification);
}
