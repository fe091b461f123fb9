import type { Span, View } from './view.ts';

/** Every match of `pattern` (flag `g`) in `text` between `start` and `end`. */
export function matchesIn(text: string, pattern: RegExp, { start, end }: Span): Span[] {
  const found: Span[] = [];
  for (const { 0: words, index } of text.slice(start, end).matchAll(pattern)) {
    if (words.length > 0) found.push({ start: start + index, end: start + index + words.length });
  }
  return found;
}

export function has(text: string, pattern: RegExp, { start, end }: Span): boolean {
  return text.slice(start, end).search(pattern) >= 0;
}

/** A script without spaces says in a third of the signs what Latin letters say. */
const DENSE = /[\u1100-\u11FF\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/u;

/** Whether the two stand near enough to speak of one thing: `reach` letters, and nothing of `stop` between. */
export function together({ lower }: View, one: Span, other: Span, reach: number, stop: RegExp): boolean {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one];
  if (second.start <= first.end) return true;
  const gap = lower.slice(first.end, second.start);
  if (gap.length > (DENSE.test(gap) ? reach / 2 : reach)) return false;
  return gap.search(stop) < 0;
}
