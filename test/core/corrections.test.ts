import { describe, expect, it } from 'vitest';
import { originOf, withAddress, withRetired } from '../../src/core/corrections.ts';
import type { Correction, CorrectionFile } from '../../src/core/directory.ts';
import { checkCorrections } from '../../src/core/directory-overlay.ts';
import { bestAddress } from '../../src/core/usable-address.ts';
import { email, post } from '../support/directory-post.ts';

const TODAY = '2026-11-21';
const oslo = { id: 'no-oslo', notes: 'Moved.' };
const old = email({ address: 'old@example.gov.cn' });
const fresh = email({ address: 'new@example.gov.cn' });
const gone = { address: 'new@example.gov.cn', reason: 'letters come back', date: '2026-11' };
const longGone = { address: 'old@example.gov.cn', reason: 'closed' };

describe('originOf', () => {
  const files: readonly CorrectionFile[] = [
    { path: 'own.json', corrections: [oslo, { id: 'fi-helsinki', emails: [old, fresh] }] },
    { path: 'later.json', corrections: [{ id: 'fi-helsinki', emails: [fresh] }] },
    {
      path: 'last.json',
      corrections: [
        { id: 'no-oslo', emails: [email()], retired: [longGone] },
        { id: 'fi-helsinki', retired: [{ ...longGone, address: 'press@example.gov.cn' }] },
      ],
    },
  ];

  it.each([
    ['fi-helsinki', 'old@example.gov.cn', 'own.json'],
    ['fi-helsinki', 'new@example.gov.cn', 'later.json'],
    ['no-oslo', 'embassy@example.gov.cn', 'last.json'],
    ['no-oslo', 'old@example.gov.cn', 'last.json'],
    ['fi-helsinki', 'press@example.gov.cn', 'last.json'],
    ['fi-helsinki', 'embassy@example.gov.cn', undefined],
    ['se-stockholm', 'new@example.gov.cn', undefined],
  ])('%s, %s: %s', (id, address, expected) => {
    expect(originOf(files, id, address)).toBe(expected);
  });
});

describe('withAddress', () => {
  it.each<[string, readonly Correction[], Correction[]]>([
    ['begins a list', [], [{ id: 'fi-helsinki', emails: [fresh] }]],
    ['leaves other posts', [oslo], [oslo, { id: 'fi-helsinki', emails: [fresh] }]],
    [
      'keeps what was said of the post, and its place',
      [{ id: 'fi-helsinki', city: 'Espoo', emails: [old], retired: [longGone] }, oslo],
      [{ id: 'fi-helsinki', city: 'Espoo', emails: [old, fresh], retired: [longGone] }, oslo],
    ],
    [
      'takes the place of what was said of the address',
      [{ id: 'fi-helsinki', emails: [{ ...fresh, confidence: 'low' }, old] }],
      [{ id: 'fi-helsinki', emails: [old, fresh] }],
    ],
    [
      'takes back its retirement',
      [{ id: 'fi-helsinki', retired: [gone, longGone] }],
      [{ id: 'fi-helsinki', emails: [fresh], retired: [longGone] }],
    ],
    [
      'leaves no empty list behind',
      [{ id: 'fi-helsinki', retired: [gone] }],
      [{ id: 'fi-helsinki', emails: [fresh] }],
    ],
  ])('%s', (_, before, expected) => {
    expect(withAddress(before, post(), fresh)).toStrictEqual(expected);
  });

  it.each<[string, readonly string[] | undefined, string[]]>([
    ['the first domain', undefined, ['chinemb.fi']],
    ['one more domain', ['china.example'], ['china.example', 'chinemb.fi']],
    ['a known domain', ['chinemb.fi', 'china.example'], ['chinemb.fi', 'china.example']],
  ])('names %s as the post’s own', (_, domains, expected) => {
    const known = { id: 'fi-helsinki', ...(domains !== undefined && { domains: [...domains] }) };
    expect(withAddress([], known, fresh, 'chinemb.fi')).toStrictEqual([
      { id: 'fi-helsinki', domains: expected, emails: [fresh] },
    ]);
  });
});

describe('withRetired', () => {
  it.each<[string, readonly Correction[], Correction[]]>([
    ['begins a list', [], [{ id: 'fi-helsinki', retired: [gone] }]],
    ['leaves other posts', [oslo], [oslo, { id: 'fi-helsinki', retired: [gone] }]],
    [
      'takes the address away, where the file gave it',
      [{ id: 'fi-helsinki', city: 'Espoo', emails: [old, fresh] }, oslo],
      [{ id: 'fi-helsinki', city: 'Espoo', emails: [old], retired: [gone] }, oslo],
    ],
    [
      'leaves no empty list behind',
      [{ id: 'fi-helsinki', emails: [fresh] }],
      [{ id: 'fi-helsinki', retired: [gone] }],
    ],
    [
      'takes the place of an earlier reason',
      [{ id: 'fi-helsinki', retired: [{ ...gone, reason: 'a slip' }, longGone] }],
      [{ id: 'fi-helsinki', retired: [longGone, gone] }],
    ],
  ])('%s', (_, before, expected) => {
    expect(withRetired(before, 'fi-helsinki', gone)).toStrictEqual(expected);
  });
});

it('gives, retires and gives again, each time a sound file', () => {
  const shipped = [post({ emails: [old] })];
  const where = (corrections: readonly Correction[]) => {
    const checked = checkCorrections(corrections, shipped, TODAY);
    if ('problems' in checked) return checked.problems;
    return checked.posts.map((one) => bestAddress(one)?.address);
  };
  const better = { ...fresh, confidence: 'high' } as const;
  const given = withAddress([], post(), better);
  const retired = withRetired(given, 'fi-helsinki', gone);
  const givenAgain = withAddress(retired, post(), better);
  expect([given, retired, givenAgain].map(where)).toEqual([
    ['new@example.gov.cn'],
    ['old@example.gov.cn'],
    ['new@example.gov.cn'],
  ]);
});

it('leaves what it was given alone', () => {
  const before: Correction[] = [{ id: 'fi-helsinki', emails: [fresh, old], retired: [longGone] }];
  const copy = structuredClone(before);
  withAddress(before, post(), old, 'chinemb.fi');
  withRetired(before, 'fi-helsinki', gone);
  expect(before).toStrictEqual(copy);
});
