import fc from 'fast-check';
import twitter from 'twitter-text';
import { describe, expect, test } from 'vitest';
import { type CountingRule, fitPost, postLength } from '../../src/core/post-length.ts';

const oracle = (text: string) => twitter.parseTweet(text).weightedLength;

const link = 'https://www.amnesty.org/en/latest/a_(b)/?x=1&y=2#c';
const family = '👨‍👩‍👧';

describe('X', () => {
  test.each([
    ['', 0],
    ['Let them go.', 12],
    ['café', 4],
    ['cafe\u0301', 4],
    ['북한 난민', 9],
    ['각'.normalize('NFD'), 2],
    ['北朝鮮の難民', 12],
    ['беженцы', 7],
    ['“quotes” — and …', 17],
    ['·', 1],
    ['※', 2],
    ['a\nb', 3],
    ['🙏', 2],
    [family, 2],
    ['👍🏽', 2],
    ['🇰🇷🇯🇵', 4],
    ['1️⃣', 2],
    ['#⃣', 2],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 2],
    ['❤️', 2],
    ['⚡️', 2],
    ['⛹️‍♀️', 2],
    ['©', 1],
    ['©️', 2],
    ['🇽🇽', 4],
    ['🥲', 2],
    [link, 23],
    ['http://a.co', 23],
    ['a.co', 23],
    ['https://예시.한국/', 23],
    ['see mfa.gov.cn, and', 32],
    ['amnesty.org/en?x=1.', 24],
    ['example.org:80', 26],
    [`한국어${link}를`, 31],
    [`(${link})`, 25],
    [`“${link}”, “${link}”`, 52],
    ['https://example.org/path를', 25],
    ['https://example.org#part', 28],
    ['https://localhost/a', 19],
    ['http://192.168.0.1/', 19],
    ['ada@example.org', 15],
    ['@example.org #example.org', 25],
    ['3.14 e.g. U.S. a.m. node.js', 27],
    ['@MFA_China #SaveMyFriend', 24],
  ])('%j counts %i', (text, expected) => {
    expect(postLength(text, 'weighted')).toBe(expected);
    expect(oracle(text)).toBe(expected);
  });

  test('agrees on every ending of two letters, and on every other that is known without https://', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const other =
      'com net edu gov int mil info biz name pro asia tel mobi jobs travel museum coop aero post xyz app blog care center church cloud club community dev digital email events foundation fund gives global group help international legal life link live media network news ngo ong online page press report review rocks school science shop site social solutions space store support team tech today top university video vote watch website wiki work works world berlin london nyc paris tokyo xn--p1ai рф 한국 中国 中國 台湾 台灣 香港';
    const endings = [...letters.flatMap((a) => letters.map((b) => a + b)), ...other.split(' ')];
    const different = endings.filter((ending) => {
      const text = `see x.${ending} and www.x.${ending}/a`;
      return postLength(text, 'weighted') !== oracle(text);
    });
    expect(different).toEqual([]);
  });

  test('agrees on every character, and before an emoji selector on all but a few that take none', () => {
    const alone: string[] = [];
    const selected: string[] = [];
    for (let code = 1; code < 0x3_0000; code += 1) {
      const character = String.fromCodePoint(code);
      if (postLength(character, 'weighted') !== oracle(character)) alone.push(character);
      const text = `${character}\uFE0F`;
      if (postLength(text, 'weighted') !== oracle(text)) selected.push(character);
    }
    expect(alone).toEqual([]);
    expect(selected.join('')).toBe('⏩⏪⏫⏬⏰⏳♾⚧⛎✅✊✋✨❌❎❓❔❕➕➖➗➰➿');
  });

  test.each([
    ['an emoji of later than 2018', '❤️‍🔥', 2, 5],
    ['an emoji of later than 2018', '🧑‍🤝‍🧑', 2, 8],
    ['an ending that nobody knew', 'https://example.notyet/', 23, 23],
    ['an ending that nobody knew', `https://example.notyet/${'a'.repeat(50)}`, 23, 73],
    // The one case in which X may count more than we do.
    ['a rare ending without https://', 'example.horse', 13, 23],
  ])('differs from twitter-text 3.1.0: %s', (_, text, ours, theirs) => {
    expect([postLength(text, 'weighted'), oracle(text)]).toEqual([ours, theirs]);
  });

  const characters = fc.constantFrom(
    ...'aZé한글日ん中яЖعשกहử \n.,!?…—“”「」()/-_@#$&=+%:;\'"~19　·«‑‍️',
    '\u0301',
  );
  const emoji = fc.constantFrom(
    ...[family, '👍🏽', '🇰🇷', '🇯🇵', '1️⃣', '#⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏳️‍🌈', '©️', '©', '❤️', '❤', '☀', '👩🏽‍🚀', '🙏', '🕵️‍♀️'],
    ...['👩‍❤️‍👩', '😀', '✅', '🏴‍☠️', '☝🏽', '👨‍👩‍👧‍👦'],
  );
  const links = fc
    .record({
      scheme: fc.constantFrom('https://', 'http://', 'HTTPS://', ''),
      name: fc.constantFrom('example.org', 'www.mfa.gov.cn', 'a.b-c.co.uk', 'X.Com', 'xn--9n2bp8q.kr'),
      port: fc.constantFrom('', ':8080'),
      path: fc.constantFrom('/', '/a', '/a/b.html', '/A_(b)', '/a,b;c', '/é', '/путь', '/%20', '/@ada/1'),
      query: fc.constantFrom('', '?x=1', '?x=1&y=a%20b', '?q=a?b'),
      fragment: fc.constantFrom('', '#c', '#/c'),
    })
    .map(({ scheme, name, port, path, query, fragment }) => scheme + name + port + path + query + fragment);
  const glue = fc.constantFrom(...' \n한日。「」()“”.,!', '🙏', family, '를 ');

  test.each([
    ['characters of many scripts', fc.array(characters, { maxLength: 60 }).map((parts) => parts.join(''))],
    ['any characters', fc.string({ unit: 'binary', maxLength: 80 })],
    [
      'emoji without spaces',
      fc.array(fc.oneof(emoji, fc.constantFrom('a', '한'))).map((all) => all.join('')),
    ],
    ['words, emoji and links', fc.array(fc.oneof(characters, emoji, links)).map((parts) => parts.join(' '))],
    [
      'links without spaces around',
      fc.array(fc.tuple(glue, links, glue)).map((parts) =>
        parts
          .filter(([, link]) => /^http/i.test(link))
          .flat()
          .join(''),
      ),
    ],
  ])('counts as twitter-text does: %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(postLength(text, 'weighted')).toBe(oracle(text));
      }),
      { numRuns: 1500 },
    );
  });
});

