import {
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { DraftFolder, EarlierFile, GrowingFile, Opening } from '../core/batch/draft-folder.ts';
import { InputError } from '../core/errors.ts';
import { growing, orFailure, orRefused } from './growing-file.ts';
import { codeOf } from './read-text.ts';

/** Letters are the writer's alone. (Windows has no such mode and ignores it.) */
const PRIVATE = 0o600;
/** What systems leave in folders by themselves. */
const NOBODYS = new Set(['.DS_Store', '.directory', 'Thumbs.db', 'desktop.ini']);
/** Unfinished files, told from all others by their names, which say what process they are of. */
const UNFINISHED = /^\.dear-minister\.(\d+)\..*tmp$/;

/**
 * A folder that drafts are put into by the thousand: synchronous, since waiting for each would take longer than writing it.
 * Nothing is forced down to the disk either: after a power cut a resume finds what is not whole, since it compares.
 */
export class OpenFolder implements DraftFolder {
  readonly path: string;
  readonly isOpenToOthers: boolean;
  readonly #resume: boolean;
  /** What was there at the opening and has not been put since, by its name in NFC: some disks take letters apart. */
  readonly #earlier: Map<string, string>;
  readonly #unfinished = new Set<string>();
  readonly #temporary: string;
  /** Where the next draft stands until it is whole. */
  readonly #next: string;

  constructor(path: string, { resume, replace, label, isOthers }: Opening) {
    this.path = path;
    // Windows keeps rights elsewhere.
    this.isOpenToOthers = process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0;
    this.#resume = resume;
    this.#temporary = `.dear-minister.${process.pid}.${label ?? 'whole'}.`;
    this.#next = this.#unfinishedPath('');
    const names = orRefused(path, () => readdirSync(path)).filter((name) => !NOBODYS.has(name));
    const mine = names.filter((name) => !isOthers(name));
    const [first] = mine;
    if (first !== undefined && !resume && !replace)
      throw new InputError(
        `${path} is not empty: it holds ${first}${mine.length > 1 ? ` and ${mine.length - 1} more` : ''}.`,
        [
          'Name a new folder with --out; or go on where an earlier run stopped with --resume; or make all of it anew with --force.',
        ],
      );
    const unfinished = mine.filter((name) => UNFINISHED.test(name));
    for (const name of unfinished) this.#clear(name);
    const finished = mine.filter((name) => !UNFINISHED.test(name));
    this.#earlier = new Map(finished.map((name) => [name.normalize('NFC'), name]));
    // Better refused now than after a table of a million rows has been read.
    orRefused(path, () => {
      writeNew(this.#next, '');
      rmSync(this.#next);
    });
  }

  put(name: string, content: string): 'made' | 'kept' | 'replaced' {
    const before = this.#earlier.delete(name);
    if (before && this.#resume && this.#holds(name, content)) return 'kept';
    this.#try(name, () => {
      writeNew(this.#next, content);
      // A rename takes the place of a symbolic link itself, it never follows one.
      renameSync(this.#next, join(this.path, name));
    });
    return before ? 'replaced' : 'made';
  }

  begin(name: string): GrowingFile {
    const target = join(this.path, name);
    if (this.#try(name, () => lstatSync(target, { throwIfNoEntry: false })?.isDirectory()))
      throw new InputError(`${target} is a folder, and a file of that name is to be made.`, [
        'Name another folder with --out.',
      ]);
    const temporary = this.#unfinishedPath(name);
    const fd = this.#try(name, () => openSync(temporary, 'wx', PRIVATE));
    this.#unfinished.add(temporary);
    return growing(fd, target, () => {
      closeSync(fd);
      renameSync(temporary, target);
      this.#unfinished.delete(temporary);
      this.#earlier.delete(name);
    });
  }

  *earlier(): Generator<EarlierFile> {
    for (const [name, onDisk] of this.#earlier) {
      const path = join(this.path, onDisk);
      // Another part of the batch may have taken it away by now.
      if (existsSync(path)) yield { name, read: () => this.#try(name, () => readFileSync(path, 'utf8')) };
    }
  }

  sweep(isMeant: (file: EarlierFile) => boolean): string[] {
    const swept = [...this.earlier()].filter(isMeant).map(({ name }) => name);
    for (const name of swept) {
      this.#try(name, () => rmSync(join(this.path, this.#earlier.get(name) ?? name), { force: true }));
      this.#earlier.delete(name);
    }
    return swept;
  }

  abandon(): void {
    for (const path of [...this.#unfinished, this.#next]) {
      try {
        rmSync(path, { force: true });
      } catch {
        // What made it be abandoned is told; this would hide it.
      }
    }
  }

  /** Takes away what a run left unfinished that was killed. */
  #clear(name: string): void {
    const pid = Number(UNFINISHED.exec(name)?.[1]);
    if (pid !== process.pid && isAlive(pid))
      throw new InputError(`Another run is writing into ${this.path}: process ${pid}.`, [
        'Let it end, or name another folder with --out.',
        `Is there no such run? Then delete ${join(this.path, name)}.`,
      ]);
    this.#try(name, () => rmSync(join(this.path, name), { force: true }));
  }

  #unfinishedPath(name: string): string {
    return join(this.path, `${this.#temporary}${name}.tmp`);
  }

  #holds(name: string, content: string): boolean {
    return this.#try(name, () => {
      const path = join(this.path, name);
      const found = lstatSync(path, { throwIfNoEntry: false });
      const bytes = Buffer.from(content);
      return found?.isFile() === true && found.size === bytes.length && readFileSync(path).equals(bytes);
    });
  }

  #try<Value>(name: string, act: () => Value): Value {
    return orFailure(join(this.path, name), act);
  }
}

/** Most drafts fit into it: to make one for each takes a tenth of the time that its file takes. */
const room = Buffer.allocUnsafe(1 << 16);

/** Writes a file that is not there yet. In a loop over drafts: `writeFileSync` takes a tenth more. */
function writeNew(path: string, content: string): void {
  // A UTF-16 unit takes three bytes of UTF-8 at most.
  const isShort = content.length * 3 <= room.length;
  const bytes = isShort ? room.subarray(0, room.write(content)) : Buffer.from(content);
  const fd = openSync(path, 'wx', PRIVATE);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
  } finally {
    closeSync(fd);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is there, and somebody else's.
    return codeOf(error) === 'EPERM';
  }
}
