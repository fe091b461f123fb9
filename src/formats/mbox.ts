import { messageOf } from './eml.ts';
import type { Format } from './types.ts';

/**
 * Stands before each message (RFC 4155). Nobody has sent it and no time is its own, so there is "-", as Thunderbird has it,
 * and the first moment of all: the same draft is to be the same bytes on any day.
 */
const SEPARATOR = 'From - Thu Jan  1 00:00:00 1970\n';

/**
 * Unsent messages in one file, for programs that import one. Such files come in flavours that quote a line with "From " in
 * different ways; here no line needs it, since the transfer encoding leaves none in a body and no header has one.
 */
export const mbox: Format = {
  name: 'mbox',
  summary: 'unsent messages in one file, for mail programs',
  endings: ['.mbox'],
  join: (messages) => messages.join(''),
  format: (draft) => `${SEPARATOR}${messageOf(draft, '\n')}\n`,
};
