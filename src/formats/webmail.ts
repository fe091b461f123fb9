import type { Draft } from '../core/draft.ts';
import { addressList, type FittedLink, fitLink, PORTABLE_LINK_LIMIT, pct } from './mailto.ts';
import { addressesOf } from './recipients.ts';
import { refuseControls } from './rfc5322.ts';

/** A web mail whose compose page takes a letter in its address. Such links are personal data: they are never logged. */
export interface Webmail {
  /** The word after `--open`. */
  readonly name: string;
  /** As people call it. */
  readonly label: string;
  /**
   * The link with `{to}`, `{cc}`, `{to+cc}`, `{subject}` and `{body}`; a parameter without a value is left out.
   * None of these pages is documented by its vendor.
   */
  readonly template: string;
  /** The longest link, in characters. */
  readonly limit: number;
  /** The only host that the link leads to. */
  readonly host: string;
}

/**
 * Only Gmail is known to take `cc`. Reports on Outlook contradict one another and Yahoo has none, so everybody stands
 * in `to` there: a post shown in the wrong line still gets the letter, a dropped one does not.
 */
export const WEBMAIL: readonly Webmail[] = [
  {
    name: 'gmail',
    label: 'Gmail',
    template: 'https://mail.google.com/mail/?view=cm&fs=1&to={to}&cc={cc}&su={subject}&body={body}',
    limit: PORTABLE_LINK_LIMIT,
    host: 'mail.google.com',
  },
  {
    name: 'outlook',
    label: 'Outlook.com',
    template: 'https://outlook.live.com/mail/deeplink/compose?to={to+cc}&subject={subject}&body={body}',
    // Reported in August 2026: a body of 8,000 characters arrives whole, an error comes past 31,145.
    limit: 8000,
    host: 'outlook.live.com',
  },
  {
    name: 'office365',
    label: 'Microsoft 365',
    template:
      'https://outlook.cloud.microsoft/mail/deeplink/compose?to={to+cc}&subject={subject}&body={body}',
    limit: PORTABLE_LINK_LIMIT,
    host: 'outlook.cloud.microsoft',
  },
  {
    name: 'yahoo',
    label: 'Yahoo Mail',
    template: 'https://compose.mail.yahoo.com/?to={to+cc}&subject={subject}&body={body}',
    limit: PORTABLE_LINK_LIMIT,
    host: 'compose.mail.yahoo.com',
  },
];

/**
 * The link to a service's compose page: with the whole letter where it fits into the service's limit, else as
 * `fitLink` says. Throws a plain `Error` where a header could be injected: a bug.
 */
export function composeLink(service: Webmail, draft: Draft): FittedLink {
  const to = addressesOf(draft, 'to');
  const cc = addressesOf(draft, 'cc');
  const subject = pct(refuseControls(draft.letter.subject, 'subject'));
  return fitLink(draft, service.limit, (body) =>
    fill(service.template, {
      to: addressList(to),
      cc: addressList(cc),
      'to+cc': addressList([...to, ...cc]),
      subject,
      body: body === null ? '' : pct(body.replace(/\r\n?/g, '\n')),
    }),
  );
}

/** Puts encoded values into a template; a parameter that is left without one goes. */
function fill(template: string, values: Readonly<Record<string, string>>): string {
  const [page = '', query = ''] = template.split('?');
  const parameters = query
    .split('&')
    .map((parameter) => parameter.replace(/\{(.+)\}/, (_, hole: string) => values[hole] ?? ''))
    .filter((parameter) => !parameter.endsWith('='));
  return `${page}?${parameters.join('&')}`;
}
