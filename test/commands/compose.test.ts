import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WriteOptions } from '../../src/commands/write-options.ts';
import { temporaryFile, temporaryFolder } from '../support/temporary-folder.ts';
import { refusalOfAda, writeAsAda } from '../support/write.ts';

interface JsonRecipient {
  readonly role: string;
  readonly post: string;
  readonly address: string;
  readonly reason: string;
}

/** "to us-chicago a@b.cn: serves Illinois", "not un-geneva". */
async function outline(flags: Partial<WriteOptions>): Promise<string[]> {
  const { out } = await writeAsAda({ ...flags, json: true });
  const { recipients, unreachable } = JSON.parse(out.text());
  return [
    ...recipients.map((one: JsonRecipient) => `${one.role} ${one.post} ${one.address}: ${one.reason}`),
    ...unreachable.map(({ post }: { post: string }) => `not ${post}`),
  ];
}

const CHICAGO = 'to us-chicago chinaconsul_chi_us@mfa.gov.cn: serves Illinois';
const COPY = 'cc un-new-york chinamission_un@mfa.gov.cn: gets a copy of every letter of this campaign';

describe('the recipients', () => {
  it.each<[string, Partial<WriteOptions>, string[]]>([
    ['by the town', {}, [CHICAGO, COPY, 'not un-geneva']],
    ['--min-confidence low', { minConfidence: 'low' }, [CHICAGO, COPY, 'not un-geneva']],
    ['--min-confidence medium', { minConfidence: 'medium' }, [CHICAGO, 'not un-new-york', 'not un-geneva']],
    [
      '--min-confidence high, far from a sure address: the embassy',
      { minConfidence: 'high', city: 'Seattle' },
      [
        'to us-washington chinaembpress_us@mfa.gov.cn: no usable address for San Francisco (it serves Washington), so the embassy',
        ...['not us-san-francisco', 'not un-new-york', 'not un-geneva'],
      ],
    ],
    ['--to', { to: 'us-new-york' }, ['to us-new-york chinaconsul_ny_us@mfa.gov.cn: chosen by you']],
    [
      '--to two, blanks, case and repeats forgiven',
      { to: ' us-chicago, UN-New-York,us-chicago,' },
      [
        'to us-chicago chinaconsul_chi_us@mfa.gov.cn: chosen by you',
        'to un-new-york chinamission_un@mfa.gov.cn: chosen by you',
      ],
    ],
    [
      '--to one with an address and one without',
      { to: 'un-geneva,us-chicago' },
      ['to us-chicago chinaconsul_chi_us@mfa.gov.cn: chosen by you', 'not un-geneva'],
    ],
    [
      '--address, twice',
      { address: ['un-geneva=found@example.org', 'us-chicago=other@Example.org'] },
      [
        'to us-chicago other@example.org: serves Illinois; the address is the one that you gave',
        COPY,
        'cc un-geneva found@example.org: gets a copy of every letter of this campaign; the address is the one that you gave',
      ],
    ],
    [
      '--address, in another case',
      { address: ['US-Chicago=other@example.org'] },
      [
        'to us-chicago other@example.org: serves Illinois; the address is the one that you gave',
        COPY,
        'not un-geneva',
      ],
    ],
    [
      '--to with --address, whatever the confidence asked',
      { to: 'un-geneva', address: ['un-geneva=found@example.org'], minConfidence: 'high' },
      ['to un-geneva found@example.org: chosen by you; the address is the one that you gave'],
    ],
  ])('%s', async (_, flags, expected) => {
    expect(await outline(flags)).toEqual(expected);
  });

  it.each<[string, Partial<WriteOptions>, string]>([
    ['--to with a slip', { to: 'us-chicgo' }, 'There is no post "us-chicgo".\nDid you mean us-chicago?'],
    [
      '--to a closed post',
      { to: 'un-new-york,us-houston' },
      `Consulate General of the People's Republic of China in Houston (us-houston) is closed since 2020-07.
Leave --to out, and the letter goes to the post that serves your town now.`,
    ],
    ['--to nothing', { to: ' , ' }, '--to names no post.\nName one by its id: --to us-chicago,un-new-york'],
  ])('refuses %s', async (_, flags, text) => {
    const told = await refusalOfAda(flags);
    expect([told.exitCode, told.text]).toEqual([2, text]);
    expect(told.context.out.text()).toBe('');
  });

  it('refuses where nobody can be reached, with every other way', async () => {
    const { exitCode, text, context } = await refusalOfAda({ to: 'us-los-angeles' });
    expect(exitCode).toBe(2);
    expect(text).toMatch(/^Nobody can be reached by e-mail for this letter\.\n/);
    expect(text).toContain('\n  By post: ');
    expect(text).toContain('\n  Website: ');
    expect(text).toContain('\n    https://duckduckgo.com/?q=');
    expect(text).toMatch(/\n {2}Found one\? For one letter: --address us-los-angeles=name@example\.org\n/);
    expect(context.out.text()).toBe('');
  });
});

