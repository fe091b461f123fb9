import { describe, expect, it } from 'vitest';
import { ageOf, trustWords } from '../../src/core/age.ts';

const TODAY = '2026-11-21';

describe('ageOf', () => {
  it.each([
    ['2026-11-21', 'fresh'],
    ['2024-11-21', 'fresh'],
    ['2024-11-20', 'old'],
    ['2024-11', 'fresh'],
    ['2024-10', 'old'],
    ['2024', 'fresh'],
    ['2023', 'old'],
    ['2018-01', 'old'],
    [null, 'undated'],
  ])('of %s is %s', (seen, expected) => {
    expect(ageOf(seen, TODAY)).toBe(expected);
  });

  it.each([
    ['2025-12-31', '2027-12-31', 'fresh'],
    ['2025-12-31', '2028-01-01', 'old'],
    ['2026-03-01', '2028-02-29', 'fresh'],
  ])('of %s on %s is %s', (seen, today, expected) => {
    expect(ageOf(seen, today)).toBe(expected);
  });
});

describe('trustWords', () => {
  it.each([
    ['high', '2018-01', 'confidence high, last seen 2018-01: old'],
    ['medium', '2025', 'confidence medium, last seen 2025'],
    ['low', null, 'confidence low, undated'],
  ] as const)('of %s and %s', (confidence, seen, expected) => {
    expect(trustWords({ confidence, seen }, TODAY)).toBe(expected);
  });
});
