import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, likeness, spread } from '../../src/core/likeness.ts';
import { LikenessIndex } from '../../src/core/likeness-index.ts';
import { BINS, EMPTY, Sketch } from '../../src/core/likeness-sketch.ts';
import { windowHashes } from '../../src/core/likeness-windows.ts';

const alike = (a: string, b: string): number => likeness(fingerprint(a), fingerprint(b));

/** The slow way: real substrings of the letters, of which each byte is one character, in a Set. */
function windowsOf(text: string): Set<string> {
  const letters = [...text.toLowerCase().normalize('NFC')].filter((one) =>
    /[\p{L}\p{N}\p{Mn}\p{Mc}]/u.test(one),
  );
  const bytes = Buffer.from(letters.join('').replace(/\p{Variation_Selector}/gu, '')).toString('latin1');
  const count = bytes.length === 0 ? 0 : Math.max(1, bytes.length - 31);
  return new Set(Array.from({ length: count }, (_, at) => bytes.slice(at, at + 32)));
}

function slowLikeness(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((window) => b.has(window)).length;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** WriteToThem's own sample of the windows: those whose CRC ends in four zero bits, none over another. */
function sampledLikeness(a: string, b: string): number {
  const sample = (text: string): Set<string> => {
    const bytes = Buffer.from(text.toLowerCase().replace(/[\p{P}\s]/gu, ''));
    const kept = new Set<string>();
    for (let at = 0; at + 32 <= bytes.length; at++) {
      const crc = crc32(bytes.subarray(at, at + 32));
      if (crc % 16 !== 0 || kept.has(String(crc))) continue;
      kept.add(String(crc));
      at += 31;
    }
    return kept;
  };
  return slowLikeness(sample(a), sample(b));
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Numbers from 0 up to a limit, always the same ones (mulberry32, public domain). */
function chance(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

/** Made-up English: words of one to three syllables, so that a window of 32 bytes seldom comes twice by chance. */
function writer(seed: number) {
  const pick = chance(seed);
  const syllables = 'ka lo mi ter son ven ral dis po qu an est ing ure bel cor'.split(' ');
  const word = () => Array.from({ length: 1 + pick(3) }, () => syllables[pick(syllables.length)]).join('');
  const words = Array.from({ length: 400 }, word);
  const prose = (count: number) =>
    `${Array.from({ length: count }, () => words[pick(words.length)]).join(' ')}.`;
  const cities = Array.from({ length: 300 }, () => word() + word());
  return {
    pick,
    prose,
    name: () => `${word()}${word()} ${word()}${word()}`,
    city: () => cities[pick(cities.length)],
  };
}

/** Letters of one campaign, about 300 words: six paragraphs, each in some wordings; name and city; own words. */
function campaign(seed: number, wordings: number, ownWords: number): () => string {
  const { pick, prose, name, city } = writer(seed);
  const paragraphs = Array.from({ length: 6 }, () =>
    Array.from({ length: wordings }, () => [prose(23), prose(23)] as const),
  );
  return () => {
    const [who, where] = [name(), city()];
    const [first, second, ...more] = paragraphs.map((ways) => ways[pick(wordings)] ?? ['', '']);
    return [
      'Dear Minister,',
      `My name is ${who} and I live in ${where}. ${first?.join(' ')}`,
      `${second?.[0]} Here in ${where} ${second?.[1]}`,
      ...more.map((sentences, at) => sentences.join(at === 2 ? ` ${who} ` : ' ')),
      ...(ownWords > 0 ? [prose(ownWords)] : []),
      `Yours faithfully,\n${who}\n${where}`,
    ].join('\n\n');
  };
}

const letters = (count: number, write: () => string): string[] => Array.from({ length: count }, write);

describe('fingerprint', () => {
  it.each([
    ['nothing', '', 0],
    ['no letter', ' …!?\n', 0],
    ['emoji', '👩‍👩‍👧 ❤️ 🇰🇵', 0],
    ['half of a surrogate pair', '\ud83d', 0],
    ['one letter', 'a', 1],
    ['one window', 'abcdefghijklmnopqrstuvwxyz012345', 1],
    ['one byte more', 'abcdefghijklmnopqrstuvwxyz0123456', 2],
    ['the same window again and again', 'a'.repeat(100), 1],
    ['three bytes a character', '脱北者を強制送還しないでください', 17],
    ['four bytes a character', '𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇𠀈', 5],
    ['Devanagari, whose vowel signs are marks', 'कृपया शरणार्थियों को वापस न भेजें', 53],
  ])('has the windows of %s', (_, text, count) => {
    expect(fingerprint(text)).toHaveLength(count);
    expect(windowsOf(text).size).toBe(count);
  });

  it.each([
    ['spaces and line ends', 'Do not  send\r\nthem back', 'donotsendthemback'],
    ['punctuation', '“Don’t” – send (them) back!', 'dont send them back'],
    ['case', 'ÉCRIVEZ À L’AMBASSADE, ПИСЬМО, ΓΡΆΜΜΑ', 'écrivez à l’ambassade, письмо, γράμμα'],
    [
      'Unicode’s two ways of writing an accent',
      'Élise, 서울'.normalize('NFD'),
      'Élise, 서울'.normalize('NFC'),
    ],
    ['symbols, emoji and their selectors', 'a ❤️ b 🙏🏽 c © €', 'abc'],
    ['a lone surrogate', 'a\ud800b\udc00c', 'abc'],
    ['joiners that are not seen', 'a\u200db\u200bc\ufeff', 'abc'],
  ])('does not see %s', (_, one, other) => expect(fingerprint(one)).toEqual(fingerprint(other)));

  it('is ascending, each hash once', () => {
    const hashes = fingerprint(campaign(1, 1, 0)().repeat(3));
    expect([...hashes]).toEqual([...new Set(hashes)].sort((a, b) => a - b));
  });
});

const words = fc.array(
  fc.constantFrom('send', 'them', 'back', 'never', 'Élise', '脱北者', 'письмо', '7', '🙏'),
  {
    maxLength: 60,
  },
);
const texts = fc.oneof(
  words.map((some) => some.join(' ')),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.tuple(words, fc.string({ unit: 'binary', maxLength: 60 })).map(([some, tail]) => some.join(', ') + tail),
);

describe('likeness', () => {
  const [sentence, other] = [
    'They fled hunger and prison, and they ask for nothing but a way through to safety.',
    'We write as friends of your country, with respect for its laws and for its old hospitality.',
  ];

  it.each([
    ['the same', sentence, sentence, 1],
    [
      'the same but for spaces, punctuation and case',
      sentence,
      sentence.toUpperCase().replace(/\W/g, ' \n'),
      1,
    ],
    ['nothing in common', sentence, other, 0],
    ['fewer than 32 bytes in common', `${sentence} Amen.`, `Amen. ${other}`, 0],
    ['one of two sentences', `${sentence} ${other}`, other, 0.56],
    ['shorter than a window and the same', 'Let them go!', 'let them go', 1],
    ['shorter than a window and part of the other', 'They fled', sentence, 0],
    ['nothing and nothing', '', '', 0],
    ['nothing and something', '…', sentence, 0],
    ['Korean', '탈북자를 강제로 송환하지 마십시오', '탈북자를 강제로 송환하지 말아 주십시오', 0.24],
  ])('%s', (_, one, two, share) => expect(alike(one, two)).toBeCloseTo(share, 2));

  it('is what real substrings in a Set give', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(alike(a, b)).toBe(slowLikeness(windowsOf(a), windowsOf(b)));
      }),
      { numRuns: 3000 },
    );
  });

  it('is the same in both directions, between 0 and 1, and 1 with itself where there is a letter', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(alike(a, b)).toBe(alike(b, a));
        expect(alike(a, b)).toBeGreaterThanOrEqual(0);
        expect(alike(a, b)).toBeLessThanOrEqual(1);
        expect(alike(a, a)).toBe(windowsOf(a).size === 0 ? 0 : 1);
      }),
    );
  });

  it('does not see what is put between letters', () => {
    const between = fc.constantFrom(' ', '\n', ',', '—', '”', '\u00a0', '🙏', '\ud800.');
    fc.assert(
      fc.property(words, fc.array(between, { minLength: 1, maxLength: 9 }), (some, noise) => {
        const spaced = [...some.join('')].map((letter, at) => letter + noise[at % noise.length]).join('');
        expect(fingerprint(spaced)).toEqual(fingerprint(some.join('')));
      }),
    );
  });
});

