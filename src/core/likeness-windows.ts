/** Length of a window, in bytes of UTF-8: about six English words, or eleven Chinese characters. */
export const WINDOW = 32;

/** The hashes of the windows of a text, one for each byte at which a window begins, in their order. */
export function windowHashes(text: string): Int32Array {
  const letters = lettersOf(text);
  const hashes = new Int32Array(windowCount(letters.length));
  hashWindows(letters, letters.length, hashes);
  return hashes;
}

/** How many windows so many letters have: those that are fewer than a window has are one. */
export function windowCount(letters: number): number {
  return letters === 0 ? 0 : Math.max(1, letters - WINDOW + 1);
}

/** Puts into `hashes` those of the windows of the first letters. */
export function hashWindows(letters: Uint8Array, count: number, hashes: Int32Array): void {
  const first = Math.min(WINDOW, count);
  let rolling = rollingHash(letters, first);
  if (first > 0) hashes[0] = mix(rolling);
  for (let at = first; at < count; at++) {
    const leaving = Math.imul(letters[at - first] as number, LEAVING);
    rolling = (Math.imul(rolling, BASE) + (letters[at] as number) - leaving) | 0;
    hashes[at - first + 1] = mix(rolling);
  }
}

/** The state from which the windows go on that begin in the first letters. */
export function rollingHash(letters: Uint8Array, count: number): number {
  let rolling = 0;
  for (let at = 0; at < count; at++) rolling = (Math.imul(rolling, BASE) + (letters[at] as number)) | 0;
  return rolling;
}

/**
 * Puts into `hashes` those of the windows that begin in `before`, one letter less than a window, whose rolling hash is
 * given, and end in `after`, which is no longer.
 */
export function hashAcross(
  before: Uint8Array,
  rollingBefore: number,
  after: Uint8Array,
  hashes: Int32Array,
): void {
  let rolling = rollingBefore;
  for (let at = 0; at < after.length; at++) {
    const whole = (Math.imul(rolling, BASE) + (after[at] as number)) | 0;
    hashes[at] = mix(whole);
    rolling = (whole - Math.imul(before[at] as number, OLDEST)) | 0;
  }
}

/** Spreads a number over all 32 bits, each number to another one (the end of MurmurHash3, public domain). */
export function mix(number: number): number {
  let bits = number ^ (number >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** Mixed bits, and 3 modulo 8, so that its powers differ early; fixed, so that each run gives the same figures. */
const BASE = 0x85ebca6b;
/** BASE to the power of WINDOW - 1: the weight of the oldest byte of a window; and its weight when the next is in. */
const OLDEST = Array.from({ length: WINDOW - 1 }).reduce<number>((power) => Math.imul(power, BASE), 1);
const LEAVING = Math.imul(OLDEST, BASE);

const utf8 = new TextEncoder();
const letterOrDigit = /^(?!\p{Variation_Selector})[\p{L}\p{N}\p{Mn}\p{Mc}]$/u;
const LETTER = 1;
const OTHER = 2;
const kindOf = (codePoint: number): number =>
  letterOrDigit.test(String.fromCodePoint(codePoint)) ? LETTER : OTHER;
/** What each code point is: 0 until it is first met, since asking the regular expression is slow, the first time above all. */
const kinds = new Uint8Array(0x110000);
for (let ascii = 0; ascii < 0x80; ascii++)
  kinds[ascii] = /[\da-z]/i.test(String.fromCharCode(ascii)) ? LETTER : OTHER;

/** The letters and digits of a text in any script, lower-cased, as UTF-8. Half of a surrogate pair is no letter. */
export function lettersOf(text: string): Uint8Array {
  const bytes = utf8.encode(text.toLowerCase().normalize('NFC'));
  let kept = 0;
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at++] as number;
    bytes[kept] = first;
    if (first < 0x80) {
      // Without a branch: where a word ends cannot be predicted, and a wrong guess costs more than all the rest.
      kept += (kinds[first] as number) & LETTER;
      continue;
    }
    const more = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    let codePoint = first & (0x3f >> more);
    for (let next = at; next < at + more; next++) {
      codePoint = (codePoint << 6) | ((bytes[next] as number) & 0x3f);
    }
    if (kinds[codePoint] === 0) kinds[codePoint] = kindOf(codePoint);
    if (kinds[codePoint] === LETTER) {
      kept++;
      for (let next = at; next < at + more; next++) bytes[kept++] = bytes[next] as number;
    }
    at += more;
  }
  return bytes.subarray(0, kept);
}
