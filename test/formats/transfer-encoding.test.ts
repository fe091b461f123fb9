import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeBody } from '../../src/formats/transfer-encoding.ts';

test.each([
  ['plain', 'Hello.\r\n\r\nBye.\r\n', 'Hello.\r\n\r\nBye.\r\n'],
  ['nothing', '\r\n', '\r\n'],
  ['equals sign, accents', 'a = b, dearest café\r\n', 'a =3D b, dearest caf=C3=A9\r\n'],
  ['white space at the end', 'one \r\ntwo\t\r\n \r\n', 'one=20\r\ntwo=09\r\n=20\r\n'],
  [
    'From',
    'From here\r\n>From x\r\n>>From y\r\nFromage\r\n From z\r\n',
    '=46rom here\r\n=3EFrom x\r\n=3E>From y\r\nFromage\r\n From z\r\n',
  ],
  ['dots', '.\r\n..\r\n.x.\r\n', '=2E\r\n=2E.\r\n=2Ex.\r\n'],
  ['73 fit', `${'a'.repeat(73)}\r\n`, `${'a'.repeat(73)}\r\n`],
  ['74 do not', `${'a'.repeat(74)}\r\n`, `${'a'.repeat(73)}=\r\na\r\n`],
  ['a space at the end', `${'a'.repeat(73)} \r\n`, `${'a'.repeat(73)}=\r\n=20\r\n`],
  ['no escape is torn', `${'a'.repeat(71)} \r\n`, `${'a'.repeat(71)}=\r\n=20\r\n`],
  ['a dot after a soft break', `${'a'.repeat(73)}.b\r\n`, `${'a'.repeat(73)}=\r\n=2Eb\r\n`],
  ['From after a soft break', `${'a'.repeat(73)}From here\r\n`, `${'a'.repeat(73)}=\r\n=46rom here\r\n`],
  ['a full risky line', `.${'a'.repeat(73)}\r\n`, `=2E${'a'.repeat(72)}=\r\na\r\n`],
  [
    'no character is torn',
    `${'a'.repeat(68)}é${'b'.repeat(9)}\r\n`,
    `${'a'.repeat(68)}=\r\n=C3=A9bbbbbbbbb\r\n`,
  ],
  [
    'nor one of four bytes',
    `${'a'.repeat(62)}👍${'b'.repeat(9)}\r\n`,
    `${'a'.repeat(62)}=\r\n=F0=9F=91=8Dbbbbbbbbb\r\n`,
  ],
  ['control characters', 'a\u0000b\u001bc\u007f\r\n', 'a=00b=1Bc=7F\r\n'],
])('quoted-printable: %s', (_, body, content) => {
  expect(encodeBody(body)).toEqual({ encoding: 'quoted-printable', content });
});

test.each(['안녕하십니까\r\n', '日本語\r\n'.repeat(50), 'שלום\r\n', '👩\u200d👩\u200d👧\r\n'])(
  'base64: %j',
  (body) => {
    const { encoding, content } = encodeBody(body);
    expect(encoding).toBe('base64');
    expect(content).toMatch(/^(?:[A-Za-z\d+/=]{1,76}\r\n)+$/);
    expect(Buffer.from(content, 'base64').toString()).toBe(body);
  },
);

test('quoted-printable: every line is short and holds whole characters', () => {
  const unit = fc.oneof(
    fc.constantFrom('é', '한', '👍', '=', '.', 'From ', '>', ' '),
    fc.string({ unit: 'binary', maxLength: 1 }),
  );
  const text = fc
    .string({ unit, maxLength: 300 })
    .map((raw) => `${raw.replace(/[\r\n]/g, '')}${'a'.repeat(6000)}\r\n`);
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  fc.assert(
    fc.property(text, (body) => {
      const { content } = encodeBody(body);
      const parts = content.split('\r\n').map((line) => {
        expect(line.length).toBeLessThanOrEqual(76);
        expect(line).not.toMatch(/^(?:>*From |\.)|[ \t]$/);
        const bytes = line
          .replace(/=$/, '')
          .replace(/=(..)/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
        return utf8.decode(Buffer.from(bytes, 'latin1'));
      });
      expect(`${parts.join('')}\r\n`).toBe(body);
    }),
    { numRuns: 300 },
  );
});

test('quoted-printable: many lines', () => {
  const body = 'a line of plain text\r\n'.repeat(500_000);
  expect(encodeBody(body)).toEqual({ encoding: 'quoted-printable', content: body });
});

test('quoted-printable: lines of plain text come back as they were', () => {
  const unit = fc.constantFrom('a', 'F', 'From ', '.', '>', '=', ' ', '\t', 'b'.repeat(34));
  const line = fc.string({ unit, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), (lines) => {
      const body = lines.map((text) => `${text}\r\n`).join('');
      const { encoding, content } = encodeBody(body);
      expect(encoding).toBe('quoted-printable');
      expect(content).not.toMatch(/.{77}|^(?:>*From |\.)|[ \t]\r?$/m);
      const whole = content.replaceAll('=\r\n', '');
      expect(whole.replace(/=(..)/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))).toBe(body);
    }),
    { numRuns: 1000 },
  );
});
