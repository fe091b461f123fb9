/** What the page says before its letters, as HTML. `several`: is there more than one letter? */

/** The heading, which is also the title of the window. */
export function title(several: boolean): string {
  return several ? 'Letters to the Chinese authorities' : 'A letter to the Chinese authorities';
}

/** Where the letters leave from: not from here. */
export function lead(several: boolean): string {
  const leaves = several
    ? 'Each letter leaves from its writer’s own mail account, by the writer’s own hand: pass each person their draft, or sit beside them.'
    : 'The letter leaves from its writer’s own mail account, by the writer’s own hand.';
  return `<p class="lead"><strong>Nothing is sent from this page.</strong> ${leaves}</p>`;
}

/** The way from the page to a mail, and what to be careful of. */
export const HOW_IT_WORKS = `<ol>
<li>Read the letter well: its writer may change every word.</li>
<li><strong>Mail program</strong>, <strong>Gmail</strong> and <strong>Outlook.com</strong> open it as a draft. Where a letter is too long for a link, it is copied when you click, and you paste it over the line in brackets. On a phone, try the mail program first: Gmail’s link may stop at the inbox there.</li>
<li>A <strong>draft file (.eml)</strong> holds the whole letter. Thunderbird and the classic Outlook open it on a computer, ready to be changed; other programs may only show it.</li>
<li>The writer reads it once more, and sends it.</li>
</ol>
<p><strong>Names and towns stand here.</strong> Keep these files private, and delete them when all is done. The page loads nothing and tells nobody; what you open or copy is marked in this browser alone. A link to web mail hands that one draft to that service.</p>
<p>Print puts each letter on a sheet of its own, with today’s date.</p>`;

/** For a page on which the script does not run; the script takes it away. */
export const WITHOUT_SCRIPT =
  '<p id="without-script"><strong>Scripts are off here.</strong> Every letter can be read and opened here, but you copy it by hand: select it first. To find a name, search with your browser.</p>';
