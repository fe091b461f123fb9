import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Files, Library } from '../context.ts';
import type { Campaign, CampaignData } from '../core/campaign.ts';
import { parseCountries } from '../core/countries.ts';
import type { Post } from '../core/directory.ts';
import { fileError, InputError } from '../core/errors.ts';
import { parseGazetteer } from '../core/gazetteer.ts';
import { parseJson } from '../core/json.ts';
import type { PrecompiledTemplate } from '../core/template.ts';
import { PACKAGE_ROOT } from '../package-root.ts';

/** What ships with the tool is trusted: tests hold it to its schemas. What a person points at is checked in full. */
export function createLibrary(files: Files, today: string): Library {
  return {
    posts: (corrections) => readPosts(files, corrections, today),
    async withoutRelations() {
      const states: readonly { country: string }[] = await readShipped('data/no-relations.json');
      return new Set(states.map(({ country }) => country));
    },
    countries: async () => parseCountries(await readFile(shipped('data/countries.json'), 'utf8')),
    async gazetteer(country) {
      const text = await readFile(shipped(`data/places/${country}.tsv`), 'utf8').catch(() => '');
      return parseGazetteer(country, text);
    },
    async cityIndex() {
      const { parseCityIndex } = await import('../core/type-ahead.ts');
      return parseCityIndex(await readFile(shipped('data/places/index.tsv'), 'utf8'));
    },
    async campaign(idOrFolder) {
      if (!/[\\/.]/.test(idOrFolder)) return readShippedCampaign(files, idOrFolder);
      return (await campaignFolder()).readCampaignFolder(files, idOrFolder);
    },
    template: async (path) => (await campaignFolder()).readTemplate(files, path),
  };
}

/** Reading a folder loads the template compiler and the schemas: only for what does not ship with the tool. */
function campaignFolder() {
  return import('./campaign-folder.ts');
}

function shipped(name: string): URL {
  return new URL(name, PACKAGE_ROOT);
}

async function readShipped<Value>(name: string): Promise<Value> {
  return JSON.parse(await readFile(shipped(name), 'utf8'));
}

async function readPosts(
  files: Files,
  corrections: readonly string[],
  today: string,
): Promise<readonly Post[]> {
  let posts: readonly Post[] = await readShipped('data/posts.json');
  for (const path of corrections) {
    const { checkCorrections } = await import('../core/directory-overlay.ts');
    const checked = checkCorrections(parseJson(await files.read(path), path), posts, today);
    if ('problems' in checked) throw fileError(path, checked.problems);
    posts = checked.posts;
  }
  return posts;
}

/** The build compiles the shipped letters; straight from the sources they are compiled here. */
async function readShippedCampaign(files: Files, id: string): Promise<Campaign> {
  const ids = await readdir(shipped('templates/'));
  if (!ids.includes(id))
    throw new InputError(`There is no campaign "${id}".`, [
      `Campaigns that ship with dear-minister: ${ids.join(', ')}`,
      'For one of your own, give its folder: --campaign ./my-campaign',
    ]);
  const built: { data: CampaignData; letters: Record<string, PrecompiledTemplate> } | undefined =
    await import(shipped(`dist/campaigns/${id}.js`).href).catch(() => undefined);
  if (built === undefined) {
    const { readCampaignFolder } = await campaignFolder();
    return readCampaignFolder(files, fileURLToPath(shipped(`templates/${id}/`)));
  }
  const { fromPrecompiled } = await import('../core/template-runtime.ts');
  const letters = Object.entries(built.letters).map(
    ([tag, letter]) => [tag, fromPrecompiled(letter)] as const,
  );
  return { ...built.data, letters: new Map(letters) };
}
