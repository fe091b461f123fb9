import { InputError } from './errors.ts';

/** Parses JSON that a person wrote. Throws `InputError` with the file's name, the line and what is wrong. */
export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const reason = message.replace(/ (in JSON )?at position .*$/, '').replace(/, \S*".*$/s, '');
    throw new InputError(`${path}${placeOf(message, text)} is not valid JSON: ${reason}.`, [
      'Check for a missing comma or quote, or a comma too many at the end of a list.',
    ]);
  }
}

/** ":2:14", the line and column; empty where the error does not tell. */
function placeOf(message: string, text: string): string {
  const position = positionOf(message, text);
  if (position === undefined || position < 0) return '';
  const before = text.slice(0, position).split('\n');
  return `:${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

/** V8 shows this many characters on either side of a token that it did not expect. */
const CONTEXT = 10;

/** V8 tells some errors by their position, others by the text around them alone. */
function positionOf(message: string, text: string): number | undefined {
  const told = / at position (\d+)/.exec(message)?.[1];
  if (told !== undefined) return Number(told);
  const [, token, lead, around, tail] =
    /^Unexpected token '(.+?)', (\.\.\.)?"(.*)"(\.\.\.)? is not valid JSON$/s.exec(message) ?? [];
  if (token === undefined || around === undefined) return undefined;
  if (lead !== undefined) return text.indexOf(around) + CONTEXT;
  return tail === undefined ? text.indexOf(token) : around.length - CONTEXT;
}
