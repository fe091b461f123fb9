import type { Draft } from '../../core/draft.ts';
import { remembered } from '../../core/remembered.ts';
import { mailtoWithin, PASTE_LINE, PORTABLE_LINK_LIMIT, pct } from '../mailto.ts';
import { composeLink, WEBMAIL } from '../webmail.ts';
import { escapeAttribute, escapeText } from './escape.ts';

/** The links of a card as HTML, and whether the letter is in them: in all of them, or in none. */
export interface CardLinks {
  /** Mail program, Gmail, Outlook.com. */
  readonly first: string;
  /** The services that fewer people have. */
  readonly more: string;
  readonly whole: boolean;
}

/**
 * The links that open the draft. A letter that is too long for one of them stands in none, so a page has it once: its
 * reader pastes it, and the page's script puts it into the links of services that take more (`data-room`).
 */
export function cardLinks(draft: Draft): CardLinks {
  const found = outgrows(draft.letter.body) ? [] : findLinks(draft);
  if (found.length > 0 && found.every(({ whole }) => whole)) return cardLinksOf(found, true);
  return linksToPasteInto(draft);
}

/** The link to a file beside the page. */
export function fileLink(file: string): string {
  return `<a data-way="eml" href="./${escapeAttribute(pct(file))}" download>Draft file (.eml)</a>`;
}

interface Found {
  readonly way: string;
  readonly label: string;
  readonly link: string;
  readonly whole: boolean;
  /** The longest link that the service takes. */
  readonly room: number;
}

function findLinks(draft: Draft): Found[] {
  const mail = mailtoWithin(draft, PORTABLE_LINK_LIMIT);
  return [
    { way: 'mail', label: 'Mail program', room: PORTABLE_LINK_LIMIT, ...mail },
    ...WEBMAIL.map((service) => {
      const fitted = composeLink({ ...service, limit: PORTABLE_LINK_LIMIT }, draft);
      return { way: service.name, label: service.label, room: service.limit, ...fitted };
    }),
  ];
}

/** The letter is in none of them, so recipients and subject are all that there is to them. */
function linksToPasteInto(draft: Draft): CardLinks {
  let ofSubject = toPasteInto.get(draft.recipients);
  if (ofSubject === undefined) {
    const linksOf = (subject: string) => findLinks({ ...draft, letter: { subject, body: PASTE_LINE } });
    ofSubject = remembered((subject) => cardLinksOf(linksOf(subject), false), 64);
    toPasteInto.set(draft.recipients, ofSubject);
  }
  return ofSubject(draft.letter.subject);
}

// In a batch all letters to one post have the same recipients.
const toPasteInto = new WeakMap<Draft['recipients'], (subject: string) => CardLinks>();

function cardLinksOf(found: readonly Found[], whole: boolean): CardLinks {
  const links = found.map((each) => linkHtml(each, whole));
  return { first: links.slice(0, 3).join('\n'), more: links.slice(3).join('\n'), whole };
}

function linkHtml({ way, label, link, room }: Found, whole: boolean): string {
  const paste = whole ? '' : ' data-paste';
  const more = whole || room <= PORTABLE_LINK_LIMIT ? '' : ` data-room="${room}"`;
  const tab = way === 'mail' ? '' : ' target="_blank" rel="noopener noreferrer"';
  return `<a data-way="${way}" href="${escapeAttribute(link)}"${paste}${more}${tab}>${escapeText(label)}</a>`;
}

/** Is the body too long for any link, by the least that each of its characters takes there? */
function outgrows(body: string): boolean {
  if (body.length > PORTABLE_LINK_LIMIT) return true;
  let length = 0;
  for (let index = 0; index < body.length; index++) {
    const code = body.charCodeAt(index);
    // %20, %C3%A9, %ED%95%9C; half of a surrogate pair is half of four bytes.
    if (code <= 0x20) length += 3;
    else if (code < 0x80) length += 1;
    else length += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 6 : 9;
  }
  return length > PORTABLE_LINK_LIMIT;
}
