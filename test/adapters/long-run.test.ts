import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { beginLongRun } from '../../src/adapters/long-run.ts';

/** A process that can be sent signals. */
function processOf(): EventEmitter & Parameters<typeof beginLongRun>[0] {
  return Object.assign(new EventEmitter(), { getBuiltinModule: process.getBuiltinModule }) as never;
}

describe('a long run', () => {
  it.each(['SIGINT', 'SIGTERM'])(
    'takes a first %s for a wish, and leaves a second one to the system',
    (signal) => {
      const own = processOf();
      const run = beginLongRun(own);
      expect(run.isEndAsked).toBe(false);
      own.emit(signal);
      expect(run.isEndAsked).toBe(true);
      expect(own.listenerCount('SIGINT') + own.listenerCount('SIGTERM')).toBe(0);
    },
  );

  it('leaves nothing behind', () => {
    const own = processOf();
    beginLongRun(own).release();
    expect(own.listenerCount('SIGINT') + own.listenerCount('SIGTERM')).toBe(0);
  });
});
