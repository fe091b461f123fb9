import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileStem, ROW_FILE } from '../../../src/core/batch/file-name.ts';

describe('the name of a draft file', () => {
  it.each([
    [1, 'Ada Lovelace', '0001-ada-lovelace'],
    [9999, "Conan O'Brien", '9999-conan-o-brien'],
    [10_000, 'José Núñez', '10000-josé-núñez'],
    [2, '윤동주', '0002-윤동주'],
    [3, '夏目漱石', '0003-夏目漱石'],
    [4, '../../etc/passwd', '0004-etc-passwd'],
    [5, 'CON', '0005-con'],
    [6, '😀', '0006'],
    [7, '.hidden.', '0007-hidden'],
    [8, 'C:\\Users\\x', '0008-c-users-x'],
    [9, '=cmd|calc', '0009-cmd-calc'],
    [10, 'प्रेमचंद', '0010-प्रेमचंद'],
  ])('row %i, %s: %s', (row, name, stem) => {
    expect(fileStem(row, name)).toBe(stem);
  });

  it('names the post where a person has several drafts', () => {
    expect(fileStem(7, 'Ada', 'us-chicago')).toBe('0007-ada-us-chicago');
  });

  it('is never longer than a system takes, hidden, or a way out of the folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const file = `${fileStem(12, name)}.eml`;
        expect(Buffer.byteLength(file)).toBeLessThanOrEqual(100);
        expect(file).toMatch(/^0012(?:-[^/\\:*?"<>|\0-\x1f\u202a-\u202e]+)?\.eml$/u);
        expect(file).toMatch(ROW_FILE);
        expect(file).toBe(file.normalize('NFC'));
      }),
    );
  });
});
