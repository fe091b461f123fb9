import { Buffer } from 'node:buffer';
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { FailureError, InputError } from '../core/errors.ts';
import { codeOf, messageOf } from './read-text.ts';

/** The bytes of a table, which can be looked through before they are read. */
export interface TableSource {
  /** Does looking come to the end? */
  readonly isSeenWhole: boolean;
  /** The bytes, or the first of them. Each piece is good until the next is asked for. */
  look(): AsyncIterable<Buffer>;
  /** All the bytes. To be called once. */
  read(): AsyncIterable<Buffer>;
}

/** Some hundred rows: of more at once, most would still be in use when Node clears its memory, which then takes longer. */
const PIECE = 16_384;
/** So much of what cannot be read twice is held, to look it through. */
const HELD = 16_000_000;

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  ENAMETOOLONG: 'there is no such file',
  EISDIR: 'it is a folder; name a file in it',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
};

/** A file is read twice. Standard input, a pipe or a device is held as far as it may be, and streamed on from there. */
export async function openSource(path: string, stdin: () => AsyncIterable<Buffer>): Promise<TableSource> {
  if (path === '-') return hold(told('standard input', stdin()));
  const pieces = () => told(path, isFile(path) ? piecesOf(path) : createReadStream(path));
  return isFile(path) ? { isSeenWhole: true, look: pieces, read: pieces } : hold(pieces());
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    // Opening it will tell why.
    return true;
  }
}

/** The same, with what goes wrong in words. */
async function* told(name: string, pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* pieces;
  } catch (error) {
    throw readError(name, error);
  }
}

/** A disk answers sooner than the threads that would wait for it. */
async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(PIECE);
    for (;;) {
      const size = readSync(file, buffer, 0, PIECE, null);
      if (size === 0) return;
      yield buffer.subarray(0, size);
      await pause();
    }
  } finally {
    closeSync(file);
  }
}

function readError(path: string, error: unknown): Error {
  const reason = REASONS[codeOf(error)];
  if (reason === undefined) return new FailureError(`Cannot read ${path}: ${messageOf(error)}.`, [], error);
  const hints =
    codeOf(error) === 'ENOENT' ? ['Check the path: it begins in the folder that you are in.'] : [];
  return new InputError(`Cannot read ${path}: ${reason}.`, hints);
}

async function hold(source: AsyncIterable<Buffer>): Promise<TableSource> {
  const iterator = source[Symbol.asyncIterator]();
  const pieces: Buffer[] = [];
  let size = 0;
  let isSeenWhole = false;
  while (size < HELD) {
    const { value, done = false } = await iterator.next();
    isSeenWhole = done;
    if (done) break;
    // Copied, since the next piece may stand in the same place.
    pieces.push(Buffer.from(value));
    size += value.length;
  }
  const held = Buffer.concat(pieces);
  return {
    isSeenWhole,
    look: () => slicesOf(held),
    async *read() {
      yield* slicesOf(held);
      if (!isSeenWhole) yield* { [Symbol.asyncIterator]: () => iterator };
    },
  };
}

async function* slicesOf(held: Buffer): AsyncGenerator<Buffer> {
  for (let start = 0; start < held.length; start += PIECE) {
    yield held.subarray(start, start + PIECE);
    await pause();
  }
}

/** Lets signals in. */
function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
