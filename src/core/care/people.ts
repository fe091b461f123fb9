import { findNames, type Name } from './names.ts';
import { has, matchesIn, together } from './near.ts';
import { type Finding, REASONS } from './reasons.ts';
import { CAUGHT, ELSEWHERE, FLIGHT, LONG_AGO } from './sense-words.ts';
import type { Span, View } from './view.ts';
import { anyOf, type Words } from './words.ts';

const IN_DANGER = anyOf(CAUGHT, FLIGHT, {
  bordered: ['help(?:ed|s|ing) (?:them|her|him|us|me|refugees|people|escapees|north koreans)'],
});
const HELD = anyOf(CAUGHT);
const LONG_GONE = anyOf(LONG_AGO);
const FAR = anyOf(ELSEWHERE);
/** Where others come in between, what is said is said of them. */
const THE_OTHERS: Words = {
  bordered: [
    "i|i'm|i've|we|me|us|people|refugees|those|others|families|women|koreans|they|escapees|many|everyone|ich|wir|mir|menschen|fluchtlinge|andere|leute|je|j'ai|nous|moi|gens|refugies|personnes|ceux|celles|yo|nosotros|personas|refugiad[oa]s|quienes|gente|otros",
  ],
  free: [
    '사람들|난민|분들|탈북민|주민|저는|저도|제가|나는|내가|우리는|저희|人们|难民|我们|我|人々|方々|難民|脱北者|私|皆',
  ],
};
const OTHERS = anyOf(THE_OTHERS);
const NOT_OF_THEM = anyOf(LONG_AGO, THE_OTHERS);
const REACH = 60;

/** People who can be found by their name, in danger or near to someone who is. */
export function findPeople(view: View): Finding[] {
  const { lower, text, sentences } = view;
  return sentences.flatMap((sentence, index) => {
    const names = findNames(text, sentence);
    if (names.length === 0) return [];
    const [before, after] = [sentences[index - 1], sentences[index + 1]];
    const told: Told = {
      cues: matchesIn(lower, IN_DANGER, sentence),
      longAgo: has(lower, LONG_GONE, sentence),
      farAway: has(lower, FAR, sentence),
      before: before !== undefined && has(lower, IN_DANGER, before),
      after: after !== undefined && has(lower, HELD, after) && !has(lower, NOT_OF_THEM, after),
    };
    const inDanger = names.filter((name) => name.sure || isInDanger(view, name, told));
    return apart(inDanger).map(({ start, end }) => ({
      kind: 'person' as const,
      start,
      end,
      reason: REASONS.person,
    }));
  });
}

/** What a sentence and its neighbours tell of people. */
interface Told {
  readonly cues: readonly Span[];
  readonly longAgo: boolean;
  readonly farAway: boolean;
  readonly before: boolean;
  readonly after: boolean;
}

function isInDanger(view: View, name: Name, { cues, longAgo, farAway, before, after }: Told): boolean {
  if (longAgo || (farAway && !name.korean)) return false;
  if ((name.introduced && before) || (name.korean && after)) return true;
  return cues.some((cue) => !overlaps(cue, name) && together(view, name, cue, REACH, OTHERS));
}

/** Of names that overlap the one that is most surely a name. */
function apart(names: readonly Name[]): Name[] {
  const weight = ({ sure, korean, start, end }: Name) =>
    (sure ? 2000 : 0) + (korean ? 1000 : 0) + end - start;
  const kept: Name[] = [];
  for (const name of [...names].sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (last === undefined || !overlaps(last, name)) kept.push(name);
    else if (weight(name) > weight(last)) kept[kept.length - 1] = name;
  }
  return kept;
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
