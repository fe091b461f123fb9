import type { Context } from '../context.ts';
import { addressUse, retiredWords } from '../core/address-use.ts';
import { withAddress, withRetired } from '../core/corrections.ts';
import type { Address, Correction, Directory, Post } from '../core/directory.ts';
import { parseEmailAddress } from '../core/email-address.ts';
import { FailureError, InputError } from '../core/errors.ts';
import { refuseHelpDesk } from '../core/help-desk.ts';
import { isProvider } from '../core/mail-providers.ts';
import { requireSingleLine } from '../core/single-line.ts';
import { bestAddress, retirement } from '../core/usable-address.ts';
import type { AddOptions, RetireOptions } from './directory-options.ts';
import { newAddress } from './new-address.ts';
import { requirePost } from './require-post.ts';
import { say } from './say.ts';

/** Gives a post an address in the person's own corrections, with the place where it was read. */
export async function runAdd(
  id: string,
  given: string,
  options: AddOptions,
  context: Context,
): Promise<void> {
  const { directory, corrections } = await openOwn(context);
  const post = requirePost(id, directory.posts);
  if (post.status === 'closed')
    throw new InputError(`${post.name} (${post.id}) is closed: no letter goes there.`, [
      'Has it opened again? Say so in a file of corrections: {"id": "…", "status": "open"}',
    ]);
  const address = parseEmailAddress(given, 'The address').toLowerCase();
  refuseHelpDesk(address, directory.posts);
  const before = retirement(post, { address });
  const email = newAddress(post, address, options, context.today);
  const domain = options.ownDomain ? requireOwnDomain(address) : undefined;
  const posts = await keep(withAddress(corrections, post, email, domain), directory, context);
  await say(context, [
    context.style.good(`Added ${email.address} to ${post.id}, in ${context.library.ownCorrections}.`),
    ...(before === undefined ? [] : [`It had been retired: ${retiredWords(before)}. That is taken back.`]),
    ...useLines(requirePost(post.id, posts), email),
  ]);
}

/** Marks an address of a post as dead or wrong in the person's own corrections. */
export async function runRetire(
  id: string,
  given: string,
  { reason }: RetireOptions,
  context: Context,
): Promise<void> {
  const { directory, corrections } = await openOwn(context);
  const post = requirePost(id, directory.posts);
  const address = given.trim().toLowerCase();
  if (!post.emails.some((email) => email.address === address))
    throw new InputError(`${post.id} has no address ${given} in the directory.`, [
      post.emails.length === 0
        ? 'It has none at all.'
        : `It has: ${post.emails.map((email) => email.address).join(', ')}`,
    ]);
  const gone = { address, reason: requireSingleLine(reason, 'The reason'), date: context.today };
  const posts = await keep(withRetired(corrections, post.id, gone), directory, context);
  await say(context, [
    context.style.good(`Retired ${address} of ${post.id}, in ${context.library.ownCorrections}.`),
    nowGoesTo(post, requirePost(post.id, posts)),
    `Please tell the others: dear-minister directory report ${post.id}`,
  ]);
}

/** The directory with the person's own corrections, and these by themselves. */
async function openOwn({
  library,
}: Context): Promise<{ directory: Directory; corrections: readonly Correction[] }> {
  if (library.ownCorrections === undefined)
    throw new InputError('There is no folder for your settings.', [
      'Set XDG_CONFIG_HOME or HOME (on Windows APPDATA) to a whole path.',
      'Or write the correction into a file, and give it with --directory corrections.json',
    ]);
  const corrections = await library.readOwnCorrections();
  return { directory: await library.directory({ corrections: [] }), corrections };
}

/** Writes the corrections, once they are found sound. Gives the posts as they are now. */
async function keep(
  corrections: readonly Correction[],
  { posts }: Directory,
  { library, files }: Context,
): Promise<readonly Post[]> {
  const path = library.ownCorrections ?? '';
  const checked = await library.checkCorrections(corrections, posts);
  if ('problems' in checked)
    throw new InputError(
      // Where it would stand in the file says nothing to somebody who wrote no file.
      `This cannot be kept: ${checked.problems.map(({ message }) => message).join('; ')}.`,
      ['Nothing was written.'],
    );
  try {
    await files.makeFolderFor(path);
    await files.save(path, `${JSON.stringify(corrections, null, 2)}\n`, { replace: true });
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    throw new FailureError(error.message, ['Your corrections are as they were.'], error);
  }
  return checked.posts;
}

/** The domain of an address, as one that belongs to the post. */
function requireOwnDomain(address: string): string {
  const domain = domainOf(address);
  if (!isProvider(domain)) return domain;
  throw new InputError(`${domain} belongs to a mail provider, not to the post.`, [
    'Leave --own-domain out. Does the post itself or a government name the address? Then add --confidence high.',
  ]);
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

function nowGoesTo(before: Post, after: Post): string {
  const [was, is] = [bestAddress(before)?.address, bestAddress(after)?.address];
  if (is === undefined)
    return `It has no usable address${was === undefined ? '' : ' now'}. To look for one: dear-minister directory ${after.id}`;
  return `Letters to it go to ${is}${is === was ? ', as before' : ' now'}.`;
}

/** Whether letters go to the new address, and what to do where they do not. */
function useLines(post: Post, email: Address): string[] {
  const { use, why } = addressUse(post, email);
  if (use === 'chosen') return ['Letters to this post go there from now on.'];
  const domain = domainOf(email.address);
  if (use === 'not-official')
    return [
      `But it is ${why}.`,
      isProvider(domain)
        ? 'Does the post itself or a government name it? Then add --confidence high to the same command.'
        : `If ${domain} is the post’s own domain, say so: add --own-domain to the same command.`,
    ];
  const best = bestAddress(post)?.address;
  return [
    `Letters still go to ${best}: it ${why.replace(/^could be used; \S+ /, '')}.`,
    `Is that one dead? dear-minister directory retire ${post.id} ${best} --reason "letters come back"`,
  ];
}
