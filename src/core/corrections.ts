import type { Address, Correction, CorrectionFile, Post, Retired } from './directory.ts';

/** The last file of corrections that speaks of an address of a post: that gave or retired it. */
export function originOf(
  files: readonly CorrectionFile[],
  post: string,
  address: string,
): string | undefined {
  return files.findLast(({ corrections }) =>
    corrections.some(
      ({ id, emails = [], retired = [] }) =>
        id === post && [...emails, ...retired].some((one) => one.address === address),
    ),
  )?.path;
}

/** The corrections with an address given to a post, in place of what they said of that address. */
export function withAddress(
  corrections: readonly Correction[],
  { id, domains = [] }: Pick<Post, 'id' | 'domains'>,
  email: Address,
  ownDomain?: string,
): Correction[] {
  return revised(corrections, id, ({ emails = [], retired, ...rest }) => ({
    ...rest,
    ...(ownDomain !== undefined && { domains: [...new Set([...domains, ownDomain])] }),
    emails: [...emails.filter(({ address }) => address !== email.address), email],
    ...kept('retired', retired, email.address),
  }));
}

/** The corrections with an address of a post retired. */
export function withRetired(corrections: readonly Correction[], id: string, gone: Retired): Correction[] {
  return revised(corrections, id, ({ emails, retired = [], ...rest }) => ({
    ...rest,
    ...kept('emails', emails, gone.address),
    retired: [...retired.filter(({ address }) => address !== gone.address), gone],
  }));
}

function revised(
  corrections: readonly Correction[],
  id: string,
  revise: (correction: Correction) => Correction,
): Correction[] {
  const known = corrections.some((one) => one.id === id);
  return (known ? corrections : [...corrections, { id }]).map((one) => (one.id === id ? revise(one) : one));
}

/** A list without one address; no list at all where nothing is left. */
function kept<Field extends string, Item extends { readonly address: string }>(
  field: Field,
  items: readonly Item[] | undefined,
  without: string,
): Partial<Record<Field, Item[]>> {
  const rest = (items ?? []).filter(({ address }) => address !== without);
  return rest.length > 0 ? ({ [field]: rest } as Record<Field, Item[]>) : {};
}
