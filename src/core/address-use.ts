import type { Address, Post } from './directory.ts';
import { bestAddress, isUsable, lastSeen, retirement } from './usable-address.ts';

/** What becomes of an address: letters go to it, or could, or do not; and why, in words. */
export interface AddressUse {
  readonly use: 'chosen' | 'spare' | 'help-desk' | 'not-official' | 'retired';
  readonly why: string;
}

/** Whether letters to this post go to this address, and why not. */
export function addressUse(post: Post, address: Address): AddressUse {
  const gone = retirement(post, address);
  if (gone !== undefined) return { use: 'retired', why: `retired: ${retiredWords(gone)}` };
  if (address.desk === 'consular' || address.desk === 'visa')
    return {
      use: 'help-desk',
      why: `never written to: the ${address.desk} desk is there for people in need`,
    };
  if (!isUsable(post, address))
    return {
      use: 'not-official',
      why: 'not used: neither a government’s mailbox nor at a domain known as the post’s own, so it may be somebody else’s by now',
    };
  const best = bestAddress(post);
  if (best === undefined || best.address === address.address)
    return { use: 'chosen', why: 'letters go here' };
  return { use: 'spare', why: `could be used; ${best.address} ${advantage(best, address)}` };
}

/** "letters come back (2026-11)". */
export function retiredWords({ reason, date }: NonNullable<Post['retired']>[number]): string {
  return date === undefined ? reason : `${reason} (${date})`;
}

function advantage(best: Address, other: Address): string {
  if (best.confidence !== other.confidence) return `has ${best.confidence} confidence`;
  if (best.desk !== other.desk) return `is the ${best.desk} desk`;
  if (lastSeen(best) !== lastSeen(other)) return 'was seen later';
  return 'stands before it in the list';
}