test.each<[CountingRule, string, number]>([
  ['graphemes', 'café', 4],
  ['graphemes', 'cafe\u0301', 4],
  ['graphemes', '북한', 2],
  ['graphemes', '북한'.normalize('NFD'), 2],
  ['graphemes', `${family}🇰🇷👍🏽`, 3],
  ['graphemes', 'a\r\nb', 3],
  ['graphemes', link, link.length],
  ['bytes', 'aé한🙏', 10],
  ['bytes', family, 18],
  ['bytes', '\uD800', 3],
  ['emojiAsBytes', 'café 북한', 7],
  ['emojiAsBytes', 'cafe\u0301', 5],
  ['emojiAsBytes', 'a🙏b', 6],
  ['emojiAsBytes', family, 18],
  ['emojiAsBytes', '𠮷野', 2],
  ['emojiAsBytes', link, link.length],
  ['mastodon', `북한 ${family}`, 4],
  ['mastodon', `See ${link}, ${link}.`, 53],
  ['mastodon', 'http://a.co', 23],
  ['mastodon', 'amnesty.org', 11],
  ['mastodon', `북한${link}를`, 26],
  ['mastodon', '@ada@example.org', 4],
  ['mastodon', 'Hi @ada.l@m.example.org, @bob!', 16],
  ['mastodon', '@ada@예시.한국.', 5],
  ['mastodon', 'ada@example.org', 15],
  ['mastodon', 'https://example.org/@ada@example.com', 23],
])('%s: %j counts %i', (rule, text, expected) => {
  expect(postLength(text, rule)).toBe(expected);
});

test('emojiAsBytes: knows every emoji of one character', () => {
  for (let code = 1; code < 0x3_0000; code += 1) {
    const character = String.fromCodePoint(code);
    const emoji = /\p{Emoji_Presentation}(?<!\p{Regional_Indicator})/u.test(character);
    expect(postLength(character, 'emojiAsBytes')).toBe(emoji ? postLength(character, 'bytes') : 1);
  }
});

const rules: CountingRule[] = ['weighted', 'graphemes', 'bytes', 'emojiAsBytes', 'mastodon'];

test.each(rules)('%s: never fails, and a text is not longer than its bytes, a link aside', (rule) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const length = postLength(text, rule);
      expect(Number.isInteger(length)).toBe(true);
      expect(length).toBeGreaterThanOrEqual(text === '' ? 0 : 1);
      if (!text.includes('.')) expect(length).toBeLessThanOrEqual(Math.max(1, postLength(text, 'bytes')));
    }),
  );
});

test.each(rules)('%s: takes a long text without delay', (rule) => {
  const patterns = [
    'é',
    'a',
    'a.',
    '-',
    '(',
    '(a',
    '@a',
    '@a.a',
    '한',
    '?',
    'x.co/(',
    'https://a',
    '/!',
    family,
  ];
  const started = performance.now();
  for (const pattern of patterns) {
    for (const start of ['', 'https://a.co/', 'https://a.co/?', 'https://', '@a@']) {
      postLength(start + pattern.repeat(rule === 'weighted' ? 20_000 : 2_000), rule);
    }
  }
  expect(performance.now() - started).toBeLessThan(5_000);
});

test('tells by how much a post is over, and nothing where it fits', () => {
  const network = {
    limits: [
      { rule: 'graphemes', limit: 3, unit: 'characters' },
      { rule: 'bytes', limit: 20, unit: 'bytes' },
    ],
  } as const;
  expect(fitPost('', network)).toEqual({ fits: true });
  expect(fitPost('북한의', network)).toEqual({ fits: true });
  expect(fitPost('북한의 난', network)).toEqual({
    fits: false,
    over: 2,
    limit: 3,
    length: 5,
    unit: 'characters',
  });
  expect(fitPost(`${family}한`, network)).toEqual({
    fits: false,
    over: 1,
    limit: 20,
    length: 21,
    unit: 'bytes',
  });
  expect(fitPost('x'.repeat(10_000), { limits: [] })).toEqual({ fits: true });
});
