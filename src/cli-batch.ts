import type { Command } from 'commander';
import type { Surroundings } from './cli.ts';
import type { BatchOptions } from './commands/batch/options.ts';
import { CONFIDENCES } from './core/usable-address.ts';

/** The command that makes the drafts of a whole table. */
export function addBatchCommand(
  program: Command,
  { context }: Surroundings,
  collect: (value: string, before?: readonly string[]) => string[],
): Command {
  return program
    .usage('<people.csv|-> [options]')
    .argument('[table]', 'a table of people: CSV, or JSON Lines; - reads it from standard input')
    .description(
      'Make a draft for each person of a table, in a folder, with a page to send them from. It never sends anything: each letter leaves from its writer’s own account.',
    )
    .option('--out <folder|->', 'the folder for the drafts; - puts one stream of them on standard output')
    .option('--format <list>', 'what to make: eml, html, mbox, json, mailto, text (default: eml,html)')
    .option(
      '--dry-run',
      'make nothing: show how many, for whom, the first letter, and every row with a problem',
    )
    .option('--limit <number>', 'stop after so many rows')
    .option('--resume', 'go on where an earlier run stopped: what is there and right stays, the rest is made')
    .option('--force', 'make all of it anew in a folder that is not empty')
    .option('--shard <i/n>', 'only the i-th of every n rows, so that n machines share a table')
    .option('--yes', 'do not ask before many drafts are made, or taken away')
    .option(
      '--map <column=field>',
      'which column holds what: --map "Full name=name", --map "First+Last=name"',
      collect,
    )
    .option('--input <csv|json>', 'what the table is, where its ending does not say')
    .option('--encoding <name>', 'how the table is encoded, where it is not UTF-8: euc-kr, shift_jis')
    .option('--sample', 'print a table to begin with')
    .option('--campaign <id|folder>', 'what to write about', 'north-korean-refugees')
    .option(
      '-l, --language <language>',
      'the language of the letters (default: each country’s, else English)',
    )
    .option('--also <language>', 'the same letter in a second language beneath')
    .option('--wording <number>', 'the wording of the first row; each row takes the next (default: 1)')
    .option('--subject <text>', 'a subject for all')
    .option('--template <file.hbs>', 'a letter of your own with placeholders')
    .option('--strict-care', 'refuse own words that may do harm, where it else warns')
    .option('-c, --city <city>', 'the town of all rows that name none')
    .option('-r, --region <region>', 'the state or region of all rows that name none')
    .option('-C, --country <country>', 'the country of all rows that name none')
    .option('--to <post,…>', 'the posts to write to, by id: us-chicago,un-new-york')
    .option('--address <post>=<e-mail>', 'an address that you found for a post (may be repeated)', collect)
    .option('--directory <file>', 'corrections to lay over the directory (may be repeated)', collect)
    .option('--min-confidence <level>', `use only addresses of this confidence: ${CONFIDENCES.join(', ')}`)
    .option('--separate', 'one draft for each recipient')
    .option('--no-input', 'never ask')
    .option('--quiet', 'say nothing but errors')
    .option('--verbose', 'tell which corrections were laid over the directory')
    .option('--no-color', 'no colours')
    .option('--at-my-own-risk', 'make letters even from China, Hong Kong, Macao or North Korea')
    .addHelpText('after', EXAMPLES)
    .action(async (table: string | undefined, options: BatchOptions) => {
      // With all it takes it is a third of the program, which one letter has no use for.
      const { runBatch } = await import('./commands/batch/batch.ts');
      await runBatch(table, options, await context(options));
    });
}

const EXAMPLES = `
Columns: name, city, country; and, where you like, region, words, language, from, to,
subject. What a row says counts before what a flag says.

The folder then holds 0001-ada-lovelace.eml and so on, index.html to send from,
manifest.csv (what became of each row) and failed.csv (rows to mend and feed back).

Examples:
  # a table to begin with
  $ dear-minister batch --sample > people.csv

  # look first: nothing is written
  $ dear-minister batch people.csv --dry-run

  # the drafts, and a page to send them from
  $ dear-minister batch people.csv --out drafts

  # stopped, or the table has changed: make what is missing or different
  $ dear-minister batch people.csv --out drafts --resume

  # letters as data, one a line
  $ dear-minister batch people.csv --format json > letters.jsonl

Exit codes: 0 done · 1 something failed · 2 the table or a flag cannot be used ·
3 done, but some rows could not be used · 130 stopped
`;
