import type { Draft } from '../core/draft.ts';
import { remembered } from '../core/remembered.ts';
import { onceForRecipients, recipientsOf } from './recipients.ts';
import { addressField, textField } from './rfc5322.ts';
import { encodeBody, type LineEnd } from './transfer-encoding.ts';
import type { Format } from './types.ts';

/**
 * An unsent message (RFC 5322, RFC 2045) that mail programs open as a draft: `X-Unsent: 1`, and neither Date nor
 * Message-ID, which the program adds when the person sends it. Text only, lines ended by CRLF, all ASCII.
 *
 * Written here rather than by a library: a batch makes thousands of drafts a second, and the libraries let line
 * breaks in names and addresses through, so they would need the same guards around them.
 */
export const eml: Format = {
  name: 'eml',
  summary: 'an unsent message for mail programs',
  endings: ['.eml'],
  format: (draft) => messageOf(draft, '\r\n'),
};

/** The message, its lines ended so. */
export function messageOf(draft: Draft, lineEnd: LineEnd): string {
  const { writer, letter, language } = draft;
  // The last line end matters: a mail program crashed on a draft without it.
  const { encoding, content } = encodeBody(letter.body, true, lineEnd);
  const { from, recipients, subject } = FIELDS[lineEnd];
  return (
    (writer.from === undefined ? '' : from(writer.name, writer.from)) +
    recipients(draft) +
    subject(letter.subject) +
    `MIME-Version: 1.0${lineEnd}` +
    `Content-Type: text/plain; charset=utf-8${lineEnd}` +
    `Content-Transfer-Encoding: ${encoding}${lineEnd}` +
    `Content-Language: ${languageTag(language)}${lineEnd}` +
    `X-Unsent: 1${lineEnd}` +
    lineEnd +
    content
  );
}

/** The fields that differ from draft to draft: most are shared by many, and remembered with the line ends that they have. */
function fieldsEndedWith(lineEnd: LineEnd) {
  const ended = (field: string) => (lineEnd === '\n' ? field.replaceAll('\r\n', lineEnd) : field);
  return {
    from: (name: string, address: string) => ended(addressField('From', [{ name, address }])),
    recipients: onceForRecipients((draft) => {
      const cc = recipientsOf(draft, 'cc');
      const to = addressField('To', recipientsOf(draft, 'to'));
      return ended(cc.length === 0 ? to : to + addressField('Cc', cc));
    }),
    subject: remembered((subject) => ended(textField('Subject', subject)), 256),
  };
}

const FIELDS = { '\r\n': fieldsEndedWith('\r\n'), '\n': fieldsEndedWith('\n') };

/** RFC 5646 §2.1, as far as a header has to care. A plain `Error`: tags are checked where a campaign is read. */
function languageTag(tag: string): string {
  if (!/^[A-Za-z\d-]{1,64}$/.test(tag)) throw new Error('not a language tag in a draft');
  return tag;
}
