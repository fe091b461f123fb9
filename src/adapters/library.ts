import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DirectoryRequest, Files, Library } from '../context.ts';
import type { Campaign, CampaignData } from '../core/campaign.ts';
import { parseCountries } from '../core/countries.ts';
import type { CorrectionFile, Directory, Post } from '../core/directory.ts';
import { InputError } from '../core/errors.ts';
import { parseGazetteer } from '../core/gazetteer.ts';
import { type DirectoryFacts, factsIn, postsConcerning } from '../core/post-file.ts';
import { parseRegions, regionsOf } from '../core/regions.ts';
import type { LetterTemplate } from '../core/template.ts';
import { parseCityIndex } from '../core/type-ahead.ts';
import { parseWorld, type World } from '../core/world.ts';
import { IS_BUILT, PACKAGE_ROOT } from '../package-root.ts';
import { messageOf } from './read-text.ts';

/** What ships with the tool is trusted: tests hold it to its schemas. What a person points at is checked in full. */
export function createLibrary(files: Files, today: string, settings: string | undefined): Library {
  const ownCorrections = settings && join(settings, 'directory.json');
  return {
    ownCorrections,
    directory: (request) => readDirectory(files, ownCorrections, request, today),
    async readOwnCorrections() {
      if (ownCorrections === undefined || !existsSync(ownCorrections)) return [];
      const { readCorrections } = await ownFiles();
      const setting = { today, world: readWorld };
      const read = readCorrections(files, ownCorrections, readShippedPosts(), setting);
      const { corrections } = await read.catch((error: unknown) => {
        throw ofOwnFile(error);
      });
      return corrections;
    },
    checkCorrections: async (corrections, posts) =>
      (await ownFiles()).checkCorrections(corrections, posts, today),
    countries: async () => parseCountries(readShipped('data/countries.json')),
    async gazetteer(country) {
      const name = `data/places/${country}.tsv`;
      return parseGazetteer(country, existsSync(shipped(name)) ? readFileSync(shipped(name)) : Buffer.of());
    },
    async regions() {
      if (IS_BUILT) return parseRegions(readFileSync(shipped('dist/regions.tsv')));
      const names = readdirSync(shipped('data/places')).filter((name) => /^[A-Z]{2}\.tsv$/.test(name));
      return parseRegions(regionsOf(names.map((name) => readFileSync(shipped(`data/places/${name}`)))));
    },
    cityIndex: async () => parseCityIndex(readFileSync(shipped('data/places/index.tsv'))),
    campaigns: async () => shippedCampaigns(),
    async campaign(idOrFolder, choose = (tags) => tags) {
      if (!/[\\/.]/.test(idOrFolder)) return readShippedCampaign(files, idOrFolder, choose);
      return (await ownFiles()).readCampaignFolder(files, idOrFolder);
    },
    examine: async (campaign, posts) => (await ownFiles()).examine(campaign, posts, today),
    sample: async () => readShipped('data/people.csv'),
    template: async (path) => (await ownFiles()).readTemplate(files, path),
  };
}

/** What the writer points at loads the template compiler and the schemas: only then. */
function ownFiles() {
  return import('./own-files.ts');
}

function shipped(name: string): string {
  return join(PACKAGE_ROOT, name);
}

/** Read at once: while a program starts, a trip through the thread pool costs more than the reading. */
function readShipped(name: string): string {
  return readFileSync(shipped(name), 'utf8');
}

async function readDirectory(
  files: Files,
  ownCorrections: string | undefined,
  { corrections, own = true, concerning }: DirectoryRequest,
  today: string,
): Promise<Directory> {
  const found = own && ownCorrections !== undefined ? reachable(ownCorrections) : undefined;
  const unread = found && 'unread' in found ? found : undefined;
  const paths = [...(found && 'path' in found ? [found.path] : []), ...corrections];
  if (paths.length === 0 && concerning !== undefined && IS_BUILT) {
    const file = readFileSync(shipped('dist/posts.tsv'));
    const posts = postsConcerning(file, concerning.countries, concerning.ids);
    return { posts, ...factsIn(file), corrections: [], ...unread };
  }
  let posts = readShippedPosts();
  const laid: CorrectionFile[] = [];
  for (const path of paths) {
    const read = await (await ownFiles())
      .readCorrections(files, path, posts, { today, world: readWorld })
      .catch((error: unknown) => {
        throw path === ownCorrections ? ofOwnFile(error) : error;
      });
    posts = read.posts;
    laid.push({ path, corrections: read.corrections });
  }
  return { posts, ...readFacts(), corrections: laid, ...unread };
}

/** Every letter rests on that file, so whoever meets its error may not know of it. */
function ofOwnFile(error: unknown): unknown {
  if (!(error instanceof InputError)) return error;
  return new InputError(error.message, [
    ...error.hints,
    'These are your own corrections: mend the file, or move it away to go on without them.',
  ]);
}

/** Undefined where there is no such file. */
function reachable(path: string): { path: string } | { unread: string } | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return undefined;
    if (found.isDirectory()) return { unread: `${path} is a folder` };
    accessSync(path, constants.R_OK);
    return { path };
  } catch (error) {
    return { unread: `${path} cannot be read: ${messageOf(error)}` };
  }
}

function readWorld(): World {
  return parseWorld(readShipped('data/countries.json'), (country) => {
    const path = shipped(`data/places/${country}.tsv`);
    return existsSync(path) ? readFileSync(path) : undefined;
  });
}

function readShippedPosts(): readonly Post[] {
  return JSON.parse(readShipped('data/posts.json'));
}

function readFacts(): DirectoryFacts {
  const { reviewBy }: { reviewBy: string } = JSON.parse(readShipped('data/review.json'));
  const states: readonly { country: string }[] = JSON.parse(readShipped('data/no-relations.json'));
  return { reviewBy, withoutRelations: new Set(states.map(({ country }) => country)) };
}

function shippedCampaigns(): string[] {
  return readdirSync(shipped('templates/')).sort();
}

/** What the build makes of one language of a campaign: all that a letter in it needs, so that only that is read. */
interface BuiltLetter {
  readonly data: CampaignData;
  readonly letter: LetterTemplate;
}

/** The build compiles the shipped letters; run from the sources, they are compiled here. */
async function readShippedCampaign(
  files: Files,
  id: string,
  choose: (tags: readonly string[]) => readonly string[],
): Promise<Campaign> {
  const ids = shippedCampaigns();
  if (!ids.includes(id))
    throw new InputError(`There is no campaign "${id}".`, [
      `Campaigns that ship with dear-minister: ${ids.join(', ')}`,
      'For one of your own, give its folder: --campaign ./my-campaign',
    ]);
  if (!IS_BUILT) return (await ownFiles()).readCampaignFolder(files, shipped(`templates/${id}`));
  const names = readdirSync(shipped('dist/campaigns/')).filter((name) => name.startsWith(`${id}.`));
  const tags = names.map((name) => name.slice(id.length + 1, -'.json'.length));
  const chosen = choose(tags);
  const built = chosen.map((tag): readonly [string, BuiltLetter] => [
    tag,
    JSON.parse(readShipped(`dist/campaigns/${id}.${tag}.json`)),
  ]);
  const [[, first] = []] = built;
  if (first === undefined) throw new Error(`no language of ${id} was chosen`);
  return {
    ...first.data,
    ...{ tags, letters: new Map(built.map(([tag, { letter }]) => [tag, letter])) },
    languages: Object.assign({}, ...built.map(([, { data }]) => data.languages)),
  };
}
