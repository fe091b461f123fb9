import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems, clipboardOf, openFile, startChromium } from '../support/chromium.ts';
import { draftOf } from '../support/draft.ts';
import { draftNumber, PEOPLE, sendPage } from '../support/send-page.ts';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'dear minister '));
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page on the disk, for `openFile`. */
function onDisk(name: string, html: string): string {
  const path = join(folder, name);
  writeFileSync(path, html);
  return pathToFileURL(path).href;
}
const few = () => onDisk('index.html', sendPage(PEOPLE.length));
const card = (page: Page, number: number) => page.locator(`#card-${number}`);
const act = (where: Locator, label: string) => where.getByText(label, { exact: true }).click();
const said = (where: Locator) => where.locator('.mark').innerText();
const letter = (number: number) => draftNumber(number - 1).letter;

const LOOKS = [1280, 390, 320].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

describe.each(LOOKS)('at $width pixels, $colorScheme', ({ width, colorScheme }) => {
  const look = { viewport: { width, height: 800 }, colorScheme };

  test('200 letters: no complaint, nothing asked for, nothing to scroll sideways', async () => {
    const { page, complaints, requests } = await openFile(browser, onDisk('200.html', sendPage(200)), look);
    expect(await page.locator('.card:visible').count()).toBe(200);
    for (const details of await page.locator('#card-1 details, #card-7 details, #card-8 details').all())
      await details.locator('summary').click();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect([complaints, requests]).toEqual([[], []]);
    await page.context().close();
  });

  test('axe finds nothing', async () => {
    const { page } = await openFile(browser, few(), look);
    await act(card(page, 2), 'Copy the letter');
    for (const summary of await page.locator('.card summary').all()) await summary.click();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.context().close();
  });

  test('what is pressed is large enough for a finger', async () => {
    const { page } = await openFile(browser, few(), look);
    await act(card(page, 1), 'Copy the letter');
    await act(card(page, 1), 'More ways');
    for (const control of await page.locator('a:visible, button:visible, summary:visible, .choice').all()) {
      const box = await control.boundingBox();
      if ((await control.getAttribute('class')) === 'skip') continue;
      expect(box?.height, await control.innerText()).toBeGreaterThanOrEqual(44);
    }
    await page.context().close();
  });
});

describe('without script', () => {
  test('all can be read and opened, and nothing is shown that would not work', async () => {
    const { page } = await openFile(browser, few(), { javaScriptEnabled: false });
    expect(await page.locator('button:visible, input:visible').count()).toBe(0);
    expect(await page.getByText('Scripts are off here.').isVisible()).toBe(true);
    await act(card(page, 2), 'Read the letter');
    expect(await card(page, 2).locator('.letter').innerText()).toBe(letter(2).body);
    expect(await card(page, 1).getByText('Draft file (.eml)').getAttribute('href')).toBe('./0001-ada.eml');
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(PEOPLE.length);
    await page.context().close();
  });
});

describe('the links', () => {
  test('to web mail open in a tab; a letter that is too long for them is copied', async () => {
    const { page, requests, complaints } = await openFile(browser, few());
    const [tab] = await Promise.all([page.context().waitForEvent('page'), act(card(page, 2), 'Gmail')]);
    await tab.waitForLoadState();
    expect(new URL(tab.url()).searchParams.get('body')).toBe('(Please paste the letter here.)');
    expect(await tab.evaluate('[opener, document.referrer]')).toEqual([null, '']);
    expect(requests).toHaveLength(1);
    await page.bringToFront();
    expect(await said(card(page, 2))).toContain('Opened: Gmail');
    expect(await said(card(page, 2))).toContain('The letter is copied: paste it over the line in brackets.');
    expect(await clipboardOf(page)).toBe(letter(2).body);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('to a service that takes more have the letter in them', async () => {
    const { page } = await openFile(browser, few());
    const [tab] = await Promise.all([page.context().waitForEvent('page'), act(card(page, 1), 'Outlook.com')]);
    await tab.waitForLoadState();
    const url = new URL(tab.url());
    expect(url.searchParams.get('body')).toBe(letter(1).body);
    expect(url.searchParams.get('subject')).toBe(letter(1).subject);
    expect(await said(card(page, 1))).toContain(
      'Asked your browser to open Outlook.com, with the letter in it.',
    );
    await page.context().close();
  });

  test('to the mail program copy a long letter, and carry a short one', async () => {
    const html = sendPage(2, (index) => (index === 0 ? draftNumber(0) : draftOf()));
    const { page } = await openFile(browser, onDisk('mail.html', html));
    await act(card(page, 1), 'Mail program');
    expect(await said(card(page, 1))).toContain(
      'Asked your system to open the mail program. The letter is copied',
    );
    expect(await clipboardOf(page)).toBe(letter(1).body);
    await act(card(page, 2), 'Mail program');
    expect(await said(card(page, 2))).toContain('mail program, with the letter in it.');
    expect(await clipboardOf(page)).toBe(letter(1).body);
    await page.context().close();
  });

  test.each([1, 2, 4])('letter %d as a file is the whole draft', async (number) => {
    const { page } = await openFile(browser, few());
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      act(card(page, number), 'Draft file (.eml)'),
    ]);
    expect(download.suggestedFilename()).toBe(number === 1 ? '0001-ada.eml' : 'letter.eml');
    const message = await PostalMime.parse(readFileSync(await download.path()));
    expect(message.subject).toBe(letter(number).subject);
    expect(message.text?.replaceAll('\r\n', '\n')).toBe(`${letter(number).body}\n`);
    expect(message.to?.map(({ address }) => address)).toEqual(['chinaconsul_chi_us@mfa.gov.cn']);
    expect(message.cc?.map(({ address }) => address)).toEqual(['chinamission_un@mfa.gov.cn']);
    expect(message.headers).toContainEqual(expect.objectContaining({ key: 'x-unsent', value: '1' }));
    expect(await said(card(page, number))).toContain('Opened: draft file');
    await page.context().close();
  });
});

