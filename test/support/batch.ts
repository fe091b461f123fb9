import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBatch } from '../../src/commands/batch/batch.ts';
import type { BatchOptions } from '../../src/commands/batch/options.ts';
import { ToolError } from '../../src/core/errors.ts';
import { createTestContext, type Setup, type TestContext } from './context.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface Batch {
  readonly exitCode: number;
  /** The error's message and hints, a line each; empty where there was none. */
  readonly error: string;
  /** What was told. */
  readonly told: string;
  readonly out: string;
  readonly context: TestContext;
  readonly folder: string;
  /** The files in the folder and what they hold. */
  readonly files: Readonly<Record<string, string>>;
}

/** Runs `batch` on a table with these lines, in a folder of its own unless one is given. */
export async function batch(
  table: string | readonly string[],
  flags: Partial<BatchOptions> = {},
  setup: Setup & { readonly name?: string; readonly folder?: string } = {},
): Promise<Batch> {
  const home = temporaryFolder();
  const path = join(home, setup.name ?? 'people.csv');
  writeFileSync(path, typeof table === 'string' ? table : `${table.join('\n')}\n`);
  const folder = setup.folder ?? join(home, 'drafts');
  const context = createTestContext({ quiet: flags.quiet === true, ...setup });
  let exitCode = 0;
  let error = '';
  try {
    await runBatch(path, { campaign: 'north-korean-refugees', color: true, out: folder, ...flags }, context);
  } catch (thrown) {
    if (!(thrown instanceof ToolError)) throw thrown;
    exitCode = thrown.exitCode;
    error = [thrown.message, ...thrown.hints].join('\n');
  }
  const shown = (text: string) => text.replaceAll(home, '~');
  return {
    ...{ exitCode, context, folder, error: shown(error), out: context.out.text(), files: filesIn(folder) },
    told: shown(context.err.text()),
  };
}

export function filesIn(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}
