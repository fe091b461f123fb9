import { Command, CommanderError, Option } from 'commander';
import { addBatchCommand } from './cli-batch.ts';
import { addCampaignCommands } from './cli-campaign.ts';
import { addDirectoryCommands } from './cli-directory.ts';
import { addPostCommand } from './cli-post.ts';
import { runWrite } from './commands/write.ts';
import type { WriteOptions } from './commands/write-options.ts';
import type { Context } from './context.ts';
import { UsageError } from './core/errors.ts';
import { printable } from './core/single-line.ts';
import { CONFIDENCES } from './core/usable-address.ts';
import { SERVICES } from './deliveries/open.ts';
import { FORMAT_NAMES, formats } from './formats/index.ts';

/** What the command line needs of the world around it. */
export interface Surroundings {
  readonly version: string;
  /** Where help goes. */
  writeOut(text: string): void;
  /** Where usage errors go. */
  writeErr(text: string): void;
  /** Width of the screen that help is wrapped to. */
  readonly columns: number;
  /** Builds the outside world for a command, once its flags are read. */
  context(options: { readonly color: boolean; readonly quiet?: boolean }): Promise<Context>;
}

/** Reads the command line and runs the command that it names. Throws `UsageError` when it makes no sense. */
export async function runCommandLine(argv: readonly string[], surroundings: Surroundings): Promise<void> {
  const [first = '', ...rest] = argv;
  try {
    if (first === 'directory' || (first === 'help' && rest[0] === 'directory')) {
      const program = createProgram('dear-minister directory', surroundings);
      const args = first === 'help' ? [...rest.slice(1), '--help'] : rest;
      await addDirectoryCommands(program, surroundings, named).parseAsync(args, { from: 'user' });
      return;
    }
    if (first === 'campaign') {
      const program = createProgram('dear-minister campaign', surroundings);
      await addCampaignCommands(program, surroundings, named).parseAsync(rest, { from: 'user' });
      return;
    }
    if (first === 'post' || (first === 'help' && rest[0] === 'post')) {
      const program = createProgram('dear-minister post', surroundings);
      const args = first === 'help' ? [...rest.slice(1), '--help'] : rest;
      await addPostCommand(program, surroundings).parseAsync(args, { from: 'user' });
      return;
    }
    if (first === 'batch' || (first === 'help' && rest[0] === 'batch')) {
      const program = createProgram('dear-minister batch', surroundings);
      const args = first === 'help' ? [...rest.slice(1), '--help'] : rest;
      await addBatchCommand(program, surroundings, collect).parseAsync(args, { from: 'user' });
      return;
    }
    // Making a letter is what the program does; the word for it may be left out.
    const args = first === 'write' ? rest : first === 'help' ? [...rest, '--help'] : argv;
    await createWriteProgram(surroundings).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw new UsageError();
  }
}

function createProgram(name: string, { writeOut, writeErr, columns }: Surroundings): Command {
  return named(new Command(name), name)
    .helpOption('-h, --help', 'show this help')
    .exitOverride()
    .allowExcessArguments(false)
    .configureOutput({
      ...{ writeOut, writeErr },
      getOutHelpWidth: () => columns,
    });
}

/** Gives a command its full name, as its errors tell it. */
function named(command: Command, fullName: string): Command {
  return command.configureOutput({ outputError: (text, output) => output(describe(text, fullName)) });
}

function createWriteProgram(surroundings: Surroundings): Command {
  const program = createProgram('dear-minister', surroundings)
    .usage('[write] [options]')
    .description(
      'Write to the Chinese authorities for North Korean refugees. Finds the embassy or consulate that serves your town, makes a letter that is yours, and hands it over as a draft. It never sends anything.',
    )
    .addHelpText('after', EXAMPLES);
  return addWriteOptions(program)
    .version(surroundings.version, '-V, --version', 'show the version')
    .action(async (options: WriteOptions) => runWrite(options, await surroundings.context(options)));
}

