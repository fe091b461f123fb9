import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/core/errors.ts';
import { cleanParagraph, printable, requireSingleLine, SUBJECT_LIMIT } from '../../src/core/single-line.ts';

describe('requireSingleLine', () => {
  test.each([
    ['Ada Lovelace', 'Ada Lovelace'],
    ['  Ada\n', 'Ada'],
    ['Jose\u0301', 'Jos\u00e9'],
    ['이나영', '이나영'],
    ['O\'Brien, "Bob" <b>', 'O\'Brien, "Bob" <b>'],
    ['👩\u200d👩\u200d👧', '👩\u200d👩\u200d👧'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['שלום', 'שלום'],
    ['{{name}}', '{{name}}'],
  ])('%j becomes %j', (given, expected) => {
    expect(requireSingleLine(given, '--name')).toBe(expected);
  });

  test.each([
    ['Ada\nBcc: e@x.org', 'a line break at character 4'],
    [' Ada\r\nBcc: e@x.org', 'a line break at character 5'],
    ['Ada\u2028Bcc', 'a line break at character 4'],
    ['Ada\u0085Bcc', 'a line break at character 4'],
    ['Ada\tL', 'a tab at character 4'],
    ['👍\u0000', 'a control character (U+0000) at character 2'],
    ['a\u001b[31m', 'a control character (U+001B) at character 2'],
    ['a\u009bb', 'a control character (U+009B) at character 2'],
    ['a\u007fb', 'a control character (U+007F) at character 2'],
    ['a\u202egro.x', 'an invisible text-direction character (U+202E) at character 2'],
    ['a\u200fb', 'an invisible text-direction character (U+200F) at character 2'],
    ['a\u2066b', 'an invisible text-direction character (U+2066) at character 2'],
    ['a\u061cb', 'an invisible text-direction character (U+061C) at character 2'],
    ['a\ud800b', 'half a character (U+D800) at character 2'],
    ['a\ufffeb', 'a character that Unicode does not define (U+FFFE) at character 2'],
    ['Ren\ufffd', 'a character lost in conversion (U+FFFD; is the file saved as UTF-8?) at character 4'],
    ['a\ufeffb', 'an invisible byte order mark (U+FEFF) at character 2'],
  ])('%j is refused', (given, found) => {
    const attempt = () => requireSingleLine(given, '--name');
    expect(attempt).toThrow(InputError);
    expect(attempt).toThrow(`--name: expected one line of plain text, found ${found}`);
  });

  test.each(['', '  \n ', '\u200d\u200c', '\u00ad'])('%j is nothing', (given) => {
    expect(() => requireSingleLine(given, '--city')).toThrow(
      '--city: expected one line of plain text, found nothing in it',
    );
  });

  test('counts characters, not code units, against the limit', () => {
    expect(requireSingleLine('👍'.repeat(200), '--name')).toHaveLength(400);
    expect(() => requireSingleLine('👍'.repeat(201), '--name')).toThrow(
      '--name: expected at most 200 characters, found 201',
    );
    expect(requireSingleLine('a'.repeat(300), '--subject', SUBJECT_LIMIT)).toHaveLength(300);
  });

  test('what it lets through has no control and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        let line: string;
        try {
          line = requireSingleLine(given, 'x');
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
          return;
        }
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u);
        expect(requireSingleLine(line, 'x')).toBe(line);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('cleanParagraph', () => {
  test.each([
    ['', ''],
    [' \n ', ''],
    ['One.\r\nTwo.\rThree.\u2028Four.', 'One.\nTwo.\nThree.\nFour.'],
    ['a\n\n\nb', 'a\n\n\nb'],
    ['a\n\n\n\n\n\nb', 'a\n\n\nb'],
    ['a\n \n\t\n \n\nb', 'a\n\n\nb'],
    ['a\tb  \nc', 'a\tb  \nc'],
    ['Jose\u0301', 'Jos\u00e9'],
    ['שלום\u200f!', 'שלום\u200f!'],
    ['{{{words}}} $& <b>', '{{{words}}} $& <b>'],
  ])('%j becomes %j', (given, expected) => {
    expect(cleanParagraph(given)).toBe(expected);
  });

  test.each([
    ['One.\nTw\u0007o.', 'a control character (U+0007) at line 2, character 3'],
    ['\u001b]52;c;x\u0007', 'a control character (U+001B) at line 1, character 1'],
    ['a\udc00', 'half a character (U+DC00) at line 1, character 2'],
  ])('%j is refused', (given, found) => {
    const attempt = () => cleanParagraph(given);
    expect(attempt).toThrow(InputError);
    expect(attempt).toThrow(`Your own words: expected plain text, found ${found}`);
  });

  test('long runs of blanks take no time', () => {
    const started = performance.now();
    cleanParagraph(`a${'\n '.repeat(50_000)}b${'\n'.repeat(100_000)}${' '.repeat(100_000)}c`);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('printable', () => {
  test.each([
    ['plain 한국어 👩\u200d👧', 'plain 한국어 👩\u200d👧'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['\u009b31mred', 'red'],
    ['\u001b]8;;http://x\u0007link\u001b]8;;\u001b\\', 'link'],
    ['\u001b]52;c;ZXZpbA==', '52;c;ZXZpbA=='],
    ['\u001b\u001b[0m[31m', '[31m'],
    ['\u001bc\u001b(B', ''],
    ['a\r\nb\tc', 'a b c'],
    ['a\u202eb\u2066c\u200f', 'abc'],
    ['a\u0000\u0008\u007fb', 'ab'],
    ['a\ud800', 'a\ufffd'],
  ])('%j is shown as %j', (given, expected) => {
    expect(printable(given)).toBe(expected);
  });

  test('leaves no control and no bidi character', () => {
    const hostile = fc.string({
      unit: fc.oneof(
        fc.constantFrom(
          '\u001b',
          '[',
          ']',
          '0',
          'm',
          ';',
          '\u009d',
          '\u009c',
          '\u0007',
          '\\',
          '\u202e',
          '\n',
        ),
        fc.string({ unit: 'binary', maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(hostile, (given) => {
        expect(printable(given)).not.toMatch(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
      }),
      { numRuns: 3000 },
    );
  });

  test('takes no time on a long row of starts', () => {
    const started = performance.now();
    printable('\u009d'.repeat(200_000));
    printable('\u001b]'.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
