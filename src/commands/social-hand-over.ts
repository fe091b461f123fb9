import type { Context } from '../context.ts';
import { FailureError, InputError } from '../core/errors.ts';
import type { Receipt } from '../deliveries/types.ts';
import { type PostLink, postLink } from '../formats/social.ts';
import type { PostPlan } from './social-post.ts';

type Target = Pick<PostPlan, 'network' | 'server'>;

/** The link to the network's page with the text in it, or why there is none. `limit`: the longest that is of use. */
export function linkTo(
  text: string,
  { network, server }: Target,
  limit = Number.POSITIVE_INFINITY,
): PostLink {
  if (network.host === undefined && server === undefined)
    return { because: `--server is missing: your ${network.label} server, as in --server mastodon.social` };
  return postLink(network, text, { limit, ...(server !== undefined && { server }) });
}

const COPY = 'Copy the post instead, and paste it where you post: --copy';

/** Throws where the page cannot be opened, with the way out. */
export function requireLink(text: string, target: Target, { opener }: Context): string {
  const { link, because } = linkTo(text, target, opener.linkLimit);
  if (link === undefined)
    throw new InputError(`The post cannot be opened on ${target.network.label}: ${because}.`, [COPY]);
  const obstacle = opener.obstacle();
  if (obstacle !== undefined) throw new FailureError(`Nothing can be opened here: ${obstacle}.`, [COPY]);
  return link;
}

/** Asks the system to open the network's page with the post in it. */
export async function openPost(text: string, target: Target, context: Context): Promise<Receipt> {
  const link = requireLink(text, target, context);
  const { network, server } = target;
  await context.opener.open(link, network.host === undefined ? server : undefined).catch((error: unknown) => {
    if (!(error instanceof FailureError)) throw error;
    throw new FailureError(error.message, [COPY], error);
  });
  return {
    done: `Asked your system to open ${network.label} with the post.`,
    next: 'Read it once more there and post it yourself, once. No window? Copy it instead: --copy',
  };
}

/** Copies the post: by a clipboard program, else through the terminal. */
export async function copyPost(text: string, { clipboard }: Context): Promise<Receipt> {
  const route = await clipboard.copy(text).catch((error: unknown) => {
    if (!(error instanceof FailureError)) throw error;
    throw new FailureError(error.message, ['Print the post instead, and copy it from there: --print'], error);
  });
  const next = 'Paste it where you post, read it once more, and post it yourself, once.';
  if (route === 'clipboard') return { done: 'Copied the post to the clipboard.', next };
  return {
    done: 'Asked your terminal to copy the post.',
    next: `${next}\nIf pasting brings nothing, your terminal does not allow this: print the post instead.`,
  };
}
