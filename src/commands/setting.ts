import type { Context } from '../context.ts';
import type { Atlas } from '../core/atlas.ts';
import { type Campaign, copiesOf } from '../core/campaign.ts';
import type { Countries } from '../core/countries.ts';
import type { Confidence, Directory, Post } from '../core/directory.ts';
import { InputError } from '../core/errors.ts';
import { refuseHelpDesk } from '../core/help-desk.ts';
import { defaultLanguage, languageName } from '../core/in-language.ts';
import { requireSingleLine, SUBJECT_LIMIT } from '../core/single-line.ts';
import type { LetterTemplate } from '../core/template.ts';
import { unknownChoice } from '../core/unknown-choice.ts';
import { retirement } from '../core/usable-address.ts';
import { requirePost } from './require-post.ts';
import { parseConfidence, parseFoundAddresses, type WriteOptions } from './write-options.ts';

/** Everything that stays the same while a writer changes their letter. */
export interface Setting {
  readonly campaign: Campaign;
  /** The language that the flags name; else each writer's country has one. */
  readonly language: string | undefined;
  /** A second language, beneath the first. */
  readonly also: string | undefined;
  readonly atlas: Atlas;
  readonly directory: Directory;
  readonly found: ReadonlyMap<string, string>;
  readonly leastConfidence: Confidence | undefined;
  readonly separate: boolean;
  /** Is the letter the writer's own, from a template of theirs? */
  readonly hasOwnLetter: boolean;
  /** The writer takes it on themselves to write from where it is dangerous. */
  readonly atMyOwnRisk: boolean;
  /** Tell which corrections were laid over the directory. */
  readonly verbose: boolean;
}

/** The flags that say what letters rest on; the country of a writer narrows what has to be read. */
export type SettingOptions = Pick<
  WriteOptions,
  | ('campaign' | 'language' | 'also' | 'template' | 'directory' | 'address' | 'to' | 'minConfidence')
  | ('separate' | 'atMyOwnRisk' | 'verbose' | 'country')
>;

/**
 * Reads all that letters rest on: directory, campaign, template. With `anywhere` a writer may be in any country and choose
 * any language; else only what a letter from the country of the flags can need is read.
 */
export async function prepareSetting(
  options: SettingOptions,
  { library }: Pick<Context, 'library'>,
  anywhere: boolean,
): Promise<Setting> {
  const countries = await library.countries();
  const from = anywhere ? undefined : countries.find(options.country ?? '');
  const shipped = await library.campaign(options.campaign, (tags) => languagesNeeded(options, from, tags));
  const directory = await library.directory({
    corrections: options.directory ?? [],
    ...(from !== undefined &&
      !namesPosts(options) && {
        concerning: { countries: statesOf(from, countries), ids: copiesOf(shipped) },
      }),
  });
  const { posts } = directory;
  refuseStopped(shipped);
  const also = options.also === undefined ? undefined : resolveLanguage(options.also, shipped.tags);
  const own = options.template === undefined ? undefined : await library.template(options.template);
  const found = parseFoundAddresses(options.address);
  for (const [id, address] of found) refuseAddress(requirePost(id, posts), address, posts);
  // A letter of the writer's own is in one language: the one that is named, or English.
  const named = options.language !== undefined || own !== undefined;
  const language = named ? resolveLanguage(options.language, shipped.tags) : undefined;
  for (const id of copiesOf(shipped)) requireTarget(id, shipped, posts);
  return {
    campaign: own === undefined || language === undefined ? shipped : withLetter(shipped, language, own),
    language,
    also,
    atlas: { countries, posts },
    directory,
    found,
    leastConfidence: parseConfidence(options.minConfidence),
    separate: options.separate === true,
    hasOwnLetter: own !== undefined,
    atMyOwnRisk: options.atMyOwnRisk === true,
    verbose: options.verbose === true,
  };
}

/** With these flags any post of the directory may be meant. */
function namesPosts({ to, address, directory }: SettingOptions): boolean {
  return [to, address, directory].some((flag) => flag !== undefined);
}

