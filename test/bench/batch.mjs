// How long a batch takes beside a mail merge and beside the bare disk, and what memory it takes for more rows: whole
// processes, start-up included, taking turns in one run, so that a slow machine does not matter.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const BIN = here('../../bin/dear-minister.js');
const LETTERS = 10_000;
const ROUNDS = Number(process.env.ROUNDS ?? 5);
/** Says on the way out how much memory the process took at most. */
const TELL_MEMORY =
  'data:text/javascript,process.on("exit",()=>console.error("KiB", process.resourceUsage().maxRSS))';

const home = mkdtempSync(join(tmpdir(), 'dear-minister-bench-'));
const TOWNS = [
  'Chicago,US',
  'Boston,US',
  'Leeds,GB',
  'London,GB',
  'Toronto,CA',
  'Perth,AU',
  'Nairobi,KE',
  'Dublin,IE',
];

function table(rows) {
  const path = join(home, `people-${rows}.csv`);
  const lines = Array.from({ length: rows }, (_, at) => `Ada Lovelace ${at},${TOWNS[at % TOWNS.length]}`);
  writeFileSync(path, `name,city,country\n${lines.join('\n')}\n`);
  return path;
}

/** Runs a program in an empty folder; gives its time in milliseconds and its memory in KiB, where it tells it. */
function timed(program, args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stderr}`);
  return { ms, kib: Number(/KiB (\d+)/.exec(stderr)?.[1]) };
}

const out = join(home, 'out');
const node =
  (...args) =>
  () =>
    timed(process.execPath, args);
const batch = (people, format, target = out) =>
  node('--import', TELL_MEMORY, BIN, 'batch', people, '--quiet', '--out', target, '--format', format);

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** The times of several cases, each taking its turn in each round. */
function rounds(cases, count = ROUNDS) {
  const times = cases.map(() => []);
  for (let round = 0; round < count; round++)
    cases.forEach((run, at) => {
      rmSync(out, { recursive: true, force: true });
      times[at].push(run().ms);
    });
  return times;
}

const ratio = (a, b) => median(a.map((time, round) => time / b[round])).toFixed(2);
const perSecond = (times) => Math.round((LETTERS * 1000) / median(times)).toLocaleString('en');

try {
  const people = table(LETTERS);
  batch(people, 'mbox')();
  const mbox = readFileSync(join(out, 'letters.mbox'), 'utf8');
  const bytes = Math.round(Buffer.byteLength(mbox) / LETTERS);
  // A letter of the tool, made a template by its writer's name.
  const { stdout } = spawnSync(
    process.execPath,
    [BIN, '--quiet', '--name', '$name', '--city', 'Leeds', '--country', 'GB'],
    { encoding: 'utf8' },
  );
  writeFileSync(join(home, 'letter.txt'), stdout);

  const merge = () =>
    timed('python3', [here('merge.py'), people, join(home, 'letter.txt'), join(home, 'merged')]);
  const [peer, toMbox, toJson, toEml, stream, files] = rounds([
    merge,
    batch(people, 'mbox'),
    batch(people, 'json'),
    batch(people, 'eml'),
    node(here('floor.mjs'), 'stream', out, LETTERS, bytes),
    node(here('floor.mjs'), 'files', out, LETTERS, bytes),
  ]);
  const size = `${LETTERS.toLocaleString('en')} letters of ${bytes} bytes, median of ${ROUNDS} rounds`;
  console.log(`${size}. The peer is Python's csv, string.Template and email: ${perSecond(peer)} a second.`);
  console.log(
    `mbox: ${ratio(peer, toMbox)}× as fast as the peer (goal at least 20×; ${perSecond(toMbox)} a second)`,
  );
  console.log(
    `JSON Lines: ${ratio(peer, toJson)}× as fast as the peer (goal at least 20×; ${perSecond(toJson)} a second)`,
  );
  console.log(
    `.eml: ${ratio(peer, toEml)}× as fast as the peer (goal at least 8×; ${perSecond(toEml)} a second)`,
  );
  console.log(`mbox: ${ratio(toMbox, stream)}× the time of a plain stream (goal at most 3×)`);
  console.log(`.eml: ${ratio(toEml, files)}× the time of bare writeFile and rename (goal at most 3×)`);

  const sizes = [1000, 100_000, 1_000_000].map((rows) => ({
    rows,
    ...batch(table(rows), 'json', '/dev/null')(),
  }));
  const [small, middle, large] = sizes;
  for (const { rows, ms, kib } of sizes)
    console.log(
      `${rows.toLocaleString('en')} rows: ${(ms / 1000).toFixed(1)} s, ${(kib / 1024).toFixed(0)} MiB`,
    );
  console.log(
    `memory from 1,000 to 1,000,000 rows: +${((large.kib - small.kib) / 1024).toFixed(0)} MiB (goal at most 40)`,
  );
  console.log(`time of 1,000,000 rows: ${(large.ms / middle.ms).toFixed(1)}× 100,000 (goal at most 12×)`);
} finally {
  rmSync(home, { recursive: true, force: true });
}
