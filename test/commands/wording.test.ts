import { describe, expect, it } from 'vitest';
import type { WriteOptions } from '../../src/commands/write-options.ts';
import { combinations } from '../../src/core/wording.ts';
import { shippedCampaign } from '../support/campaign.ts';
import type { TestContext } from '../support/context.ts';
import type { Answer } from '../support/prompter.ts';
import { temporaryFile } from '../support/temporary-folder.ts';
import { writeAsAda } from '../support/write.ts';

const MENU = 'What would you like to do with it?';
const REMAKE = 'The letter is made anew, and your changes from the editor are lost. Go on?';
const UNREAD = 'No native reader has checked the letter in this language yet: read it with care.';
const LAST = combinations((await shippedCampaign()).letters.get('en')?.wordings ?? []);

const pick = (choose: string): Answer => ({ ask: MENU, choose });
const PRINT = pick('Print it here');
const ANOTHER = pick('Another wording');
const toLanguage = (choose: string): Answer[] => [
  pick('Change something'),
  { ask: 'What would you like to change?', choose: 'Language' },
  { ask: 'The language of your letter:', choose },
];

const letterOf = async (flags: Partial<WriteOptions>) =>
  (await writeAsAda({ words: 'Please.', ...flags })).out.text();

/** Ada at the menu, who gives these answers and is done. */
function atMenu(answers: readonly Answer[], flags: Partial<WriteOptions> = {}): Promise<TestContext> {
  const setup = { interactive: true, answers: [...answers, pick('Done')] };
  return writeAsAda({ words: 'Please.', ...flags }, setup);
}

/** What is said, each paragraph in one line however narrow the screen is. */
function paragraphs({ err }: TestContext): string[] {
  return err
    .text()
    .split('\n\n')
    .map((paragraph) => paragraph.replaceAll('\n', ' '));
}

/** The line under each preview. */
function ownness(context: TestContext): string[] {
  return paragraphs(context).filter((one) => /^(?:Your words: |No words of your own yet)/.test(one));
}

describe('--wording', () => {
  it('has seven to the sixth letters in English', () => {
    expect(LAST).toBe(117_649);
  });

  it('makes one letter of one number, byte for byte, and another of another', async () => {
    for (const format of ['text', 'eml', 'json']) {
      const letters = await Promise.all(['3', '3', '4'].map((wording) => letterOf({ wording, format })));
      expect(letters[0]).toBe(letters[1]);
      expect(letters[0]).not.toBe(letters[2]);
    }
  });

  it('says the same for every writer but their name and town', async () => {
    const own = { wording: '12' };
    const letters = [
      await letterOf(own),
      await letterOf({ ...own, name: 'Grace Hopper', city: 'Naperville' }),
    ];
    expect(letters[1]?.replace(/Grace Hopper/g, 'Ada Lovelace').replace(/Naperville/g, 'Chicago')).toBe(
      letters[0],
    );
  });

  it.each([0, 1, 4])('begins again after the last: %i beyond', async (more) => {
    const [within, beyond] = [`${1 + more}`, `${LAST + 1 + more}`];
    expect(await letterOf({ wording: beyond })).toBe(await letterOf({ wording: within }));
  });

  it('changes the subject too', async () => {
    const subjects = await Promise.all(
      ['1', '2', '3'].map(async (wording) => (await letterOf({ wording })).split('\n')[2]),
    );
    expect(new Set(subjects).size).toBe(3);
  });
});

describe('the line under the preview', () => {
  it.each<[string, Partial<WriteOptions>, string]>([
    ['three', { wording: '3' }, 'Your words: 1; wording 3 of 117,649; in English.'],
    [
      'thousands',
      { wording: '1234', words: 'My own, in five words.' },
      'Your words: 5; wording 1,234 of 117,649; in English.',
    ],
    ['no words', { wording: '3', words: '' }, 'No words of your own yet; wording 3 of 117,649; in English.'],
    [
      'Korean',
      { wording: '3', language: 'ko', words: '부디 도와주십시오.' },
      `Your words: 2; wording 3 of 15,625; in Korean. ${UNREAD}`,
    ],
    [
      'Japanese from Japan',
      { wording: '3', city: 'Tokyo', country: 'JP', words: '' },
      `No words of your own yet; wording 3 of 15,625; in Japanese. ${UNREAD}`,
    ],
  ])('tells what makes the letter its writer’s own: %s', async (_, flags, line) => {
    expect(ownness(await atMenu([], flags))).toEqual([line]);
  });

  it('tells the number of the letter that is made where none is given', async () => {
    const context = await atMenu([PRINT]);
    const number = /wording ([\d,]+) of/.exec(ownness(context)[0] ?? '')?.[1]?.replaceAll(',', '') ?? '';
    const [body, again] = [context.out.text(), await letterOf({ wording: number })].map((text) =>
      text.slice(text.indexOf('\n\n')),
    );
    expect(body).toBe(again);
  });

  it('has no number for a letter that stands in one wording', async () => {
    const template = temporaryFile('own.hbs', '{{words}}\n\n{{name}}\n');
    expect(ownness(await atMenu([], { template }))).toEqual(['Your words: 1; in English.']);
  });
});

