import { expect, test } from 'vitest';
import { COMPOSE_HOSTS } from '../../src/adapters/opener.ts';
import { PASTE_LINE } from '../../src/formats/mailto.ts';
import { composeLink, WEBMAIL } from '../../src/formats/webmail.ts';
import { chicago, draftOf, newYork } from '../support/draft.ts';

const letter = { subject: 'Hi & bye', body: "One + one.\nIt's two." };
const both = 'chinaconsul_chi_us@mfa.gov.cn,chinamission_un@mfa.gov.cn';
const lines = 'One%20%2B%20one.%0AIt%27s%20two.';

test('one link a service', () => {
  const links = WEBMAIL.map((service) => [service.name, composeLink(service, draftOf({ letter }))]);
  expect(Object.fromEntries(links)).toEqual({
    gmail: {
      link: `https://mail.google.com/mail/?view=cm&fs=1&to=chinaconsul_chi_us@mfa.gov.cn&cc=chinamission_un@mfa.gov.cn&su=Hi%20%26%20bye&body=${lines}`,
      whole: true,
    },
    outlook: {
      link: `https://outlook.live.com/mail/deeplink/compose?to=${both}&subject=Hi%20%26%20bye&body=${lines}`,
      whole: true,
    },
    office365: {
      link: `https://outlook.cloud.microsoft/mail/deeplink/compose?to=${both}&subject=Hi%20%26%20bye&body=${lines}`,
      whole: true,
    },
    yahoo: {
      link: `https://compose.mail.yahoo.com/?to=${both}&subject=Hi%20%26%20bye&body=${lines}`,
      whole: true,
    },
  });
});

test.each(WEBMAIL)('$name leads to its host alone, carries everything, and never cuts', (service) => {
  const subject = '제목 $& {body} {to}';
  const body = '줄 #1 & {subject}\n\n$1 둘';
  const whole = new URL(composeLink(service, draftOf({ letter: { subject, body } })).link);
  expect(whole.origin).toBe(`https://${service.host}`);
  expect(whole.searchParams.get('body')).toBe(body);
  expect([...whole.searchParams.values()]).toContain(subject);

  const long = composeLink(service, draftOf({ letter: { subject, body: '한'.repeat(1000) } }));
  expect(long.whole).toBe(false);
  expect(long.link.length).toBeLessThanOrEqual(service.limit);
  expect(new URL(long.link).searchParams.get('body')).toBe(PASTE_LINE);

  const fits = composeLink({ ...service, limit: whole.href.length }, draftOf({ letter: { subject, body } }));
  expect(fits).toEqual({ link: whole.href, whole: true });
});

test.each(WEBMAIL)('$name: a parameter without a value is left out', (service) => {
  const draft = draftOf({ recipients: [chicago], letter: { subject: 'x'.repeat(service.limit), body: 'y' } });
  const { link, whole } = composeLink(service, draft);
  expect(whole).toBe(false);
  expect(link).not.toMatch(/=(?:&|$)|[{}]|body|cc=/);
});

test.each(WEBMAIL)('$name: nothing is injected', (service) => {
  const inAddress = draftOf({ recipients: [chicago, { ...newYork, address: 'a@x.org&bcc=evil@x.org' }] });
  const inSubject = draftOf({ letter: { subject: 'Hi\r\nBcc: evil@x.org', body: '' } });
  expect(() => composeLink(service, inAddress)).toThrow('not a bare address');
  expect(() => composeLink(service, inSubject)).toThrow('control character');
});

test('names the hosts that may be opened, and no others', () => {
  expect([...COMPOSE_HOSTS].sort()).toEqual(WEBMAIL.map(({ host }) => host).sort());
});
