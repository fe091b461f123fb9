import type { Command } from 'commander';
import type { Surroundings } from './cli.ts';
import { runDirectory } from './commands/directory.ts';
import { runCheck } from './commands/directory-check.ts';
import { runAdd, runRetire } from './commands/directory-correct.ts';
import type { DirectoryOptions } from './commands/directory-options.ts';
import { runReport } from './commands/directory-report.ts';

/** The commands that look posts up and correct them. */
export function addDirectoryCommands(program: Command, { context }: Surroundings): Command {
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
    .addHelpText('after', EXAMPLES)
    .action(async (words, options) => runDirectory(words, options, await context(options)));
  addCorrections(addCommon(program));
  const check = program.command('check <file>').description('tell every problem of a file of corrections');
  addCorrections(addCommon(check)).action(async (file, options) =>
    runCheck(file, both(program, options), await context(both(program, options))),
  );
  addWriters(program, context);
  const report = program
    .command('report <post>')
    .description('print a text for a report on a dead or wrong address')
    .option('--open', 'open the page for reports with this text filled in');
  addCorrections(addCommon(report)).action(async (post, options) =>
    runReport(post, both(program, options), await context(both(program, options))),
  );
  return program;
}

/** The commands that write the person's own corrections. */
function addWriters(program: Command, context: Surroundings['context']): void {
  const add = program
    .command('add <post> <address>')
    .description('give a post an address that you found, from now on')
    .requiredOption('--source <where>', 'where you read it: a link, or words that let another find it')
    .option('--source-kind <kind>', 'official, host-government, un, directory, repository or advocacy')
    .option('--desk <desk>', 'who reads it: general, press, political, protocol or unknown')
    .option('--confidence <level>', 'how sure it is: low, medium or high')
    .option('--seen <date>', 'the date that the source shows (default: today)')
    .option('--own-domain', 'the address is at a domain of the post’s own');
  addCommon(add).action(async (post, address, options) =>
    runAdd(post, address, both(program, options), await context(both(program, options))),
  );
  const retire = program
    .command('retire <post> <address>')
    .description('never write to a dead or wrong address again')
    .requiredOption('--reason <text>', 'what is wrong with it: letters come back');
  addCommon(retire).action(async (post, address, options) =>
    runRetire(post, address, both(program, options), await context(both(program, options))),
  );
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

/** The options of a command, with those that stand before its name. */
function both<Options extends DirectoryOptions>(program: Command, options: Options): Options {
  const before = program.opts<DirectoryOptions>();
  return { ...before, ...options, color: before.color && options.color };
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
