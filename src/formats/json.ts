import type { Draft } from '../core/draft.ts';
import { joinParagraphs, onceForShared } from '../core/paragraphs.ts';
import type { Place, Region } from '../core/place.ts';
import { rememberedOf } from '../core/remembered.ts';
import { mailtoLink } from './mailto.ts';
import { onceForRecipients } from './recipients.ts';
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
  const { campaign, language, letter } = draft;
  return {
    campaign,
    language,
    writer: writerIn(draft),
    recipients: recipientsIn(draft),
    unreachable: unreachableIn(draft),
    subject: letter.subject,
    body: letter.body,
    mailto: mailtoLink(draft),
  };
}

/**
 * `JSON.stringify(draftObject(draft))` with a line end, put together from what many drafts share: to look through
 * letter and link for what has to be escaped takes three times as long as all of this. In pieces, since one character
 * beyond Latin-1, as in an address, makes all that stands in one text with it take twice the room and time.
 */
export function jsonPieces(draft: Draft): string[] {
  const { campaign, language, writer, unreachable, letter } = draft;
  return [
    `{"campaign":${JSON.stringify(campaign)},"language":${JSON.stringify(language)},` +
      `"writer":{"name":${JSON.stringify(writer.name)},${placeText(writer.place)}},` +
      `"recipients":${recipientsText(draft)},"unreachable":${unreachableText(unreachable)},`,
    `"subject":${JSON.stringify(letter.subject)},"body":"${joinParagraphs(letter.body, escaped, '\\n\\n')}",`,
    // A link is percent-encoded: there is nothing in it to escape.
    `"mailto":"${mailtoLink(draft)}"}\n`,
  ];
}

const recipientsText = onceForRecipients((draft) => JSON.stringify(recipientsIn(draft)));
const unreachableText = rememberedOf((unreachable: Draft['unreachable']) =>
  JSON.stringify(unreachableIn({ unreachable })),
);
const placeText = rememberedOf((place: Place) => JSON.stringify(placeIn(place)).slice(1, -1));

/** A text as it stands between the quotes of a JSON string. */
const escaped = onceForShared((text) => JSON.stringify(text).slice(1, -1));

function writerIn({ writer: { name, place } }: Draft): object {
  return { name, ...placeIn(place) };
}

function placeIn({ city, region, country }: Place): object {
  return { city, region: isoCode(region), country };
}

// Named one by one: a new field of the core is no promise to those who script against this one.
function recipientsIn({ recipients }: Pick<Draft, 'recipients'>): object[] {
  return recipients.map(({ post, role, name, address, confidence, seen, insteadOf, reason }) => {
    return { post, role, name, address, confidence, seen, insteadOf, reason };
  });
}

function unreachableIn({ unreachable }: Pick<Draft, 'unreachable'>): object[] {
  return unreachable.map(({ post: { id, name, postalAddress, website, x }, reason }) => {
    return { post: id, name, reason, postalAddress: postalAddress?.lines, website, x: x?.handle };
  });
}

/** A region that is not joined to ISO 3166-2 has a code of our own, which means nothing elsewhere. */
function isoCode(region: Region | undefined): string | null {
  return region === undefined || region.code.includes('~') ? null : region.code;
}
