import { eml } from './eml.ts';
import type { Format } from './types.ts';

// Placeholder of the batch's author, to be replaced by the whole format.
export const mbox: Format = {
  name: 'mbox',
  summary: 'drafts in one mailbox file',
  endings: ['.mbox'],
  join: (texts) => texts.join(''),
  format: (draft) => `From - Thu Jan  1 00:00:00 1970\n${eml.format(draft).replaceAll('\r\n', '\n')}\n`,
};
