import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createPrompter } from '../../src/adapters/prompter.ts';
import { PLAIN } from '../../src/adapters/style.ts';
import type { Choice } from '../../src/context.ts';
import { CancelledError, FailureError } from '../../src/core/errors.ts';

const ENTER = '\r';
const TAB = '\t';
const DOWN = '\u001B[B';
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const CURSOR_SHOWN = '\u001B[?25h';

/** A made-up terminal for one question: `type` sends keys, `seen` waits until words have been drawn since. */
function createTerminal(columns = 80) {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough({ encoding: 'utf8' }), { columns });
  let drawn = '';
  output.on('data', (chunk) => {
    drawn += chunk;
  });
  return {
    prompter: createPrompter({ input, output, env: {}, platform: 'linux', style: async () => PLAIN }),
    raw: () => drawn,
    type(keys: string) {
      drawn = '';
      input.write(keys);
    },
    async seen(words: string) {
      while (!stripVTControlCharacters(drawn).includes(words)) await once(output, 'data');
    },
    hangUp: () => input.end(),
  };
}

const cities: Choice<string>[] = [
  { name: 'Seoul, South Korea', value: 'KR' },
  { name: 'Springfield, Illinois', value: 'US-IL', description: 'Served by Chicago.' },
  { name: 'Springfield, Massachusetts', value: 'US-MA' },
];
const find = async (typed: string) => cities.filter(({ name }) => typed !== '' && name.startsWith(typed));

describe('text', () => {
  it('takes what is typed, and asks again until it is good', async () => {
    const { prompter, type, seen } = createTerminal();
    const check = (value: string) => value.trim() !== '' || 'Please write your name.';
    const answer = prompter.text({ message: 'Your name?', check });
    await seen('? Your name?');
    type(ENTER);
    await seen('> Please write your name.');
    type(`김하나${ENTER}`);
    expect(await answer).toBe('김하나');
  });

  it('offers a default', async () => {
    const { prompter, type, seen } = createTerminal();
    const answer = prompter.text({ message: 'Subject?', default: 'A plea' });
    await seen('(A plea)');
    type(ENTER);
    expect(await answer).toBe('A plea');
  });

  it('breaks a long question between words', async () => {
    const { prompter, type, seen } = createTerminal(30);
    const answer = prompter.text({ message: 'What should the minister know about you?' });
    await seen('? What should the minister\nknow about you?');
    type(`x${ENTER}`);
    expect(await answer).toBe('x');
  });
});

describe('confirm', () => {
  it.each([
    [ENTER, true, true],
    [ENTER, false, false],
    [`y${ENTER}`, false, true],
    [`n${ENTER}`, true, false],
  ])('%j with default %s: %s', async (keys, byDefault, expected) => {
    const { prompter, type, seen } = createTerminal();
    const answer = prompter.confirm({ message: 'Go on?', default: byDefault });
    await seen('Go on?');
    type(keys);
    expect(await answer).toBe(expected);
  });
});

describe('choose', () => {
  it('starts at the first and tells about the choice', async () => {
    const { prompter, type, seen } = createTerminal();
    const answer = prompter.choose({ message: 'Which?', choices: cities });
    await seen('❯ Seoul, South Korea');
    type(DOWN);
    await seen('Served by Chicago.');
    type(DOWN + ENTER);
    expect(await answer).toBe('US-MA');
  });

  it('breaks long choices between words', async () => {
    const { prompter, type, seen } = createTerminal(20);
    const answer = prompter.choose({ message: 'Which?', choices: cities });
    await seen('  Springfield,\n  Massachusetts');
    type(ENTER);
    expect(await answer).toBe('KR');
  });
});

describe('search', () => {
  it('narrows while typing', async () => {
    const { prompter, type, seen } = createTerminal();
    const answer = prompter.search({ message: 'Which town?', find });
    await seen('Type the first letters.');
    type('Sp');
    await seen('Springfield, Massachusetts');
    type(DOWN + ENTER);
    expect(await answer).toBe('US-MA');
  });

  it('says when nothing is found', async () => {
    const { prompter, type, seen } = createTerminal();
    const answer = prompter.search({ message: 'Which town?', find });
    await seen('Type the first letters.');
    type('zz');
    await seen('Nothing found. Try another spelling, or fewer letters.');
    type('\u007F\u007FSe');
    await seen('Seoul, South Korea');
    type(ENTER);
    expect(await answer).toBe('KR');
  });

  it('completes with Tab to a name that is found again', async () => {
    const { prompter, type, seen } = createTerminal();
    const answer = prompter.search({
      message: 'Which town?',
      find: async (typed) => (typed.length < 3 ? cities : []),
    });
    await seen('Seoul');
    type(TAB);
    await seen('❯ Seoul, South Korea');
    type(ENTER);
    expect(await answer).toBe('KR');
  });

  it('drops an answer that comes after a later one', async () => {
    const { prompter, type, seen } = createTerminal();
    const waiting = new Map<string, (choices: Choice<string>[]) => void>();
    const slow = (typed: string) => new Promise<Choice<string>[]>((resolve) => waiting.set(typed, resolve));
    const answer = prompter.search({ message: 'Which town?', find: slow });
    await seen('Which town?');
    type('S');
    await seen('Which town? S');
    type('e');
    await seen('Which town? Se');
    waiting.get('Se')?.([{ name: 'Seoul', value: 'late typed' }]);
    await seen('Seoul');
    waiting.get('S')?.([{ name: 'Springfield', value: 'early typed' }]);
    type(ENTER);
    expect(await answer).toBe('late typed');
  });

  it('ends with the error of find, not with words about it', async () => {
    const { prompter } = createTerminal();
    const broken = new FailureError('Cannot read places/US.json.');
    const answer = prompter.search({ message: 'Which town?', find: () => Promise.reject(broken) });
    await expect(answer).rejects.toBe(broken);
  });
});

describe('leaving', () => {
  it.each([
    ['Ctrl-C', CTRL_C],
    ['Ctrl-D', CTRL_D],
  ])('%s cancels, shows the cursor and ends the line', async (_, key) => {
    const { prompter, type, seen, raw } = createTerminal();
    const answer = prompter.choose({ message: 'Which?', choices: cities });
    await seen('Seoul');
    type(key);
    await expect(answer).rejects.toThrow(CancelledError);
    await seen('\n');
    expect(raw()).toContain(CURSOR_SHOWN);
  });

  it('is told from a terminal that goes away', async () => {
    const { prompter, seen, hangUp } = createTerminal();
    const answer = prompter.text({ message: 'Your name?' });
    await seen('Your name?');
    hangUp();
    await expect(answer).rejects.toThrow(CancelledError);
  });
});
