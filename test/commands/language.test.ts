import { describe, expect, it } from 'vitest';
import type { WriteOptions } from '../../src/commands/write-options.ts';
import { shippedCampaign } from '../support/campaign.ts';
import type { Answer } from '../support/prompter.ts';
import { temporaryFile } from '../support/temporary-folder.ts';
import { writeAsAda } from '../support/write.ts';

const UNREAD = 'No native reader has checked the letter in this language yet: read it with care.';
const BETWEEN = '\n\n* * *\n\n';
const { languages } = await shippedCampaign();

interface Made {
  readonly language: string;
  readonly subject: string;
  readonly body: string;
}

async function made(flags: Partial<WriteOptions>): Promise<Made> {
  return JSON.parse((await writeAsAda({ ...flags, json: true })).out.text());
}

describe('the language of a letter', () => {
  it.each([
    ['KR', 'ko', 'Korean'],
    ['JP', 'ja', 'Japanese'],
    ['DE', 'de', 'German'],
    ['AT', 'de', 'German'],
    ['CH', 'de', 'German'],
    ['FR', 'fr', 'French'],
    ['SN', 'fr', 'French'],
    ['MX', 'es', 'Spanish'],
    ['ES', 'es', 'Spanish'],
  ])('is that of the writer’s country: %s, %s', async (country, tag, name) => {
    const { out, err } = await writeAsAda({ city: 'Somewhere', country, json: true });
    const { language, subject }: Made = JSON.parse(out.text());
    expect(language).toBe(tag);
    expect(languages[tag]?.subjects).toContain(subject);
    expect(err.text().split('\n')).toContain(`In ${name}. ${UNREAD}`);
  });

  it.each(['US', 'GB', 'NL', 'TW', 'SG', 'BR', 'PL'])('is English from %s', async (country) => {
    const { out, err } = await writeAsAda({ city: 'Somewhere', country, json: true });
    const { language, subject }: Made = JSON.parse(out.text());
    expect(language).toBe('en');
    expect(languages.en?.subjects).toContain(subject);
    expect(err.text()).not.toMatch(/^In |native reader/m);
  });

  it.each(['CN', 'HK', 'MO'])('is never Chinese where nobody chose it: %s', async (country) => {
    const { language } = await made({ city: 'Somewhere', country, atMyOwnRisk: true });
    expect(language).toBe('en');
  });

  it('names the town, the country and the post in its own way', async () => {
    const korean = await made({ city: '부산', country: 'KR' });
    expect(korean.body).toContain('주부산 중화인민공화국 총영사관');
    expect(korean.body).toContain('\n대한민국 부산에서\nAda Lovelace 올림');
    const english = await made({ city: '부산', country: 'KR', language: 'en' });
    expect(english.body).toMatch(/\nAda Lovelace\nBusan, South Korea$/);
  });

  it('is English in a letter of the writer’s own, unless they name another', async () => {
    const template = temporaryFile('own.hbs', 'I ask.\n\n{{name}}, {{place}}\n');
    const own = { template, city: '부산', country: 'KR' };
    expect(await made(own)).toMatchObject({
      language: 'en',
      body: 'I ask.\n\nAda Lovelace, Busan, South Korea',
    });
    expect(await made({ ...own, language: 'ko' })).toMatchObject({
      language: 'ko',
      body: 'I ask.\n\nAda Lovelace, 대한민국 부산',
    });
  });
});

describe('--language', () => {
  it.each([
    ['ko', ['KO', 'ko-KR', 'Korean', 'korean', '한국어']],
    ['ja', ['ja-JP', 'Japanese', '日本語']],
    ['fr', ['fr-CA', 'French', 'français', 'FRANÇAIS']],
    ['de', ['de-AT', 'German', 'Deutsch']],
    ['es', ['es-419', 'Spanish', 'español', 'Español']],
    ['zh-Hans', ['zh-hans', 'Simplified Chinese', '简体中文']],
  ])('takes %s by its tag, and by its name in English or its own: %j', async (tag, names) => {
    const letter = await made({ language: tag });
    expect(letter.language).toBe(tag);
    for (const language of names) expect(await made({ language })).toEqual(letter);
  });

  it('goes before the language of the country', async () => {
    const seoul = { city: 'Seoul', country: 'KR' };
    expect((await made({ ...seoul, language: 'English' })).language).toBe('en');
    expect((await made({ ...seoul, language: 'de' })).language).toBe('de');
  });
});

describe('--also', () => {
  it.each([
    ['en', 'ko', { language: 'en', also: 'Korean' }],
    ['ko', 'en', { city: '부산', country: 'KR', also: 'en' }],
    ['zh-Hans', 'en', { language: 'zh-Hans', also: 'English' }],
  ])('the letter in %s has the one in %s beneath, whole', async (above, beneath, flags) => {
    const own = { ...flags, words: 'Please.\n\nAnd thank you.' };
    const upper = await made({ ...own, language: above, also: above });
    const lower = await made({ ...own, language: beneath, also: beneath });
    expect(await made(own)).toMatchObject({
      language: above,
      subject: upper.subject,
      body: `${upper.body}${BETWEEN}${lower.body}`,
    });
    for (const { body } of [upper, lower]) {
      expect(body).not.toContain(BETWEEN);
      expect(body).toContain('\n\nPlease.\n\nAnd thank you.\n\n');
    }
  });

  it('takes the same number of wording in both', async () => {
    const wording = '3';
    const [english, korean] = [await made({ wording }), await made({ wording, language: 'ko' })];
    expect((await made({ wording, also: 'ko' })).body).toBe(`${english.body}${BETWEEN}${korean.body}`);
  });

  it('adds nothing where it is the letter’s own language', async () => {
    expect(await made({ also: 'English' })).toEqual(await made({}));
    const busan = { city: 'Busan', country: 'KR' };
    expect(await made({ ...busan, also: 'ko' })).toEqual(await made(busan));
  });

  it('names each post in each letter with --separate', async () => {
    const { out } = await writeAsAda({ separate: true, also: 'de', json: true });
    const drafts: Made[] = JSON.parse(out.text());
    const [chicago, newYork] = drafts.map(({ body }) => body.split(BETWEEN)[1]);
    expect(chicago).toContain('Generalkonsulat der Volksrepublik China, Chicago');
    expect(newYork).toContain(
      'Ständige Vertretung der Volksrepublik China bei den Vereinten Nationen, New York',
    );
  });

  it('gives the editor both, and takes what is left for the whole', async () => {
    const { body } = await made({ also: 'ko' });
    let given = '';
    const edit: Answer = {
      ask: 'Edit the letter:',
      edit: (text) => {
        given = text;
        return 'Mine alone.';
      },
    };
    const flags = { edit: true, words: '', print: true, also: 'ko' };
    const { out } = await writeAsAda(flags, { interactive: true, answers: [edit] });
    expect(given).toBe(body);
    expect(out.text()).toMatch(/\n\nMine alone\.\n$/);
  });

  it('tells of a second letter that no native reader has checked', async () => {
    const { err } = await writeAsAda({ also: 'ko' });
    expect(err.text()).toContain('No native reader has checked');
  });
});
