type Program = hbs.AST.Program;
type Block = hbs.AST.BlockStatement;

/** Is it `{{#wording}}`? */
export function isWording(statement: hbs.AST.Statement): statement is Block {
  return statement.type === 'BlockStatement' && nameOf((statement as Block).path) === 'wording';
}

/** Is it the `{{or}}` between two wordings? */
export function isOr(statement: hbs.AST.Statement): boolean {
  return (
    statement.type === 'MustacheStatement' && nameOf((statement as hbs.AST.MustacheStatement).path) === 'or'
  );
}

/** The wordings of a block: what stands between its `{{or}}`s. */
export function wordingsOf({ program }: Block): hbs.AST.Statement[][] {
  const wordings: hbs.AST.Statement[][] = [[]];
  for (const statement of program.body)
    if (isOr(statement)) wordings.push([]);
    else wordings.at(-1)?.push(statement);
  return wordings;
}

/**
 * Gives every wording a block of its own that knows its numbers, `{{#wording 0 2}}…{{/wording}}`, as the runtime's helper
 * takes them. Counts the wordings of each paragraph.
 */
export function numberWordings(program: Program): { program: Program; wordings: number[] } {
  const counts: number[] = [];
  const body = program.body.flatMap((statement) => {
    if (!isWording(statement)) return [statement];
    const wordings = wordingsOf(statement);
    const paragraph = counts.push(wordings.length) - 1;
    return wordings.map((one, wording) => numbered(statement, [paragraph, wording], one));
  });
  return { program: { ...program, body }, wordings: counts };
}

function numbered(block: Block, numbers: readonly number[], body: hbs.AST.Statement[]): Block {
  const params = numbers.map(
    (value): hbs.AST.NumberLiteral => ({ type: 'NumberLiteral', value, original: value, loc: block.loc }),
  );
  return { ...block, params, program: { ...block.program, body: trimmed(body) } };
}

/** A wording begins and ends with its words: the lines of its own that `{{or}}` stands on are not the letter's. */
function trimmed(body: readonly hbs.AST.Statement[]): hbs.AST.Statement[] {
  const last = body.length - 1;
  return body.map((statement, at) => {
    if (statement.type !== 'ContentStatement') return statement;
    const { value } = statement as hbs.AST.ContentStatement;
    const begun = at === 0 ? value.replace(/^\s*\n/, '') : value;
    return { ...statement, value: at === last ? begun.replace(/\n\s*$/, '\n') : begun } as hbs.AST.Statement;
  });
}

function nameOf(expression: hbs.AST.Expression): string {
  return 'original' in expression ? String(expression.original) : expression.type;
}
