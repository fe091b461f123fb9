import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../bin/dear-minister.js', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** Laid over an environment without colour settings. */
  readonly env?: NodeJS.ProcessEnv;
  /** What stands on standard input, which is closed after it. */
  readonly input?: string;
}

/** Runs the built program. */
export function run(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return runProgram(process.execPath, [BIN, ...args], options);
}

/** Runs a line of sh in which `dm` is the built program. */
export function runInShell(line: string, options: RunOptions = {}): Promise<Outcome> {
  const dm = `dm() { "${process.execPath}" "${BIN}" "$@"; }`;
  return runProgram('sh', ['-c', `${dm}; ${line}`], options);
}

/** Runs a program to its end. */
export function runProgram(program: string, args: readonly string[], options: RunOptions): Promise<Outcome> {
  const { FORCE_COLOR, NO_COLOR, ...inherited } = process.env;
  // The settings of whoever runs the tests stay out of them.
  const nowhere = fileURLToPath(new URL('no-settings', import.meta.url));
  const env = { ...inherited, XDG_CONFIG_HOME: nowhere, APPDATA: nowhere, ...options.env };
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, ...(options.cwd !== undefined && { cwd: options.cwd }) });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    // A program that asks for no input may be gone before it is written.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
  });
}
