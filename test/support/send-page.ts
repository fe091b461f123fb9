import type { Draft } from '../../src/core/draft.ts';
import { cardHtml } from '../../src/formats/send-page/card.ts';
import { pageHtml } from '../../src/formats/send-page/page.ts';
import { draftOf, geneva } from './draft.ts';

const paragraph =
  'Nobody should be returned to a place where torture awaits them; "so" says the <law> & conscience. ';
const LETTERS: Readonly<Record<string, Draft['letter']>> = {
  en: {
    subject: 'Request on behalf of people from the DPRK',
    body: `Your Excellency,\n\n${paragraph.repeat(18)}\n\n  Two blanks, and a\ttab.\n\nYours faithfully`,
  },
  ko: {
    subject: '고문방지협약 제3조에 관하여',
    body: `존경하는 외교부장님께\n\n${'강제송환을 멈추어 주시기 바랍니다. '.repeat(40)}\n\n드림`,
  },
  ja: { subject: 'ご配慮のお願い', body: `謹啓\n\n${'強制送還をおやめください。'.repeat(50)}\n\n敬具` },
  de: {
    subject: 'Bitte um Schutz für Geflüchtete',
    body: `Exzellenz,\n\n${'Völkerrecht gilt für alle. '.repeat(70)}`,
  },
};

/** One of each: scripts, lengths, hostile names, posts that can be reached on paper alone. */
export const PEOPLE: readonly (readonly [name: string, city: string, country: string, language: string])[] = [
  ['Ada Lovelace', 'Chicago', 'US', 'en'],
  ['김민지', '서울', 'KR', 'ko'],
  ['山田 太郎', '東京', 'JP', 'ja'],
  ['Jürgen Groß', 'Köln', 'DE', 'de'],
  ['דנה כהן', 'London', 'GB', 'en'],
  ['محمد العربي', 'Paris', 'FR', 'en'],
  ['A'.repeat(200), 'Łódź', 'PL', 'en'],
  [
    '<img src=x onerror=alert(1)> "O\'Neil" & \u202eevil',
    '</article></style><script>alert(1)</script>',
    'US',
    'en',
  ],
];

/** The draft of that number, and then again from the first person with a number behind the name. */
export function draftNumber(index: number): Draft {
  const [name, city, country, language] = PEOPLE[index % PEOPLE.length] ?? ['', '', '', ''];
  const round = Math.floor(index / PEOPLE.length);
  const postalAddress = { lines: ['Märkisches Ufer 54', '10179 Berlin'], source: 'a list' };
  return draftOf({
    writer: { name: round === 0 ? name : `${name} ${round}`, place: { city, country } },
    language,
    letter: LETTERS[language] ?? { subject: '', body: '' },
    unreachable: [
      geneva,
      ...(language === 'de' ? [{ ...geneva, post: { ...geneva.post, postalAddress } }] : []),
    ],
  });
}

/** A page with so many letters. */
export function sendPage(cards: number, draftOfIndex: (index: number) => Draft = draftNumber): string {
  return pageHtml(
    Array.from({ length: cards }, (_, index) =>
      cardHtml({
        id: String(index + 1),
        draft: draftOfIndex(index),
        notes:
          index % 3 === 1 ? ['The address was last seen in 2011.', 'No native reader has checked it.'] : [],
        ...(index % 2 === 0 && { file: `000${index + 1}-${index === 0 ? 'ada' : '김 100%'}.eml` }),
      }),
    ),
    { number: 1 },
  );
}
