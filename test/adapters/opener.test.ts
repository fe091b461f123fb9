import { type ChildProcess, spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { COMPOSE_HOSTS, createOpener, SOCIAL_HOSTS } from '../../src/adapters/opener.ts';
import { FailureError } from '../../src/core/errors.ts';

const ssh = { SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' };
const wsl = { WSL_DISTRO_NAME: 'Ubuntu' };
const ci = 'this is an automated run (CI is set)';
const remote = 'this is a remote session without a display';
const bare = 'there is no display';

const obstacles: [
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  container: boolean,
  obstacle?: string,
][] = [
  ['linux', { DISPLAY: ':0' }, false],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, false],
  ['linux', {}, false, bare],
  ['linux', { DISPLAY: '' }, false, bare],
  ['linux', { DISPLAY: ':0', CI: 'true' }, false, ci],
  ['linux', { DISPLAY: ':0', CI: 'false' }, false],
  ['linux', { DISPLAY: ':0', CI: '' }, false],
  ['linux', ssh, false, remote],
  ['linux', { ...ssh, DISPLAY: 'localhost:10.0' }, false],
  ['linux', { SSH_TTY: '/dev/pts/1' }, false, remote],
  ['linux', {}, true, 'this is a container without a display'],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', wsl, false],
  ['linux', { ...wsl, ...ssh }, false, remote],
  ['linux', wsl, true, 'this is a container without a display'],
  ['freebsd', {}, false, bare],
  ['darwin', {}, false],
  ['darwin', ssh, false, remote],
  ['darwin', { ...ssh, DISPLAY: ':0' }, false, remote],
  ['win32', {}, false],
  ['win32', { CI: '1' }, false, ci],
  ['win32', ssh, false, remote],
];

describe('obstacle', () => {
  it.each(obstacles)('%s %o, container %s: %s', (platform, env, container, obstacle) => {
    expect(createOpener({ platform, env, container }).obstacle()).toBe(obstacle);
  });
});

const limits: [platform: NodeJS.Platform, env: NodeJS.ProcessEnv, limit: number][] = [
  ['linux', {}, 30_000],
  ['darwin', {}, 30_000],
  ['win32', {}, 1_800],
  ['linux', wsl, 1_800],
];

describe('linkLimit', () => {
  it.each(limits)('%s %o: %i', (platform, env, limit) => {
    expect(createOpener({ platform, env }).linkLimit).toBe(limit);
  });
});

/** An opener whose launcher is a real process that ends with a code, and the links it was given. */
function opener(script: string) {
  const links: string[] = [];
  const launch = async (link: string): Promise<ChildProcess> => {
    links.push(link);
    return spawn(process.execPath, ['-e', script], { stdio: 'ignore' });
  };
  return { links, ...createOpener({ platform: 'linux', env: {}, launch }) };
}

const allowed = [
  'mailto:a@b.org?subject=Dear%20Minister&body=%EA%B0%80',
  ...COMPOSE_HOSTS.map((host) => `https://${host}/compose?to=a@b.org`),
  ...SOCIAL_HOSTS.map((host) => `https://${host}/share?text=a`),
];

const foreign = [
  'http://mail.google.com/',
  'https://mail.google.com.evil.org/',
  'https://evil.org/?mail.google.com',
  'https://mail.google.com:8443/',
  'https://mail.google.com@evil.org/',
  'https://me:word@mail.google.com/',
  'https://evil.org\\@mail.google.com/',
  'file:///etc/passwd',
  'MAILTO:a@b.org',
  'javascript:alert(1)',
  '/bin/sh',
  '--help',
  '',
  'mailto:a@b.org?body=a b',
  'mailto:a@b.org?body=a\nb',
  'mailto:a@b.org?body=가',
  'mailto:a@b.org?body=\u2019',
  'mailto:a@b.org?body="',
  "mailto:a@b.org?body='",
  'mailto:a@b.org?body=`id`',
];

describe('open', () => {
  it.each(allowed)('opens %s', async (link) => {
    const { open, links } = opener('');
    await open(link);
    expect(links).toEqual([link]);
  });

  it.each(foreign)('refuses %j without starting anything', async (link) => {
    const { open, links } = opener('');
    await expect(open(link)).rejects.toThrow(TypeError);
    expect(links).toEqual([]);
  });

  it('opens a server that the person named, at the page that shares a text, for that one link', async () => {
    const { open, links } = opener('');
    const link = 'https://mastodon.example/share?text=a';
    await open(link, 'mastodon.example');
    for (const [foreign, server] of [
      [link, undefined],
      [link, 'mastodon.social'],
      [link, 'example'],
      ['https://mastodon.example/oauth?text=a', 'mastodon.example'],
      ['https://mastodon.example:8443/share?text=a', 'mastodon.example'],
      ['https://me@mastodon.example/share?text=a', 'mastodon.example'],
      ['http://mastodon.example/share?text=a', 'mastodon.example'],
    ] as const)
      await expect(open(foreign, server)).rejects.toThrow(TypeError);
    expect(links).toEqual([link]);
  });

  it('tells when no program took the link, without repeating the letter', async () => {
    const error = await opener('process.exit(3)')
      .open('mailto:a@b.org?body=secret')
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(FailureError);
    expect(String(error)).toContain('its launcher ended with code 3');
    expect(String(error)).not.toContain('secret');
  });

  it('tells when the launcher does not start', async () => {
    const launch = () => Promise.reject(new Error('spawn E2BIG'));
    const { open } = createOpener({ platform: 'linux', env: {}, launch });
    await expect(open('mailto:a@b.org')).rejects.toThrow('its launcher did not start');
  });

  it('takes a launcher that goes on running to work', async () => {
    let launched: ChildProcess | undefined;
    const launch = async () => {
      launched = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
      return launched;
    };
    await createOpener({ platform: 'linux', env: {}, launch }).open('mailto:a@b.org');
    expect(launched?.kill()).toBe(true);
  });
});
