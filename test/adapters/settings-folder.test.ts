import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { settingsFolder } from '../../src/adapters/settings-folder.ts';

// Absolute on the system that the tests run on.
const home = resolve('/home/ada');
const xdg = resolve('/settings');
const appData = resolve('/AppData/Roaming');
const atHome = join(home, '.config', 'dear-minister');
const atXdg = join(xdg, 'dear-minister');
const all = { HOME: home, XDG_CONFIG_HOME: xdg, APPDATA: appData };

it.each<[NodeJS.Platform, NodeJS.ProcessEnv, string | undefined]>([
  ['linux', { HOME: home }, atHome],
  ['linux', all, atXdg],
  ['linux', { XDG_CONFIG_HOME: xdg }, atXdg],
  ['linux', { HOME: home, XDG_CONFIG_HOME: '' }, atHome],
  ['linux', { HOME: home, XDG_CONFIG_HOME: 'settings' }, atHome],
  ['linux', { HOME: home, XDG_CONFIG_HOME: './settings' }, atHome],
  ['linux', { HOME: 'ada' }, undefined],
  ['linux', { HOME: '' }, undefined],
  ['linux', { APPDATA: appData }, undefined],
  ['linux', {}, undefined],
  ['darwin', { HOME: home }, atHome],
  ['darwin', all, atXdg],
  ['freebsd', { HOME: home }, atHome],
  ['win32', all, join(appData, 'dear-minister')],
  ['win32', { APPDATA: 'Roaming' }, undefined],
  ['win32', { APPDATA: '' }, undefined],
  ['win32', { HOME: home, XDG_CONFIG_HOME: xdg }, undefined],
  ['win32', {}, undefined],
])('%s, %j', (platform, env, expected) => {
  expect(settingsFolder(platform, env)).toBe(expected);
});
