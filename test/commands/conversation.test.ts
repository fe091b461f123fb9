import { describe, expect, it } from 'vitest';
import { CancelledError } from '../../src/core/errors.ts';
import type { Setup } from '../support/context.ts';
import type { Answer } from '../support/prompter.ts';
import { temporaryFile } from '../support/temporary-folder.ts';
import { write, writeAsAda } from '../support/write.ts';

const NAME = 'Your name, as you sign a letter:';
const TOWN = 'Your town or city:';
const WORDS = 'Your own words, a sentence or two (or leave it empty):';
const WORDS_AGAIN =
  'Even one sentence makes a letter yours, and such letters are read with more care (empty is fine):';
const MENU = 'What would you like to do with it?';
const DONE: Answer = { ask: MENU, choose: 'Done' };
const CHICAGO: Answer = { ask: TOWN, typed: 'chicag', pick: 'Chicago, Illinois, United States' };

/** A short letter, so that a whole screen can be read here. */
function ownTemplate(): string {
  return temporaryFile(
    'own.hbs',
    'Your Excellency,\n\n{{words}}\n\nI ask for mercy.\n\n{{name}}, {{place}}\n',
  );
}

function inTerminal(answers: readonly Answer[], setup: Setup = {}): Setup {
  return { interactive: true, answers, ...setup };
}