describe('spread', () => {
  // The figures of a plain fill-in template and of what makes it less of a form letter, as measured for the project.
  it.each([
    ['their own name and city alone', 1, 0, 0.87, 1],
    ['60 own words as well', 1, 60, 0.72, 1],
    ['four wordings a paragraph', 4, 0, 0.15, 0.03],
    ['four wordings and 60 own words', 4, 60, 0.12, 0.02],
  ])('of 100 letters with %s', (_, wordings, ownWords, middle, over) => {
    const found = spread(letters(100, campaign(7, wordings, ownWords)));
    expect(found.pairs).toBe(4950);
    expect(Math.abs(found.median - middle)).toBeLessThan(0.03);
    expect(Math.abs(found.over - over)).toBeLessThan(0.02);
  });

  // Its rule that no window may lie over another leaves out some of those in common: its figure is a little lower.
  it.each([
    [1, 0, -0.07],
    [2, 20, -0.05],
    [4, 0, -0.03],
  ])('is near what WriteToThem’s sample says, for %i wordings and %i own words', (wordings, own, lower) => {
    const errors = Array.from({ length: 12 }, (_, seed) =>
      letters(12, campaign(seed, wordings, own)),
    ).flatMap((some) =>
      some.flatMap((a, at) => some.slice(0, at).map((b) => sampledLikeness(a, b) - alike(a, b))),
    );
    expect(Math.abs(mean(errors) - lower)).toBeLessThan(0.02);
    expect(mean(errors.map(Math.abs))).toBeLessThan(0.1);
  });

  it('is the median of all pairs, and the share of those over one half', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 6 }), (some) => {
        const pairs = some
          .flatMap((a, at) => some.slice(0, at).map((b) => alike(a, b)))
          .sort((a, b) => a - b);
        const [below, above] = [
          pairs[Math.floor((pairs.length - 1) / 2)],
          pairs[Math.floor(pairs.length / 2)],
        ];
        expect(spread(some)).toEqual({
          median: ((below ?? 0) + (above ?? 0)) / 2,
          over: pairs.length === 0 ? 0 : pairs.filter((one) => one > 0.5).length / pairs.length,
          pairs: pairs.length,
        });
      }),
    );
  });

  it.each([[[]], [['one letter']]])('of %j has no pairs', (some) =>
    expect(spread(some)).toEqual({ median: 0, over: 0, pairs: 0 }),
  );
});

