import type { Context } from '../context.ts';
import type { Countries } from '../core/countries.ts';
import type { Directory } from '../core/directory.ts';
import {
  closestNames,
  type SearchResult,
  type SearchTools,
  searchDirectory,
  withoutPost,
} from '../core/directory-search.ts';
import type { AreaNames } from '../core/district-words.ts';
import { InputError } from '../core/errors.ts';
import { lookUp } from '../core/look-up.ts';
import { sentence } from '../core/post-words.ts';
import { type Found, postsOfCountry } from '../core/posts-of-area.ts';
import { printable, requireSingleLine } from '../core/single-line.ts';
import { bestAddress } from '../core/usable-address.ts';
import { whyNoPost } from '../core/without-post.ts';
import { sayDirectoryNotices } from './directory-notices.ts';
import type { SearchOptions } from './directory-options.ts';
import { openSearch } from './look-for-address.ts';
import { postCard } from './post-card.ts';
import { postData } from './post-data.ts';
import { postLines, postTable } from './post-list.ts';
import { requireCountry } from './require-country.ts';
import { print, say } from './say.ts';

/** Looks posts up and shows them: one with everything that is known of it, several as a list. */
export async function runDirectory(
  words: readonly string[],
  options: SearchOptions,
  context: Context,
): Promise<void> {
  const { library, today } = context;
  const [directory, countries, regions, cities] = await Promise.all([
    library.directory({ corrections: options.directory ?? [] }),
    library.countries(),
    library.regions(),
    library.cityIndex(),
  ]);
  await sayDirectoryNotices(directory, context, { today, verbose: options.verbose === true });
  const tools: SearchTools = { posts: directory.posts, countries, regions, cities };
  const query = words.join(' ').trim();
  const result = await search(query, options, tools, context);
  const found = result.found.filter(({ post }) => !options.usable || bestAddress(post) !== undefined);
  await sayResult(query, { ...result, found }, directory, countries, context);
  const names: AreaNames = {
    country: (code) => countries.name(code),
    region: (code) => regions.name(code),
    county: (code) => cities.areaName(code),
  };
  if (options.json)
    context.out.write(
      `${JSON.stringify(
        found.map((one) => postData(one, directory, names, today)),
        null,
        2,
      )}\n`,
    );
  else await show(found, directory, names, countries, context);
  if (options.open) await openSearchFor(result.found, context);
}

/** A query, a country, or both; everything where neither is given. */
async function search(
  query: string,
  { country }: SearchOptions,
  tools: SearchTools,
  { library }: Context,
): Promise<SearchResult> {
  const code = country === undefined ? undefined : requireCountry(country, tools.countries);
  if (code === undefined) {
    if (query === '') return { found: tools.posts.map((post) => ({ post })) };
    return found(requireSingleLine(query, 'The search'), tools);
  }
  const here = postsOfCountry(code, tools);
  if (here.length === 0) return withoutPost(code, tools);
  if (query === '' || tools.countries.find(query) === code) return { found: here };
  const gazetteer = await library.gazetteer(code);
  const inside = {
    ...tools,
    posts: here.map(({ post }) => post),
    towns: (city: string) => gazetteer.find(city),
  };
  const elsewhere = `Leave out --country ${country} to search all countries.`;
  return found(requireSingleLine(query, 'The search'), inside, [elsewhere]);
}

/** Throws `InputError` with the nearest names where nothing bears the name or one like it. */
function found(query: string, tools: SearchTools, hints: readonly string[] = []): SearchResult {
  const result = searchDirectory(query, tools);
  if (result.found.length > 0) return result;
  throw new InputError(`Nothing in the directory is called "${query}".`, [
    `The nearest names are: ${closestNames(query, tools).join(', ')}`,
    ...hints,
    'Search by country, city, region or post, as in: dear-minister directory Chicago',
  ]);
}

async function sayResult(
  query: string,
  { found, takenFor, withoutPost }: SearchResult,
  { withoutRelations }: Directory,
  countries: Countries,
  context: Context,
): Promise<void> {
  const { style } = context;
  const lines = [
    ...(takenFor === undefined
      ? []
      : [`Nothing is called "${printable(query)}"; this is what there is for ${printable(takenFor)}.`]),
    ...(withoutPost === undefined
      ? []
      : [
          `${sentence(whyNoPost(withoutPost, countries.name(withoutPost), withoutRelations.has(withoutPost)))} The missions to the UN are left.`,
        ]),
    ...(found.length === 0
      ? ['No post there has an address that letters can go to. Without --usable you see its other ways.']
      : []),
  ];
  await say(context, lines.map(style.warn));
}

async function show(
  found: readonly Found[],
  directory: Directory,
  names: AreaNames,
  countries: Countries,
  context: Context,
): Promise<void> {
  const { out, outStyle: style, today } = context;
  const [first] = found;
  if (first === undefined) return;
  if (found.length === 1) return print(context, postCard(first, directory, { style, today, names }));
  if (!out.isTerminal) return print(context, postLines(found, today));
  const width = await context.measure();
  await print(
    context,
    postTable(found, countries, { columns: out.columns, width, style, today }),
    out.columns,
  );
}

/** Opens the search for an address of the one post that was found. */
async function openSearchFor(found: readonly Found[], context: Context): Promise<void> {
  const [first, ...others] = found;
  if (first?.post.status === 'closed')
    throw new InputError(`${first.post.name} (${first.post.id}) is closed: there is no address to look for.`);
  const search = first && lookUp(first.post).searches[0];
  if (search === undefined || others.length > 0)
    throw new InputError('--open looks for an address of one post; name it by its id, such as de-berlin.');
  await openSearch(search, context);
}
