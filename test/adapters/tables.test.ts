import { Buffer } from 'node:buffer';
import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTables } from '../../src/adapters/tables.ts';
import type { Table, TableOptions, TableRow } from '../../src/core/batch/table.ts';
import { InputError } from '../../src/core/errors.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const HEADER = 'name,city,country\n';
const ADA = 'Ada Lovelace,London,GB';

function fileOf(content: string | Buffer, name = 'people.csv'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

async function* pieces(content: string | Buffer, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(content);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

function openFile(content: string | Buffer, options: TableOptions = {}, name?: string): Promise<Table> {
  return openPath(fileOf(content, name), options);
}

function openPath(path: string, options: TableOptions = {}): Promise<Table> {
  return createTables({ stdin: () => pieces('', 1) }).open(path, options);
}

function openInput(content: string | Buffer, size = 1000, options: TableOptions = {}): Promise<Table> {
  return createTables({ stdin: () => pieces(content, size) }).open('-', options);
}

async function rowsOf(table: Table): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const lot of table.rows()) rows.push(...lot);
  return rows;
}

async function refusal(opening: Promise<Table>): Promise<string> {
  const error = await opening.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(InputError);
  if (!(error instanceof InputError)) return '';
  return [error.message, ...error.hints].join('\n').replace(/\S*dear minister \S*\//g, '');
}

/** Text in encodings that Node reads but does not write. */
function encoded(label: string, text: string): Buffer {
  const decoder = {
    decode: (bytes: Uint8Array) => {
      const one = new TextDecoder(label);
      return one.decode(bytes, { stream: true }) + one.decode();
    },
  };
  const bytesOf = new Map<string, number[]>();
  for (let first = 0; first < 256; first += 1) {
    const one = decoder.decode(Uint8Array.of(first));
    if (!one.includes('\uFFFD')) bytesOf.set(one, [first]);
    for (let second = 0x40; first > 0x80 && second < 256; second += 1) {
      const two = decoder.decode(Uint8Array.of(first, second));
      if ([...two].length === 1 && !bytesOf.has(two)) bytesOf.set(two, [first, second]);
    }
  }
  return Buffer.from([...text].flatMap((character) => bytesOf.get(character) ?? []));
}

/** What the Encoding standard calls what people call otherwise. */
const LABELS: Record<string, string> = {
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  ms949: 'euc-kr',
  cp932: 'shift_jis',
  cp936: 'gb18030',
  cp950: 'big5',
  ansi: 'windows-1252',
};

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const people = `${HEADER}${ADA}\n김철수,Zürich,CH\n`;
const cells = [
  ['Ada Lovelace', 'London', 'GB'],
  ['김철수', 'Zürich', 'CH'],
];

describe('the bytes', () => {
  it.each<[what: string, bytes: Buffer]>([
    ['UTF-8', Buffer.from(people)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${people}`)],
    ['UTF-16LE', Buffer.from(people, 'utf16le')],
    ['UTF-16LE with a byte order mark', Buffer.from(`\uFEFF${people}`, 'utf16le')],
    ['UTF-16BE', utf16be(people)],
    ['UTF-16BE with a byte order mark', utf16be(`\uFEFF${people}`)],
  ])('are read as %s, from a file and from standard input in pieces of any size', async (_, bytes) => {
    const tables = [openFile(bytes), openInput(bytes, 1), openInput(bytes, 7), openInput(bytes)];
    for (const table of await Promise.all(tables)) {
      expect(table.header).toEqual(['name', 'city', 'country']);
      expect(table.size).toEqual({ rows: 2, exact: true });
      expect((await rowsOf(table)).map((row) => row.cells)).toEqual(cells);
    }
  });

  it.each<[what: string, bytes: Buffer, hasMark: boolean]>([
    ['UTF-8', Buffer.from(people), false],
    ['UTF-8 with one', Buffer.from(`\uFEFF${people}`), true],
    ['UTF-16LE', Buffer.from(people, 'utf16le'), true],
    ['UTF-16LE with one', Buffer.from(`\uFEFF${people}`, 'utf16le'), true],
    ['UTF-16BE with one', utf16be(`\uFEFF${people}`), true],
  ])('tell whether what is written back needs a byte order mark: %s', async (_, bytes, hasMark) => {
    expect((await openFile(bytes)).hasMark).toBe(hasMark);
    expect((await openInput(bytes, 1)).hasMark).toBe(hasMark);
  });

  it('of JSON have no mark that matters', async () => {
    expect((await openFile('\uFEFF{"name":"Ada"}\n', {}, 'people.jsonl')).hasMark).toBe(false);
  });

  it.each([
    ['euc-kr', '이름,도시\n홍길동,서울\n'],
    ['shift_jis', '名前,町\n表,かな\n'],
    ['windows-1252', 'name,city\nZoë,Köln – “x”\n'],
    ['cp949', '이름,도시\n홍길동,서울\n'],
    ['UHC', '이름,도시\n홍길동,서울\n'],
    ['ms949', '이름,도시\n홍길동,서울\n'],
    ['windows-949', '이름,도시\n홍길동,서울\n'],
    ['CP932', '名前,町\n髙橋,山﨑①\n'],
    ['sjis', '名前,町\n表,かな\n'],
    ['ms932', '名前,町\n表,かな\n'],
    ['windows-31j', '名前,町\n表,かな\n'],
    ['cp936', '姓名,城市\n张伟,北京\n'],
    ['gbk', '姓名,城市\n张伟,北京\n'],
    ['gb2312', '姓名,城市\n张伟,北京\n'],
    ['cp950', '姓名,城市\n陳大文,臺北\n'],
    ['latin1', 'name,city\nZoë,Köln – “x”\n'],
    ['ANSI', 'name,city\nZoë,Köln – “x”\n'],
    ['cp1252', 'name,city\nZoë,Köln – “x”\n'],
  ])('are read as %s where that is asked for', async (encoding, text) => {
    const table = await openFile(encoded(LABELS[encoding.toLowerCase()] ?? encoding, text), { encoding });
    const [header, row] = text.split('\n').map((line) => line.split(','));
    expect(table.header).toEqual(header);
    expect((await rowsOf(table)).map((one) => one.cells)).toEqual([row]);
  });

  it.each<[label: string, line: string, shown: string]>([
    ['euc-kr', '홍길동,서울특별시,KR', 'EUC-KR (Korean, also called CP949)'],
    ['shift_jis', '山田さくら,東京のまち,JP', 'Shift_JIS (Japanese)'],
    ['euc-jp', '山田さくら,東京のまち,JP', 'EUC-JP (Japanese)'],
    ['shift_jis', '夏目漱石,東京,日本', 'Shift_JIS (Japanese)'],
    ['shift_jis', '田中花子,大阪,日本', 'Shift_JIS (Japanese)'],
    ['shift_jis', '髙橋一郎,横浜,日本', 'Shift_JIS (Japanese)'],
    ['shift_jis', '山﨑太郎①,川口,日本', 'Shift_JIS (Japanese)'],
    ['euc-jp', '夏目漱石,東京,日本', 'EUC-JP (Japanese)'],
    ['euc-jp', '田中花子,大阪,日本', 'EUC-JP (Japanese)'],
    ['euc-kr', '김영희,부산,대한민국', 'EUC-KR (Korean, also called CP949)'],
    ['gb18030', '李娜,北京,中国', 'GB18030 (simplified Chinese, also called GBK)'],
    ['big5', '林志玲,台北,台灣', 'Big5 (traditional Chinese)'],
    ['windows-1252', 'Zoë Müller,Köln,DE', 'Windows-1252 (Western European)'],
    ['windows-1250', 'Łukasz Wałęsa,Kraków,PL', 'Windows-1250 (Central European)'],
    ['windows-1251', 'Анна Петрова,Москва,RU', 'Windows-1251 (Cyrillic)'],
    ['gb18030', '张伟明,中华人民共和国,CN', 'GB18030 (simplified Chinese, also called GBK)'],
    ['big5', '陳大文,臺灣臺北市,TW', 'Big5 (traditional Chinese)'],
  ])('in %s are refused with that guess', async (label, line, name) => {
    const filler = 'Grace Hopper,Arlington,US\n'.repeat(5000);
    const bytes = Buffer.concat([
      Buffer.from(HEADER + filler),
      encoded(label, `${line}\nDonald Knuth,Palo Alto,US\n`),
    ]);
    const words = [
      `people.csv cannot be used: line 5002 is not UTF-8 text. It may be ${name}.`,
      `It would then read: ${line}`,
      `If that is right, add --encoding ${label}. Save it as "CSV UTF-8" in your spreadsheet program otherwise.`,
    ];
    expect(await refusal(openFile(bytes))).toBe(words.join('\n'));
  });

  it.each<[what: string, content: Buffer, options: TableOptions, words: string]>([
    [
      'bytes of no encoding',
      Buffer.concat([Buffer.from(HEADER), Buffer.from([0x41, 0xff, 0x0a])]),
      {},
      'people.csv cannot be used: line 2 is not UTF-8 text. It may be Windows-1252 (Western European).',
    ],
    [
      'a character cut off at the end',
      Buffer.from(`${HEADER}${ADA}\nZo\u00EB`).subarray(0, -1),
      {},
      'line 3 is not UTF-8 text',
    ],
    [
      'an encoding that does not fit',
      Buffer.from(`${HEADER}${ADA}\n${'x'.repeat(20)}\xFF,\xFF`, 'latin1'),
      { encoding: 'euc-kr' },
      'people.csv cannot be used: line 3 is not EUC-KR text, which --encoding says it is.',
    ],
    [
      'an encoding that nobody knows',
      Buffer.from(people),
      { encoding: 'klingon' },
      'such as euc-kr, found klingon.',
    ],
    ['a NUL', Buffer.from(`${HEADER}${ADA}\nA\0da,x,y\n`), {}, 'found a NUL character on line 3.'],
    ['an .xlsx or .ods', Buffer.from('PK\x03\x04....'), {}, 'found the file of a spreadsheet program.'],
    ['an .rtf', Buffer.from('{\\rtf1\\ansi name'), {}, 'found the document of a word processor (.rtf).'],
    [
      'HTML',
      Buffer.from('\uFEFF\r\n<!DOCTYPE html>'),
      {},
      'found a web page (HTML), which some programs name .xls.',
    ],
    ['HTML in UTF-16', Buffer.from('\uFEFF<html xmlns=""', 'utf16le'), {}, 'found a web page (HTML)'],
    ['a TABLE', Buffer.from('<TABLE border=1>'), {}, 'save it as "CSV UTF-8"'],
    ['an XML spreadsheet', Buffer.from('<?xml version="1.0"?><Workbook>'), {}, 'found XML'],
    [
      'a syllable of CP949 that reads as a control character',
      Buffer.concat([
        encoded('euc-kr', `이름,도시,나라\n김철수,서울,KR\n`),
        Buffer.from([0x8c, 0x63, 0x2c, 0x2c, 0x0a]),
      ]),
      { encoding: 'cp949' },
      'people.csv cannot be used: line 3 seems to have rare Korean syllables (such as 똠 or 뷁) that cannot be read in EUC-KR here.\nSave it as "CSV UTF-8" in your spreadsheet program, and leave --encoding out.',
    ],
    [
      'one that does not fit',
      Buffer.concat([
        encoded('euc-kr', `이름,도시,나라\n김철수,서울,KR\n김`),
        Buffer.from([0x94, 0xee, 0xc1, 0x51, 0x2c, 0x0a]),
      ]),
      { encoding: 'euc-kr' },
      'line 3 seems to have rare Korean syllables',
    ],
    [
      'such a table without --encoding',
      Buffer.concat([Buffer.from(HEADER), Buffer.from([0x8c, 0x63]), encoded('euc-kr', '방각하,서울,KR\n')]),
      {},
      'It may be EUC-KR (Korean, also called CP949).\nIt would then read: □방각하,서울,KR\nSome of its syllables cannot be read here (□). Save it as "CSV UTF-8"',
    ],
    [
      'a control character of windows-1252',
      Buffer.from(`${HEADER}A\x81da,x,y\n`, 'latin1'),
      { encoding: 'latin1' },
      'line 2 is not WINDOWS-1252 text',
    ],
    [
      'what may be one or the other',
      Buffer.concat([Buffer.from(HEADER), encoded('windows-1250', 'Dvořák,Plzeň,CZ\n')]),
      {},
      'It may be Windows-1252 (Western European) or Windows-1250 (Central European).\nAs Windows-1252 it would read: Dvoøák,Plzeò,CZ\nAs Windows-1250 it would read: Dvořák,Plzeň,CZ\nIf that is right, add --encoding windows-1252 or --encoding windows-1250.',
    ],
    [
      'what looks like nothing',
      Buffer.from(`${HEADER}5\xA3 \xB1 \x81,,\n`, 'latin1'),
      {},
      'line 2 is not UTF-8 text.\nRead as Windows-1252 (Western European), for example, it would be: 5£ ± □,,',
    ],
    ['an .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), {}, 'save it as "CSV UTF-8"'],
  ])('are refused: %s', async (_, content, options, words) => {
    expect(await refusal(openFile(content, options))).toContain(words);
    expect(await refusal(openInput(content, 1, options))).toContain(
      words.replace('people.csv', 'standard input'),
    );
  });
});

describe('what cannot be used', () => {
  it.each<[what: string, content: string, words: string]>([
    ['nothing', '', 'found nothing in it.'],
    ['blanks', '\uFEFF \r\n\r\n,,\n', 'found nothing in it.'],
    ['only a header', HEADER, 'found only a header: name, city, country.'],
    ['only a header and blanks', `${HEADER}\n,,\n  \n`, 'found only a header: name, city, country.'],
    [
      'a quote that never closes',
      `${HEADER}${ADA}\nA,"B,C\nD,E,F\n`,
      'the quote that opens on line 3 is never closed.',
    ],
    ['such a quote in a later line of a row', `${HEADER}"a\nb","c,d\ne\n`, 'the quote that opens on line 3'],
    ['such a quote in the header', 'name,"city\nA,B\n', 'line 1, character 6: expected a second quote'],
  ])('is refused: %s', async (_, content, words) => {
    expect(await refusal(openFile(content))).toContain(words);
    expect(await refusal(openInput(content))).toContain(words);
  });

  it('is refused with the reason: missing, a folder, not readable', async () => {
    const folder = temporaryFolder();
    expect(await refusal(openPath(join(folder, 'none.csv')))).toBe(
      'Cannot read none.csv: there is no such file.\nCheck the path: it begins in the folder that you are in.',
    );
    const inner = join(folder, 'inner');
    mkdirSync(inner);
    expect(await refusal(openPath(inner))).toBe('Cannot read inner: it is a folder; name a file in it.');
    if (process.platform === 'win32' || process.getuid?.() === 0) return;
    const secret = fileOf(people);
    chmodSync(secret, 0);
    expect(await refusal(openPath(secret))).toBe('Cannot read people.csv: you may not read it.');
  });
});

describe('the size', () => {
  it.each<[content: string, rows: number, exact: boolean]>([
    [`${HEADER}${ADA}\n${ADA}`, 2, true],
    [`sep=,\n${HEADER}${ADA}\n${ADA}`, 2, true],
    [`\uFEFFSep=;\r\nname;city\r\nAda;London\r\n`, 1, true],
    ['name|city\nAda|London\n', 1, true],
    [`${HEADER}${ADA}\r\n${ADA}\r\n`.replaceAll('\n', '\r\n'), 2, true],
    [`${HEADER}${ADA}\r${ADA}\r`.replaceAll('\n', '\r'), 2, true],
    [`${HEADER}${ADA}\n\n${ADA}\n`, 3, false],
    [`${HEADER}"Ada ""x""\nLovelace",London,GB\n`, 2, false],
  ])('of %j is %i, exact: %s', async (content, rows, exact) => {
    expect((await openFile(content)).size).toEqual({ rows, exact });
  });
});

describe('standard input', () => {
  it('is called that', async () => {
    expect((await openInput(people)).name).toBe('standard input');
  });

  it('of more than 16 MB streams on, its size unknown, what is wrong behind told with its line', async () => {
    const lines = 700_000;
    const text = HEADER + `${ADA}\n`.repeat(lines);
    const table = await openInput(`${text}Zoë,Köln,DE`, 65_536);
    expect(table.size).toBeUndefined();
    let last: TableRow | undefined;
    for await (const lot of table.rows()) last = lot.at(-1);
    expect(last).toEqual({ number: lines + 1, line: lines + 2, cells: ['Zoë', 'Köln', 'DE'] });
    const wrong = await openInput(
      Buffer.concat([Buffer.from(text), Buffer.from('Zo\xEB,x,y\n', 'latin1')]),
      65_536,
    );
    await expect(rowsOf(wrong)).rejects.toThrow(
      `line ${lines + 2} is not UTF-8 text. It may be Windows-1252`,
    );
  });

  it('is left when the reader has had enough', async () => {
    let isLeft = false;
    async function* endless() {
      try {
        yield Buffer.from(HEADER);
        for (;;) yield Buffer.from(`${ADA}\n`.repeat(10_000));
      } finally {
        isLeft = true;
      }
    }
    const table = await createTables({ stdin: endless }).open('-', {});
    let rows = 0;
    for await (const lot of table.rows()) {
      rows += lot.length;
      if (rows > 800_000) break;
    }
    expect(isLeft).toBe(true);
  });
});

it.skipIf(process.platform === 'win32')('reads a named pipe, which gives its bytes only once', async () => {
  const path = join(temporaryFolder(), 'pipe');
  execFileSync('sh', ['-c', 'mkfifo "$1"', 'sh', path]);
  execFile('sh', ['-c', 'printf "$1" > "$2"', 'sh', people, path]);
  const table = await openPath(path);
  expect((await rowsOf(table)).map((row) => row.cells)).toEqual(cells);
});

it.runIf(process.platform === 'linux')('closes the file when the reader has had enough', async () => {
  const path = fileOf(HEADER + `${ADA}\n`.repeat(10_000));
  const table = await openPath(path);
  for await (const _ of table.rows()) {
    expect(openFiles()).toContain(path);
    break;
  }
  expect(openFiles()).not.toContain(path);
});

function openFiles(): string[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    const link = join('/proc/self/fd', fd);
    return existsSync(link) ? [readlinkSync(link)] : [];
  });
}
