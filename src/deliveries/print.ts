import { joinDrafts } from './join-drafts.ts';
import type { Delivery } from './types.ts';

export const print: Delivery = {
  name: 'print',
  summary: 'Print the letter here',
  async deliver({ drafts, format }, { out }) {
    out.write(joinDrafts(format, drafts));
    return [];
  },
};
