import type { Draft, Recipient, Unreachable } from '../../src/core/draft.ts';

export const chicago: Recipient = {
  post: 'us-chicago',
  role: 'to',
  name: "Consulate General of the People's Republic of China in Chicago",
  address: 'chinaconsul_chi_us@mfa.gov.cn',
  confidence: 'high',
  seen: '2018-01',
  reason: 'serves Illinois',
};

export const newYork: Recipient = {
  post: 'un-new-york',
  role: 'cc',
  name: "Permanent Mission of the People's Republic of China to the United Nations",
  address: 'chinamission_un@mfa.gov.cn',
  confidence: 'low',
  seen: null,
  reason: 'copied on every letter',
};

export const geneva: Unreachable = {
  reason: 'no published e-mail address is known',
  post: {
    ...{ id: 'un-geneva', kind: 'un-mission', country: 'CH', city: 'Geneva', coordinates: [46.19, 6.11] },
    ...{ status: 'open', emails: [] },
    name: "Permanent Mission of the People's Republic of China to the United Nations Office at Geneva",
    website: 'http://geneva.china-mission.gov.cn/eng/',
    x: { handle: 'ChinaMissionGva', source: 'a list' },
  },
};

/** Ada Lovelace of Chicago writes to her consulate. */
export function draftOf(overrides: Partial<Draft> = {}): Draft {
  return {
    campaign: 'north-korean-refugees',
    language: 'en',
    writer: {
      name: 'Ada Lovelace',
      place: { city: 'Chicago', country: 'US', region: { code: 'US-IL', name: 'Illinois' } },
    },
    recipients: [chicago, newYork],
    unreachable: [geneva],
    letter: {
      subject: 'North Korean refugees in China',
      body: 'Your Excellency,\n\nPlease do not send them back.\n\nYours faithfully,\nAda Lovelace',
    },
    ...overrides,
  };
}
