import { has, matchesIn, together } from './near.ts';
import { INSULTS, OTHER_CAUSES, THREATS } from './phrase-words.ts';
import { type Finding, REASONS } from './reasons.ts';
import { ROUTES, TOWNS, TRANSIT } from './route-words.ts';
import { CAUGHT, ELSEWHERE, FLIGHT, LONG_AGO, REPORTED } from './sense-words.ts';
import type { Span, View } from './view.ts';
import { anyOf, type Words } from './words.ts';

const PHRASES = [
  { kind: 'insult', pattern: anyOf(INSULTS), reason: REASONS.insult },
  { kind: 'threat', pattern: anyOf(THREATS), reason: REASONS.threat },
  { kind: 'other-cause', pattern: anyOf(OTHER_CAUSES), reason: REASONS.otherCause },
] as const;

const MONTHS =
  'jan(?:uary|vier|uar)?|feb(?:ruary|ruar)?|fevrier|mar(?:ch|s|z)|marz|april|avril|may|mai|june|juin|juni|july|juillet|juli|august|aout|sept?(?:ember|embre)?|oct(?:ober|obre)?|oktober|nov(?:ember|embre)?|dec(?:ember|embre)?|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|noviembre|diciembre';
const DAYS: Words = {
  bordered: [
    `\\d{1,2}(?:st|nd|rd|th|er|\\.)? (?:of |de )?(?:${MONTHS})`,
    `(?:${MONTHS}) \\d{1,2}(?:st|nd|rd|th)?(?!\\d)`,
    '(?:20\\d\\d)[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}[-./]\\d{1,2}[-./](?:20)?\\d\\d',
    'last (?:week|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|yesterday|la semaine derniere|hier soir|letzte (?:woche|nacht)|gestern|la semana pasada|anoche|ayer',
  ],
  free: [
    '\\d{1,2}월 \\d{1,2}일|지난주|지난 [월화수목금토일]요일|어제|\\d{1,2}月\\d{1,2}[日号]|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}[日号]|先週|昨日|上周|上星期|昨天',
  ],
};

const WAYS = anyOf(ROUTES);
const ON_THE_WAY = anyOf(TRANSIT);
const MOVED = anyOf(CAUGHT, FLIGHT, {
  bordered: [
    '(?:brought|took|led|guided) (?:them|her|him|us|me)|smuggl(?:ed|ers?)|emmene(?:r|s)?|conduite?s?|conduisit|brachten?|gebracht|fuhrten?|gefuhrt|guio|guiaron|llevaron|llevo|llevad[oa]s?',
  ],
  free: ['데려|連れて|带[着她他我]'],
});
const HELD = anyOf(CAUGHT);
const WHERE = anyOf(TOWNS);
const WHEN = anyOf(DAYS);
const PAST_OR_FAR = anyOf(LONG_AGO, ELSEWHERE);
const PAST_OR_KNOWN = anyOf(LONG_AGO, ELSEWHERE, REPORTED);
/** Where the writer comes in, something else is being told. */
const THE_WRITER = anyOf({
  bordered: ["i|i'm|i've|we|me|my wife|ich|mich|wir|je|j'ai|nous|yo|nosotros|me"],
  free: ['저는|저도|제가|나는|내가|우리는|저희는|私|僕|我(?!的|们的)'],
});
const REACH = 60;

/** Insults, threats and other causes; ways out; where and when someone was caught. */
export function findEvents(view: View): Finding[] {
  const all = { start: 0, end: view.lower.length };
  return [
    ...PHRASES.flatMap(({ kind, pattern, reason }) =>
      matchesIn(view.lower, pattern, all).map((span) => ({ kind, ...span, reason })),
    ),
    ...view.sentences.flatMap((sentence) => [...routesIn(view, sentence), ...placesIn(view, sentence)]),
  ];
}

function routesIn(view: View, sentence: Span): Finding[] {
  const named = matchesIn(view.lower, WAYS, sentence);
  const passed = matchesIn(view.lower, ON_THE_WAY, sentence);
  if (named.length + passed.length === 0 || has(view.lower, PAST_OR_FAR, sentence)) return [];
  const moved = passed.length > 0 ? matchesIn(view.lower, MOVED, sentence) : [];
  const way = passed.filter((span) => moved.some((cue) => together(view, span, cue, REACH, THE_WRITER)));
  return [...named, ...way].map((span) => ({ kind: 'route', ...span, reason: REASONS.route }));
}

function placesIn(view: View, sentence: Span): Finding[] {
  const held = matchesIn(view.lower, HELD, sentence);
  if (held.length === 0 || has(view.lower, PAST_OR_KNOWN, sentence)) return [];
  const spots = [...matchesIn(view.lower, WHERE, sentence), ...matchesIn(view.lower, WHEN, sentence)];
  const told = spots.filter((spot) => held.some((cue) => together(view, spot, cue, REACH, THE_WRITER)));
  const start = Math.min(...told.map((span) => span.start));
  const end = Math.max(...told.map((span) => span.end));
  return told.length === 0 ? [] : [{ kind: 'place-and-date', start, end, reason: REASONS.place }];
}
