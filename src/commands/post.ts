import type { Context } from '../context.ts';
import { carefully } from './careful.ts';
import { greet } from './conversation.ts';
import { sayAge, sayReceipts } from './notices.ts';
import { say } from './say.ts';
import { prepareSetting, type Setting } from './setting.ts';
import { askWords, type Poster, requireText } from './social-actions.ts';
import { addresseeFor, addresseeIn, addresseeLines, withoutHandle } from './social-addressee.ts';
import { copyPost, linkTo, openPost, requireLink } from './social-hand-over.ts';
import { type PostOptions, parseOwnWording, parseTarget, resolvePlaceOf } from './social-options.ts';
import {
  type MakePost,
  type PostPlan,
  type PublicPost,
  postLanguage,
  postMaker,
  reviewLines,
  usualWording,
} from './social-post.ts';
import { PUBLICITY, talkPost } from './social-talk.ts';

/** Makes one public post, and hands it over. */
export async function runPost(options: PostOptions, context: Context): Promise<void> {
  const target = parseTarget(options);
  const wording = parseOwnWording(options);
  const ask = context.interactive && options.input && options.text !== '-';
  const typed = options.text === undefined ? undefined : await readText(options.text, context);
  const { campaign, atMyOwnRisk = false } = options;
  const setting = await prepareSetting({ campaign, atMyOwnRisk }, context, ask);
  const choice = { named: options.language, own: typed !== undefined };
  const acts = options.print || options.copy || options.open || options.json;
  const talks = ask && !options.quiet && context.out.isTerminal && !acts;
  if (talks) {
    const language = options.language === undefined ? undefined : postLanguage(setting, choice);
    await greet({ ...setting, language }, context, PUBLICITY);
  }
  const place = await resolvePlaceOf(options, setting, context, ask);
  const language = postLanguage(setting, { ...choice, country: place?.country });
  const addressee = (typed && addresseeIn(typed, setting)) || addresseeFor(place, setting);
  const plan: PostPlan = {
    ...{ ...target, language },
    wording: wording ?? usualWording(setting, language, place),
    ...(addressee && { addressee }),
  };
  const make = await postMaker(setting.campaign);
  const poster = place ? { place } : {};
  const full =
    typed === undefined ? plan : { ...plan, own: await ownWords(typed, plan, poster, make, context, ask) };
  if (talks) return talkPost(full, setting, poster, make, context);
  await deliver(full, make(full), setting, options, context);
}

/** The account of an embassy is no concern, and on X it is the one that the text speaks to. */
async function ownWords(
  typed: string,
  plan: PostPlan,
  poster: Poster,
  make: MakePost,
  context: Context,
  ask: boolean,
): Promise<string> {
  const own = plan.network.name === 'x' ? withoutHandle(typed, plan.addressee) : typed;
  make({ ...plan, own });
  const ways = { ask, strict: false, makes: 'post', again: askWords(plan, make, context) } as const;
  return carefully(own, poster, ways, context);
}

async function readText(text: string, context: Context): Promise<string> {
  return requireText(text === '-' ? await context.readStdin() : text, '--text');
}

/** Done in this order; what cannot be done is refused before the first is begun. */
async function deliver(
  plan: PostPlan,
  post: PublicPost,
  setting: Setting,
  options: PostOptions,
  context: Context,
): Promise<void> {
  if (options.open) requireLink(post.text, plan, context);
  if (plan.own === undefined) await sayAge(setting, context, 'you post them');
  await say(context, [
    ...addresseeLines(post, plan),
    ...unusedPlace(post, plan, options),
    ...reviewLines(plan, setting.campaign),
  ]);
  if (options.json) context.out.write(`${JSON.stringify(asData(post, plan, options), null, 2)}\n`);
  else if (options.print || !(options.copy || options.open)) context.out.write(`${post.text}\n`);
  if (options.copy) await sayReceipts([await copyPost(post.text, context)], context);
  if (options.open) await sayReceipts([await openPost(post.text, plan, context)], context);
}

/** Own words that name nobody: the place that was given has no part in them. */
function unusedPlace({ text }: PublicPost, { own, network, addressee }: PostPlan, { country }: PostOptions) {
  const handle = addressee && `@${addressee.x.handle}`;
  if (own === undefined || country === undefined || handle === undefined || network.name !== 'x') return [];
  return text.includes(handle) ? [] : [`Your text names no account: {{handle}} in it would be ${handle}.`];
}

/** `null` where the network has no limit of its own, where there is no link, and for the language of own words. */
function asData({ text, length, limit }: PublicPost, plan: PostPlan, { language }: PostOptions) {
  return {
    network: plan.network.name,
    language: plan.own === undefined || language !== undefined ? plan.language : null,
    ...{ text, length, limit: limit ?? null },
    link: linkTo(text, plan).link ?? null,
  };
}
