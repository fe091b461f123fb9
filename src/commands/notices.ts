import type { Context } from '../context.ts';
import { trustWords } from '../core/age.ts';
import { originOf } from '../core/corrections.ts';
import type { Post } from '../core/directory.ts';
import type { Draft, Recipient } from '../core/draft.ts';
import { languageName } from '../core/in-language.ts';
import { lookUp, type Search } from '../core/look-up.ts';
import { sentence } from '../core/post-words.ts';
import { printable } from '../core/single-line.ts';
import { otherWays } from '../core/unreachable.ts';
import type { Receipt } from '../deliveries/types.ts';
import { sayDirectoryNotices } from './directory-notices.ts';
import { say, type Talk } from './say.ts';
import type { Setting } from './setting.ts';

type Look = Pick<Context, 'style' | 'today'>;

/** Told of a letter in a language that nobody has checked who grew up with it. */
const UNREVIEWED = 'No native reader has checked the letter in this language yet: read it with care.';

/** Who the letters go to and why, and whom they cannot reach: a few lines each. */
export function recipientLines(drafts: readonly Draft[], setting: Setting, { style, today }: Look): string[] {
  const { recipients, unreachable } = overview(drafts);
  const several = drafts.length > 1 ? [`${drafts.length} letters, one for each:`] : [];
  return [
    ...several,
    ...recipients.flatMap((one) => [
      `${style.bold(one.role === 'to' ? 'To' : 'Copy to')}: ${printable(one.name)}`,
      `  ${one.address}  ${style.dim(`(${trust(one, setting, today)})`)}`,
      `  ${printable(sentence(one.reason))}`,
    ]),
    ...unreachable.flatMap((one) => [
      `${style.warn('Not by e-mail')}: ${printable(one.post.name)}`,
      `  ${printable(sentence(one.reason))}`,
      ...otherWays(one.post).map((line) => `  ${printable(line)}`),
      ...searchesFor(one.post).map(({ words }) => `  ${style.dim(`Search for an address: ${words}`)}`),
    ]),
    ...unusedAddresses(recipients, setting).map(style.warn),
  ];
}

/** The same for a run in a script: one line for each post. */
export function briefLines(drafts: readonly Draft[], setting: Setting, { style, today }: Look): string[] {
  const { recipients, unreachable } = overview(drafts);
  return [
    ...recipients.map(
      (one) =>
        `${one.role === 'to' ? 'To' : 'Cc'} ${one.post} <${one.address}>: ${printable(one.reason)} ${style.dim(`(${trust(one, setting, today)})`)}`,
    ),
    ...languageLines(drafts, setting),
    ...unreachable.map((one) => `${style.warn('Not by e-mail')} ${one.post.id}: ${printable(one.reason)}`),
    ...unusedAddresses(recipients, setting).map(style.warn),
  ];
}

/** For a post that is known to be there. */
function searchesFor(post: Post): readonly Search[] {
  return post.status === 'open' ? lookUp(post).searches : [];
}

/** The language, where it is not English, and a second one beneath it. */
function languageLines([draft]: readonly Draft[], setting: Setting): string[] {
  if (draft === undefined) return [];
  const tags = languagesOf(draft, setting);
  const said =
    tags.length > 1 || draft.language !== 'en'
      ? [`In ${tags.map((tag) => languageName(tag)).join(' and ')}.`]
      : [];
  return [[...said, ...unreviewedWords(tags, setting)].join(' ')].filter((line) => line !== '');
}

/** The language of a letter, and the one beneath. */
export function languagesOf({ language }: Draft, { also }: Setting): string[] {
  return also === undefined || also === language ? [language] : [language, also];
}

/** What a writer must know of a language that nobody has checked who grew up with it. */
export function unreviewedWords(tags: readonly string[], { campaign }: Setting): string[] {
  const unread = tags.filter((tag) => campaign.languages[tag]?.review === 'unreviewed');
  if (unread.length === 0) return [];
  if (tags.length === 1) return [UNREVIEWED];
  const names = unread
    .map((tag) => languageName(tag))
    .join(', ')
    .replace(/, ([^,]+)$/, ' and $1');
  return [`No native reader has checked the letter in ${names} yet: read it with care.`];
}

function overview(drafts: readonly Draft[]): Pick<Draft, 'recipients' | 'unreachable'> {
  return {
    recipients: drafts.flatMap(({ recipients }) => recipients),
    unreachable: drafts[0]?.unreachable ?? [],
  };
}

function unusedAddresses(recipients: readonly Recipient[], { found }: Setting): string[] {
  return [...found.keys()]
    .filter((id) => !recipients.some(({ post }) => post === id))
    .map(
      (id) =>
        `The address that you gave for ${id} is not used: this letter does not go there. Choose it with --to ${id}.`,
    );
}

/** What the age of the facts and of the directory means for this letter, if anything; with `verbose`, its corrections. */
export async function sayAge(
  { campaign, directory, verbose }: Setting,
  context: Context,
  before = 'you send the letter',
): Promise<void> {
  const { id, reviewBy, appealUntil } = campaign;
  const { today } = context;
  if (today > reviewBy)
    await say(context, [
      context.style.warn(
        `The facts in the campaign ${id} were due to be read again by ${reviewBy}: check them before ${before}.`,
      ),
    ]);
  if (appealUntil !== undefined && today > appealUntil)
    await say(context, [
      context.style.warn(
        `The campaign ${id} asked for letters until ${appealUntil}: think whether one still helps.`,
      ),
    ]);
  await sayDirectoryNotices(directory, context, { today, verbose });
}

/** Tells what happened and what comes next. What was done instead of what was asked for is told even when quiet. */
export async function sayReceipts(receipts: readonly Receipt[], context: Talk): Promise<void> {
  for (const { done, next, instead } of receipts)
    await say({ ...context, quiet: context.quiet && !instead }, [
      context.style.good(shown(done)),
      ...(next === undefined ? [] : [shown(next)]),
    ]);
}

/** "confidence high, last seen 2026-11-22; from corrections.json". */
function trust(one: Recipient, { directory }: Setting, today: string): string {
  const origin = originOf(directory.corrections, one.post, one.address);
  return `${trustWords(one, today)}${origin === undefined ? '' : `; from ${printable(origin)}`}`;
}

/** A path or a subject in it may hold anything. */
function shown(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
