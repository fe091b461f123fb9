import * as v from 'valibot';
import type { Post } from './directory.ts';
import { postSchema } from './directory-schema.ts';
import type { Problem } from './errors.ts';
import { isProvider } from './mail-providers.ts';

/** The posts of a directory file, or everything that is wrong with it. */
export function checkPosts(value: unknown, today: string): { posts: Post[] } | { problems: Problem[] } {
  if (!Array.isArray(value)) return { problems: [notAList(value)] };
  const checked = value.map((item) => checkPost(item, today));
  const posts = checked.map((outcome) => ('post' in outcome ? outcome.post : undefined));
  const problems = [
    ...checked.flatMap((outcome, index) => ('problems' in outcome ? within(index, outcome.problems) : [])),
    ...problemsBetween(posts),
  ];
  return problems.length === 0 ? { posts: posts.filter((post) => post !== undefined) } : { problems };
}

/** One post, or everything that is wrong with it; paths begin at the post. */
export function checkPost(value: unknown, today: string): { post: Post } | { problems: Problem[] } {
  const parsed = v.safeParse(postSchema, value, { abortPipeEarly: true });
  const problems = parsed.success
    ? RULES.flatMap((rule) => rule(parsed.output, today))
    : parsed.issues.map((issue) => problem(v.getDotPath(issue) ?? '', explain(issue)));
  return parsed.success && problems.length === 0 ? { post: parsed.output } : { problems };
}

/** What is wrong between posts that are each sound; a place in the list may be empty. */
export function problemsBetween(posts: readonly (Post | undefined)[]): Problem[] {
  return [...idsUnique(posts.map((post) => post?.id)), ...oneEmbassyPerCountry(posts)];
}

/** Ids that a list gives more than once. */
export function idsUnique(ids: readonly (string | undefined)[]): Problem[] {
  return repeated(ids).map(([index, id]) =>
    problem(`${index}.id`, `expected every id once, found ${id} again`),
  );
}

/** The same problems, seen from the list that the post stands in. */
export function within(index: number, problems: readonly Problem[]): Problem[] {
  return problems.map(({ path, message }) => ({
    path: path === '' ? `${index}` : `${index}.${path}`,
    message,
  }));
}

/** The problem of a file that is not a list. */
export function notAList(value: unknown): Problem {
  return problem('', expected('a list of posts such as [{"id": "un-geneva", …}]', value));
}

/** A problem whose words are safe to show: nothing in them can move the cursor or turn the text around. */
export function problem(path: string, message: string): Problem {
  return { path: spelledOut(path), message: spelledOut(message) };
}

/** "expected …, found …", the latter cut to 80 characters. */
export function expected(what: string, found: unknown): string {
  const shown = found === undefined ? 'nothing' : JSON.stringify(found);
  return `expected ${what}, found ${shown.length > 80 ? `${shown.slice(0, 79)}…` : shown}`;
}

function explain(issue: v.BaseIssue<unknown>): string {
  const ofField = issue.type === 'strict_object' && issue.expected !== 'Object';
  if (ofField && issue.expected === 'never') return `unknown field, expected ${issue.message}`;
  return ofField ? `missing, expected ${issue.message}` : expected(issue.message, issue.input);
}

function spelledOut(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

type Rule = (post: Post, today: string) => Problem[];

const RULES: readonly Rule[] = [
  idBeginsWithCountry,
  regionOfCountry,
  addressesUnique,
  retiredAreNotListed,
  datesArePast,
  closedPostsHoldNoAddress,
  onlyClosedPostsWereClosed,
  districtHasRegions,
  domainsAreOwn,
];

function idBeginsWithCountry({ id, kind, country }: Post): Problem[] {
  const start = { 'un-mission': 'un', 'eu-mission': 'eu' }[kind as string] ?? country.toLowerCase();
  return id.startsWith(`${start}-`)
    ? []
    : [problem('id', expected(`an id that begins with "${start}-"`, id))];
}

function regionOfCountry({ region, country }: Post): Problem[] {
  if (region === undefined || region.startsWith(`${country}-`)) return [];
  return [problem('region', expected(`a region of ${country}`, region))];
}

function addressesUnique({ emails }: Post): Problem[] {
  return repeated(emails.map(({ address }) => address)).map(([index, address]) =>
    problem(`emails.${index}.address`, `expected every address once, found ${address} again`),
  );
}

function retiredAreNotListed({ emails, retired = [] }: Post): Problem[] {
  return retired.flatMap(({ address }, index) =>
    emails.some((email) => email.address === address)
      ? [problem(`retired.${index}.address`, `expected ${address} in emails or in retired, found it in both`)]
      : [],
  );
}

function datesArePast(post: Post, today: string): Problem[] {
  const dates = [
    ...post.emails.flatMap(({ sources }, email) =>
      sources.map(({ seen }, source) => [`emails.${email}.sources.${source}.seen`, seen] as const),
    ),
    ...(post.retired ?? []).map(({ date }, index) => [`retired.${index}.date`, date] as const),
    ['district.since', post.district?.since] as const,
    ['closed.date', post.closed?.date] as const,
  ];
  return dates.flatMap(([path, date]) => {
    if (date === undefined || date === null) return [];
    if (!isReal(date)) return [problem(path, expected('a day that exists', date))];
    return date > today.slice(0, date.length) ? [problem(path, expected(`a date up to ${today}`, date))] : [];
  });
}

/** A day such as 31 February does not come back from `Date` as it went in. */
function isReal(date: string): boolean {
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

function closedPostsHoldNoAddress({ status, emails }: Post): Problem[] {
  if (status === 'open' || emails.length === 0) return [];
  return [problem('emails', `expected no address at a closed post, found ${emails.length}`)];
}

function onlyClosedPostsWereClosed({ status, closed }: Post): Problem[] {
  if (status === 'closed' || closed === undefined) return [];
  return [problem('closed', 'expected no closure at an open post: give "status": "closed" too')];
}

function districtHasRegions({ district }: Post): Problem[] {
  if (district === undefined || district.regions.length + (district.shared?.length ?? 0) > 0) return [];
  return [problem('district.regions', 'expected at least one region, whole or shared, found none')];
}

function domainsAreOwn({ domains = [] }: Post): Problem[] {
  return domains.flatMap((domain, index) =>
    isProvider(domain) ? [problem(`domains.${index}`, expected("a domain of the post's own", domain))] : [],
  );
}

function oneEmbassyPerCountry(posts: readonly (Post | undefined)[]): Problem[] {
  const hosts = posts.map((post) =>
    post?.kind === 'embassy' && post.status === 'open' ? post.country : undefined,
  );
  return repeated(hosts).map(([index, country]) =>
    problem(`${index}.kind`, `expected one open embassy in a country, found a second one in ${country}`),
  );
}

function repeated(values: readonly (string | undefined)[]): [index: number, value: string][] {
  return values.flatMap((value, index): [number, string][] =>
    value !== undefined && values.indexOf(value) < index ? [[index, value]] : [],
  );
}
