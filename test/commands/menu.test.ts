import { describe, expect, it } from 'vitest';
import type { WriteOptions } from '../../src/commands/write-options.ts';
import { FailureError } from '../../src/core/errors.ts';
import type { Setup, TestContext } from '../support/context.ts';
import type { Answer } from '../support/prompter.ts';
import { writeAsAda } from '../support/write.ts';

const MENU = 'What would you like to do with it?';
const CHANGE = 'What would you like to change?';
const FILE = 'Save it as:';
const EDIT = 'Edit the letter:';

const pick = (choose: string): Answer => ({ ask: MENU, choose });
const change = (choose: string): Answer[] => [pick('Change something'), { ask: CHANGE, choose }];
const PRINT = pick('Print it here');
const SAVE = pick('Save it as a draft file');

/** Ada at the menu, who gives these answers and is done. */
function atMenu(
  answers: readonly Answer[],
  setup: Setup = {},
  flags: Partial<WriteOptions> = {},
): Promise<TestContext> {
  const all = [...answers, pick('Done')];
  return writeAsAda({ words: 'Please.', ...flags }, { interactive: true, answers: all, ...setup });
}

/** What stands on the screen between the last answer before the menu's first and the end. */
function afterMenu({ err }: TestContext): string {
  return err.text().slice(err.text().indexOf(`? ${MENU}`));
}

const LABEL = '\nTo us-chicago · Request regarding North Korean escapees in China';