describe('copying', () => {
  const NO_COMMAND = 'document.execCommand = () => false;';
  const NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined });";

  test('gives the letter to the character, and recipients and subject apart', async () => {
    const { page } = await openFile(browser, few());
    await act(card(page, 1), 'Copy the letter');
    expect(await clipboardOf(page)).toBe(letter(1).body);
    expect(await said(card(page, 1))).toContain('Copied');
    await act(card(page, 1), 'More ways');
    const expected = [
      ['To', 'chinaconsul_chi_us@mfa.gov.cn'],
      ['Cc', 'chinamission_un@mfa.gov.cn'],
      ['Subject', letter(1).subject],
    ];
    for (const [label, text] of expected) {
      await act(card(page, 1), `Copy ${label}`);
      expect(await clipboardOf(page)).toBe(text);
    }
    await page.context().close();
  });

  test('works by the newer way alone', async () => {
    const { page } = await openFile(browser, few(), { before: NO_COMMAND, permissions: ['clipboard-write'] });
    await act(card(page, 2), 'Copy the letter');
    await card(page, 2).getByText('The letter is copied.').waitFor();
    expect(await clipboardOf(page)).toBe(letter(2).body);
    await page.context().close();
  });

  test('selects the letter and says so where no way works', async () => {
    const { page, complaints } = await openFile(browser, few(), { before: NO_COMMAND + NO_CLIPBOARD });
    await act(card(page, 2), 'Copy the letter');
    await card(page, 2).getByText('This browser does not let the page copy.').waitFor();
    expect(await card(page, 2).locator('.letter').isVisible()).toBe(true);
    expect(await page.evaluate('getSelection().toString()')).toBe(letter(2).body);
    // Nothing was copied, so nothing is marked.
    expect(await card(page, 2).getByText('Clear the mark').isVisible()).toBe(false);
    await page.keyboard.press('Control+C');
    expect(await clipboardOf(page)).toBe(letter(2).body);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('marks', () => {
  test('stay in the browser, for that letter alone, until they are cleared', async () => {
    const { page } = await openFile(browser, few());
    await act(card(page, 1), 'Copy the letter');
    await act(card(page, 3), 'Mail program');
    expect(await page.locator('#marked').innerText()).toBe('2 opened or copied so far.');
    await page.reload();
    expect(await said(card(page, 1))).toMatch(/^Copied/);
    expect(await said(card(page, 3))).toMatch(/^Opened: mail program/);
    // The same person in the same place on the page, with other words.
    const other = sendPage(3, (index) => {
      const draft = draftNumber(index);
      return { ...draft, letter: { ...draft.letter, body: `${draft.letter.body}.` } };
    });
    await page.goto(onDisk('other.html', other));
    expect(await page.locator('.mark:visible').count()).toBe(0);
    await page.goto(few());
    await act(card(page, 1), 'Clear the mark');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Mail program');
    await page.reload();
    expect(await page.locator('.mark:visible').count()).toBe(1);
    await page.context().close();
  });

  test('last for the visit where the browser keeps nothing', async () => {
    const before = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });";
    const { page, complaints } = await openFile(browser, few(), { before });
    await act(card(page, 1), 'Copy the letter');
    expect(await said(card(page, 1))).toContain('Copied');
    await act(card(page, 1), 'Clear the mark');
    expect(await page.locator('.mark:visible').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('name nobody in what the browser keeps', async () => {
    const { page } = await openFile(browser, few());
    await act(card(page, 1), 'Copy the letter');
    const kept = await page.evaluate('JSON.stringify(localStorage)');
    expect(kept).toMatch(/^\{"dear-minister card-1 [a-z0-9]+":"copy"\}$/);
    await page.context().close();
  });
});

describe('searching', () => {
  test.each([
    ['lovelace', 1],
    ['GROSS JURGEN', 4],
    ['koln', 4],
    ['김ㅁ', 2],
    ['민지', 2],
    ['太郎', 3],
    ['כהן', 5],
    ['lodz', 7],
  ])('%s finds letter %d', async (words, number) => {
    const { page } = await openFile(browser, few());
    await page.getByLabel('Search by name or town').fill(words);
    expect(await page.locator('.card:visible').evaluateAll((cards) => cards.map(({ id }) => id))).toEqual([
      `card-${number}`,
    ]);
    expect(await page.getByRole('status').first().innerText()).toBe('1 of 8 letters on this page are shown.');
    await page.context().close();
  });

  test('tells when there is none, and hides what was opened or copied', async () => {
    const { page } = await openFile(browser, few());
    await page.getByLabel('Search by name or town').fill('nobody');
    expect(await page.getByRole('status').first().innerText()).toBe('0 of 8 letters on this page are shown.');
    await page.getByLabel('Search by name or town').fill('');
    expect(await page.locator('.card:visible').count()).toBe(8);
    await act(card(page, 1), 'Copy the letter');
    await page.getByLabel('Hide what was opened or copied').check();
    expect(await page.locator('.card:visible').count()).toBe(7);
    await page.context().close();
  });
});

test('the keyboard alone leads to a letter and its links', async () => {
  const { page } = await openFile(browser, few());
  const focused = () =>
    page.evaluate('document.activeElement.textContent.trim() || document.activeElement.id');
  const seen: unknown[] = [];
  await page.keyboard.press('Tab');
  seen.push(await focused());
  await page.keyboard.press('Enter');
  for (let steps = 0; steps < 6; steps += 1) {
    await page.keyboard.press('Tab');
    seen.push(await focused());
  }
  expect(seen).toEqual([
    ...['Skip to the letters', 'query', 'unmarked', 'Print those shown', 'Read the letter'],
    ...['Mail program', 'Gmail'],
  ]);
  await page.context().close();
});

describe('on paper', () => {
  test('each letter that is shown has a sheet, dated in its language', async () => {
    const { page } = await openFile(browser, few());
    await page.clock.setFixedTime('2026-11-22T12:00:00');
    const sheets = async (format: string) =>
      (await page.pdf({ format })).toString('latin1').match(/\/Type \/Page\b/g)?.length;
    expect([await sheets('A4'), await sheets('Letter')]).toEqual([8, 8]);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await page.emulateMedia({ media: 'print' });
    const dates = await page.locator('.date').allInnerTexts();
    expect(dates.slice(0, 4)).toEqual([
      'November 22, 2026',
      '2026년 11월 22일',
      '2026年11月22日',
      '22. November 2026',
    ]);
    expect(await card(page, 4).innerText()).toMatch(
      /^Jürgen Groß\n+Köln, Germany\n+22\. November 2026\n+To\n/,
    );
    expect(await page.locator('button:visible, a:visible, summary:visible, input:visible').count()).toBe(0);
    await page.emulateMedia({ media: null });
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await page.locator('.date, .reading[open]').count()).toBe(0);
    await page.getByLabel('Search by name or town').fill('김');
    expect(await sheets('A4')).toBe(1);
    await page.context().close();
  });
});

test('the browser finds the same elements whatever the values hold', async () => {
  const names = `[...document.querySelectorAll('.card *')].map((element) =>
    [element.localName, ...element.getAttributeNames()].join(' ')).join()`;
  const skeleton = async (value: string) => {
    const html = sendPage(1, () =>
      draftOf({
        writer: { name: value, place: { city: value, country: value } },
        letter: { subject: value.replace(/[\r\n]/g, ' '), body: value },
      }),
    );
    const { page, complaints } = await openFile(browser, onDisk('nasty.html', html), {
      javaScriptEnabled: true,
    });
    const found = await page.evaluate(names);
    expect(complaints).toEqual([]);
    await page.context().close();
    return found;
  };
  const plain = await skeleton('plain');
  const values = [
    '</div><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
  ];
  for (const value of [
    ...values,
    '<!--',
    '</textarea></template></style>',
    '&lt;b&gt;',
    '<![CDATA[\n<p>',
    '<\u202e>',
  ])
    expect(await skeleton(value)).toBe(plain);
});
