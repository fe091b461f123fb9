import { copiesOf } from '../core/campaign.ts';
import type { Advocate, Draft } from '../core/draft.ts';
import { makeLetter } from '../core/letter.ts';
import { type Recipients, selectRecipients, separately } from '../core/recipients.ts';
import { countryFacts } from './atlas.ts';
import type { Desk } from './desk.ts';

/** What the writer gives, and may change. */
export interface Manuscript {
  readonly writer: Advocate;
  readonly words: string;
  readonly subject?: string;
  /** Ids of the posts that the writer chose. */
  readonly chosen?: readonly string[];
  /** The body as the writer edited it. */
  readonly body?: string;
}

/** The drafts of a manuscript: one, or one for each recipient. */
export function compose(manuscript: Manuscript, desk: Desk): readonly Draft[] {
  const { recipients, unreachable } = recipientsOf(manuscript, desk);
  const groups = desk.separate ? separately({ recipients, unreachable }) : [recipients];
  return groups.map((group) => ({
    campaign: desk.campaign.id,
    language: desk.language,
    writer: manuscript.writer,
    recipients: group,
    unreachable,
    letter: letterTo(group, manuscript, desk),
  }));
}

function recipientsOf({ writer, chosen }: Manuscript, desk: Desk): Recipients {
  const { countries, posts } = desk.atlas;
  const { country } = writer.place;
  return selectRecipients({
    place: writer.place,
    country: countryFacts(country, countries),
    posts,
    withoutRelations: desk.withoutRelations.has(country),
    copies: copiesOf(desk.campaign),
    found: desk.found,
    today: desk.today,
    ...(desk.leastConfidence && { leastConfidence: desk.leastConfidence }),
    ...(chosen && { chosen }),
  });
}

function letterTo(group: Draft['recipients'], manuscript: Manuscript, desk: Desk): Draft['letter'] {
  const [through] = group;
  if (through === undefined) throw new Error('a draft without recipients');
  const { writer, words, subject, body } = manuscript;
  const letter = makeLetter({
    campaign: desk.campaign,
    language: desk.language,
    writer,
    words,
    through,
    countryName: desk.atlas.countries.name(writer.place.country),
    ...(subject !== undefined && { subject }),
  });
  return body === undefined ? letter : { ...letter, body };
}
