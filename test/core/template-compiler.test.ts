import { describe, expect, it } from 'vitest';
import { STAND_INS, textOf } from '../../src/core/template.ts';
import { checkTemplate, compileTemplate } from '../../src/core/template-compiler.ts';

const { name, words, place } = STAND_INS;

describe('checkTemplate', () => {
  it.each<[string, string, string[]]>([
    ['a good one', 'Dear {{post}},\n{{#if words}}{{words}}{{else}}-{{/if}}{{! note }}\n{{{name}}}', []],
    [
      'an unknown placeholder',
      'Dear {{nam}},\n  {{#if wrds}}x{{/if}}',
      ['1:8 {{nam}} is not a placeholder', '2:9 {{wrds}} is not a placeholder'],
    ],
    [
      'one inside a block',
      '{{#if words}}{{adress}}{{else}}{{strete}}{{/if}}',
      ['1:16 {{adress}} is not a placeholder', '1:34 {{strete}} is not a placeholder'],
    ],
    [
      'one wording alone',
      '{{#wording}}a{{/wording}}',
      ['1:1 {{#wording}} needs at least two wordings, with {{or}} between'],
    ],
    ['an empty wording', '{{#wording}}\na\n{{or}}\n{{/wording}}', ['3:7 a wording is empty']],
    [
      'a wording within a block',
      '\n{{#if words}}{{#wording}}a{{or}}b{{/wording}}{{/if}}',
      ['2:14 {{#wording}} cannot stand within another block'],
    ],
    [
      'a wording with a name',
      '{{#wording 1}}a{{or}}b{{/wording}}',
      ['1:1 {{#wording}} stands alone: {{#wording}}…{{or}}…{{/wording}}'],
    ],
    [
      'a wording with an else',
      '{{#wording}}a{{or}}b{{else}}c{{/wording}}',
      ['1:1 {{#wording}} stands alone: {{#wording}}…{{or}}…{{/wording}}'],
    ],
    [
      'an {{or}} alone',
      'a\n{{or}}\nb',
      ['2:1 {{or}} stands between two wordings in {{#wording}}…{{/wording}}'],
    ],
    [
      'a slip in a wording',
      '{{#wording}}\na\n{{or}}\n{{nmae}}\n{{/wording}}',
      ['4:3 {{nmae}} is not a placeholder'],
    ],
    [
      'an unknown block',
      '{{#each words}}{{/each}}',
      ['1:1 {{#each}} is not known; the blocks are {{#if …}}, {{#unless …}} and {{#wording}}'],
    ],
    [
      'a block without a placeholder',
      '{{#if}}x{{/if}}',
      ['1:1 {{#if}} takes one placeholder, as in {{#if words}}'],
    ],
    ['a helper', '{{upper name}}', ['1:3 {{upper …}}: a placeholder stands alone, as in {{name}}']],
    ['a partial', 'a\n{{> footer}}', ['2:1 partials and decorators cannot be used in a letter']],
    [
      'prototype tricks',
      '{{constructor}}{{__proto__}}{{this.name}}{{../name}}',
      [
        '1:3 {{constructor}} is not a placeholder',
        '1:18 {{__proto__}} is not a placeholder',
        '1:31 {{this.name}} is not a placeholder',
        '1:44 {{../name}} is not a placeholder',
      ],
    ],
    ['a block closed by another', '{{#if words}}x{{/unless}}', ["1:4 if doesn't match unless"]],
  ])('%s', (_, source, problems) => {
    expect(checkTemplate(source).map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual(
      problems,
    );
  });

  it.each([
    ['a placeholder that is not closed', 'a\nb {{name}\nc', 2],
    ['a block that is not closed', '{{#if words}}\nx', 2],
    ['an end without a beginning', 'a\n{{/if}}', 2],
    ['far too long', 'x'.repeat(100_001), 1],
  ])('%s: one problem with its line', (_, source, line) => {
    expect(checkTemplate(source)).toEqual([{ line, message: expect.any(String) }]);
  });
});

describe('compileTemplate', () => {
  it('writes plain text with stand-ins: nothing is escaped', () => {
    const template = compileTemplate('O\u2019Brien & {{name}}, <b>{{words}}');
    expect(textOf(template, [], true)).toBe(`O\u2019Brien & ${name}, <b>${words}`);
  });

  it('leaves a block out with its line', () => {
    const template = compileTemplate('a\n\n{{#if words}}\n{{words}}\n\n{{/if}}\nb');
    expect(textOf(template, [], false)).toBe('a\n\nb');
    expect(textOf(template, [], true)).toBe(`a\n\n${words}\n\nb`);
  });

  it('takes the wording of each paragraph that is chosen', () => {
    const template = compileTemplate(
      'Sir,\n\n{{#wording}}\nOne {{name}}.\n{{or}}\nTwo.\n{{or}}\nThree.\n{{/wording}}\n\nI {{#wording}}ask{{or}}beg{{/wording}} you.\n',
    );
    expect(template.wordings).toEqual([3, 2]);
    expect(textOf(template, [0, 1], false)).toBe(`Sir,\n\nOne ${name}.\n\nI beg you.\n`);
    expect(textOf(template, [2, 0], true)).toBe('Sir,\n\nThree.\n\nI ask you.\n');
  });

  it('knows a wording with the writer\u2019s words and without', () => {
    const template = compileTemplate(
      'a {{#wording}}{{#if words}}{{words}}{{else}}c{{/if}}{{or}}{{place}}{{/wording}} b',
    );
    expect(textOf(template, [0], true)).toBe(`a ${words} b`);
    expect(textOf(template, [0], false)).toBe('a c b');
    expect(textOf(template, [1], false)).toBe(`a ${place} b`);
  });

  it('ends lines as a letter does', () => {
    expect(textOf(compileTemplate('a \r\nb\t\r\n'), [], false)).toBe('a\nb\n');
  });
});
