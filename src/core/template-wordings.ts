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

/** The parts of a template: what stands between the wordings, and the wordings, each as a program of its own. */
export function partsOf(program: Program): Program[][] {
  const parts: Program[][] = [];
  let between: hbs.AST.Statement[] = [];
  const close = () => {
    if (between.length > 0) parts.push([{ ...program, body: between }]);
    between = [];
  };
  for (const statement of program.body) {
    if (!isWording(statement)) between.push(statement);
    else {
      close();
      parts.push(wordingsOf(statement).map((body) => ({ ...program, body: trimmed(body) })));
    }
  }
  close();
  return parts;
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
