import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Files, Library } from '../context.ts';
import type { Campaign, CampaignData } from '../core/campaign.ts';
import { parseCountries } from '../core/countries.ts';
import type { Post } from '../core/directory.ts';
import { InputError } from '../core/errors.ts';
import { parseGazetteer } from '../core/gazetteer.ts';
import { postsConcerning } from '../core/post-file.ts';
import type { PrecompiledTemplate } from '../core/template.ts';
import { fromPrecompiled } from '../core/template-runtime.ts';
import { parseCityIndex } from '../core/type-ahead.ts';
import { IS_BUILT, PACKAGE_ROOT } from '../package-root.ts';

/** What ships with the tool is trusted: tests hold it to its schemas. What a person points at is checked in full. */
export function createLibrary(files: Files, today: string): Library {
  return {
    posts: (corrections) => readPosts(files, corrections, today),
    async postsConcerning(countries, ids) {
      if (!IS_BUILT) return readPosts(files, [], today);
      return postsConcerning(readFileSync(shipped('dist/posts.tsv')), countries, ids);
    },
    async withoutRelations() {
      const states: readonly { country: string }[] = JSON.parse(readShipped('data/no-relations.json'));
      return new Set(states.map(({ country }) => country));
    },
    countries: async () => parseCountries(readShipped('data/countries.json')),
    async gazetteer(country) {
      const name = `data/places/${country}.tsv`;
      return parseGazetteer(country, existsSync(shipped(name)) ? readFileSync(shipped(name)) : Buffer.of());
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

async function readPosts(
  files: Files,
  corrections: readonly string[],
  today: string,
): Promise<readonly Post[]> {
  let posts: readonly Post[] = JSON.parse(readShipped('data/posts.json'));
  for (const path of corrections) posts = await (await ownFiles()).readCorrections(files, path, posts, today);
  return posts;
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
