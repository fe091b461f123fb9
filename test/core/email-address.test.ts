import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEmailAddress } from '../../src/core/email-address.ts';
import { InputError } from '../../src/core/errors.ts';

test.each([
  ['ada@example.org', 'ada@example.org'],
  [' ada@example.org\n', 'ada@example.org'],
  ['Ada.Lovelace+china@Example.ORG', 'Ada.Lovelace+china@example.org'],
  ['chinaconsul_chi_us@mfa.gov.cn', 'chinaconsul_chi_us@mfa.gov.cn'],
  ["o'brien@example.org", "o'brien@example.org"],
  ['ada@münchen.example', 'ada@xn--mnchen-3ya.example'],
  ['ada@예.한국', 'ada@xn--2j5b.xn--3e0b707e'],
  [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  [`ada@${'a'.repeat(63)}.org`, `ada@${'a'.repeat(63)}.org`],
])('%j is %j', (given, expected) => {
  expect(parseEmailAddress(given, '--from')).toBe(expected);
});

test.each([
  ['Ada <ada@example.org>', 'a space at character 4'],
  ['<ada@example.org>', "'<' at character 1"],
  ['ada@example.org,eve@example.org', "',' at character 16"],
  ['ada@example.org;eve@example.org', "';' at character 16"],
  ['ada@example.org?bcc=eve@example.org', "'?' at character 16"],
  ['ada@example.org&cc=eve', "'&' at character 16"],
  ['ada%0D%0ABcc:eve@example.org', "'%' at character 4"],
  ['ada#x@example.org', "'#' at character 4"],
  ['"ada"@example.org', "'\"' at character 1"],
  ['ada(x)@example.org', "'(' at character 4"],
  ['ada\\@example.org', "'\\' at character 4"],
  ['ada@[127.0.0.1]', "'[' at character 5"],
  ['ada@example.org:80', "':' at character 16"],
  ['mailto:ada@example.org', "':' at character 7"],
  ['ada\u00a0@example.org', 'a space at character 4'],
  ['ada', "no '@'"],
  ['ada@b@example.org', "more than one '@'"],
  ['@example.org', '"" before the \'@\''],
  ['.ada@example.org', '".ada" before the \'@\''],
  ['a..da@example.org', '"a..da" before the \'@\''],
  ['josé@example.org', '"josé" before the \'@\''],
  [`${'a'.repeat(65)}@example.org`, "65 characters before the '@' (64 at most)"],
  ['ada@localhost', 'a domain without a dot ("localhost")'],
  ['ada@example.org.', '"example.org.", which is no domain name,'],
  ['ada@exa_mple.org', '"exa_mple.org", which is no domain name,'],
  ['ada@example.org/x', '"example.org/x", which is no domain name,'],
  ['ada@127.0.0.1', '"127.0.0.1", which is no domain name,'],
  [`ada@${'a'.repeat(64)}.org`, `"${'a'.repeat(64)}.org", which is no domain name,`],
  ['ada@-x.org', '"-x.org", which is no domain name,'],
  // From 24 on Node lets punycode that says nothing pass, and so do we there.
  ...(URL.canParse('http://xn--a.org') ? [] : [['ada@xn--a.org', '"xn--a.org", which is no domain name,']]),
  [`ada@${'예.'.repeat(60)}한국`, '556 characters (254 at most)'],
])('%j is refused: %s', (given, found) => {
  const attempt = () => parseEmailAddress(given, '--from');
  expect(attempt).toThrow(InputError);
  expect(attempt).toThrow(
    `--from: expected one e-mail address such as ada@example.org, found ${found} in "${given}"`,
  );
});

test.each([
  ['ada@example.org\r\nBcc: eve@example.org', 'found a line break at character 16'],
  ['ada@exam\u0000ple.org', 'found a control character (U+0000) at character 9'],
  ['ada@example\u202e.org', 'found an invisible text-direction character (U+202E) at character 12'],
  [`ada@${'a.'.repeat(126)}org`, 'found 259'],
  ['', 'found nothing in it'],
])('%j is refused as a line: %s', (given, found) => {
  expect(() => parseEmailAddress(given, '--from')).toThrow(found);
});

test('what it lets through is one bare ASCII address and stays as it is', () => {
  const unit = fc.oneof(
    fc.constantFrom('@', '.', 'a', 'b', '-', '%', ',', ' ', 'é', '한', '\r', '\n', '<', '>'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  );
  const nearly = fc.tuple(fc.string({ unit }), fc.string({ unit })).map(([a, b]) => `${a}a@b${b}.org`);
  fc.assert(
    fc.property(fc.oneof(fc.emailAddress(), nearly), (given) => {
      let address: string;
      try {
        address = parseEmailAddress(given, 'x');
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
        return;
      }
      expect(address).toMatch(/^[\w!$'*+/^`{|}~.-]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/);
      expect(parseEmailAddress(address, 'x')).toBe(address);
    }),
    { numRuns: 2000 },
  );
});
