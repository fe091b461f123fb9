import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onceForShared, paragraphsOf, textOfParagraphs } from '../../src/core/paragraphs.ts';

const shared = (text: string) => ({ text, isShared: true });
const textsOf = (text: string) => paragraphsOf(text).map((paragraph) => paragraph.text);

it.each([
  ['', ['']],
  ['a', ['a']],
  ['a\nb\n\nc', ['a\nb', 'c']],
  ['\n\na\n\n\nb\n', ['', 'a', '\nb\n']],
])('the paragraphs of %j are %j', (text, paragraphs) => {
  expect(textsOf(text)).toEqual(paragraphs);
  expect(textsOf(text)).toEqual(paragraphs);
});

it('gives the paragraphs that a text was made of, then those of others, then the same again', () => {
  const paragraph = fc.string({ unit: fc.constantFrom('a', 'é', '한', ' ', '\na'), minLength: 1 });
  const solid = paragraph.map((text) => `x${text}`);
  fc.assert(
    fc.property(fc.array(solid, { minLength: 1 }), fc.array(solid, { minLength: 1 }), (some, others) => {
      const [text, other] = [textOfParagraphs(some.map(shared)), others.join('\n\n')];
      expect(text).toBe(some.join('\n\n'));
      for (const [asked, paragraphs] of [
        [text, some],
        [other, others],
        [text, some],
      ] as const)
        expect(textsOf(asked)).toEqual(paragraphs);
    }),
  );
});

it('keeps the paragraphs of several texts in mind, for the drafts of one person', () => {
  const all = ['a', 'b', 'c', 'd'].map((text) => [shared(text), shared('end')]);
  const texts = all.map(textOfParagraphs);
  texts.forEach((text, at) => {
    expect(paragraphsOf(text)).toBe(all[at]);
  });
});

it('asks once for a paragraph that letters share, and each time for one that is a writer’s alone', () => {
  const asked: string[] = [];
  const once = onceForShared((text) => {
    asked.push(text);
    return text.toUpperCase();
  });
  const [same, own] = [shared('a'), { text: 'b', isShared: false }];
  expect([same, own, same, own, shared('a')].map(once)).toEqual(['A', 'B', 'A', 'B', 'A']);
  expect(asked).toEqual(['a', 'b', 'b', 'a']);
});
