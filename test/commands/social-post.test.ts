import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PostOptions } from '../../src/commands/social-options.ts';
import type { CampaignData } from '../../src/core/campaign.ts';
import { readForCare } from '../../src/core/care.ts';
import type { Post } from '../../src/core/directory.ts';
import { CancelledError, FailureError } from '../../src/core/errors.ts';
import { fitPost, postLength } from '../../src/core/post-length.ts';
import { NETWORK_NAMES, NETWORKS } from '../../src/formats/social.ts';
import type { Setup } from '../support/context.ts';
import type { Answer } from '../support/prompter.ts';
import { publicPost, refusedPost } from '../support/social.ts';
import { writeAsAda } from '../support/write.ts';

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const CAMPAIGN: CampaignData = read('templates/north-korean-refugees/campaign.json');
const DIRECTORY: readonly Post[] = read('data/posts.json');
const TEXTS = Object.entries(CAMPAIGN.languages).flatMap(([language, { socialPosts = [], addressed }]) =>
  socialPosts.map((text, at) => ({ language, number: at + 1, text, addressed })),
);

const MENU = 'What would you like to do with the post?';
const WORDS = 'Your post:';
const DONE: Answer = { ask: MENU, choose: 'Done' };
const choose = (...labels: string[]): Answer[] => labels.map((label) => ({ ask: MENU, choose: label }));
const inTerminal = (answers: readonly Answer[], setup: Setup = {}): Setup => ({
  ...{ interactive: true, answers },
  ...setup,
});
const READ = 'The account was read in 2019-2024: look at it before you post.\n';
const FIRST_EN =
  'Since 1988 China has been a party to the Convention against Torture. Its Article 3 protects everyone from being sent back to a danger of torture. I respectfully ask you, {{handle}}, to end forcible returns to North Korea.';
const firstTo = (handle: string) => `${FIRST_EN.replace('{{handle}}', handle)}\n`;

