import type { Style } from '../context.ts';
import { ageOf, trustWords } from '../core/age.ts';
import type { Countries } from '../core/countries.ts';
import type { Found } from '../core/posts-of-area.ts';
import { printable } from '../core/single-line.ts';
import { layTable, type Row } from '../core/table.ts';
import { bestAddress, lastSeen } from '../core/usable-address.ts';

interface Screen {
  readonly columns: number;
  readonly width: (text: string) => number;
  readonly style: Style;
  readonly today: string;
}

const HEADINGS = ['POST', 'WHERE', 'LETTERS GO TO', 'SEEN'];
const WHERE = 1;

/** The posts as a table that fits the screen; on a narrow one as a few lines each. Addresses are never cut. */
export function postTable(found: readonly Found[], countries: Countries, screen: Screen): string[] {
  const { columns, width, style, today } = screen;
  const where = whereOf(found, countries);
  const rows = [HEADINGS, ...found.map((one) => [one.post.id, where(one), ...addressCells(one, today)])];
  // Why a post was found must be read whole; the city alone stands in the post's id too.
  const explained = found.some(({ reason }) => reason !== undefined);
  const table =
    layTable(rows, { columns, width, flexible: explained ? undefined : WHERE }) ??
    (explained ? undefined : layTable(rows.map(withoutWhere), { columns, width }));
  if (table !== undefined) return table.map((line, at) => (at === 0 ? style.bold(line) : line));
  return found.flatMap((one) => [style.bold(one.post.id), `  ${where(one)}`, ...addressLines(one, today)]);
}

function withoutWhere(row: Row): Row {
  return row.filter((_, at) => at !== WHERE);
}

/** A post a line, for other programs: tabs between the cells, nothing cut. */
export function postLines(found: readonly Found[], today: string): string[] {
  return found.map(({ post }) => {
    const { id, kind, city, country } = post;
    const best = bestAddress(post);
    const seen = best === undefined ? null : lastSeen(best);
    const trust = best === undefined ? ['', '', ''] : [best.confidence, seen ?? '', ageOf(seen, today)];
    return [id, kind, city, country, best?.address ?? '', ...trust].join('\t');
  });
}

/** The city, with its country where they are of several; or the place that the post serves, for which it was found. */
function whereOf(found: readonly Found[], countries: Countries): (one: Found) => string {
  const several = found.some(({ post }) => post.country !== found[0]?.post.country);
  return ({ post, reason }) => {
    const city = several ? `${post.city}, ${countries.name(post.country)}` : post.city;
    return printable(reason?.replace(/^serves /, '') ?? city);
  };
}

function addressCells({ post }: Found, today: string): string[] {
  if (post.status === 'closed') return ['closed', ''];
  const best = bestAddress(post);
  if (best === undefined) return ['no usable address', ''];
  const seen = lastSeen(best);
  const age = ageOf(seen, today);
  return [best.address, age === 'fresh' ? `${seen}` : [seen, age].filter((part) => part !== null).join(' ')];
}

function addressLines({ post }: Found, today: string): string[] {
  const best = bestAddress(post);
  if (best === undefined) return [`  ${post.status === 'closed' ? 'closed' : 'no usable address'}`];
  return [
    `  ${best.address}`,
    `  ${trustWords({ confidence: best.confidence, seen: lastSeen(best) }, today)}`,
  ];
}
