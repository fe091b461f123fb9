import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createPrompter } from '../../src/adapters/prompter.ts';
import { PLAIN } from '../../src/adapters/style.ts';
import { CancelledError } from '../../src/core/errors.ts';

const ENTER = '\r';
const TAB = '\t';
const CTRL_C = '\u0003';
const START = '\u001B[200~';
const END = '\u001B[201~';
const pasted = (text: string) => START + text + END;

/** The end of a wait: the chunk after it does not belong to the ones before. */
const LATER = Symbol('later');
type Chunk = string | Buffer | typeof LATER;

/** A made-up terminal: `modes` is what it was told about raw mode and brackets, in order. */
function createTerminal() {
  const modes: string[] = [];
  const input = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (raw: boolean) => modes.push(raw ? 'raw' : 'cooked'),
  });
  // inquirer ends any other output after the first question.
  const output = Object.assign(new PassThrough({ encoding: 'utf8' }), { columns: 80, _isStdio: true });
  let drawn = '';
  output.on('data', (data: string) => {
    drawn += data;
    for (const [, on] of data.matchAll(/\u001B\[\?2004([hl])/g)) modes.push(on === 'h' ? 'on' : 'off');
  });
  const seen = async (words: string) => {
    while (!drawn.includes(words)) await sleep(5);
  };
  async function type(chunks: readonly Chunk[]) {
    for (const chunk of chunks) {
      if (chunk === LATER) await sleep(120);
      else input.write(chunk);
      await new Promise(setImmediate);
    }
  }
  const prompter = createPrompter({ input, output, env: {}, platform: 'linux', style: async () => PLAIN });
  return { prompter, input, modes, seen, type };
}

async function answerTo(chunks: readonly Chunk[], given?: string): Promise<string> {
  const { prompter, seen, type } = createTerminal();
  const answer = prompter.text({ message: 'Words?', ...(given !== undefined && { default: given }) });
  await seen('Words?');
  await type(chunks);
  return answer;
}

describe('text', () => {
  it.each<[string, readonly Chunk[], string]>([
    ['with brackets', [pasted('one\ntwo'), ENTER], 'one\ntwo'],
    ['with brackets and Enter in one chunk', [pasted('one\rtwo') + ENTER], 'one\ntwo'],
    ['with brackets that end with a line break', [pasted('one\r\n'), LATER, 'two', ENTER], 'one\ntwo'],
    ['with brackets and every chunk one letter', [...pasted('a\r\nb'), ENTER], 'a\nb'],
    ['with brackets in a long time', [START, 'one\r', LATER, '\ntwo', LATER, END, ENTER], 'one\ntwo'],
    ['twice', [pasted('1\n2') + pasted('\n3'), ENTER], '1\n2\n3'],
    ['after typed letters', ['ab', LATER, pasted('\nc'), LATER, 'd', ENTER], 'ab\ncd'],
    ['without brackets', ['one\rtwo\r\nthree\n\nfour', LATER, ENTER], 'one\ntwo\nthree\n\nfour'],
    ['without brackets, ending with Enter', ['one\rtwo\r'], 'one\ntwo'],
    ['cut behind a line break', ['one\r', 'two\r', 'three\r'], 'one\ntwo\nthree'],
    ['cut within CRLF', ['one\r', '\ntwo', LATER, ENTER], 'one\ntwo'],
    [
      'cut within a letter',
      [Buffer.from('하\n나').subarray(0, 2), Buffer.from('하\n나').subarray(2), ENTER],
      '하\n나',
    ],
    ['with tabs', [`${TAB}a${TAB}b`, ENTER], ' a b'],
    ['with keys in it', [pasted('a\u001B[31mb\u001B[A\u0001\u0008\u007F\u0003c\td'), ENTER], 'abc d'],
    ['with Unicode line breaks', ['one\u2028two', LATER, ENTER], 'one\ntwo'],
    ['with the inner stand-in', [pasted('a\uFDD0b\n↵'), ENTER], 'ab\n↵'],
    ['no paste', ['h', 'i', LATER, '\u007F', LATER, 'o', '\r'], 'ho'],
  ])('%s', async (_, chunks, expected) => {
    expect(await answerTo(chunks)).toBe(expected);
  });

  it('takes 3,000 characters whole', async () => {
    const text = 'A line of a long letter, 편지.\n'.repeat(107).trim();
    expect(await answerTo([pasted(text), ENTER])).toBe(text);
    expect(await answerTo([text, ENTER])).toBe(text);
  });

  it.each<[string, readonly Chunk[], string]>([
    ['Enter', [ENTER], 'one\n\ttwo'],
    ['Tab', [TAB, '!', ENTER], 'one\n\ttwo!'],
  ])('gives a default with line breaks back whole at %s', async (_, chunks, expected) => {
    expect(await answerTo(chunks, 'one\n\ttwo')).toBe(expected);
  });

  it('shows a stand-in, and checks the real text', async () => {
    const { prompter, seen, type } = createTerminal();
    const checked: string[] = [];
    const check = (text: string) => checked.push(text) > 1 || 'Not yet.';
    const answer = prompter.text({ message: 'Words?', default: 'x\ny', check });
    await seen('(x↵y)');
    await type([pasted('one\ntwo'), ENTER]);
    await seen('one↵two');
    await seen('Not yet.');
    await type([ENTER]);
    expect(await answer).toBe('one\ntwo');
    expect(checked).toEqual(['one\ntwo', 'one\ntwo']);
  });
});

