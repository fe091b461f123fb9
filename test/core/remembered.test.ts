import fc from 'fast-check';
import { expect, it } from 'vitest';
import { remembered } from '../../src/core/remembered.ts';

function counted(limit?: number) {
  const asked: string[] = [];
  const shout = remembered((text) => {
    asked.push(text);
    return { shouted: text.toUpperCase() };
  }, limit);
  return { shout, asked };
}

it('gives what the function gives, whatever is forgotten', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 2 })), fc.integer({ min: 2, max: 8 }), (texts, limit) => {
      const { shout } = counted(limit);
      expect(texts.map(shout)).toEqual(texts.map((text) => ({ shouted: text.toUpperCase() })));
    }),
  );
});

it('asks once for what comes again', () => {
  const { shout, asked } = counted();
  const [first, again] = [shout('a'), shout('a')];
  expect(again).toBe(first);
  expect(asked).toEqual(['a']);
});

it('keeps what is asked for again and again while others pass', () => {
  const { shout, asked } = counted(4);
  for (let number = 0; number < 20; number++) {
    shout('often');
    shout(`once ${number}`);
  }
  expect(asked.filter((text) => text === 'often')).toHaveLength(1);
  shout('once 0');
  expect(asked.filter((text) => text === 'once 0')).toHaveLength(2);
});

it('keeps no text that is very long', () => {
  const { shout, asked } = counted();
  for (const length of [4096, 4096, 4097, 4097]) shout('a'.repeat(length));
  expect(asked.map((text) => text.length)).toEqual([4096, 4097, 4097]);
});
