/** Accents and vowel points that people leave out. The marks of kana (dakuten) and of Indic scripts are letters' own. */
const optionalMarks =
  /[\u0300-\u036f]|[\u0591-\u05c7]|[\u064b-\u065f]|\u0670|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f]/g;

/** Letters that Unicode does not take apart, as they are typed without them. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'n',
  þ: 'th',
  ə: 'e',
  ς: 'σ',
};
const specialLetters = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

const modifierLetters = /[\u02b0-\u02ff]/g;
const notLetters = /[^\p{L}\p{M}\p{N}]+/gu;
const asciiOnly = /^[a-z0-9 ]*$/;

/**
 * The form in which names are compared: no case, no accents, one space for any run of punctuation.
 * Folding twice changes nothing; the result never holds `|`, tabs or line ends.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (asciiOnly.test(lower)) return lower.replace(/ +/g, ' ').trim();
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(optionalMarks, '')
    .replace(modifierLetters, '')
    .replace(specialLetters, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC')
    .replace(notLetters, ' ')
    .trim();
}
