/** Where each element of a JSON list stands in its text, which is valid JSON. */
export function elementsOf(text: string): { readonly start: number; readonly end: number }[] {
  const elements: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let at = text.indexOf('['); at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === '[' || character === '{') {
      depth += 1;
      if (depth === 1) start = at + 1;
    } else if (character === ']' || character === '}') depth -= 1;
    const isEnd = depth === 0 || (depth === 1 && character === ',');
    if (!isEnd) continue;
    const element = text.slice(start, at);
    if (element.trim() !== '')
      elements.push({
        start: start + (element.length - element.trimStart().length),
        end: start + element.trimEnd().length,
      });
    if (depth === 0) break;
    start = at + 1;
  }
  return elements;
}

function endOfString(text: string, quote: number): number {
  for (let at = text.indexOf('"', quote + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return text.length;
}
