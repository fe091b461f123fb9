import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { editText } from '../../src/adapters/editor.ts';
import { CancelledError, FailureError } from '../../src/core/errors.ts';

let folder: string;
let temporary: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'editor-'));
  temporary = await mkdtemp(join(folder, 'temporary folder-'));
  vi.stubEnv('TMPDIR', temporary);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const io = { platform: process.platform, input: 'ignore', output: 'ignore' } as const;

/** Edits with a shell script that is handed the file as its last argument. */
async function edit(script: string, text = 'Dear Minister,\n', env: NodeJS.ProcessEnv = {}): Promise<string> {
  const editor = join(folder, 'my editor');
  await writeFile(editor, `#!/bin/sh\n${script}\n`);
  await chmod(editor, 0o700);
  return editText(text, { ...io, env: { ...process.env, VISUAL: `"${editor}" --wait`, ...env } });
}

describe.skipIf(process.platform === 'win32')('editText', () => {
  it('gives back what was left in the file, and leaves no file', async () => {
    expect(await edit(`printf '존경하는 장관님\\r\\n\\r\\n안녕\\n\\n' > "$2"`)).toBe(
      '존경하는 장관님\n\n안녕',
    );
    expect(await readdir(temporary)).toEqual([]);
  });

  it.runIf(process.platform === 'linux')(
    'hands over the text in a private file of a private folder',
    async () => {
      const seen = join(folder, 'seen');
      await edit(`{ cat "$2"; stat -c %a "$2" "$(dirname "$2")"; } > '${seen}'`);
      expect(await readFile(seen, 'utf8')).toBe('Dear Minister,\n600\n700\n');
    },
  );

  it('prefers VISUAL to EDITOR, and takes EDITOR where there is no VISUAL', async () => {
    expect(await edit('echo visual > "$2"', '', { EDITOR: 'false' })).toBe('visual');
    expect(await edit('exit 1', '', { VISUAL: '', EDITOR: 'echo editor >' })).toBe('editor');
  });

  it.each([
    ['fails', 'exit 7'],
    ['is not found', 'no-such-program'],
  ])('names VISUAL and EDITOR when the editor %s, and leaves no file', async (_, script) => {
    const error = await edit(script).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(FailureError);
    expect(error).toMatchObject({ hints: [expect.stringContaining('VISUAL or EDITOR')] });
    expect(await readdir(temporary)).toEqual([]);
  });

  it('keeps what was written when the editor fails afterwards, and says where', async () => {
    const error = await edit('echo mine > "$2"; exit 1').catch((caught: unknown) => caught);
    const [kept = ''] = await readdir(temporary);
    const file = join(temporary, kept, 'letter.txt');
    expect(error).toMatchObject({ hints: [`What you wrote is kept in ${file}`, expect.any(String)] });
    expect(await readFile(file, 'utf8')).toBe('mine\n');
  });

  it('is cancelled by Ctrl-C in the editor, and leaves no file', async () => {
    await expect(edit('exit 130')).rejects.toThrow(CancelledError);
    expect(await readdir(temporary)).toEqual([]);
  });

  it('says so where there is no editor at all', async () => {
    const editing = editText('', { ...io, env: { PATH: folder } });
    await expect(editing).rejects.toThrow('The editor (nano or vi) was not found.');
  });
});
