import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOpener } from '../../src/adapters/opener.ts';
import { reportLink } from '../../src/formats/report-link.ts';

const ISSUES = 'https://github.com/a-b/c.d/issues';
const report = { title: "It's dead", body: 'One & two\n- three' };
const short = `${ISSUES}/new?title=It%27s%20dead`;
const whole = `${short}&body=One%20%26%20two%0A-%20three`;

describe('reportLink', () => {
  it.each([
    ['the whole text', whole.length, { link: whole, whole: true }],
    ['a text that is a character too long', whole.length - 1, { link: short, whole: false }],
  ])('%s', (_, limit, expected) => {
    expect(reportLink(ISSUES, report, limit)).toEqual(expected);
  });

  it.each([
    undefined,
    '',
    'https://github.com/a/b',
    'https://github.com/a/b/issues/',
    'https://github.com/a/b/issues?q=1',
    'https://github.com/a/issues',
    'http://github.com/a/b/issues',
    'https://github.com.evil.example/a/b/issues',
    'https://evil.example/https://github.com/a/b/issues',
    'https://github.com/a/b c/issues',
    'mailto:reports@example.org',
  ])('%s is no page for reports', (issues) => {
    expect(reportLink(issues, report, 10_000)).toBeUndefined();
  });

  // Lone surrogates are left out: what they should become is not settled.
  const text = fc.string({ unit: 'binary', maxLength: 200 });

  it('gives a link that may be opened, from which title and text come back whole', async () => {
    const opened: string[] = [];
    const opener = createOpener({
      ...{ platform: 'linux', env: {}, container: false },
      async launch(link) {
        opened.push(link);
        throw new Error('nothing is started in a test');
      },
    });
    await fc.assert(
      fc.asyncProperty(text, text, async (title, body) => {
        const { link, whole: isWhole } = reportLink(ISSUES, { title, body }, Infinity) ?? { link: '' };
        await opener.open(link).catch(() => undefined);
        const { origin, pathname, searchParams, hash } = new URL(link);
        expect([opened.pop(), isWhole, `${origin}${pathname}`, [...searchParams], hash]).toEqual([
          link,
          true,
          `${ISSUES}/new`,
          [
            ['title', title],
            ['body', body],
          ],
          '',
        ]);
      }),
    );
  });

  it('never cuts a text', () => {
    fc.assert(
      fc.property(text, fc.nat({ max: 1000 }), (body, limit) => {
        const made = reportLink(ISSUES, { title: 'x', body }, limit);
        const given = new URL(made?.link ?? '').searchParams.get('body');
        expect(given).toBe(made?.whole ? body : null);
        if (made?.whole) expect(made.link.length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
