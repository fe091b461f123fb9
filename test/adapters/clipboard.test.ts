import { describe, expect, it } from 'vitest';
import { createClipboard } from '../../src/adapters/clipboard.ts';
import { FailureError } from '../../src/core/errors.ts';

type Native = 'works' | 'fails';

async function copy(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  native: Native,
  hasTerminal: boolean,
  text: string,
) {
  const taken: string[] = [];
  const shown: string[] = [];
  const clipboard = createClipboard({
    platform,
    env,
    terminal: hasTerminal ? (request) => shown.push(request) : undefined,
    native: async (given) => {
      if (native === 'fails') throw new Error('spawn xclip ENOENT');
      taken.push(given);
    },
  });
  return { route: await clipboard.copy(text), taken, shown };
}

const ssh = { SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' };

const routes: [
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  native: Native,
  terminal: boolean,
  route: string,
][] = [
  ['linux', { DISPLAY: ':0' }, 'works', true, 'clipboard'],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'works', false, 'clipboard'],
  ['linux', { DISPLAY: ':0' }, 'fails', true, 'terminal'],
  ['linux', {}, 'works', true, 'terminal'],
  ['linux', { WSL_DISTRO_NAME: 'Ubuntu' }, 'works', true, 'clipboard'],
  ['linux', ssh, 'works', true, 'terminal'],
  ['linux', { ...ssh, DISPLAY: 'localhost:10.0' }, 'works', true, 'clipboard'],
  ['freebsd', { DISPLAY: ':0' }, 'works', true, 'clipboard'],
  ['darwin', {}, 'works', true, 'clipboard'],
  ['darwin', ssh, 'works', true, 'terminal'],
  ['win32', {}, 'works', true, 'clipboard'],
  ['win32', ssh, 'works', true, 'terminal'],
  ['android', {}, 'works', true, 'clipboard'],
];

describe('the route', () => {
  it.each(routes)('%s %o, program %s, terminal %s: %s', async (platform, env, native, terminal, route) => {
    const text = '존경하는 장관님\n';
    const { route: taken, ...seen } = await copy(platform, env, native, terminal, text);
    expect(taken).toBe(route);
    const request = `\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`;
    expect(seen).toEqual(
      route === 'clipboard' ? { taken: [text], shown: [] } : { taken: [], shown: [request] },
    );
  });
});

const refusals: [platform: NodeJS.Platform, env: NodeJS.ProcessEnv, message: string, hint: string][] = [
  ['linux', {}, 'There is no clipboard here: there is no display.', '--out'],
  ['linux', { DISPLAY: ':0' }, 'The clipboard program did not work.', 'Install xclip or xsel.'],
  ['linux', { WAYLAND_DISPLAY: 'w' }, 'The clipboard program did not work.', 'Install wl-clipboard.'],
  ['linux', { WSL_DISTRO_NAME: 'Ubuntu' }, 'The clipboard program did not work.', 'powershell.exe'],
  ['darwin', {}, 'The clipboard program did not work.', 'pbcopy'],
  ['android', {}, 'The clipboard program did not work.', 'termux-api'],
];

describe('without a way', () => {
  it.each(refusals)('%s %o: %s', async (platform, env, message, hint) => {
    const error = await copy(platform, env, 'fails', false, 'text').catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(FailureError);
    expect(error).toMatchObject({ message });
    expect(error instanceof FailureError && error.hints.join('\n')).toContain(hint);
  });

  it('refuses what the terminal would drop', async () => {
    const copying = copy('linux', {}, 'works', true, '가'.repeat(200_000));
    await expect(copying).rejects.toThrow('too long to copy through the terminal');
  });
});
