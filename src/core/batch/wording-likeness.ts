import type { Names } from '../letter.ts';
import { lettersOf } from '../likeness-windows.ts';
import { rememberedOf } from '../remembered.ts';
import type { LetterTemplate, TemplateOverlaps } from '../template.ts';
import { choiceOf } from '../wording.ts';
import { Meetings } from './meetings.ts';
import { windowsAround } from './template-overlaps.ts';

/** What a letter of a batch was made of. */
export interface Made {
  readonly wordings: LetterTemplate['wordings'];
  readonly overlaps: TemplateOverlaps;
  /** Which of the letters that the wordings make: from 1. */
  readonly number: number;
  readonly name: string;
  /** What its place decides: letters with the same names say the same there. */
  readonly names: Names;
  readonly words: string;
}

/** Letters kept of each template, those last made. */
const KEPT = 8192;
/** As many of the letters that one meets are compared with it, those with most in common; met twice, they count twice. */
const LOOKS = 24;

/**
 * Tells each letter of a batch how alike it is to the one most like it among those before, 0 to 1: `likeness`, estimated from
 * what letters are made of instead of measured on their texts, in a quarter of the time. Two letters of one template share
 * what their wordings share, and those of name, place and own words that are the same to the letter.
 *
 * The most similar is sought among the last 8,192 letters of the template; it is found, or one nearly as similar, and the
 * figure is off by 0.01 to 0.06 on average beside the measure, more often below it. A letter longer ago is not looked at.
 * Memory does not grow with the letters, and the same letters in the same order give the same figures.
 */
export class WordingLikeness {
  readonly #templates = new Map<TemplateOverlaps, LettersOfTemplate>();

  add(made: Made): number {
    const { wordings, overlaps, number } = made;
    const letters = this.#templates.get(overlaps) ?? new LettersOfTemplate(overlaps);
    this.#templates.set(overlaps, letters);
    return letters.add(choiceOf(number, wordings), made);
  }
}

/** A value as letters are compared by it: a number that other values seldom have, and its windows where it stands once. */
interface Value {
  readonly key: number;
  readonly windows: number;
}

function valued(text: string): Value {
  return { key: keyOf(text), windows: windowsAround(lettersOf(text).length) };
}
const placeOf = rememberedOf(({ place, through }: Names): Value => {
  return { key: keyOf(`${place}\n${through}`), windows: valued(place).windows };
});
const NO_WORDS: Value = { key: 0, windows: 0 };

/** What is kept of a letter, all in windows but for the keys: so many numbers each, one after the other. */
const [NAME, PLACE, WORDS, NAME_WINDOWS, PLACE_WINDOWS, WORDS_WINDOWS, WINDOWS, FIELDS] = [
  0, 1, 2, 3, 4, 5, 6, 7,
] as const;

/** The letters of one template, those last made. Numbers in tables, and no objects: those would have to be cleared up. */
class LettersOfTemplate {
  readonly #overlaps: TemplateOverlaps;
  /** The windows that two wordings share, of all paragraphs one after the other. */
  readonly #shared: Int32Array;
  /** So many wordings has the paragraph that has most. */
  readonly #most: number;
  readonly #meetings: Meetings;
  readonly #kept = new Int32Array(KEPT * FIELDS);
  readonly #choices: Uint16Array;
  /** For each letter kept, one more than the last that was compared with it, so that none is twice. */
  readonly #comparedBy = new Uint32Array(KEPT);
  #count = 0;

  constructor(overlaps: TemplateOverlaps) {
    const { paragraphs } = overlaps;
    const most = Math.max(0, ...paragraphs.map(({ wordings }) => wordings.length));
    this.#overlaps = overlaps;
    this.#most = most;
    this.#meetings = new Meetings(paragraphs.length, LOOKS);
    this.#choices = new Uint16Array(KEPT * paragraphs.length);
    this.#shared = new Int32Array(paragraphs.length * most * most);
    for (const [at, { shared }] of paragraphs.entries())
      for (const [one, others] of shared.entries()) this.#shared.set(others, (at * most + one) * most);
  }

  add(choice: readonly number[], { name, names, words }: Made): number {
    const count = this.#count++;
    const placeValue = placeOf(names);
    const wordsValue = words === '' ? NO_WORDS : valued(words);
    const keys = words === '' ? [placeValue.key] : [placeValue.key, wordsValue.key];
    const found = this.#meetings.meet(choice, keys, count);
    // In the place of the oldest, which is compared no more.
    const slot = count % KEPT;
    this.#keep(slot, choice, name, placeValue, wordsValue);
    this.#comparedBy[slot] = count + 1;
    let nearest = 0;
    for (let at = 0; at < found; at++) {
      const before = this.#meetings.met[at] as number;
      const other = before % KEPT;
      if (count - before >= KEPT || this.#comparedBy[other] === count + 1) continue;
      this.#comparedBy[other] = count + 1;
      const alike = this.#alike(slot, other);
      if (alike > nearest) nearest = alike;
    }
    return nearest;
  }

  #keep(slot: number, choice: readonly number[], name: string, place: Value, words: Value): void {
    const { fixed, paragraphs } = this.#overlaps;
    const { length } = paragraphs;
    let { windows, names, places } = fixed;
    for (let at = 0; at < length; at++) {
      const chosen = choice[at] as number;
      this.#choices[slot * length + at] = chosen;
      const wording = paragraphs[at]?.wordings[chosen];
      if (wording === undefined) continue;
      windows += wording.windows;
      names += wording.names;
      places += wording.places;
    }
    const kept = this.#kept;
    const start = slot * FIELDS;
    const nameWindows = names * windowsAround(Buffer.byteLength(name));
    const placeWindows = places * place.windows;
    kept[start + NAME] = keyOf(name);
    kept[start + PLACE] = place.key;
    kept[start + WORDS] = words.key;
    kept[start + NAME_WINDOWS] = nameWindows;
    kept[start + PLACE_WINDOWS] = placeWindows;
    kept[start + WORDS_WINDOWS] = words.windows;
    kept[start + WINDOWS] = windows + nameWindows + placeWindows + words.windows;
  }

  /** Twice the windows that both have, by the sum of those of each. */
  #alike(slot: number, otherSlot: number): number {
    const { fixed, paragraphs } = this.#overlaps;
    const { length } = paragraphs;
    const choices = this.#choices;
    const kept = this.#kept;
    const most = this.#most;
    let shared = fixed.windows;
    for (let at = 0; at < length; at++) {
      const chosen = at * most + (choices[slot * length + at] as number);
      shared += this.#shared[chosen * most + (choices[otherSlot * length + at] as number)] as number;
    }
    const one = slot * FIELDS;
    const other = otherSlot * FIELDS;
    for (let value = NAME; value <= WORDS; value++) {
      if (kept[one + value] !== kept[other + value]) continue;
      const windows = value + NAME_WINDOWS;
      shared += Math.min(kept[one + windows] as number, kept[other + windows] as number);
    }
    const both = (kept[one + WINDOWS] as number) + (kept[other + WINDOWS] as number);
    return both === 0 ? 1 : Math.min(1, (2 * shared) / both);
  }
}

/** FNV-1a over the UTF-16 units: for values that are each met once, it takes less time than to remember them. */
function keyOf(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
