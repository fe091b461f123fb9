import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createFiles } from '../../src/adapters/files.ts';
import { readCampaignFolder } from '../../src/adapters/own-files.ts';
import { makeLetter, namesOf } from '../../src/core/letter.ts';
import { spread } from '../../src/core/likeness.ts';
import { combinations } from '../../src/core/wording.ts';

const FOLDER = fileURLToPath(new URL('../../templates/north-korean-refugees/', import.meta.url));
const campaign = await readCampaignFolder(createFiles(), FOLDER);

interface Language {
  readonly tag: string;
  readonly city: string;
  readonly country: string;
  readonly through: string;
  /** The letter's first words to the minister, and its last before the name. */
  readonly salutation: string;
  readonly close: string;
  readonly wordings: readonly number[];
  /** What a page holds: words, or characters without spaces where words have none between them. */
  readonly page: { readonly words: number } | { readonly characters: number };
  readonly mostAlike: number;
}

const six = (wordings: number) => Array.from({ length: 6 }, () => wordings);
const LANGUAGES: readonly Language[] = [
  {
    ...{ tag: 'en', city: 'Chicago', country: 'United States', wordings: six(7), page: { words: 330 } },
    through: "Consulate General of the People's Republic of China in Chicago",
    ...{ salutation: 'Your Excellency,', close: 'Respectfully,', mostAlike: 0.2 },
  },
  {
    ...{ tag: 'ko', city: '부산', country: '대한민국', wordings: six(5), page: { characters: 1150 } },
    ...{ through: '주부산 중화인민공화국 총영사관', salutation: '존경하는 외교부장님께', close: '올림' },
    mostAlike: 0.35,
  },
  {
    ...{ tag: 'ja', city: '札幌市', country: '日本', wordings: six(5), page: { characters: 1200 } },
    ...{ through: '駐札幌中華人民共和国総領事館', salutation: '謹啓', close: '謹白', mostAlike: 0.35 },
  },
  {
    ...{ tag: 'fr', city: 'Lyon', country: 'France', wordings: six(5), page: { words: 380 } },
    through: 'Consulat général de la République populaire de Chine, Lyon',
    ...{ salutation: 'Monsieur le Ministre,', close: 'haute considération', mostAlike: 0.35 },
  },
  {
    ...{ tag: 'de', city: 'München', country: 'Deutschland', wordings: six(5), page: { words: 320 } },
    through: 'Generalkonsulat der Volksrepublik China, München',
    ...{ salutation: 'Exzellenz,', close: 'Mit vorzüglicher Hochachtung', mostAlike: 0.35 },
  },
  {
    ...{ tag: 'es', city: 'Sevilla', country: 'España', wordings: six(5), page: { words: 375 } },
    through: 'Embajada de la República Popular China, España',
    ...{ salutation: 'Excelentísimo señor ministro:', close: 'Atentamente,', mostAlike: 0.35 },
  },
  {
    ...{ tag: 'zh-Hans', city: 'München', country: '德国', wordings: six(5), page: { characters: 950 } },
    ...{ through: '中华人民共和国驻德国大使馆', salutation: '尊敬的外交部长阁下：', close: '敬礼！' },
    mostAlike: 0.35,
  },
];

function letterIn({ tag, city, country, through }: Language, wording: number, words = '') {
  const writer = { name: 'Ada Lovelace', place: { city, country: 'XX' } };
  const names = namesOf(campaign, tag, { city, country, through });
  return makeLetter({ campaign, language: tag, writer, names, words, wording });
}

/** The numbers that some fact gives: those in its text, and the parts of its date. */
const TOLD = new Set(
  Object.values(campaign.facts).flatMap(
    ({ text, asOf }) => `${text} ${asOf}`.match(/\d+/g)?.map(Number) ?? [],
  ),
);

it('has the seven languages', () => {
  expect([...campaign.letters.keys()].sort()).toEqual(LANGUAGES.map(({ tag }) => tag).sort());
  for (const { tag } of LANGUAGES)
    expect(campaign.languages[tag]?.review).toBe(tag === 'en' ? 'original' : 'unreviewed');
});

describe.each(LANGUAGES)('the letter in $tag', (language) => {
  const { tag, city, salutation, close, page, wordings, mostAlike } = language;
  const data = campaign.languages[tag];
  // The first letters, as many as a paragraph has wordings, hold every wording once.
  const [count = 1] = wordings;
  const every = Array.from({ length: count }, (_, index) => letterIn(language, index + 1));

  it('stands in this many wordings', () => {
    expect(campaign.letters.get(tag)?.wordings).toEqual(wordings);
    expect(every[0]?.wording?.of).toBe(combinations(wordings));
  });

  it('has no blank, no double space and nothing in brackets that stands for a value', () => {
    for (const { body } of every) {
      expect(body).not.toMatch(/ {2}|\{|\}|\t|\u3000|undefined|\[/);
      expect(body).toContain('Ada Lovelace');
      expect(body).toContain(city);
    }
  });

  it('begins and ends as its language has it', () => {
    for (const { body } of every) {
      expect(body).toContain(salutation);
      expect(body.indexOf(close)).toBeGreaterThan(body.length / 2);
    }
  });

  it('asks for all three, in each of its wordings', () => {
    expect(Object.keys(data?.asks ?? {})).toEqual(['stop-returns', 'individual-status', 'unhcr-access']);
    for (const { body } of every)
      for (const phrases of Object.values(data?.asks ?? {}))
        expect(phrases.filter((phrase) => body.includes(phrase))).toHaveLength(1);
  });

  it('gives no number that no fact has', () => {
    for (const { body } of every) {
      // The asks may be numbered.
      const numbers = body
        .replace(/(?<!\d)\d(?:\. |[)）])/g, '')
        .match(/\d+/g)
        ?.map(Number);
      expect(numbers?.length).toBeGreaterThan(5);
      expect(numbers?.filter((number) => !TOLD.has(number))).toEqual([]);
    }
  });

  it('is a page at most, with the longest of each paragraph’s wordings', () => {
    const paragraphs = every.map(({ body }) => body.split('\n\n'));
    const size = (text: string) =>
      'words' in page ? text.split(/\s+/).length : text.replace(/\s/g, '').length;
    const longest = Math.max(...every.map(({ body }) => size(body)));
    expect(paragraphs.length).toBeGreaterThan(0);
    expect(longest).toBeLessThanOrEqual('words' in page ? page.words : page.characters);
  });

  it('stands as well with the writer’s own words in it', () => {
    const { body } = letterIn(language, 1, 'My own words.\n\nAnd more.');
    expect(body).toContain('\n\nMy own words.\n\nAnd more.\n\n');
  });

  it('has subjects that differ, each short enough for a line', () => {
    const subjects = data?.subjects ?? [];
    expect(new Set(subjects).size).toBe(subjects.length);
    expect(subjects.length).toBeGreaterThanOrEqual(tag === 'en' ? 5 : 3);
    for (const subject of subjects) expect(subject.length).toBeLessThanOrEqual(78);
    expect(new Set(every.map(({ subject }) => subject)).size).toBe(Math.min(count, subjects.length));
  });

  it('makes a hundred letters that are little alike', () => {
    const bodies = Array.from({ length: 100 }, (_, index) => letterIn(language, index + 1).body);
    const { median, over } = spread(bodies);
    expect(median).toBeLessThanOrEqual(mostAlike);
    expect(over).toBeLessThanOrEqual(tag === 'en' ? 0.02 : 0.1);
  });
});
