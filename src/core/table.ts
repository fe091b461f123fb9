/** A row of cells; a cell is one line. */
export type Row = readonly string[];

export interface TableOptions {
  /** The room there is, in columns of the screen. */
  readonly columns: number;
  /** How many columns a text takes on the screen. */
  readonly width: (text: string) => number;
  /** The column that gives way where the room is short: its cells are cut, no others ever are. */
  readonly flexible?: number | undefined;
}

const GAP = '  ';
/** What is cut shorter than this tells nothing. */
const SHORTEST = 8;

/** The rows laid out in columns, a line each; undefined where they do not fit. */
export function layTable(
  rows: readonly Row[],
  { columns, width, flexible }: TableOptions,
): string[] | undefined {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, at) =>
    Math.max(...rows.map((row) => width(row[at] ?? ''))),
  );
  const most = flexible === undefined ? 0 : (widths[flexible] ?? 0);
  const room = columns - GAP.length * (count - 1) - sum(widths) + most;
  if (room < Math.min(SHORTEST, most)) return undefined;
  if (flexible !== undefined) widths[flexible] = Math.min(most, room);
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const fits = at === flexible ? cut(cell, widths[at] ?? 0, width) : cell;
        return fits + ' '.repeat((widths[at] ?? 0) - width(fits));
      })
      .join(GAP)
      .trimEnd(),
  );
}

function cut(text: string, room: number, width: TableOptions['width']): string {
  if (width(text) <= room) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (width(`${kept}${segment}…`) > room) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
