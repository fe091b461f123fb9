import { findEvents } from './care/events.ts';
import { LATIN } from './care/letters.ts';
import { matchesIn } from './care/near.ts';
import { findNumbers } from './care/numbers.ts';
import { findPeople } from './care/people.ts';
import { PUBLIC_NAMES, SELF_INTRODUCTIONS } from './care/public-names.ts';
import type { ConcernKind, Finding } from './care/reasons.ts';
import { makeView, mask, type Span, type View } from './care/view.ts';
import { anyOf } from './care/words.ts';

/** Something in a writer's own words that may do harm. It is told, never removed. */
export interface Concern {
  readonly kind: ConcernKind;
  /** The words, as typed. */
  readonly found: string;
  /** Where they begin in the text. */
  readonly at: number;
  /** One sentence: why it may do harm, and what to write instead. */
  readonly reason: string;
}

/** Who writes: their own name and place harm nobody but themselves, and stand below the letter anyway. */
export interface Writer {
  readonly ownName?: string | undefined;
  readonly ownPlace?: string | undefined;
}

const KNOWN_TO_ALL = anyOf(PUBLIC_NAMES);
const LONGEST_FOUND = 80;

/** What of these words had better not go out in a letter; in the order of the text. Never changes, never refuses. */
export function readForCare(text: string, writer: Writer = {}): readonly Concern[] {
  const whole = makeView(text);
  const everything = { start: 0, end: whole.lower.length };
  const own = ownWords(whole, writer);
  const view = mask(whole, [
    ...own,
    ...matchesIn(whole.lower, KNOWN_TO_ALL, everything),
    ...matchesIn(whole.text, SELF_INTRODUCTIONS, everything),
  ]);
  const findings = [...findNumbers(whole), ...findEvents(view), ...findPeople(view)];
  return withoutOverlaps(findings).map(({ kind, start, end, reason }) => {
    const at = whole.origin[start] ?? 0;
    return { kind, found: text.slice(at, whole.origin[end]).slice(0, LONGEST_FOUND).trim(), at, reason };
  });
}

function ownWords({ lower }: View, { ownName = '', ownPlace = '' }: Writer): Span[] {
  const names = [ownName, ownPlace].map((name) => makeView(name).lower.trim());
  const words = new Set(names.flatMap((name) => [name, ...name.split(/[\s,]+/)]));
  const letters = new RegExp(`^[${LATIN}]`);
  return [...words]
    .filter((word) => word.length > 1)
    .flatMap((word) => {
      const literal = word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
      const bordered = letters.test(word) ? `(?<![${LATIN}])${literal}(?![${LATIN}])` : literal;
      return matchesIn(lower, new RegExp(bordered, 'g'), { start: 0, end: lower.length });
    });
}

/** One concern for one place: the longest of those of a kind, and the first of two kinds. */
function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const inOrder = [...findings].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Finding[] = [];
  const reached = new Map<string, number>();
  for (const finding of inOrder) {
    if (finding.start < (reached.get(finding.kind) ?? 0)) continue;
    reached.set(finding.kind, finding.end);
    kept.push(finding);
  }
  return kept;
}
