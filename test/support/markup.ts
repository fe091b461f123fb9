/** A start tag: its name and the names of its attributes. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * The start tags of well-made HTML, read by the rules of a browser for what matters here: a tag begins at `<` and a
 * letter, an attribute's value ends at its double quote. Throws at anything that our pages never write.
 */
export function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  for (const [, tag = ''] of html.matchAll(/<([^/!](?:[^>"]|"[^"]*")*)>/g)) {
    const [, name = '', rest = ''] = /^([a-z]+\d?)((?: [a-z-]+(?:="[^"]*")?)*)$/.exec(tag) ?? [];
    if (name === '') throw new Error(`an odd tag: <${tag}>`);
    const pairs = [...rest.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)];
    tags.push({ name, attributes: Object.fromEntries(pairs.map(([, key, value = '']) => [key, value])) });
  }
  return tags;
}

/** Elements and attribute names alone: what no value may change. */
export function skeleton(html: string): string[] {
  return tagsOf(html).map(({ name, attributes }) => [name, ...Object.keys(attributes)].join(' '));
}

/** A value back from its escaped form. */
export function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#13;', '\r')
    .replaceAll('&amp;', '&');
}

/** What stands in the first element that begins so, up to its end tag. */
export function inside(html: string, start: string, end: string): string {
  const from = html.indexOf('>', html.indexOf(start)) + 1;
  return html.slice(from, html.indexOf(end, from));
}
