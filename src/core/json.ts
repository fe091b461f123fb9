import { InputError } from './errors.ts';

/** Parses JSON that a person wrote. Throws `InputError` with the file's name and what is wrong. */
export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`${path} is not valid JSON: ${reason}.`, [
      'Check for a missing comma or quote, or a comma too many at the end of a list.',
    ]);
  }
}
