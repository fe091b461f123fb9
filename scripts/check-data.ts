import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseWorld, type World } from '../src/core/world.ts';
import { checkDirectory, type DirectoryFiles } from './data/checks.ts';
import { coverage } from './data/coverage.ts';
import { problemsText, reportText } from './data/report.ts';

const data = new URL('../data/', import.meta.url);

/** The shipped directory as it stands on disk. */
export function readDirectory(): DirectoryFiles {
  return { posts: JSON.parse(read('posts.json')), noRelations: JSON.parse(read('no-relations.json')) };
}

/** The shipped countries and places. */
export function readWorld(): World {
  return parseWorld(read('countries.json'), (country) => {
    const file = new URL(`places/${country}.tsv`, data);
    return existsSync(file) ? readFileSync(file) : undefined;
  });
}

/** What the check prints, and how it ends. */
export function checkData(
  files: DirectoryFiles,
  world: World,
  today: string,
): { report: string; problems: string; exitCode: 0 | 1 } {
  const found = checkDirectory(files, world, today);
  return {
    report: reportText(coverage(found, world, today), found.doubts),
    problems: problemsText(found.problems),
    exitCode: found.problems.length === 0 ? 0 : 1,
  };
}

function read(name: string): string {
  return readFileSync(new URL(name, data), 'utf8');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { report, problems, exitCode } = checkData(
    readDirectory(),
    readWorld(),
    new Date().toISOString().slice(0, 10),
  );
  process.stdout.write(`${report}\n`);
  process.stderr.write(problems);
  process.exitCode = exitCode;
}
