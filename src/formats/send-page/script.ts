import { COPY_SCRIPT } from './script-copy.ts';
import { EML_SCRIPT } from './script-eml.ts';
import { MARK_SCRIPT } from './script-marks.ts';
import { PRINT_SCRIPT } from './script-print.ts';
import { SEARCH_SCRIPT } from './script-search.ts';
import { WAYS_SCRIPT } from './script-ways.ts';

/**
 * What the page can do beyond being read: it adds all that needs it, so a page without script shows nothing that does
 * not work. As text, since it runs in a browser and its bytes are named in the page's Content-Security-Policy.
 */
export const SCRIPT = `(() => {
'use strict';
const cards = [...document.querySelectorAll('.card')];
const linesOf = (card, selector) => [...card.querySelectorAll(selector)].map((element) => element.textContent);
const textOf = (card, selector) => linesOf(card, selector)[0] ?? '';
const nameOf = (card) => textOf(card, 'h3');
const letterOf = (card) => textOf(card, '.letter');
${COPY_SCRIPT}${EML_SCRIPT}${MARK_SCRIPT}${WAYS_SCRIPT}${SEARCH_SCRIPT}${PRINT_SCRIPT}
// Last, when all of it works.
document.querySelector('.tools').hidden = false;
document.getElementById('without-script').hidden = true;
})();
`;

/** The SHA-256 of `SCRIPT` for the page's Content-Security-Policy; a test tells the right one. */
export const SCRIPT_HASH = 'sha256-ivGu0NwXQGJFiDS1p6NM/kID44975qaDDx2HLYCuq9E=';
