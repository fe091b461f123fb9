import type { Campaign } from '../core/campaign.ts';
import { InputError } from '../core/errors.ts';
import { defaultLanguage, languageName } from '../core/in-language.ts';
import type { Place } from '../core/place.ts';
import { numberFor } from '../core/wording.ts';
import type { Network } from '../formats/social.ts';
import { resolveLanguage, type Setting } from './setting.ts';
import { type Addressee, fillAddressee } from './social-addressee.ts';

/** What a public post is made of. */
export interface PostPlan {
  readonly network: Network;
  /** The writer's server, where the network has many. */
  readonly server?: string;
  readonly language: string;
  /** Which of the campaign's texts, from 1. */
  readonly wording: number;
  /** The writer's own text in its place; `{{handle}}` in it stands for the addressee too. */
  readonly own?: string;
  /** Whom it speaks to on X. */
  readonly addressee?: Addressee;
}

/** A public post, measured as its network counts. */
export interface PublicPost {
  readonly text: string;
  readonly length: number;
  /** The longest that the network takes; undefined where only a link has a limit. */
  readonly limit?: number;
}

/** The texts of a campaign in a language; none where it has none. */
export function textsIn({ languages }: Campaign, language: string): readonly string[] {
  return languages[language]?.socialPosts ?? [];
}

/** The language that was named, else that of the writer's country, else English, among those that have a text. */
export function postLanguage(
  { campaign }: Setting,
  { named, country, own }: { named?: string | undefined; country?: string | undefined; own: boolean },
): string {
  const all = Object.keys(campaign.languages);
  const tags = own ? all : all.filter((tag) => textsIn(campaign, tag).length > 0);
  if (tags.length === 0)
    throw new InputError(`The campaign ${campaign.id} has no public posts.`, [
      'Give your own text: dear-minister post --text "…"',
    ]);
  return country === undefined || named !== undefined
    ? resolveLanguage(named, tags, 'post')
    : defaultLanguage(country, tags);
}

/** Another place has another text, and without one it is the first. */
export function usualWording({ campaign }: Setting, language: string, place: Place | undefined): number {
  const { length: of } = textsIn(campaign, language);
  return place === undefined || of === 0 ? 1 : numberFor(`${place.city}\n${place.country}`, of);
}

/** Makes a plan into a post. Throws `InputError` where it is longer than its network takes: nothing is cut. */
export type MakePost = (plan: PostPlan) => PublicPost;

/** How the networks count is a long grammar of links: it is loaded where a post is made. */
export async function postMaker(campaign: Campaign): Promise<MakePost> {
  const counting = await import('../core/post-length.ts');
  return (plan) => makePost(plan, campaign, counting);
}

type Counting = Pick<typeof import('../core/post-length.ts'), 'fitPost' | 'postLength'>;

function makePost(plan: PostPlan, campaign: Campaign, { fitPost, postLength }: Counting): PublicPost {
  const { network, own, language } = plan;
  const text = fillAddressee(own ?? textOf(plan, campaign), plan, campaign);
  const fit = fitPost(text, network);
  if (!fit.fits) {
    const { length, limit, over, unit } = fit;
    throw new InputError(
      `This post is too long for ${network.label}: it has ${amount(length, unit)}, and ${limit} fit. It is ${over} over.`,
      [
        `${network.label} counts so: ${network.counting}.`,
        own === undefined
          ? `Choose another text in ${languageName(language)} with --wording, or give your own with --text.`
          : 'Shorten it, or choose another network with --network. It is never cut.',
      ],
    );
  }
  const [first] = network.limits;
  return {
    text,
    length: postLength(text, first?.rule ?? 'graphemes'),
    ...(first && { limit: first.limit }),
  };
}

function amount(number: number, unit: string): string {
  return `${number} ${number === 1 ? unit.replace(/s$/, '') : unit}`;
}

function textOf({ language, wording }: PostPlan, campaign: Campaign): string {
  const texts = textsIn(campaign, language);
  const text = texts[wording - 1];
  if (text !== undefined) return text;
  throw new InputError(
    `There are ${texts.length} texts in ${languageName(language)}, and no number ${wording}.`,
    [`Choose one with --wording, from 1 to ${texts.length}.`],
  );
}

/** Told of a text in a language that nobody has checked who grew up with it. */
export function reviewLines({ language, own }: PostPlan, { languages }: Campaign): string[] {
  if (own !== undefined || languages[language]?.review !== 'unreviewed') return [];
  return [`No native reader has checked this text in ${languageName(language)} yet: read it with care.`];
}
