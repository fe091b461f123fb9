import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { overlapsOf, windowsAround } from '../../../src/core/batch/template-overlaps.ts';
import { compileTemplate } from '../../../src/core/template-compiler.ts';

// Letters alone count, in windows of 32: a text of 40 has nine.
const FORTY = 'abcdefghij'.repeat(4);
const OTHER = '0123456789'.repeat(4);

describe('overlapsOf', () => {
  it('counts the windows of each wording, those that two share, and the values', () => {
    const wordings = [FORTY, `{{name}} ${OTHER} {{place}}`, `${FORTY}klmno`];
    const source = `${OTHER}!\n\n{{#wording}}\n${wordings.join('\n{{or}}\n')}\n{{/wording}}\n\n{{city}}\n{{post}}\n`;
    // The letters repeat after ten, so only ten windows can differ.
    expect(overlapsOf(compileTemplate(source))).toEqual({
      fixed: { windows: 9, names: 0, places: 2 },
      paragraphs: [
        {
          wordings: [
            { windows: 9, names: 0, places: 0 },
            { windows: 9, names: 1, places: 1 },
            { windows: 14, names: 0, places: 0 },
          ],
          shared: [
            [9, 0, 9],
            [0, 9, 0],
            [9, 0, 14],
          ],
        },
      ],
    });
  });

  it('is what the build has found out', () => {
    const built = new URL('../../../dist/campaigns/north-korean-refugees.ko.json', import.meta.url);
    const { overlaps, ...template } = JSON.parse(readFileSync(built, 'utf8')).letter;
    expect(overlapsOf(template)).toEqual(overlaps);
  });
});

it('a value of so many letters is in so many windows', () => {
  expect([1, 10].map(windowsAround)).toEqual([32, 41]);
});
