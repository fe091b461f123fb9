import type { Context, Style } from '../context.ts';
import type { Campaign } from '../core/campaign.ts';
import type { Examination } from '../core/campaign-examination.ts';
import { InputError } from '../core/errors.ts';
import { languageName } from '../core/in-language.ts';
import { printable } from '../core/single-line.ts';
import { layTable } from '../core/table.ts';
import { combinations } from '../core/wording.ts';
import { print } from './say.ts';

/** The flags of `campaign list` and `campaign show`. */
export interface CampaignOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** Tells which campaigns ship with the tool. */
export async function runCampaignList({ json }: CampaignOptions, context: Context): Promise<void> {
  const { library, out, outStyle } = context;
  const campaigns = await Promise.all((await library.campaigns()).map((id) => library.campaign(id)));
  if (json) {
    const data = campaigns.map(({ id, title, status, tags }) => ({
      id,
      title,
      status,
      languages: tags,
    }));
    out.write(`${JSON.stringify(data, null, 2)}\n`);
    return;
  }
  const rows = campaigns.map(({ id, status, tags, title }) => [id, status, tags.join(' '), title]);
  if (!out.isTerminal)
    return print(
      context,
      rows.map((row) => row.join('\t')),
    );
  const width = await context.measure();
  const table = layTable([['CAMPAIGN', 'STATUS', 'LANGUAGES', 'TITLE'], ...rows], {
    columns: out.columns,
    width,
  });
  await print(
    context,
    table?.map((line, at) => (at === 0 ? outStyle.bold(line) : line)) ??
      campaigns.flatMap((one) => [
        outStyle.bold(one.id),
        `  ${one.title}`,
        `  ${one.status}; ${one.tags.join(', ')}`,
      ]),
  );
}

/** Shows a campaign: what it asks, of whom, in which languages, and on which facts it rests. */
export async function runCampaignShow(
  id: string,
  { json }: CampaignOptions,
  context: Context,
): Promise<void> {
  const campaign = await context.library.campaign(id);
  if (json) {
    const { letters, ...data } = campaign;
    const wordings = Object.fromEntries([...letters].map(([tag, one]) => [tag, one.wordings]));
    context.out.write(`${JSON.stringify({ ...data, wordings }, null, 2)}\n`);
    return;
  }
  await print(context, campaignLines(campaign, context.outStyle));
}

function campaignLines(campaign: Campaign, style: Style): string[] {
  const { id, title, status, published, reviewBy, appealUntil, addressee, targets, facts, letters } =
    campaign;
  return [
    style.heading(printable(title)),
    style.dim(`${id} · ${status} · published ${published} · facts to be read again by ${reviewBy}`),
    ...(appealUntil === undefined ? [] : [`Letters are asked for until ${appealUntil}.`]),
    ...['', style.bold('To'), `  ${printable(addressee)}`],
    ...targets.map((target) =>
      target.chosenBy === 'writer-place'
        ? '  through the post that serves the writer’s town'
        : `  ${target.role}: ${target.post}`,
    ),
    ...['', style.bold('Letters')],
    ...[...letters].map(([tag, { wordings }]) => {
      const { review = 'unreviewed', subjects = [] } = campaign.languages[tag] ?? {};
      const count = combinations(wordings).toLocaleString('en');
      const read = review === 'unreviewed' ? ', not yet checked by a native reader' : '';
      return `  ${languageName(tag)} (${tag}): ${count} wordings, ${subjects.length} subjects${read}`;
    }),
    ...['', style.bold('Facts, each with its sources')],
    ...Object.values(facts).flatMap(({ text, sources, asOf, confidence }) => [
      `  ${printable(text)}`,
      ...sources.map((source) => style.dim(`    ${printable(source)}`)),
      style.dim(`    As of ${asOf}, confidence ${confidence}`),
    ]),
  ];
}

/** Looks a campaign over: measures its letters, and tells every problem. Throws `InputError` where there is one. */
export async function runCampaignCheck(
  idOrFolder: string,
  _: CampaignOptions,
  context: Context,
): Promise<void> {
  const { library } = context;
  const campaign = await library.campaign(idOrFolder);
  const { posts } = await library.directory({ corrections: [] });
  const { languages, problems } = await library.examine(campaign, posts);
  await print(context, await measured(languages, context));
  if (problems.length > 0)
    throw new InputError(
      [
        `${idOrFolder} has ${problems.length === 1 ? 'one problem' : `${problems.length} problems`}:`,
        ...problems.map(({ path, message }) => `  ${path}: ${message}`),
      ].join('\n'),
    );
  await print(context, ['No problem.']);
}

/** How the letters of each language are: a table, or a few lines each on a narrow screen. */
async function measured(
  languages: Examination['languages'],
  { out, measure }: Context,
): Promise<readonly string[]> {
  const rows = languages.map((one) => [
    ...[one.tag, one.letters.toLocaleString('en'), `${one.longest} ${one.unit}`],
    ...[one.median.toFixed(2), percent(one.over), one.nearest.toFixed(2), one.review],
  ]);
  const headings = ['LANGUAGE', 'LETTERS', 'LONGEST', 'MEDIAN', 'OVER 0.50', 'NEAREST', 'REVIEW'];
  const columns = out.isTerminal ? out.columns : 100;
  const table = layTable([headings, ...rows], { columns, width: await measure() });
  const lines =
    table ??
    rows.flatMap(([tag = '', ...cells]) => [
      tag,
      ...cells.map((cell, at) => `  ${headings[at + 1]?.toLowerCase()}: ${cell}`),
    ]);
  return [
    ...lines,
    '',
    'Median and over 0.50: how alike a hundred letters are, every pair of them. Nearest: in a batch of a thousand, how alike a letter is to the nearest before it, at the median. All without own words.',
  ];
}

/** "0.3 %". */
function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
