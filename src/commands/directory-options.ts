/** What all commands of the directory take. */
export interface DirectoryOptions {
  /** Files of corrections. */
  readonly directory?: readonly string[];
  readonly verbose?: boolean;
  readonly quiet?: boolean;
  /** False after `--no-color`. */
  readonly color: boolean;
}

export interface SearchOptions extends DirectoryOptions {
  readonly country?: string;
  /** Only posts with an address that letters can go to. */
  readonly usable?: boolean;
  readonly json?: boolean;
  /** Open the search for an address. */
  readonly open?: boolean;
}

export interface AddOptions extends DirectoryOptions {
  /** Where the address was read. */
  readonly source: string;
  readonly sourceKind?: string;
  readonly desk?: string;
  readonly confidence?: string;
  /** When the source showed it; today where it is not given. */
  readonly seen?: string;
  /** Does the address's domain belong to the post itself? */
  readonly ownDomain?: boolean;
}

export interface RetireOptions extends DirectoryOptions {
  readonly reason: string;
}

export interface ReportOptions extends DirectoryOptions {
  /** Open the page where it is reported. */
  readonly open?: boolean;
}
