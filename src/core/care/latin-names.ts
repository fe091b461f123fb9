import { CAPITAL, LATIN, SMALL } from './letters.ts';
import type { Shape } from './name-shape.ts';
import { KOREAN_GIVEN, NOT_GIVEN, SHARED_SURNAMES, SURNAMES } from './name-words.ts';
import { KIN, KIN_DE, KIN_ES, KIN_FR } from './sense-words.ts';

const WORD = `[${CAPITAL}][${SMALL}']{1,14}(?:-[${LATIN}][${SMALL}]{0,9})?`;
const ANY_NAME = `${WORD}(?:\\s${WORD}){0,2}`;
const HYPHENATED = '[A-Z][a-z]{1,6}-[A-Za-z][a-z]{0,5}';
const IN_TWO = `(?:${HYPHENATED}|[A-Z][a-z]{1,5}\\s[A-Z][a-z]{1,5})`;
const FAMILY_FIRST = `(?:(?:${SURNAMES})\\s(?:${IN_TWO}|[A-Z][a-z]{2,10})|(?:${SHARED_SURNAMES})\\s${IN_TWO})`;
const FAMILY_LAST = `(?:${HYPHENATED}|[A-Z][a-z]{3,9})\\s(?:${SURNAMES})`;
const EDGE = `(?<![${LATIN}\\d-])`;
const END = `(?![${LATIN}-])`;
const NAMED =
  "(?:\\s(?:named|called|whose name (?:is|was)|by the name of|nommee?|prenommee?|qui s'appelle|namens|llamad[oa]|que se llama|de nombre))?";
const TITLE =
  '(?:Pastor|Rev\\.?|Reverend|Missionary|Deacon|Deaconess|Elder|Father|Sister|Brother|Mr\\.?|Mrs\\.?|Ms\\.?|Miss|Dr\\.?|Pasteur|M\\.|Mme|Sœur|Soeur|Frere|Bruder|Schwester|Hermano|Madame|Monsieur|Pfarrer|Frau|Herr|Herrn|Sra?\\.|Senora?|Padre|Hermana|Pastora|Dona|Don|senora?|senorita|madame|mademoiselle)';
const kin = (words: string) => `${EDGE}(?:${words})`;
const INTRODUCTION =
  "(?:[Hh]er|[Hh]is|[Tt]heir|[Ww]hose)\\sname\\s(?:is|was)|named|called|namens|(?:[Ss]ie|[Ee]r)\\shei(?:ß|ss)t|[Ii]hr\\sName\\sist|prenommee?|nommee?|(?:[Ee]lle|[Il]l)\\ss'appelle|llamad[oa]|[Ss]e\\sllama|[Ss]u\\snombre\\ses";

const A_SURNAME = new RegExp(`^(?:${SURNAMES}|${SHARED_SURNAMES})$`);
const A_RELATIVE = new RegExp(`^(?:${KIN}|${KIN_FR}|${KIN_DE.toLowerCase()}|${KIN_ES})$`);

/** Names in Latin letters: known by a capital, so a relative, a title or a Korean form must stand by. */
export const LATIN_NAMES: readonly Shape[] = [
  {
    pattern: latin(
      `${kin(`${KIN}|${KIN_FR}|${KIN_DE}|${KIN_ES}`)}${NAMED}[,:]?\\s(?<name>(?:${FAMILY_FIRST}|${FAMILY_LAST}))`,
    ),
    sure: true,
    korean: true,
    fits: isKorean,
  },
  {
    pattern: latin(`(?:${INTRODUCTION})\\s(?<name>(?:${FAMILY_FIRST}|${FAMILY_LAST}))`),
    sure: true,
    korean: true,
    fits: isKorean,
  },
  { pattern: latin(`(?:${INTRODUCTION})\\s(?<name>${ANY_NAME})`), introduced: true, fits: isGiven },
  { pattern: latin(`${EDGE}(?<name>${FAMILY_FIRST})`), korean: true, fits: isKorean },
  { pattern: latin(`${EDGE}(?<name>${FAMILY_LAST})`), korean: true, fits: isKorean },
  {
    pattern: latin(`${EDGE}(?<name>[A-Z][a-z]{1,6}-[a-z]{1,6})`),
    korean: true,
    fits: (name) => KOREAN_GIVEN.test(name.toLowerCase()),
  },
  {
    pattern: latin(`${kin(`${KIN}|${KIN_FR}|${KIN_ES}`)}${NAMED},?\\s(?<name>${ANY_NAME})`),
    fits: isGiven,
  },
  {
    pattern: new RegExp(
      `${kin(KIN_DE)},?\\s(?<name>${WORD})${END}(?=,| wurde| wird| ist| sitzt| floh| hat)`,
      'g',
    ),
    fits: isGiven,
  },
  { pattern: latin(`${EDGE}${TITLE}\\s(?<name>${ANY_NAME})`), fits: isGiven },
  { pattern: latin(`${EDGE}(?<name>${WORD}\\s(?:Kim|Lee|Choi|Pak|Jeong|Kang|Kwon|Hwang))`), fits: isGiven },
  {
    pattern: latin(
      `(?:release|free|save|rescue|liberez|sauvez|liberen|salven|lassen Sie)\\s(?<name>${WORD}\\s${WORD})`,
    ),
    fits: isGiven,
  },
];

function latin(source: string): RegExp {
  return new RegExp(source + END, 'g');
}

function isKorean(name: string): boolean {
  const words = name.split(/\s/);
  const [first = '', ...rest] = words;
  const surnameFirst = A_SURNAME.test(first) && rest.length > 0;
  const given = surnameFirst ? rest.join(' ') : words.slice(0, -1).join(' ');
  return !NOT_GIVEN.test(given) && KOREAN_GIVEN.test(given.toLowerCase());
}

function isGiven(name: string): boolean {
  return !name.split(/\s/).some((word) => NOT_GIVEN.test(word) || A_RELATIVE.test(word.toLowerCase()));
}