describe('the conversation', () => {
  it('shows all of it on 80 columns', async () => {
    const answers: Answer[] = [
      { ask: NAME, text: ' ' },
      { ask: NAME, text: 'Ada Lovelace' },
      CHICAGO,
      { ask: WORDS, text: '' },
      {
        ask: WORDS_AGAIN,
        text: 'My grandmother left Wonsan in the winter of 1950, and she never saw her sister again.',
      },
      { ask: MENU, choose: 'Copy it' },
      DONE,
    ];
    const { err, out } = await write({ template: ownTemplate() }, inTerminal(answers));
    expect(out.text()).toBe('');
    expect(err.text()).toMatchInlineSnapshot(`
      "Stop forcible returns of North Korean refugees from China
      You write, this tool helps, and nothing is ever sent: the letter leaves from
      your own account, by your own hand.

      Before you begin: A letter with your name goes to the Chinese authorities, who
      may keep it. If you, your family or your friends live in, work in or travel to
      China, Hong Kong or North Korea, think first. Never name a person who is in
      danger, nor anyone who helps them.

      ? Your name, as you sign a letter:
      > The name: expected one line of plain text, found nothing in it
      ? Your name, as you sign a letter: Ada Lovelace
      ? Your town or city: Chicago, Illinois, United States
      Why does this matter to you, and why now?
      ? Your own words, a sentence or two (or leave it empty):
      Who are you: what do you do, and what ties you to Korea or to China?
      ? Even one sentence makes a letter yours, and such letters are read with more care (empty is fine): My grandmother left Wonsan in the winter of 1950, and she never saw her sister again.

      Who it goes to
      To: Consulate General of the People's Republic of China in Chicago
        chinaconsul_chi_us@mfa.gov.cn  (confidence high, last seen 2018-01: old)
        Serves Illinois.
      Copy to: Permanent Mission of the People's Republic of China to the United
      Nations
        chinamission_un@mfa.gov.cn  (confidence low, undated)
        Gets a copy of every letter of this campaign.
      Not by e-mail: Permanent Mission of the People's Republic of China to the United
      Nations Office at Geneva and other International Organizations in Switzerland
        No e-mail address of it is known.
        Website: http://geneva.china-mission.gov.cn/eng/
        On X: @ChinaMissionGva
        Search for an address: site:geneva.china-mission.gov.cn email
        Search for an address: Permanent Mission of China to the United Nations Geneva
        email

      Your letter
      Subject: Please end forcible returns to the DPRK

      Your Excellency,

      My grandmother left Wonsan in the winter of 1950, and she never saw her sister
      again.

      I ask for mercy.

      Ada Lovelace, Chicago, United States

      Your words: 16; in English.

      To us-chicago · Please end forcible returns to the DPRK
      ? What would you like to do with it? Copy it
      Copied the letter to the clipboard.
      Paste it into a new mail:
        To: chinaconsul_chi_us@mfa.gov.cn
        Cc: chinamission_un@mfa.gov.cn
        Subject: Please end forcible returns to the DPRK

      To us-chicago · Please end forcible returns to the DPRK
      ? What would you like to do with it? Done
      "
    `);
  });

  it('shows all of it on 40 columns, and no line is wider', async () => {
    const answers: Answer[] = [{ ask: MENU, choose: 'Open it in my mail program' }, DONE];
    const flags = { template: ownTemplate(), words: 'Please.' };
    const { err } = await writeAsAda(flags, inTerminal(answers, { columns: 40 }));
    const said = err.text().replaceAll(/^\? .*\n/gm, '');
    const addresses = /\S+@\S+|https?:/;
    expect(said.split('\n').filter((line) => line.length > 40 && !addresses.test(line))).toEqual([]);
    expect(err.text()).toMatchInlineSnapshot(`
      "Stop forcible returns of North Korean
      refugees from China
      You write, this tool helps, and nothing
      is ever sent: the letter leaves from
      your own account, by your own hand.

      Before you begin: A letter with your
      name goes to the Chinese authorities,
      who may keep it. If you, your family or
      your friends live in, work in or travel
      to China, Hong Kong or North Korea,
      think first. Never name a person who is
      in danger, nor anyone who helps them.


      Who it goes to
      To: Consulate General of the People's
      Republic of China in Chicago
        chinaconsul_chi_us@mfa.gov.cn
        (confidence high, last seen 2018-01:
        old)
        Serves Illinois.
      Copy to: Permanent Mission of the
      People's Republic of China to the United
      Nations
        chinamission_un@mfa.gov.cn
        (confidence low, undated)
        Gets a copy of every letter of this
        campaign.
      Not by e-mail: Permanent Mission of the
      People's Republic of China to the United
      Nations Office at Geneva and other
      International Organizations in
      Switzerland
        No e-mail address of it is known.
        Website:
        http://geneva.china-mission.gov.cn/eng/
        On X: @ChinaMissionGva
        Search for an address:
        site:geneva.china-mission.gov.cn email
        Search for an address: Permanent
        Mission of China to the United Nations
        Geneva email

      Your letter
      Subject: Please end forcible returns to
      the DPRK

      Your Excellency,

      Please.

      I ask for mercy.

      Ada Lovelace, Chicago, United States

      Your words: 1; in English.

      To us-chicago · Please end forcible
      returns to the DPRK
      ? What would you like to do with it? Open it in my mail program
      Asked your system to open your mail
      program with the letter.
      Read it once more there and send it
      yourself. No window? Save a draft
      instead: --out letter.eml

      To us-chicago · Please end forcible
      returns to the DPRK
      ? What would you like to do with it? Done
      "
    `);
  });

  it('asks nothing that a flag says', async () => {
    const { err } = await writeAsAda({ words: '' }, inTerminal([DONE]));
    expect(err.text().match(/^\? .*$/gm)).toEqual([`? ${MENU} Done`]);
  });

  it('asks for words a second time, then takes none', async () => {
    const answers: Answer[] = [
      { ask: WORDS, text: '' },
      { ask: WORDS_AGAIN, text: '' },
    ];
    const asked = await writeAsAda({ print: true }, inTerminal(answers));
    const unasked = await writeAsAda({ print: true });
    expect(asked.out.text()).toBe(unasked.out.text());
  });

  it('shows why words are refused, and asks again', async () => {
    const answers: Answer[] = [
      { ask: WORDS, text: 'a\u0007b' },
      { ask: WORDS, text: 'ab' },
    ];
    const { err } = await writeAsAda({ print: true }, inTerminal(answers));
    expect(err.text()).toContain(
      '> Your own words: expected plain text, found a control character (U+0007) at line 1, character 2\n',
    );
  });

  it.each([
    ['--print', { print: true }],
    ['--format', { format: 'mailto' }],
    ['--json', { json: true }],
    ['--out -', { out: '-' }],
  ])('with %s there is no menu', async (_, flags) => {
    const { out } = await writeAsAda({ ...flags, words: '' }, inTerminal([]));
    expect(out.text()).toBe((await writeAsAda(flags)).out.text());
  });

  it('with --out there is no menu', async () => {
    const { files, err } = await writeAsAda({ out: 'letter.eml', words: '' }, inTerminal([]));
    expect(files.saved.map(({ path }) => path)).toEqual(['letter.eml']);
    expect(err.text()).toContain('Saved the letter in letter.eml.\n');
  });

  it('prints the letter without a menu where stdout is no terminal', async () => {
    const answers: Answer[] = [{ ask: NAME, text: 'Ada Lovelace' }, CHICAGO, { ask: WORDS, text: 'Please.' }];
    const { out } = await write({}, inTerminal(answers, { outIsTerminal: false }));
    expect(out.text()).toBe((await writeAsAda({ words: 'Please.' })).out.text());
  });

  it('says nothing with --quiet where nothing need be asked', async () => {
    const { err } = await writeAsAda({ words: '', print: true, quiet: true }, inTerminal([]));
    expect(err.text()).toBe('');
  });

  it.each<[string, readonly Answer[]]>([
    ['at the first question', [{ ask: NAME, cancel: true }]],
    [
      'at the town',
      [
        { ask: NAME, text: 'Ada' },
        { ask: TOWN, cancel: true },
      ],
    ],
    [
      'at the menu',
      [{ ask: NAME, text: 'Ada' }, CHICAGO, { ask: WORDS, text: 'a' }, { ask: MENU, cancel: true }],
    ],
    [
      'within an action',
      [
        ...[{ ask: NAME, text: 'Ada' }, CHICAGO, { ask: WORDS, text: 'a' }],
        ...[
          { ask: MENU, choose: 'Save it as a draft file' },
          { ask: 'Save it as:', cancel: true as const },
        ],
      ],
    ],
  ])('can be left %s', async (_, answers) => {
    await expect(write({}, inTerminal(answers))).rejects.toThrow(CancelledError);
  });

  it('shows every letter’s recipient with --separate', async () => {
    const { err } = await writeAsAda({ separate: true, words: '' }, inTerminal([DONE]));
    expect(err.text()).toContain('chinaconsul_chi_us@mfa.gov.cn');
    expect(err.text()).toContain('chinamission_un@mfa.gov.cn');
  });

  describe('--edit', () => {
    const edited = (text: string, flags: object = {}) =>
      writeAsAda(
        { edit: true, words: '', ...flags },
        inTerminal([{ ask: 'Edit the letter:', edit: () => text }]),
      );

    it('opens the letter in the editor first, and takes what is left in it', async () => {
      const { out } = await edited('\r\nDear Minister,\r\n\r\nplease.\n\n', { print: true });
      expect(out.text()).toMatch(/^To: .*\nCc: .*\nSubject: .*\n\nDear Minister,\n\nplease\.\n$/);
    });

    it('gives the editor the whole letter', async () => {
      const { body } = JSON.parse((await writeAsAda({ json: true })).out.text());
      let given = '';
      const answers: Answer[] = [
        {
          ask: 'Edit the letter:',
          edit: (text) => {
            given = text;
            return text;
          },
        },
      ];
      await writeAsAda({ edit: true, words: '', print: true }, inTerminal(answers));
      expect(given).toBe(body);
    });

    it.each(['', ' \n\n'])('makes no letter of an emptied text (%j)', async (text) => {
      await expect(edited(text, { print: true })).rejects.toMatchObject({ exitCode: 2 });
    });
  });
});
