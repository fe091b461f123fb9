import { describe, expect, it } from 'vitest';
import { save } from '../../src/deliveries/save.ts';
import { text } from '../../src/formats/text.ts';
import { createTestContext } from '../support/context.ts';
import { draftOf } from '../support/draft.ts';

describe('the files of several drafts', () => {
  it.each([
    ['letter.txt', 'letter-us-chicago.txt'],
    ['letter', 'letter-us-chicago'],
    ['letters.d/letter', 'letters.d/letter-us-chicago'],
    ['letters.d\\letter', 'letters.d\\letter-us-chicago'],
    ['../letter.txt', '../letter-us-chicago.txt'],
    ['./letter', './letter-us-chicago'],
    ['my.long.letter.txt', 'my.long.letter-us-chicago.txt'],
    ['.letter', '.letter-us-chicago'],
    ['letters/.letter', 'letters/.letter-us-chicago'],
    ['편지.txt', '편지-us-chicago.txt'],
  ])('stand beside %s', async (path, expected) => {
    const context = createTestContext();
    const drafts = [draftOf(), draftOf()];
    const request = { drafts, format: text, path, replace: true, service: 'mail' };
    const receipts = await save.deliver(request, context);
    expect(context.files.saved.map((file) => file.path)).toEqual([expected, expected]);
    expect(receipts).toEqual(Array(2).fill({ done: `Saved the letter in ${expected}.` }));
  });

  it('is the file itself for one draft', async () => {
    const context = createTestContext();
    const request = { drafts: [draftOf()], format: text, path: 'letter', replace: false, service: 'mail' };
    expect(await save.deliver(request, context)).toEqual([{ done: 'Saved the letter in letter.' }]);
    expect(context.files.saved).toEqual([
      { path: 'letter', content: text.format(draftOf()), replace: false },
    ]);
  });

  it('cannot be without a name', async () => {
    const request = { drafts: [draftOf()], format: text, replace: false, service: 'mail' };
    await expect(save.deliver(request, createTestContext())).rejects.toMatchObject({ exitCode: 2 });
  });
});
