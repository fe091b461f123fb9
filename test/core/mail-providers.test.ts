import { expect, it } from 'vitest';
import { isProvider } from '../../src/core/mail-providers.ts';

it.each([
  ['gmail.com', true],
  ['googlemail.com', true],
  ['hotmail.com', true],
  ['163.com', true],
  ['126.com', true],
  ['qq.com', true],
  ['yeah.net', true],
  ['hanmail.net', true],
  ['proton.me', true],
  ['yahoo.com', true],
  ['yahoo.co.uk', true],
  ['gmx.de', true],
  ['sina.com.cn', true],
  ['mail.ru', true],
  ['yandex.ru', true],
  ['orange.fr', true],
  ['web.de', true],
  ['wanadoo.fr', true],
  ['mfa.gov.cn', false],
  ['china-embassy.org', false],
  ['chinemb.fi', false],
  ['notgmail.com', false],
  ['gmail.com.example', false],
  ['my163.com', false],
])('%s: %s', (domain, expected) => {
  expect(isProvider(domain)).toBe(expected);
});
