import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Files } from '../context.ts';
import { areasExist } from '../core/area-rules.ts';
import type { Campaign } from '../core/campaign.ts';
import { examine } from '../core/campaign-examination.ts';
import { checkCampaign } from '../core/campaign-rules.ts';
import type { Correction, Post } from '../core/directory.ts';
import { checkCorrections } from '../core/directory-overlay.ts';
import { within } from '../core/directory-rules.ts';
import { fileError, InputError, type Problem } from '../core/errors.ts';
import { parseJson } from '../core/json.ts';
import { type LetterTemplate, PLACEHOLDERS } from '../core/template.ts';
import { checkTemplate, compileTemplate } from '../core/template-compiler.ts';
import type { World } from '../core/world.ts';

export { checkCorrections, examine };

/** Lays a file of corrections over the posts. Throws `InputError` with every problem of the file. */
export async function readCorrections(
  files: Files,
  path: string,
  posts: readonly Post[],
  { today, world }: { readonly today: string; readonly world: () => World },
): Promise<{ posts: readonly Post[]; corrections: readonly Correction[] }> {
  const checked = checkCorrections(parseJson(await files.read(path), path), posts, today);
  if ('problems' in checked) throw fileError(path, checked.problems);
  const misplaced = checked.corrections.flatMap((correction, index) =>
    correction.district === undefined ? [] : within(index, areasExist(correction, world())),
  );
  if (misplaced.length > 0) throw fileError(path, misplaced);
  return checked;
}

/** Reads a letter's template. Throws `InputError` with every problem, by line and column. */
export async function readTemplate(files: Files, path: string): Promise<LetterTemplate> {
  const source = await files.read(path);
  const problems = checkTemplate(source).map(
    ({ line, column, message }): Problem => ({
      path: column === undefined ? String(line) : `${line}:${column}`,
      message,
    }),
  );
  if (problems.length > 0) throw fileError(path, problems, placeholderHints());
  return compileTemplate(source);
}

/** Reads a campaign from a folder: `campaign.json`, and `letter.<language>.hbs` for each of its languages. */
export async function readCampaignFolder(files: Files, folder: string): Promise<Campaign> {
  const path = join(folder, 'campaign.json');
  const checked = checkCampaign(parseJson(await files.read(path), path));
  if ('problems' in checked) throw fileError(path, checked.problems);
  const languages = Object.keys(checked.campaign.languages);
  const present = await lettersIn(folder);
  const problems = [
    ...languages
      .filter((language) => !present.includes(language))
      .map((language) => ({ path: `letter.${language}.hbs`, message: 'this letter is missing' })),
    ...present
      .filter((language) => !languages.includes(language))
      .map((language) => ({
        path: `letter.${language}.hbs`,
        message: 'campaign.json does not name its language',
      })),
  ];
  if (problems.length > 0)
    throw fileError(folder, problems, [
      'Each language in campaign.json needs its letter beside it, and the other way round.',
    ]);
  const letters = new Map<string, LetterTemplate>();
  for (const language of languages)
    letters.set(language, await readTemplate(files, join(folder, `letter.${language}.hbs`)));
  return { ...checked.campaign, tags: languages, letters };
}

async function lettersIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => {
    throw new InputError(`${folder} is not a folder that can be read.`);
  });
  return names.flatMap((name) => /^letter\.(.+)\.hbs$/.exec(name)?.[1] ?? []).sort();
}

function placeholderHints(): string[] {
  return [
    'What a letter may put in:',
    ...Object.entries(PLACEHOLDERS).map(([name, meaning]) => `  {{${name}}}  ${meaning}`),
    'and the blocks {{#if …}}…{{else}}…{{/if}}, {{#unless …}}…{{/unless}} and {{#wording}}…{{or}}…{{/wording}}',
  ];
}
