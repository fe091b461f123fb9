import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { batch } from '../../support/batch.ts';

const TOWNS = [
  'Chicago,US',
  'Leeds,GB',
  'Nairobi,Kenya',
  'Busan,KR',
  'Osaka,JP',
  'Lyon,France',
  'Dublin,Ireland',
];
const ROWS = 10_000;
const HEADER = 'name,city,country,region,words,language,from,to';

/** Twelve kinds of rows that cannot be used, each with what mends it. */
const BAD: readonly {
  readonly row: string;
  readonly error: RegExp;
  readonly mended: Record<string, string>;
}[] = [
  { row: ',Chicago,US,,,,,', error: /^The name is missing\.$/, mended: { name: 'Ada' } },
  { row: 'Ada,,US,,,,,', error: /^The city is missing\.$/, mended: { city: 'Chicago' } },
  {
    row: 'Ada,Chicago,Untied States,,,,,',
    error: /^There is no country "Untied States"\. Did you mean United States/,
    mended: { country: 'US' },
  },
  {
    row: 'Ada,Portland,US,,,,,',
    error: /^There is more than one Portland in the United States: say which with the column region\./,
    mended: { region: 'Oregon' },
  },
  {
    row: 'Ada,Chicago,US,,,Klingon,,',
    error: /^There is no letter in the language "Klingon"\./,
    mended: { language: 'English' },
  },
  {
    row: 'Ada,Chicago,US,,,,,us-chicgo',
    error: /^There is no post "us-chicgo"\. Did you mean us-chicago\?/,
    mended: { to: 'us-chicago' },
  },
  {
    row: 'Ada,Chicago,US,,,,ada at example.org,',
    error: /^The column from: expected one e-mail address such as ada@example\.org/,
    mended: { from: 'ada@example.org' },
  },
  {
    row: '"Ada\nBcc: evil@example.org",Chicago,US,,,,,',
    error: /^The name: expected one line of plain text, found a line break/,
    mended: { name: 'Ada' },
  },
  {
    row: `${'A'.repeat(500)},Chicago,US,,,,,`,
    error: /^The name: expected at most 200 characters, found 500/,
    mended: { name: 'Ada' },
  },
  {
    row: 'Ada\u202E,Chicago,US,,,,,',
    error: /^The name: expected one line of plain text, found an invisible text-direction character/,
    mended: { name: 'Ada' },
  },
  {
    row: 'Ada,Beijing,China,,,,,',
    error: /^No letter is made for somebody in China/,
    mended: { city: 'Seoul', country: 'KR' },
  },
  {
    row: 'Ada,Chicago,US,,,,,us-chicago,,more',
    error: /^The row has 10 cells where the header has 8/,
    mended: {},
  },
];

function table(): string[] {
  const rows = Array.from({ length: ROWS }, (_, at) => `Writer ${at + 1},${TOWNS[at % TOWNS.length]},,,,,`);
  for (let number = 0; number < 37; number++) {
    const bad = BAD[number % BAD.length]?.row ?? '';
    // Each another person, so that none is passed over as the same.
    rows[(number * 271 + 13) % ROWS] = bad.replace(/^("?)Ada/, `$1Ada ${number}`);
  }
  return [HEADER, ...rows];
}

it('of ten thousand rows makes what can be made, and gives the others back to be mended and fed in again', async () => {
  const { exitCode, files, told, folder } = await batch(table(), { format: 'json' });
  expect(exitCode).toBe(3);
  expect(files['letters.jsonl']?.split('\n')).toHaveLength(9963 + 1);
  const manifest = Papa.parse<string[]>(files['manifest.csv'] ?? '', { skipEmptyLines: true }).data;
  expect(manifest).toHaveLength(ROWS + 1);
  expect(manifest.filter((row) => row.at(-1) === 'made')).toHaveLength(9963);
  expect(manifest.filter((row) => row.at(-1) === 'failed')).toHaveLength(37);
  expect(told).toContain('Made 9,963 letters in ~/drafts (json).\n');
  expect(told).toContain('37 rows could not be used:\n');
  expect(told).toContain('  … and 27 more.\n');

  const failed = Papa.parse<string[]>(files['failed.csv'] ?? '', { skipEmptyLines: true }).data;
  const [header = [], ...rows] = failed;
  expect(header).toEqual([...HEADER.split(','), 'error']);
  expect(rows).toHaveLength(37);
  const mended = rows.map((row) => {
    const error = row[8] ?? '';
    const kind = BAD.find((one) => one.error.test(error));
    expect(kind, error).toBeDefined();
    return header.map((name, at) => kind?.mended[name] ?? row[at] ?? '');
  });
  const names = mended.map((row, at) => [`${row[0]} ${at}`, ...row.slice(1)]);
  const again = await batch(Papa.unparse([header, ...names]), { format: 'eml' });
  expect(again.error).toBe('');
  expect(again.told).not.toContain('Not used');
  expect(Object.keys(again.files).filter((name) => name.endsWith('.eml'))).toHaveLength(37);
  expect(again.files['failed.csv']).toBeUndefined();
  expect(folder).not.toBe(again.folder);
}, 60_000);
