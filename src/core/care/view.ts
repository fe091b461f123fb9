/**
 * A text as it is searched: compatibility forms, accents and what cannot be seen are gone, and each unit knows where it
 * came from. A run of blanks is one space, an empty line a line end. `lower` has the same length as `text`.
 */
export interface View {
  readonly text: string;
  readonly lower: string;
  /** The place in the writer's text of each unit of the view; one more for the end. */
  readonly origin: readonly number[];
  readonly sentences: readonly Span[];
}

/** From `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Stands where words were left out of the search: no letter, no digit, no end of a sentence. */
const MASK = '\uFFFC';

// A letter with its marks, bounded: a thousand accents on one letter are nobody's words. Jamo make a syllable together.
const CLUSTER = /[\u1100-\u115F][\u1160-\u11A7]?[\u11A8-\u11FF]?|[^\p{M}]\p{M}{0,8}|\p{M}{1,8}/gsu;
const UNSEEN = /\u034F|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[\uFE00-\uFE0F]/g;
const BLANK = /^\s+$/;
const ACCENTS = /[\u0300-\u036F]/g;
const SAME: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': ', ',
  '―': ', ',
  '−': '-',
  '・': '·',
  '‧': '·',
};

const PLAIN = /^(?:[!-~]| (?! ))*$/;

export function makeView(typed: string): View {
  if (PLAIN.test(typed)) {
    const origin = Array.from({ length: typed.length + 1 }, (_, index) => index);
    return { text: typed, lower: typed.toLowerCase(), origin, sentences: sentencesOf(typed) };
  }
  const origin: number[] = [];
  const pieces: string[] = [];
  let lineEnds = 0;
  for (const { 0: cluster, index } of typed.matchAll(CLUSTER)) {
    const piece = plain(cluster);
    const blank = BLANK.test(piece);
    if (blank && BLANK.test(pieces.at(-1) ?? '')) {
      if (piece === '\n' && ++lineEnds > 1) pieces[pieces.length - 1] = '\n';
      continue;
    }
    lineEnds = piece === '\n' ? 1 : 0;
    pieces.push(blank ? ' ' : piece);
    for (let unit = 0; unit < piece.length; unit += 1) origin.push(index);
  }
  origin.push(typed.length);
  const text = pieces.join('');
  const lower = text.toLowerCase();
  return { text, lower: lower.length === text.length ? lower : text, origin, sentences: sentencesOf(text) };
}

/** Accents are left off as people leave them off; dakuten and jamo are joined again. */
function plain(cluster: string): string {
  if (cluster.length === 1 && cluster >= ' ' && cluster <= '~') return cluster;
  const bare = cluster.normalize('NFKD').replace(UNSEEN, '').replace(ACCENTS, '').normalize('NFC');
  return SAME[bare] ?? bare;
}

/** As the words of the tables are written. */
export function withoutAccents(words: string): string {
  return words.normalize('NFD').replace(ACCENTS, '').normalize('NFC');
}

/** The view with each of `spans` hidden. */
export function mask(view: View, spans: readonly Span[]): View {
  if (spans.length === 0) return view;
  return { ...view, text: hide(view.text, spans), lower: hide(view.lower, spans) };
}

function hide(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    parts.push(text.slice(done, from), MASK.repeat(end - from));
    done = end;
  }
  return parts.join('') + text.slice(done);
}

// A full stop after a number ("3. März"), an initial or a title ends nothing.
const SENTENCE_END =
  /[。！？!?]+|\n|(?<!(?<![A-Za-z\d])(?:Mr|Mrs|Ms|Dr|St|Sr|Sra|Mme|Rev|Fr|[A-Z]|\d{1,2}))\.(?=\s|$)/g;
/** Someone who never ends a sentence is read in pieces of this length. */
const LONGEST = 400;

function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const add = (end: number) => {
    for (; end - start > LONGEST; start += LONGEST) spans.push({ start, end: start + LONGEST });
    if (end > start) spans.push({ start, end });
    start = end;
  };
  for (const { 0: stop, index } of text.matchAll(SENTENCE_END)) add(index + stop.length);
  add(text.length);
  return spans;
}
