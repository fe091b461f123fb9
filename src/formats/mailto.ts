import type { Draft } from '../core/draft.ts';
import { joinParagraphs, onceForShared, paragraphsOf } from '../core/paragraphs.ts';
import { addressesOf, onceForRecipients } from './recipients.ts';
import { refuseControls } from './rfc5322.ts';
import type { Format } from './types.ts';

/**
 * The longest link, in characters, that is safe to hand to any system: below the 2,046 of older Outlook and the 2,048
 * of older Chrome on Windows, near the 1,620 reported for Gmail as a mail handler. Measured on the encoded link.
 */
export const PORTABLE_LINK_LIMIT = 1800;

/** Stands in a link for a letter that is too long for it. */
export const PASTE_LINE = '(Please paste the letter here.)';

/** A link, and whether it carries the whole letter. */
export interface FittedLink {
  readonly link: string;
  readonly whole: boolean;
}

/** A link (RFC 6068) with the whole letter, however long. */
export const mailto: Format = {
  name: 'mailto',
  summary: 'a link that opens the letter in the mail program',
  endings: [],
  format: (draft) => `${mailtoLink(draft)}\n`,
  join: (links) => links.join(''),
};

/**
 * A `mailto:` link: bare `to` addresses in the path, then subject, cc and body, each at most once (RFC 6068 §2).
 * `body` replaces the letter's; null leaves it out. Throws a plain `Error` where a header could be injected: a bug.
 */
export function mailtoLink(draft: Draft, options: { body?: string | null } = {}): string {
  const { body = draft.letter.body } = options;
  const { to, cc } = addressLists(draft);
  const subject = pct(refuseControls(draft.letter.subject, 'subject'));
  const fields = `${to}?subject=${subject}${cc === '' ? '' : `&cc=${cc}`}`;
  return `mailto:${fields}${body === null ? '' : `&body=${bodyField(body)}`}`;
}

const addressLists = onceForRecipients((draft) => {
  return { to: addressList(addressesOf(draft, 'to')), cc: addressList(addressesOf(draft, 'cc')) };
});

/** RFC 6068 §5: line breaks in the body are %0D%0A. */
function bodyField(body: string): string {
  if (paragraphsOf(body).some(hasReturn)) return bodyField(body.replace(/\r\n?/g, '\n'));
  return joinParagraphs(body, paragraphField, '%0D%0A%0D%0A');
}

// Asked of the paragraphs, since most are shared: to look through a whole letter takes longer than the rest.
const hasReturn = onceForShared((text) => text.includes('\r'));
const paragraphField = onceForShared((text) => pct(text.replaceAll('\n', '\r\n')));

/** The whole letter as a `mailto:` link where it fits into `limit` characters, else as `fitLink` says. */
export function mailtoWithin(draft: Draft, limit: number): FittedLink {
  return fitLink(draft, limit, (body) => mailtoLink(draft, { body }));
}

/**
 * The best link that fits into `limit` characters: with the whole letter, else with a line that asks to paste it, else
 * without a body. Nothing is ever cut: where recipients and subject alone are longer, the link is over the limit.
 */
export function fitLink(draft: Draft, limit: number, linkWith: (body: string | null) => string): FittedLink {
  const full = linkWith(draft.letter.body);
  if (full.length <= limit) return { link: full, whole: true };
  const asking = linkWith(PASTE_LINE);
  return { link: asking.length <= limit ? asking : linkWith(null), whole: false };
}

/** The tables of Unicode are asked only where there is something to ask. */
const PLAIN = /^[\0-\x7f]*$/;

/** Percent-encodes all but RFC 3986's unreserved characters; half a character becomes U+FFFD, as in `toWellFormed`. */
export function pct(text: string): string {
  return encodeURIComponent(PLAIN.test(text) ? text : text.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Addresses with commas between them; "@" and "," stay readable (RFC 6068 §2). */
export function addressList(addresses: readonly string[]): string {
  return addresses.map((address) => pct(address).replace('%40', '@')).join(',');
}
