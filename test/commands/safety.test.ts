import { describe, expect, it } from 'vitest';
import { refusal, refusalOfAda, writeAsAda } from '../support/write.ts';

describe('from where a letter is a danger to its writer', () => {
  it.each(['CN', 'China', '중국', 'Hong Kong', 'HK', 'Macau', 'MO', 'North Korea', 'KP', 'DPRK'])(
    'makes no letter: %s',
    async (country) => {
      const { exitCode, text, context } = await refusalOfAda({ city: 'Somewhere', country });
      expect(exitCode).toBe(2);
      expect(
        text,
      ).toBe(`dear-minister makes no letter from China, Hong Kong, Macao or North Korea: signed with your name, it could put you in danger.
Safer ways: tell a human rights organisation outside what you know; ask someone abroad whom you trust to write in their own name; or wait until you are abroad yourself.
Use no network or device there that others can read.
If you have weighed it and still want the letter: --at-my-own-risk`);
      expect(context.out.text()).toBe('');
    },
  );

  it.each([
    ['Hong Kong', 'I write to you from Somewhere, Hong Kong, out of concern'],
    ['CN', 'I write to you from Somewhere, China, out of concern'],
    ['MO', 'I write to you from Somewhere, Macao, out of concern'],
    ['KP', '저는 북한 Somewhere에서 이 편지를 드립니다.'],
  ])('--at-my-own-risk lifts it: %s', async (country, opening) => {
    const { out } = await writeAsAda({ city: 'Somewhere', country, wording: '1', atMyOwnRisk: true });
    expect(out.text()).toContain(opening);
  });

  it.each(['South Korea', 'Taiwan', 'Mongolia'])('does not stop %s', async (country) => {
    expect((await writeAsAda({ city: 'Somewhere', country })).out.text()).toMatch(/^To: /);
  });

  it('refuses a town that is picked in the type-ahead', async () => {
    const answers = [{ ask: 'Your town or city:', typed: 'shenyang', pick: 'Shenyang, Liaoning, China' }];
    const { exitCode } = await refusal({ name: 'Ada', words: '' }, { interactive: true, answers });
    expect(exitCode).toBe(2);
  });
});
