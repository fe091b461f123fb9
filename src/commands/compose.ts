import { countryFacts } from '../core/atlas.ts';
import { copiesOf, writesToLocalPost } from '../core/campaign.ts';
import type { Advocate, Draft } from '../core/draft.ts';
import { makeLetter } from '../core/letter.ts';
import { type Recipients, selectRecipients, separately } from '../core/recipients.ts';
import type { Setting } from './setting.ts';

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
export function compose(manuscript: Manuscript, setting: Setting): readonly Draft[] {
  const { recipients, unreachable } = recipientsOf(manuscript, setting);
  const groups = setting.separate ? separately({ recipients, unreachable }) : [recipients];
  return groups.map((group) => ({
    campaign: setting.campaign.id,
    language: setting.language,
    writer: manuscript.writer,
    recipients: group,
    unreachable,
    letter: letterTo(group, manuscript, setting),
  }));
}

function recipientsOf({ writer, chosen }: Manuscript, setting: Setting): Recipients {
  const { countries, posts } = setting.atlas;
  const { country } = writer.place;
  return selectRecipients({
    place: writer.place,
    country: countryFacts(country, countries),
    posts,
    withoutRelations: setting.directory.withoutRelations.has(country),
    toLocalPost: writesToLocalPost(setting.campaign),
    copies: copiesOf(setting.campaign),
    found: setting.found,
    ...(setting.leastConfidence && { leastConfidence: setting.leastConfidence }),
    ...(chosen && { chosen }),
  });
}

function letterTo(group: Draft['recipients'], manuscript: Manuscript, setting: Setting): Draft['letter'] {
  const [through] = group;
  if (through === undefined) throw new Error('a draft without recipients');
  const { writer, words, subject, body } = manuscript;
  const letter = makeLetter({
    campaign: setting.campaign,
    language: setting.language,
    writer,
    words,
    through,
    countryName: setting.atlas.countries.name(writer.place.country),
    ...(subject !== undefined && { subject }),
  });
  return body === undefined ? letter : { ...letter, body };
}
