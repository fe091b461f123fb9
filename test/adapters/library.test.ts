import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFiles } from '../../src/adapters/files.ts';
import { createLibrary } from '../../src/adapters/library.ts';
import type { Library } from '../../src/context.ts';
import type { Correction, Directory, Post } from '../../src/core/directory.ts';
import { InputError } from '../../src/core/errors.ts';
import { email, post } from '../support/directory-post.ts';
import { temporaryFile, temporaryFolder } from '../support/temporary-folder.ts';

const TODAY = '2026-11-21';
const data = new URL('../../data/', import.meta.url);
const shipped: readonly Post[] = read('posts.json');
const states: readonly { country: string }[] = read('no-relations.json');
const facts = {
  reviewBy: read('review.json').reviewBy,
  withoutRelations: new Set(states.map(({ country }) => country)),
};
const asShipped: Directory = { posts: shipped, corrections: [], ...facts };

function read(name: string) {
  return JSON.parse(readFileSync(new URL(name, data), 'utf8'));
}

function libraryAt(settings: string | undefined): Library {
  return createLibrary(createFiles(), TODAY, settings);
}

/** A library whose person has corrected the directory. */
function libraryWith(content: string): Library & { readonly ownCorrections: string } {
  const ownCorrections = temporaryFile('directory.json', content);
  return { ...libraryAt(join(ownCorrections, '..')), ownCorrections };
}

function json(...corrections: Correction[]): string {
  return JSON.stringify(corrections);
}

function fileOf(...corrections: Correction[]): string {
  return temporaryFile('corrections.json', json(...corrections));
}

/** The fields of a post, as a directory has it. */
function inDirectory({ posts }: Directory, id: string): Post | undefined {
  return posts.find((one) => one.id === id);
}

const fresh = email({ address: 'new@example.gov.cn', confidence: 'high' });
const moved = { id: 'de-berlin', city: 'Potsdam' };
const movedOn = { id: 'de-berlin', city: 'Spandau' };
const given = { id: 'de-berlin', emails: [fresh] };
const unknown = post({ id: 'xx-atlantis', country: 'XX', city: 'Atlantis' });

describe('directory without own corrections', () => {
  it.each<[string, () => string | undefined]>([
    ['no settings', () => undefined],
    ['a folder that is missing', () => join(temporaryFolder(), 'missing')],
    ['an empty folder', temporaryFolder],
  ])('%s', async (_, settings) => {
    expect(await libraryAt(settings()).directory({ corrections: [] })).toStrictEqual(asShipped);
  });

  it('knows some states without relations', () => {
    expect(facts.withoutRelations.has('PW')).toBe(true);
    expect(facts.withoutRelations.has('DE')).toBe(false);
  });

  it('has all posts, whichever are asked for, where it runs from the sources', async () => {
    const concerning = { countries: ['IE'], ids: [] };
    expect(await libraryAt(undefined).directory({ corrections: [], concerning })).toStrictEqual(asShipped);
  });
});

