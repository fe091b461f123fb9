import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { batch, filesIn } from '../../support/batch.ts';
import { temporaryFile, temporaryFolder } from '../../support/temporary-folder.ts';
import { write } from '../../support/write.ts';

const HEADER = 'name,city,country';
const PEOPLE = [HEADER, 'Ada Lovelace,Chicago,US', 'Lise Meitner,Berlin,Germany', '윤동주,서울,한국'];

/** The columns of a list, by its header, without its header. */
function list(text = ''): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

describe('a batch', () => {
  it('puts a draft for each person into a folder, a page to send them from, and a list of what became of each row', async () => {
    const { exitCode, files } = await batch(PEOPLE);
    expect(exitCode).toBe(0);
    expect(Object.keys(files)).toEqual([
      ...['0001-ada-lovelace.eml', '0002-lise-meitner.eml', '0003-윤동주.eml'],
      ...['index.html', 'manifest.csv'],
    ]);
    expect(files['manifest.csv']).toBe(
      [
        'row,name,place,post,address,language,wording,likeness,file,status',
        '1,Ada Lovelace,"Chicago, Illinois, US",us-chicago,chinaconsul_chi_us@mfa.gov.cn,en,1,0.00,0001-ada-lovelace.eml,made',
        '2,Lise Meitner,"Berlin, DE",un-new-york,chinamission_un@mfa.gov.cn,de,2,0.00,0002-lise-meitner.eml,made',
        '3,윤동주,"서울, Seoul, KR",kr-seoul,chinaemb_kr@mfa.gov.cn,ko,3,0.00,0003-윤동주.eml,made',
        '',
      ].join('\r\n'),
    );
  });

  it('tells what it made, for whom, and what comes next', async () => {
    expect((await batch(PEOPLE)).told).toBe(
      [
        'Made 3 letters in ~/drafts (eml, html).',
        'To us-chicago <chinaconsul_chi_us@mfa.gov.cn>: 1',
        'To un-new-york <chinamission_un@mfa.gov.cn>: 1',
        'To kr-seoul <chinaemb_kr@mfa.gov.cn>: 1',
        '1 in English, 1 in German, 1 in Korean. No native reader has checked the letter in German and Korean yet: read it with care.',
        'Not by e-mail un-geneva (3 rows): No e-mail address of it is known.',
        'Not by e-mail de-berlin (1 row): No consulate is known to serve Berlin, so the embassy; the only address known is at a mail provider, not at the post’s own domain, and may be somebody else’s by now.',
        'Likeness to the nearest other letter: median 0.00; no two are more than half alike.',
        'Next: open ~/drafts/index.html in your browser. Each letter leaves from its writer’s own account.',
        '',
      ].join('\n'),
    );
    expect((await batch(PEOPLE, { quiet: true })).told).toBe('');
    expect((await batch([...PEOPLE, ',x,US'], { quiet: true })).told).toBe(
      '1 row could not be used: ~/drafts/failed.csv says why.\n',
    );
  });

  it('names the posts that most letters go to, and counts the others', async () => {
    const posts =
      'us-chicago us-washington us-san-francisco un-new-york gb-london gb-manchester gb-edinburgh ie-dublin';
    const more = ['kr-seoul', 'fr-paris'];
    const rows = [...posts.split(' '), ...more].map((to, at) => `Writer ${at},Leeds,GB,${to}`);
    const linesOf = async (count: number) =>
      (await batch([`${HEADER},to`, ...rows.slice(0, count)])).told.match(/^To .*$/gm) ?? [];
    expect(await linesOf(9)).toHaveLength(9);
    expect((await linesOf(10)).slice(7)).toEqual([
      expect.stringMatching(/^To ie-dublin </),
      'To 2 other posts: 2',
    ]);
  });

  it('makes of a row the letter that write makes', async () => {
    const flags = { words: 'I teach the deaf in Seoul.', from: 'ada@example.org', wording: '5' };
    const { files } = await batch(
      [`${HEADER},words,from`, `Ada Lovelace,Chicago,US,${flags.words},${flags.from}`],
      { wording: '5' },
    );
    const one = await write({
      ...{ name: 'Ada Lovelace', city: 'Chicago', country: 'US', ...flags },
      ...{ format: 'eml', input: false },
    });
    expect(files['0001-ada-lovelace.eml']).toBe(one.out.text());
  });

  it('makes every format', async () => {
    const { files } = await batch(PEOPLE.slice(0, 3), { format: 'json, mbox,mailto,text' });
    expect(Object.keys(files)).toEqual([
      ...['0001-ada-lovelace.txt', '0002-lise-meitner.txt'],
      ...['letters.jsonl', 'letters.mbox', 'links.csv', 'manifest.csv'],
    ]);
    const [ada = '', lise = ''] = (files['letters.jsonl'] ?? '').split('\n');
    expect(JSON.parse(ada)).toMatchObject({ writer: { name: 'Ada Lovelace' }, language: 'en' });
    expect(JSON.parse(lise)).toMatchObject({ writer: { name: 'Lise Meitner' }, language: 'de' });
    expect(files['letters.mbox']?.match(/^From - /gm)).toHaveLength(2);
    expect(list(files['links.csv']).map(({ row, name, link }) => [row, name, link?.slice(0, 36)])).toEqual([
      ['1', 'Ada Lovelace', 'mailto:chinaconsul_chi_us@mfa.gov.cn'],
      ['2', 'Lise Meitner', 'mailto:chinamission_un@mfa.gov.cn?su'],
    ]);
    expect(files['0001-ada-lovelace.txt']).toMatch(/^To: chinaconsul_chi_us@mfa\.gov\.cn\n/);
  });

  it('makes one draft for each recipient after --separate', async () => {
    const { files } = await batch(PEOPLE.slice(0, 2), { separate: true });
    expect(Object.keys(files).slice(0, 2)).toEqual([
      '0001-ada-lovelace-un-new-york.eml',
      '0001-ada-lovelace-us-chicago.eml',
    ]);
    expect(list(files['manifest.csv']).map(({ row, post }) => [row, post])).toEqual([
      ['1', 'us-chicago'],
      ['1', 'un-new-york'],
    ]);
  });

  it('gives each row the next wording, from the first that is asked for', async () => {
    const { files } = await batch(PEOPLE, { wording: '41' });
    expect(list(files['manifest.csv']).map(({ wording }) => wording)).toEqual(['41', '42', '43']);
  });

  it('lets a row say more than the flags', async () => {
    const { files } = await batch(
      [
        'name,city,country,language,to,subject',
        'Ada,Chicago,US,,,',
        'Ida,Chicago,US,French,un-new-york,A subject of my own',
        'Eda,,,,,',
      ],
      {
        language: 'ko',
        to: 'us-chicago',
        subject: 'One for all',
        city: 'Boston',
        country: 'US',
        format: 'json',
      },
    );
    const letters = (files['letters.jsonl'] ?? '')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(
      letters.map(({ language, subject, recipients, writer }) => [
        ...[writer.name, writer.city, language, subject, recipients[0].post],
      ]),
    ).toEqual([
      ['Ada', 'Chicago', 'ko', 'One for all', 'us-chicago'],
      ['Ida', 'Chicago', 'fr', 'A subject of my own', 'un-new-york'],
      ['Eda', 'Boston', 'ko', 'One for all', 'us-chicago'],
    ]);
  });

  it('makes one letter for a person who stands there twice, and tells it', async () => {
    const { files, told, exitCode } = await batch([
      ...[`${HEADER},from`, 'Kim Minsu,Seoul,KR,', 'KIM MINSU,서울,한국,'],
      ...['Kim Minsu,Busan,KR,', 'Kim Minsu,Seoul,KR,k@example.org', 'Kim Minsu,Seoul,KR,K@example.org'],
    ]);
    expect(exitCode).toBe(0);
    expect(list(files['manifest.csv']).map(({ status }) => status)).toEqual([
      ...['made', 'duplicate of row 1', 'made', 'made', 'duplicate of row 4'],
    ]);
    expect(told).toContain(
      [
        'Passed over, since the same person (name, place and from) has a row before:',
        '  Row 2 (line 3), KIM MINSU: the same as row 1',
        '  Row 5 (line 6), Kim Minsu: the same as row 4',
        '  Two people of one name? Give each their own address in the column from.',
      ].join('\n'),
    );
  });

  it('tells what to look at once more: on the page, in a list, and at the end', async () => {
    const { files, told } = await batch([
      `${HEADER},words`,
      'Ada,Nowherefield,US,',
      'Ida,Chicago,US,"My cousin Kim Chol-su was arrested in Yanji on 3 May 2024."',
    ]);
    const notes = list(files['look-again.csv']);
    expect(notes[0]).toMatchObject({ row: '1', name: 'Ada', file: '0001-ada.eml' });
    expect(notes[0]?.note).toMatch(/^Nowherefield is not in the list of places; it stays as you typed it\./);
    expect(notes[1]?.note).toMatch(/^“.+” in the words: /);
    expect(files['index.html']).toContain('Nowherefield is not in the list of places');
    expect(told).toContain('Look at these once more:\n  Row 1 (line 2), Ada: Nowherefield is not');
  });

  it('looks at names that may be none, at words that were left open, and at namesakes', async () => {
    const { files } = await batch([
      `${HEADER},words`,
      ...[
        '+1 555,Leeds,GB,',
        'JÃ¼rgen MÃ¼ller,Leeds,GB,',
        'Bob?Roe,Leeds,GB,',
        "Conan O'Brien-Doyle Jr.,Leeds,GB,",
      ],
      ...[
        'José Núñez,Leeds,GB,',
        '윤동주,Leeds,GB,',
        'Ada,Leeds,GB,Hello {{name}}',
        'Ida,Leeds,GB,Dear [NAME]',
      ],
      ...['Eda,Leeds,GB,', 'Eda,Leeds,GB,'],
    ]);
    expect(list(files['look-again.csv']).map(({ row, note }) => `${row} ${note?.slice(0, 40)}`)).toEqual([
      '1 There is no letter in the name.',
      '2 The name looks garbled: was the table sa',
      '3 The name looks garbled: was the table sa',
      '7 “{{name}}” in the words: a place that wa',
      '8 “[NAME]” in the words: a place that was ',
      '10 The same name, place and from as row 9: ',
    ]);
  });

  it('keeps to a letter of one’s own: a row that asks for another language is given back', async () => {
    const template = temporaryFile(
      'own.hbs',
      'Dear Minister,\n\n{{#if words}}{{words}}\n\n{{/if}}{{name}}\n',
    );
    const { files, exitCode } = await batch(
      [
        `${HEADER},language`,
        'Ada,Leeds,GB,',
        'Ida,Leeds,GB,English',
        'Eda,Lyon,France,French',
        'Oda,Lyon,France,',
      ],
      { template, format: 'json' },
    );
    expect(exitCode).toBe(3);
    expect(files['letters.jsonl']?.match(/"body":"Dear Minister,/g)).toHaveLength(3);
    expect(list(files['failed.csv'])[0]?.error).toBe(
      'The letter of your own is in English, and the row asks for French: leave its language out.',
    );
  });

  it('tells how alike letters of one’s own are, also where they have one wording alone', async () => {
    const sentences = Array.from({ length: 20 }, (_, at) => `This is sentence number ${at} of it.`);
    const template = temporaryFile('own.hbs', `${sentences.join(' ')}\n\n{{name}}\n{{place}}\n`);
    const { files, told } = await batch(PEOPLE, { template });
    const likeness = list(files['manifest.csv']).map((row) => Number(row.likeness));
    expect(likeness[0]).toBe(0);
    for (const found of likeness.slice(1)) expect(found).toBeGreaterThan(0.7);
    expect(told).toContain('2 are more than half like another');
  });

  it('gives a person their letter though an earlier row of theirs could not be used', async () => {
    const template = temporaryFile('own.hbs', 'Dear Minister,\n\n{{name}}\n');
    const { files } = await batch([`${HEADER},words`, 'Ada,Leeds,GB,My own words.', 'Ada,Leeds,GB,'], {
      template,
    });
    expect(list(files['manifest.csv']).map(({ status }) => status)).toEqual(['failed', 'made']);
  });

  it('keeps the mark at the beginning of a table, so that what is given back opens as it did', async () => {
    const { files } = await batch(`\uFEFFname;city;country\n김민수;Narnia;Narnia\n`);
    expect(files['failed.csv']).toMatch(/^\uFEFFname;city;country;error\r\n김민수;/);
  });

  it('takes a folder with a slash at its end, and tells the wording that comes after the last row of a shard', async () => {
    const { told } = await batch([...PEOPLE, ',x,US', ',y,US'], { shard: '1/2' });
    expect(told).toContain("--out '~/drafts-mended' --wording 6\n");
    const folder = temporaryFolder();
    expect((await batch(PEOPLE, {}, { folder: `${folder}/` })).told).toContain(
      `open ${folder}/index.html in`,
    );
  });

  it('takes several posts however they stand in a cell', async () => {
    const { files } = await batch(
      [`${HEADER},to`, 'Ada,Leeds,GB,"us-chicago;un-new-york"', 'Ida,Leeds,GB,us-chicago un-new-york'],
      { format: 'json' },
    );
    const posts = (files['letters.jsonl'] ?? '')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).recipients.map(({ post }: { post: string }) => post));
    expect(posts).toEqual([
      ['us-chicago', 'un-new-york'],
      ['us-chicago', 'un-new-york'],
    ]);
  });

  it('repeats the flags that made the letters in the commands that it shows, as a shell takes them', async () => {
    const { told } = await batch(['Full name,Town', 'Ada,Leeds', ',Leeds'], {
      map: ['Full name=name', 'Town=city'],
      country: 'GB',
      language: 'French',
      campaign: 'north-korean-refugees',
      separate: true,
      format: 'eml',
    });
    expect(told).toContain(
      "--language French --country GB --separate --map 'Full name=name' --map Town=city --format eml --wording 3\n",
    );
  });

  it('refuses words that may do harm after --strict-care', async () => {
    const { files, exitCode } = await batch(
      [`${HEADER},words`, 'Ida,Chicago,US,"Kim Chol-su was arrested in Yanji."'],
      { strictCare: true },
    );
    expect(exitCode).toBe(3);
    expect(list(files['failed.csv'])[0]?.error).toMatch(/^The words hold what may do harm\. “/);
  });

  it('tells that words may do harm together with what else is wrong with the row', async () => {
    const harm = '"Kim Chol-su was arrested in Yanji."';
    const { files } = await batch(
      [
        `${HEADER},language,words`,
        `Ida,Chicago,US,xx,${harm}`,
        `Eda,Chicago,US,,${harm}`,
        `Oda,Narnia,Narnia,,${harm}`,
      ],
      { strictCare: true },
    );
    const errors = list(files['failed.csv']).map(({ error = '' }) => error.replaceAll(/“.*?”[^·]*/g, '…'));
    expect(errors[0]).toMatch(
      /^The words hold what may do harm\. …· There is no letter in the language "xx"/,
    );
    expect(errors[1]).toMatch(/^The words hold what may do harm\. …$/);
    expect(errors[2]).toMatch(/^There is no country "Narnia"/);
  });

  it('gives rows that cannot be used back as they were, with everything that is wrong with them', async () => {
    const { files, exitCode, told } = await batch([
      'name;city;country;phone;from',
      'Ada;Chicago;US;+1 555;',
      ';Chicagoo;Untied States;=1+1;x',
      '"=cmd|x";Chicago;US',
      'Ada;Chicago;US;1;;7;8',
    ]);
    expect(exitCode).toBe(3);
    expect(files['failed.csv']).toBe(
      [
        'name;city;country;phone;from;error',
        `;Chicagoo;Untied States;'=1+1;x;"The name is missing. · There is no country ""Untied States"". Did you mean United States (US)? · The column from: expected one e-mail address such as ada@example.org, found no '@' in ""x"". Give the address alone: no name, no brackets, not more than one."`,
        `"'=cmd|x";Chicago;US;;;"The row has 3 cells where the header has 5. Is a separator missing, or a quote not closed?"`,
        'Ada;Chicago;US;1;;"The row has 7 cells where the header has 5. A cell with a separator in it needs quotes: ""Berlin, Mitte"".";7;8',
        '',
      ].join('\r\n'),
    );
    expect(told).toContain('Not used: "phone" (failed.csv keeps it).');
    expect(told).toContain(
      "Copy ~/drafts/failed.csv as mended.csv, mend the rows there, and make them too, in the wordings that come next:\n  dear-minister batch mended.csv --out '~/drafts-mended' --wording 5\n",
    );
  });

  it('writes no cell that a spreadsheet would take for a formula', async () => {
    const { files } = await batch([
      `${HEADER},words`,
      `"=HYPERLINK(""http://evil"")",Chicago,US,`,
      '@Ada,Nowherefield,US,',
    ]);
    for (const name of ['manifest.csv', 'look-again.csv'])
      expect(files[name]).not.toMatch(/(?:^|[,"])[=@+-]/m);
  });

  it('reads what flags and columns are called in other tables', async () => {
    const { files } = await batch(
      ['Vorname\tNachname\tOrt', 'Ada\tLovelace\tLeeds'],
      { map: ['Vorname+Nachname=name', 'Ort=city'], country: 'GB' },
      { name: 'people.tsv' },
    );
    expect(Object.keys(files)).toContain('0001-ada-lovelace.eml');
  });

  it('reads JSON Lines', async () => {
    const { files, exitCode } = await batch(
      [
        '{"name":"Ada","city":"Leeds","country":"GB"}',
        '{"name": 7',
        '{"name":"Ida","city":"Leeds","country":"GB","x":{}}',
        '{"name":"Eda","city":"Leeds","country":"Narnia","x":{"y":1},"z":"!"}',
      ],
      {},
      { name: 'people.jsonl' },
    );
    expect(exitCode).toBe(3);
    const statuses = list(files['manifest.csv']).map(({ status }) => status);
    expect(statuses).toEqual(['made', 'failed', 'made', 'failed']);
    expect(files['failed.csv']?.split('\r\n')[0]).toBe('name,city,country,x,z,error');
    expect(files['failed.csv']).toMatch(/\r\nEda,Leeds,Narnia,,!,.*,"x: \{""y"":1\}"\r\n$/);
  });

  it('refuses JSON Lines whose keys name nothing, and says how to use them', async () => {
    const { exitCode, error, files } = await batch(
      [
        '{"full name":"Ada","city":"Leeds","country":"GB"}',
        '{"full name":"Ida","city":"Leeds","country":"GB"}',
      ],
      {},
      { name: 'people.jsonl' },
    );
    expect(exitCode).toBe(2);
    expect(error).toContain('There is no column "name". Is it "full name"? Then add --map "full name=name".');
    expect(files).toEqual({});
  });

  it('stops after so many rows', async () => {
    const { files, told } = await batch(PEOPLE, { limit: '2' });
    expect(list(files['manifest.csv'])).toHaveLength(2);
    expect(told).toContain('Made 2 letters');
  });
});

describe('a dry run', () => {
  it('writes nothing, shows the first letter, and tells every row with a problem', async () => {
    const { exitCode, files, out, told } = await batch([...PEOPLE, ',Chicago,US', 'Ada,Nowhere,Narnia'], {
      dryRun: true,
    });
    expect(exitCode).toBe(3);
    expect(files).toEqual({});
    expect(out).toMatch(/^To: chinaconsul_chi_us@mfa\.gov\.cn\nCc: .*\nSubject: [\s\S]*\nAda Lovelace\n/);
    expect(told).toMatch(
      /^Row 4 \(line 5\): The name is missing\.\nRow 5 \(line 6\), Ada: There is no country "Narnia"\..*\nNothing was written\. 5 rows would make 3 letters\.\n2 rows could not be used\.\n/,
    );
    expect(told).toContain('To us-chicago <chinaconsul_chi_us@mfa.gov.cn>: 1\n');
    expect(told).toContain('To make them, leave --dry-run out, and name a folder with --out.\n');
  });

  it('needs no folder', async () => {
    const { exitCode, error } = await batch(PEOPLE, { dryRun: true, out: '' });
    expect([exitCode, error]).toEqual([0, '']);
  });
});

describe('a stream', () => {
  it('stands on standard output, and what could not be used is told', async () => {
    const { exitCode, files, out, told } = await batch([...PEOPLE, ',Chicago,US'], {
      out: '-',
      format: 'json',
    });
    expect(exitCode).toBe(3);
    expect(files).toEqual({});
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).writer.name),
    ).toEqual(['Ada Lovelace', 'Lise Meitner', '윤동주']);
    expect(told).toMatch(
      /^Row 4 \(line 5\): The name is missing\.\nMade 3 letters\.\n1 row could not be used\.\n/,
    );
    expect(told).not.toContain('Next:');
  });

  it('is what a stream format alone asks for', async () => {
    const { out } = await batch(PEOPLE, { out: undefined, format: 'mbox' } as never);
    expect(out.match(/^From - /gm)).toHaveLength(3);
  });

  it('goes into a device', async () => {
    const { exitCode, told } = await batch([...PEOPLE, 'Ida,Narnia,Narnia'], {
      out: '/dev/null',
      format: 'json',
    });
    expect(exitCode).toBe(3);
    expect(told).toContain('Row 4 (line 5), Ida: There is no country "Narnia".');
    // Nothing is there to be mended or handed on.
    expect(told).not.toMatch(/failed\.csv|Next:|\/dev\/null-mended/);
  });
});

