import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PeopleSeen } from '../../../src/core/batch/people-seen.ts';

describe('the people seen', () => {
  it('are those that a Map would know', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 6 }), { maxLength: 300 }), (keys) => {
        const people = new PeopleSeen();
        const map = new Map<string, number>();
        keys.forEach((key, at) => {
          const before = map.get(key);
          if (before === undefined) map.set(key, at + 1);
          expect(people.meet(key, at + 1)).toBe(before);
        });
      }),
    );
  });

  it('stay known when there are many, and no two of them are taken for one', () => {
    const people = new PeopleSeen();
    const keys = Array.from({ length: 300_000 }, (_, at) => `kim minsu\nKR\nKR-11\nSeoul\n${at}@example.org`);
    const false_ = keys.filter((key, at) => people.meet(key, at + 1) !== undefined);
    expect(false_).toEqual([]);
    for (const at of [0, 1, 3276, 3277, 150_000, 299_999])
      expect(people.meet(keys[at] ?? '', 1e6)).toBe(at + 1);
  });
});
