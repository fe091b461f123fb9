/**
 * The kinds of error a person can meet. Each knows its words, a hint, and the exit code of the contract:
 * 1 something failed · 2 the input cannot be used · 3 some rows could not be used · 130 cancelled. Anything else that is thrown is a bug.
 */
export class ToolError extends Error {
  readonly exitCode: 1 | 2 | 3 | 130;
  /** What to do next, one line each. */
  readonly hints: readonly string[];

  constructor(message: string, exitCode: 1 | 2 | 3 | 130, hints: readonly string[] = [], cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.exitCode = exitCode;
    this.hints = hints;
  }
}

/** The input cannot be used: a flag, a data file, a template. The message says where, what was expected and what was found. */
export class InputError extends ToolError {
  constructor(message: string, hints: readonly string[] = []) {
    super(message, 2, hints);
  }
}

/** The command line made no sense, and why was told already. */
export class UsageError extends ToolError {
  constructor() {
    super('', 2);
  }
}

/** Something outside failed: a file, a launcher, a clipboard. */
export class FailureError extends ToolError {
  constructor(message: string, hints: readonly string[] = [], cause?: unknown) {
    super(message, 1, hints, cause);
  }
}

/** A batch is done, but some of its rows could not be used, and which was told already. */
export class SomeRowsFailedError extends ToolError {
  constructor() {
    super('', 3);
  }
}

/** The person left with Ctrl-C. An empty message: what that means was told already. */
export class CancelledError extends ToolError {
  constructor(message = 'Stopped here.') {
    super(message, 130);
  }
}

/** Something wrong in a file: `path` says where in it (`0.emails.1.address`, `3:14`). */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** All the problems of one file, reported together. */
export function fileError(
  file: string,
  problems: readonly Problem[],
  hints: readonly string[] = [],
): InputError {
  const lines = problems.map(({ path, message }) => `  ${path === '' ? '' : `${path}: `}${message}`);
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  return new InputError([`${file} cannot be used. It has ${count}:`, ...lines].join('\n'), hints);
}