describe('the menu', () => {
  it.each([
    ['the next', '3', '4'],
    ['the first after the last', String(LAST), '1'],
  ])('has another wording: %s', async (_, wording, next) => {
    const context = await atMenu([ANOTHER, PRINT], { wording });
    expect(context.out.text()).toBe(await letterOf({ wording: next }));
    expect(ownness(context)).toEqual([
      `Your words: 1; wording ${Number(wording).toLocaleString('en')} of 117,649; in English.`,
      `Your words: 1; wording ${Number(next).toLocaleString('en')} of 117,649; in English.`,
    ]);
  });

  it('has another wording again and again, each with the writer’s own words', async () => {
    const context = await atMenu([ANOTHER, PRINT, ANOTHER, PRINT, ANOTHER, PRINT], { wording: '10' });
    const letters = await Promise.all(['11', '12', '13'].map((wording) => letterOf({ wording })));
    expect(context.out.text()).toBe(letters.join(''));
    for (const letter of letters) expect(letter).toContain('\n\nPlease.\n\n');
  });

  it('keeps a subject of the writer’s own', async () => {
    const flags = { wording: '3', subject: 'Mercy' };
    expect((await atMenu([ANOTHER, PRINT], flags)).out.text()).toBe(
      await letterOf({ ...flags, wording: '4' }),
    );
  });

  it('says so where there is one wording only', async () => {
    const template = temporaryFile('own.hbs', '{{words}}\n\n{{name}}\n');
    const context = await atMenu([ANOTHER, PRINT], { template });
    expect(context.err.text()).toContain('\nThis letter has one wording only.\n');
    expect(context.out.text()).toBe(await letterOf({ template }));
  });

  it.each([
    ['is made anew where the answer is yes', true, '4'],
    ['stays where it is no', false, undefined],
  ])('asks before an edited letter is lost: it %s', async (_, confirm, wording) => {
    const answers: Answer[] = [
      ...[pick('Edit the letter'), { ask: 'Edit the letter:', edit: () => 'Dear Minister, please.' }],
      ...[ANOTHER, { ask: REMAKE, confirm }, PRINT],
    ];
    const text = (await atMenu(answers, { wording: '3' })).out.text();
    if (wording === undefined) expect(text).toMatch(/\n\nDear Minister, please\.\n$/);
    else expect(text).toBe(await letterOf({ wording }));
  });

  it.each([
    ['Deutsch', 'de', 'German'],
    ['español', 'es', 'Spanish'],
    ['français', 'fr', 'French'],
    ['日本語', 'ja', 'Japanese'],
    ['한국어', 'ko', 'Korean'],
    ['简体中文', 'zh-Hans', 'Simplified Chinese'],
  ])('changes the language: %s', async (choose, language, name) => {
    const context = await atMenu([...toLanguage(choose), PRINT]);
    expect(context.out.text()).toBe(await letterOf({ language }));
    expect(ownness(context)[1]).toContain(`; in ${name}. ${UNREAD}`);
  });

  it('changes it back, and the letter is the old one', async () => {
    const context = await atMenu([...toLanguage('한국어'), ...toLanguage('English'), PRINT]);
    expect(context.out.text()).toBe(await letterOf({}));
    expect(ownness(context)).toHaveLength(3);
    expect(ownness(context)[2]).toBe(ownness(context)[0]);
  });

  it('gives up the number with the language: it is another letter there', async () => {
    const context = await atMenu([...toLanguage('한국어'), PRINT], { wording: '3' });
    expect(context.out.text()).toBe(await letterOf({ language: 'ko' }));
  });

  it('keeps the language that was chosen when the town changes', async () => {
    const town: Answer[] = [
      ...[pick('Change something'), { ask: 'What would you like to change?', choose: 'Town' }],
      { ask: 'Your town or city:', typed: 'busan', pick: 'Busan, South Korea' },
    ];
    const busan = { city: 'Busan', country: 'KR' };
    expect((await atMenu([...town, PRINT])).out.text()).toBe(await letterOf(busan));
    expect((await atMenu([...toLanguage('Deutsch'), ...town, PRINT])).out.text()).toBe(
      await letterOf({ ...busan, language: 'de' }),
    );
  });

  it('reads the safety note in the letter’s language', async () => {
    const { languages } = await shippedCampaign();
    const said = paragraphs(await atMenu([...toLanguage('Deutsch'), pick('Read the safety note')])).join(
      '\n',
    );
    for (const paragraph of languages.de?.safety.full ?? ['none']) expect(said).toContain(paragraph);
  });
});
