import { countryFacts } from '../core/atlas.ts';
import { copiesOf, writesToLocalPost } from '../core/campaign.ts';
import type { Advocate, Draft } from '../core/draft.ts';
import { countryIn, defaultLanguage, postIn, townIn } from '../core/in-language.ts';
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
  /** The language that the writer chose. */
  readonly language?: string;
  /** The wording that the writer chose. */
  readonly wording?: number;
  /** The body as the writer edited it. */
  readonly body?: string;
}

/** The drafts of a manuscript: one, or one for each recipient. */
export function compose(manuscript: Manuscript, setting: Setting): readonly Draft[] {
  const { recipients, unreachable } = recipientsOf(manuscript, setting);
  const groups = setting.separate ? separately({ recipients, unreachable }) : [recipients];
  return groups.map((group) => ({
    campaign: setting.campaign.id,
    language: languageFor(manuscript, setting),
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

/** The language of a letter: the one chosen, else that of the writer's country, else English. */
export function languageFor(
  { language, writer }: Pick<Manuscript, 'language' | 'writer'>,
  setting: Pick<Setting, 'language' | 'campaign'>,
): string {
  const { tags } = setting.campaign;
  return language ?? setting.language ?? defaultLanguage(writer.place.country, tags);
}

/** Two letters in one: what stands between them. */
const BETWEEN = '\n\n* * *\n\n';

function letterTo(group: Draft['recipients'], manuscript: Manuscript, setting: Setting): Draft['letter'] {
  const [through] = group;
  if (through === undefined) throw new Error('a draft without recipients');
  const language = languageFor(manuscript, setting);
  const letter = letterIn(language, through.post, manuscript, setting);
  if (manuscript.body !== undefined) return { ...letter, body: manuscript.body };
  if (setting.also === undefined || setting.also === language) return letter;
  const beneath = letterIn(setting.also, through.post, manuscript, setting);
  return { ...letter, body: letter.body + BETWEEN + beneath.body };
}

function letterIn(
  language: string,
  postId: string,
  manuscript: Manuscript,
  setting: Setting,
): Draft['letter'] {
  const { writer, words, subject, wording } = manuscript;
  const { campaign, atlas } = setting;
  const english = (code: string) => atlas.countries.name(code);
  const post = atlas.posts.find(({ id }) => id === postId);
  const data = campaign.languages[language];
  return makeLetter({
    ...{ campaign, language, writer, words },
    city: townIn(language, writer.place),
    country: countryIn(language, writer.place.country, english),
    through: post === undefined || data === undefined ? '' : postIn(data, language, post, english),
    ...(subject !== undefined && { subject }),
    ...(wording !== undefined && { wording }),
  });
}
