import type { Context } from '../context.ts';
import { InputError } from '../core/errors.ts';
import type { CampaignOptions } from './campaign.ts';
import { say } from './say.ts';

/** Writes a campaign into a new folder: small, true, working at once, with a README that explains it. */
export async function runCampaignNew(folder: string, _: CampaignOptions, context: Context): Promise<void> {
  const { files, today, style } = context;
  const path = folder.replace(/[\\/]+$/, '');
  const id = idOf(path);
  const { starterFiles } = await import('../core/starter-campaign.ts');
  const entries = starterFiles(id, today);
  for (const { name } of entries)
    if (await files.exists(`${path}/${name}`))
      throw new InputError(`${path} has a ${name} already.`, ['Name a folder that is not there yet.']);
  for (const { name, text } of entries) {
    await files.makeFolderFor(`${path}/${name}`);
    await files.save(`${path}/${name}`, text, { replace: false });
  }
  await say(context, [
    style.good(`Wrote a campaign into ${path}: ${entries.map(({ name }) => name).join(', ')}.`),
    `Read its README.md, change it, and look it over: dear-minister campaign check ${path}`,
    `Write a letter for it: dear-minister --campaign ${path}`,
  ]);
}

/** The folder's name as a campaign's id. */
function idOf(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (id !== '') return id;
  throw new InputError(`"${path}" is no name for a campaign's folder.`, ['For example: ./my-campaign']);
}
