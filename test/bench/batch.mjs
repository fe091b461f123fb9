// How long a batch takes beside a mail merge and beside the bare disk, and what memory it takes for more rows: whole
// processes, start-up included, taking turns in one run, so that a slow machine does not matter. The peer is mailmerge
// (https://github.com/awdeorio/mailmerge) where it is installed, else what stands in for it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const BIN = here('../../bin/dear-minister.js');
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

/** Runs a program; gives its time in milliseconds and its memory in KiB, where it tells it. */
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

let places = 0;
/**
 * Where the next run writes. All is left there to the end: where thousands of files have just been deleted, ext4 passes over
 * their inodes one by one for each that it makes, which takes ten times as long as the file.
 */
const place = () => join(home, `out-${++places}`);
const batch = (people, format, target) =>
  timed(process.execPath, [
    ...['--import', TELL_MEMORY, BIN, 'batch', people, '--quiet'],
    ...['--out', target ?? place(), '--format', format],
  ]);
const floor = (how, letters, bytes) =>
  timed(process.execPath, [here('floor.mjs'), how, place(), String(letters), String(bytes)]);

/** A letter of the tool, made a template by its writer's name. */
function letterTemplate(name) {
  const args = [BIN, '--quiet', '--name', 'NAME', '--city', 'Leeds', '--country', 'GB'];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return stdout.replaceAll('NAME', name);
}

/** The mail merge to be beaten, in messages printed or written down. */
function findPeer() {
  if (spawnSync('mailmerge', ['--help']).status !== 0) {
    const template = join(home, 'letter.txt');
    writeFileSync(template, letterTemplate('$name'));
    const name = 'Python’s csv, string.Template and email, in place of mailmerge, which is not installed';
    return { name, run: (people) => timed('python3', [here('merge.py'), people, template, place()]) };
  }
  const [template, config] = [join(home, 'mailmerge.txt'), join(home, 'mailmerge.conf')];
  writeFileSync(template, `FROM: Ada <ada@example.org>\n${letterTemplate('{{name}}')}`);
  writeFileSync(config, '[smtp_server]\nhost = localhost\nport = 25\n');
  // Dry, it prints each message and does everything but send it.
  const files = (people) => ['--template', template, '--config', config, '--database', people];
  return {
    name: 'mailmerge',
    run: (people) => timed('mailmerge', ['--dry-run', '--no-limit', ...files(people)]),
  };
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** The times of several cases, each taking its turn in each round. */
function rounds(cases, count) {
  const times = cases.map(() => []);
  for (let round = 0; round < count; round++)
    for (const [at, run] of cases.entries()) times[at].push(run().ms);
  return times;
}

const ratio = (a, b) => median(a.map((time, round) => time / b[round])).toFixed(2);

/** Tells how fast the formats are beside the peer, and beside a plain stream of the same bytes and as many bare files. */
function compare(peer, letters, count) {
  const people = table(letters);
  const first = place();
  batch(people, 'mbox', first);
  const bytes = Math.round(readFileSync(join(first, 'letters.mbox')).length / letters);
  const [merge, mbox, json, eml, stream, files] = rounds(
    [
      () => peer.run(people),
      () => batch(people, 'mbox'),
      () => batch(people, 'json'),
      () => batch(people, 'eml'),
      () => floor('stream', letters, bytes),
      () => floor('files', letters, bytes),
    ],
    count,
  );
  const rate = (times) => `${Math.round((letters * 1000) / median(times)).toLocaleString('en')} a second`;
  const beside = (times, goal) => `${ratio(merge, times)}× as fast as the peer (${goal}${rate(times)})`;
  console.log(`${letters.toLocaleString('en')} letters of ${bytes} bytes, median of ${count}:`);
  console.log(`  the peer: ${rate(merge)}`);
  console.log(`  mbox: ${beside(mbox, 'goal at least 20×; ')}`);
  console.log(`  JSON Lines: ${beside(json, 'goal at least 20×; ')}`);
  console.log(`  .eml: ${beside(eml, 'goal at least 8×; ')}`);
  console.log(`  nothing but a plain stream of the bytes of mbox: ${beside(stream, '')}`);
  console.log(`  nothing but writeFile and rename: ${beside(files, '')}`);
  console.log(`  mbox: ${ratio(mbox, stream)}× the time of that stream (goal at most 3×)`);
  console.log(`  .eml: ${ratio(eml, files)}× the time of writeFile and rename (goal at most 3×)`);
}

try {
  const peer = findPeer();
  console.log(`The peer is ${peer.name}.`);
  compare(peer, 10_000, ROUNDS);
  compare(peer, 100_000, 1);

  const sizes = [1000, 100_000, 1_000_000].map((rows) => ({
    rows,
    ...batch(table(rows), 'json', '/dev/null'),
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
