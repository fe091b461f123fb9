// What is left of ü or é or 김 when UTF-8 was read as something else; or what another program could not write.
const GARBLED = /[ÃÂ][\u0080-\u00BF]|[ìíëê][\u0080-\u00BF\u2013-\u2122]|\uFFFD|\p{L}\?\p{L}/u;
const LEFT_OPEN = /\{\{[^}]*\}\}|<<[^>]*>>|\[[A-Z][A-Z _]*\]|\bXXX+\b/;

/** What looks unlike a name, and may be one. */
export function nameNotes(name: string): string[] {
  if (/^[A-Za-z' .-]*[A-Za-z]$/.test(name)) return [];
  if (!/\p{L}/u.test(name)) return ['There is no letter in the name.'];
  return GARBLED.test(name) ? ['The name looks garbled: was the table saved as "CSV UTF-8"?'] : [];
}

/** A place in somebody's words that another program was to fill in: `{{name}}`, `[NAME]`. */
export function leftOpen(words: string): string | undefined {
  return LEFT_OPEN.exec(words)?.[0];
}
