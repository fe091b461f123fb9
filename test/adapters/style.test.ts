import { describe, expect, it } from 'vitest';
import { createStyle, PLAIN } from '../../src/adapters/style.ts';
import type { Output } from '../../src/context.ts';

const terminal: Output = { write: () => undefined, isTerminal: true, isGone: false, columns: 80 };
const pipe: Output = { ...terminal, isTerminal: false };

const table: [output: Output, color: boolean, env: NodeJS.ProcessEnv, colored: boolean][] = [
  [terminal, true, {}, true],
  [terminal, true, { TERM: 'xterm-256color', NO_COLOR: '' }, true],
  [terminal, true, { NO_COLOR: '1' }, false],
  [terminal, true, { NO_COLOR: '0' }, false],
  [terminal, true, { TERM: 'dumb' }, false],
  [terminal, false, {}, false],
  [terminal, false, { FORCE_COLOR: '1' }, false],
  [terminal, true, { FORCE_COLOR: '0' }, false],
  [terminal, true, { FORCE_COLOR: 'false' }, false],
  [pipe, true, {}, false],
  [pipe, true, { FORCE_COLOR: '1' }, true],
  [pipe, true, { FORCE_COLOR: '' }, true],
  [pipe, true, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
];

describe('createStyle', () => {
  it.each(table)('%o, color %s, %o: coloured %s', async (output, color, env, colored) => {
    const style = await createStyle(output, { color, env });
    expect(style.warn('care')).toBe(colored ? '\u001B[33mcare\u001B[39m' : 'care');
    expect(style === PLAIN).toBe(!colored);
  });

  it('sets every kind of word off', async () => {
    const style = await createStyle(terminal, { color: true, env: {} });
    const painted = Object.values(style).map((paint) => paint('word'));
    expect(new Set([...painted, 'word']).size).toBe(6);
  });
});
