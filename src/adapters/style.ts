import type { Output, Style } from '../context.ts';

export interface StyleOptions {
  /** False for `--no-color`. */
  readonly color: boolean;
  readonly env: NodeJS.ProcessEnv;
}

const plain = (text: string): string => text;

/** No colour at all. */
export const PLAIN: Style = { bold: plain, dim: plain, warn: plain, good: plain, heading: plain };

/**
 * The style for an output. chalk is loaded only where there is something to colour, so that plain runs start
 * faster.
 */
export async function createStyle(output: Output, options: StyleOptions): Promise<Style> {
  if (!wantsColor(output, options)) return PLAIN;
  const { Chalk } = await import('chalk');
  // The sixteen colours of the person's own theme; chalk's own guess looks at stdout, not at this output.
  const chalk = new Chalk({ level: 1 });
  return {
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    warn: (text) => chalk.yellow(text),
    good: (text) => chalk.green(text),
    heading: (text) => chalk.bold.cyan(text),
  };
}

/**
 * Whether an output gets colour: `--no-color` says no to all; then FORCE_COLOR, which beats NO_COLOR as it
 * does in Node (https://nodejs.org/api/tty.html#writestreamgetcolordepthenv); then NO_COLOR
 * (https://no-color.org), TERM=dumb, the terminal.
 */
function wantsColor(output: Output, { color, env }: StyleOptions): boolean {
  if (!color) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.NO_COLOR || env.TERM === 'dumb') return false;
  return output.isTerminal;
}
