import { beforeAll, describe, expect, it } from 'vitest';
import { overlapsOf } from '../../../src/core/batch/template-overlaps.ts';
import { type Made, WordingLikeness } from '../../../src/core/batch/wording-likeness.ts';
import type { Campaign } from '../../../src/core/campaign.ts';
import { makeLetter, namesOf } from '../../../src/core/letter.ts';
import { type Fingerprint, fingerprint, likeness } from '../../../src/core/likeness.ts';
import { shippedCampaign } from '../../support/campaign.ts';

const TOWNS = ['Chicago', 'Leeds', 'Perth', 'Toronto', 'Nairobi'];
const LETTERS = 200;

let campaign: Campaign;
beforeAll(async () => {
  campaign = await shippedCampaign();
});

/** What letters in a language are made of, as the build has it. */
function templateOf(language: string): Pick<Made, 'wordings' | 'overlaps'> {
  const template = campaign.letters.get(language);
  if (template === undefined) throw new Error(`no letter in ${language}`);
  return { wordings: template.wordings, overlaps: overlapsOf(template) };
}

function namesIn(language: string, city: string) {
  const called = { city, country: 'United States', through: `Consulate General in ${city}` };
  return namesOf(campaign, language, called);
}

function madeOf(
  template: Pick<Made, 'wordings' | 'overlaps'>,
  number: number,
  made: Partial<Made> = {},
): Made {
  return {
    ...template,
    number,
    name: `Writer ${number}`,
    names: namesIn('en', 'Chicago'),
    words: '',
    ...made,
  };
}

function bodyOf(
  language: string,
  wording: number,
  { name, city, words }: { name: string; city: string; words: string },
): string {
  const writer = { name, place: { city, country: 'US' } };
  return makeLetter({ campaign, language, words, wording, writer, names: namesIn(language, city) }).body;
}

/** How alike the letter is to the nearest of those before it, measured on their texts. */
function measured(prints: readonly Fingerprint[], at: number): number {
  const one = prints[at];
  return one === undefined ? 0 : Math.max(0, ...prints.slice(0, at).map((other) => likeness(one, other)));
}

describe('the likeness of letters by what they are made of', () => {
  it.each(['en', 'ko', 'ja', 'fr', 'de', 'es', 'zh-Hans'])(
    'is near what is measured on their texts: %s',
    (language) => {
      const template = templateOf(language);
      const index = new WordingLikeness();
      const prints: Fingerprint[] = [];
      const errors = Array.from({ length: LETTERS }, (_, at) => {
        const [number, name, city] = [at + 1, `Writer Number ${at}`, TOWNS[at % TOWNS.length] ?? ''];
        const words = at % 10 === 0 ? 'My grandmother left Wonsan in 1950, and I never met her sisters.' : '';
        prints.push(fingerprint(bodyOf(language, number, { name, city, words })));
        const names = namesIn(language, city);
        const estimated = index.add({ ...template, number, name, names, words });
        return Math.abs(estimated - measured(prints, at));
      });
      const mean = errors.reduce((sum, error) => sum + error, 0) / LETTERS;
      expect(mean).toBeLessThan(0.06);
    },
    60_000,
  );

  it('finds the letter most like it, or one nearly so: there is no less likeness than is measured', () => {
    const template = templateOf('en');
    const index = new WordingLikeness();
    const prints: Fingerprint[] = [];
    let [estimated, counted] = [0, 0];
    for (let at = 0; at < 600; at++) {
      const [name, city] = [`Writer Number ${at}`, TOWNS[at % TOWNS.length] ?? ''];
      prints.push(fingerprint(bodyOf('en', at + 1, { name, city, words: '' })));
      const names = namesIn('en', city);
      estimated += index.add({ ...template, number: at + 1, name, names, words: '' });
      counted += measured(prints, at);
    }
    expect(Math.abs(estimated - counted) / 600).toBeLessThan(0.03);
  }, 60_000);

  it('is 1 for a copy, and nearly so where only the name differs', () => {
    const index = new WordingLikeness();
    const template = templateOf('en');
    const ada = madeOf(template, 7, { name: 'Ada' });
    expect(index.add(ada)).toBe(0);
    expect(index.add(ada)).toBe(1);
    expect(index.add({ ...ada, name: 'Ida' })).toBeGreaterThan(0.9);
  });

  it('sees own words that are the same', () => {
    const template = templateOf('en');
    const words = 'I have a friend who teaches people from the north of Korea. '.repeat(5);
    const same = new WordingLikeness();
    same.add(madeOf(template, 1, { words }));
    const other = new WordingLikeness();
    other.add(madeOf(template, 1, { words: 'Something else entirely. '.repeat(12) }));
    const next = madeOf(template, 2, { words });
    expect(same.add(next)).toBeGreaterThan(other.add(next) + 0.1);
  });

  it('finds nothing alike in letters of different templates', () => {
    const index = new WordingLikeness();
    index.add(madeOf(templateOf('en'), 1));
    expect(index.add(madeOf(templateOf('de'), 1))).toBe(0);
  });

  it('takes a template of one wording for what it is: a form letter', () => {
    const sentences = Array.from({ length: 40 }, (_, at) => `This is sentence number ${at} of the letter.`);
    const text = `Dear Minister, ${sentences.join(' ')}\n\n\uFDD1`;
    const template = { wordings: [], overlaps: overlapsOf({ wordings: [], parts: [{ texts: [text] }] }) };
    const index = new WordingLikeness();
    index.add(madeOf(template, 1));
    expect(index.add(madeOf(template, 2))).toBeGreaterThan(0.7);
  });

  it('gives the same figures for the same letters, however many came before', () => {
    const template = templateOf('en');
    const figures = () => {
      const index = new WordingLikeness();
      return Array.from({ length: 20_000 }, (_, at) => index.add(madeOf(template, at + 1)));
    };
    expect(figures()).toEqual(figures());
  });
});