function addWriteOptions(program: Command): Command {
  return program
    .option('-n, --name <name>', 'your name, as you sign')
    .option('-c, --city <city>', 'your town')
    .option(
      '-r, --region <region>',
      'your state or region, where the town leaves a doubt: Oregon, OR or US-OR',
    )
    .option('-C, --country <country>', 'your country, by name or two-letter code')
    .option('--words <text|->', 'a paragraph of your own; - reads it from standard input')
    .option('--strict-care', 'in a script: refuse own words that may do harm, where it else warns')
    .option('--from <address>', 'your e-mail address, for From in draft files')
    .addOption(new Option('--campaign <id|folder>', 'what to write about').default('north-korean-refugees'))
    .option('-l, --language <language>', 'the language of the letter (default: your country’s, else English)')
    .option('--also <language>', 'the same letter in a second language beneath')
    .option('--wording <number>', 'one wording of the letter, by its number')
    .option('--subject <text>', 'a subject of your own')
    .option('--template <file.hbs>', 'a letter of your own with placeholders')
    .option('-e, --edit', 'open the letter in your editor first')
    .option('--to <post,…>', 'the posts to write to, by id: us-chicago,un-new-york')
    .option('--address <post>=<e-mail>', 'an address that you found for a post (may be repeated)', collect)
    .option('--directory <file>', 'corrections to lay over the directory (may be repeated)', collect)
    .option('--min-confidence <level>', `use only addresses of this confidence: ${CONFIDENCES.join(', ')}`)
    .option('--separate', 'one draft for each recipient')
    .option('--format <format>', `what to make: ${FORMAT_NAMES.join(', ')} (see below)`)
    .option('--out <file|->', 'the file to write, or - for standard output; its ending chooses the format')
    .option('-p, --print', 'print the letter')
    .option('--copy', 'copy the letter to the clipboard')
    .option('-o, --open [program]', `open it in: ${SERVICES.join(', ')} (default: mail)`)
    .option('--no-input', 'never ask; what is missing is an error')
    .option('--json', 'the same as --format json')
    .option('--quiet', 'say nothing but errors')
    .option('--verbose', 'tell which corrections were laid over the directory')
    .option('--no-color', 'no colours')
    .option('--force', 'replace files that exist')
    .option('--at-my-own-risk', 'make a letter even from China, Hong Kong, Macao or North Korea');
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** "error: unknown option '--nme'" → a sentence, and where to look. */
function describe(text: string, program: string): string {
  const sentence = text
    .replace(/^error: /, '')
    .trim()
    .split('\n')
    .map(printable)
    .join('\n');
  const surplus = sentence.startsWith('too many arguments') ? SURPLUS_WORD[program] : undefined;
  const told = surplus ?? `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
  return `Error: ${told}\nSee ${program} --help for what there is.\n`;
}

/** What a word too many means to these commands. */
const SURPLUS_WORD: Readonly<Record<string, string>> = {
  'dear-minister batch': 'One table at a time, as in dear-minister batch people.csv --out drafts.',
  'dear-minister':
    'There is a word without a flag. Name each thing, as in --name "Ada Lovelace" --city Chicago --country US.',
  'dear-minister campaign': 'That is no command for campaigns. There are: list, show, check, new.',
};

const FORMATS = formats.map(({ name, summary }) => `  ${name.padEnd(8)}${summary}`).join('\n');

const EXAMPLES = `
Other commands:
  dear-minister batch people.csv --out drafts
    a draft for each person of a table; see dear-minister batch --help
  dear-minister directory [query]
    look up who letters can go to and where each address comes from, and correct
    what is wrong; see dear-minister directory --help
  dear-minister campaign list | show | check | new
    what letters are about; see dear-minister campaign --help
  dear-minister post [options]
    write one short public post; see dear-minister post --help

Formats:
${FORMATS}

Examples:
  # answer a few questions, see the letter, choose what to do with it
  $ dear-minister

  # print a letter
  $ dear-minister --name "Ada Lovelace" --city Chicago --country US --print

  # a draft that your mail program opens
  $ dear-minister -n "Ada Lovelace" -c Chicago -C US --out letter.eml

  # who would it go to, and why?
  $ dear-minister -n "Ada Lovelace" -c Busan -C "South Korea" --json

Exit codes: 0 done · 1 something failed · 2 the input cannot be used · 130 cancelled
`;
