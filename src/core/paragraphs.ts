import { rememberedOf } from './remembered.ts';

/** A paragraph of a letter. There is no blank line in it. */
export interface Paragraph {
  readonly text: string;
  /** Do many letters hold this very paragraph, as those of a batch do? Else it is one writer's alone. */
  readonly isShared: boolean;
}

/** What stands between two paragraphs. */
const BETWEEN = '\n\n';

/** The texts met last, the newest first, with their paragraphs: enough for the drafts of one person to several posts. */
let met: readonly { readonly text: string; readonly paragraphs: readonly Paragraph[] }[] = [];
const KEPT = 8;

/** The paragraphs of a text: what stands between its blank lines. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  // Quick where it is the same string, as it is when a letter is measured and then put into a format.
  for (const known of met) if (known.text === text) return known.paragraphs;
  return keep(text, ownParagraphs(text));
}

function keep(text: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  met = [{ text, paragraphs }, ...met.slice(0, KEPT - 1)];
  return paragraphs;
}

/** The paragraphs of a text that is one writer's alone. */
export function ownParagraphs(text: string): Paragraph[] {
  if (!text.includes(BETWEEN)) return [{ text, isShared: false }];
  return text.split(BETWEEN).map((paragraph) => ({ text: paragraph, isShared: false }));
}

/**
 * The text of these paragraphs, which hold no blank line and neither begin nor end with a line end. It is kept in mind with
 * them until some others have come, so that `paragraphsOf` gives these very ones: to take a letter of 2,000 characters apart
 * takes more than all the rest.
 */
export function textOfParagraphs(paragraphs: readonly Paragraph[]): string {
  let text = paragraphs[0]?.text ?? '';
  for (let at = 1; at < paragraphs.length; at++) text += BETWEEN + paragraphs[at]?.text;
  keep(text, paragraphs);
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
  const once = rememberedOf(({ text }: Paragraph) => make(text));
  return (paragraph) => (paragraph.isShared ? once(paragraph) : make(paragraph.text));
}
