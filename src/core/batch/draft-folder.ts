/** How a folder is opened. */
export interface Opening {
  /** The file that the drafts are made from, which must not stand among them. */
  readonly table: string;
  /** Files that are as they should be stay; others are replaced. */
  readonly resume: boolean;
  /** All files are replaced. */
  readonly replace: boolean;
  /** Several runs may put drafts into one folder, each with a label of its own ("2-of-8"); else there is none. */
  readonly label?: string;
  /** Files that are no reason to refuse a folder: those of the other runs. */
  isOthers(name: string): boolean;
}

export interface Folders {
  /**
   * Opens a folder for drafts, and makes it where it is not there, readable by this person alone. One that holds
   * something is refused (`InputError`) unless it is to be resumed or replaced.
   */
  open(path: string, opening: Opening): Promise<DraftFolder>;
  /** A device such as /dev/null, which takes text as a file does; undefined where the path is none. */
  stream(path: string): Promise<GrowingFile | undefined>;
}

/** A folder full of drafts. What the disk refuses is a `FailureError`. */
export interface DraftFolder {
  readonly path: string;
  /** May other people on this computer look into it? One that was there keeps its rights. */
  readonly isOpenToOthers: boolean;
  /** What was there at the opening and has not been put since. */
  earlier(): Iterable<EarlierFile>;
  /** Puts a file there, whole or not at all; never through a symbolic link. */
  put(name: string, content: string): 'made' | 'kept' | 'replaced';
  /** Begins a file that is written bit by bit, and has its name only when it is closed. */
  begin(name: string): GrowingFile;
  /** Removes those of the earlier files that are meant. Gives their names. */
  sweep(isMeant: (file: EarlierFile) => boolean): string[];
  /** Takes away what was begun and never closed. */
  abandon(): void;
}

export interface EarlierFile {
  readonly name: string;
  read(): string;
}

export interface GrowingFile {
  write(text: string): void;
  close(): void;
}
