import type { Address, Post } from '../../src/core/directory.ts';

/** A made-up address: general desk, medium confidence, one source. */
export function address(
  mail: string,
  { seen = '2022', ...rest }: Partial<Address> & { seen?: string | null } = {},
): Address {
  return {
    ...{ address: mail, desk: 'general', confidence: 'medium' },
    sources: [{ where: 'a list of embassies', kind: 'directory', seen }],
    ...rest,
  };
}

/** A made-up post: an open embassy in Atlantis, with one good address. */
export function post(fields: Partial<Post> = {}): Post {
  return {
    ...{
      id: 'at-lantis',
      kind: 'embassy',
      name: 'Embassy in Atlantis',
      country: 'XA',
      city: 'Lantis',
      status: 'open',
    },
    coordinates: [0, 0],
    emails: [address('emb@mfa.gov.cn')],
    ...fields,
  };
}