describe('the menu', () => {
  it('has the fake refuse what it does not offer', async () => {
    await expect(atMenu([pick('Send it')])).rejects.toThrow(
      'there is: Open it in my mail program | Open it in webmail | Copy it | Print it here | Save it as a draft file | Edit the letter | Another wording | Change something | Write a public post too | Look for an address that is missing | Read the safety note | Done',
    );
  });

  it('prints the letter to standard output, as often as it is asked', async () => {
    const { out } = await atMenu([PRINT, PRINT]);
    const once = (await writeAsAda({ words: 'Please.' })).out.text();
    expect(out.text()).toBe(once + once);
  });

  it('copies it', async () => {
    const context = await atMenu([pick('Copy it')]);
    expect(context.clipboard.copied).toHaveLength(1);
    expect(afterMenu(context)).toContain(
      '\nCopied the letter to the clipboard.\nPaste it into a new mail:\n',
    );
  });

  it('opens it in the mail program', async () => {
    const { opener } = await atMenu([pick('Open it in my mail program')]);
    expect(opener.opened.map((link) => link.slice(0, 7))).toEqual(['mailto:']);
  });

  it.each([
    ['Gmail', 'mail.google.com'],
    ['Outlook.com', 'outlook.live.com'],
    ['Microsoft 365', 'outlook.cloud.microsoft'],
    ['Yahoo Mail', 'compose.mail.yahoo.com'],
  ])('opens it in %s', async (choose, host) => {
    const { opener } = await atMenu([pick('Open it in webmail'), { ask: 'Open it in:', choose }]);
    expect(opener.opened.map((link) => new URL(link).host)).toEqual([host]);
  });

  it('reads the safety note', async () => {
    const context = await atMenu([pick('Read the safety note')]);
    expect(afterMenu(context)).toContain('Do not use this tool from inside China.\n');
  });

  describe('saves it', () => {
    it.each([
      ['', 'letter.eml', /^To: .*\r?\n/],
      [' my letter ', 'my letter.eml', /^To: .*\r?\n/],
      ['letter.pdf', 'letter.pdf.eml', /^To: .*\r?\n/],
      ['letter.txt', 'letter.txt', /^To: chinaconsul_chi_us@mfa\.gov\.cn\nCc: /],
      ['letter.json', 'letter.json', /^\{\n/],
      ['  ', 'letter.eml', /^To: .*\r?\n/],
    ])('as %j: in %s', async (text, path, content) => {
      const { files } = await atMenu([SAVE, { ask: FILE, text }]);
      expect(files.saved.map((file) => [file.path, file.replace])).toEqual([[path, false]]);
      expect(files.saved[0]?.content).toMatch(content);
    });

    const existing = ['letter.eml'];
    const REPLACE = 'letter.eml exists. Replace it?';
    it.each<[string, Answer[], Partial<WriteOptions>, boolean[]]>([
      ['asks before it replaces', [{ ask: REPLACE, confirm: true }], {}, [true]],
      ['leaves the file where the answer is no', [{ ask: REPLACE, confirm: false }], {}, []],
      ['does not ask with --force', [], { force: true }, [true]],
    ])('%s', async (_, answers, flags, replaced) => {
      const { files } = await atMenu([SAVE, { ask: FILE, text: '' }, ...answers], { existing }, flags);
      expect(files.saved.map(({ replace }) => replace)).toEqual(replaced);
    });

    it('asks before it replaces the file of one post', async () => {
      const answers: Answer[] = [
        ...[SAVE, { ask: FILE, text: '' }],
        { ask: 'letter-un-new-york.eml exists. Replace it?', confirm: true },
      ];
      const setup = { existing: ['letter-un-new-york.eml'] };
      const { files } = await atMenu(answers, setup, { separate: true });
      expect(files.saved.map(({ path }) => path)).toEqual([
        'letter-us-chicago.eml',
        'letter-un-new-york.eml',
      ]);
    });
  });

  it('tells what fails, and comes back with the letter unharmed', async () => {
    const context = await atMenu(
      [pick('Open it in my mail program'), SAVE, { ask: FILE, text: '/full/letter.eml' }, PRINT],
      {
        launcher: new FailureError('Your system could not open the link.', ['Use --copy.']),
        refused: ['/full/letter.eml'],
      },
      { wording: '1' },
    );
    expect(afterMenu(context)).toBe(`? ${MENU} Open it in my mail program
Error: Your system could not open the link.
Use --copy.
${LABEL}
? ${MENU} Save it as a draft file
? ${FILE} /full/letter.eml
Error: Cannot write /full/letter.eml: the disk is full.
${LABEL}
? ${MENU} Print it here
${LABEL}
? ${MENU} Done
`);
    expect(context.out.text()).toBe((await writeAsAda({ words: 'Please.', wording: '1' })).out.text());
  });

  it('lets a fault of its own through', async () => {
    const fault = new TypeError('undefined is not a function');
    await expect(atMenu([pick('Open it in my mail program')], { launcher: fault })).rejects.toBe(fault);
  });
});

describe('a change', () => {
  /** The letter after these answers, printed from the menu. */
  async function letterAfter(answers: readonly Answer[], flags: Partial<WriteOptions> = {}): Promise<string> {
    return (await atMenu([...answers, PRINT], {}, flags)).out.text();
  }
  const letterOf = async (flags: Partial<WriteOptions>) =>
    (await writeAsAda({ words: 'Please.', ...flags })).out.text();

  it('of the name', async () => {
    const answers = [...change('Name'), { ask: 'Your name, as you sign a letter:', text: ' Ada King ' }];
    expect(await letterAfter(answers)).toBe(await letterOf({ name: 'Ada King' }));
  });

  it('of the town, which brings another post', async () => {
    const answers: Answer[] = [
      ...change('Town'),
      { ask: 'Your town or city:', typed: 'busan', pick: 'Busan, South Korea' },
    ];
    expect(await letterAfter(answers)).toBe(await letterOf({ city: 'Busan', country: 'KR' }));
  });

  it('of the words', async () => {
    const ask = 'Your own words, a sentence or two (or leave it empty):';
    const answers = [...change('Own words'), { ask, text: ' Let them go. ' }];
    expect(await letterAfter(answers)).toBe(await letterOf({ words: 'Let them go.' }));
  });

  it('of the subject', async () => {
    const answers = [...change('Subject'), { ask: 'Subject:', text: 'Mercy' }];
    expect(await letterAfter(answers)).toBe(await letterOf({ subject: 'Mercy' }));
  });

  it('that is refused is asked again', async () => {
    const name = 'Your name, as you sign a letter:';
    const answers = [
      ...change('Name'),
      { ask: name, text: 'Ada\u0007' },
      { ask: name, text: 'Ada Lovelace' },
    ];
    const context = await atMenu([...answers, PRINT]);
    expect(context.out.text()).toBe(await letterOf({}));
    expect(context.err.text()).toMatch(
      /\n> The name: expected one line of plain text, found a control character/,
    );
  });

  it('by the editor stands, until something else has the letter made anew', async () => {
    const edit: Answer[] = [pick('Edit the letter'), { ask: EDIT, edit: () => 'Dear Minister,\n\nplease.' }];
    const head = (await letterOf({})).split('\n\n')[0];
    expect(await letterAfter(edit)).toBe(`${head}\n\nDear Minister,\n\nplease.\n`);

    const subject = [...change('Subject'), { ask: 'Subject:', text: 'Mercy' }];
    expect(await letterAfter([...edit, ...subject])).toMatch(
      /Subject: Mercy\n\nDear Minister,\n\nplease\.\n$/,
    );

    const remake = 'The letter is made anew, and your changes from the editor are lost. Go on?';
    const name = { ask: 'Your name, as you sign a letter:', text: 'Ada King' };
    expect(await letterAfter([...edit, ...change('Name'), { ask: remake, confirm: true }, name])).toBe(
      await letterOf({ name: 'Ada King' }),
    );
    expect(await letterAfter([...edit, ...change('Name'), { ask: remake, confirm: false }])).toContain(
      '\n\nDear Minister,\n\nplease.\n',
    );
  });

  it('by the editor that leaves nothing changes nothing', async () => {
    expect(await letterAfter([pick('Edit the letter'), { ask: EDIT, edit: () => ' \n' }])).toBe(
      await letterOf({}),
    );
  });

  const town: Answer[] = [
    ...change('Town'),
    { ask: 'Your town or city:', typed: 'shenyang', pick: 'Shenyang, Liaoning, China' },
  ];

  it('to a dangerous country is refused', async () => {
    const context = await atMenu([...town, PRINT]);
    expect(context.out.text()).toBe(await letterOf({}));
    expect(context.err.text()).toContain('\nError: dear-minister makes no letter from China,');
  });

  it('to a dangerous country is the writer’s own risk where they took it', async () => {
    const risk = { atMyOwnRisk: true };
    expect(await letterAfter(town, risk)).toBe(await letterOf({ city: 'Shenyang', country: 'CN', ...risk }));
  });
});
