import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder that data/, templates/ and package.json stand in, seen from src/ and from the built dist/ alike. */
export const PACKAGE_ROOT = join(import.meta.dirname, '..');

/** Is this the built program, not its sources? */
export const IS_BUILT = import.meta.dirname === join(PACKAGE_ROOT, 'dist');

/** This tool's version, as package.json has it. */
export function readVersion(): string {
  return readPackage().version;
}

/** Where reports on this tool are taken, as package.json has it. */
export function readIssues(): string | undefined {
  return readPackage().bugs?.url;
}

function readPackage(): { version: string; bugs?: { url?: string } } {
  return JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8'));
}
