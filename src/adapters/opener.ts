import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Opener } from '../context.ts';
import { FailureError } from '../core/errors.ts';

/** The compose pages of web mail. */
export const COMPOSE_HOSTS: readonly string[] = [
  'mail.google.com',
  'outlook.live.com',
  'outlook.cloud.microsoft',
  'compose.mail.yahoo.com',
];

/** The pages that take a public post. */
export const SOCIAL_HOSTS: readonly string[] = [
  'x.com',
  'bsky.app',
  'www.threads.com',
  'wa.me',
  't.me',
  'line.me',
];

/** The only hosts that an `https:` link may go to: also the search for an address and the page for a report. */
const HOSTS: readonly string[] = [...COMPOSE_HOSTS, ...SOCIAL_HOSTS, 'duckduckgo.com', 'github.com'];

export interface OpenerOptions {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** Whether this process runs in a container; looked up where it is not given. */
  readonly container?: boolean;
  /** Starts the system's launcher; tests hand in their own. */
  readonly launch?: (link: string) => Promise<ChildProcess>;
}

/**
 * Measured in characters of the whole link. Thunderbird and Chromium on Linux took 130,000, where one
 * argument ends at 131,071 bytes; 30,000 leaves room for what was not measured (macOS). On Windows older
 * browsers and mail programs cut or drop links over about 2,000.
 */
const LINK_LIMIT = { generous: 30_000, windows: 1_800 } as const;

/**
 * xdg-open tells of a missing program within some tens of milliseconds; one that still runs after this is
 * taken to work.
 */
const PATIENCE_MS = 1_000;

/** Asks the system to open links: `obstacle` first, since most launchers cannot tell that nothing opened. */
export function createOpener(options: OpenerOptions): Opener {
  const { platform, env, container = isContainer(env), launch = launchByOpen } = options;
  const windows = platform === 'win32' || isWsl(env);
  return {
    obstacle: () => findObstacle(platform, env, container),
    linkLimit: windows ? LINK_LIMIT.windows : LINK_LIMIT.generous,
    async open(link, server) {
      refuseForeign(link, server);
      const launcher = await launch(link).catch((error: unknown) => {
        throw couldNotOpen('its launcher did not start', error);
      });
      const code = await earlyExit(launcher);
      if (code !== null && code !== 0) {
        throw couldNotOpen(`no program took it (its launcher ended with code ${code})`);
      }
    },
  };
}

function findObstacle(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  container: boolean,
): string | undefined {
  if (env.CI && env.CI !== 'false' && env.CI !== '0') return 'this is an automated run (CI is set)';
  const remote = Boolean(env.SSH_CONNECTION || env.SSH_TTY);
  const desktop = platform === 'darwin' || platform === 'win32' || (isWsl(env) && !container);
  // X11 may be forwarded over SSH; the desktop of a Mac or of Windows stands at the other end.
  const display =
    platform !== 'darwin' && platform !== 'win32' && Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  if (display || (desktop && !remote)) return undefined;
  if (remote) return 'this is a remote session without a display';
  if (container) return 'this is a container without a display';
  return 'there is no display';
}

function isWsl(env: NodeJS.ProcessEnv): boolean {
  return Boolean(env.WSL_DISTRO_NAME);
}

function isContainer(env: NodeJS.ProcessEnv): boolean {
  return Boolean(env.container) || existsSync('/.dockerenv') || existsSync('/run/.containerenv');
}

/**
 * `open` starts any program or file it is given, and on Windows the link passes through PowerShell: so only
 * these links, and only characters that a link needs and no quotes. The link itself holds the letter, so it is not
 * repeated in the error. `server`: the one host beside ours that this link may lead to, to the page that shares a text.
 */
function refuseForeign(link: string, server?: string): void {
  if (!/^[\w.~:/?&=%@,+!*()-]+$/.test(link))
    throw new TypeError('A link to open must be percent-encoded ASCII.');
  if (link.startsWith('mailto:')) return;
  const { protocol, host, pathname, username, password } = new URL(link);
  const known = HOSTS.includes(host) || (host === server && pathname === '/share');
  if (protocol !== 'https:' || !known || username !== '' || password !== '') {
    throw new TypeError(`Not a link that may be opened: ${protocol}//${host}`);
  }
}

async function launchByOpen(link: string): Promise<ChildProcess> {
  const { default: open } = await import('open');
  return open(link);
}

/**
 * The launcher's exit code, or null if it still runs when patience ends. It is detached: it never keeps this
 * process alive.
 */
function earlyExit(launcher: ChildProcess): Promise<number | null> {
  if (launcher.exitCode !== null) return Promise.resolve(launcher.exitCode);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), PATIENCE_MS);
    const settle = (act: () => void) => () => {
      clearTimeout(timer);
      act();
    };
    launcher.once('exit', (code) => settle(() => resolve(code))());
    launcher.once('error', (error) => settle(() => reject(couldNotOpen('its launcher failed', error)))());
  });
}

function couldNotOpen(reason: string, cause?: unknown): FailureError {
  return new FailureError(
    `Your system could not open the link: ${reason}.`,
    ['Set a default mail program or browser, or use --copy or --out letter.eml.'],
    cause,
  );
}
