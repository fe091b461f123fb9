import { addressesOf, onceForRecipients } from './recipients.ts';
import { refuseControls } from './rfc5322.ts';
import type { Format } from './types.ts';

/** The letter to read or to paste: `To:`, `Cc:` and `Subject:` lines, a blank line, the body. Lines end with LF. */
export const text: Format = {
  name: 'text',
  summary: 'plain text: recipients, subject, letter',
  endings: ['.txt'],
  join: (letters) => letters.join(`\n${'-'.repeat(72)}\n\n`),
  format(draft) {
    const addresses = addressLines(draft);
    const subject = refuseControls(draft.letter.subject, 'Subject');
    return `${addresses}Subject: ${subject}\n\n${draft.letter.body}\n`;
  },
};

const addressLines = onceForRecipients((draft) => {
  const cc = addressesOf(draft, 'cc');
  const copies = cc.length > 0 ? `Cc: ${cc.join(', ')}\n` : '';
  return `To: ${addressesOf(draft, 'to').join(', ')}\n${copies}`;
});
