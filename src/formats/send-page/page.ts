import { contentsHtml, letterRange, type PageEntry, pagerHtml } from './page-links.ts';
import { HOW_IT_WORKS, lead, title, WITHOUT_SCRIPT } from './page-words.ts';
import { SCRIPT, SCRIPT_HASH } from './script.ts';
import { STYLE, STYLE_HASH } from './style.ts';

export { pageName } from './page-links.ts';

/** The most cards on a page. */
export const CARDS_A_PAGE = 200;

/** Where a page stands among the pages of its batch. */
export interface PageFrame {
  /** 1 for index.html. */
  readonly number: number;
  /** On the pages after the first: its file name. It has the list of all. */
  readonly first?: string;
  /** The file names of the neighbours, where there are any. */
  readonly previous?: string;
  readonly next?: string;
  /** On the first page: all pages of the batch, where there are several. */
  readonly contents?: readonly PageEntry[];
}

/**
 * A page of cards that stands alone: it loads nothing, can be read without script, and lets nothing run or load but
 * its own style and script (Content-Security-Policy). Same cards, same bytes.
 */
export function pageHtml(cards: readonly string[], frame: PageFrame): string {
  const { number, previous, next, contents } = frame;
  const onlyPage = previous === undefined && next === undefined;
  const several = !onlyPage || cards.length !== 1;
  const count = onlyPage ? `${cards.length} ${cards.length === 1 ? 'letter' : 'letters'}` : undefined;
  return `${head(number === 1 ? title(several) : `${title(several)}, page ${number}`)}<body>
<a class="skip" href="#letters">Skip to the letters</a>
<header>
<h1>${title(several)}</h1>
${lead(several)}
${WITHOUT_SCRIPT}
<details class="how"${several && number === 1 ? ' open' : ''}>
<summary>How it works</summary>
${HOW_IT_WORKS}
</details>
${contents === undefined ? pagerHtml('Pages', frame) : contentsHtml(contents)}</header>
<main>
<h2 id="letters" tabindex="-1">${count ?? letterRange((number - 1) * CARDS_A_PAGE + 1, cards.length)}</h2>
${several ? TOOLS : TOOLS_FOR_ONE}${cards.join('')}</main>
<footer>
${pagerHtml('Other pages', frame)}</footer>
${FOR_THE_SCRIPT}<script>${SCRIPT}</script>
</body>
</html>
`;
}

function head(windowTitle: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow, noarchive">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${windowTitle}</title>
<style>${STYLE}</style>
</head>
`;
}

const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;

const PRINT = '<button type="button" id="print">Print those shown</button>';

// Hidden until the script is there to make them work.
const TOOLS = `<div class="tools" role="search" hidden>
<div class="search"><label for="query">Search by name or town</label><input type="search" id="query" autocomplete="off" spellcheck="false"></div>
<div class="choice"><input type="checkbox" id="unmarked"><label for="unmarked">Hide what was opened or copied</label></div>
${PRINT}
<p><span id="shown" role="status"></span> <span id="marked"></span></p>
</div>
`;

const TOOLS_FOR_ONE = `<div class="tools" hidden>${PRINT.replace('those shown', 'the letter')}</div>\n`;

const FOR_THE_SCRIPT = `<p id="announcement" class="unseen" role="status"></p>
<template id="mark-line"><p class="mark"><strong></strong><span></span><button type="button">Clear the mark</button></p></template>
`;