describe('the texts that ship', () => {
  const handles = DIRECTORY.flatMap(({ x }) => (x === undefined ? [] : [`@${x.handle}`]));
  const longest = handles.toSorted((a, b) => b.length - a.length)[0] ?? '';

  it('are three in each language, and no handle is longer than X allows', () => {
    const counts = Object.entries(CAMPAIGN.languages).map(([tag, one]) => [tag, one.socialPosts?.length]);
    expect(Object.fromEntries(counts)).toEqual({
      ...{ en: 3, ko: 3, ja: 3, fr: 3, de: 3, es: 3, 'zh-Hans': 3 },
    });
    expect(longest).toHaveLength(16);
  });

  it.each(TEXTS)('$language $number names the addressee once, not first, and has no hashtag', ({ text }) => {
    expect(text.match(/\{\{/g)).toHaveLength(1);
    expect(text.indexOf('{{handle}}')).toBeGreaterThan(5);
    expect(text).not.toMatch(/[#＃\n]/);
    expect(readForCare(text)).toEqual([]);
  });

  it.each(TEXTS)('$language $number fits X with the longest handle', async ({ language, number, text }) => {
    const filled = text.replace('{{handle}}', longest);
    expect(fitPost(filled, { limits: [{ rule: 'weighted', limit: 240, unit: 'characters' }] })).toEqual({
      fits: true,
    });
    expect((await publicPost({ language, wording: `${number}` })).out.text()).toBe(
      `${text.replace('{{handle}}', '@MFA_China')}\n`,
    );
  });

  it.each(TEXTS)('$language $number names the office on every other network', async (one) => {
    const { within = '', apart = '' } = one.addressed ?? {};
    for (const network of NETWORKS.filter(({ name }) => name !== 'x')) {
      const { out } = await publicPost({
        ...{ language: one.language, wording: `${one.number}`, network: network.name },
      });
      expect(out.text().includes(within) || out.text().includes(apart)).toBe(true);
      expect(out.text()).not.toMatch(/[@{]|\p{sc=Han} \p{sc=Han}(?<! 御)/u);
      expect(fitPost(out.text().trimEnd(), network)).toEqual({ fits: true });
    }
  });
});

describe('whom it speaks to', () => {
  const MINISTRY = "@MFA_China: Ministry of Foreign Affairs of the People's Republic of China";
  it.each<[string, Partial<PostOptions>, string]>([
    ['nowhere', {}, MINISTRY],
    ['a country', { country: 'GB' }, "@ChineseEmbinUK: Embassy of the People's Republic of China in the"],
    ['a town', { city: 'Chicago', country: 'US' }, '@ChinaConsulate: Consulate General'],
    ['a consulate without an account', { city: 'Manchester', country: 'GB' }, '@ChineseEmbinUK: Embassy'],
    ['an embassy without one', { city: 'Wellington', country: 'NZ' }, MINISTRY],
    ['a country without relations', { country: 'Paraguay' }, MINISTRY],
  ])('%s', async (_, flags, whom) => {
    const { err } = await publicPost({ language: 'en', ...flags });
    expect(err.text()).toContain(`It speaks to ${whom}`);
    expect(err.text()).toContain(READ);
  });

  it('says it in the language of the country', async () => {
    const { out, err } = await publicPost({ country: 'Germany' });
    expect(out.text()).toMatch(/@ChinaEmbGermany.* (?:bitte|Bitte|Rückführungen)/);
    expect(err.text()).toContain(
      'No native reader has checked this text in German yet: read it with care.\n',
    );
  });

  it('stands in the right place in Chinese, and alone at the end in Korean', async () => {
    const textOf = async (language: string, wording: string) =>
      (await publicPost({ language, wording, network: 'threads' })).out.text();
    expect(await textOf('zh-Hans', '2')).toContain('谨请中国外交部关注');
    expect(await textOf('ko', '1')).toMatch(/ 중국 외교부 귀중\n$/);
    expect(await textOf('ja', '1')).toMatch(/。 中国外交部 御中\n$/);
    expect((await publicPost({ language: 'zh-Hans', wording: '2' })).out.text()).toContain(
      '谨请 @MFA_China 关注',
    );
  });
});

describe('in a script', () => {
  it('prints the text, and all talk goes to standard error', async () => {
    const { out, err } = await publicPost({ city: 'Chicago', country: 'US' });
    expect(out.text()).toBe(firstTo('@ChinaConsulate'));
    expect(err.text()).toBe(
      `It speaks to @ChinaConsulate: Consulate General of the People's Republic of China in Chicago. ${READ}`,
    );
  });

  it.each<[string, Partial<PostOptions>, Setup?]>([
    ['--quiet', { quiet: true }],
    ['--quiet in a terminal', { quiet: true }, { interactive: true }],
    ['--no-input in a terminal', { input: false, quiet: true }, { interactive: true }],
    ['--print in a terminal', { print: true, quiet: true }, { interactive: true }],
    ['a pipe behind a terminal', { quiet: true }, { interactive: true, outIsTerminal: false }],
  ])('is the text alone: %s', async (_, flags, setup) => {
    const { out, err } = await publicPost(flags, setup);
    expect([out.text(), err.text()]).toEqual([firstTo('@MFA_China'), '']);
  });

  it('warns once facts and directory are due to be read again', async () => {
    const { err } = await publicPost({}, { today: '2031-01-01' });
    expect(err.text()).toContain('check them before you post them.\n');
    expect((await publicPost({ text: 'Mine.' }, { today: '2031-01-01' })).err.text()).toBe('');
  });

  it.each(NETWORK_NAMES)('is data with --json: %s', async (network) => {
    const server = network === 'mastodon' ? { server: 'mastodon.social' } : {};
    const { out } = await publicPost({ ...{ network, json: true }, ...server });
    const { link, ...rest } = JSON.parse(out.text());
    const { limits = [], host = 'mastodon.social' } = NETWORKS.find(({ name }) => name === network) ?? {};
    const whom = network === 'x' ? '@MFA_China' : 'Ministry of Foreign Affairs of China';
    const text = firstTo(whom).trimEnd();
    const [first] = limits;
    expect(rest).toEqual({
      ...{ network, language: 'en', text, limit: first?.limit ?? null },
      length: postLength(text, first?.rule ?? 'graphemes'),
    });
    expect(Object.keys(JSON.parse(out.text()))).toEqual([
      ...['network', 'language', 'text', 'length', 'limit', 'link'],
    ]);
    const url = new URL(link);
    expect(url.host).toBe(host);
    expect([...url.searchParams.values()]).toEqual([text]);
  });

  it('has no link for a server that is not known, and no language for own words', async () => {
    const dataOf = async (flags: Partial<PostOptions>) =>
      JSON.parse((await publicPost({ json: true, ...flags })).out.text());
    expect(await dataOf({ network: 'mastodon' })).toMatchObject({ link: null, limit: 500 });
    expect(await dataOf({ text: '제발.' })).toMatchObject({ language: null, length: 5 });
    expect(await dataOf({ text: '제발.', language: 'Korean' })).toMatchObject({ language: 'ko' });
    expect(await dataOf({ network: 'telegram', text: '@ada Please.' })).toMatchObject({ link: null });
  });

  it('copies and opens, and says no more than that', async () => {
    const { out, err, clipboard, opener } = await publicPost({ copy: true, open: true, text: 'Please.' });
    expect(out.text()).toBe('');
    expect(clipboard.copied).toEqual(['Please.']);
    expect(opener.opened).toEqual(['https://x.com/intent/tweet?text=Please.']);
    expect(err.text()).toBe(`Copied the post to the clipboard.
Paste it where you post, read it once more, and post it yourself, once.
Asked your system to open X with the post.
Read it once more there and post it yourself, once. No window? Copy it instead: --copy
`);
  });

  it('asks the terminal to copy', async () => {
    const { err } = await publicPost({ copy: true, text: 'Please.' }, { clipboard: 'terminal' });
    expect(err.text()).toContain('Asked your terminal to copy the post.\n');
    expect(err.text()).toContain('print the post instead.\n');
  });
});

describe('own words', () => {
  it('are posted as they are', async () => {
    const text = 'Please let them stay.\n\nMerci — 고맙습니다 🕊️';
    const { out, err } = await publicPost({ text: `\r\n${text}  ` });
    expect([out.text(), err.text()]).toEqual([`${text}\n`, '']);
  });

  it('come from standard input', async () => {
    const { out } = await publicPost(
      { text: '-' },
      { stdin: 'Please.\n', interactive: true, outIsTerminal: false },
    );
    expect(out.text()).toBe('Please.\n');
  });

  it('name the account by {{handle}}, or the office', async () => {
    const text = 'Please, {{handle}}, let them stay.';
    const saidOf = async (flags: Partial<PostOptions>) => (await publicPost({ text, ...flags })).out.text();
    expect(await saidOf({ country: 'GB' })).toBe('Please, @ChineseEmbinUK, let them stay.\n');
    expect(await saidOf({ network: 'line' })).toBe(
      'Please, Ministry of Foreign Affairs of China, let them stay.\n',
    );
  });

  it('are told that a place has no part in them', async () => {
    const { err } = await publicPost({ text: 'Please.', country: 'GB' });
    expect(err.text()).toBe('Your text names no account: {{handle}} in it would be @ChineseEmbinUK.\n');
  });

  it('may name any account of the directory', async () => {
    const { out, err } = await publicPost({ text: 'Please, @chinamissiongva.' });
    expect(out.text()).toBe('Please, @ChinaMissionGva.\n');
    expect(err.text()).toContain('It speaks to @ChinaMissionGva: Permanent Mission');
    expect(err.text()).not.toContain('once more');
  });

  it('are warned about', async () => {
    const { out, err } = await publicPost({ text: 'My friend Kim Chol-su is held.' });
    expect(out.text()).toBe('My friend Kim Chol-su is held.\n');
    expect(err.text()).toMatch(
      /^Please look at your own words once more:\n {2}“Kim Chol-su”: .*\nThey are in the post as you gave them\.\n$/,
    );
  });

  it('can be changed in a terminal', async () => {
    const answers: Answer[] = [
      { ask: 'What would you like to do?', choose: 'Change my words' },
      { ask: WORDS, text: 'A friend of mine is held.' },
    ];
    const flags = { text: 'My friend Kim Chol-su is held.', print: true };
    expect((await publicPost(flags, inTerminal(answers))).out.text()).toBe('A friend of mine is held.\n');
  });
});

describe('what is refused', () => {
  it.each<[string, Partial<PostOptions>, string]>([
    [
      'a text that is too long',
      { text: '가'.repeat(141) },
      `This post is too long for X: it has 282 characters, and 280 fit. It is 2 over.
X counts so: 280 characters; a link counts 23; an emoji, and a Chinese, Japanese or Korean character, counts 2.
Shorten it, or choose another network with --network. It is never cut.`,
    ],
    [
      'too many bytes',
      { text: '👨‍👩‍👧‍👦'.repeat(121), network: 'bluesky' },
      `This post is too long for Bluesky: it has 3025 bytes, and 3000 fit. It is 25 over.
Bluesky counts so: 300 characters as they are seen, and at most 3,000 bytes.
Shorten it, or choose another network with --network. It is never cut.`,
    ],
    [
      'an unknown network',
      { network: 'trheads' },
      `There is no network "trheads".
Did you mean threads?
There are: x, bluesky, threads, mastodon, whatsapp, telegram, line`,
    ],
    [
      'a server for X',
      { server: 'mastodon.social' },
      `--server is for Mastodon; X has one address for all.
Leave --server out, or choose --network mastodon.`,
    ],
    [
      'no server to open',
      { network: 'mastodon', open: true },
      `The post cannot be opened on Mastodon: --server is missing: your Mastodon server, as in --server mastodon.social.
Copy the post instead, and paste it where you post: --copy`,
    ],
    [
      'a text that Telegram drops',
      { network: 'telegram', open: true, text: '@ada, please.' },
      `The post cannot be opened on Telegram: Telegram takes no shared text that is empty or begins with @.
Copy the post instead, and paste it where you post: --copy`,
    ],
    [
      'a language without a post',
      { language: 'eo' },
      `There is no post in the language "eo".
There are: en, ko, ja, fr, de, es, zh-Hans`,
    ],
    [
      'a text that is not there',
      { wording: '4' },
      `There are 3 texts in English, and no number 4.
Choose one with --wording, from 1 to 3.`,
    ],
    ['no number', { wording: 'two' }, '--wording needs a number from 1 on, such as 3; found "two".'],
    [
      'two texts',
      { wording: '1', text: 'x' },
      '--text and --wording cannot go together.\nLeave one of them out.',
    ],
    ['an empty text', { text: ' \n' }, '--text: expected a text, found nothing in it'],
    [
      'another blank',
      { text: 'Please, {{name}}.' },
      `The post has a blank that nobody filled: "{{name}}".
Only {{handle}} is filled in: the account or the office that the post speaks to.`,
    ],
    [
      'a town without a country',
      { city: 'Chicago' },
      '--country is missing: your country, as in --country US',
    ],
    [
      'a region without a town',
      { region: 'OR', country: 'US' },
      '--city is missing: your town, as in --city Chicago',
    ],
    [
      'a country that is none',
      { country: 'Narnia' },
      'There is no country "Narnia".\nGive its name, or its two-letter code such as US, KR or DE.',
    ],
  ])('%s', async (_, flags, text) => {
    const refusal = await refusedPost(flags);
    expect(refusal.text).toBe(text);
    expect(refusal.exitCode).toBe(2);
    expect(refusal.context.out.text()).toBe('');
    expect(refusal.context.opener.opened).toEqual([]);
  });

  it.each(['CN', 'Hong Kong', 'MO', 'North Korea'])('a post from %s', async (country) => {
    const { text, exitCode } = await refusedPost({ country });
    expect(exitCode).toBe(2);
    expect(text).toMatch(
      /^dear-minister makes no post from China, Hong Kong, Macao or North Korea: under your name or your account, it could put you in danger\.\nSafer ways: .*\n.*\nIf you have weighed it and still want the post: --at-my-own-risk$/,
    );
    expect((await refusedPost({ country, city: 'Somewhere', text: 'Mine.' })).text).toBe(text);
    expect((await publicPost({ country, atMyOwnRisk: true, language: 'en' })).out.text()).toMatch(
      /@MFA_China/,
    );
  });

  it.each<[string, Setup, string]>([
    [
      'no display',
      { obstacle: 'there is no display' },
      'Nothing can be opened here: there is no display.\nCopy the post instead, and paste it where you post: --copy',
    ],
    [
      'no program',
      { launcher: new FailureError('Your system could not open the link.', ['Use --out letter.eml.']) },
      'Your system could not open the link.\nCopy the post instead, and paste it where you post: --copy',
    ],
  ])('what cannot be opened: %s', async (_, setup, text) => {
    const refusal = await refusedPost({ open: true }, setup);
    expect([refusal.text, refusal.exitCode]).toEqual([text, 1]);
  });

  it('what a short link cannot carry', async () => {
    const { text } = await refusedPost({ open: true, language: 'ko' }, { linkLimit: 300 });
    expect(text).toMatch(
      /^The post cannot be opened on X: its link would have \d+ characters, and at most 300 are safe here\.\nCopy/,
    );
  });

  it('nothing is printed or copied where what is to be opened cannot be', async () => {
    const { context } = await refusedPost({ open: true, copy: true, print: true }, { obstacle: 'no' });
    expect([context.out.text(), context.clipboard.copied]).toEqual(['', []]);
  });

  it('what cannot be copied', async () => {
    const { text, exitCode } = await refusedPost(
      { copy: true },
      { clipboard: new FailureError('No clipboard.') },
    );
    expect(text).toBe('No clipboard.\nPrint the post instead, and copy it from there: --print');
    expect(exitCode).toBe(1);
  });
});

describe('in a terminal', () => {
  it('shows all of it on 80 columns', async () => {
    const answers = [...choose('Another text', 'Copy it', 'Open it on X', 'Print it here'), DONE];
    const { out, err } = await publicPost({ city: 'Chicago', country: 'US' }, inTerminal(answers));
    expect(out.text()).toMatchInlineSnapshot(`
      "On 15 October 2025 Human Rights Watch reported that at least 406 people had been returned from China to North Korea since January 2024. Please, @ChinaConsulate, give each person who is held a fair and individual review.
      "
    `);
    expect(err.text()).toMatchInlineSnapshot(`
        "Stop forcible returns of North Korean refugees from China
        You write, this tool helps, and nothing is ever posted for you.
        A public post is seen by everybody, also by the authorities in China. It shows
        the name of your account, and it may be kept when you delete it. One post of
        your own does more good than many.

        Before you begin: A letter with your name goes to the Chinese authorities, who
        may keep it. If you, your family or your friends live in, work in or travel to
        China, Hong Kong or North Korea, think first. Never name a person who is in
        danger, nor anyone who helps them.


        Your post for X
        Since 1988 China has been a party to the Convention against Torture. Its Article
        3 protects everyone from being sent back to a danger of torture. I respectfully
        ask you, @ChinaConsulate, to end forcible returns to North Korea.

        226 of 280 characters; text 1 of 3; in English.
        It speaks to @ChinaConsulate: Consulate General of the People's Republic of
        China in Chicago. The account was read in 2019-2024: look at it before you post.

        ? What would you like to do with the post? Another text

        Your post for X
        On 15 October 2025 Human Rights Watch reported that at least 406 people had been
        returned from China to North Korea since January 2024. Please, @ChinaConsulate,
        give each person who is held a fair and individual review.

        219 of 280 characters; text 2 of 3; in English.
        It speaks to @ChinaConsulate: Consulate General of the People's Republic of
        China in Chicago. The account was read in 2019-2024: look at it before you post.

        ? What would you like to do with the post? Copy it
        Copied the post to the clipboard.
        Paste it where you post, read it once more, and post it yourself, once.

        ? What would you like to do with the post? Open it on X
        Asked your system to open X with the post.
        Read it once more there and post it yourself, once. No window? Copy it instead:
        --copy

        ? What would you like to do with the post? Print it here

        ? What would you like to do with the post? Done
        "
      `);
  });

  it('shows all of it on 40 columns, and no line is wider', async () => {
    const flags = { language: 'German', network: 'bluesky' };
    const { err } = await publicPost(flags, inTerminal([DONE], { columns: 40 }));
    expect(
      err
        .text()
        .split('\n')
        .filter((line) => line.length > 40 && !line.startsWith('?')),
    ).toEqual([]);
    expect(err.text()).toMatchInlineSnapshot(`
      "Stop forcible returns of North Korean
      refugees from China
      You write, this tool helps, and nothing
      is ever posted for you.
      A public post is seen by everybody, also
      by the authorities in China. It shows
      the name of your account, and it may be
      kept when you delete it. One post of
      your own does more good than many.

      Before you begin: Ein Brief mit Ihrem
      Namen geht an die chinesischen Behörden,
      und diese können ihn aufbewahren. Wenn
      Sie selbst, Ihre Familie oder Menschen
      aus Ihrem Freundeskreis in China,
      Hongkong oder Nordkorea leben, dort
      arbeiten oder dorthin reisen, überlegen
      Sie es sich bitte zuerst in Ruhe. Nennen
      Sie niemals den Namen eines Menschen,
      der in Gefahr ist, und auch nicht den
      Namen derer, die ihm helfen.


      Your post for Bluesky
      Human Rights Watch berichtete im Oktober
      2025, seit Januar 2024 seien mindestens
      406 Menschen aus China nach Nordkorea
      zurückgeschickt worden. Ich bitte
      höflich darum, diese Rückführungen zu
      beenden. An das Außenministerium der
      Volksrepublik China.

      248 of 300 characters; text 1 of 3; in
      German.
      No account of theirs on Bluesky is
      known: it names the office.
      No native reader has checked this text
      in German yet: read it with care.

      ? What would you like to do with the post? Done
      "
    `);
  });

  it('changes words, and where they go, until they fit', async () => {
    const own = 'I ask you, @MFA_China, to let them stay. ';
    const answers: Answer[] = [
      ...choose('Change the words'),
      { ask: WORDS, text: '' },
      { ask: WORDS, text: 'x'.repeat(281) },
      { ask: WORDS, text: own + 'x'.repeat(239) },
      ...choose('Another network'),
      { ask: 'Where would you like to post it?', choose: 'Bluesky' },
      ...choose('Another network'),
      { ask: 'Where would you like to post it?', choose: 'Back' },
      ...choose('Change the words'),
      { ask: WORDS, text: 'My friend Kim Chol-su is held.' },
      { ask: 'What would you like to do?', choose: 'Change my words' },
      { ask: WORDS, text: own },
      ...choose('Another text', 'Another text'),
      DONE,
    ];
    const { err } = await publicPost({}, inTerminal(answers));
    const said = err.text();
    expect(said.slice(said.indexOf('\nYour post for X'))).toMatchInlineSnapshot(`
      "
      Your post for X
      Since 1988 China has been a party to the Convention against Torture. Its Article
      3 protects everyone from being sent back to a danger of torture. I respectfully
      ask you, @MFA_China, to end forcible returns to North Korea.

      221 of 280 characters; text 1 of 3; in English.
      It speaks to @MFA_China: Ministry of Foreign Affairs of the People's Republic of
      China. The account was read in 2019-2024: look at it before you post.
      With --city and --country it speaks to the embassy or consulate near you.

      ? What would you like to do with the post? Change the words
      ? Your post:
      > The post: expected a text, found nothing in it
      ? Your post: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
      > This post is too long for X: it has 281 characters, and 280 fit. It is 1 over.
      ? Your post: I ask you, @MFA_China, to let them stay. xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx

      Your post for X
      I ask you, @MFA_China, to let them stay.
      xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
      xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
      xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx

      280 of 280 characters; your own words.
      It speaks to @MFA_China: Ministry of Foreign Affairs of the People's Republic of
      China. The account was read in 2019-2024: look at it before you post.

      ? What would you like to do with the post? Another network
      ? Where would you like to post it? Bluesky
      Error: This post is too long for Bluesky: it has 306 characters, and 300 fit. It
      is 6 over.
      Bluesky counts so: 300 characters as they are seen, and at most 3,000 bytes.
      Shorten it, or choose another network with --network. It is never cut.

      ? What would you like to do with the post? Another network
      ? Where would you like to post it? Back

      Your post for X
      I ask you, @MFA_China, to let them stay.
      xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
      xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
      xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx

      280 of 280 characters; your own words.
      It speaks to @MFA_China: Ministry of Foreign Affairs of the People's Republic of
      China. The account was read in 2019-2024: look at it before you post.

      ? What would you like to do with the post? Change the words
      ? Your post: My friend Kim Chol-su is held.
      Please look at your own words once more:
        “Kim Chol-su”: A name can lead to this person, or to family and helpers; “a
        woman I know” or “my cousin” says as much and harms nobody.
      ? What would you like to do? Change my words
      ? Your post: I ask you, @MFA_China, to let them stay.

      Your post for X
      I ask you, @MFA_China, to let them stay.

      40 of 280 characters; your own words.
      It speaks to @MFA_China: Ministry of Foreign Affairs of the People's Republic of
      China. The account was read in 2019-2024: look at it before you post.

      ? What would you like to do with the post? Another text

      Your post for X
      Since 1988 China has been a party to the Convention against Torture. Its Article
      3 protects everyone from being sent back to a danger of torture. I respectfully
      ask you, @MFA_China, to end forcible returns to North Korea.

      221 of 280 characters; text 1 of 3; in English.
      It speaks to @MFA_China: Ministry of Foreign Affairs of the People's Republic of
      China. The account was read in 2019-2024: look at it before you post.
      With --city and --country it speaks to the embassy or consulate near you.

      ? What would you like to do with the post? Another text

      Your post for X
      On 15 October 2025 Human Rights Watch reported that at least 406 people had been
      returned from China to North Korea since January 2024. Please, @MFA_China, give
      each person who is held a fair and individual review.

      214 of 280 characters; text 2 of 3; in English.
      It speaks to @MFA_China: Ministry of Foreign Affairs of the People's Republic of
      China. The account was read in 2019-2024: look at it before you post.
      With --city and --country it speaks to the embassy or consulate near you.

      ? What would you like to do with the post? Done
      "
    `);
  });

  it('asks for the server, and opens its page', async () => {
    const answers: Answer[] = [
      ...choose('Open it on Mastodon'),
      { ask: 'Your Mastodon server:', text: 'https://mastodon.social' },
      { ask: 'Your Mastodon server:', text: 'Mastodon.Social' },
      ...choose('Open it on Mastodon'),
      DONE,
    ];
    const { err, opener } = await publicPost({ network: 'mastodon', text: 'Please.' }, inTerminal(answers));
    expect(opener.opened).toEqual(Array(2).fill('https://mastodon.social/share?text=Please.'));
    expect(err.text()).toContain('> The server: expected the name');
  });

  it('tells what goes wrong, and goes on', async () => {
    const answers = [...choose('Open it on X', 'Copy it'), DONE];
    const clipboard = new FailureError('No clipboard.');
    const { err } = await publicPost({}, inTerminal(answers, { obstacle: 'there is no display', clipboard }));
    expect(err.text()).toContain('\nError: Nothing can be opened here: there is no display.\nCopy');
    expect(err.text()).toContain('\nError: No clipboard.\nPrint');
  });

  it.each([
    [[{ ask: MENU, cancel: true }]],
    [[...choose('Change the words'), { ask: WORDS, cancel: true }]],
    [[...choose('Another network'), { ask: 'Where would you like to post it?', cancel: true }]],
  ] as [Answer[]][])('leaves at Ctrl-C: %j', async (answers) => {
    await expect(publicPost({}, inTerminal(answers))).rejects.toThrow(CancelledError);
  });

  it('asks for a country, and makes no post from where it is a danger', async () => {
    const answers: Answer[] = [{ ask: 'Your country:', typed: 'hong', pick: 'Hong Kong' }];
    const { text } = await refusedPost({ city: 'Kowloon' }, inTerminal(answers));
    expect(text).toMatch(/^dear-minister makes no post from China/);
  });

  it('gives the safety note in the language that was named', async () => {
    const { err } = await publicPost({ language: 'ko' }, inTerminal([DONE]));
    expect(err.text()).toContain(`Before you begin: ${CAMPAIGN.languages.ko?.safety.short.slice(0, 10)}`);
  });
});

describe('from the menu of a letter', () => {
  it('is in the letter’s language, from its place', async () => {
    const LETTER = 'What would you like to do with it?';
    const answers: Answer[] = [
      { ask: LETTER, choose: 'Write a public post too' },
      DONE,
      { ask: LETTER, choose: 'Done' },
    ];
    const flags = { words: 'Bitte.', language: 'de', wording: '1' };
    const { err, out } = await writeAsAda(flags, inTerminal(answers));
    expect(out.text()).toBe('');
    const said = err.text();
    expect(said.slice(said.indexOf(`? ${LETTER} Write`))).toMatchInlineSnapshot(`
      "? What would you like to do with it? Write a public post too

      You write, this tool helps, and nothing is ever posted for you.
      A public post is seen by everybody, also by the authorities in China. It shows
      the name of your account, and it may be kept when you delete it. One post of
      your own does more good than many.

      Your post for X
      Human Rights Watch berichtete im Oktober 2025, seit Januar 2024 seien mindestens
      406 Menschen aus China nach Nordkorea zurückgeschickt worden. Ich bitte höflich
      darum, diese Rückführungen zu beenden. @ChinaConsulate

      215 of 280 characters; text 1 of 3; in German.
      It speaks to @ChinaConsulate: Consulate General of the People's Republic of
      China in Chicago. The account was read in 2019-2024: look at it before you post.
      No native reader has checked this text in German yet: read it with care.

      ? What would you like to do with the post? Done

      To us-chicago · Bitte um Schutz für nordkoreanische Geflüchtete in China
      ? What would you like to do with it? Done
      "
    `);
  });
});
