import type { Address, Correction, Post, Retired } from './directory.ts';
import {
  checkPost,
  expected,
  idsUnique,
  notAList,
  problem,
  problemsBetween,
  within,
} from './directory-rules.ts';
import { postSchema } from './directory-schema.ts';
import type { Problem } from './errors.ts';
import { nearest } from './near-names.ts';

/** The posts with sound corrections laid over them; new posts come last. */
export function layOver(posts: readonly Post[], corrections: readonly Correction[]): Post[] {
  const laid = new Map(posts.map((post) => [post.id, post]));
  for (const correction of corrections) {
    const shipped = laid.get(correction.id);
    // A sound correction of an unknown id is a whole post.
    laid.set(correction.id, shipped === undefined ? (correction as Post) : correct(shipped, correction));
  }
  return [...laid.values()];
}

/** The posts as a corrections file makes them, or everything that is wrong with the file. */
export function checkCorrections(
  value: unknown,
  posts: readonly Post[],
  today: string,
): { posts: Post[]; corrections: Correction[] } | { problems: Problem[] } {
  if (!Array.isArray(value)) return { problems: [notAList(value)] };
  const shipped = new Map(posts.map((post) => [post.id, post]));
  const checked = value.map((item) => checkCorrection(item, shipped, today));
  const problems = [
    ...checked.flatMap((outcome, index) => ('problems' in outcome ? within(index, outcome.problems) : [])),
    ...idsUnique(value.map((item) => (isRecord(item) && typeof item.id === 'string' ? item.id : undefined))),
  ];
  if (problems.length > 0) return { problems };
  const corrections = checked.flatMap((outcome) => ('correction' in outcome ? [outcome.correction] : []));
  const laid = layOver(posts, corrections);
  const between = problemsInFile(laid, corrections);
  return between.length === 0 ? { posts: laid, corrections } : { problems: between };
}

function correct(shipped: Post, correction: Correction): Post {
  const { retired: _, ...corrected } = { ...reopened(shipped, correction.status), ...correction };
  const closed = corrected.status === 'closed';
  const retired = mergeRetired(shipped, correction);
  return {
    ...corrected,
    emails: closed ? [] : mergeEmails(shipped.emails, correction.emails ?? []),
    ...(retired.length > 0 && { retired }),
  };
}

/** A post that is opened again was not closed. */
function reopened(post: Post, status: unknown): Post {
  const { closed, ...rest } = post;
  return status === 'open' ? rest : post;
}

function mergeEmails(shipped: readonly Address[], given: readonly Address[]): Address[] {
  const merged = new Map([...shipped, ...given].map((email) => [email.address, email]));
  return [...merged.values()];
}

/** What was retired and is given anew has been found to work. */
function mergeRetired(shipped: Post, { emails = [], retired = [] }: Correction): Retired[] {
  const given = emails.map(({ address }) => address);
  const still = (shipped.retired ?? []).filter(({ address }) => !given.includes(address));
  return [...new Map([...still, ...retired].map((one) => [one.address, one])).values()];
}

type Outcome = { correction: Correction } | { problems: Problem[] };

function checkCorrection(item: unknown, shipped: ReadonlyMap<string, Post>, today: string): Outcome {
  if (!isRecord(item))
    return { problems: [problem('', expected('a post such as {"id": "un-geneva", …}', item))] };
  if (typeof item.id !== 'string')
    return { problems: [problem('id', expected('an id such as "un-geneva"', item.id))] };
  const post = shipped.get(item.id);
  return post === undefined ? checkNewPost(item.id, item, shipped, today) : checkKnownPost(post, item, today);
}

function checkKnownPost(post: Post, given: Record<string, unknown>, today: string): Outcome {
  // The post's own addresses stay away, so that a problem's path counts those of the file.
  const { retired: _, ...bare } = reopened(post, given.status);
  const outcome = checkPost({ ...bare, emails: [], ...given }, today);
  if ('problems' in outcome) return outcome;
  const fields = Object.entries(outcome.post).filter(([field]) => Object.hasOwn(given, field));
  return { correction: { ...Object.fromEntries(fields), id: post.id } };
}

function checkNewPost(
  id: string,
  item: Record<string, unknown>,
  shipped: ReadonlyMap<string, Post>,
  today: string,
): Outcome {
  const outcome = checkPost(item, today);
  if ('post' in outcome) return { correction: outcome.post };
  const missing = REQUIRED.filter((field) => !Object.hasOwn(item, field));
  if (missing.length === 0) return outcome;
  const candidates = [...shipped.keys()].map((known) => ({ value: known, keys: [known], population: 0 }));
  const near = nearest(id, candidates, 3);
  const hint = near.length > 0 ? ` (nearest: ${near.join(', ')})` : '';
  const unknown = `${JSON.stringify(id)} is no known post${hint}`;
  return {
    problems: [
      problem('id', `${unknown}; a new post needs ${missing.join(', ')} too`),
      ...outcome.problems.filter(({ path }) => !missing.includes(path)),
    ],
  };
}

const REQUIRED = Object.entries(postSchema.entries)
  .filter(([, field]) => field.type !== 'exact_optional')
  .map(([name]) => name);

/** Corrected posts are looked at last, so that a problem between posts falls on the one in the file. */
function problemsInFile(laid: readonly Post[], corrections: readonly Correction[]): Problem[] {
  const inFile = new Set(corrections.map(({ id }) => id));
  const others = laid.filter(({ id }) => !inFile.has(id));
  const corrected = corrections.flatMap(({ id }) => laid.filter((post) => post.id === id));
  return problemsBetween([...others, ...corrected]).map(({ path, message }) => {
    const [index, field] = path.split('.');
    return problem(`${Number(index) - others.length}.${field}`, message);
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
