/** How a network counts. One entry of `RULES` below for each. */
export type CountingRule = keyof typeof RULES;

/** One limit of a network; a post has to keep to all of them. */
export interface PostLimit {
  readonly rule: CountingRule;
  readonly limit: number;
  /** What the numbers are, for the words of an error. */
  readonly unit: 'characters' | 'bytes';
}

/** Whether a post fits; where not, how long it is and by how much it is over. */
export type PostFit =
  | { readonly fits: true }
  | {
      readonly fits: false;
      readonly over: number;
      readonly limit: number;
      readonly length: number;
      readonly unit: PostLimit['unit'];
    };

/** The length of a post by a network's own rule. */
export function postLength(text: string, rule: CountingRule): number {
  return RULES[rule](text);
}

/** Measures a post by the limits of a network, in their order: the first that it breaks is told. Nothing is cut. */
export function fitPost(text: string, network: { readonly limits: readonly PostLimit[] }): PostFit {
  for (const { rule, limit, unit } of network.limits) {
    const length = postLength(text, rule);
    if (length > limit) return { fits: false, over: length - limit, limit, length, unit };
  }
  return { fits: true };
}

const RULES = {
  /**
   * X (https://docs.x.com/fundamentals/counting-characters, twitter-text's configuration v3): of the text in NFC, a link
   * is 23 however long, an emoji 2 however many code points it has, a character 1 or 2. twitter-text 3.1.0, whose tables
   * are of 2018, counts emoji of later years by their parts, and knows fewer endings after `https://`. X may count more
   * than this in one case: a link without `https://` is known by the endings in `BARE_ENDING` alone.
   */
  weighted: (text: string) =>
    sumParts(
      text.normalize('NFC'),
      X_LINK,
      (part) => sumEmoji(part, sumWeights, () => 2),
      () => LINK_LENGTH,
    ),

  /** Bluesky (https://docs.bsky.app/docs/advanced-guides/intent-links); its app shortens links, so this is never less. */
  graphemes: countGraphemes,

  /** UTF-8: the second limit of Bluesky, `maxLength` of app.bsky.feed.post. */
  bytes: countBytes,

  /**
   * Threads (https://developers.facebook.com/documentation/threads/posts): characters, "emojis are counted as the number
   * of UTF-8 bytes". Written of its API; its composer may be more generous. A character is taken to be a code point.
   */
  emojiAsBytes: (text: string) => sumEmoji(text, (part) => [...part].length, countBytes),

  /**
   * Mastodon (https://docs.joinmastodon.org/user/posting/, StatusLengthValidator): graphemes, a link with its `https://`
   * is 23, and of `@ada@example.org` only `@ada` counts.
   */
  mastodon: (text: string) =>
    countGraphemes(text.replace(WEB_LINK, 'x'.repeat(LINK_LENGTH)).replace(REMOTE_MENTION, '@$1')),
};

const LINK_LENGTH = 23;

/** Code points of weight 1; all others have 2. */
const LIGHT = /[\0-\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]/;

/**
 * Whole emoji, also with a selector that they do not need (phones write ⚡️) and keycaps without theirs. Flag `v` is newer
 * than the language level of the sources.
 */
const EMOJI = new RegExp(
  [
    '[[\\u2000-\\u2BFF\\u{1F004}\\u{1F21A}\\u{1F22F}]&&\\p{Emoji}]\\uFE0F(?!\\u200D)',
    '\\p{RGI_Emoji}',
    '[0-9#*]\\u20E3',
  ].join('|'),
  'gv',
);

/** What every emoji has one of; most posts have none, and the table of emoji costs 20 milliseconds to load. */
const MAYBE_EMOJI = /\u20E3|\uFE0F|[\u2300-\u2BFF\u{1F000}-\u{1FFFF}]/u;

