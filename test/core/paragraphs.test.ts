import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paragraphsOf, textOfParagraphs } from '../../src/core/paragraphs.ts';

it.each([
  ['', ['']],
  ['a', ['a']],
  ['a\nb\n\nc', ['a\nb', 'c']],
  ['\n\na\n\n\nb\n', ['', 'a', '\nb\n']],
])('the paragraphs of %j are %j', (text, paragraphs) => {
  expect(paragraphsOf(text)).toEqual(paragraphs);
  expect(paragraphsOf(text)).toEqual(paragraphs);
});

it('gives the paragraphs that a text was made of, then those of others, then the same again', () => {
  const paragraph = fc.string({ unit: fc.constantFrom('a', 'é', '한', ' ', '\na'), minLength: 1 });
  const solid = paragraph.map((text) => `x${text}`);
  fc.assert(
    fc.property(fc.array(solid, { minLength: 1 }), fc.array(solid, { minLength: 1 }), (some, others) => {
      const [text, other] = [textOfParagraphs(some), others.join('\n\n')];
      expect(text).toBe(some.join('\n\n'));
      for (const [asked, paragraphs] of [
        [text, some],
        [other, others],
        [text, some],
      ] as const)
        expect(paragraphsOf(asked)).toEqual(paragraphs);
    }),
  );
});
