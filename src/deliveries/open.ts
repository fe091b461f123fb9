import type { Context } from '../context.ts';
import type { Draft } from '../core/draft.ts';
import { FailureError } from '../core/errors.ts';
import { type FittedLink, mailtoWithin } from '../formats/mailto.ts';
import { composeLink, WEBMAIL } from '../formats/webmail.ts';
import { copyLetter, refuseSeveral } from './copy.ts';
import type { Delivery, Receipt } from './types.ts';

export const open: Delivery = {
  name: 'open',
  summary: 'Open it in my mail program',
  refuse({ drafts, service }, context) {
    const obstacle = context.opener.obstacle();
    if (obstacle !== undefined)
      throw new FailureError(`Nothing can be opened here: ${obstacle}.`, [
        'Save a draft for your mail program instead: --out letter.eml',
        'Or make a link to open elsewhere: --format mailto',
      ]);
    if (drafts.some((draft) => !linkFor(draft, service, context).link.whole)) refuseSeveral(drafts);
  },
  async deliver({ drafts, service }, context) {
    const receipts: Receipt[] = [];
    for (const draft of drafts) receipts.push(...(await openDraft(draft, service, context)));
    return receipts;
  },
};

/** What the words after `--open` can be. */
export const SERVICES = ['mail', ...WEBMAIL.map(({ name }) => name)];

/** A letter that is too long for a link is never cut: it is copied, and the link carries the rest. */
async function openDraft(draft: Draft, service: string, context: Context): Promise<Receipt[]> {
  const { link, target, limit } = linkFor(draft, service, context);
  if (link.whole) {
    await context.opener.open(link.link);
    return [
      {
        done: `Asked your system to open ${target} with the letter.`,
        next: 'Read it once more there and send it yourself. No window? Save a draft instead: --out letter.eml',
      },
    ];
  }
  const { length } = draft.letter.body;
  const { done, next, instead } = await copyLetter(draft, context);
  const copied = `The letter has ${length} characters, more than a link may carry (${limit} once encoded). ${done}`;
  await context.opener.open(link.link).catch((error: unknown) => {
    if (!(error instanceof FailureError)) throw error;
    throw new FailureError(error.message, [copied, ...error.hints], error);
  });
  return [
    { done: copied, ...(next !== undefined && { next }), ...(instead && { instead }) },
    {
      done: `Asked your system to open ${target} with the letter’s addresses and subject.`,
      next: `${instead ? 'Put the letter from that file' : 'Paste the letter'} into the mail that opened, read it once more, and send it yourself.`,
    },
  ];
}

function linkFor(
  draft: Draft,
  service: string,
  { opener }: Context,
): { link: FittedLink; target: string; limit: number } {
  const webmail = WEBMAIL.find(({ name }) => name === service);
  if (webmail === undefined)
    return {
      link: mailtoWithin(draft, opener.linkLimit),
      target: 'your mail program',
      limit: opener.linkLimit,
    };
  return { link: composeLink(webmail, draft), target: webmail.label, limit: webmail.limit };
}
