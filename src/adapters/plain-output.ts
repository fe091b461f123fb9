import { fstatSync, writeSync } from 'node:fs';
import type { Output } from '../context.ts';
import { codeOf } from './read-text.ts';
import { UNKNOWN_COLUMNS, type WriteFailed, writeFailure } from './terminal.ts';

/** Could this descriptor be a terminal? False for a pipe or a file, told without loading Node's streams. */
export function maybeTerminal(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice();
  } catch {
    return false;
  }
}

/** A wait between two tries on a pipe that is full and does not block. */
const PAUSE_MS = 2;

/**
 * An Output over a pipe or a file, which needs no stream: each write has gone out when it returns. As in
 * `createOutput`, a reader that went away ends it in silence, and any other error is handed to `failed`.
 */
export function createPlainOutput(
  fd: number,
  name: string,
  failed: WriteFailed,
  write: (fd: number, bytes: Uint8Array) => number = writeSync,
): Output {
  let open = true;
  return {
    write(text) {
      let rest: Uint8Array = new TextEncoder().encode(text);
      while (open && rest.length > 0) {
        try {
          rest = rest.subarray(write(fd, rest));
        } catch (error) {
          if (codeOf(error) === 'EAGAIN') {
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
            continue;
          }
          open = false;
          // Windows calls a closed pipe EOF.
          if (!['EPIPE', 'EOF'].includes(codeOf(error))) failed(writeFailure(name, error));
        }
      }
    },
    get isGone() {
      return !open;
    },
    isTerminal: false,
    columns: UNKNOWN_COLUMNS,
  };
}