describe('going on', () => {
  it('is what a folder with something in it needs', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    const { exitCode, error } = await batch(PEOPLE, {}, { folder });
    expect([exitCode, error]).toEqual([
      2,
      `${folder} is not empty: it holds notes.txt.\nName a new folder with --out; or go on where an earlier run stopped with --resume; or make all of it anew with --force.`,
    ]);
    expect(readdirSync(folder)).toEqual(['notes.txt']);
  });

  it('keeps what is right, makes what is missing or different, takes away what no row makes any more', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    const before = await batch([...PEOPLE, 'Ida,Leeds,GB', ',x,US'], { force: true }, { folder });
    expect(Object.keys(before.files)).toContain('failed.csv');
    const changed = [PEOPLE[0], PEOPLE[1], 'Somebody Else,Berlin,Germany', PEOPLE[3]] as string[];
    const { told, files } = await batch(changed, { resume: true }, { folder });
    const fresh = await batch(changed);
    expect(files).toEqual({ ...fresh.files, 'notes.txt': 'mine' });
    expect(told).toMatch(
      /^Made 1 letter in .* \(eml, html\); skipped 2 that were there already, as they should be\.\nTaken away, since nothing in the table asks for them any more: 0002-lise-meitner\.eml, 0004-ida\.eml, failed\.csv\.\n/,
    );
    const again = await batch(changed, { resume: true }, { folder });
    expect(again.files).toEqual(files);
    expect(again.told).toMatch(/^Made no letters in .*; skipped 3 that were there/);
  });

  it('asks before drafts are taken away by the dozen, and leaves all as it is after a no', async () => {
    const folder = temporaryFolder();
    const { files } = await batch(PEOPLE, { force: true }, { folder });
    const few = [PEOPLE[0], PEOPLE[2]] as string[];
    const ask = 'Is it the right table, and are those drafts to go?';
    const asked = await batch(
      few,
      { resume: true },
      { folder, interactive: true, answers: [{ ask, confirm: false }] },
    );
    expect(asked.exitCode).toBe(130);
    expect(asked.told.replaceAll(/\s+/g, ' ')).toMatch(
      /holds drafts of 3 rows, and .*people\.csv has 1 row: the other drafts would be taken away\. Mended rows go/,
    );
    expect(filesIn(folder)).toEqual(files);
    // In a script, or after --yes, what the table says is meant.
    const agreed = await batch(few, { resume: true, yes: true }, { folder, interactive: true });
    expect(Object.keys(agreed.files)).toEqual(['0001-lise-meitner.eml', 'index.html', 'manifest.csv']);
  });

  it('takes nothing away where no row of the table can be used', async () => {
    const folder = temporaryFolder();
    await batch(PEOPLE, { force: true }, { folder });
    const { exitCode, files } = await batch(
      [PEOPLE[0], ',x,US', ',y,US', ',z,US'] as string[],
      { resume: true },
      { folder },
    );
    expect(exitCode).toBe(3);
    expect(Object.keys(files)).toContain('0001-ada-lovelace.eml');
  });

  it('goes on over no page that is not its own', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'index.html'), '<h1>My own page</h1>');
    const { exitCode, error } = await batch(PEOPLE, { resume: true }, { folder });
    expect([exitCode, error]).toEqual([
      2,
      `${folder}/index.html was not made by dear-minister, and would be replaced.\nName another folder with --out, or move that file away.`,
    ]);
    expect(filesIn(folder)).toEqual({ 'index.html': '<h1>My own page</h1>' });
    expect((await batch(PEOPLE, { force: true }, { folder })).exitCode).toBe(0);
  });

  it('tells what a run in other formats has left', async () => {
    const folder = temporaryFolder();
    await batch(PEOPLE, { force: true }, { folder });
    const { told } = await batch(PEOPLE, { resume: true, format: 'mbox' }, { folder });
    expect(told).toContain(
      'Left as they were, since this run makes other formats: 0001-ada-lovelace.eml, 0002-lise-meitner.eml, 0003-윤동주.eml, index.html.\n',
    );
  });

  it('replaces a draft that somebody changed', async () => {
    const folder = temporaryFolder();
    const { files } = await batch(PEOPLE, { force: true }, { folder });
    writeFileSync(join(folder, '0001-ada-lovelace.eml'), 'something else');
    const resumed = await batch(PEOPLE, { resume: true }, { folder });
    expect(resumed.files).toEqual(files);
    expect(resumed.told).toContain(
      'Made anew, since they were not as they should be: 0001-ada-lovelace.eml.',
    );
  });

  it('makes all of it anew after --force', async () => {
    const folder = temporaryFolder();
    await batch(PEOPLE, { force: true }, { folder });
    const { told } = await batch(PEOPLE, { force: true }, { folder });
    expect(told).toMatch(
      /^Made 3 letters in .*\nReplaced: 0001-ada-lovelace\.eml, 0002-lise-meitner\.eml, 0003-윤동주\.eml\.\n/,
    );
  });

  it('takes nothing away where not all rows were seen', async () => {
    const folder = temporaryFolder();
    await batch(PEOPLE, { force: true }, { folder });
    const { files } = await batch(PEOPLE, { resume: true, limit: '1' }, { folder });
    expect(Object.keys(files)).toContain('0003-윤동주.eml');
  });

  it('follows on an end that somebody asked for: what is there is whole, and it says how', async () => {
    const folder = temporaryFolder();
    const stopped = await batch(PEOPLE, { force: true }, { folder, interrupted: true });
    expect([stopped.exitCode, stopped.error]).toEqual([130, '']);
    expect(Object.keys(stopped.files)).toEqual(['0001-ada-lovelace.eml', 'index.html', 'manifest.csv']);
    expect(stopped.told).toMatch(/^Stopped after 1 row\. Made 1 letter in /);
    expect(stopped.told).toMatch(/To go on:\n {2}dear-minister batch .* --resume\n/);
    const { files } = await batch(PEOPLE, { resume: true }, { folder });
    expect(files).toEqual((await batch(PEOPLE)).files);
  });
});

