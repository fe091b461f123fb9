/** A paragraph of a letter. There is no blank line in it. */
export interface Paragraph {
  readonly text: string;
  /** Do many letters hold this very paragraph, as those of a batch do? Else it is one writer's alone. */
  readonly isShared: boolean;
}

/** What stands between two paragraphs. */
const BETWEEN = '\n\n';

let lastText: string | undefined;
let lastParagraphs: readonly Paragraph[] = [];

/** The paragraphs of a text: what stands between its blank lines. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  // Quick where it is the same string, as it is when a letter is measured and then put into a format.
  if (text !== lastText) {
    lastText = text;
    lastParagraphs = ownParagraphs(text);
  }
  return lastParagraphs;
}

/** The paragraphs of a text that is one writer's alone. */
export function ownParagraphs(text: string): Paragraph[] {
  if (!text.includes(BETWEEN)) return [{ text, isShared: false }];
  return text.split(BETWEEN).map((paragraph) => ({ text: paragraph, isShared: false }));
}

/**
 * The text of these paragraphs, which hold no blank line and neither begin nor end with a line end. Until the next text is
 * asked for it is kept in mind with them, so that `paragraphsOf` gives these very ones: to take a letter of 2,000 characters
 * apart takes more than all the rest.
 */
export function textOfParagraphs(paragraphs: readonly Paragraph[]): string {
  let text = paragraphs[0]?.text ?? '';
  for (let at = 1; at < paragraphs.length; at++) text += BETWEEN + paragraphs[at]?.text;
  lastText = text;
  lastParagraphs = paragraphs;
  return text;
}

/** What `make` makes of each paragraph of a text, one after the other. */
export function joinParagraphs(
  text: string,
  make: (paragraph: Paragraph) => string,
  between: string,
): string {
  const paragraphs = paragraphsOf(text);
  let joined = make(paragraphs[0] as Paragraph);
  for (let at = 1; at < paragraphs.length; at++) joined += between + make(paragraphs[at] as Paragraph);
  return joined;
}

/**
 * The same function, of a paragraph: asked once for each that letters share, since what a format does to one costs a hundred
 * times as much as finding it here. What is one writer's alone is not remembered: it would never be asked for again, and what
 * is thrown away only after some hundred letters costs most to clear up.
 */
export function onceForShared<Made>(make: (text: string) => Made): (paragraph: Paragraph) => Made {
  const known = new WeakMap<Paragraph, { readonly made: Made }>();
  return (paragraph) => {
    if (!paragraph.isShared) return make(paragraph.text);
    const found = known.get(paragraph);
    if (found !== undefined) return found.made;
    const made = make(paragraph.text);
    known.set(paragraph, { made });
    return made;
  };
}