describe('--directory', () => {
  const correction = (address: string) =>
    JSON.stringify([
      {
        id: 'us-chicago',
        emails: [
          {
            ...{ address, desk: 'general', confidence: 'high' },
            sources: [{ where: 'a letter from the post', kind: 'official', seen: '2026-10' }],
          },
        ],
      },
    ]);

  it('lays corrections over the directory, the later file over the earlier', async () => {
    const earlier = temporaryFile('earlier.json', correction('first@mfa.gov.cn'));
    expect((await outline({ directory: [earlier] }))[0]).toBe(
      'to us-chicago first@mfa.gov.cn: serves Illinois',
    );
    const closed = temporaryFile(
      'closed.json',
      '[{"id": "us-chicago", "status": "closed", "closed": {"date": "2026-10", "source": "a notice"}}]',
    );
    expect((await outline({ directory: [earlier, closed] }))[0]).toMatch(/^to us-washington /);
  });

  it('refuses a file with all that is wrong in it', async () => {
    const path = temporaryFile('broken.json', '[{"id": "us-chicago", "status": "shut"}, {"id": 7}, "x"]');
    const { exitCode, text, context } = await refusalOfAda({ directory: [path] });
    expect(exitCode).toBe(2);
    expect(text.replace(path, 'FILE')).toMatch(
      /^FILE cannot be used\. It has 3 problems:\n {2}0\.status: .*\n {2}1\.id: .*\n {2}2: .*$/,
    );
    expect(context.out.text()).toBe('');
  });

  it.each([
    ['missing', 'nowhere.json', undefined, 'Cannot read FILE: there is no such file.'],
    ['no JSON', 'broken.json', '[{]', 'FILE'],
  ])('refuses a file that is %s', async (_, name, content, expected) => {
    const path = content === undefined ? join(temporaryFolder(), name) : temporaryFile(name, content);
    const { exitCode, text } = await refusalOfAda({ directory: [path] });
    expect(exitCode).toBe(2);
    expect(text.replace(path, 'FILE')).toContain(expected);
  });
});

