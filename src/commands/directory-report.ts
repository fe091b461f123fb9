import type { Context } from '../context.ts';
import { addressUse, retiredWords } from '../core/address-use.ts';
import { trustWords } from '../core/age.ts';
import type { Directory, Post } from '../core/directory.ts';
import { FailureError } from '../core/errors.ts';
import { lastSeen } from '../core/usable-address.ts';
import { reportLink } from '../formats/report-link.ts';
import { sayDirectoryNotices } from './directory-notices.ts';
import type { ReportOptions } from './directory-options.ts';
import { requirePost } from './require-post.ts';
import { say } from './say.ts';

/** GitHub answers longer ones with an error. */
const LONGEST_LINK = 8000;

/** Prints a text for a report on a dead or wrong address, to be filled in; nothing in it is of the person. */
export async function runReport(id: string, options: ReportOptions, context: Context): Promise<void> {
  const directory = await context.library.directory({ corrections: options.directory ?? [] });
  await sayDirectoryNotices(directory, context, { today: context.today, verbose: options.verbose === true });
  const post = requirePost(id, directory.posts);
  const title = `${post.id}: an address is dead, wrong or missing`;
  const body = reportBody(post, directory, context.today);
  context.out.write(`${title}\n\n${body}\n`);
  if (options.open) await openReport(title, body, context);
}

function reportBody(post: Post, { corrections }: Directory, today: string): string {
  const own = corrections.flatMap((file) => file.corrections.filter(({ id }) => id === post.id));
  return [
    `Post: ${post.name} (${post.id}), ${post.status}`,
    '',
    'What the directory has:',
    ...addressLines(post, today),
    ...(post.website === undefined ? [] : [`- website ${post.website}`]),
    '',
    'What happened (please fill in):',
    '- Which address, what came back, on which day?',
    '- Is there a better one? Where did you read it, and what date does that page show?',
    '',
    'Please leave out your own name and address, and those of others: reports can be read by anybody.',
    ...(own.length === 0 ? [] : ['', 'My corrections:', '', '```json', JSON.stringify(own, null, 2), '```']),
  ].join('\n');
}

function addressLines(post: Post, today: string): string[] {
  const unlisted = (post.retired ?? []).filter(
    ({ address }) => !post.emails.some((email) => email.address === address),
  );
  const known = [
    ...post.emails.flatMap((email) => [
      `- ${email.address}: ${addressUse(post, email).why}`,
      `  desk ${email.desk}, ${trustWords({ confidence: email.confidence, seen: lastSeen(email) }, today)}`,
      ...email.sources.map(({ where }) => `  read at ${where}`),
    ]),
    ...unlisted.map((gone) => `- ${gone.address}: retired: ${retiredWords(gone)}`),
  ];
  return known.length > 0 ? known : ['- no e-mail address'];
}

async function openReport(title: string, body: string, context: Context): Promise<void> {
  const { opener, style, issues } = context;
  const report = reportLink(issues, { title, body }, Math.min(opener.linkLimit, LONGEST_LINK));
  if (report === undefined)
    throw new FailureError('This copy of dear-minister does not say where reports are taken.', [
      'The text above is ready to be sent to the people who gave you this copy.',
    ]);
  const obstacle = opener.obstacle();
  if (obstacle !== undefined)
    throw new FailureError(`Nothing can be opened here: ${obstacle}.`, [`Report it at ${issues}`]);
  await opener.open(report.link).catch((error: unknown) => {
    if (!(error instanceof FailureError)) throw error;
    throw new FailureError(error.message, [`Report it at ${issues}`], error);
  });
  await say(context, [
    style.good(
      `Asked your system to open the page for reports${report.whole ? ', with this text filled in' : ''}.`,
    ),
    ...(report.whole ? [] : ['The text is too long for a link: copy it from above.']),
    'Nothing is reported until you send it there.',
  ]);
}
