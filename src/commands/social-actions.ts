import type { Context } from '../context.ts';
import { InputError } from '../core/errors.ts';
import type { Place } from '../core/place.ts';
import { cleanParagraph } from '../core/single-line.ts';
import { findNetwork, NETWORKS, parseServer } from '../formats/social.ts';
import { carefully } from './careful.ts';
import { sayReceipts } from './notices.ts';
import { BACK, QUESTIONS } from './questions.ts';
import { checkedBy } from './resolve-writer.ts';
import { say } from './say.ts';
import type { Setting } from './setting.ts';
import { withoutHandle } from './social-addressee.ts';
import { copyPost, openPost } from './social-hand-over.ts';
import { type MakePost, type PostPlan, type PublicPost, textsIn } from './social-post.ts';

/** Who posts, as far as it is known: their own name and town are no concern in their words. */
export interface Poster {
  readonly name?: string;
  readonly place?: Place;
}

/** The post on the desk. Actions put a new one in its place. */
export interface Desk {
  plan: PostPlan;
  post: PublicPost;
  readonly setting: Setting;
  readonly poster: Poster;
  readonly make: MakePost;
}

interface Action {
  readonly label: (desk: Desk) => string;
  readonly changesPost?: boolean;
  /** Undefined ends the conversation. */
  readonly run?: (desk: Desk, context: Context) => Promise<void>;
}

/** The menu, in its order. */
export const ACTIONS: readonly Action[] = [
  { label: ({ plan }) => `Open it on ${plan.network.label}`, run: open },
  {
    label: () => 'Copy it',
    run: async ({ post }, context) => sayReceipts([await copyPost(post.text, context)], context),
  },
  { label: () => 'Print it here', run: async ({ post }, { out }) => out.write(`${post.text}\n`) },
  { label: () => 'Another text', changesPost: true, run: anotherText },
  { label: () => 'Change the words', changesPost: true, run: changeWords },
  { label: () => 'Another network', changesPost: true, run: anotherNetwork },
  { label: () => 'Done' },
];

/** Throws, and changes nothing, where no post comes of it. */
function rewrite(desk: Desk, plan: PostPlan): void {
  desk.post = desk.make(plan);
  desk.plan = plan;
}

async function open(desk: Desk, context: Context): Promise<void> {
  const { network, server } = desk.plan;
  if (network.host === undefined && server === undefined)
    desk.plan = { ...desk.plan, server: await askServer(context) };
  await sayReceipts([await openPost(desk.post.text, desk.plan, context)], context);
}

async function askServer({ prompter }: Context): Promise<string> {
  const read = (value: string) => parseServer(value, 'The server');
  return read(await prompter.text({ message: QUESTIONS.server, check: checkedBy(read) }));
}

/** The next one; after words of one’s own the one that they took the place of. */
async function anotherText(desk: Desk, context: Context): Promise<void> {
  const { own, ...plan } = desk.plan;
  const { length: of } = textsIn(desk.setting.campaign, plan.language);
  if (of === 0 || (of === 1 && own === undefined))
    return say(context, ['There is no other text in this language.']);
  const wording = own === undefined ? (plan.wording % of) + 1 : plan.wording;
  rewrite(desk, { ...plan, wording });
}

async function changeWords(desk: Desk, context: Context): Promise<void> {
  const { plan, post, poster, make } = desk;
  const again = askWords(plan, make, context);
  const before = withoutHandle(post.text, plan.addressee);
  const typed = await again(before);
  if (typed === before) return;
  const ways = { ask: true, strict: false, makes: 'post', again } as const;
  rewrite(desk, { ...plan, own: await carefully(typed, poster, ways, context) });
}

/**
 * Asks for a text in the place of another. The account in it is kept as `{{handle}}`, so that it fits any network. What is
 * too long stands there to be shortened: it is not lost.
 */
export function askWords(plan: PostPlan, make: MakePost, context: Context): (own: string) => Promise<string> {
  const read = (value: string) => {
    const own = withoutHandle(requireText(value, 'The post'), plan.addressee);
    make({ ...plan, own });
    return own;
  };
  return async (own) => {
    const question = { message: QUESTIONS.postText, default: make({ ...plan, own }).text, editable: true };
    return read(await context.prompter.text({ ...question, check: checkedBy(read) }));
  };
}

async function anotherNetwork(desk: Desk, context: Context): Promise<void> {
  const name = await context.prompter.choose<string | null>({
    message: QUESTIONS.network,
    choices: [...NETWORKS.map((one) => ({ name: one.label, value: one.name })), BACK],
  });
  const network = name === null ? undefined : findNetwork(name);
  if (network !== undefined) rewrite(desk, { ...desk.plan, network });
}

/** A text of the person's own, which says something. */
export function requireText(text: string, what: string): string {
  const clean = cleanParagraph(text, what);
  if (clean !== '') return clean;
  throw new InputError(`${what}: expected a text, found nothing in it`);
}
