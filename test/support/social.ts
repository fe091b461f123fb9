import { runPost } from '../../src/commands/post.ts';
import type { PostOptions } from '../../src/commands/social-options.ts';
import { createTestContext, type Setup, type TestContext } from './context.ts';
import { refused } from './directory.ts';
import type { Refusal } from './write.ts';

/** What the command line says where no flag is given. */
const DEFAULTS = { network: 'x', campaign: 'north-korean-refugees', input: true, color: true } as const;

/** Runs `post` with these flags, the rest as the command line leaves them. Every answer set up must be asked for. */
export async function publicPost(flags: Partial<PostOptions>, setup: Setup = {}): Promise<TestContext> {
  const context = createTestContext({ quiet: flags.quiet === true, ...setup });
  await runPost({ ...DEFAULTS, ...flags }, context);
  const unasked = context.prompter.unasked();
  if (unasked.length > 0) throw new Error(`never asked: ${unasked.join(' | ')}`);
  return context;
}

/** As `publicPost` for what has to be refused. */
export function refusedPost(flags: Partial<PostOptions>, setup: Setup = {}): Promise<Refusal> {
  return refused((context) => runPost({ ...DEFAULTS, ...flags }, context), setup);
}
