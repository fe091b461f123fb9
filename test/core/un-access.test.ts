import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createFiles } from '../../src/adapters/files.ts';
import { readCampaignFolder } from '../../src/adapters/own-files.ts';
import { makeLetter, namesOf } from '../../src/core/letter.ts';
import { fingerprint, likeness, spread } from '../../src/core/likeness.ts';
import { combinations } from '../../src/core/wording.ts';

const FOLDER = fileURLToPath(new URL('../../templates/un-access/', import.meta.url));
const campaign = await readCampaignFolder(createFiles(), FOLDER);
const WORDINGS = [5, 5, 5, 5, 5];
const SALUTATION = 'Your Excellency,';

function letter(wording: number, words = '') {
  const [city, country] = ['Chicago', 'United States'];
  const writer = { name: 'Ada Lovelace', place: { city, country: 'US' } };
  const through = "Permanent Mission of the People's Republic of China to the United Nations";
  const names = namesOf(campaign, 'en', { city, country, through });
  return makeLetter({ campaign, language: 'en', writer, names, words, wording });
}

const letters = (count: number) => Array.from({ length: count }, (_, index) => letter(index + 1));

/** The first five letters hold every wording once. */
const every = letters(5);

/** The wordings of each paragraph, as the template has them. */
const paragraphs = [
  ...readFileSync(`${FOLDER}letter.en.hbs`, 'utf8').matchAll(/\{\{#wording\}\}([\s\S]*?)\{\{\/wording\}\}/g),
].map(([, block = '']) => block.split('{{or}}').map((wording) => wording.trim()));

/** Shared windows, by all windows of the two. */
function jaccard(one: string, other: string): number {
  const both = likeness(fingerprint(one), fingerprint(other));
  return both / (2 - both);
}

describe('the campaign un-access', () => {
  it('writes to the missions to the United Nations alone', () => {
    expect(campaign.targets).toEqual([
      { chosenBy: 'fixed', role: 'cc', post: 'un-new-york' },
      { chosenBy: 'fixed', role: 'cc', post: 'un-geneva' },
    ]);
  });

  it('is written in English alone, and rests on no weak fact', () => {
    expect([...campaign.letters.keys()]).toEqual(['en']);
    expect(campaign.languages.en?.review).toBe('original');
    for (const { confidence } of Object.values(campaign.facts)) expect(confidence).not.toBe('low');
  });
});

describe('its letter', () => {
  it('stands in this many wordings', () => {
    expect(campaign.letters.get('en')?.wordings).toEqual(WORDINGS);
    expect(paragraphs.map(({ length }) => length)).toEqual(WORDINGS);
    expect(every[0]?.wording?.of).toBe(combinations(WORDINGS));
  });

  it('has no blank, no double space and nothing in brackets that stands for a value', () => {
    for (const { body } of every) {
      expect(body).not.toMatch(/ {2}|\{|\}|\t|undefined|\[/);
      expect(body.match(/Chicago, United States/g)).toHaveLength(2);
    }
  });

  it('begins with the office and ends with the name', () => {
    const office = `${campaign.addressee}\n\n${SALUTATION}\n\n`;
    const close = '\n\nRespectfully,\n\nAda Lovelace\nChicago, United States';
    for (const { body } of every) {
      expect(body.startsWith(office)).toBe(true);
      expect(body.endsWith(close)).toBe(true);
    }
  });

  it('asks for all three, in each of its wordings', () => {
    const asks = campaign.languages.en?.asks ?? {};
    expect(Object.keys(asks)).toEqual(['unhcr-access', 'trafficked-women', 'answers']);
    for (const { body } of every)
      for (const phrases of Object.values(asks))
        expect(phrases.filter((phrase) => body.includes(phrase))).toHaveLength(1);
  });

  it('asks for each thing that CEDAW recommended, in each of its wordings', () => {
    const [asking = []] = paragraphs.slice(-2);
    for (const wording of asking)
      for (const one of [/penalt|penalise|punish/, /services/, /birth/, /UN (and|or) humanitarian agencies/])
        expect(wording).toMatch(one);
  });

  it('gives no number that no fact has', () => {
    const told = new Set(
      Object.values(campaign.facts).flatMap(
        ({ text, asOf }) => `${text} ${asOf}`.match(/\d+/g)?.map(Number) ?? [],
      ),
    );
    for (const { body } of every) {
      // The asks may be numbered.
      const numbers = body
        .replace(/^\d\. /gm, '')
        .match(/\d+/g)
        ?.map(Number);
      expect(numbers?.length).toBeGreaterThanOrEqual(2);
      expect(numbers?.filter((number) => !told.has(number))).toEqual([]);
    }
  });

  it('is a page at most, with the longest of each paragraph’s wordings', () => {
    const lengths = letters(combinations(WORDINGS)).map(({ body }) => body.split(/\s+/).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(300);
    expect(Math.min(...lengths)).toBeGreaterThan(200);
  });

  it('stands as well with the writer’s own words in it', () => {
    const { body } = letter(1, 'My own words.\n\nAnd more.');
    expect(body.split('\n\n').slice(3, 5)).toEqual(['My own words.', 'And more.']);
  });

  it('has subjects that differ, each short enough for a line', () => {
    const subjects = campaign.languages.en?.subjects ?? [];
    expect(subjects).toHaveLength(4);
    for (const subject of subjects) expect(subject.length).toBeLessThanOrEqual(78);
    expect(new Set(every.map(({ subject }) => subject))).toEqual(new Set(subjects));
  });

  it('says each paragraph in wordings that are really different', () => {
    for (const wordings of paragraphs)
      for (const [at, one] of wordings.entries())
        for (const other of wordings.slice(0, at)) expect(jaccard(one, other)).toBeLessThan(0.05);
  });

  it('never begins two neighbouring paragraphs with the same word', () => {
    const first = (text: string) => text.split(/\s/, 1)[0];
    for (const [at, wordings] of paragraphs.slice(1).entries())
      for (const one of wordings)
        for (const before of paragraphs[at] ?? []) expect(first(one)).not.toBe(first(before));
  });

  it('makes a hundred letters that are little alike', () => {
    const { median, over } = spread(letters(100).map(({ body }) => body));
    expect(median).toBeLessThanOrEqual(0.25);
    expect(over).toBeLessThanOrEqual(0.05);
  });
});
