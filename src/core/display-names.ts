/** A country's name in a language, by ISO 3166-1 alpha-2: "Deutschland". `style` short: "UK". */
export function regionName(
  code: string,
  language: string,
  style: 'long' | 'short' = 'long',
): string | undefined {
  const key = `${language} ${style}`;
  let names = known.get(key);
  if (names === undefined) {
    names = new Intl.DisplayNames(language, { type: 'region', style });
    known.set(key, names);
  }
  return names.of(code);
}

/** Each takes a moment to make, and is asked for again and again: for a list of posts, for letters by the hundred. */
const known = new Map<string, Intl.DisplayNames>();
