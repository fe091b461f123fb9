import { describe, expect, it } from 'vitest';
import type { WriteOptions } from '../../src/commands/write-options.ts';
import type { Setup, TestContext } from '../support/context.ts';
import type { Answer } from '../support/prompter.ts';
import { writeAsAda } from '../support/write.ts';

const MENU = 'What would you like to do with it?';
const LOOK: Answer = { ask: MENU, choose: 'Look for an address that is missing' };
const DONE: Answer = { ask: MENU, choose: 'Done' };
const search = (choose: string): Answer => ({ ask: 'Search the web for:', choose });

/** Ada at the menu with these answers; her letter reaches neither Los Angeles nor Geneva. */
function atMenu(
  answers: readonly Answer[],
  flags: Partial<WriteOptions> = {},
  setup: Setup = {},
): Promise<TestContext> {
  const all = [...answers, DONE];
  const given = { city: 'Los Angeles', words: 'Please.', ...flags };
  return writeAsAda(given, { interactive: true, answers: all, ...setup });
}

/** What is said between this answer and the next. */
function saidAfter(answer: string, { err }: TestContext): string {
  const [, after = ''] = err.text().split(`${answer}\n`);
  return after.slice(0, after.indexOf('\nTo us-washington ·'));
}

const GENEVA = 'site:geneva.china-mission.gov.cn email';

describe('looking for an address, from the menu', () => {
  it('opens the search that is picked, and tells what to do with what is found', async () => {
    const context = await atMenu([LOOK, search(GENEVA)]);
    expect(context.opener.opened).toEqual([
      'https://duckduckgo.com/?q=site%3Ageneva.china-mission.gov.cn%20email',
    ]);
    expect(
      saidAfter(`? Search the web for: ${GENEVA}`, context),
    ).toBe(`Asked your system to open a search: ${GENEVA}
Found one? For one letter: --address un-geneva=name@example.org
For every letter: dear-minister directory add un-geneva name@example.org
--source https://where-you-read-it
`);
  });

  it('offers the searches for each post that the letter cannot reach, best first', async () => {
    await expect(atMenu([LOOK, search('nothing')])).rejects.toThrow(
      `"nothing" is not offered; there is: site:losangeles.china-consulate.gov.cn email | Chinese consulate general Los Angeles email | ${GENEVA} | Permanent Mission of China to the United Nations Geneva email | Back`,
    );
  });

  it('leads back to the menu', async () => {
    const context = await atMenu([LOOK, search('Back')]);
    expect(context.opener.opened).toEqual([]);
    expect(saidAfter('? Search the web for: Back', context)).toBe('');
  });

  it('tells that there is nothing to look for', async () => {
    const flags = { city: 'Chicago', to: 'us-chicago' };
    const { err, opener } = await atMenu([LOOK], flags);
    expect(err.text()).toContain(
      `? ${MENU} Look for an address that is missing\nEvery post that this letter is for has an address.\n`,
    );
    expect(opener.opened).toEqual([]);
  });

  it('gives the link where nothing can be opened, and the menu comes back', async () => {
    const setup = { obstacle: 'there is no display' };
    const context = await atMenu([LOOK, search(GENEVA)], {}, setup);
    expect(saidAfter(`? Search the web for: ${GENEVA}`, context)).toBe(
      `Error: Nothing can be opened here: there is no display.
The search is:
https://duckduckgo.com/?q=site%3Ageneva.china-mission.gov.cn%20email
`,
    );
  });

  it('offers each search once, though each post has a letter of its own', async () => {
    await expect(atMenu([LOOK, search('nothing')], { separate: true })).rejects.toThrow(
      /there is: (?!.*Geneva email.*Geneva email).*Back$/,
    );
  });
});
