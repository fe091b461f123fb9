import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/core/errors.ts';
import { parseJson } from '../../src/core/json.ts';

/** The whole message for a text that cannot be read. */
function refusal(text: string): string {
  try {
    parseJson(text, 'posts.json');
  } catch (error) {
    if (error instanceof InputError) return error.message;
  }
  throw new Error('was not refused');
}

describe('parseJson', () => {
  it('reads what is sound', () => {
    expect(parseJson('[{"id": "un-geneva"}]', 'posts.json')).toEqual([{ id: 'un-geneva' }]);
  });

  // The words are the engine's own and change from one to the next; the line and column must not.
  it.each<[string, string, string]>([
    ['a comma too many', '[\n  {"id": "x",}\n]', 'posts.json:2:14 '],
    ['a missing comma', '[\n  {"id": "x"}\n  {"id": "y"}\n]', 'posts.json:3:3 '],
    ['a word without quotes', '[\n  {"id": "un-geneva", "city": Geneva}\n]', 'posts.json:2:31 '],
    ['a word without quotes, near the beginning', '[{a: 1}, {"b": 2}, {"c": 3}]', 'posts.json:1:3 '],
    ['a word without quotes, near the end', '[{"a": 1}, {"b": 2},\n {"c": 3}, x]', 'posts.json:2:12 '],
    ['a short text', '{a}', 'posts.json:1:2 '],
    ['a text that ends too early', '[\n  {"id": "x"', 'posts.json:2:13 '],
    ['nothing', '', 'posts.json '],
  ])('tells where: %s', (_, text, place) => {
    expect(refusal(text)).toMatch(new RegExp(`^${place}is not valid JSON: [A-Z][^"]*(".*)?\\.$`));
    expect(refusal(text)).not.toMatch(/position|is not valid JSON.*is not valid JSON/);
  });
});
