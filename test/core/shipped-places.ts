import { readFileSync } from 'node:fs';
import { type Gazetteer, parseGazetteer } from '../../src/core/gazetteer.ts';

const data = new URL('../../data/', import.meta.url);
const gazetteers = new Map<string, Gazetteer>();

/** A file in data/. */
export function shippedFile(path: string): Buffer {
  return readFileSync(new URL(path, data));
}

/** The text of a file in data/. */
export function shipped(path: string): string {
  return shippedFile(path).toString();
}

/** The shipped gazetteer of a country. */
export function gazetteerOf(country: string): Gazetteer {
  const known = gazetteers.get(country) ?? parseGazetteer(country, shippedFile(`places/${country}.tsv`));
  gazetteers.set(country, known);
  return known;
}