describe('Sketch', () => {
  /** The slow way: of all windows of the whole text. */
  function smallestIn(text: string): Int32Array {
    const smallest = EMPTY.slice();
    for (const hash of windowHashes(text)) smallest[hash >>> 24] = Math.min(smallest[hash >>> 24] ?? 0, hash);
    return smallest;
  }

  const paragraph = fc.oneof(texts, fc.string({ unit: fc.constantFrom('a', 'b', '脱', '.', '\n') }));
  const manuscript = fc.array(paragraph, { maxLength: 8 }).map((some) => some.join('\n\n'));

  it('put together from paragraphs is that of the whole text', () => {
    const sketch = new Sketch();
    fc.assert(
      fc.property(manuscript, (text) => {
        sketch.of(text);
        expect(sketch.smallest).toEqual(smallestIn(text));
        expect(sketch.smallest).toHaveLength(BINS);
        expect(sketch.isEmpty).toBe(windowHashes(text).length === 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('tells the same letters by the same digests, however they stand in paragraphs', () => {
    const [one, other] = [new Sketch(), new Sketch()];
    fc.assert(
      fc.property(manuscript, manuscript, (text, another) => {
        one.of(text);
        other.of(text.replace(/\n/g, ' '));
        expect([other.digest, other.check]).toEqual([one.digest, one.check]);
        other.of(another);
        const isSame = Buffer.from(windowHashes(text).buffer).equals(
          Buffer.from(windowHashes(another).buffer),
        );
        expect(other.digest === one.digest && other.check === one.check).toBe(isSame);
      }),
    );
  });
});

/** The exact measure: each letter against all before it. */
function exactNearest(some: readonly string[]): number[] {
  const numbers = new Map<number, number>();
  const lists = some.map((text) =>
    Array.from(fingerprint(text), (hash) => {
      if (!numbers.has(hash)) numbers.set(hash, numbers.size);
      return numbers.get(hash) ?? 0;
    }),
  );
  const marks = new Uint8Array(numbers.size);
  return lists.map((one, at) => {
    for (const window of one) marks[window] = 1;
    const found = lists.slice(0, at).map((before) => {
      let shared = 0;
      for (const window of before) shared += marks[window] ?? 0;
      return shared === 0 ? 0 : (2 * shared) / (one.length + before.length);
    });
    for (const window of one) marks[window] = 0;
    return Math.max(0, ...found);
  });
}

function addAll(some: readonly string[]) {
  const index = new LikenessIndex();
  return some.map((text) => index.add(text));
}

describe('LikenessIndex', () => {
  const mixed = (seed: number): (() => string) => {
    const { pick, prose } = writer(seed);
    const ways = [campaign(seed, 1, 0), campaign(seed, 4, 60), () => prose(300), () => prose(80)];
    return () => ways[pick(ways.length)]?.() ?? '';
  };

  // What is compared: the mean error beside the exact measure; how far off the estimate for the letter named is.
  it.each([
    ['their own name and city alone', campaign(11, 1, 0), 0.03],
    ['60 own words as well', campaign(11, 1, 60), 0.05],
    ['two wordings and 20 own words', campaign(11, 2, 20), 0.03],
    ['four wordings', campaign(11, 4, 0), 0.04],
    ['four wordings and 60 own words', campaign(11, 4, 60), 0.04],
    ['all of this mixed', mixed(11), 0.03],
    ['nothing in common', () => writer(12).prose(300), 0],
  ])('errs little on letters with %s', (_, write, error) => {
    const some = letters(400, write);
    const [exact, found] = [exactNearest(some), addAll(some)];
    expect(mean(found.map(({ nearest }, at) => Math.abs(nearest - (exact[at] ?? 0))))).toBeLessThanOrEqual(
      error,
    );
    const toNamed = found.map(({ nearest, to }, at) =>
      to === undefined ? nearest : Math.abs(nearest - alike(some[at] ?? '', some[to] ?? '')),
    );
    expect(mean(toNamed)).toBeLessThanOrEqual(error);
    expect(Math.max(...toNamed)).toBeLessThan(0.15);
  });

  it('finds next to nothing among letters that are wholly different', () => {
    const { prose } = writer(13);
    const found = addAll(letters(1000, () => prose(300)));
    expect(Math.max(...found.map(({ nearest }) => nearest))).toBeLessThan(0.03);
  });

  it('tells a copy for certain, and of which letter, counting from 0', () => {
    const some = letters(300, campaign(3, 1, 0));
    const again = some.map((text) => text.toUpperCase().replace(/[.,]/g, '!'));
    expect(addAll([...some, ...again]).slice(300)).toEqual(some.map((_, at) => ({ nearest: 1, to: at })));
  });

  it.each([
    ['the first', ['Let them go.'], { nearest: 0, to: undefined }],
    ['a copy shorter than a window', ['Let them go.', 'let them go'], { nearest: 1, to: 0 }],
    [
      'a copy in other paragraphs',
      ['Let them go.\n\nPlease.', 'Let them\n\ngo. Please.'],
      { nearest: 1, to: 0 },
    ],
    ['a copy of a copy', ['a', 'b', 'b', 'b'], { nearest: 1, to: 1 }],
    ['one without a letter, twice', ['…', '…'], { nearest: 0, to: undefined }],
    ['after one without a letter', ['…', 'a', 'a'], { nearest: 1, to: 1 }],
    ['a wholly different one', ['Let them go.', 'A way through to safety.'], { nearest: 0, to: undefined }],
    ['the same windows in another order', ['ab'.repeat(20), 'ba'.repeat(20)], { nearest: 1, to: 0 }],
  ])('tells of %s', (_, some, told) => expect(addAll(some).at(-1)).toEqual(told));

  it('is near the exact measure for short texts too, in any script', () => {
    const pairs: [string, string][] = [
      [
        'We ask you to let them travel on to a country that takes them.',
        'We ask you to let them travel on to a country.',
      ],
      [
        '탈북자를 강제로 송환하지 마십시오. 진심으로 부탁드립니다.',
        '탈북자를 강제로 송환하지 마십시오. 진심으로 감사합니다.',
      ],
      ['請不要遣返脫北者，讓他們安全離開中國，前往第三國。', '請不要遣返脫北者，讓他們安全離開中國。'],
    ];
    for (const [a, b] of pairs) {
      const index = new LikenessIndex();
      index.add('Something else that was written by another person on another day.');
      index.add(a);
      const { nearest, to } = index.add(b);
      expect(to).toBe(1);
      expect(Math.abs(nearest - alike(a, b))).toBeLessThan(0.1);
    }
  });

  it('gives the same figures each time, whatever the texts are', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 8 }), (some) => {
        const found = addAll(some);
        expect(addAll(some)).toEqual(found);
        for (const [at, { nearest, to }] of found.entries()) {
          expect(nearest).toBeGreaterThanOrEqual(0);
          expect(nearest).toBeLessThanOrEqual(1);
          expect(to === undefined).toBe(nearest === 0);
          expect(to ?? -1).toBeLessThan(at);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('forgets a letter after 16,384 others, but not its copies', () => {
    const { prose } = writer(17);
    const letter = prose(60);
    const index = new LikenessIndex();
    index.add(letter);
    for (let count = 0; count < 16_383; count++) index.add(prose(15));
    expect(index.add(`${letter} Amen.`)).toEqual({ nearest: expect.closeTo(0.99, 1), to: 0 });
    for (let count = 0; count < 16_384; count++) index.add(prose(15));
    expect(index.add(`${letter} Indeed so.`).nearest).toBeLessThan(0.1);
    expect(index.add(letter)).toEqual({ nearest: 1, to: 0 });
  });
});
