import { joinDrafts } from './join-drafts.ts';
import type { Delivery } from './types.ts';

export const print: Delivery = {
  name: 'print',
  summary: 'Print it here',
  refuse({ drafts, format, separate }) {
    joinDrafts(format, drafts, separate);
  },
  async deliver({ drafts, format, separate }, { out }) {
    out.write(joinDrafts(format, drafts, separate));
    return [];
  },
};
