import type { Context } from '../context.ts';
import type { Campaign } from '../core/campaign.ts';
import type { Draft, Recipient, Unreachable } from '../core/draft.ts';
import { printable } from '../core/single-line.ts';
import type { Receipt } from '../deliveries/types.ts';
import type { Desk } from './desk.ts';

type Look = Pick<Context, 'style' | 'today'>;

/** An address that no source has shown for this long is marked as old. */
const OLD_AFTER_YEARS = 2;

/** Who the letters go to and why, and whom they cannot reach: a few lines each. */
export function recipientLines(drafts: readonly Draft[], desk: Desk, { style, today }: Look): string[] {
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
      ...otherWays(one),
    ]),
    ...unusedAddresses(recipients, desk).map(style.warn),
  ];
}

/** The same for a run in a script: one line for each post. */
export function briefLines(drafts: readonly Draft[], desk: Desk, { style, today }: Look): string[] {
  const { recipients, unreachable } = overview(drafts);
  return [
    ...recipients.map(
      (one) =>
        `${one.role === 'to' ? 'To' : 'Cc'} ${one.post} <${one.address}>: ${printable(one.reason)} ${style.dim(`(${trust(one, today)})`)}`,
    ),
    ...unreachable.map((one) => `${style.warn('Not by e-mail')} ${one.post}: ${printable(one.reason)}`),
    ...unusedAddresses(recipients, desk).map(style.warn),
  ];
}

function overview(drafts: readonly Draft[]): Pick<Draft, 'recipients' | 'unreachable'> {
  return {
    recipients: drafts.flatMap(({ recipients }) => recipients),
    unreachable: drafts[0]?.unreachable ?? [],
  };
}

function unusedAddresses(recipients: readonly Recipient[], { found }: Desk): string[] {
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

/** What happened and what comes next, each on lines of its own. */
export function receiptLines(receipts: readonly Receipt[], { style }: Pick<Context, 'style'>): string[] {
  return receipts.flatMap(({ done, next }) => [
    style.good(shown(done)),
    ...(next === undefined ? [] : [shown(next)]),
  ]);
}

function trust({ confidence, seen }: Recipient, today: string): string {
  const age = seen === null ? 'undated' : `last seen ${seen}`;
  const old = seen === null || Number(today.slice(0, 4)) - Number(seen.slice(0, 4)) > OLD_AFTER_YEARS;
  return `confidence ${confidence}, ${age}${old && seen !== null ? ': old' : ''}`;
}

function otherWays({ postalAddress, website, x }: Unreachable): string[] {
  return [
    ...(postalAddress ? [`  By post: ${printable(postalAddress.join(', '))}`] : []),
    ...(website ? [`  Website: ${website}`] : []),
    ...(x ? [`  On X: @${x}`] : []),
  ];
}

function sentence(text: string): string {
  return printable(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
}

/** A path or a subject in it may hold anything. */
function shown(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
