import type { Command } from 'commander';
import type { Surroundings } from './cli.ts';
import { runPost } from './commands/post.ts';
import type { PostOptions } from './commands/social-options.ts';
import { NETWORKS } from './formats/social.ts';

/** The command that makes one public post. */
export function addPostCommand(program: Command, { context }: Surroundings): Command {
  return program
    .usage('[options]')
    .description(
      'Write one short public post to the Chinese authorities, to post it yourself from your own account. It never posts anything, and it makes one post at a time.',
    )
    .option('--network <network>', 'where you will post it (see below)', 'x')
    .option('--server <host>', 'your server on Mastodon: mastodon.social')
    .option('-c, --city <city>', 'your town: on X it then speaks to the embassy or consulate near you')
    .option('-r, --region <region>', 'your state or region, where the town leaves a doubt')
    .option('-C, --country <country>', 'your country, by name or two-letter code')
    .option('-l, --language <language>', 'the language of the post (default: your country’s, else English)')
    .option('--wording <number>', 'one of the campaign’s texts, by its number')
    .option('--text <text|->', 'a text of your own in its place; {{handle}} stands for the account')
    .option('--campaign <id|folder>', 'what to write about', 'north-korean-refugees')
    .option('-p, --print', 'print the post')
    .option('--copy', 'copy the post to the clipboard')
    .option('-o, --open', 'open the network’s page with the post in it')
    .option('--json', 'as data, with the link to that page')
    .option('--no-input', 'never ask; what is missing is an error')
    .option('--quiet', 'say nothing but errors')
    .option('--no-color', 'no colours')
    .option('--at-my-own-risk', 'make a post even from China, Hong Kong, Macao or North Korea')
    .addHelpText('after', EXAMPLES)
    .action(async (options: PostOptions) => runPost(options, await context(options)));
}

const HANGING = `\n${' '.repeat(12)}`;

/** How each network counts, wrapped by hand: commander leaves what stands after the options as it is. */
const LIST = NETWORKS.map(
  ({ name, counting }) =>
    `  ${name.padEnd(10)}${counting.replaceAll(/(.{1,66})(?: |$)/g, `$1${HANGING}`).trimEnd()}`,
).join('\n');

const EXAMPLES = `
Networks, and how they count:
${LIST}

Examples:
  # see it, change it, choose what to do with it
  $ dear-minister post --city Chicago --country US

  # open the page of X with the post in it
  $ dear-minister post --country Germany --open

  # your own words, for a server of Mastodon, as data
  $ dear-minister post --text "Please let them stay." \\
      --network mastodon --server mastodon.social --json
`;
