import type { Context } from '../../context.ts';

/** How often the bar is drawn anew, and how often a line is written where there is no screen, in milliseconds. */
const REDRAWN = 100;
const REPEATED = 5000;
const BAR = 20;

/** How far a batch is. */
export interface Stand {
  readonly rows: number;
  /** How many there will be, if that is known, and whether exactly. */
  readonly of: { readonly rows: number; readonly exact: boolean } | undefined;
  readonly failed: number;
  /** Since the first row, in milliseconds. */
  readonly elapsed: number;
}

/** "4,210 of about 10,000 rows, 12,000 a second, 1 s left, 3 failed" */
export function progressWords(stand: Stand): string {
  return parts(stand).join(', ');
}

/** What matters most comes first. */
function parts({ rows, of, failed, elapsed }: Stand): string[] {
  const rate = elapsed > 0 ? (rows * 1000) / elapsed : 0;
  return [
    `${count(rows)}${of === undefined ? '' : ` of ${of.exact ? '' : 'about '}${count(of.rows)}`} rows`,
    ...(failed > 0 ? [`${count(failed)} failed`] : []),
    ...(of !== undefined && of.rows > rows && rate > 0 ? [`${duration((of.rows - rows) / rate)} left`] : []),
    ...(rate >= 1 ? [`${count(Math.round(rate))} a second`] : []),
  ];
}

/** The same in one line of a screen: with a bar where there is room for all, without the last words where there is not. */
export function progressBar(stand: Stand, columns: number): string {
  const { rows, of } = stand;
  const words = progressWords(stand);
  if (of !== undefined && of.rows > 0 && BAR + 3 + words.length < columns) {
    const filled = Math.round(Math.min(1, rows / of.rows) * BAR);
    return `[${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}] ${words}`;
  }
  const fitting = parts(stand);
  while (fitting.length > 1 && fitting.join(', ').length >= columns) fitting.pop();
  return fitting.join(', ').slice(0, Math.max(0, columns - 1));
}

export function count(number: number): string {
  // Intl would take as long as a hundred letters.
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  return seconds < 3600 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

/** Shows how far a batch is: a bar on a screen, a line now and then elsewhere, nothing when quiet. */
export class Progress {
  readonly #context: Pick<Context, 'err' | 'quiet' | 'elapsed'>;
  readonly #of: Stand['of'];
  readonly #began: number;
  #shown: number;
  #drawn = false;

  constructor(context: Pick<Context, 'err' | 'quiet' | 'elapsed'>, of: Stand['of']) {
    this.#context = context;
    this.#of = of;
    this.#began = context.elapsed();
    this.#shown = this.#began;
  }

  show(rows: number, failed: number): void {
    const { err, quiet, elapsed } = this.#context;
    if (quiet) return;
    const now = elapsed();
    if (now - this.#shown < (err.isTerminal ? REDRAWN : REPEATED)) return;
    this.#shown = now;
    const stand = { rows, failed, of: this.#of, elapsed: now - this.#began };
    this.#drawn ||= err.isTerminal;
    err.write(err.isTerminal ? `\r\u001B[2K${progressBar(stand, err.columns)}` : `${progressWords(stand)}\n`);
  }

  /** Takes the bar away. */
  clear(): void {
    if (this.#drawn) this.#context.err.write('\r\u001B[2K');
    this.#drawn = false;
  }
}
