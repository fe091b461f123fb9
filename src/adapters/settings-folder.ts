import { isAbsolute, join } from 'node:path';

/**
 * The folder for what a person has set for this tool: `%APPDATA%\dear-minister` on Windows, elsewhere
 * `$XDG_CONFIG_HOME/dear-minister` or `~/.config/dear-minister`. Undefined where the system names no such place.
 * A relative path is no such place either (https://specifications.freedesktop.org/basedir-spec/latest/).
 */
export function settingsFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string | undefined {
  const folders =
    platform === 'win32'
      ? [env.APPDATA]
      : [env.XDG_CONFIG_HOME, env.HOME && isAbsolute(env.HOME) ? join(env.HOME, '.config') : undefined];
  const folder = folders.find((one) => one !== undefined && isAbsolute(one));
  return folder && join(folder, 'dear-minister');
}
