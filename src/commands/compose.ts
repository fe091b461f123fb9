import { countryFacts } from '../core/atlas.ts';
import { copiesOf, writesToLocalPost } from '../core/campaign.ts';
import type { Advocate, Draft } from '../core/draft.ts';
import { countryIn, defaultLanguage, postIn, townIn } from '../core/in-language.ts';
import { makeLetter, type Names, namesOf } from '../core/letter.ts';
import { type Paragraph, paragraphsOf, textOfParagraphs } from '../core/paragraphs.ts';
import type { Place } from '../core/place.ts';
import { selectRecipients, separately } from '../core/recipients.ts';
import type { Setting } from './setting.ts';

/** What the writer gives, and may change. */
export interface Manuscript {
  readonly writer: Advocate;
  readonly words: string;
  readonly subject?: string | undefined;
  /** Ids of the posts that the writer chose. */
  readonly chosen?: readonly string[];
  /** The language that the writer chose. */
  readonly language?: string | undefined;
  /** The wording that the writer chose. */
  readonly wording?: number;
  /** The body as the writer edited it. */
  readonly body?: string;
}

/** Whom the drafts of one person go to: a list for each draft, and the posts that none of them reaches. */
export interface Addressed {
  readonly groups: readonly Draft['recipients'][];
  readonly unreachable: Draft['unreachable'];
}

export type Naming = (language: string, place: Place, postId: string, setting: Setting) => Names;

/** The drafts of a manuscript: one, or one for each recipient. */
export function compose(manuscript: Manuscript, setting: Setting): readonly Draft[] {
  return draftsTo(address(manuscript.writer.place, manuscript.chosen, setting), manuscript, setting);
}

/** The same where it is known whom they go to. */
export function draftsTo(
  { groups, unreachable }: Addressed,
  manuscript: Manuscript,
  setting: Setting,
  naming: Naming = namesIn,
): readonly Draft[] {
  const language = languageFor(manuscript, setting);
  return groups.map((recipients) => ({
    campaign: setting.campaign.id,
    language,
    writer: manuscript.writer,
    recipients,
    unreachable,
    letter: letterTo(recipients, language, manuscript, setting, naming),
  }));
}

/** Whom a letter from this place goes to: chosen by the writer, else by the place. Throws where that is nobody. */
export function address(
  place: Place,
  chosen: readonly string[] | undefined,
  setting: Pick<Setting, 'atlas' | 'campaign' | 'directory' | 'found' | 'leastConfidence' | 'separate'>,
): Addressed {
  const { countries, posts } = setting.atlas;
  const selected = selectRecipients({
    ...{ place, posts, country: countryFacts(place.country, countries) },
    withoutRelations: setting.directory.withoutRelations.has(place.country),
    toLocalPost: writesToLocalPost(setting.campaign),
    copies: copiesOf(setting.campaign),
    found: setting.found,
    ...(setting.leastConfidence && { leastConfidence: setting.leastConfidence }),
    ...(chosen && { chosen }),
  });
  return {
    groups: setting.separate ? separately(selected) : [selected.recipients],
    unreachable: selected.unreachable,
  };
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
const BETWEEN: Paragraph = { text: '* * *', isShared: true };

function letterTo(
  recipients: Draft['recipients'],
  language: string,
  manuscript: Manuscript,
  setting: Setting,
  naming: Naming,
): Draft['letter'] {
  const [through] = recipients;
  if (through === undefined) throw new Error('a draft without recipients');
  const { writer, words, subject, wording } = manuscript;
  const { campaign, also } = setting;
  const letterIn = (tag: string) => {
    const names = naming(tag, writer.place, through.post, setting);
    return makeLetter({ campaign, language: tag, writer, words, subject, wording, names });
  };
  const letter = letterIn(language);
  if (manuscript.body !== undefined) return { ...letter, body: manuscript.body };
  if (also === undefined || also === language) return letter;
  const first = paragraphsOf(letter.body);
  const second = paragraphsOf(letterIn(also).body);
  return { ...letter, body: textOfParagraphs([...first, BETWEEN, ...second]) };
}

/** Place and post as letters in this language call them. */
export const namesIn: Naming = (language, place, postId, { campaign, atlas }) => {
  const english = (code: string) => atlas.countries.name(code);
  const post = atlas.posts.find(({ id }) => id === postId);
  const data = campaign.languages[language];
  return namesOf(campaign, language, {
    city: townIn(language, place),
    country: countryIn(language, place.country, english),
    through: post === undefined || data === undefined ? '' : postIn(data, language, post, english),
  });
};
