import { cardHtml } from './send-page/card.ts';
import { pageHtml } from './send-page/page.ts';
import type { Format } from './types.ts';

/** The letter as a page that opens in any browser, with links to the mail programs; on paper it is a letter. */
export const html: Format = {
  name: 'html',
  summary: 'a page to read, open and print the letter from',
  endings: ['.html'],
  format: (draft) => pageHtml([cardHtml({ id: '1', draft, notes: [], open: true })], { number: 1 }),
};
