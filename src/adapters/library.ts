import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DirectoryRequest, Files, Library } from '../context.ts';
import type { Campaign, CampaignData } from '../core/campaign.ts';
import { parseCountries } from '../core/countries.ts';
import type { CorrectionFile, Directory, Post } from '../core/directory.ts';
import { InputError } from '../core/errors.ts';
import { parseGazetteer } from '../core/gazetteer.ts';
import { type DirectoryFacts, factsIn, postsConcerning } from '../core/post-file.ts';
import { parseRegions, regionsOf } from '../core/regions.ts';
import type { PrecompiledTemplate } from '../core/template.ts';
import { fromPrecompiled } from '../core/template-runtime.ts';
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
      const { corrections } = await readCorrections(files, ownCorrections, readShippedPosts(), {
        today,
        world: readWorld,
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
    async campaign(idOrFolder) {
      if (!/[\\/.]/.test(idOrFolder)) return readShippedCampaign(files, idOrFolder);
      return (await ownFiles()).readCampaignFolder(files, idOrFolder);
    },
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

/** What the build makes of a campaign's folder. */
interface BuiltCampaign {
  readonly data: CampaignData;
  readonly letters: Readonly<Record<string, PrecompiledTemplate>>;
}

/** The build compiles the shipped letters; run from the sources, they are compiled here. */
async function readShippedCampaign(files: Files, id: string): Promise<Campaign> {
  const built = shipped(`dist/campaigns/${id}.js`);
  if (IS_BUILT && existsSync(built)) {
    const { data, letters }: BuiltCampaign = await import(pathToFileURL(built).href);
    const ready = Object.entries(letters).map(([tag, letter]) => [tag, fromPrecompiled(letter)] as const);
    return { ...data, letters: new Map(ready) };
  }
  const ids = readdirSync(shipped('templates/'));
  if (ids.includes(id)) return (await ownFiles()).readCampaignFolder(files, shipped(`templates/${id}`));
  throw new InputError(`There is no campaign "${id}".`, [
    `Campaigns that ship with dear-minister: ${ids.join(', ')}`,
    'For one of your own, give its folder: --campaign ./my-campaign',
  ]);
}
