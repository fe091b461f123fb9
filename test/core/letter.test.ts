import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { createFiles } from '../../src/adapters/files.ts';
import { readCampaignFolder } from '../../src/adapters/own-files.ts';
import type { Campaign } from '../../src/core/campaign.ts';
import { type LetterRequest, makeLetter, namesOf } from '../../src/core/letter.ts';
import { paragraphsOf } from '../../src/core/paragraphs.ts';
import { compileTemplate } from '../../src/core/template-compiler.ts';
import { chicago } from '../support/draft.ts';

const FOLDER = fileURLToPath(new URL('../../templates/north-korean-refugees/', import.meta.url));
let campaign: Campaign;
beforeAll(async () => {
  campaign = await readCampaignFolder(createFiles(), FOLDER);
});

const NAMES = { city: 'Chicago', country: 'United States', through: chicago.name };

function letter(change: Partial<LetterRequest> = {}) {
  const place = { city: 'Chicago', country: 'US' };
  return makeLetter({
    ...{ campaign, language: 'en', writer: { name: 'Ada Lovelace', place } },
    ...{ names: namesOf(campaign, 'en', NAMES), words: '' },
    ...change,
  });
}

/** The campaign with another letter. */
function withTemplate(source: string): Campaign {
  return { ...campaign, letters: new Map([['en', compileTemplate(source)]]) };
}

describe('the English letter', () => {
  it('is the golden one', async () => {
    await expect(`Subject: ${letter().subject}\n\n${letter().body}\n`).toMatchFileSnapshot(
      'golden/letter.en.txt',
    );
  });

  it('is the golden one with the writer’s own words', async () => {
    const words =
      'I teach mathematics.\n\nMy grandmother crossed a border on foot; {{name}} & [brackets] stay as they are.';
    await expect(`${letter({ words }).body}\n`).toMatchFileSnapshot('golden/letter.en.words.txt');
  });

  it('has none of the words that hurt', () => {
    expect(letter().body).not.toMatch(
      /defector|regime|signatory|genocide|last month|Taiwan|Tibet|Xinjiang|Hong Kong/i,
    );
  });
});

describe('makeLetter', () => {
  it('gives one writer the same subject each time, and different writers different ones', () => {
    const subjectOf = (name: string) =>
      letter({ writer: { name, place: { city: 'Cork', country: 'IE' } } }).subject;
    const names = Array.from({ length: 40 }, (_, number) => `Writer ${number}`);
    expect(names.map(subjectOf)).toEqual(names.map(subjectOf));
    expect(new Set(names.map(subjectOf))).toEqual(new Set(campaign.languages.en?.subjects));
  });

  it('takes the writer’s own subject', () => {
    expect(letter({ subject: 'My own' }).subject).toBe('My own');
  });

  it.each([
    ['[your name]', 'Dear Minister,\n\n[your name]', '"[your name]" in line 3'],
    ['{{', 'Dear \\{{name}}', '"{{" in line 1'],
    ['undefined', 'It is undefined.', '"undefined" in line 1'],
    ['nothing at all', '{{#if words}}x{{/if}}', 'empty'],
  ])('refuses a letter with %s', (_, source, words) => {
    expect(() => letter({ campaign: withTemplate(source) })).toThrow(words);
  });

  it('does not look for blanks in the writer’s own words', () => {
    const own = withTemplate('{{words}}\n{{name}}');
    expect(letter({ campaign: own, words: '[sic] {{name}} undefined $& $1' }).body).toBe(
      '[sic] {{name}} undefined $& $1\nAda Lovelace',
    );
  });

  it('tidies what a template leaves: line ends, blanks at the ends, rows of empty lines', () => {
    expect(letter({ campaign: withTemplate('\n a  \r\n\r\n\r\n\r\nb\t\n\n') }).body).toBe('a\n\nb');
  });

  it('refuses to leave out the writer’s own words', () => {
    const own = withTemplate('Dear Minister, {{name}}');
    expect(() => letter({ campaign: own, words: 'My own.' })).toThrow('no place for your own words');
    expect(letter({ campaign: own }).body).toBe('Dear Minister, Ada Lovelace');
  });

  it('takes a name with brackets for a name', () => {
    const place = { city: 'Chicago', country: 'US' };
    const { body } = letter({ writer: { name: 'Ada [Byron] {{Lovelace}}', place } });
    expect(body).toContain('\nAda [Byron] {{Lovelace}}\nChicago');
  });

  it('names the languages there are', () => {
    expect(() => letter({ language: 'it' })).toThrow('no letter in "it"');
  });

  it('is the same compiled in the build as from its source', () => {
    const built = new URL('../../dist/campaigns/north-korean-refugees.en.json', import.meta.url);
    const { data, letter: template } = JSON.parse(readFileSync(built, 'utf8'));
    const ready: Campaign = { ...data, tags: ['en'], letters: new Map([['en', template]]) };
    expect(letter({ campaign: ready })).toEqual(letter());
    const { languages, ...rest } = JSON.parse(readFileSync(`${FOLDER}campaign.json`, 'utf8'));
    expect(data).toEqual({ ...rest, languages: { en: languages.en } });
  });

  it('shares what names the place with other letters from there, once that has been met before', () => {
    const names = namesOf(campaign, 'en', NAMES);
    const [first, second, third] = [1, 1, 1].map((wording) => paragraphsOf(letter({ names, wording }).body));
    const place = second?.findIndex(({ text }) => text.includes('I write to you from Chicago')) ?? -1;
    expect([first?.[place]?.isShared, second?.[place]?.isShared]).toEqual([false, true]);
    expect(third?.[place]).toBe(second?.[place]);
    expect(third?.at(-1)).toEqual({ text: 'Ada Lovelace\nChicago, United States', isShared: false });
  });

  it('does the same with a template in whole paragraphs as with one that has to be looked over', () => {
    const source =
      '{{post}}\n\n{{#wording}}\nOne {{place}}.\n{{or}}\nTwo.\n{{/wording}}\n\n{{#if words}}{{words}}\n\n{{/if}}\n{{name}}\n';
    for (const words of ['', 'My own.', '\nA\n\n\n\nB [c] \n'])
      for (const wording of [1, 2]) {
        const [whole, looked] = [source, `\n\n\n ${source}`].map((one) =>
          letter({ campaign: withTemplate(one), words, wording }),
        );
        expect(whole).toEqual(looked);
        expect(whole?.body).toBe(
          `${chicago.name}\n\n${wording === 1 ? 'One Chicago, United States.' : 'Two.'}\n\n${words === '' ? '' : `${words}\n\n`}Ada Lovelace`,
        );
      }
  });
});
