import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { regionName } from '../../src/core/display-names.ts';

const CODES = Object.keys(
  JSON.parse(readFileSync(new URL('../../data/countries.json', import.meta.url), 'utf8')),
);

describe('regionName', () => {
  it.each<[string, string, 'long' | 'short' | undefined, string]>([
    ['DE', 'de', undefined, 'Deutschland'],
    ['GB', 'en', 'long', 'United Kingdom'],
    ['GB', 'en', 'short', 'UK'],
    ['US', 'ko', 'long', '미국'],
    ['CH', 'zh-Hans', 'long', '瑞士'],
  ])('of %s in %s (%s): %s', (code, language, style, name) => {
    expect(regionName(code, language, style)).toBe(name);
    // The second time it comes from what is known already.
    expect(regionName(code, language, style)).toBe(name);
  });

  it.each(['ko', 'ja', 'fr', 'de', 'es', 'zh-Hans'])('has every country’s name in %s', (language) => {
    expect(CODES.length).toBeGreaterThan(240);
    // A region without a name is called by its code.
    expect(CODES.filter((code) => [code, undefined].includes(regionName(code, language)))).toEqual([]);
  });
});
