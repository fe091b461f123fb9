import { BAR, LINE_END, type PlaceFile, sectionOf, TAB } from './place-file.ts';

/**
 * Where each key of the cities begins, in bytes, in the order of the file. No text is made of them: the largest file has
 * 25,000, and as strings they would take twenty times the 100 KB of these numbers.
 */
export function keyStarts(file: PlaceFile): Int32Array {
  const starts: number[] = [];
  let [at] = sectionOf(file, 'cities');
  while (at < file.length) at = afterLine(file, addKeys(file, at, starts));
  return Int32Array.from(starts);
}

// One small function a line: these are compiled within a millisecond, where one loop over the file, which Node has to
// exchange while it runs, and which calls a method of Buffer's for each line, took two to three times as long.

/** Adds where the keys of a line begin; gives where they end. */
function addKeys(file: PlaceFile, lineStart: number, starts: number[]): number {
  let at = lineStart;
  for (let byte = file[at]; byte !== TAB && byte !== undefined; byte = file[at]) {
    at++;
    // Two bars in a row part a city's own names from those in other languages.
    if (byte === BAR && file[at] !== BAR && file[at] !== TAB) starts.push(at);
  }
  return at;
}

function afterLine(file: PlaceFile, within: number): number {
  let at = within;
  for (let byte = file[at]; byte !== LINE_END && byte !== undefined; byte = file[at]) at++;
  return at + 1;
}

/** Does the file hold these bytes there? */
export function holds(file: PlaceFile, at: number, wanted: Uint8Array): boolean {
  for (let i = 0; i < wanted.length; i++) if (file[at + i] !== wanted[i]) return false;
  return true;
}
