import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFile, temporaryFolder } from '../support/temporary-folder.ts';
import { run, runInShell } from './run.ts';

const ADA = ['--name', 'Ada Lovelace', '--city', 'Chicago', '--country', 'US'];
const ADA_LINE = "dm --name 'Ada Lovelace' --city Chicago --country US";
const LETTER =
  /^To: chinaconsul_chi_us@mfa\.gov\.cn\nCc: .*\nSubject: .*\n\n[\s\S]*\nAda Lovelace\nChicago, United States\n$/;
const TALK = `To us-chicago <chinaconsul_chi_us@mfa.gov.cn>: serves Illinois (confidence high, last seen 2018-01: old)
Cc un-new-york <chinamission_un@mfa.gov.cn>: gets a copy of every letter of this campaign (confidence low, undated)
Not by e-mail un-geneva: no e-mail address of it is known
`;
const posix = process.platform !== 'win32';

/** The talk without what is said once facts and directory are due to be read again: these tests outlive that day. */
function withoutNotice(talk: string): string {
  return talk.replaceAll(/^The (?:facts in the campaign|directory was due) .*\n/gm, '');
}

describe('help and version', () => {
  it.each(['--version', '-V'])('%s', async (flag) => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await run([flag])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it('--help is whole, on standard output', async () => {
    const { code, out, err } = await run(['--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatchInlineSnapshot(`
      "Usage: dear-minister [write] [options]

      Write to the Chinese authorities for North Korean refugees. Finds the embassy or
      consulate that serves your town, makes a letter that is yours, and hands it over
      as a draft. It never sends anything.

      Options:
        -n, --name <name>          your name, as you sign
        -c, --city <city>          your town
        -r, --region <region>      your state or region, where the town leaves a
                                   doubt: Oregon, OR or US-OR
        -C, --country <country>    your country, by name or two-letter code
        --words <text|->           a paragraph of your own; - reads it from standard
                                   input
        --strict-care              in a script: refuse own words that may do harm,
                                   where it else warns
        --from <address>           your e-mail address, for From in draft files
        --campaign <id|folder>     what to write about (default:
                                   "north-korean-refugees")
        -l, --language <language>  the language of the letter (default: your
                                   country’s, else English)
        --also <language>          the same letter in a second language beneath
        --wording <number>         one wording of the letter, by its number
        --subject <text>           a subject of your own
        --template <file.hbs>      a letter of your own with placeholders
        -e, --edit                 open the letter in your editor first
        --to <post,…>              the posts to write to, by id:
                                   us-chicago,un-new-york
        --address <post>=<e-mail>  an address that you found for a post (may be
                                   repeated)
        --directory <file>         corrections to lay over the directory (may be
                                   repeated)
        --min-confidence <level>   use only addresses of this confidence: low, medium,
                                   high
        --separate                 one draft for each recipient
        --format <format>          what to make: text, eml, html, mbox, mailto, json
                                   (see below)
        --out <file|->             the file to write, or - for standard output; its
                                   ending chooses the format
        -p, --print                print the letter
        --copy                     copy the letter to the clipboard
        -o, --open [program]       open it in: mail, gmail, outlook, office365, yahoo
                                   (default: mail)
        --no-input                 never ask; what is missing is an error
        --json                     the same as --format json
        --quiet                    say nothing but errors
        --verbose                  tell which corrections were laid over the directory
        --no-color                 no colours
        --force                    replace files that exist
        --at-my-own-risk           make a letter even from China, Hong Kong, Macao or
                                   North Korea
        -V, --version              show the version
        -h, --help                 show this help

      Other commands:
        dear-minister batch people.csv --out drafts
          a draft for each person of a table; see dear-minister batch --help
        dear-minister directory [query]
          look up who letters can go to and where each address comes from, and correct
          what is wrong; see dear-minister directory --help
        dear-minister campaign list | show | check | new
          what letters are about; see dear-minister campaign --help
        dear-minister post [options]
          write one short public post; see dear-minister post --help

      Formats:
        text    plain text: recipients, subject, letter
        eml     an unsent message for mail programs
        html    a page to read, open and print the letter from
        mbox    unsent messages in one file, for mail programs
        mailto  a link that opens the letter in the mail program
        json    data for other programs

      Examples:
        # answer a few questions, see the letter, choose what to do with it
        $ dear-minister

        # print a letter
        $ dear-minister --name "Ada Lovelace" --city Chicago --country US --print

        # a draft that your mail program opens
        $ dear-minister -n "Ada Lovelace" -c Chicago -C US --out letter.eml

        # who would it go to, and why?
        $ dear-minister -n "Ada Lovelace" -c Busan -C "South Korea" --json

      Exit codes: 0 done · 1 something failed · 2 the input cannot be used · 130 cancelled

      "
    `);
  });

  it('-h says the same', async () => {
    expect(await run(['-h'])).toEqual(await run(['--help']));
  });

  it('write --help is the same', async () => {
    expect(await run(['write', '--help'])).toEqual(await run(['--help']));
  });
});

describe('help for directory', () => {
  it('directory --help is whole, on standard output', async () => {
    const { code, out, err } = await run(['directory', '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatchInlineSnapshot(`
      "Usage: dear-minister directory [query] [options]

      Look up the posts that letters can go to: by country, city, region, name or id,
      in many languages. One post is shown with all that is known of it, several as a
      list.

      Arguments:
        query                              what to look for; everything where nothing
                                           is given

      Options:
        -C, --country <country>            only the posts that serve this country
        --usable                           only posts with an address that letters can
                                           go to
        --json                             as data: a list of posts
        --open                             open a search for an address of the post in
                                           your browser
        --quiet                            say nothing but errors
        --no-color                         no colours
        --directory <file>                 corrections to lay over the directory (may
                                           be repeated)
        --verbose                          tell which corrections were laid over the
                                           directory
        -h, --help                         show this help

      Commands:
        check [options] <file>             Tell every problem of a file of
                                           corrections, and what it changes.
        add [options] <post> <address>     Keep an address that you found, for every
                                           letter.
        retire [options] <post> <address>  Never write to a dead or wrong address
                                           again.
        report [options] <post>            Print a text for a report on a dead or
                                           wrong address.
        help [command]                     Show the help of a command.

      Examples:
        # everything that is known of the post in a city
        $ dear-minister directory Chicago

        # all posts in Germany
        $ dear-minister directory --country Germany

        # where to look for an address that is missing
        $ dear-minister directory de-berlin --open

        # keep one that you found; retire one that is dead
        $ dear-minister directory add de-berlin name@example.org --source https://…
        $ dear-minister directory retire us-chicago name@example.org --reason "bounced"

      Your own corrections stand in directory.json in ~/.config/dear-minister (or
      $XDG_CONFIG_HOME, or on Windows %APPDATA%). Every letter uses them.

      "
    `);
  });

  it('directory add --help is whole', async () => {
    const { code, out, err } = await run(['directory', 'add', '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatchInlineSnapshot(`
      "Usage: dear-minister directory add [options] <post> <address>

      Keep an address that you found, for every letter.

      Options:
        --quiet               say nothing but errors
        --no-color            no colours
        --source <where>      where you read it: a link, or words that let another
                              find it
        --source-kind <kind>  official, host-government, un, directory, repository or
                              advocacy
        --desk <desk>         who reads it: general, press, political, protocol or
                              unknown
        --confidence <level>  how sure it is: low, medium or high
        --seen <date>         the date that the source shows (default: today)
        --own-domain          the address is at a domain of the post’s own
        -h, --help            show this help
      "
    `);
  });

  it.each(['check', 'add', 'retire', 'report'])(
    'no line of directory %s --help is wider than 80',
    async (command) => {
      const { code, out } = await run(['directory', command, '--help']);
      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`^Usage: dear-minister directory ${command} \\[options\\] <`));
      expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    },
  );

  it.each([
    [['help'], ['--help']],
    [
      ['directory', '-h'],
      ['directory', '--help'],
    ],
    [
      ['help', 'directory'],
      ['directory', '--help'],
    ],
    [
      ['directory', 'help'],
      ['directory', '--help'],
    ],
    [
      ['directory', 'help', 'add'],
      ['directory', 'add', '--help'],
    ],
  ])('%j says what %j says', async (asked, like) => {
    expect(await run(asked)).toEqual(await run(like));
  });

  it('every command of it is told in the README', async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const { out } = await run(['directory', '--help']);
    const commands = [...out.matchAll(/^ {2}(\w+) \[options\]/gm)].map(([, name = '']) => name);
    expect(commands).toEqual(['check', 'add', 'retire', 'report']);
    for (const name of commands) expect(readme).toContain(`dear-minister directory ${name} `);
  });
});

describe('directory', () => {
  const CARD = /^Consulate General of the People's Republic of China in Chicago\nus-chicago · /;
  const HAMBURG =
    'de-hamburg\tconsulate-general\tHamburg\tDE\tchinaconsul_ham_de@mfa.gov.cn\tmedium\t2018-01\told\n';

  it('0: what is found alone is on standard output', async () => {
    const one = await run(['directory', 'Chicago']);
    expect([one.code, withoutNotice(one.err)]).toEqual([0, '']);
    expect(one.out).toMatch(CARD);
    const several = await run(['directory', '--country', 'Germany']);
    expect([several.code, withoutNotice(several.err)]).toEqual([0, '']);
    expect(several.out).toContain(HAMBURG);
    expect(several.out).toMatch(/^(?:[^\t\n]+\t[^\t\n]+\t[^\t\n]+\t[A-Z]{2}(?:\t[^\t\n]*){4}\n)+$/);
  });

  it.each<[string, string[], string]>([
    ['nothing of that name', ['xyzzyx'], 'Error: Nothing in the directory is called "xyzzyx".\n'],
    [
      'an unknown option',
      ['--contry', 'DE'],
      "Error: Unknown option '--contry'\n(Did you mean --country?)\nSee dear-minister directory --help for what there is.\n",
    ],
    [
      'no source',
      ['add', 'un-geneva', 'a@mfa.gov.cn'],
      "Error: Required option '--source <where>' not specified\nSee dear-minister directory add --help for what there is.\n",
    ],
    [
      'no reason',
      ['retire', 'us-chicago', 'chinaconsul_chi_us@mfa.gov.cn'],
      "Error: Required option '--reason <text>' not specified\nSee dear-minister directory retire --help for what there is.\n",
    ],
    [
      'a word too many',
      ['check', 'a.json', 'b.json'],
      "Error: Too many arguments for 'check'. Expected 1 argument but got 2.\nSee dear-minister directory check --help for what there is.\n",
    ],
    ['no file', ['check', 'no-file.json'], 'Error: Cannot read no-file.json: there is no such file.\n'],
    [
      'no such post',
      ['report', 'us-chicgo'],
      'Error: There is no post "us-chicgo".\nDid you mean us-chicago?\n',
    ],
  ])('2: %s', async (_, args, told) => {
    const { code, out, err } = await run(['directory', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(withoutNotice(err).slice(0, told.length)).toBe(told);
  });

  it('1: there is nothing to open a search with', async () => {
    const { code, out, err } = await run(['directory', 'un-geneva', '--open'], { env: { CI: '1' } });
    expect(code).toBe(1);
    expect(out).toContain('un-geneva');
    expect(withoutNotice(err)).toBe(`Error: Nothing can be opened here: this is an automated run (CI is set).
The search is: https://duckduckgo.com/?q=site%3Ageneva.china-mission.gov.cn%20email
`);
  });

  it('options may stand before the command or after it', async () => {
    const file = temporaryFile('own.json', '[{"id": "us-chicago", "emails": []}]');
    const after = await run(['directory', 'report', 'us-chicago', '--directory', file, '--verbose']);
    expect(after.code).toBe(0);
    expect(withoutNotice(after.err)).toBe(`Corrections from ${file}: us-chicago\n`);
    expect(await run(['directory', '--directory', file, '--verbose', 'report', 'us-chicago'])).toEqual(after);
  });

  it.runIf(posix).each([
    [
      'dm directory Chicago --quiet | head -1',
      "Consulate General of the People's Republic of China in Chicago\n",
    ],
    ['dm directory --quiet | head -1', 'ae-abu-dhabi\tembassy\tAbu Dhabi\tAE\t\t\t\t\n'],
    ['dm directory --country DE --quiet | grep ^de-hamburg', HAMBURG],
  ])('%s', async (line, out) => {
    expect(await runInShell(line)).toEqual({ code: 0, out, err: '' });
  });

  it.runIf(posix)('a reader that goes away is no error', async () => {
    const line = '{ { dm directory --json --quiet; echo "code $?" >&3; } | true; } 3>&1 2>&1';
    expect(await runInShell(line)).toEqual({ code: 0, out: 'code 0\n', err: '' });
  });

  it.each<[string, string[], NodeJS.ProcessEnv, boolean]>([
    ['a card into a pipe', ['us-chicago'], {}, false],
    ['a card with NO_COLOR', ['us-chicago'], { NO_COLOR: '1' }, false],
    ['a card with FORCE_COLOR', ['us-chicago'], { FORCE_COLOR: '1' }, true],
    ['a card with FORCE_COLOR and --no-color', ['us-chicago', '--no-color'], { FORCE_COLOR: '1' }, false],
    ['lines with FORCE_COLOR', ['--country', 'DE'], { FORCE_COLOR: '1' }, false],
    ['data with FORCE_COLOR', ['us-chicago', '--json'], { FORCE_COLOR: '1' }, false],
    ['a report with FORCE_COLOR', ['report', 'us-chicago'], { FORCE_COLOR: '1' }, false],
  ])('colour: %s', async (_, args, env, coloured) => {
    const { code, out } = await run(['directory', ...args], { env });
    expect(code).toBe(0);
    expect(out.includes('\u001b[')).toBe(coloured);
    const plain = (await run(['directory', ...args])).out;
    expect(out.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain);
  });
});

describe('own corrections', () => {
  const CHICAGO = 'chinaconsul_chi_us@mfa.gov.cn';

  it('are kept in a private file, used by every letter, and undone again', async () => {
    const settings = join(temporaryFolder(), 'not', 'there yet');
    const env = { XDG_CONFIG_HOME: settings, APPDATA: settings };
    const folder = join(settings, 'dear-minister');
    const path = join(folder, 'directory.json');
    const dm = (...args: string[]) => run(args, { env });
    const source = ['--source', 'https://example.org/missions'];

    expect((await dm('directory', 'us-chicago')).code).toBe(0);
    expect(existsSync(settings)).toBe(false);

    const retired = await dm('directory', 'retire', 'us-chicago', CHICAGO, '--reason', 'letters come back');
    expect([retired.code, retired.out]).toEqual([0, '']);
    expect(retired.err).toContain(`Retired ${CHICAGO} of us-chicago, in ${path}.\n`);
    if (posix) expect([statSync(path).mode & 0o777, statSync(folder).mode & 0o777]).toEqual([0o600, 0o700]);
    expect(readdirSync(folder)).toEqual(['directory.json']);
    expect((await dm(...ADA)).out).toMatch(/^To: chinaembpress_us@mfa\.gov\.cn\n/);

    const added = await dm('directory', 'add', 'us-chicago', 'new@mfa.gov.cn', ...source, '--quiet');
    expect(added).toEqual({ code: 0, out: '', err: '' });
    expect((await dm(...ADA)).out).toMatch(/^To: new@mfa\.gov\.cn\n/);
    expect((await dm('directory', 'check', path)).out).toBe(
      `${path}: one correction, no problem.\n  us-chicago: letters go to new@mfa.gov.cn in place of ${CHICAGO}\n`,
    );

    await dm('directory', 'retire', 'us-chicago', 'new@mfa.gov.cn', '--reason', 'a mistake');
    await dm('directory', 'add', 'us-chicago', CHICAGO, ...source);
    expect((await dm(...ADA)).out).toBe((await run(ADA)).out);
    if (posix) expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('2: are left as they are where they cannot be read', async () => {
    const settings = temporaryFolder();
    const folder = join(settings, 'dear-minister');
    mkdirSync(folder);
    const path = join(folder, 'directory.json');
    writeFileSync(path, '[{"id": "us-chicago",]');
    const env = { XDG_CONFIG_HOME: settings, APPDATA: settings };
    for (const args of [
      ['directory', 'retire', 'us-chicago', CHICAGO, '--reason', 'dead'],
      ['directory', 'us-chicago'],
      ADA,
    ]) {
      const { code, out, err } = await run(args, { env });
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(`${path}:1:`);
    }
    expect(readFileSync(path, 'utf8')).toBe('[{"id": "us-chicago",]');
  });

  it.runIf(posix)('2: need a folder for settings', async () => {
    const env = { XDG_CONFIG_HOME: '', HOME: '' };
    const args = ['directory', 'add', 'un-geneva', 'a@mfa.gov.cn', '--source', 'a list'];
    const { code, err } = await run(args, { env });
    expect([code, err.split('\n')[0]]).toEqual([2, 'Error: There is no folder for your settings.']);
    expect((await run(ADA, { env })).out).toBe((await run(ADA)).out);
  });

  it.runIf(posix)('1: cannot be written where a file stands in the way of their folder', async () => {
    const settings = temporaryFile('in-the-way', '');
    const args = ['directory', 'add', 'un-geneva', 'a@mfa.gov.cn', '--source', 'a list'];
    const { code, out, err } = await run(args, { env: { XDG_CONFIG_HOME: settings } });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^Error: Cannot make the folder .*\nYour corrections are as they were\.\n$/);
    expect(err).not.toMatch(/--out|E[A-Z]{4,}/);
  });
});

describe('exit codes and streams', () => {
  it('0: the letter alone is on standard output, the talk on standard error', async () => {
    const { code, out, err } = await run(ADA);
    expect(code).toBe(0);
    expect(out).toMatch(LETTER);
    expect(withoutNotice(err)).toBe(TALK);
    expect(await run(['write', ...ADA])).toEqual({ code, out, err });
  });

  it.each<[string, string[], string]>([
    [
      'an unknown option',
      ['--nme', 'Ada'],
      "Error: Unknown option '--nme'\n(Did you mean --name?)\nSee dear-minister --help for what there is.\n",
    ],
    [
      'an option without its value',
      ['--name'],
      "Error: Option '-n, --name <name>' argument missing\nSee dear-minister --help for what there is.\n",
    ],
    [
      'a word without a flag',
      ['Ada'],
      'Error: There is a word without a flag. Name each thing, as in --name "Ada Lovelace" --city Chicago --country US.\nSee dear-minister --help for what there is.\n',
    ],
    [
      'no flags and no terminal',
      [],
      `Error: --name is missing: your name, as in --name "Ada Lovelace"
--city is missing: your town, as in --city Chicago
--country is missing: your country, as in --country US
In a terminal, run dear-minister without --no-input, and it asks.
`,
    ],
    [
      'a dangerous country',
      [...ADA.slice(0, 4), '--country', 'CN', '--quiet'],
      'Error: dear-minister makes no letter from China',
    ],
  ])('2: %s', async (_, args, told) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err.slice(0, told.length)).toBe(told);
  });

  it('--quiet leaves errors alone on standard error', async () => {
    expect((await run([...ADA, '--quiet'])).err).toBe('');
    expect((await run([...ADA, '--quiet', '--format', 'x'])).err).toMatch(/^Error: There is no format "x"\./);
  });

  it('1: there is nothing to open a link with', async () => {
    const { code, out, err } = await run([...ADA, '--open', '--quiet'], { env: { CI: '1' } });
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(`Error: Nothing can be opened here: this is an automated run (CI is set).
Save a draft for your mail program instead: --out letter.eml
Or make a link to open elsewhere: --format mailto
`);
  });

  it.runIf(existsSync('/dev/full'))('1: standard output cannot be written', async () => {
    const { code, err } = await runInShell(`${ADA_LINE} --quiet > /dev/full`);
    expect([code, err]).toEqual([
      1,
      'Error: Cannot write to standard output: the disk is full.\nTry another place with --out.\n',
    ]);
  });
});

describe.runIf(posix)('in a shell', () => {
  it.each([ADA_LINE, `${ADA_LINE} --format eml`, 'dm --help', 'dm --version'])(
    'a reader that goes away is no error: %s',
    async (line) => {
      // The reader is gone before anything is written; the program's own exit code comes out by the third stream.
      const { out, err } = await runInShell(`{ { ${line}; echo "code $?" >&3; } | true; } 3>&1 2>&1`);
      expect(withoutNotice(out).replace(TALK, '')).toBe('code 0\n');
      expect(err).toBe('');
    },
  );

  it('| head -1 is silent', async () => {
    const { code, out, err } = await runInShell(`${ADA_LINE} --quiet | head -1`);
    expect([code, out, err]).toEqual([0, 'To: chinaconsul_chi_us@mfa.gov.cn\n', '']);
  });

  it.each(['<&-', '< /dev/null'])('makes the letter with standard input closed: %s', async (closed) => {
    const { code, out, err } = await runInShell(`${ADA_LINE} --quiet ${closed}`);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(LETTER);
  });

  it('saves the letter with standard output and standard error closed', async () => {
    const cwd = temporaryFolder();
    const { code } = await runInShell(`${ADA_LINE} --out letter.txt >&- 2>&-`, { cwd });
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, 'letter.txt'), 'utf8')).toMatch(LETTER);
  });
});

describe('--out', () => {
  it('saves a private file, refuses it the next time, and --force replaces it', async () => {
    const cwd = temporaryFolder();
    const out = ['--out', 'letter.eml'];
    expect(await run([...ADA, ...out, '--quiet'], { cwd })).toEqual({ code: 0, out: '', err: '' });
    const path = join(cwd, 'letter.eml');
    expect(readFileSync(path, 'utf8')).toBe((await run([...ADA, '--format', 'eml'])).out);
    if (posix) expect(statSync(path).mode & 0o777).toBe(0o600);

    writeFileSync(path, 'precious');
    const refused = await run([...ADA, ...out, '--quiet'], { cwd });
    expect(refused).toEqual({
      ...{ code: 2, out: '' },
      err: 'Error: letter.eml already exists.\nChoose another name with --out, or replace it with --force.\n',
    });
    expect(readFileSync(path, 'utf8')).toBe('precious');

    expect((await run([...ADA, ...out, '--force'], { cwd })).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toMatch(/^To: /);
    expect(readdirSync(cwd)).toEqual(['letter.eml']);
  });

  it('fails where the folder is missing, and leaves nothing behind', async () => {
    const cwd = temporaryFolder();
    const { code, out, err } = await run([...ADA, '--out', 'no/where/letter.eml', '--quiet'], { cwd });
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(
      'Error: Cannot write no/where/letter.eml: the folder no/where does not exist. Nothing was written.\nChoose another place with --out.\n',
    );
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('saves a file for each post with --separate', async () => {
    const cwd = temporaryFolder();
    expect((await run([...ADA, '--separate', '--out', 'letter.eml'], { cwd })).code).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual(['letter-un-new-york.eml', 'letter-us-chicago.eml']);
  });
});

describe('the letter', () => {
  it('takes words from standard input', async () => {
    const { code, out } = await run([...ADA, '--words', '-'], { input: '\uFEFF나의 말.\r\n' });
    expect(code).toBe(0);
    expect(out).toContain('\n\n나의 말.\n\n');
    expect(out).not.toMatch(/[\uFEFF\r]/);
  });

  it('takes a template and corrections of one’s own', async () => {
    const template = temporaryFile('own.hbs', 'Dear Minister,\n\n{{name}}, {{place}}\n');
    const directory = temporaryFile('own.json', '[{"id": "us-chicago", "emails": []}]');
    const { code, out } = await run([...ADA, '--template', template, '--directory', directory]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^To: .*\nCc: .*\nSubject: .*\n\nDear Minister,\n\nAda Lovelace, Chicago, United States\n$/,
    );
  });

  it('is JSON with the keys of the contract and no others', async () => {
    const { out } = await run([...ADA, '--city', 'Denver', '--json']);
    const { writer, recipients, unreachable, ...rest } = JSON.parse(out);
    expect(Object.keys(JSON.parse(out))).toEqual([
      ...['campaign', 'language', 'writer', 'recipients', 'unreachable', 'subject', 'body', 'mailto'],
    ]);
    expect(writer).toEqual({ name: 'Ada Lovelace', city: 'Denver', region: 'US-CO', country: 'US' });
    const common = ['post', 'role', 'name', 'address', 'confidence', 'seen'];
    expect(recipients.map((one: object) => Object.keys(one))).toEqual([
      [...common, 'insteadOf', 'reason'],
      [...common, 'reason'],
    ]);
    const ways = ['post', 'name', 'reason', 'postalAddress', 'website', 'x'];
    for (const one of unreachable) expect(ways).toEqual(expect.arrayContaining(Object.keys(one)));
    expect(unreachable.map(({ post }: { post: string }) => post)).toEqual(['us-los-angeles', 'un-geneva']);
    expect(rest).toMatchObject({ campaign: 'north-korean-refugees', language: 'en' });
    expect(rest.mailto).toMatch(/^mailto:chinaembpress_us@mfa\.gov\.cn\?subject=/);
  });

  it.each(['text', 'json', 'eml', 'mailto'])(
    'is the same, byte for byte, whatever the system’s ways: %s',
    async (format) => {
      const args = ['-n', 'İpek Øst', '-c', 'ISTANBUL', '-C', 'TR', '--format', format];
      const here = await run(args);
      expect(here.code).toBe(0);
      for (const env of [
        {},
        { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
        { TZ: 'America/Adak', LANG: 'C', LC_ALL: 'C' },
      ])
        expect(await run(args, { env })).toEqual(here);
    },
  );
});

describe('colour', () => {
  const flags = [...ADA, '--city', 'Chcago'];
  const ESCAPE = '\u001b[';

  it.each<[string, NodeJS.ProcessEnv, string[], boolean]>([
    ['none into a pipe', {}, [], false],
    ['FORCE_COLOR', { FORCE_COLOR: '1' }, [], true],
    ['FORCE_COLOR before NO_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, [], true],
    ['NO_COLOR', { NO_COLOR: '1' }, [], false],
    ['--no-color before FORCE_COLOR', { FORCE_COLOR: '1' }, ['--no-color'], false],
  ])('%s', async (_, env, more, coloured) => {
    const { out, err } = await run([...flags, ...more], { env });
    expect(err.includes(ESCAPE)).toBe(coloured);
    expect(out).not.toContain(ESCAPE);
    expect(out).toBe((await run(flags)).out);
  });
});

describe('a public post', () => {
  it('has its own help, on standard output', async () => {
    const { code, out, err } = await run(['post', '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(out).toMatchInlineSnapshot(`
      "Usage: dear-minister post [options]

      Write one short public post to the Chinese authorities, to post it yourself from
      your own account. It never posts anything, and it makes one post at a time.

      Options:
        --network <network>        where you will post it (see below) (default: "x")
        --server <host>            your server on Mastodon: mastodon.social
        -c, --city <city>          your town: on X it then speaks to the embassy or
                                   consulate near you
        -r, --region <region>      your state or region, where the town leaves a doubt
        -C, --country <country>    your country, by name or two-letter code
        -l, --language <language>  the language of the post (default: your country’s,
                                   else English)
        --wording <number>         one of the campaign’s texts, by its number
        --text <text|->            a text of your own in its place; {{handle}} stands
                                   for the account
        --campaign <id|folder>     what to write about (default:
                                   "north-korean-refugees")
        -p, --print                print the post
        --copy                     copy the post to the clipboard
        -o, --open                 open the network’s page with the post in it
        --json                     as data, with the link to that page
        --no-input                 never ask; what is missing is an error
        --quiet                    say nothing but errors
        --no-color                 no colours
        --at-my-own-risk           make a post even from China, Hong Kong, Macao or
                                   North Korea
        -h, --help                 show this help

      Networks, and how they count:
        x         280 characters; a link counts 23; an emoji, and a Chinese,
                  Japanese or Korean character, counts 2
        bluesky   300 characters as they are seen, and at most 3,000 bytes
        threads   500 characters; an emoji counts its bytes, 3 or more
        mastodon  500 characters, more on some servers; a link counts 23; of
                  @name@server only @name counts
        whatsapp  as long as a link may be
        telegram  as long as a link may be
        line      as long as a link may be

      Examples:
        # see it, change it, choose what to do with it
        $ dear-minister post --city Chicago --country US

        # open the page of X with the post in it
        $ dear-minister post --country Germany --open

        # your own words, for a server of Mastodon, as data
        $ dear-minister post --text "Please let them stay." \\
            --network mastodon --server mastodon.social --json

      "
    `);
    expect((await run(['help', 'post'])).out).toBe(out);
  });

  it('is the text on standard output, the talk on standard error', async () => {
    const { code, out, err } = await run(['post', '-c', 'Chicago', '-C', 'US']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Since 1988 China .* I respectfully ask you, @ChinaConsulate, .*\.\n$/);
    expect(withoutNotice(err)).toBe(
      "It speaks to @ChinaConsulate: Consulate General of the People's Republic of China in Chicago. The account was read in 2019-2024: look at it before you post.\n",
    );
    expect((await run(['post', '-c', 'Chicago', '-C', 'US', '--quiet'])).out).toBe(out);
  });

  it.each(['x', 'bluesky', 'threads', 'mastodon', 'whatsapp', 'telegram', 'line'])(
    'is the same, byte for byte, whatever the system’s ways: %s',
    async (network) => {
      const args = ['post', '-c', 'ISTANBUL', '-C', 'TR', '--network', network, '--json'];
      const here = await run(args);
      expect(here.code).toBe(0);
      for (const env of [
        { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
        { TZ: 'America/Adak', LANG: 'C', LC_ALL: 'C' },
      ])
        expect(await run(args, { env })).toEqual(here);
    },
  );

  it('takes own words from standard input', async () => {
    const { code, out } = await run(['post', '--text', '-'], { input: '\uFEFF나의 말.\r\n' });
    expect([code, out]).toEqual([0, '나의 말.\n']);
  });

  it.each<[string, string[], number, string]>([
    ['too long', ['--text', 'x'.repeat(281)], 2, 'Error: This post is too long for X: it has 281 characters'],
    ['from China', ['-C', 'CN'], 2, 'Error: dear-minister makes no post from China, Hong Kong'],
    ['no display', ['--open'], 1, 'Error: Nothing can be opened here: '],
    ['an unknown flag', ['--citty', 'x'], 2, "Error: Unknown option '--citty'"],
    ['a stray word', ['Please.'], 2, 'Error: Too many arguments.'],
  ])('is refused: %s', async (_, flags, exitCode, message) => {
    const { code, out, err } = await run(['post', ...flags], { env: { CI: '1' } });
    expect([code, out]).toEqual([exitCode, '']);
    expect(err).toContain(message);
  });
});
