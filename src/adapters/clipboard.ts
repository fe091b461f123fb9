import type { Clipboard } from '../context.ts';
import { FailureError } from '../core/errors.ts';

export interface ClipboardOptions {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /**
   * Writes to the controlling terminal (never to stdout, which may be a file); undefined where there is none.
   */
  readonly terminal?: ((text: string) => void) | undefined;
  /** Hands the text to the system's own clipboard program; tests hand in their own. */
  readonly native?: (text: string) => Promise<void>;
}

/** tmux passes 700,000 bytes of OSC 52 and drops 1.2 MB without a word. */
const TERMINAL_LIMIT = 700_000;

/**
 * The clipboard: by the system's own program where there can be one, else asked of the terminal by OSC 52,
 * which works over SSH but gives no answer. `copy` throws `FailureError` saying what is missing where neither
 * is there.
 */
export function createClipboard(options: ClipboardOptions): Clipboard {
  const { terminal, native = copyByProgram } = options;
  return {
    async copy(text) {
      let cause: unknown;
      if (hasClipboard(options)) {
        try {
          await native(text);
          return 'clipboard';
        } catch (error) {
          cause = error;
        }
      }
      if (terminal === undefined) throw nothingToCopyTo(options, cause);
      terminal(terminalRequest(text));
      return 'terminal';
    },
  };
}

/**
 * Decided before calling: without a display xclip fails late, and over SSH the programs of macOS and Windows
 * would fill the clipboard of the machine at the other end.
 */
function hasClipboard({ platform, env }: ClipboardOptions): boolean {
  const display = Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  const remote = Boolean(env.SSH_CONNECTION || env.SSH_TTY);
  if (platform === 'android') return true;
  if (platform === 'darwin' || platform === 'win32' || env.WSL_DISTRO_NAME) return !remote;
  return display;
}

/**
 * tinyclip gives up after three seconds and does not wait for the program that stays behind to own the
 * clipboard.
 */
async function copyByProgram(text: string): Promise<void> {
  const { writeText } = await import('tinyclip');
  await writeText(text);
}

/** OSC 52: https://invisible-island.net/xterm/ctlseqs/ctlseqs.html#h3-Operating-System-Commands */
function terminalRequest(text: string): string {
  const request = `\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`;
  if (request.length > TERMINAL_LIMIT) {
    throw new FailureError('The text is too long to copy through the terminal.', [
      'Write it to a file instead: --out letter.txt',
    ]);
  }
  return request;
}

function nothingToCopyTo({ platform, env }: ClipboardOptions, cause: unknown): FailureError {
  const instead = 'Write the letter to a file instead: --out letter.txt';
  if (cause === undefined)
    return new FailureError('There is no clipboard here: there is no display.', [instead]);
  return new FailureError(
    'The clipboard program did not work.',
    [missingProgram(platform, env), instead],
    cause,
  );
}

function missingProgram(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === 'darwin') return 'It needs pbcopy, which comes with macOS.';
  if (platform === 'win32' || env.WSL_DISTRO_NAME)
    return 'It needs powershell.exe, which comes with Windows.';
  if (platform === 'android') return 'Install Termux:API: pkg install termux-api';
  return env.WAYLAND_DISPLAY ? 'Install wl-clipboard.' : 'Install xclip or xsel.';
}
