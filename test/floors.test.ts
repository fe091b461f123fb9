import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** Each floor, and the floors that it may import from. `context.ts` is types alone. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: ['core'],
  formats: ['formats', 'core'],
  deliveries: ['deliveries', 'formats', 'core', 'context'],
  commands: ['commands', 'deliveries', 'formats', 'core', 'context'],
  adapters: ['adapters', 'core', 'context', 'package-root'],
  context: ['core'],
  'package-root': [],
  cli: [
    'cli-batch',
    'cli-campaign',
    'cli-directory',
    'cli-post',
    'commands',
    'deliveries',
    'formats',
    'core',
    'context',
  ],
  'cli-batch': ['cli', 'commands', 'core'],
  'cli-campaign': ['cli', 'commands'],
  'cli-directory': ['cli', 'commands'],
  'cli-post': ['cli', 'commands', 'formats'],
  start: ['main'],
  main: ['cli', 'commands', 'adapters', 'core', 'context', 'package-root'],
};

/** Packages that act on the world or on the command line, and the one file that may import each. */
const ONE_DOOR: Record<string, string> = {
  commander: 'cli.ts',
  inquirer: 'adapters/prompter.ts',
  open: 'adapters/opener.ts',
  tinyclip: 'adapters/clipboard.ts',
  chalk: 'adapters/style.ts',
  papaparse: 'adapters/table-csv.ts',
};

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const imports = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => importsOf(name.replaceAll('\\', '/')));

function importsOf(file: string): Import[] {
  const source = readFileSync(join(SRC, file), 'utf8');
  const statements = source.matchAll(
    /^(?:import|export)\s+(type\s+)?[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'|import\(\s*'([^']+)'/gm,
  );
  return [...statements].map(([, type, from, bare, lazy]) => ({
    file,
    target: from ?? bare ?? lazy ?? '',
    typeOnly: type !== undefined,
  }));
}

function floorOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : file.replace(/\.ts$/, '');
}

describe('the floors', () => {
  it('finds the imports', () => {
    expect(imports.length).toBeGreaterThan(80);
    expect(new Set(imports.map(({ file }) => floorOf(file)))).toEqual(new Set(Object.keys(MAY_IMPORT)));
  });

  it('are kept: nothing imports from above', () => {
    const wrong = imports
      .filter(({ target }) => target.startsWith('.'))
      .map(({ file, target }) => ({
        file,
        to: relative(SRC, join(SRC, posix.dirname(file), target)).replaceAll('\\', '/'),
      }))
      .filter(({ file, to }) => !MAY_IMPORT[floorOf(file)]?.includes(floorOf(to)));
    expect(wrong).toEqual([]);
  });

  it('have one door for each effect', () => {
    const wrong = imports.filter(({ file, target, typeOnly }) => {
      const door = ONE_DOOR[target];
      return !typeOnly && door !== undefined && door !== file;
    });
    expect(wrong).toEqual([]);
  });

  it('keep core and formats pure: no clock, no chance, no process, no console', () => {
    const impure = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => /^(core|formats)\/.*\.ts$/.test(name))
      .filter((name) =>
        /\b(?:Date\.now|new Date\(\)|Math\.random|process\.|fetch\(|console\.)/.test(
          readFileSync(join(SRC, name), 'utf8'),
        ),
      );
    expect(impure).toEqual([]);
  });

  it('touch Node only in the adapters and the composition root', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        target.startsWith('node:') &&
        floorOf(file) !== 'adapters' &&
        !['start.ts', 'main.ts', 'package-root.ts'].includes(file),
    );
    expect(wrong).toEqual([]);
  });
});
