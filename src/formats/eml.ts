import { remembered } from '../core/remembered.ts';
import { onceForRecipients, recipientsOf } from './recipients.ts';
import { addressField, textField } from './rfc5322.ts';
import { encodeBody } from './transfer-encoding.ts';
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
  format(draft) {
    const { writer, letter, language } = draft;
    // The last line end matters: a mail program crashed on a draft without it.
    const { encoding, content } = encodeBody(letter.body, '\r\n');
    return (
      (writer.from === undefined ? '' : addressField('From', [{ name: writer.name, address: writer.from }])) +
      recipientFields(draft) +
      subjectField(letter.subject) +
      'MIME-Version: 1.0\r\n' +
      'Content-Type: text/plain; charset=utf-8\r\n' +
      `Content-Transfer-Encoding: ${encoding}\r\n` +
      `Content-Language: ${languageTag(language)}\r\n` +
      'X-Unsent: 1\r\n' +
      `\r\n${content}`
    );
  },
};

/** To and Cc. */
const recipientFields = onceForRecipients((draft) => {
  const cc = recipientsOf(draft, 'cc');
  return addressField('To', recipientsOf(draft, 'to')) + (cc.length === 0 ? '' : addressField('Cc', cc));
});

const subjectField = remembered((subject) => textField('Subject', subject), 256);

/** RFC 5646 §2.1, as far as a header has to care. A plain `Error`: tags are checked where a campaign is read. */
function languageTag(tag: string): string {
  if (!/^[A-Za-z\d-]{1,64}$/.test(tag)) throw new Error('not a language tag in a draft');
  return tag;
}
