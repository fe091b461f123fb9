import { describe, expect, it } from 'vitest';
import { FailureError } from '../../src/core/errors.ts';
import { refusalOfAda, writeAsAda } from '../support/write.ts';

/** What is said after the lines on recipients. */
function receipts(err: string): string {
  return err
    .split('\n')
    .filter((line) => !/^(To|Cc|Not by e-mail) [a-z-]+[ :]/.test(line))
    .join('\n');
}

/** The letter's subject is its writer's: another one for another name. */
const SUBJECT = 'Please end forcible returns to the DPRK';
const PASTE_INTO = `Paste it into a new mail:
  To: chinaconsul_chi_us@mfa.gov.cn
  Cc: chinamission_un@mfa.gov.cn
  Subject: ${SUBJECT}
`;
const EML_NEXT =
  'Open the file with your mail program, read it once more, and send it yourself. If it opens as a mail that cannot be changed, choose "Edit as new" or "Forward" there.';
const OPENED_NEXT =
  'Read it once more there and send it yourself. No window? Save a draft instead: --out letter.eml';

async function printed(format: string): Promise<string> {
  return (await writeAsAda({ format })).out.text();
}

describe('--out', () => {
  it.each([
    ['letter.eml', 'eml', `${EML_NEXT}\n`],
    ['LETTER.EML', 'eml', `${EML_NEXT}\n`],
    ['letter.txt', 'text', ''],
    ['my letters.d/letter.json', 'json', ''],
  ])('saves %s in the format of its ending, and tells', async (out, format, next) => {
    const context = await writeAsAda({ out });
    expect(context.files.saved).toEqual([{ path: out, content: await printed(format), replace: false }]);
    expect(receipts(context.err.text())).toBe(`Saved the letter in ${out}.\n${next}`);
    expect(context.out.text()).toBe('');
  });

  it('goes by --format where both are there', async () => {
    const { files, out } = await writeAsAda({ out: 'link.txt', format: 'mailto' });
    expect(files.saved).toEqual([{ path: 'link.txt', content: await printed('mailto'), replace: false }]);
    expect(out.text()).toBe('');
  });

  it('refuses a file that exists, and --force replaces it', async () => {
    const existing = ['letter.eml'];
    const { exitCode, text, context } = await refusalOfAda({ out: 'letter.eml' }, { existing });
    expect([exitCode, text.split('\n')[0]]).toEqual([2, 'letter.eml already exists.']);
    expect(context.files.saved).toEqual([]);
    const { files } = await writeAsAda({ out: 'letter.eml', force: true }, { existing });
    expect(files.saved).toEqual([{ path: 'letter.eml', content: await printed('eml'), replace: true }]);
  });
});

describe('--copy', () => {
  it.each([
    ['clipboard', `Copied the letter to the clipboard.\n${PASTE_INTO}`],
    [
      'terminal',
      `Asked your terminal to copy the letter.\n${PASTE_INTO}If pasting brings nothing, your terminal does not allow this: print the letter or save it instead.\n`,
    ],
  ] as const)('copies the body by way of the %s', async (clipboard, told) => {
    const context = await writeAsAda({ copy: true }, { clipboard });
    const body: string = JSON.parse(await printed('json')).body;
    expect(context.clipboard.copied).toEqual([body]);
    expect(receipts(context.err.text())).toBe(told);
    expect([context.out.text(), context.files.saved]).toEqual(['', []]);
  });

  it('saves the letter under a free name where there is no clipboard', async () => {
    const { files, err } = await writeAsAda(
      { copy: true },
      {
        clipboard: new FailureError('There is no clipboard here: there is no display.'),
        existing: ['dear-minister-letter.txt', 'dear-minister-letter-2.txt'],
      },
    );
    const path = 'dear-minister-letter-3.txt';
    expect(files.saved).toEqual([{ path, content: await printed('text'), replace: false }]);
    expect(receipts(err.text())).toBe(
      `There is no clipboard here: there is no display. So the letter is in ${path}.\nCopy it from that file.\n`,
    );
  });

  it('says why the letter is in a file: a clipboard that is there and fails is not missing', async () => {
    const clipboard = new FailureError('The clipboard program did not work.', ['Install xclip or xsel.']);
    const { err } = await writeAsAda({ copy: true }, { clipboard });
    expect(err.text()).toContain('The clipboard program did not work.');
    expect(err.text()).not.toContain('There is no clipboard here');
  });

  it('does not take a fault of its own for a missing clipboard', async () => {
    const fault = new TypeError('undefined is not a function');
    await expect(writeAsAda({ copy: true }, { clipboard: fault })).rejects.toBe(fault);
  });
});

