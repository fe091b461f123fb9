import { readFileSync } from 'node:fs';
import { type Gazetteer, parseGazetteer } from '../../src/core/gazetteer.ts';

const data = new URL('../../data/', import.meta.url);
const gazetteers = new Map<string, Gazetteer>();

/** The text of a file in data/. */
export function shipped(path: string): string {
  return readFileSync(new URL(path, data), 'utf8');
}

/** The shipped gazetteer of a country. */
export function gazetteerOf(country: string): Gazetteer {
  const known = gazetteers.get(country) ?? parseGazetteer(country, shipped(`places/${country}.tsv`));
  gazetteers.set(country, known);
  return known;
}
