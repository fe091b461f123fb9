// How long a letter takes once its template is loaded, and what is made of it: in microseconds, for the first letters of a
// process, as a batch makes them, and for later ones. Run it by itself: other work on the machine shows.
import { fileURLToPath } from 'node:url';
import { createFiles } from '../../src/adapters/files.ts';
import { readCampaignFolder } from '../../src/adapters/own-files.ts';
import type { Draft } from '../../src/core/draft.ts';
import { makeLetter, type Names, namesOf } from '../../src/core/letter.ts';
import { LikenessIndex } from '../../src/core/likeness-index.ts';
import { eml } from '../../src/formats/eml.ts';
import { jsonPieces } from '../../src/formats/json.ts';
import { chicago, newYork } from '../support/draft.ts';

const FOLDER = fileURLToPath(new URL('../../templates/north-korean-refugees/', import.meta.url));
const LETTERS = 10_000;
const ROUNDS = 3;

const campaign = await readCampaignFolder(createFiles(), FOLDER);
// What letters from one place share, they share here too, to the very object.
const place = { city: 'Chicago', country: 'US' };
const shared = { campaign: campaign.id, recipients: [chicago, newYork], unreachable: [] };
const called = { city: 'Chicago', country: 'United States', through: chicago.name };
const index = new LikenessIndex();

/** What is timed, each with its goal for the first letters in English. */
const STEPS: Readonly<Record<string, readonly [number, (draft: Draft) => unknown]>> = {
  likeness: [20, ({ letter }) => index.add(letter.body)],
  eml: [9, (draft) => eml.format(draft)],
  json: [16, (draft) => jsonPieces(draft).join('')],
};

function draftOf(language: string, names: Names, wording: number): Draft {
  const writer = { name: `Writer ${wording}`, place };
  const letter = makeLetter({ campaign, language, words: '', wording, writer, names });
  return { ...shared, language, writer, letter };
}

/** Microseconds a letter, for the letter itself and for each step. */
function round(language: string, from: number): Record<string, number> {
  const spent: Record<string, number> = { letter: 0 };
  const timed = <T>(name: string, act: () => T): T => {
    const start = performance.now();
    const made = act();
    spent[name] = (spent[name] ?? 0) + ((performance.now() - start) * 1000) / LETTERS;
    return made;
  };
  const names = namesOf(campaign, language, called);
  for (let number = from; number < from + LETTERS; number++) {
    const draft = timed('letter', () => draftOf(language, names, number));
    for (const [name, [, act]] of Object.entries(STEPS)) timed(name, () => act(draft));
  }
  return spent;
}

for (const language of campaign.letters.keys()) {
  const rounds = Array.from({ length: ROUNDS }, (_, at) => round(language, at * LETTERS + 1));
  for (const name of ['letter', ...Object.keys(STEPS)]) {
    const [first, ...later] = rounds.map((spent) => (spent[name] ?? 0).toFixed(1));
    const goal = STEPS[name]?.[0] ?? 6;
    const told = language === 'en' ? `; goal at most ${goal} µs for the first` : '';
    console.log(`${language} ${name}: ${first} µs, then ${later.join(' and ')} µs${told}`);
  }
}
