// How long the tool takes beside an empty Node: ratios of interleaved pairs in one run, so that a slow machine does not matter.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PAIRS = 60;
const BIN = fileURLToPath(new URL('../../bin/dear-minister.js', import.meta.url));
const FLOOR = ['-e', '0'];
const LETTER = ['--name', 'Ada Lovelace', '--city', 'Chicago', '--country', 'US'];

const CASES = [
  { name: '--version', args: [BIN, '--version'], goal: 1.25 },
  { name: 'a printed letter', args: [BIN, ...LETTER], goal: 1.4 },
];

function milliseconds(args) {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

for (const { name, args, goal } of CASES) {
  milliseconds(args);
  // Each goes first as often as the other, so that what the first leaves behind weighs on both alike.
  const pairs = Array.from({ length: PAIRS }, (_, number) => {
    if (number % 2 === 0) return { floor: milliseconds(FLOOR), tool: milliseconds(args) };
    const tool = milliseconds(args);
    return { tool, floor: milliseconds(FLOOR) };
  });
  const ratio = median(pairs.map(({ floor, tool }) => tool / floor));
  const floor = median(pairs.map((pair) => pair.floor));
  const tool = median(pairs.map((pair) => pair.tool));
  console.log(
    `${name}: ${ratio.toFixed(2)}× node -e 0 (median of ${PAIRS} pairs; goal at most ${goal}×; ${tool.toFixed(0)} ms against ${floor.toFixed(0)} ms)`,
  );
}
