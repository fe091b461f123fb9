import type { Draft } from '../core/draft.ts';
import type { Region } from '../core/place.ts';
import { mailtoLink } from './mailto.ts';
import type { Format } from './types.ts';

/** The draft as data for other programs, two spaces deep. */
export const json: Format = {
  name: 'json',
  summary: 'data for other programs',
  endings: ['.json'],
  format: (draft) => `${JSON.stringify(draftObject(draft), null, 2)}\n`,
  join: (texts) => `[\n${texts.map((text) => text.trimEnd()).join(',\n')}\n]\n`,
};

/**
 * The object that `--format json` promises, its keys in the promised order; optional keys are left out where there is
 * no value. `mailto` is the whole letter, however long.
 */
export function draftObject(draft: Draft): object {
  const { campaign, language, writer, recipients, unreachable, letter } = draft;
  return {
    campaign,
    language,
    writer: {
      name: writer.name,
      city: writer.place.city,
      region: isoCode(writer.place.region),
      country: writer.place.country,
    },
    // Named one by one: a new field of the core is no promise to those who script against this one.
    recipients: recipients.map(({ post, role, name, address, confidence, seen, insteadOf, reason }) => {
      return { post, role, name, address, confidence, seen, insteadOf, reason };
    }),
    unreachable: unreachable.map(({ post: { id, name, postalAddress, website, x }, reason }) => {
      return { post: id, name, reason, postalAddress: postalAddress?.lines, website, x: x?.handle };
    }),
    subject: letter.subject,
    body: letter.body,
    mailto: mailtoLink(draft),
  };
}

/** A region that is not joined to ISO 3166-2 has a code of our own, which means nothing elsewhere. */
function isoCode(region: Region | undefined): string | null {
  return region === undefined || region.code.includes('~') ? null : region.code;
}
