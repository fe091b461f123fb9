import Handlebars from 'handlebars';
import { type LetterTemplate, PLACEHOLDERS, STAND_INS, type TemplateProblem } from './template.ts';
import { isOr, isWording, partsOf, wordingsOf } from './template-wordings.ts';

/** A letter is a page; a template much longer than this is a mistake. */
const SIZE_LIMIT = 100_000;

const BLOCKS = ['if', 'unless'];

/** Plain text, so nothing is escaped; strict, so a value that is missing throws; no helper but the two blocks. */
const OPTIONS = { noEscape: true, strict: true, knownHelpersOnly: true } as const;

/** Everything wrong with a template: what does not parse, and what is not a placeholder or block that we have. */
export function checkTemplate(source: string): TemplateProblem[] {
  if (source.length > SIZE_LIMIT)
    return [
      { line: 1, message: `it is ${source.length} characters long; a letter has at most ${SIZE_LIMIT}` },
    ];
  const control = controlProblems(source);
  if (control.length > 0) return control;
  try {
    return [...programProblems(Handlebars.parse(source).body)];
  } catch (error) {
    return [syntaxProblem(error instanceof Error ? error.message : String(error))];
  }
}

/** Makes a template ready that `checkTemplate` found nothing wrong with. */
export function compileTemplate(source: string): LetterTemplate {
  const handlebars = Handlebars.create();
  const parts = partsOf(Handlebars.parse(source)).map((wordings) => {
    const runs = wordings.map((program) => handlebars.compile(program, OPTIONS));
    const texts = runs.map((run) => cleaned(run(STAND_INS)));
    const withoutWords = runs.map((run) => cleaned(run({ ...STAND_INS, words: '' })));
    return texts.every((text, at) => text === withoutWords[at]) ? { texts } : { texts, withoutWords };
  });
  const wordings = parts.map(({ texts }) => texts.length).filter((count) => count > 1);
  return { wordings, parts };
}

/** Line ends as LF, no blanks at the ends of lines. */
function cleaned(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[ \t]+(?=\n)/g, '');
}

/**
 * What a terminal or a mail program would act on has no place in a letter, nor has what stands for a value; the byte order
 * mark is only at the start.
 */
function controlProblems(source: string): TemplateProblem[] {
  return source.split('\n').flatMap((text, index) => {
    const at = text.replace(/\r$/, '').search(/(?!\t)[\p{Cc}\p{Cs}\u2028\u2029\uFDD0-\uFDEF]/u);
    return at === -1
      ? []
      : [{ line: index + 1, column: at + 1, message: 'a control character, which no letter may hold' }];
  });
}

type Statements = readonly hbs.AST.Statement[];

function* programProblems(body: Statements, inBlock = false): Generator<TemplateProblem> {
  for (const statement of body) {
    if (isOr(statement))
      yield at(statement, '{{or}} stands between two wordings in {{#wording}}…{{/wording}}');
    else if (isWording(statement)) yield* wordingProblems(statement, inBlock);
    else if (statement.type === 'MustacheStatement')
      yield* placeholderProblems(statement as hbs.AST.MustacheStatement);
    else if (statement.type === 'BlockStatement') yield* blockProblems(statement as hbs.AST.BlockStatement);
    else if (statement.type !== 'ContentStatement' && statement.type !== 'CommentStatement')
      yield at(statement, 'partials and decorators cannot be used in a letter');
  }
}

function* wordingProblems(block: hbs.AST.BlockStatement, inBlock: boolean): Generator<TemplateProblem> {
  const wordings = wordingsOf(block);
  if (inBlock) yield at(block, '{{#wording}} cannot stand within another block');
  else if (block.params.length > 0 || block.hash !== undefined || block.inverse !== undefined)
    yield at(block, '{{#wording}} stands alone: {{#wording}}…{{or}}…{{/wording}}');
  else if (wordings.length < 2)
    yield at(block, '{{#wording}} needs at least two wordings, with {{or}} between');
  for (const one of wordings) {
    if (one.every(isBlank)) yield at(one[0] ?? block, 'a wording is empty');
    yield* programProblems(one, true);
  }
}

function isBlank(statement: hbs.AST.Statement): boolean {
  return statement.type === 'ContentStatement' && (statement as hbs.AST.ContentStatement).value.trim() === '';
}

function* placeholderProblems({ path, params, hash }: hbs.AST.MustacheStatement): Generator<TemplateProblem> {
  if (params.length > 0 || hash !== undefined)
    yield at(path, `{{${nameOf(path)} …}}: a placeholder stands alone, as in {{name}}`);
  else yield* unknownPlaceholder(path);
}

function* blockProblems(block: hbs.AST.BlockStatement): Generator<TemplateProblem> {
  const [condition, ...rest] = block.params;
  const name = nameOf(block.path);
  if (!BLOCKS.includes(name))
    yield at(
      block,
      `{{#${name}}} is not known; the blocks are ${BLOCKS.map((one) => `{{#${one} …}}`).join(', ')} and {{#wording}}`,
    );
  else if (condition === undefined || rest.length > 0 || block.hash !== undefined)
    yield at(block, `{{#${name}}} takes one placeholder, as in {{#${name} words}}`);
  else yield* unknownPlaceholder(condition);
  yield* programProblems(block.program.body, true);
  if (block.inverse) yield* programProblems(block.inverse.body, true);
}

function* unknownPlaceholder(expression: hbs.AST.Expression): Generator<TemplateProblem> {
  const name = nameOf(expression);
  if (expression.type !== 'PathExpression' || !Object.hasOwn(PLACEHOLDERS, name))
    yield at(expression, `{{${name}}} is not a placeholder`);
}

function nameOf(expression: hbs.AST.Expression): string {
  return 'original' in expression ? String(expression.original) : expression.type;
}

function at({ loc }: hbs.AST.Node, message: string): TemplateProblem {
  return { line: loc.start.line, column: loc.start.column + 1, message };
}

/** Handlebars tells the place in words: "Parse error on line 3: …" with a caret, or "if doesn't match unless - 3:4". */
function syntaxProblem(message: string): TemplateProblem {
  const [, line, shown, arrow] = /line (\d+):\n(.*)\n(-*)\^/.exec(message) ?? [];
  if (line !== undefined)
    return {
      line: Number(line),
      message: `this cannot be read${shown ? `, just after "${shown.slice(0, arrow?.length).slice(-20)}"` : ''}; a placeholder looks like {{name}}, a block like {{#if words}}…{{/if}}`,
    };
  const [, reason, atLine, atColumn] = /^(.*) - (\d+):(\d+)$/.exec(message) ?? [];
  if (atLine !== undefined && reason !== undefined)
    return { line: Number(atLine), column: Number(atColumn) + 1, message: reason };
  return { line: 1, message };
}
