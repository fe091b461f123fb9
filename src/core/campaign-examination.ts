import type { Campaign } from './campaign.ts';
import type { Post } from './directory.ts';
import { expected, problem } from './directory-rules.ts';
import type { Problem } from './errors.ts';
import { makeLetter, namesOf } from './letter.ts';
import { spread } from './likeness.ts';
import { LikenessIndex } from './likeness-index.ts';
import type { LetterTemplate } from './template.ts';
import { combinations } from './wording.ts';

/** What a campaign's letter in one language is like. */
interface LanguageFindings {
  readonly tag: string;
  readonly review: 'original' | 'reviewed' | 'unreviewed';
  /** How many different letters its wordings make. */
  readonly letters: number;
  /** The longest letter, own words aside: in words, or in characters where words have no blanks between them. */
  readonly longest: number;
  readonly unit: 'words' | 'characters';
  /** Of a hundred letters, every pair: the median likeness and the share of pairs over one half. */
  readonly median: number;
  readonly over: number;
  /** Of a thousand letters, how alike each is to the nearest before it: the median. */
  readonly nearest: number;
}

export interface Examination {
  readonly languages: readonly LanguageFindings[];
  readonly problems: readonly Problem[];
}

/** More is not one page. */
const PAGE = { words: 400, characters: 1300 } as const;
const LETTERS = 100;
const BATCH = 1000;
/** Letters that are more alike are read as one form letter. */
const MOST_ALIKE = { median: 0.35, over: 0.1 } as const;
const WRITER = { city: 'Chicago', country: 'United States' } as const;

/** Looks a sound campaign over: what it would make, and all that is wrong with that. */
export function examine(campaign: Campaign, posts: readonly Post[], today: string): Examination {
  const languages = [...campaign.letters].map(([tag, template]) => ({
    tag,
    template,
    bodies: everyWording(campaign, tag, template),
  }));
  const findings = languages.map(({ tag, template, bodies }) => findingsOf(campaign, tag, template, bodies));
  return {
    languages: findings,
    problems: [
      ...outOfDate(campaign, today),
      ...unknownTargets(campaign, posts),
      ...languages.flatMap(({ tag, bodies }) => [
        ...asksMissing(campaign, tag, bodies),
        ...numbersWithoutFact(campaign, tag, bodies),
      ]),
      ...findings.flatMap(tooLongOrAlike),
    ],
  };
}

/** Letters in which every wording of every paragraph stands at least once. */
function everyWording(campaign: Campaign, tag: string, template: LetterTemplate): string[] {
  const most = Math.max(1, ...template.wordings);
  return Array.from({ length: most }, (_, wording) => {
    const one = (texts: readonly string[]) => texts.slice(wording % texts.length).slice(0, 1);
    const parts = template.parts.map(({ texts, withoutWords = texts }) => ({ texts: one(withoutWords) }));
    return bodyOf({ ...campaign, letters: new Map([[tag, { wordings: [], parts }]]) }, tag, 1);
  });
}

function bodyOf(campaign: Campaign, language: string, wording: number): string {
  const name = `Writer ${wording}`;
  const writer = { name, place: { city: WRITER.city, country: 'US' } };
  const names = namesOf(campaign, language, { ...WRITER, through: 'the post' });
  return makeLetter({ campaign, language, writer, names, words: '', wording }).body;
}

function findingsOf(
  campaign: Campaign,
  tag: string,
  { wordings }: LetterTemplate,
  bodies: readonly string[],
): LanguageFindings {
  const unit = /^(ko|ja|zh)/.test(tag) ? 'characters' : 'words';
  const size = (body: string) =>
    unit === 'words' ? body.split(/\s+/).length : body.replace(/\s/g, '').length;
  const hundred = Array.from({ length: LETTERS }, (_, index) => bodyOf(campaign, tag, index + 1));
  const { median, over } = spread(hundred);
  return {
    tag,
    review: campaign.languages[tag]?.review ?? 'unreviewed',
    letters: combinations(wordings),
    longest: Math.max(...[...bodies, ...hundred].map(size)),
    ...{ unit, median, over, nearest: nearestInBatch(campaign, tag) },
  };
}

/** What a group sees that makes a letter for each of its people. */
function nearestInBatch(campaign: Campaign, tag: string): number {
  const index = new LikenessIndex();
  const found = Array.from({ length: BATCH }, (_, at) => index.add(bodyOf(campaign, tag, at + 1)).nearest);
  return found.sort((a, b) => a - b)[BATCH / 2] ?? 0;
}

function outOfDate({ reviewBy, appealUntil }: Campaign, today: string): Problem[] {
  return [
    ...(today > reviewBy
      ? [
          problem(
            'campaign.json: reviewBy',
            expected(`a day from ${today} on: read the facts again`, reviewBy),
          ),
        ]
      : []),
    ...(appealUntil !== undefined && today > appealUntil
      ? [problem('campaign.json: appealUntil', expected(`a day from ${today} on`, appealUntil))]
      : []),
  ];
}

function unknownTargets({ targets }: Campaign, posts: readonly Post[]): Problem[] {
  return targets.flatMap((target, index) =>
    target.chosenBy === 'writer-place' || posts.some(({ id }) => id === target.post)
      ? []
      : [problem(`campaign.json: targets.${index}.post`, expected('a post of the directory', target.post))],
  );
}

function asksMissing({ languages }: Campaign, tag: string, bodies: readonly string[]): Problem[] {
  return Object.entries(languages[tag]?.asks ?? {}).flatMap(([ask, phrases]) =>
    bodies.flatMap((body, wording) =>
      phrases.some((phrase) => body.includes(phrase))
        ? []
        : [
            problem(
              `letter.${tag}.hbs`,
              `wording ${wording + 1} has none of the phrases of the ask "${ask}"`,
            ),
          ],
    ),
  );
}

/** A figure, a year or an article that no fact has a source for. */
function numbersWithoutFact({ facts }: Campaign, tag: string, bodies: readonly string[]): Problem[] {
  const told = new Set(
    Object.values(facts).flatMap(({ text, asOf }) => `${text} ${asOf}`.match(/\d+/g)?.map(Number) ?? []),
  );
  const found = bodies.flatMap((body) =>
    // Asks may be numbered, and the sample writer is.
    (body.replace(/(?<!\d)\d(?:\. |[)）])|Writer \d+/g, '').match(/\d+/g) ?? []).filter(
      (number) => !told.has(Number(number)),
    ),
  );
  return [...new Set(found)].map((number) =>
    problem(`letter.${tag}.hbs`, `${number} stands in no fact of campaign.json`),
  );
}

function tooLongOrAlike({ tag, longest, unit, median, over }: LanguageFindings): Problem[] {
  return [
    ...(longest > PAGE[unit]
      ? [problem(`letter.${tag}.hbs`, `${longest} ${unit} at its longest; a page holds ${PAGE[unit]}`)]
      : []),
    ...(median > MOST_ALIKE.median || over > MOST_ALIKE.over
      ? [
          problem(
            `letter.${tag}.hbs`,
            `its letters are too much alike (median ${median.toFixed(2)}, ${percent(over)} of pairs over 0.50): give more paragraphs more wordings, as in {{#wording}}…{{or}}…{{/wording}}`,
          ),
        ]
      : []),
  ];
}

/** "0.3 %". */
function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
