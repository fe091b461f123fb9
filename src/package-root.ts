import { readFileSync } from 'node:fs';

/** The folder that data/, templates/ and package.json stand in, seen from src/ and from the built dist/ alike. */
export const PACKAGE_ROOT = new URL('../', import.meta.url);

/** This tool's version, as package.json has it. */
export function readVersion(): string {
  return JSON.parse(readFileSync(new URL('package.json', PACKAGE_ROOT), 'utf8')).version;
}
