import { writeSync } from 'node:fs';
import { join } from 'node:path';
import type { GrowingFile } from '../core/batch/draft-folder.ts';
import { FailureError } from '../core/errors.ts';
import { isFull, reasonOf } from './disk-reason.ts';

/** Text goes to the disk in pieces of this many bytes; larger ones are no quicker. */
const PIECE = 1 << 18;

/** Collects text as bytes, and hands them to the disk piece by piece. */
export function growing(fd: number, path: string, finish: () => void): GrowingFile {
  const waiting = Buffer.allocUnsafe(PIECE);
  let length = 0;
  const put = (bytes: Uint8Array) => {
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
  };
  const flush = () => {
    put(waiting.subarray(0, length));
    length = 0;
  };
  return {
    write(text) {
      // A UTF-16 unit takes three bytes of UTF-8 at most.
      const most = text.length * 3;
      if (length + most > PIECE) orFailure(path, flush);
      if (most > PIECE) orFailure(path, () => put(Buffer.from(text)));
      else length += waiting.write(text, length);
    },
    close() {
      orFailure(path, () => {
        flush();
        finish();
      });
    },
  };
}

/** Does something with a path; what the disk refuses is a `FailureError` that says how to go on. Is a run `begun`? */
export function orFailure<Value>(path: string, act: () => Value, begun = true): Value {
  try {
    return act();
  } catch (error) {
    throw new FailureError(
      `Cannot write ${path}: ${reasonOf(path, error)}.`,
      [
        begun
          ? `${isFull(error) ? 'Make room' : 'Mend that'}, and go on with --resume: what is there is whole, and stays.`
          : 'Name another folder with --out.',
      ],
      error,
    );
  }
}

/** Does something in a folder before anything is made there; what the disk refuses is a `FailureError`. */
export function orRefused<Value>(folder: string, act: () => Value): Value {
  try {
    return act();
  } catch (error) {
    const reason = reasonOf(join(folder, 'manifest.csv'), error);
    throw new FailureError(`Cannot write ${folder}: ${reason}.`, ['Name another folder with --out.'], error);
  }
}