describe('where no paste is meant to go', () => {
  const choices = ['one', 'two'].map((name) => ({ name, value: name }));

  it.each([[pasted('two\none\n')], ['two\rone\r'], [pasted('\n')]])('%j chooses nothing', async (paste) => {
    const { prompter, seen, type } = createTerminal();
    const answer = prompter.choose({ message: 'Which?', choices });
    await seen('❯ one');
    await Promise.all([expect(answer).rejects.toThrow(CancelledError), type([paste, LATER, CTRL_C])]);
  });

  it.each([[pasted('no\n\nyes\n')], ['no\ryes\r']])('%j confirms nothing', async (paste) => {
    const { prompter, seen, type } = createTerminal();
    const answer = prompter.confirm({ message: 'Go on?', default: false });
    await seen('Go on?');
    await type([paste, LATER, ...'\u007F'.repeat(9), LATER, 'y', ENTER]);
    expect(await answer).toBe(true);
  });

  it('searches for one line', async () => {
    const { prompter, seen, type } = createTerminal();
    const find = async (typed: string) => [{ name: `[${typed}]`, value: typed }];
    const answer = prompter.search({ message: 'Where?', find });
    await seen('Where?');
    await type([pasted('New\r\nYork\n')]);
    await seen('[New York]');
    await type([ENTER]);
    expect(await answer).toBe('New York');
  });
});

describe('the terminal', () => {
  it('is asked for brackets during each question only, and keeps no listener', async () => {
    const { prompter, input, modes, seen, type } = createTerminal();
    const count = () =>
      [input, process].map((emitter) => emitter.eventNames().map((name) => emitter.listenerCount(name)));
    let before: unknown;
    for (let index = 0; index < 50; index++) {
      modes.length = 0;
      const answer = prompter.text({ message: `Question ${index}?` });
      await seen(`Question ${index}?`);
      await type([ENTER]);
      await answer;
      await new Promise(setImmediate);
      expect([...modes].sort()).toEqual(['cooked', 'off', 'on', 'raw']);
      before ??= count();
    }
    expect(count()).toEqual(before);
    expect(input.isPaused()).toBe(true);
  });

  it.each<[string, readonly Chunk[]]>([
    ['Ctrl-C', [CTRL_C]],
    ['Ctrl-C after a paste', [pasted('one\ntwo'), CTRL_C]],
    ['Ctrl-C behind a paste without brackets', [`one\rtwo${CTRL_C}`]],
    ['Ctrl-C in a paste without end', [`${START}one\n`, LATER, CTRL_C]],
    ['Ctrl-D', ['\u0004']],
  ])('gets its modes back at %s', async (_, chunks) => {
    const { prompter, modes, seen, type } = createTerminal();
    const answer = prompter.text({ message: 'Words?' });
    await seen('Words?');
    await Promise.all([expect(answer).rejects.toThrow(CancelledError), type(chunks)]);
    await new Promise(setImmediate);
    expect([...modes].sort()).toEqual(['cooked', 'off', 'on', 'raw']);
  });

  it('hands no old Enter to a new question', async () => {
    const { prompter, input, seen, type } = createTerminal();
    input.pause();
    input.write('old\rlines\r');
    const answer = prompter.text({ message: 'Words?' });
    await seen('Words?');
    await type([LATER, 'new', LATER, ENTER]);
    expect(await answer).toBe('new');
  });
});
