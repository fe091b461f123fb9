import { describe, expect, it } from 'vitest';
import { compileTemplate } from '../../src/core/template-compiler.ts';
import { sectionsOf } from '../../src/core/template-paragraphs.ts';

const WORDING = '{{#wording}}\nAn {{city}}.\n{{or}}\nOr.\n{{/wording}}\n';

describe('sectionsOf', () => {
  it('has a template in whole paragraphs, with the places of its values', () => {
    const template = compileTemplate(
      `\nDear {{post}},\n\n${WORDING}\n{{#if words}}{{words}}\n\n{{/if}}\n{{name}}\n`,
    );
    const shared = (...pieces: (string | number)[]) => ({ pieces, isOwn: false });
    const own = (...pieces: (string | number)[]) => ({ pieces, isOwn: true });
    const head = [[[shared('Dear ', 4, ',')]]];
    const or = { text: 'Or.', isShared: true };
    const [words, name] = [own('', 5, ''), own('', 0, '')];
    expect(sectionsOf(template, true)).toEqual([
      ...head,
      [
        [shared('An ', 1, '.'), words, name],
        [or, words, name],
      ],
    ]);
    expect(sectionsOf(template, false)).toEqual([
      ...head,
      [
        [shared('An ', 1, '.'), name],
        [or, name],
      ],
    ]);
  });

  it.each([
    ['three line ends', 'a\n\n\nb'],
    ['three line ends between two parts', `a\n\n\n${WORDING}`],
    ['a wording in the middle of a line', 'a {{#wording}}b{{or}}c{{/wording}} d'],
    ['a bracket', 'a [b'],
    ['a brace', 'a {b'],
    ['undefined', 'undefined'],
    ['nothing in it', '{{! nothing }}'],
  ])('leaves alone a template with %s', (_, source) => {
    expect(sectionsOf(compileTemplate(source), false)).toBeUndefined();
  });

  it('leaves alone a template in which some wording has no place for own words', () => {
    const template = compileTemplate('{{#wording}}\n{{words}}\n{{or}}\nb\n{{/wording}}\n');
    expect(sectionsOf(template, true)).toBeUndefined();
  });
});
