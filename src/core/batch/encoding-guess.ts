import {
  HANGUL_COMMON,
  JAPANESE_COMMON,
  SIMPLIFIED_COMMON,
  TRADITIONAL_COMMON,
} from './encoding-guess-characters.ts';
import { replaceUnreadable } from './encoding-korean.ts';

/** An encoding that fits bytes which are no UTF-8. */
export interface EncodingGuess {
  /** What `--encoding` takes. */
  readonly label: string;
  /** How people call it. */
  readonly name: string;
  /** How the bytes read in it. */
  readonly text: string;
  /** Can all of them be read here? */
  readonly isReadable: boolean;
}

interface Candidate {
  readonly label: string;
  readonly name: string;
  /** How much it looks like what its people write, from 0 to 1. */
  score(text: string): number;
}

type Scored = EncodingGuess & { readonly score: number };

const COMMON = 1;
/** Of those that the makers of a character set put first, since they are used more. */
const USUAL = 0.4;
const RARE = 0.1;
/** Letters with accents, or Cyrillic ones: better than usual characters of an encoding that fits by chance. */
const LETTERS = 0.8;
/** The same where no word would have them. */
const BROKEN = 0.25;
/** A second guess that scores so much of the best is told too. */
const NEARLY = 0.75;

const KANA = /[\u3041-\u30FE]/;
/** Half-width kana, which are what Shift_JIS makes of much else. */
const HALF_KANA = /[\uFF66-\uFF9F]/;
const HAN = /\p{Script=Han}/u;
const SIGNS = /[\u2010-\u2027\u2160-\u2179\u2460-\u24FF\u3000-\u3020\u30FC\uFF01-\uFF5E·○]/;
/** Quotes and capitals where no word has them, and Cyrillic beside Latin letters. */
const BROKEN_WORD =
  /\p{Ll}\p{Lu}\p{Ll}?|\p{L}[“‘„]|[–”]\p{L}|[A-Za-z]\p{Script=Cyrillic}|\p{Script=Cyrillic}[A-Za-z]|\p{Lu}\p{Lu}\p{Ll}/u;

/** Of two that look alike, the first is believed. */
const EAST_ASIAN: readonly Candidate[] = [
  {
    label: 'euc-kr',
    name: 'EUC-KR (Korean, also called CP949)',
    score: scorer(HANGUL_COMMON, ['euc-kr', 0xb0, 0xc8]),
  },
  { label: 'shift_jis', name: 'Shift_JIS (Japanese)', score: japanese() },
  { label: 'euc-jp', name: 'EUC-JP (Japanese)', score: japanese() },
  {
    label: 'gb18030',
    name: 'GB18030 (simplified Chinese, also called GBK)',
    score: scorer(SIMPLIFIED_COMMON, ['gb18030', 0xb0, 0xd7]),
  },
  {
    label: 'big5',
    name: 'Big5 (traditional Chinese)',
    score: scorer(TRADITIONAL_COMMON, ['big5', 0xa4, 0xc6]),
  },
];

/** Of two that look alike, the first is believed. */
const LETTERED: readonly Candidate[] = [
  {
    label: 'windows-1252',
    name: 'Windows-1252 (Western European)',
    score: (text) =>
      share(text, /[À-ÖØ-öø-ÿŠšŽžŒœŸ‘’“”–]/) >= 0.9 && hasSingleAccents(text) ? lettersScore(text) : 0,
  },
  {
    label: 'windows-1250',
    name: 'Windows-1250 (Central European)',
    score: (text) =>
      share(text, /[À-ÖØ-öø-ž‘’“”–]/) >= 0.9 && hasSingleAccents(text) ? lettersScore(text) : 0,
  },
  {
    label: 'windows-1251',
    name: 'Windows-1251 (Cyrillic)',
    score: (text) => (share(text, /\p{Script=Cyrillic}/u) >= 0.9 ? lettersScore(text) : 0),
  },
];

/** The encodings that these lines seem to be in, by what they would say, best first: one or two, or none that fits. */
export function guessEncodings(bytes: Uint8Array): readonly EncodingGuess[] {
  const all = [...EAST_ASIAN, ...LETTERED].flatMap((one) => scored(one, bytes));
  const [best, ...others] = all.sort((a, b) => b.score - a.score);
  if (best === undefined) return [];
  const second = others.find((one) => one.text !== best.text && one.score >= best.score * NEARLY);
  return second === undefined ? [best] : [best, second];
}

function scored({ label, name, score }: Candidate, bytes: Uint8Array): Scored[] {
  const read = readAs(label, bytes);
  const points = read === undefined ? 0 : score(read.text);
  return read !== undefined && points > 0 ? [{ label, name, ...read, score: points }] : [];
}

function readAs(label: string, bytes: Uint8Array): Pick<EncodingGuess, 'text' | 'isReadable'> | undefined {
  const text = decode(bytes, label);
  if (text !== undefined) return { text, isReadable: true };
  const readable = label === 'euc-kr' ? replaceUnreadable(bytes) : undefined;
  const rest = readable && decode(readable, label);
  return rest === undefined ? undefined : { text: rest, isReadable: false };
}

/** Half a character at the end, where the lines are cut, is left out. */
function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    // In one piece, Node takes windows-1252 for Latin-1: https://github.com/nodejs/node/issues/60888
    const text = new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
    return /[\x80-\x9F\uE000-\uF8FF]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

function japanese(): Candidate['score'] {
  return scorer(JAPANESE_COMMON, ['euc-jp', 0xb0, 0xcf], (character) => {
    if (KANA.test(character)) return COMMON;
    return HALF_KANA.test(character) ? USUAL : undefined;
  });
}

/** Scores by how common the characters are, on average. `usual`: the encoding and lead bytes of those used more. */
function scorer(
  common: string,
  usual: readonly [label: string, first: number, last: number],
  own: (character: string) => number | undefined = () => undefined,
): Candidate['score'] {
  const isCommon = new Set(common);
  let isUsual: Set<string> | undefined;
  return (text) => {
    isUsual ??= block(...usual);
    const foreign = foreignIn(text);
    let sum = 0;
    for (const one of foreign) {
      if (isCommon.has(one)) sum += COMMON;
      else if (isUsual.has(one) || SIGNS.test(one)) sum += own(one) ?? USUAL;
      else sum += own(one) ?? (HAN.test(one) ? RARE : 0);
    }
    return foreign.length === 0 ? 0 : sum / foreign.length;
  };
}

/** The characters of two bytes whose first is one of these. */
function block(label: string, first: number, last: number): Set<string> {
  const characters = new Set<string>();
  for (let lead = first; lead <= last; lead += 1) {
    const bytes: number[] = [];
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) bytes.push(lead, trail);
    if (label === 'big5') for (let trail = 0x40; trail <= 0x7e; trail += 1) bytes.push(lead, trail);
    for (const one of new TextDecoder(label).decode(Uint8Array.from(bytes))) characters.add(one);
  }
  return characters;
}

function lettersScore(text: string): number {
  return BROKEN_WORD.test(text) ? BROKEN : LETTERS;
}

function foreignIn(text: string): string[] {
  return [...text].filter((character) => character > '\x7F');
}

/** How much of what is not ASCII is of this kind, from 0 to 1. */
function share(text: string, kind: RegExp): number {
  const foreign = foreignIn(text);
  return foreign.filter((character) => kind.test(character)).length / foreign.length;
}

/** Accents stand alone among plain letters. */
function hasSingleAccents(text: string): boolean {
  const runs = text.match(/[^\x00-\x7F]+/g) ?? [];
  return runs.join('').length < runs.length * 1.7;
}
