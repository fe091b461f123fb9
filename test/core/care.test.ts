import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForCare } from '../../src/core/care.ts';
import { ALARMS, QUIET } from './care-alarms.ts';
import { HARMLESS } from './care-harmless.ts';

const kinds = (text: string) => readForCare(text).map(({ kind }) => kind);
const found = (text: string) => readForCare(text).map((concern) => concern.found);

describe.each(Object.entries(ALARMS))('readForCare tells what may do harm, %s', (_, rows) => {
  it.each(rows)('%s', (text, kind, words) => {
    const concerns = readForCare(text).filter((concern) => concern.kind === kind);
    expect(concerns.map((concern) => concern.found).join(' | ')).toContain(words);
  });

  it('has every kind', () => {
    expect(rows.length).toBeGreaterThanOrEqual(12);
    expect([...new Set(rows.map(([, kind]) => kind))].sort()).toEqual(
      ['person', 'number', 'route', 'place-and-date', 'insult', 'threat', 'other-cause'].sort(),
    );
  });
});

describe.each(Object.entries(QUIET))('readForCare leaves alone what only looks like it, %s', (_, texts) => {
  it.each(texts)('%s', (text) => expect(readForCare(text)).toEqual([]));
});

describe('several languages in one sentence', () => {
  it.each([
    ['My cousin 김순희 was arrested.', 'person', '김순희'],
    ['Please release 金顺姬, she is 34.', 'person', '金顺姬'],
    ['我的表姐 Kim Sun-hee 被捕。', 'person', 'Kim Sun-hee'],
    ['사촌 Kim Sun-hee가 체포되었습니다.', 'person', 'Kim Sun-hee'],
    ['이모가 Yanji에서 체포되었습니다.', 'place-and-date', 'Yanji'],
    ['叔母は Yanji で逮捕されました。', 'place-and-date', 'Yanji'],
    ['파룬궁, Falun Gong!', 'other-cause', 'Falun Gong'],
    ['Mes amis paient un broker（브로커）.', 'route', '브로커'],
    ['My cousin—Kim Sun-hee—was arrested.', 'person', 'Kim Sun-hee'],
    ['我的朋友金顺姬，被捕了。', 'person', '金顺姬'],
    ['Kim Sun-hee, born in 1985, was arrested.', 'person', 'Kim Sun-hee'],
    ['Under the 1951 Convention I ask you to release Kim Sun-hee.', 'person', 'Kim Sun-hee'],
  ])('%s', (text, kind, words) => {
    const concerns = readForCare(text).filter((concern) => concern.kind === kind);
    expect(concerns.map((concern) => concern.found).join(' | ')).toContain(words);
  });

  it.each([
    'My favourite poet is 윤동주, and I have escaped into his verses.',
    'I study 中文 and 한국어 in Lyon, et j’ai fui le froid.',
    '王毅 and Wang Yi are one person; 김정은 and Kim Jong Un too.',
  ])('%s: nothing', (text) => expect(readForCare(text)).toEqual([]));
});

describe('two hundred harmless paragraphs', () => {
  const all = Object.values(HARMLESS).flat();
  const alarmed = all.filter((text) => readForCare(text).length > 0);

  it(`raise a false alarm in ${alarmed.length} of ${all.length}: at most 2 %`, () => {
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(new Set(all).size).toBe(all.length);
    expect(alarmed.length / all.length, alarmed.join('\n')).toBeLessThanOrEqual(0.02);
  });

  it('raise no more for standing together in one text', () => {
    for (const texts of Object.values(HARMLESS)) {
      expect(readForCare(texts.join('\n\n')).length).toBeLessThanOrEqual(1);
    }
  });

  it('hide nothing that stands between them', () => {
    for (const [language, rows] of Object.entries(ALARMS)) {
      const [before = '', after = ''] = HARMLESS[language] ?? [];
      const missed = rows.filter(([text, kind]) => !kinds(`${before}\n\n${text}\n\n${after}`).includes(kind));
      expect(missed).toEqual([]);
    }
  });
});

describe('what is given back', () => {
  it('is in the order of the text, as typed, where it stands', () => {
    const text = 'Shame on you! My cousin Kim Sun-hee was held in Yanji. Call +82 10 1234 5678.';
    expect(readForCare(text).map(({ kind, found, at }) => [kind, found, at])).toEqual([
      ['insult', 'Shame on you', 0],
      ['person', 'Kim Sun-hee', 24],
      ['place-and-date', 'Yanji', 48],
      ['number', '+82 10 1234 5678', 60],
    ]);
  });

  it('says why in one sentence', () => {
    const reasons = new Set(
      Object.values(ALARMS).flatMap((rows) =>
        rows.flatMap(([text]) => readForCare(text).map((c) => c.reason)),
      ),
    );
    expect(reasons.size).toBe(9);
    for (const reason of reasons) expect(reason).toMatch(/^[A-Z][^.!?]{30,150}\.$/);
  });

  it('tells one person once in one place', () => {
    expect(kinds('My cousin Kim Sun-hee was arrested.')).toEqual(['person']);
  });
});

