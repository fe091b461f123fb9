import type { Context } from '../context.ts';
import { FailureError } from '../core/errors.ts';
import { lookUp, type Search } from '../core/look-up.ts';
import { foundLines } from '../core/unreachable.ts';
import { BACK, QUESTIONS } from './questions.ts';
import { say } from './say.ts';
import type { Session } from './session.ts';

/** Offers the searches for the posts that this letter cannot reach, and opens one. */
export async function lookForAddress({ drafts }: Session, context: Context): Promise<void> {
  const posts = (drafts[0]?.unreachable ?? []).map(({ post }) => post);
  if (posts.length === 0) return say(context, ['Every post that this letter is for has an address.']);
  const picked = await context.prompter.choose<{ search: Search; post: (typeof posts)[number] } | null>({
    message: QUESTIONS.search,
    choices: [
      ...posts.flatMap((post) =>
        lookUp(post).searches.map((search) => ({ name: search.words, value: { search, post } })),
      ),
      BACK,
    ],
  });
  if (picked === null) return;
  await openSearch(picked.search, context);
  await say(context, foundLines(picked.post));
}

/** Asks the system to open a search in the browser. Throws `FailureError` with its link where nothing can be opened. */
export async function openSearch({ words, link }: Search, context: Context): Promise<void> {
  const obstacle = context.opener.obstacle();
  if (obstacle !== undefined)
    throw new FailureError(`Nothing can be opened here: ${obstacle}.`, [`The search is: ${link}`]);
  await context.opener.open(link).catch((error: unknown) => {
    if (!(error instanceof FailureError)) throw error;
    throw new FailureError(error.message, [`The search is: ${link}`], error);
  });
  await say(context, [context.style.good(`Asked your system to open a search: ${words}`)]);
}
