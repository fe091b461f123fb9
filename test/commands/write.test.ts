import { describe, expect, it } from 'vitest';
import type { WriteOptions } from '../../src/commands/write-options.ts';
import { FORMAT_NAMES } from '../../src/formats/index.ts';
import { refusal, refusalOfAda, write, writeAsAda } from '../support/write.ts';

const HEAD = `To: chinaconsul_chi_us@mfa.gov.cn
Cc: chinamission_un@mfa.gov.cn
Subject: Request regarding North Korean escapees in China

The Minister of Foreign Affairs of the People's Republic of China
Through the Consulate General of the People's Republic of China in Chicago
`;
const TALK = `To us-chicago <chinaconsul_chi_us@mfa.gov.cn>: serves Illinois (confidence high, last seen 2018-01: old)
Cc un-new-york <chinamission_un@mfa.gov.cn>: gets a copy of every letter of this campaign (confidence low, undated)
Not by e-mail un-geneva: no e-mail address of it is known
`;

describe('write, without a terminal', () => {
  it('prints the letter, and says to whom it goes and why', async () => {
    const { out, err } = await writeAsAda({ wording: '1' });
    expect(out.text()).toMatch(/\n\nRespectfully,\n\nAda Lovelace\nChicago, United States\n$/);
    expect(out.text().startsWith(HEAD)).toBe(true);
    expect(err.text()).toBe(TALK);
  });

  it.each<[string, Partial<WriteOptions>]>([
    ['--format text', { format: 'text' }],
    ['--print', { print: true }],
    ['--out -', { out: '-' }],
    ['--no-input', { input: false }],
    ['--no-color', { color: false }],
  ])('%s prints what no flag prints', async (_, flags) => {
    const plain = await writeAsAda({});
    const flagged = await writeAsAda(flags);
    expect([flagged.out.text(), flagged.err.text()]).toEqual([plain.out.text(), plain.err.text()]);
  });

  it.each([
    ['text', /^To: chinaconsul_chi_us@mfa\.gov\.cn\nCc: chinamission_un@mfa\.gov\.cn\nSubject: [^\n]+\n\n/],
    ['json', /^\{\n {2}"campaign": "north-korean-refugees",\n {2}"language": "en",\n[\s\S]*\n\}\n$/],
    [
      'mailto',
      /^mailto:chinaconsul_chi_us@mfa\.gov\.cn\?subject=\S+&cc=chinamission_un@mfa\.gov\.cn&body=\S+\n$/,
    ],
    ['eml', /^To: [\s\S]*\r\nX-Unsent: 1\r\n\r\n[\s\S]*\r\n$/],
  ])('--format %s goes to standard output', async (format, expected) => {
    expect(FORMAT_NAMES).toContain(format);
    const { out, err } = await writeAsAda({ format });
    expect(out.text()).toMatch(expected);
    expect(err.text()).toBe(TALK);
  });

  it('--json is --format json, whichever way it is said', async () => {
    const { out } = await writeAsAda({ format: 'json' });
    for (const flags of [{ json: true }, { json: true, format: 'json' }])
      expect((await writeAsAda(flags)).out.text()).toBe(out.text());
  });

  it('--quiet says nothing', async () => {
    const { out, err } = await writeAsAda({ quiet: true, copy: true, print: true, out: 'letter.eml' });
    expect(err.text()).toBe('');
    expect(out.text()).not.toBe('');
  });

  it('--quiet says nothing of a town that is not listed', async () => {
    const { err } = await writeAsAda({ quiet: true, city: 'Chcago' });
    expect(err.text()).toBe('');
  });

  it('makes the same bytes of the same input, and others of another writer', async () => {
    const letter = async (name: string) => (await writeAsAda({ name, format: 'eml' })).out.text();
    expect(await letter('Ada Lovelace')).toBe(await letter('Ada Lovelace'));
    expect(await letter('Ada Lovelace')).not.toBe(await letter('Ada King'));
  });

  it('says when the facts are due to be read again', async () => {
    const said = async (today: string) => (await writeAsAda({}, { today })).err.text();
    expect(await said('2027-03-31')).toBe(TALK);
    expect(await said('2027-04-01')).toBe(
      `The facts in the campaign north-korean-refugees were due to be read again by 2027-03-31: check them before you send the letter.\n${TALK}`,
    );
  });
});

