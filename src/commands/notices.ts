import type { Context } from '../context.ts';
import type { Campaign } from '../core/campaign.ts';
import type { Draft, Recipient } from '../core/draft.ts';
import { printable } from '../core/single-line.ts';
import { otherWays } from '../core/unreachable.ts';
import type { Receipt } from '../deliveries/types.ts';
import { say, type Talk } from './say.ts';
import type { Setting } from './setting.ts';

type Look = Pick<Context, 'style' | 'today'>;

/** An address that no source has shown for this long is marked as old. */
const OLD_AFTER_YEARS = 2;

/** Who the letters go to and why, and whom they cannot reach: a few lines each. */
export function recipientLines(drafts: readonly Draft[], setting: Setting, { style, today }: Look): string[] {
  const { recipients, unreachable } = overview(drafts);
  const several = drafts.length > 1 ? [`${drafts.length} letters, one for each:`] : [];
  return [
    ...several,
    ...recipients.flatMap((one) => [
      `${style.bold(one.role === 'to' ? 'To' : 'Copy to')}: ${printable(one.name)}`,
      `  ${one.address}  ${style.dim(`(${trust(one, today)})`)}`,
      `  ${sentence(one.reason)}`,
    ]),
    ...unreachable.flatMap((one) => [
      `${style.warn('Not by e-mail')}: ${printable(one.name)}`,
      `  ${sentence(one.reason)}`,
      ...otherWays(one).map((line) => `  ${printable(line)}`),
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
        `${one.role === 'to' ? 'To' : 'Cc'} ${one.post} <${one.address}>: ${printable(one.reason)} ${style.dim(`(${trust(one, today)})`)}`,
    ),
    ...unreachable.map((one) => `${style.warn('Not by e-mail')} ${one.post}: ${printable(one.reason)}`),
    ...unusedAddresses(recipients, setting).map(style.warn),
  ];
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

/** What the facts' age means for this letter, if anything. */
export function campaignNotices({ id, reviewBy }: Campaign, today: string): string[] {
  if (today <= reviewBy) return [];
  return [
    `The facts in the campaign ${id} were due to be read again by ${reviewBy}: check them before you send the letter.`,
  ];
}

/** Tells what happened and what comes next. What was done instead of what was asked for is told even when quiet. */
export async function sayReceipts(receipts: readonly Receipt[], context: Talk): Promise<void> {
  for (const { done, next, instead } of receipts)
    await say({ ...context, quiet: context.quiet && !instead }, [
      context.style.good(shown(done)),
      ...(next === undefined ? [] : [shown(next)]),
    ]);
}

function trust({ confidence, seen }: Recipient, today: string): string {
  if (seen === null) return `confidence ${confidence}, undated`;
  return `confidence ${confidence}, last seen ${seen}${isOld(seen, today) ? ': old' : ''}`;
}

/** `2024-01` or `2024` is taken at its latest: old only when all of it lies more than two years back. */
function isOld(seen: string, today: string): boolean {
  const limit = `${Number(today.slice(0, 4)) - OLD_AFTER_YEARS}${today.slice(4)}`;
  return seen < limit.slice(0, seen.length);
}

function sentence(text: string): string {
  return printable(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
}

/** A path or a subject in it may hold anything. */
function shown(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
