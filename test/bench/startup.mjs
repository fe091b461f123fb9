// How long the tool takes beside an empty Node, and a search beside a letter: ratios of interleaved pairs in one run, so that a slow machine does not matter.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PAIRS = 60;
const BIN = fileURLToPath(new URL('../../bin/dear-minister.js', import.meta.url));
const FLOOR = { name: 'node -e 0', args: ['-e', '0'] };
const LETTER = {
  name: 'a printed letter',
  args: [BIN, '--name', 'Ada Lovelace', '--city', 'Chicago', '--country', 'US'],
};

const CASES = [
  { name: '--version', args: [BIN, '--version'], floor: FLOOR, goal: 1.25 },
  { ...LETTER, floor: FLOOR, goal: 1.4 },
  { name: 'a search by city', args: [BIN, 'directory', 'シカゴ'], floor: LETTER, goal: 1.5 },
  { name: 'a search with a slip', args: [BIN, 'directory', 'Springfeild'], floor: LETTER, goal: 1.5 },
  { name: 'the whole directory as data', args: [BIN, 'directory', '--json'], floor: LETTER, goal: 1.5 },
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

for (const { name, args, floor, goal } of CASES) {
  milliseconds(args);
  // Each goes first as often as the other, so that what the first leaves behind weighs on both alike.
  const pairs = Array.from({ length: PAIRS }, (_, number) => {
    if (number % 2 === 0) return { floor: milliseconds(floor.args), tool: milliseconds(args) };
    const tool = milliseconds(args);
    return { tool, floor: milliseconds(floor.args) };
  });
  const ratio = median(pairs.map((pair) => pair.tool / pair.floor));
  const [tool, beside] = ['tool', 'floor'].map((key) => median(pairs.map((pair) => pair[key])).toFixed(0));
  console.log(
    `${name}: ${ratio.toFixed(2)}× ${floor.name} (median of ${PAIRS} pairs; goal at most ${goal}×; ${tool} ms against ${beside} ms)`,
  );
}
