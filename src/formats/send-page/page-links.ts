import { pct } from '../mailto.ts';
import { escapeAttribute, escapeText } from './escape.ts';

/** A page in the list of pages, with the first and the last name on it. */
export interface PageEntry {
  readonly file: string;
  readonly first: string;
  readonly last: string;
  readonly cards: number;
}

/** The file of a page: index.html, index-2.html, … */
export function pageName(number: number): string {
  return number === 1 ? 'index.html' : `index-${number}.html`;
}

/** The letters on a page, counted through the whole batch: "Letters 201–400". */
export function letterRange(first: number, cards: number): string {
  return cards === 1 ? `Letter ${first}` : `Letters ${first}–${first + cards - 1}`;
}

/** Links to other pages, or nothing where there are none. `label` tells one such list from another. */
export function pagerHtml(
  label: string,
  { first, previous, next }: { readonly first?: string; readonly previous?: string; readonly next?: string },
): string {
  const links = [
    ...(first === undefined || first === previous ? [] : [pageLink(first, 'First page')]),
    ...(previous === undefined ? [] : [pageLink(previous, 'Previous page', 'prev')]),
    ...(next === undefined ? [] : [pageLink(next, 'Next page', 'next')]),
  ];
  return links.length === 0 ? '' : `<nav aria-label="${label}"><ul>${links.join('')}</ul></nav>\n`;
}

/** All pages, to find a name by; folded where they are many. */
export function contentsHtml(pages: readonly PageEntry[]): string {
  let first = 1;
  const items = pages.map(({ file, first: from, last: to, cards }) => {
    const names = `<bdi>${escapeText(from)}</bdi> – <bdi>${escapeText(to)}</bdi>`;
    const item = pageLink(file, letterRange(first, cards), '', ` <span translate="no">${names}</span>`);
    first += cards;
    return item;
  });
  return `<nav class="contents" aria-label="All pages">
<details${pages.length > 12 ? '' : ' open'}>
<summary>All ${pages.length} pages</summary>
<ul>${items.join('\n')}</ul>
</details>
</nav>
`;
}

function pageLink(file: string, label: string, rel = '', rest = ''): string {
  const relation = rel === '' ? '' : ` rel="${rel}"`;
  return `<li><a href="./${escapeAttribute(pct(file))}"${relation}>${label}</a>${rest}</li>`;
}
