/** Stands in a preview for a syllable that cannot be read. */
export const UNREADABLE = '□';
/** `UNREADABLE` in EUC-KR. */
const UNREADABLE_BYTES = '\xA1\xE0';

/**
 * CP949 adds 8822 rare syllables (똠, 뷁, 햏) to EUC-KR, in byte pairs that EUC-KR leaves free. The Encoding standard has
 * `euc-kr` read them; Node's ICU takes them for broken text or for control characters:
 * https://encoding.spec.whatwg.org/#euc-kr
 */
const CHARACTER = /[\x00-\x7F]|[\xA1-\xFE]{2}|([\x81-\xC6][A-Za-z\x81-\xFE])/y;

/** Are these bytes, a line that may begin or end within a character, Korean with syllables that EUC-KR lacks? */
export function hasRareSyllables(line: Uint8Array): boolean {
  const text = latin1(line);
  return hasRareOnly(text) || hasRareOnly(text.slice(1));
}

/** The bytes with a mark for each syllable that EUC-KR lacks; undefined where they are no Korean. */
export function replaceUnreadable(bytes: Uint8Array): Uint8Array | undefined {
  const parts: string[] = [];
  for (const { whole, isRare } of charactersOf(latin1(bytes))) {
    if (whole === undefined) return undefined;
    parts.push(isRare ? UNREADABLE_BYTES : whole);
  }
  return Uint8Array.from(parts.join(''), (character) => character.charCodeAt(0));
}

function hasRareOnly(text: string): boolean {
  // At the end half of one may be left; each half of those of EUC-KR is A1 or more.
  let hasRare = /[\x81-\xA0]$/.test(text);
  for (const { whole, isRare } of charactersOf(text)) {
    if (whole === undefined) return false;
    hasRare ||= isRare;
  }
  return hasRare;
}

/** `whole` is undefined, once and last, where the bytes are no Korean; half a character at the end is left out. */
function* charactersOf(text: string): Generator<{ whole: string | undefined; isRare: boolean }> {
  CHARACTER.lastIndex = 0;
  let at = 0;
  while (at < text.length - (text.charCodeAt(text.length - 1) >= 0x81 ? 1 : 0)) {
    CHARACTER.lastIndex = at;
    const [whole, rare] = CHARACTER.exec(text) ?? [];
    yield { whole, isRare: rare !== undefined };
    if (whole === undefined) return;
    at += whole.length;
  }
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
