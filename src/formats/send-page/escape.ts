/** Text as it may stand between tags, whatever it holds. */
export function escapeText(text: string): string {
  return text.replace(IN_TEXT, replacement);
}

/** Text as it may stand in an attribute with double quotes, whatever it holds. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}

// What begins a tag or an entity, and the control characters that HTML allows nowhere. A bare CR would become LF.
const IN_TEXT = /[&<>\0-\x08\x0B-\x1F\x7F-\x9F]/g;
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

function replacement(character: string): string {
  return NAMED[character] ?? '\uFFFD';
}
