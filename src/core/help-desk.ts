import type { Post } from './directory.ts';
import { InputError } from './errors.ts';

/** All mailboxes there belong to consular desks. */
const CONSULAR_DOMAIN = /@csm\.mfa\.gov\.cn$/;

/**
 * A help desk for passports and visas is never written to, even by a person's own choice, whichever post it is given for:
 * throws `InputError` with what to do instead. Addresses are compared without case.
 */
export function refuseHelpDesk(given: string, posts: readonly Post[]): void {
  const address = given.toLowerCase();
  for (const { id, emails } of posts)
    for (const email of emails)
      if (email.address === address && (email.desk === 'consular' || email.desk === 'visa'))
        throw crowded(`${given} is the ${email.desk} desk of ${id}`);
  if (CONSULAR_DOMAIN.test(address)) throw crowded(`${given} is at the consular desks’ own domain`);
}

function crowded(found: string): InputError {
  return new InputError(`${found}, where people in need of papers turn for help.`, [
    'Letters must not crowd it out. Look for an address of the post’s general, press or political desk.',
  ]);
}