describe('what the writer gives', () => {
  it('--subject takes the place of the campaign’s', async () => {
    const { out } = await writeAsAda({ subject: '  Menschen in Not – 탈북민  ' });
    expect(out.text().split('\n')[2]).toBe('Subject: Menschen in Not – 탈북민');
  });

  it('--words stand in the letter as a paragraph of their own', async () => {
    const { out } = await writeAsAda({
      wording: '1',
      words: ' My grandmother\r\nleft Wonsan in 1950.\n\n\n\n\nI ask for [mercy]. ',
    });
    expect(out.text()).toContain(
      'sent back there.\n\nMy grandmother\nleft Wonsan in 1950.\n\n\nI ask for [mercy].\n\nIn October 2023',
    );
  });

  it('--words - reads standard input, even in a terminal, and asks nothing', async () => {
    const expected = await writeAsAda({ words: 'From a file.' });
    for (const interactive of [false, true]) {
      const { out } = await writeAsAda({ words: '-', print: true }, { stdin: 'From a file.\n', interactive });
      expect(out.text()).toBe(expected.out.text());
    }
  });

  it('--from stands in a draft file alone', async () => {
    const eml = await writeAsAda({ from: 'ada@Example.ORG', format: 'eml' });
    expect(eml.out.text()).toMatch(/^From: Ada Lovelace <ada@example\.org>\r\n/);
    const text = await writeAsAda({ from: 'ada@example.org' });
    expect(text.out.text()).not.toContain('ada@example.org');
  });

  it('names every missing flag at once', async () => {
    const { exitCode, text, context } = await refusal({});
    expect(exitCode).toBe(2);
    expect(text).toBe(`--name is missing: your name, as in --name "Ada Lovelace"
--city is missing: your town, as in --city Chicago
--country is missing: your country, as in --country US
In a terminal, run dear-minister without --no-input, and it asks.`);
    expect(context.out.text()).toBe('');
  });

  it('asks nothing with --no-input, though there is a terminal', async () => {
    await expect(write({ name: 'Ada', input: false }, { interactive: true })).rejects.toThrow(
      /^--city is missing.*\n--country is missing.*$/,
    );
  });

  it.each<[string, Partial<WriteOptions>, string]>([
    [
      'a line break in the name',
      { name: 'Ada\nBcc: all@example.org' },
      'The name: expected one line of plain text, found a line break at character 4',
    ],
    [
      'a terminal sequence in the town',
      { city: 'Chi\u001b[31mcago' },
      'The city: expected one line of plain text, found a control character (U+001B) at character 4',
    ],
    [
      'a control character in the region',
      { region: 'I\u0000L' },
      'The region: expected one line of plain text, found a control character (U+0000) at character 2',
    ],
    [
      'a control character in the country',
      { country: 'U\u0007S' },
      'The country: expected one line of plain text, found a control character (U+0007) at character 2',
    ],
    [
      'a line break in the subject',
      { subject: 'Refugees\r\nBcc: all@example.org' },
      'The subject: expected one line of plain text, found a line break at character 9',
    ],
    [
      'a control character in the words',
      { words: 'One.\nTw\u0008o.' },
      'Your own words: expected plain text, found a control character (U+0008) at line 2, character 3',
    ],
    [
      'nothing in the name',
      { name: ' \t ' },
      'The name: expected one line of plain text, found nothing in it',
    ],
    [
      'two addresses after --from',
      { from: 'a@example.org,b@example.org' },
      `--from: expected one e-mail address such as ada@example.org, found ',' at character 14 in "a@example.org,b@example.org"`,
    ],
    ['an editor without a terminal', { edit: true }, '--edit needs a terminal, for your editor.'],
  ])('refuses %s', async (_, flags, message) => {
    const { exitCode, text, context } = await refusalOfAda(flags);
    expect(exitCode).toBe(2);
    expect(text.split('\n')[0]).toBe(message);
    expect([context.out.text(), context.err.text(), context.files.saved]).toEqual(['', '', []]);
  });

  it('refuses --edit with --no-input in a terminal too', async () => {
    const { exitCode, text } = await refusalOfAda({ edit: true, input: false }, { interactive: true });
    expect([exitCode, text]).toEqual([
      2,
      '--edit needs a terminal, for your editor.\nLeave it out, or give your own text with --template.',
    ]);
  });
});
