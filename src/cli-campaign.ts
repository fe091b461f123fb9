import type { Command } from 'commander';
import type { Surroundings } from './cli.ts';
import {
  type CampaignOptions,
  runCampaignCheck,
  runCampaignList,
  runCampaignShow,
} from './commands/campaign.ts';
import { runCampaignNew } from './commands/campaign-new.ts';

/** The commands that show campaigns and help to make one. `name` gives a command its full name, for its errors. */
export function addCampaignCommands(
  program: Command,
  { context }: Surroundings,
  name: (command: Command, fullName: string) => Command,
): Command {
  program
    .usage('list | show [id] | check <id|folder> | new <folder>')
    .description('Campaigns: what letters are about. Two ship with the tool, and a folder makes another.')
    .helpCommand('help [command]', 'Show the help of a command.')
    .addHelpText('after', EXAMPLES)
    .action(() => program.help({ error: true }));
  const command = (usage: string, description: string) => {
    const [word = ''] = usage.split(' ');
    return name(program.command(usage).description(description), `dear-minister campaign ${word}`)
      .option('--quiet', 'say nothing but errors')
      .option('--no-color', 'no colours');
  };
  command('list', 'Tell which campaigns there are.')
    .option('--json', 'as data')
    .action(async (options: CampaignOptions) => runCampaignList(options, await context(options)));
  command('show [id|folder]', 'Show what a campaign asks, of whom, and on which facts it rests.')
    .option('--json', 'as data')
    .action(async (id: string | undefined, options: CampaignOptions) =>
      runCampaignShow(id ?? 'north-korean-refugees', options, await context(options)),
    );
  command('check <id|folder>', 'Tell every problem of a campaign, and how alike its letters are.').action(
    async (id: string, options: CampaignOptions) => runCampaignCheck(id, options, await context(options)),
  );
  command('new <folder>', 'Write a campaign of your own that works at once, to be changed.').action(
    async (folder: string, options: CampaignOptions) =>
      runCampaignNew(folder, options, await context(options)),
  );
  return program;
}

const EXAMPLES = `
Examples:
  # begin a campaign of your own, look it over, write a letter for it
  $ dear-minister campaign new ./my-campaign
  $ dear-minister campaign check ./my-campaign
  $ dear-minister --campaign ./my-campaign
`;
