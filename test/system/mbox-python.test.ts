import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mbox } from '../../src/formats/mbox.ts';
import { draftOf } from '../support/draft.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const bodies: Readonly<Record<string, string>> = {
  'From here': 'From here\n\nFrom there\n\n>From x\n>>From y',
  'a separator': 'a\n\nFrom - Thu Jan  1 00:00:00 1970\nTo: evil@x.org\n\nb',
  'nothing in it': '',
  'blank lines at the end': 'a\n\n\n',
  dots: '.\n..\n\n.',
  'a line of 2,000': 'x'.repeat(2000),
  'words on a line of 2,000': 'From word. '.repeat(182),
  Korean: '안녕하십니까.\n\nFrom 서울\n\n탈북 난민에 관하여 편지를 드립니다.',
  'Korean, a line of 2,000': '한'.repeat(2000),
};

/** All of them in one file. */
function mailbox(): string {
  const file = join(temporaryFolder(), 'letters.mbox');
  const drafts = Object.values(bodies).map((body) => draftOf({ letter: { subject: 'Hi', body } }));
  writeFileSync(file, mbox.join?.(drafts.map((draft) => mbox.format(draft))) ?? '');
  return file;
}

const hasPython = spawnSync('python3', ['--version']).status === 0;

test.skipIf(!hasPython)("Python's mailbox reads each draft with its body", () => {
  const script = new URL('read_mbox.py', import.meta.url).pathname;
  const { stdout, stderr } = spawnSync('python3', [script, mailbox()], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout).map((read: string) => read.replaceAll('\r\n', '\n'))).toEqual(
    Object.values(bodies).map((body) => `${body}\n`),
  );
});