describe('directory with own corrections', () => {
  it('lays them over what is shipped', async () => {
    const library = libraryWith(json(moved, unknown));
    const directory = await library.directory({ corrections: [] });
    expect(directory).toStrictEqual({
      posts: [...shipped.map((one) => (one.id === 'de-berlin' ? { ...one, city: 'Potsdam' } : one)), unknown],
      corrections: [{ path: library.ownCorrections, corrections: [moved, unknown] }],
      ...facts,
    });
  });

  it('leaves them out where they are not wanted, sound or not', async () => {
    for (const content of [json(moved), '['])
      expect(await libraryWith(content).directory({ corrections: [], own: false })).toStrictEqual(asShipped);
  });

  it('lays other files over them, each over the one before', async () => {
    const library = libraryWith(json(moved));
    const files = [fileOf(given), fileOf(movedOn)];
    const directory = await library.directory({ corrections: files });
    expect(inDirectory(directory, 'de-berlin')).toMatchObject({ city: 'Spandau' });
    expect(inDirectory(directory, 'de-berlin')?.emails.at(-1)).toEqual(fresh);
    expect(directory.corrections).toEqual([
      { path: library.ownCorrections, corrections: [moved] },
      { path: files[0], corrections: [given] },
      { path: files[1], corrections: [movedOn] },
    ]);
    const other = await library.directory({ corrections: [...files, fileOf(moved)], own: false });
    expect(inDirectory(other, 'de-berlin')).toMatchObject({ city: 'Potsdam' });
    expect(other.corrections).toHaveLength(3);
  });

  it('lets a later file correct a post that an earlier one added', async () => {
    const library = libraryWith(json(unknown));
    const corrections = [fileOf({ id: 'xx-atlantis', notes: 'It sank.' })];
    expect(inDirectory(await library.directory({ corrections }), 'xx-atlantis')).toEqual({
      ...unknown,
      notes: 'It sank.',
    });
    await expect(library.directory({ corrections, own: false })).rejects.toThrow(
      '"xx-atlantis" is no known post',
    );
  });

  it('goes on without them where they are a folder', async () => {
    const settings = temporaryFolder();
    const path = join(settings, 'directory.json');
    mkdirSync(path);
    expect(await libraryAt(settings).directory({ corrections: [] })).toStrictEqual({
      ...asShipped,
      unread: `${path} is a folder`,
    });
    expect(await libraryAt(settings).directory({ corrections: [], own: false })).toStrictEqual(asShipped);
    const directory = await libraryAt(settings).directory({ corrections: [fileOf(moved)] });
    expect(directory.unread).toBe(`${path} is a folder`);
    expect(inDirectory(directory, 'de-berlin')?.city).toBe('Potsdam');
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'goes on without them where they may not be read',
    async () => {
      const library = libraryWith(json(moved));
      chmodSync(library.ownCorrections, 0);
      const { unread, posts } = await library.directory({ corrections: [] });
      expect(unread).toContain(`${library.ownCorrections} cannot be read: `);
      expect(posts).toEqual(shipped);
    },
  );
});

describe('corrections that cannot be used', () => {
  const refusals: [name: string, content: string, words: string][] = [
    [
      'broken JSON',
      '[\n  {"id": "de-berlin",}\n]',
      ':2:22 is not valid JSON: Expected double-quoted property name.',
    ],
    [
      'no list',
      '{}',
      ' cannot be used. It has one problem:\n  expected a list of posts such as [{"id": "un-geneva", …}], found {}',
    ],
    [
      'problems, all at once',
      JSON.stringify([
        { id: 'de-berlin', status: 'shut' },
        { id: 'de-munich', emails: [{ ...fresh, desk: 'door' }] },
        { id: 'de-hamburg', retired: [{ address: fresh.address, reason: 'closed', date: '2030' }] },
      ]),
      [
        ' cannot be used. It has 3 problems:',
        '  0.status: expected open or closed, found "shut"',
        '  1.emails.0.desk: expected general, press, political, protocol, consular, visa or unknown, found "door"',
        '  2.retired.0.date: expected a date up to 2026-11-21, found "2030"',
      ].join('\n'),
    ],
  ];
  it.each(refusals)('%s', async (_, content, words) => {
    const library = libraryWith(content);
    const path = temporaryFile('given.json', content);
    const refused = (where: string) => ({ exitCode: 2, message: `${where}${words}` });
    const failure = (made: Promise<unknown>) => made.catch((caught: unknown) => caught);
    const { ownCorrections } = library;
    expect(await failure(library.directory({ corrections: [] }))).toMatchObject(refused(ownCorrections));
    expect(await failure(library.readOwnCorrections())).toMatchObject(refused(ownCorrections));
    expect(await failure(libraryAt(undefined).directory({ corrections: [path] }))).toMatchObject(
      refused(path),
    );
  });

  it('says of the person’s own file alone that it may be moved away', async () => {
    const hint = 'These are your own corrections: mend the file, or move it away to go on without them.';
    const hints = (library: Library, corrections: string[]) =>
      library
        .directory({ corrections })
        .catch((error: unknown) => error instanceof InputError && error.hints);
    const comma = 'Check for a missing comma or quote, or a comma too many at the end of a list.';
    expect(await hints(libraryWith('{}'), [])).toEqual([hint]);
    expect(await hints(libraryWith('['), [])).toEqual([comma, hint]);
    expect(await hints(libraryWith('[]'), [temporaryFile('given.json', '[')])).toEqual([comma]);
  });

  it('a district of areas that are in no country', async () => {
    const regions = ['US-IL', 'US-XX', 'IE', 'US-CA/Atlantis', 'US-CA/Fresno'];
    const district = { regions, shared: ['GB-ENG', 'GB-XYZ'], source: 'a list' };
    const library = libraryWith(json(moved, { id: 'us-chicago', district }));
    await expect(library.directory({ corrections: [] })).rejects.toThrow(
      [
        `${library.ownCorrections} cannot be used. It has 3 problems:`,
        '  1.district.regions.1: expected a region, county or city of the places, found "US-XX"',
        '  1.district.regions.3: expected a region, county or city of the places, found "US-CA/Atlantis"',
        '  1.district.shared.1: expected a region, county or city of the places, found "GB-XYZ"',
      ].join('\n'),
    );
  });

  it.each([
    ['missing', () => join(temporaryFolder(), 'missing.json'), 'there is no such file'],
    ['a folder', temporaryFolder, 'it is a folder; name a file in it'],
    ['no text', () => temporaryFile('given.json', 'a\0b'), 'it is not UTF-8 text'],
  ])('a given file that is %s', async (_, make, words) => {
    const path = make();
    const reading = libraryAt(undefined).directory({ corrections: [path] });
    const error = await reading.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({ exitCode: 2, message: `Cannot read ${path}: ${words}.` });
  });
});

describe('readOwnCorrections', () => {
  it.each<[string, () => string | undefined]>([
    ['no settings', () => undefined],
    ['a folder that is missing', () => join(temporaryFolder(), 'missing')],
    ['an empty folder', temporaryFolder],
    ['an empty list', () => join(temporaryFile('directory.json', '[]'), '..')],
  ])('%s: none', async (_, settings) => {
    expect(await libraryAt(settings()).readOwnCorrections()).toEqual([]);
  });

  it('gives what the file says, nothing of what is shipped', async () => {
    expect(await libraryWith(json(given, unknown)).readOwnCorrections()).toStrictEqual([given, unknown]);
  });

  it('refuses a folder in its place', async () => {
    const settings = temporaryFolder();
    mkdirSync(join(settings, 'directory.json'));
    await expect(libraryAt(settings).readOwnCorrections()).rejects.toThrow('it is a folder');
  });

  it('sees what has changed since it was asked last', async () => {
    const library = libraryWith(json(moved));
    await library.readOwnCorrections();
    writeFileSync(library.ownCorrections, json(movedOn));
    expect(await library.readOwnCorrections()).toEqual([movedOn]);
  });
});

describe('ownCorrections', () => {
  it.each([
    [undefined, undefined],
    [join('settings', 'dear-minister'), join('settings', 'dear-minister', 'directory.json')],
  ])('in %s: %s', (settings, expected) => {
    expect(libraryAt(settings).ownCorrections).toBe(expected);
  });
});

describe('checkCorrections', () => {
  it.each<[string, readonly Correction[], object]>([
    ['sound ones', [moved], { posts: [{ ...post({ id: 'de-berlin', country: 'DE' }), city: 'Potsdam' }] }],
    [
      'others',
      [{ ...moved, closed: { date: '2027', source: 'a notice' } }],
      {
        problems: [
          { path: '0.closed.date', message: 'expected a date up to 2026-11-21, found "2027"' },
          {
            path: '0.closed',
            message: 'expected no closure at an open post: give "status": "closed" too',
          },
        ],
      },
    ],
  ])('%s', async (_, corrections, expected) => {
    const posts = [post({ id: 'de-berlin', country: 'DE' })];
    expect(await libraryAt(undefined).checkCorrections(corrections, posts)).toMatchObject(expected);
  });
});
