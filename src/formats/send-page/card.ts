import { regionName } from '../../core/display-names.ts';
import type { Draft, Recipient, Unreachable } from '../../core/draft.ts';
import { languageName } from '../../core/in-language.ts';
import { joinParagraphs, onceForShared } from '../../core/paragraphs.ts';
import { remembered, rememberedOf } from '../../core/remembered.ts';
import { refuseUnbareAddress } from '../recipients.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { cardLinks, fileLink } from './links.ts';

/** One person's draft on the page. */
export interface Card {
  /** Unique among all pages of a batch, for links: "0007", or "0007-us-chicago". Letters, digits and hyphens. */
  readonly id: string;
  readonly draft: Draft;
  /** The draft's .eml beside the page, where one is made: a bare file name that may hold letters of any script. */
  readonly file?: string;
  /** What to look at once more before sending, a sentence each. */
  readonly notes: readonly string[];
  /** Is the letter shown at once, rather than when it is asked for? */
  readonly open?: boolean;
}

/**
 * The card as HTML. What `.letter` holds is the body to the character: the page's script copies it from there, and
 * finds the rest by the classes and `data-` attributes here. Called up to a million times for one batch.
 */
export function cardHtml({ id, draft, file, notes, open }: Card): string {
  if (!/^[\w-]+$/.test(id)) throw new Error('not an id in a card');
  const { writer, letter } = draft;
  const { first, more, whole } = cardLinks(draft);
  const { attributes, name } = language(draft.language);
  return `<article class="card" id="card-${id}" aria-labelledby="name-${id}">
<h3 id="name-${id}" translate="no"><bdi>${escapeText(writer.name)}</bdi></h3>
<p class="place"><bdi>${escapeText(writer.place.city)}</bdi>, ${country(writer.place.country)}<span class="language"> · ${name}</span></p>
<dl>
${recipientRows(draft.recipients)}<div class="subject"><dt>Subject</dt><dd ${attributes}>${escapeText(letter.subject)}</dd></div>
${unreachableRow(draft.unreachable)}</dl>
${notesHtml(notes)}<details class="reading"${open ? ' open' : ''}>
<summary>Read the letter</summary>
<div class="letter" ${attributes}>${joinParagraphs(letter.body, paragraphHtml, '\n\n')}</div>
</details>
<div class="ways" role="group" aria-label="The draft">
${first}
${file === undefined ? '' : `${fileLink(file)}\n`}</div>
${whole ? '' : HINT}<details class="more">
<summary>More ways</summary>
<div class="ways">
${more}
</div>
</details>
</article>
`;
}

const HINT =
  '<p class="hint">Too long for a link: the draft opens with recipients and subject, and you paste the letter.</p>\n';

function notesHtml(notes: readonly string[]): string {
  if (notes.length === 0) return '';
  const items = notes.map((note) => `<li>${escapeText(note)}</li>`).join('');
  return `<div class="notes"><p>Look once more:</p><ul>${items}</ul></div>\n`;
}

const recipientRows = rememberedOf(
  (recipients: readonly Recipient[]) =>
    recipientRow('To', 'to', recipients) + recipientRow('Cc', 'cc', recipients),
);

function recipientRow(label: string, role: Recipient['role'], all: readonly Recipient[]): string {
  const recipients = all.filter((recipient) => recipient.role === role);
  if (recipients.length === 0) return '';
  return `<div class="${role}"><dt>${label}</dt>${recipients.map(recipientHtml).join('')}</div>\n`;
}

/** Why a post gets a copy is the same on every card; why it is the one to write to is not. */
function recipientHtml({ role, name, address, reason }: Recipient): string {
  const why = role === 'to' && reason !== '' ? ` <span class="why">${escapeText(reason)}</span>` : '';
  const bare = escapeText(refuseUnbareAddress(address));
  return `<dd><bdi>${escapeText(name)}</bdi> <span class="address">${bare}</span>${why}</dd>`;
}

const unreachableRow = rememberedOf((unreachable: readonly Unreachable[]) => {
  if (unreachable.length === 0) return '';
  return `<div class="unreachable"><dt>Not by e-mail</dt>${unreachable.map(unreachableHtml).join('')}</div>\n`;
});

/** A post that can be written to on paper keeps its row there, less the reason. */
function unreachableHtml({ post, reason }: Unreachable): string {
  const name = `<bdi>${escapeText(post.name)}</bdi>`;
  const lines = post.postalAddress?.lines;
  if (lines === undefined) return `<dd>${name}: ${escapeText(reason)}</dd>`;
  const postal = lines.map((line) => `<bdi>${escapeText(line)}</bdi>`).join(', ');
  return `<dd class="postal">${name}<span class="why">: ${escapeText(reason)}. By post</span>: ${postal}</dd>`;
}

/** A country's name in English, the language of the page. */
const country = remembered((code) => escapeText((/^[A-Z]{2}$/.test(code) && regionName(code, 'en')) || code));

/** A language's name, and the attributes of what is written in it: no machine may put another text in its place. */
const language = remembered((tag) => ({
  name: escapeText(languageName(tag)),
  attributes: `lang="${escapeAttribute(tag)}" dir="auto" translate="no"`,
}));

const paragraphHtml = onceForShared(escapeText);
