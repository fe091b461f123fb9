import type { Address, Post } from '../../src/core/directory.ts';

/** A sound post in a country of its own. */
export function post(changes: Partial<Post> = {}): Post {
  return {
    id: 'fi-helsinki',
    kind: 'embassy',
    name: 'Embassy in Finland',
    country: 'FI',
    city: 'Helsinki',
    coordinates: [60.18, 25.01],
    status: 'open',
    emails: [],
    ...changes,
  };
}

/** A sound address. */
export function email(changes: Partial<Address> = {}): Address {
  return {
    address: 'embassy@example.gov.cn',
    desk: 'general',
    confidence: 'medium',
    sources: [{ where: 'a list', kind: 'directory', seen: '2024-04' }],
    ...changes,
  };
}
