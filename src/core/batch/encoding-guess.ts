/** An encoding that fits bytes which are no UTF-8. */
export interface EncodingGuess {
  /** What `--encoding` takes. */
  readonly label: string;
  /** How people call it. */
  readonly name: string;
  /** How the bytes read in it. */
  readonly text: string;
}

interface Candidate {
  readonly label: string;
  readonly name: string;
  /** Is that what its people write? */
  isPlausible(text: string, bytes: Uint8Array): boolean;
}

const JAPANESE = /[\u3000-\u30FF\u4E00-\u9FFF\uFF01-\uFF5E]/u;
const HAN = /\p{Script=Han}/u;

/**
 * In the order in which they are believed: bytes that read as common Hangul, or as kana, are hardly anything else, while
 * nearly all bytes read as rare Chinese characters.
 */
const CANDIDATES: readonly Candidate[] = [
  {
    label: 'euc-kr',
    name: 'EUC-KR (Korean, also called CP949)',
    // The common syllables have no bytes below A1; kana in Shift_JIS read as rare syllables that do.
    isPlausible: (text, bytes) => share(text, /[가-힣]/) >= 0.9 && highShare(bytes) >= 0.9,
  },
  { label: 'shift_jis', name: 'Shift_JIS (Japanese)', isPlausible: isJapanese },
  { label: 'euc-jp', name: 'EUC-JP (Japanese)', isPlausible: isJapanese },
  {
    label: 'windows-1252',
    name: 'Windows-1252 (Western European)',
    isPlausible: (text) => share(text, /[À-ÖØ-öø-ÿŠšŽžŒœŸ‘’“”–]/) >= 0.9 && hasSingleAccents(text),
  },
  {
    label: 'windows-1250',
    name: 'Windows-1250 (Central European)',
    isPlausible: (text) => share(text, /[À-ÖØ-öø-ž‘’“”–]/) >= 0.9 && hasSingleAccents(text),
  },
  {
    label: 'windows-1251',
    name: 'Windows-1251 (Cyrillic)',
    isPlausible: (text) => share(text, /\p{Script=Cyrillic}/u) >= 0.9 && !/\p{Ll}\p{Lu}/u.test(text),
  },
  {
    label: 'gb18030',
    name: 'GB18030 (simplified Chinese, also called GBK)',
    // Common characters have two bytes above A0; the second of Big5 is often ASCII.
    isPlausible: (text, bytes) => share(text, HAN) >= 0.9 && highShare(bytes) >= 0.9 && bytesAreEven(bytes),
  },
  { label: 'big5', name: 'Big5 (traditional Chinese)', isPlausible: (text) => share(text, HAN) >= 0.9 },
];

/** The encoding that these lines seem to be in, by what they would say; undefined where none makes sense. */
export function guessEncoding(bytes: Uint8Array): EncodingGuess | undefined {
  for (const { label, name, isPlausible } of CANDIDATES) {
    const text = decodeWhole(bytes, label);
    if (text !== undefined && isPlausible(text, bytes)) return { label, name, text };
  }
  return undefined;
}

function decodeWhole(bytes: Uint8Array, label: string): string | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    // In one piece, Node takes windows-1252 for Latin-1: https://github.com/nodejs/node/issues/60888
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  } catch {
    return undefined;
  }
}

function isJapanese(text: string): boolean {
  return share(text, JAPANESE) >= 0.95 && share(text, /[\u3041-\u30FF]/) > 0;
}

/** How much of what is not ASCII is of this kind, from 0 to 1. */
function share(text: string, kind: RegExp): number {
  const foreign = [...text].filter((character) => character > '\x7F');
  return foreign.filter((character) => kind.test(character)).length / foreign.length;
}

/** Accents stand alone among plain letters. */
function hasSingleAccents(text: string): boolean {
  const runs = text.match(/[^\x00-\x7F]+/g) ?? [];
  return runs.join('').length < runs.length * 1.7;
}

function highShare(bytes: Uint8Array): number {
  const foreign = bytes.filter((byte) => byte >= 0x80);
  return foreign.filter((byte) => byte >= 0xa1).length / foreign.length;
}

function bytesAreEven(bytes: Uint8Array): boolean {
  let run = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) run += 1;
    else if (run % 2 === 1) return false;
    else run = 0;
  }
  return true;
}
