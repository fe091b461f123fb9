import type { Draft, Recipient } from '../core/draft.ts';
import { rememberedOf } from '../core/remembered.ts';

/** The recipients of one role, in the draft's order. */
export function recipientsOf(draft: Pick<Draft, 'recipients'>, role: Recipient['role']): Recipient[] {
  return draft.recipients.filter((recipient) => recipient.role === role);
}

/** Their bare addresses. Throws a plain `Error` where one is not bare: input is checked long before, so it is a bug. */
export function addressesOf(draft: Pick<Draft, 'recipients'>, role: Recipient['role']): string[] {
  return recipientsOf(draft, role).map((recipient) => refuseUnbareAddress(recipient.address));
}

/** The address, or a plain `Error` where it is more than one ASCII `addr-spec` (RFC 5322 §3.4.1) without quotes. */
export function refuseUnbareAddress(address: string): string {
  if (!/^[\w!$'*+/^`{|}~.-]+@[a-z\d.-]+$/i.test(address))
    throw new Error('not a bare address in a recipient');
  return address;
}

/**
 * The same function, of a draft's recipients alone, asked once for each list of them: in a batch all letters to one post
 * share theirs, and to make the fields of a header takes longer than the body.
 */
export function onceForRecipients<Made>(
  make: (draft: Pick<Draft, 'recipients'>) => Made,
): (draft: Pick<Draft, 'recipients'>) => Made {
  const once = rememberedOf((recipients: Draft['recipients']) => make({ recipients }));
  return ({ recipients }) => once(recipients);
}
