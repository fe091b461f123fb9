// Ranges for character classes. The view has no accents left, so these say what \p{L} would at a fraction of the time
// that its tables take to load.
/** Latin letters; also as the small and the capital ones alone. */
export const LATIN = 'A-Za-z\\u00C6\\u00D8\\u00DF-\\u024F';
export const SMALL = 'a-z\\u00DF-\\u024F';
export const CAPITAL = 'A-Z\\u00C6\\u00D8\\u0110\\u0141';
export const HAN = '\\u3400-\\u9FFF';
export const KATAKANA = '\\u30A1-\\u30FAー';