/** A country, and for a territory the state that it belongs to. */
function statesOf(code: string, countries: Countries): string[] {
  const partOf = countries.partOf(code);
  return partOf === undefined ? [code] : [code, partOf.slice(0, 2)];
}

/** The posts named after `--to`, each a real one that is open. */
export function parseChosen(list: string | undefined, posts: readonly Post[]): string[] | undefined {
  if (list === undefined) return undefined;
  const ids = [...new Set(list.split(',').map((id) => id.trim().toLowerCase()))].filter((id) => id !== '');
  if (ids.length === 0)
    throw new InputError('--to names no post.', ['Name one by its id: --to us-chicago,un-new-york']);
  for (const id of ids) {
    const post = requirePost(id, posts);
    if (post.status === 'closed')
      throw new InputError(
        `${post.name} (${id}) is closed${post.closed ? ` since ${post.closed.date}` : ''}.`,
        ['Leave --to out, and the letter goes to the post that serves your town now.'],
      );
  }
  return ids;
}

/** A subject of the writer's own: one line, not too long. */
export function parseSubject(text: string | undefined): string | undefined {
  return text === undefined ? undefined : requireSingleLine(text, 'The subject', SUBJECT_LIMIT);
}

/** A dead address is not written to, nor is a help desk. */
function refuseAddress(post: Post, address: string, posts: readonly Post[]): void {
  const gone = retirement(post, { address: address.toLowerCase() });
  if (gone !== undefined)
    throw new InputError(`${address} is retired in the directory: ${gone.reason}.`, [
      `Does it work again? Say where you read it: dear-minister directory add ${post.id} ${address} --source <where>`,
    ]);
  refuseHelpDesk(address, posts);
}

function requireTarget(id: string, campaign: Campaign, posts: readonly Post[]): void {
  if (!posts.some((post) => post.id === id))
    throw new InputError(
      `The campaign ${campaign.id} writes to "${id}", which is no post in the directory.`,
      ['Mend the targets in its campaign.json, or add the post with --directory.'],
    );
}

/** One of these languages by tag or name; where none is asked for, English or the first. `what`: what is in them. */
export function resolveLanguage(
  asked: string | undefined,
  tags: readonly string[],
  what: 'letter' | 'post' = 'letter',
): string {
  const [first] = tags.includes('en') ? ['en'] : tags;
  if (first === undefined) throw new InputError(`This campaign has no ${what}.`);
  if (asked === undefined) return first;
  const wanted = asked.trim().replaceAll('_', '-').toLowerCase();
  // zh-CN and "Chinese" mean zh-Hans, de-AT means de.
  const base = (tag: string) => tag.split('-')[0] ?? tag;
  const names = (tag: string) =>
    [tag, base(tag)]
      .flatMap((one) => [languageName(one), languageName(one, tag)])
      .map((name) => name.toLowerCase());
  const tag =
    tags.find((one) => one.toLowerCase() === wanted) ??
    tags.find((one) => base(one) === base(wanted) || names(one).includes(wanted));
  if (tag === undefined) throw unknownChoice(`${what} in the language`, asked, tags);
  return tag;
}

function refuseStopped({ id, status, note }: Campaign): void {
  if (status !== 'active')
    throw new InputError(
      `The campaign ${id} is ${status}: no letters are made for it now.`,
      note === undefined ? [] : [note],
    );
}

/** Which languages this letter can be in: all of them as long as its writer may still choose. */
function languagesNeeded(
  { language, also, template }: SettingOptions,
  country: string | undefined,
  tags: readonly string[],
): readonly string[] {
  if (country === undefined) return tags;
  const first =
    language !== undefined || template !== undefined
      ? resolveLanguage(language, tags)
      : defaultLanguage(country, tags);
  return [...new Set([first, ...(also === undefined ? [] : [resolveLanguage(also, tags)])])];
}

function withLetter(campaign: Campaign, language: string, letter: LetterTemplate): Campaign {
  return { ...campaign, letters: new Map([...campaign.letters, [language, letter]]) };
}