describe('shards', () => {
  const table = [
    HEADER,
    ...Array.from({ length: 11 }, (_, at) => `Writer ${at % 9},Leeds,GB`),
    ',,'.replace(',,', 'x,,'),
  ];

  it('make together what one run makes, and a resume puts the lists together', async () => {
    const folder = temporaryFolder();
    const flags = { format: 'eml,html,json' };
    for (const shard of ['3/3', '1/3', '2/3']) await batch(table, { ...flags, shard }, { folder });
    const one = await batch(table, flags);
    const drafts = (files: Readonly<Record<string, string>>) =>
      Object.entries(files).filter(([name]) => name.endsWith('.eml'));
    const parts = Object.fromEntries(
      readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
    expect(drafts(parts)).toEqual(drafts(one.files));
    expect(Object.keys(parts).filter((name) => name.startsWith('letters'))).toEqual([
      ...['letters.1-of-3.jsonl', 'letters.2-of-3.jsonl', 'letters.3-of-3.jsonl'],
    ]);
    const whole = await batch(table, { ...flags, resume: true }, { folder });
    expect(whole.files).toEqual(one.files);
    expect(whole.told).not.toContain('Taken away');
  });

  it('leave to a whole run what is not of their own', async () => {
    const folder = temporaryFolder();
    const whole = await batch(table, { force: true }, { folder });
    const part = await batch(table, { resume: true, shard: '2/3' }, { folder });
    expect(part.files).toMatchObject(whole.files);
    expect(Object.keys(part.files)).toContain('manifest.2-of-3.csv');
    expect((await batch(table, { resume: true }, { folder })).files).toEqual(whole.files);
  });

  it('are refused where their own drafts are there', async () => {
    const folder = temporaryFolder();
    await batch(table, { shard: '1/3' }, { folder });
    expect((await batch(table, { shard: '1/3' }, { folder })).exitCode).toBe(2);
  });
});

describe('what is refused before anything is written', () => {
  it.each([
    [{ out: undefined }, '--out is missing: the folder for the drafts, as in --out drafts'],
    [{ format: 'eml,pdf' }, 'There is no format "pdf".'],
    [{ format: ' , ' }, '--format names no format.'],
    [{ out: '-', format: 'eml' }, 'eml cannot stand on standard output: it takes one of mbox, json, mailto.'],
    [{ out: '-', format: 'json,mbox' }, 'json and mbox cannot stand on standard output together'],
    [{ limit: '0' }, '--limit needs a number of rows, such as 10; found "0".'],
    [{ limit: '1e3' }, '--limit needs a number of rows'],
    [{ shard: '9/8' }, '--shard needs two numbers'],
    [{ wording: 'x' }, '--wording needs a number'],
    [{ resume: true, force: true }, '--resume and --force cannot go together.'],
    [{ input: 'xml' }, 'There is no kind of table "xml".'],
    [{ map: ['x=name'] }, '--map: there is no column "x".'],
    [{ to: 'us-chicgo' }, 'There is no post "us-chicgo".'],
    [{ language: 'Klingon' }, 'There is no letter in the language "Klingon".'],
    [{ subject: 'a\nb' }, 'The subject: expected one line of plain text'],
    [{ country: 'Narnia' }, 'There is no country "Narnia".'],
    [{ campaign: 'none' }, 'There is no campaign "none".'],
  ])('%j', async (flags, words) => {
    const { exitCode, error, files } = await batch(PEOPLE, flags as never);
    expect(exitCode).toBe(2);
    expect(error).toContain(words);
    expect(files).toEqual({});
  });

  it.each([
    [['name,city'], 'people.csv'],
    [
      ['name,town,country', 'Ada,Leeds,GB'],
      'There is no column "city". Is it "town"? Then add --map "town=city"',
    ],
    [[HEADER, '"Ada,Leeds,GB', 'Ida,Leeds,GB'], 'line 2'],
  ])('%j', async (table, words) => {
    const { exitCode, error, files } = await batch(table);
    expect(exitCode).toBe(2);
    expect(error).toContain(words);
    expect(files).toEqual({});
  });
});

describe('in a terminal', () => {
  const many = [HEADER, ...Array.from({ length: 101 }, (_, at) => `Writer ${at},Leeds,GB`)];
  const folder = '/tmp/none/drafts';
  const ask = `Make drafts of 101 rows in ${folder}?`;

  it('is asked once before many drafts are made', async () => {
    const no = await batch(many, {}, { interactive: true, folder, answers: [{ ask, confirm: false }] });
    expect([no.exitCode, no.files]).toEqual([130, {}]);
    const question = 'Make drafts of 101 rows?';
    const flags = { out: '-', format: 'json' };
    const yes = await batch(many, flags, { interactive: true, answers: [{ ask: question, confirm: true }] });
    expect([yes.exitCode, yes.out.split('\n').length]).toEqual([0, 102]);
  });

  it('is not asked after --yes or --no-input, in a dry run, or about a hundred', async () => {
    for (const flags of [{ yes: true }, { input: false }, { dryRun: true }, { limit: '100' }])
      expect((await batch(many, flags, { interactive: true })).exitCode).toBe(0);
  });
});
