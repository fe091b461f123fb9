import { wrapToScreen } from '../../src/adapters/screen.ts';
import type { Problem } from '../../src/core/errors.ts';
import type { Section } from './section.ts';

const COLUMNS = 80;

/** The coverage and the doubts as plain text that fits 80 columns. */
export function reportText(sections: readonly Section[], doubts: readonly Problem[]): string {
  const tables = sections.filter(({ rows }) => rows.length > 0).map(table);
  return [...tables, listOf(doubts)].join('\n');
}

/** A problem a line, then their number. */
export function problemsText(problems: readonly Problem[]): string {
  const lines = problems.map(({ path, message }) => `${path}: ${message}`);
  const count = problems.length === 1 ? 'One problem.' : `${problems.length} problems.`;
  return [...lines, problems.length === 0 ? 'No problems.' : count, ''].join('\n');
}

function listOf(doubts: readonly Problem[]): string {
  if (doubts.length === 0) return 'No doubts.\n';
  const lines = doubts.map(({ path, message }) => `  ${path}\n${wrapToScreen(`    ${message}`, COLUMNS)}`);
  return [`Doubts: ${doubts.length}`, ...lines, ''].join('\n');
}

/** Numbers stand to the right of their column, texts to the left. */
function table({ title, heads, rows }: Section): string {
  const all = heads === undefined ? rows : [['', ...heads], ...rows];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...all.map((row) => String(row[column]).length)),
  );
  const numeric = (rows[0] ?? []).map((cell) => typeof cell === 'number');
  const aligned = (row: readonly (number | string)[]) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return numeric[column] ? String(cell).padStart(width) : String(cell).padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const lines = rows.map((row) => `  ${aligned(row)}`);
  const head = heads === undefined ? title : headed(title, aligned(['', ...heads]));
  return [head, ...lines, ''].join('\n');
}

/** The heads stand beside the title where there is room, else under it. */
function headed(title: string, heads: string): string {
  const line = `  ${heads}`;
  return line.slice(0, title.length + 2).trim() === ''
    ? title + line.slice(title.length)
    : `${title}\n${line}`;
}
