import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIN, CHICAGO, desktop, run } from '../support/programs.ts';

const WORDS = '안녕하세요. 저는 시카고에 삽니다.';
const letterOf = (flags: readonly string[]) => {
  const { stdout } = run(process.execPath, [BIN, ...CHICAGO, ...flags]);
  return stdout.slice(stdout.indexOf('\n\n') + 2).trimEnd();
};

/** Runs shell text with a display of its own. */
function onDisplay(script: string, cwd: string, env: NodeJS.ProcessEnv = {}) {
  return run('xvfb-run', ['-a', 'bash', '-c', script, process.execPath, BIN, ...CHICAGO], {
    cwd,
    env: desktop(env),
  });
}

describe('on a desktop', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'dear-minister-'));

  it('copies the letter whole, Korean too', () => {
    const script = `"$0" "$@" --copy --words "${WORDS}" && xclip -o -selection clipboard`;
    const { stdout, stderr, status } = onDisplay(script, cwd);
    expect(status).toBe(0);
    expect(stdout).toBe(letterOf(['--words', WORDS]));
    expect(stderr).toContain('Copied the letter to the clipboard.');
  });

  it('asks the system to open the letter whole', () => {
    // A mail program of the person's own choice, which writes down what it is given.
    const program = join(cwd, 'program');
    writeFileSync(program, `#!/bin/sh\nprintf %s "$1" > ${cwd}/opened\n`);
    chmodSync(program, 0o755);
    mkdirSync(join(cwd, 'applications'));
    writeFileSync(
      join(cwd, 'applications', 'recorder.desktop'),
      `[Desktop Entry]\nType=Application\nName=Recorder\nExec=${program} %u\nMimeType=x-scheme-handler/mailto;\n`,
    );
    writeFileSync(
      join(cwd, 'mimeapps.list'),
      '[Default Applications]\nx-scheme-handler/mailto=recorder.desktop\n',
    );
    const env = { HOME: cwd, XDG_DATA_HOME: cwd, XDG_CONFIG_HOME: cwd, XDG_CURRENT_DESKTOP: 'X-Generic' };
    const { stderr, status } = onDisplay('"$0" "$@" --open', cwd, env);
    expect(stderr).toContain('Asked your system to open your mail program with the letter.');
    expect(status).toBe(0);
    const link = new URL(readFileSync(join(cwd, 'opened'), 'utf8'));
    expect(link.protocol).toBe('mailto:');
    expect(link.pathname).toBe('chinaconsul_chi_us@mfa.gov.cn');
    expect(link.searchParams.get('body')?.replaceAll('\r\n', '\n').trimEnd()).toBe(letterOf([]));
  });
});
