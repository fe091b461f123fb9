import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Stream } from 'node:stream';
import { CancelledError, FailureError } from '../core/errors.ts';

export interface EditorOptions {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** The terminal that the editor runs in: its output goes to stderr, since stdout is for the letter. */
  readonly input: Stream | 'ignore';
  readonly output: Stream | 'ignore';
}

/**
 * Opens the person's own editor on a text and gives back what they left in it, without the line break that
 * editors add at the end. The text lies in a folder that only they can open, and is removed afterwards; if
 * the editor fails after something was written, the file stays and the error says where. Throws
 * `FailureError` naming VISUAL and EDITOR, `CancelledError` on Ctrl-C.
 */
export async function editText(text: string, options: EditorOptions): Promise<string> {
  const command = findEditor(options);
  const folder = await mkdtemp(join(tmpdir(), 'letter-')); // mkdtemp makes it 0700
  const file = join(folder, 'letter.txt');
  let keep = false;
  try {
    await writeFile(file, text, { mode: 0o600, flag: 'wx' });
    const end = await runEditor(command, file, options);
    const edited = await readFile(file, 'utf8').catch(() => {
      throw editorFailed(command, 'left no file behind');
    });
    if (end.code === 0)
      return edited
        .replace(/^\uFEFF/, '')
        .replaceAll('\r\n', '\n')
        .replace(/\n+$/, '');
    if (end.signal === 'SIGINT' || end.code === 130) throw new CancelledError();
    keep = edited !== text;
    throw editorFailed(command, `ended with code ${end.code ?? end.signal}`, keep ? file : undefined);
  } finally {
    if (!keep) await rm(folder, { recursive: true, force: true });
  }
}

function findEditor({ platform, env }: EditorOptions): string {
  const own = env.VISUAL || env.EDITOR;
  if (own) return own;
  if (platform === 'win32') return 'notepad';
  const folders = (env.PATH ?? '').split(delimiter);
  const found = ['nano', 'vi'].find((name) => folders.some((folder) => existsSync(join(folder, name))));
  if (found === undefined) throw editorFailed('nano or vi', 'was not found');
  return found;
}

interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Through the shell, as git does it: VISUAL may hold arguments and quotes (`code --wait`). */
async function runEditor(command: string, file: string, options: EditorOptions): Promise<Ending> {
  const { platform, env, input, output } = options;
  const [program, args] =
    platform === 'win32' ? [`${command} "${file}"`, []] : ['/bin/sh', ['-c', `${command} "$1"`, 'sh', file]];
  // Ctrl-C is the editor's while it runs. Were we to die of it, the file would stay behind.
  const leaveToEditor = () => undefined;
  process.on('SIGINT', leaveToEditor);
  try {
    return await new Promise((resolve, reject) => {
      const child = spawn(program, args, {
        env,
        shell: platform === 'win32',
        stdio: [input, output, output],
      });
      child.once('error', (error) => reject(editorFailed(command, `did not start: ${error.message}`)));
      child.once('exit', (code, signal) => resolve({ code, signal }));
    });
  } finally {
    process.off('SIGINT', leaveToEditor);
  }
}

function editorFailed(command: string, what: string, keptIn?: string): FailureError {
  const hints = [
    'Name an editor that works here in VISUAL or EDITOR, such as EDITOR=nano or VISUAL="code --wait".',
  ];
  return new FailureError(
    `The editor (${command}) ${what}.`,
    keptIn ? [`What you wrote is kept in ${keptIn}`, ...hints] : hints,
  );
}
