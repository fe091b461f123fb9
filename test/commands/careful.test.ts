import { describe, expect, it } from 'vitest';
import { refusalOfAda, writeAsAda } from '../support/write.ts';

const NAMED = 'My friend Kim Ok-ju was arrested, call 010-1234-5678.';
const HARMLESS = 'My grandmother left Wonsan in 1950 and never saw her sister again.';
const ASKED = 'What would you like to do?';
const MENU = 'What would you like to do with it?';
const DONE = { ask: MENU, choose: 'Done' } as const;

const inTerminal = (answers: readonly object[]) => ({ interactive: true, answers }) as never;

describe('own words that may do harm', () => {
  it('are told on standard error in a script, and stand in the letter as they were given', async () => {
    const { out, err } = await writeAsAda({ words: NAMED });
    expect(out.text()).toContain(`\n\n${NAMED}\n\n`);
    const [first, ...told] = err.text().split('\n');
    expect(first).toBe('Please look at your own words once more:');
    expect(told[0]).toMatch(/^ {2}“Kim Ok-ju”: A name can lead to this person, /);
    expect(told[1]).toMatch(/^ {2}“010-1234-5678”: A telephone number /);
    expect(told[2]).toBe('They are in the letter as you gave them.');
  });

  it('are an error with --strict-care', async () => {
    const { exitCode, text, context } = await refusalOfAda({ words: NAMED, strictCare: true });
    expect(exitCode).toBe(2);
    expect(text).toMatch(/^Your own words hold what may do harm:\n {2}“Kim Ok-ju”: /);
    expect(context.out.text()).toBe('');
  });

  it.each([undefined, true])('are not found in harmless ones (strict: %s)', async (strictCare) => {
    const { err, out } = await writeAsAda({ words: HARMLESS, ...(strictCare && { strictCare }) });
    expect(err.text()).not.toContain('once more');
    expect(out.text()).toContain(HARMLESS);
  });

  it('leave the writer’s own name and town alone', async () => {
    const { err } = await writeAsAda({ words: 'I, Ada Lovelace of Chicago, was once detained at a border.' });
    expect(err.text()).not.toContain('once more');
  });

  it('are asked about in a terminal, and kept', async () => {
    const { err } = await writeAsAda(
      { words: NAMED },
      inTerminal([{ ask: ASKED, choose: 'Keep them as they are' }, DONE]),
    );
    expect(err.text()).toContain('Kim Ok-ju was arrested');
  });

  it('are asked about in a terminal, and changed', async () => {
    const answers = [
      { ask: ASKED, choose: 'Change my words' },
      { ask: 'Your own words, a sentence or two (or leave it empty):', text: HARMLESS },
      DONE,
    ];
    const { err } = await writeAsAda({ words: NAMED }, inTerminal(answers));
    expect(err.text()).toContain(HARMLESS.slice(0, 40));
    expect(err.text().split('Your letter')[1]).not.toContain('Kim Ok-ju');
  });
});
