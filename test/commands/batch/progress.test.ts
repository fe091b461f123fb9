import { describe, expect, it } from 'vitest';
import { Progress, progressBar, progressWords, type Stand } from '../../../src/commands/batch/progress.ts';

const HALF: Stand = { rows: 5000, of: { rows: 10_000, exact: true }, failed: 0, elapsed: 500 };

describe('progress', () => {
  it.each<[Partial<Stand>, string]>([
    [{}, '5,000 of 10,000 rows, 1 s left, 10,000 a second'],
    [
      { of: { rows: 10_000, exact: false }, failed: 3 },
      '5,000 of about 10,000 rows, 3 failed, 1 s left, 10,000 a second',
    ],
    [{ of: undefined }, '5,000 rows, 10,000 a second'],
    [{ rows: 10_000 }, '10,000 of 10,000 rows, 20,000 a second'],
    [{ rows: 0, elapsed: 0 }, '0 of 10,000 rows'],
    [{ elapsed: 500_000 }, '5,000 of 10,000 rows, 9 min left, 10 a second'],
    [{ elapsed: 50_000_000 }, '5,000 of 10,000 rows, 13.9 h left'],
  ])('%j: %s', (stand, words) => {
    expect(progressWords({ ...HALF, ...stand })).toBe(words);
  });

  it('has a bar where there is room for it, and never more than a line', () => {
    expect(progressBar(HALF, 80)).toBe(`[##########----------] ${progressWords(HALF)}`);
    expect(progressBar(HALF, 60)).toBe(progressWords(HALF));
    expect(progressBar(HALF, 40)).toBe('5,000 of 10,000 rows, 1 s left');
  });

  it('is drawn now and then, and taken away', () => {
    let now = 0;
    let text = '';
    const err = {
      isTerminal: true,
      isGone: false,
      columns: 80,
      write: (more: string) => {
        text += more;
      },
    };
    const progress = new Progress({ err, quiet: false, elapsed: () => now }, { rows: 100, exact: true });
    for (now = 0; now < 250; now += 10) progress.show(now / 10, 0);
    expect(text.split('\r').length - 1).toBe(2);
    progress.clear();
    expect(text).toMatch(/\r\u001B\[2K$/);
    text = '';
    progress.clear();
    expect(text).toBe('');
  });

  it('is a line where there is no screen, and nothing when quiet', () => {
    let now = 0;
    let text = '';
    const err = {
      isTerminal: false,
      isGone: false,
      columns: 80,
      write: (more: string) => {
        text += more;
      },
    };
    const progress = new Progress({ err, quiet: false, elapsed: () => now }, undefined);
    const silent = new Progress({ err, quiet: true, elapsed: () => now }, undefined);
    for (now = 0; now <= 12_000; now += 100) for (const one of [progress, silent]) one.show(now, 0);
    progress.clear();
    expect(text).toBe('5,000 rows, 1,000 a second\n10,000 rows, 1,000 a second\n');
  });
});