describe('--open', () => {
  it('asks the system to open the whole letter where the link carries it', async () => {
    const { opener, err, clipboard } = await writeAsAda({ open: true });
    expect(opener.opened).toEqual([(await printed('mailto')).trimEnd()]);
    expect(receipts(err.text())).toBe(
      `Asked your system to open your mail program with the letter.\n${OPENED_NEXT}\n`,
    );
    expect(clipboard.copied).toEqual([]);
  });

  it('copies the letter first where the link cannot carry it, and tells both', async () => {
    const { opener, err, clipboard } = await writeAsAda({ open: 'mail' }, { linkLimit: 1800 });
    const { body } = JSON.parse(await printed('json'));
    expect(clipboard.copied).toEqual([body]);
    expect(opener.opened).toEqual([
      'mailto:chinaconsul_chi_us@mfa.gov.cn?subject=Please%20end%20forcible%20returns%20to%20the%20DPRK&cc=chinamission_un@mfa.gov.cn&body=%28Please%20paste%20the%20letter%20here.%29',
    ]);
    expect(receipts(err.text())).toBe(
      `The letter has ${body.length} characters, more than a link may carry (1800 once encoded). Copied the letter to the clipboard.
Asked your system to open your mail program with the letter’s addresses and subject.
Paste the letter into the mail that opened, read it once more, and send it yourself.
`,
    );
  });

  it('does not send the writer to a clipboard that is not there', async () => {
    const clipboard = new FailureError('There is no clipboard here: there is no display.');
    const { opener, err, files } = await writeAsAda({ open: true }, { linkLimit: 1800, clipboard });
    expect(files.saved.map(({ path }) => path)).toEqual(['dear-minister-letter.txt']);
    expect(err.text()).toContain('dear-minister-letter.txt');
    expect(decodeURIComponent(opener.opened.join())).not.toContain('clipboard');
  });

  it('tells where the letter went even if the link cannot be opened afterwards', async () => {
    const setup = {
      linkLimit: 1800,
      clipboard: new FailureError('There is no clipboard here: there is no display.'),
      launcher: new FailureError('Your system could not open the link: its launcher did not start.'),
    };
    const { exitCode, text, context } = await refusalOfAda({ open: true }, setup);
    expect(exitCode).toBe(1);
    expect(context.files.saved.map(({ path }) => path)).toEqual(['dear-minister-letter.txt']);
    expect(context.err.text() + text).toContain('dear-minister-letter.txt');
  });

  it.each([
    ['gmail', 'Gmail', 'mail.google.com', 'the letter’s addresses and subject'],
    ['outlook', 'Outlook.com', 'outlook.live.com', 'the letter'],
    ['office365', 'Microsoft 365', 'outlook.cloud.microsoft', 'the letter’s addresses and subject'],
    ['yahoo', 'Yahoo Mail', 'compose.mail.yahoo.com', 'the letter’s addresses and subject'],
  ])('%s goes to its own host', async (open, label, host, what) => {
    const { opener, err } = await writeAsAda({ open });
    expect(opener.opened.map((link) => new URL(link).host)).toEqual([host]);
    expect(err.text()).toContain(`Asked your system to open ${label} with ${what}.\n`);
  });

  it('where nothing can be opened: says why, and names a way out', async () => {
    const { exitCode, text, context } = await refusalOfAda(
      { open: true },
      { obstacle: 'there is no display', linkLimit: 1800 },
    );
    expect([exitCode, text]).toEqual([
      1,
      `Nothing can be opened here: there is no display.
Save a draft for your mail program instead: --out letter.eml
Or make a link to open elsewhere: --format mailto`,
    ]);
    expect([context.opener.opened, context.clipboard.copied]).toEqual([[], []]);
  });
});

describe('several deliveries', () => {
  it('are done in their order: print, save, copy, open', async () => {
    const { out, err, files, clipboard, opener } = await writeAsAda({
      ...{ open: true, copy: true, print: true, out: 'letter.eml', format: 'text' },
    });
    expect(out.text()).toBe(await printed('text'));
    expect(files.saved).toEqual([{ path: 'letter.eml', content: await printed('text'), replace: false }]);
    expect([clipboard.copied.length, opener.opened.length]).toEqual([1, 1]);
    expect(receipts(err.text())).toBe(
      `Saved the letter in letter.eml.
Copied the letter to the clipboard.
${PASTE_INTO}Asked your system to open your mail program with the letter.
${OPENED_NEXT}
`,
    );
  });

  it('tell of what was done before one fails', async () => {
    const launcher = new FailureError('Your system could not open the link: its launcher did not start.');
    const { exitCode, context } = await refusalOfAda({ out: 'letter.txt', open: true }, { launcher });
    expect(exitCode).toBe(1);
    expect(receipts(context.err.text())).toBe('Saved the letter in letter.txt.\n');
  });

  it.each<[string, Parameters<typeof refusalOfAda>[0], Parameters<typeof refusalOfAda>[1]]>([
    ['nothing to open with', { out: 'letter.txt', open: true }, { obstacle: 'there is no display' }],
    ['two letters for one clipboard', { out: 'letter.txt', copy: true, separate: true }, {}],
    [
      'two long letters for one clipboard',
      { out: 'letter.txt', open: true, separate: true },
      { linkLimit: 1800 },
    ],
    ['two letters for one stream', { format: 'eml', print: true, out: 'l.eml', separate: true }, {}],
  ])('begin none when one cannot be done: %s', async (_, flags, setup) => {
    const { context } = await refusalOfAda(flags, setup);
    expect([context.files.saved, context.clipboard.copied, context.opener.opened]).toEqual([[], [], []]);
    expect(context.out.text()).toBe('');
  });
});