describe('the writer', () => {
  it('may name themselves and their town', () => {
    const text = 'I, Mina Park, of Yanji, was detained and escaped. Park Mina thanks you.';
    expect(kinds(text)).toContain('person');
    expect(readForCare(text, { ownName: 'Mina Park', ownPlace: 'Yanji, China' })).toEqual([]);
  });

  it.each([
    ['저 김순희가 체포되었을 때', { ownName: '김순희' }],
    ['私、金順姫さんは逮捕された', { ownName: '金順姫' }],
    ['金顺姬被遣返过', { ownName: '金顺姬' }],
    ['Ich, Frau Weiß, wurde verhaftet', { ownName: 'Anna Weiß' }],
    ['José? Don José fue detenido', { ownName: 'Jose' }],
  ])('%s', (text, writer) => expect(readForCare(text, writer)).toEqual([]));

  it('is left alone word by word only', () => {
    const text = 'My cousin Kim Sun-hee was arrested.';
    expect(readForCare(text, { ownName: 'Su' })).toHaveLength(1);
    expect(readForCare(text, { ownName: '.* (', ownPlace: '' })).toHaveLength(1);
  });

  it.each(['Wang Yi', '王毅', 'Xi Jinping', 'Kim Jong Un', 'Kim Jong-un', '김정은', 'Elizabeth Salmón'])(
    'may name %s',
    (name) =>
      expect(kinds(`${name} was asked to help people who escaped. Free ${name}!`)).not.toContain('person'),
  );
});

describe('however it is typed', () => {
  it.each([
    ['010\u200B-12\u200B34-56\u200D78', ['010\u200B-12\u200B34-56\u200D78']],
    ['０１０－１２３４－５６７８', ['０１０－１２３４－５６７８']],
    ['Fa\u00ADlun Gong', ['Fa\u00ADlun Gong']],
    ['FALUN GONG', ['FALUN GONG']],
    ['法\u200B轮功', ['法\u200B轮功']],
    ['ｂｏｙｃｏｔｔ', ['ｂｏｙｃｏｔｔ']],
    ['브로커'.normalize('NFD'), ['브로커'.normalize('NFD')]],
    ['ブローカー'.normalize('NFD'), ['ブローカー'.normalize('NFD')]],
    ['T\u0131\u0301bet? Honte à vous'.normalize('NFD'), ['Honte à vous'.normalize('NFD')]],
    ['Shame  on\nyou', ['Shame  on\nyou']],
    ['파룬궁과 😀 Falun Gong', ['파룬궁', 'Falun Gong']],
  ])('%j', (text, words) => expect(found(text)).toEqual(words));

  it('always points at its own words, and never throws', () => {
    const pieces = fc.constantFrom(
      'Kim Sun-hee ',
      'arrested ',
      '010-1234-5678 ',
      '김순희가 ',
      '体포',
      '金顺姬',
      '被捕',
      '\u0301',
      '\u200B',
      '\n\n',
      '. ',
      'boycott',
      '１２３',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 12 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        for (const { found, at } of readForCare(typed)) {
          expect(found).not.toBe('');
          expect(found.length).toBeLessThanOrEqual(80);
          expect(typed.slice(at, at + found.length)).toBe(found);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('numbers that only count', () => {
  it.each([
    '1951',
    '406',
    '40 years',
    'Article 33',
    '250,000',
    '250.000',
    '25 000 000',
    '1.300.000.000',
    '2023-10-17',
    '17.10.2023',
    '10/17/2023',
    '20231017',
    '1950-1953',
    '1910 1945 1950',
    '1950/1953/2000',
    'A/HRC/25/63',
    'CAT/C/CHN/CO/5',
    'S/2014/276',
    '3.14159265',
    '60601',
    'Matthew 25:35-40',
    '38°',
    '1988年11月3日',
    '2026. 3. 11.',
    '@MFA_China',
    'COVID-19',
    'I paid 150000 won',
    'in any case 250000 people',
    'They said 12345 people call 100000 more',
    '@UNHCR_ROKorea',
  ])('%s', (text) => expect(readForCare(text)).toEqual([]));

  it.each([
    '+49 30 1234567',
    '(312) 555-0143',
    '312.555.0143',
    '02-123-4567',
    '13812345678',
    '06.12.34.56.78',
    '020 7946 0958',
    '11010519900307851X',
    '110105 19900307 8515',
    '8503152345678',
    'E12345678',
    'M123A4567',
    'a.b+c@example.co.kr',
    'prisoner number 44718',
    '护照 G12345678',
    'contact @unknown_helper',
  ])('%s does more', (text) => expect(kinds(text)).toEqual(['number']));
});

describe('time', () => {
  const LENGTH = 10_000;
  it.each(
    [
      'a',
      '1',
      '1 ',
      '1-',
      '(1',
      'a@',
      '@',
      'a.',
      'Kim ',
      'Kim Sun-hee ',
      'my cousin ',
      'Aa-',
      'Aa ',
      'you are all just ',
      ' ',
      '\n',
      '.',
      'e\u0301',
      '\u0301',
      '\u200B',
      '\u1100',
      '\uD800',
      '김',
      '김순희가 ',
      '金',
      '金顺姬被捕',
      'キム・',
      'さん',
      'hiding in the ',
      'held in Yanji on 3 March ',
      'escaped through Laos ',
      'her name is ',
    ].map((piece) => [piece]),
  )(
    '10,000 characters of %j are read at once',
    (piece) => {
      expect(readForCare(piece.repeat(Math.ceil(LENGTH / piece.length)))).toBeDefined();
    },
    5_000,
  );
});
