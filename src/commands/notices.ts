import type { Context } from '../context.ts';
import type { Campaign } from '../core/campaign.ts';
import type { Draft, Recipient, Unreachable } from '../core/draft.ts';
import type { Receipt } from '../deliveries/types.ts';

/** An address that no source has shown for this long is marked as old. */
const OLD_AFTER_YEARS = 2;

/** Who the letter goes to and why, and whom it cannot reach: lines for stderr. */
export function recipientLines(draft: Draft, { style, today }: Pick<Context, 'style' | 'today'>): string[] {
  return [
    ...draft.recipients.flatMap((one) => [
      `${style.bold(one.role === 'to' ? 'To' : 'Copy to')}: ${one.name}`,
      `  ${one.address}  ${style.dim(`(${trust(one, today)})`)}`,
      `  ${sentence(one.reason)}`,
    ]),
    ...draft.unreachable.flatMap((one) => [
      `${style.warn('Not by e-mail')}: ${one.name}`,
      `  ${sentence(one.reason)}`,
      ...otherWays(one),
    ]),
  ];
}

/** One line for each post, for a run in a script. */
export function briefRecipientLines(
  draft: Draft,
  { style, today }: Pick<Context, 'style' | 'today'>,
): string[] {
  return [
    ...draft.recipients.map(
      (one) =>
        `${one.role === 'to' ? 'To' : 'Cc'} ${one.post} <${one.address}>: ${one.reason} ${style.dim(`(${trust(one, today)})`)}`,
    ),
    ...draft.unreachable.map((one) => `${style.warn('Not by e-mail')} ${one.post}: ${one.reason}`),
  ];
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
  return receipts.flatMap(({ done, next }) => [style.good(done), ...(next === undefined ? [] : [next])]);
}

function trust({ confidence, seen }: Recipient, today: string): string {
  const age = seen === null ? 'undated' : `last seen ${seen}`;
  const old = seen === null || Number(today.slice(0, 4)) - Number(seen.slice(0, 4)) > OLD_AFTER_YEARS;
  return `confidence ${confidence}, ${age}${old && seen !== null ? ': old' : ''}`;
}

function otherWays({ postalAddress, website, x }: Unreachable): string[] {
  return [
    ...(postalAddress ? [`  By post: ${postalAddress.join(', ')}`] : []),
    ...(website ? [`  Website: ${website}`] : []),
    ...(x ? [`  On X: @${x}`] : []),
  ];
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
