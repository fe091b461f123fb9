import type { Command } from 'commander';
import type { Surroundings } from './cli.ts';
import { runDirectory } from './commands/directory.ts';
import { runCheck } from './commands/directory-check.ts';
import { runAdd, runRetire } from './commands/directory-correct.ts';
import type {
  AddOptions,
  DirectoryOptions,
  ReportOptions,
  RetireOptions,
} from './commands/directory-options.ts';
import { runReport } from './commands/directory-report.ts';

/** The commands that look posts up and correct them. `name` gives a command its full name, for its errors. */
export function addDirectoryCommands(
  program: Command,
  { context }: Surroundings,
  name: (command: Command, fullName: string) => Command,
): Command {
  addSearch(program, context);
  const command = (usage: string, description: string) => {
    const [word = ''] = usage.split(' ');
    return addCommon(
      name(program.command(usage).description(description), `dear-minister directory ${word}`),
    );
  };
  const run =
    <Options extends DirectoryOptions>(act: (words: string[], options: Options, on: On) => Promise<void>) =>
    async (...args: unknown[]) => {
      const own = args.pop() as Command;
      const options = { ...(args.pop() as Options), ...settingsBefore(program, own) };
      await act(args as string[], options, await context(options));
    };
  addCorrections(
    command('check <file>', 'Tell every problem of a file of corrections, and what it changes.'),
  ).action(run(([file = ''], options, on) => runCheck(file, options, on)));
  command('add <post> <address>', 'Keep an address that you found, for every letter.')
    .requiredOption('--source <where>', 'where you read it: a link, or words that let another find it')
    .option('--source-kind <kind>', 'official, host-government, un, directory, repository or advocacy')
    .option('--desk <desk>', 'who reads it: general, press, political, protocol or unknown')
    .option('--confidence <level>', 'how sure it is: low, medium or high')
    .option('--seen <date>', 'the date that the source shows (default: today)')
    .option('--own-domain', 'the address is at a domain of the post’s own')
    .action(run<AddOptions>(([post = '', address = ''], options, on) => runAdd(post, address, options, on)));
  command('retire <post> <address>', 'Never write to a dead or wrong address again.')
    .requiredOption('--reason <text>', 'what is wrong with it: letters come back')
    .action(
      run<RetireOptions>(([post = '', address = ''], options, on) => runRetire(post, address, options, on)),
    );
  addCorrections(command('report <post>', 'Print a text for a report on a dead or wrong address.'))
    .option('--open', 'open the page for reports with this text filled in')
    .action(run<ReportOptions>(([post = ''], options, on) => runReport(post, options, on)));
  return program;
}

type On = Awaited<ReturnType<Surroundings['context']>>;

function addSearch(program: Command, context: Surroundings['context']): void {
  program
    .usage('[query] [options]')
    .description(
      'Look up the posts that letters can go to: by country, city, region, name or id, in many languages. One post is shown with all that is known of it, several as a list.',
    )
    .argument('[query...]', 'what to look for; everything where nothing is given')
    .option('-C, --country <country>', 'only the posts that serve this country')
    .option('--usable', 'only posts with an address that letters can go to')
    .option('--json', 'as data: a list of posts')
    .option('--open', 'open a search for an address of the post in your browser')
    .enablePositionalOptions()
    .helpCommand('help [command]', 'Show the help of a command.')
    .addHelpText('after', EXAMPLES)
    .action(async (words, options) => runDirectory(words, options, await context(options)));
  addCorrections(addCommon(program));
}

function addCommon(command: Command): Command {
  return command.option('--quiet', 'say nothing but errors').option('--no-color', 'no colours');
}

function addCorrections(command: Command): Command {
  return command
    .option('--directory <file>', 'corrections to lay over the directory (may be repeated)', collect)
    .option('--verbose', 'tell which corrections were laid over the directory');
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** The options that stand before the command's name, as far as it knows them: another one is an error, not dropped. */
function settingsBefore(program: Command, command: Command): Record<string, unknown> {
  const known = command.options.map((option) => option.attributeName());
  const before = program.options.flatMap((option) => {
    const name = option.attributeName();
    if (program.getOptionValueSource(name) !== 'cli') return [];
    if (!known.includes(name))
      command.error(`error: ${option.long} is for the search alone; ${command.name()} does not take it`);
    return [[name, program.getOptionValue(name)] as const];
  });
  return Object.fromEntries(before);
}

const EXAMPLES = `
Examples:
  # everything that is known of the post in a city
  $ dear-minister directory Chicago

  # all posts in Germany
  $ dear-minister directory --country Germany

  # where to look for an address that is missing
  $ dear-minister directory de-berlin --open

  # keep one that you found; retire one that is dead
  $ dear-minister directory add de-berlin name@example.org --source https://…
  $ dear-minister directory retire us-chicago name@example.org --reason "bounced"

Your own corrections stand in directory.json in ~/.config/dear-minister (or
$XDG_CONFIG_HOME, or on Windows %APPDATA%). Every letter uses them.
`;
