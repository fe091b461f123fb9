import {
  HANGUL_COMMON,
  JAPANESE_COMMON,
  SIMPLIFIED_COMMON,
  TRADITIONAL_COMMON,
} from './encoding-guess-characters.ts';
import { replaceUnreadable, UNREADABLE } from './encoding-korean.ts';

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

/** A guess that looks nearly as likely as the best is told too. */
const NEARLY = 0.75;
const COMMON = 1;
/** Of the half of a character set that its makers put first, since it is used more. */
const USUAL = 0.4;
const RARE = 0.1;
/** Better than usual characters of any other encoding by chance, worse than common ones. */
const LETTERS = 0.8;
const UNLIKE = 0.25;

/** Where two look alike, the first is believed. */
const EAST_ASIAN: readonly Candidate[] = [
  {
    label: 'euc-kr',
    name: 'EUC-KR (Korean, also called CP949)',
    score: scorer(HANGUL_COMMON, () => block('euc-kr', 0xb0, 0xc8)),
  },
  { label: 'shift_jis', name: 'Shift_JIS (Japanese)', score: scorer(JAPANESE_COMMON, japaneseBlock, KANA) },
  { label: 'euc-jp', name: 'EUC-JP (Japanese)', score: scorer(JAPANESE_COMMON, japaneseBlock, KANA) },
  {
    label: 'gb18030',
    name: 'GB18030 (simplified Chinese, also called GBK)',
    score: scorer(SIMPLIFIED_COMMON, () => block('gb18030', 0xb0, 0xd7)),
  },
  {
    label: 'big5',
    name: 'Big5 (traditional Chinese)',
    score: scorer(TRADITIONAL_COMMON, () => block('big5', 0xa4, 0xc6, 0x40)),
  },
];