describe('--separate', () => {
  const CHICAGO = 'To: chinaconsul_chi_us@mfa.gov.cn\nSubject: ';
  const NEW_YORK = 'To: chinamission_un@mfa.gov.cn\nSubject: ';

  it('prints each letter, with its own post and a rule between them', async () => {
    const { out } = await writeAsAda({ separate: true });
    const [first = '', second = '', ...rest] = out.text().split(`\n${'-'.repeat(72)}\n\n`);
    expect(rest).toEqual([]);
    expect([first.slice(0, CHICAGO.length), second.slice(0, NEW_YORK.length)]).toEqual([CHICAGO, NEW_YORK]);
    expect(first).toContain("\nThrough the Consulate General of the People's Republic of China in Chicago\n");
    expect(second).toContain(
      "\nThrough the Permanent Mission of the People's Republic of China to the United Nations\n",
    );
  });

  it('tells why each post gets one, and how far its address is to be trusted', async () => {
    const { err } = await writeAsAda({ separate: true });
    expect(err.text()).toMatch(/^To us-chicago <chinaconsul_chi_us@mfa\.gov\.cn>: .*\(confidence high, /m);
    expect(err.text()).toMatch(/ un-new-york <chinamission_un@mfa\.gov\.cn>: .*\(confidence low, /m);
  });

  it('gives a list of JSON objects', async () => {
    const { out } = await writeAsAda({ separate: true, json: true });
    const drafts: { recipients: { post: string; role: string }[] }[] = JSON.parse(out.text());
    expect(drafts.map(({ recipients }) => recipients.map(({ post, role }) => `${role} ${post}`))).toEqual([
      ['to us-chicago'],
      ['to un-new-york'],
    ]);
  });

  it('gives a link a line', async () => {
    const { out } = await writeAsAda({ separate: true, format: 'mailto' });
    expect(out.text()).toMatch(
      /^mailto:chinaconsul_chi_us@mfa\.gov\.cn\?\S+\nmailto:chinamission_un@mfa\.gov\.cn\?\S+\n$/,
    );
  });

  it('makes no stream of several eml', async () => {
    const { exitCode, text, context } = await refusalOfAda({ separate: true, format: 'eml' });
    expect([exitCode, text]).toEqual([
      2,
      'Several eml drafts cannot stand in one stream.\nWrite each to a file of its own: --separate --out letter.eml',
    ]);
    expect(context.out.text()).toBe('');
  });

  it('saves a file for each post', async () => {
    const { files, err } = await writeAsAda({ separate: true, out: 'letter.eml' });
    expect(files.saved.map(({ path, content }) => [path, /<[^>]+>/.exec(content)?.[0]])).toEqual([
      ['letter-us-chicago.eml', '<chinaconsul_chi_us@mfa.gov.cn>'],
      ['letter-un-new-york.eml', '<chinamission_un@mfa.gov.cn>'],
    ]);
    expect(receipts(err.text())).toBe(
      `Saved the letter in letter-us-chicago.eml.\n${EML_NEXT}\nSaved the letter in letter-un-new-york.eml.\n${EML_NEXT}\n`,
    );
  });

  it('saves none where one of the files exists', async () => {
    const { exitCode, text, context } = await refusalOfAda(
      { separate: true, out: 'letter.eml' },
      { existing: ['letter-un-new-york.eml'] },
    );
    expect([exitCode, text.split('\n')[0]]).toEqual([2, 'letter-un-new-york.eml already exists.']);
    expect(context.files.saved).toEqual([]);
  });

  it('saves under the name itself where there is one recipient', async () => {
    const { files } = await writeAsAda({ separate: true, to: 'us-chicago', out: 'letter.eml' });
    expect(files.saved.map(({ path }) => path)).toEqual(['letter.eml']);
  });

  it('opens each', async () => {
    const { opener } = await writeAsAda({ separate: true, open: true });
    expect(opener.opened.map((link) => link.slice(0, link.indexOf('?')))).toEqual([
      'mailto:chinaconsul_chi_us@mfa.gov.cn',
      'mailto:chinamission_un@mfa.gov.cn',
    ]);
  });

  it('never lets one copied letter take the place of another', async () => {
    const context = await writeAsAda({ separate: true, copy: true }).catch(async () => undefined);
    expect(context?.clipboard.copied.length ?? 0).toBeLessThanOrEqual(1);
  });
});
