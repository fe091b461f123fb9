import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BIN, CHICAGO, run } from '../support/programs.ts';

const SOCKET = 'dear-minister-neomutt';

it('opens in neomutt as a draft, every header and letter right', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'dear-minister-'));
  const words = '안녕하세요, from Chicago.\n\nFrom here I write.\n.';
  const flags = ['--words', words, '--from', 'ada@example.org', '--name', 'Zoë Łukasz 김'];
  run(process.execPath, [BIN, ...CHICAGO, ...flags, '--out', 'letter.eml'], { cwd });
  const printed = run(process.execPath, [BIN, ...CHICAGO, ...flags]).stdout;

  // neomutt hands the draft to its editor, which keeps what it was given and tells us by tmux.
  const editor = join(cwd, 'editor');
  writeFileSync(editor, `#!/bin/sh\ncp "$1" ${cwd}/seen\ntmux -L ${SOCKET} wait-for -S seen\n`);
  chmodSync(editor, 0o755);
  writeFileSync(
    join(cwd, 'muttrc'),
    `set editor="${editor}" edit_headers=yes autoedit=yes charset=utf-8 folder="${cwd}" record="" postponed=""\n`,
  );
  const neomutt = `LANG=C.UTF-8 neomutt -n -F muttrc -H letter.eml`;
  run('tmux', ['-L', SOCKET, 'new-session', '-d', '-x', '100', '-y', '40', '-c', cwd, neomutt]);
  run('tmux', ['-L', SOCKET, 'wait-for', 'seen']);
  run('tmux', ['-L', SOCKET, 'kill-server']);

  const seen = readFileSync(join(cwd, 'seen'), 'utf8');
  const [head = ''] = seen.split('\n\n', 1);
  expect(head).toContain('From: Zoë Łukasz 김 <ada@example.org>\n');
  expect(head).toContain(
    "To: Consulate General of the People's Republic of China in Chicago <chinaconsul_chi_us@mfa.gov.cn>\n",
  );
  expect(head).toContain('<chinamission_un@mfa.gov.cn>\n');
  expect(seen.slice(head.length + 2)).toBe(printed.slice(printed.indexOf('\n\n') + 2));
});
