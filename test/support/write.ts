import { runWrite } from '../../src/commands/write.ts';
import type { WriteOptions } from '../../src/commands/write-options.ts';
import { ToolError } from '../../src/core/errors.ts';
import { createTestContext, type Setup, type TestContext } from './context.ts';

/** Ada Lovelace of Chicago, who lives in a district with a good address. */
const ADA = { name: 'Ada Lovelace', city: 'Chicago', country: 'US' } as const;

/** What the command line says where no flag is given. */
const DEFAULTS = { campaign: 'north-korean-refugees', input: true, color: true } as const;

/** Runs `write` with these flags, the rest as the command line leaves them. Every answer set up must be asked for. */
export async function write(flags: Partial<WriteOptions>, setup: Setup = {}): Promise<TestContext> {
  const context = createTestContext({ quiet: flags.quiet === true, ...setup });
  await runWrite({ ...DEFAULTS, ...flags }, context);
  const unasked = context.prompter.unasked();
  if (unasked.length > 0) throw new Error(`never asked: ${unasked.join(' | ')}`);
  return context;
}

/** As `write` for Ada of Chicago. */
export function writeAsAda(flags: Partial<WriteOptions>, setup: Setup = {}): Promise<TestContext> {
  return write({ ...ADA, ...flags }, setup);
}

export interface Refusal {
  readonly exitCode: number;
  /** The message and the hints, a line each. */
  readonly text: string;
  readonly context: TestContext;
}

/** Runs what has to be refused, with the whole of what the person is told. */
export async function refusal(flags: Partial<WriteOptions>, setup: Setup = {}): Promise<Refusal> {
  const context = createTestContext(setup);
  try {
    await runWrite({ ...DEFAULTS, ...flags }, context);
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    return { exitCode: error.exitCode, text: [error.message, ...error.hints].join('\n'), context };
  }
  throw new Error(`was not refused; standard output is:\n${context.out.text()}`);
}

/** As `refusal` for Ada of Chicago. */
export function refusalOfAda(flags: Partial<WriteOptions>, setup: Setup = {}): Promise<Refusal> {
  return refusal({ ...ADA, ...flags }, setup);
}
