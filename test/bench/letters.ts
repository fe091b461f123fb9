// How long a letter takes once its template is loaded: in microseconds, and beside what any template must do at least,
// joining the same number of pieces of text.
import { fileURLToPath } from 'node:url';
import { createFiles } from '../../src/adapters/files.ts';
import { readCampaignFolder } from '../../src/adapters/own-files.ts';
import { makeLetter } from '../../src/core/letter.ts';

const FOLDER = fileURLToPath(new URL('../../templates/north-korean-refugees/', import.meta.url));
const LETTERS = 20_000;
const ROUNDS = 7;
const GOAL = 25;

const campaign = await readCampaignFolder(createFiles(), FOLDER);

function microseconds(language: string): number {
  const start = process.hrtime.bigint();
  for (let number = 1; number <= LETTERS; number++)
    makeLetter({
      ...{ campaign, language, words: 'My grandmother left Wonsan in 1950.', wording: number },
      writer: { name: `Writer ${number}`, place: { city: 'Chicago', country: 'US' } },
      ...{ city: 'Chicago', country: 'United States', through: 'Consulate General in Chicago' },
    });
  return Number(process.hrtime.bigint() - start) / 1000 / LETTERS;
}

for (const language of campaign.letters.keys()) {
  const rounds = Array.from({ length: ROUNDS }, () => microseconds(language)).sort((a, b) => a - b);
  const median = rounds[Math.floor(ROUNDS / 2)] ?? 0;
  console.log(
    `a letter in ${language}: ${median.toFixed(1)} µs (median of ${ROUNDS} rounds; goal at most ${GOAL} µs)`,
  );
}