// The grammar of links as X describes it: what may stand before one, in its name, path and query, and at their ends.
const LATIN = 'a-z\\d\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0300-\\u036F\\u1E00-\\u1EFF';
const IN_PATH = `[${LATIN}\\u0400-\\u04FF!*';:=+,.$/%#[\\]\\-\\u2013_~@|&]`;
const PARENTHESES = `\\((?:${IN_PATH}|\\(${IN_PATH}+\\))+\\)`;
const PATH = `/(?:(?:${IN_PATH}|${PARENTHESES})*[${LATIN}\\u0400-\\u04FF+\\-=_#/])?(?:${PARENTHESES})*`;
const QUERY = "\\?[a-z\\d!?*'@();:&=+$/%#[\\]\\-_.,~|]*[a-z\\d\\-_&=#/]";
const NOT_AFTER_NAME = '(?![a-z\\d@+-])';
const NOT_BEFORE = 'a-z\\d@＠$#＃';

const NAME = '(?:[\\p{L}\\p{M}\\p{N}_-]+\\.)*[\\p{L}\\p{M}\\p{N}-]+\\.';
const NATIVE_ENDING = 'xn--[a-z\\d-]+|рф|한국|中国|中國|台湾|台灣|香港';
const ENDING = `(?:[a-z]{2,63}|${NATIVE_ENDING})`;
const LINK = `https?://${NAME}${ENDING}${NOT_AFTER_NAME}(?::\\d+)?(?:${PATH})?(?:${QUERY})?`;

/** Every country's, and of the others those that posts are likely to have. */
const BARE_ENDING = [
  'a[cdefgilmnoqrstuwxz]|b[abdefghijlmnoqrstvwyz]|c[acdfghiklmnoruvwxyz]|d[ejkmoz]|e[ceghrstu]|f[ijkmor]',
  'g[abdefghilmnpqrstuwy]|h[kmnrtu]|i[delmnoqrst]|j[emop]|k[eghimnprwyz]|l[abcikrstuvy]',
  'm[acdefghklmnopqrstuvwxyz]|n[acefgilopruz]|om|p[aefghklmnrstwy]|qa|r[eosuw]|s[abcdeghijklmnorstuvxyz]',
  't[cdfghjklmnoprtvwz]|u[agkmsyz]|v[aceginu]|w[fs]|y[et]|z[amw]',
  'com|org|net|edu|gov|int|mil|info|biz|name|pro|asia|tel|mobi|jobs|travel|museum|coop|aero|post|xyz',
  'app|blog|care|center|church|cloud|club|community|dev|digital|email|events|foundation|fund|gives|global|group',
  'help|international|legal|life|link|live|media|network|news|ngo|ong|online|page|press|report|review|rocks|school',
  'science|shop|site|social|solutions|space|store|support|team|tech|today|top|university|video|vote|watch|website',
  'wiki|work|works|world|berlin|london|nyc|paris|tokyo',
].join('|');
const BARE_NAME = `(?:[${LATIN}-]+\\.)+(?:${BARE_ENDING}|${NATIVE_ENDING})${NOT_AFTER_NAME}`;
const BARE_LINK = `${BARE_NAME}(?:(?::\\d+)?${PATH}(?:${QUERY})?)?`;

const WEB_LINK = new RegExp(`(?<![${NOT_BEFORE}])${LINK}`, 'giu');
const X_LINK = new RegExp(`(?<![${NOT_BEFORE}])(?:${LINK}|(?<![${LATIN}_./-])${BARE_LINK})`, 'giu');
const REMOTE_MENTION =
  /(?<![\p{L}\p{N}_=/])@([a-z\d_]+(?:[.-]+[a-z\d_]+)*)@[\p{L}\p{M}\p{N}_]+(?:[.-]+[\p{L}\p{M}\p{N}_]+)*/giu;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function countGraphemes(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

function countBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

function sumWeights(text: string): number {
  let sum = 0;
  for (const character of text) sum += LIGHT.test(character) ? 1 : 2;
  return sum;
}

/** `sumParts` for emoji. */
function sumEmoji(text: string, between: (part: string) => number, found: (part: string) => number): number {
  return MAYBE_EMOJI.test(text) ? sumParts(text, EMOJI, between, found) : between(text);
}

/** Adds up what `pattern` (global) finds and what stands between. */
function sumParts(
  text: string,
  pattern: RegExp,
  between: (part: string) => number,
  found: (part: string) => number,
): number {
  let sum = 0;
  let end = 0;
  for (const { 0: part, index } of text.matchAll(pattern)) {
    sum += between(text.slice(end, index)) + found(part);
    end = index + part.length;
  }
  return sum + between(text.slice(end));
}
