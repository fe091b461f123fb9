import type { Draft } from '../core/draft.ts';

/** Turns a draft into what stands in a file or on stdout. Pure: same draft, same bytes. */
export interface Format {
  /** The word after `--format`. */
  readonly name: string;
  /** Its line in the help. */
  readonly summary: string;
  /** File endings that choose this format when only `--out` is given: `.eml`. */
  readonly endings: readonly string[];
  /** The draft whole, ending with a line break. Throws where a header could be injected: a bug. */
  format(draft: Draft): string;
  /** Puts several drafts in one stream; absent where the format cannot stand in a row. */
  join?(texts: readonly string[]): string;
}

/** A format that is loaded only where it is wanted. */
export interface LateFormat extends Pick<Format, 'name' | 'summary' | 'endings'> {
  load(): Promise<Format>;
}
