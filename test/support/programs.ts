import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The built tool. */
export const BIN = fileURLToPath(new URL('../../bin/dear-minister.js', import.meta.url));

/** The flags of a whole letter. */
export const CHICAGO = ['--name', 'Ada Lovelace', '--city', 'Chicago', '--country', 'US'];

export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** Runs a program to its end. Throws where it cannot be started: a system test needs its programs. */
export function run(
  program: string,
  args: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly cwd?: string; readonly input?: string } = {},
): Run {
  const { error, stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8', ...options });
  if (error !== undefined) throw error;
  return { stdout, stderr, status };
}

/** The environment of a person at a desktop: no CI, nothing that says otherwise. */
export function desktop(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { CI, SSH_CONNECTION, SSH_TTY, WAYLAND_DISPLAY, ...rest } = process.env;
  return { ...rest, ...extra };
}