describe('--template', () => {
  it('is the letter, filled in', async () => {
    const path = temporaryFile(
      'own.hbs',
      '{{! mine }}Through the {{post}}\r\n\r\nI, {{name}} of {{city}} & <{{country}}>, ask.\n\n\n\n{{#if words}}{{words}}{{else}}No words.{{/if}}\n',
    );
    const { out } = await writeAsAda({ template: path, format: 'text', wording: '1' });
    expect(out.text()).toBe(`To: chinaconsul_chi_us@mfa.gov.cn
Cc: chinamission_un@mfa.gov.cn
Subject: Request regarding North Korean escapees in China

Through the Consulate General of the People's Republic of China in Chicago

I, Ada Lovelace of Chicago & <United States>, ask.

No words.
`);
    const worded = await writeAsAda({ template: path, words: 'Mine: {{name}} [sic] $& undefined.' });
    expect(worded.out.text()).toMatch(/\n\nMine: \{\{name\}\} \[sic\] \$& undefined\.\n$/);
  });

  it('is refused with every problem, and told what there is', async () => {
    const path = temporaryFile('broken.hbs', 'Dear {{nmae}},\n{{#each people}}x{{/each}}\n{{> part}}\n');
    const { exitCode, text, context } = await refusalOfAda({ template: path });
    expect(exitCode).toBe(2);
    const [head, ...rest] = text.replace(path, 'FILE').split('\n');
    expect(head).toBe('FILE cannot be used. It has 3 problems:');
    expect(rest[0]).toBe('  1:8: {{nmae}} is not a placeholder');
    expect(rest[1]).toMatch(/^ {2}2:1: \{\{#each\}\} is not known/);
    expect(rest[2]).toMatch(/^ {2}3:1: partials/);
    expect(rest).toContain('What a letter may put in:');
    expect(context.out.text()).toBe('');
  });

  it.each([
    [
      'a blank in brackets',
      'Dear Minister,\n\nI am [your profession here].',
      'The letter has a blank that nobody filled: "[your profession here]" in line 3.',
    ],
    ['nothing in it', '{{! nothing }}\n \n', 'The letter is empty.'],
    [
      'an escaped placeholder',
      'Dear Minister,\n\\{{name}}',
      'The letter has a blank that nobody filled: "{{" in line 2.',
    ],
  ])('is refused with %s', async (_, source, message) => {
    const { exitCode, text, context } = await refusalOfAda({ template: temporaryFile('own.hbs', source) });
    expect([exitCode, text.split('\n')[0]]).toEqual([2, message]);
    expect(context.out.text()).toBe('');
  });

  it('brings no control character into the letter', async () => {
    const path = temporaryFile('own.hbs', 'Dear Minister,\n\n\u001b]0;title\u0007Please.\n');
    const { out } = await writeAsAda({ template: path }).catch(() => ({ out: { text: () => '' } }));
    expect(out.text()).not.toMatch(/[\u001b\u0007]/);
  });

  it.each(['Dear {{[\u001b]0;title\u0007]}},', 'Dear [\u001b]0;title\u0007],'])(
    'brings no control character into what is said about it: %j',
    async (source) => {
      const { exitCode, text } = await refusalOfAda({ template: temporaryFile('own.hbs', source) });
      expect(exitCode).toBe(2);
      expect(text).not.toMatch(/[\u001b\u0007]/);
    },
  );
});

describe('--language', () => {
  it.each(['en', 'EN', 'en-GB', 'English', 'english'])('takes %s', async (language) => {
    const plain = await writeAsAda({ json: true });
    expect((await writeAsAda({ json: true, language })).out.text()).toBe(plain.out.text());
  });
});

describe('--campaign', () => {
  const CAMPAIGN = {
    ...{ id: 'my-campaign', version: 1, title: 'A campaign', status: 'active', addressee: 'The Minister' },
    ...{ published: '2026-01-01', reviewBy: '2027-01-01', licence: 'CC0-1.0', facts: {} },
    targets: [
      { chosenBy: 'writer-place', role: 'to' },
      { chosenBy: 'fixed', role: 'cc', post: 'un-new-york' },
    ],
    languages: {
      en: {
        ...{ review: 'original', subjects: ['A subject'], asks: { mercy: ['I ask.'] }, prompts: ['Why?'] },
        safety: { short: 'Take care.', full: ['Take good care.'] },
      },
    },
  };

  function campaignFolder(changes: object = {}): string {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'campaign.json'), JSON.stringify({ ...CAMPAIGN, ...changes }));
    writeFileSync(join(folder, 'letter.en.hbs'), 'Dear Minister,\n\nI ask.\n\n{{name}}\n');
    return folder;
  }

  it('takes a folder', async () => {
    const { out } = await writeAsAda({ campaign: campaignFolder() });
    expect(out.text()).toBe(
      'To: chinaconsul_chi_us@mfa.gov.cn\nCc: chinamission_un@mfa.gov.cn\nSubject: A subject\n\nDear Minister,\n\nI ask.\n\nAda Lovelace\n',
    );
  });

  it.each([
    [
      'is paused',
      { status: 'paused' },
      'The campaign my-campaign is paused: no letters are made for it now.',
    ],
    [
      'is closed, with its own note',
      { status: 'closed', note: 'They are free.' },
      'The campaign my-campaign is closed: no letters are made for it now.\nThey are free.',
    ],
  ])('makes no letter for one that %s', async (_, changes, message) => {
    const { exitCode, text } = await refusalOfAda({ campaign: campaignFolder(changes) });
    expect([exitCode, text]).toEqual([2, message]);
  });

  it('tells after its last day that letters were asked for until then', async () => {
    const said = async (appealUntil: string) =>
      (await writeAsAda({ campaign: campaignFolder({ appealUntil }) })).err.text().split('\n')[0];
    expect(await said('2026-11-21')).toMatch(/^To us-chicago /);
    expect(await said('2026-11-20')).toBe(
      'The campaign my-campaign asked for letters until 2026-11-20: think whether one still helps.',
    );
  });

  const { en } = CAMPAIGN.languages;
  it.each<[string, object]>([
    ['subject', { languages: { en: { ...en, subjects: ['One\r\nBcc: all@example.org'] } } }],
    ['title', { title: 'A \u001b]0;title\u0007campaign' }],
    ['safety note', { languages: { en: { ...en, safety: { short: '\u001b[31m', full: ['Care.'] } } } }],
  ])('refuses control characters in its %s', async (_, changes) => {
    const { exitCode, text } = await refusalOfAda({ campaign: campaignFolder(changes) });
    expect(exitCode).toBe(2);
    expect(text).toContain('campaign.json');
    expect(text).not.toMatch(/[\u001b\u0007\r]/);
  });
});
