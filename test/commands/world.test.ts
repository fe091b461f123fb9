import { existsSync, readFileSync } from 'node:fs';
import { iso31661 } from 'iso-3166';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/core/errors.ts';
import { shipped } from '../core/shipped-places.ts';
import { write } from '../support/write.ts';

interface ShippedPost {
  readonly id: string;
  readonly kind: string;
  readonly country: string;
  readonly city: string;
  readonly status: string;
}

const posts: readonly ShippedPost[] = JSON.parse(shipped('posts.json'));
const codes = iso31661.map(({ alpha2 }) => alpha2);

/** From here a letter would put its writer in danger. */
const NO_LETTER = ['CN', 'HK', 'KP', 'MO'];

/** The UN missions alone: no diplomatic relations, so that there is no post. */
const NO_RELATIONS = ['BZ', 'GT', 'HT', 'KN', 'LC', 'MH', 'PW', 'PY', 'SZ', 'TV', 'VA', 'VC'];

/** The UN missions alone: no post, and no state with one speaks for them. */
const NO_POST = ['AQ', 'BT', 'EH', 'TW'];

/** A post that stands elsewhere. Everybody who is in none of these tables has one of their own. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  // States that a post abroad serves too.
  'ch-zurich': ['LI'],
  'es-madrid': ['AD'],
  'fr-paris': ['MC', 'BL', 'GF', 'GP', 'MF', 'MQ', 'NC', 'PM', 'TF', 'WF', 'YT'],
  'nz-wellington': ['CK', 'NU', 'TK'],
  // Territories with a consulate.
  'cw-willemstad': ['AW', 'BQ', 'SX'],
  'fr-papeete': ['PF'],
  'fr-saint-denis': ['RE'],
  'us-los-angeles': ['AS', 'GU', 'MP'],
  // Territories that the embassy of the state serves that speaks for them.
  'au-canberra': ['CC', 'CX', 'HM', 'NF'],
  'dk-copenhagen': ['FO', 'GL'],
  'fi-helsinki': ['AX'],
  'gb-london': ['AI', 'BM', 'FK', 'GG', 'GI', 'GS', 'IM', 'IO', 'JE', 'KY', 'MS', 'PN', 'SH', 'TC', 'VG'],
  'no-oslo': ['BV', 'SJ'],
  'us-washington': ['PR', 'UM', 'VI'],
};

/** What is to be answered to a writer from a town of every country, territory and state of ISO 3166-1. */
function expected(code: string): string {
  if (NO_LETTER.includes(code)) return 'no letter';
  if (NO_RELATIONS.includes(code)) return 'no relations';
  if (NO_POST.includes(code)) return 'no post';
  const elsewhere = Object.entries(ELSEWHERE).find(([, served]) => served.includes(code));
  return elsewhere?.[0] ?? capital(code)?.id ?? 'is in no table';
}

/** The embassy in a country, or its one post. */
function capital(code: string): ShippedPost | undefined {
  const here = posts.filter(
    ({ country, kind, status }) =>
      country === code && status === 'open' && !['un-mission', 'eu-mission', 'ministry'].includes(kind),
  );
  return here.find(({ kind }) => kind === 'embassy') ?? here[0];
}

/** The town where the post stands, else the biggest one, else a camp where nobody lives for good. */
function townIn(code: string): string {
  return capital(code)?.city ?? biggestTown(code) ?? 'Base Camp';
}

function biggestTown(code: string): string | undefined {
  const file = new URL(`../../data/places/${code}.tsv`, import.meta.url);
  if (!existsSync(file)) return undefined;
  return /#cities\n[^\t]+\t([^\t]+)/.exec(readFileSync(file, 'utf8'))?.[1];
}

const REASON =
  /^(China’s (embassy|post) in |serves |stands in |no consulate is known to serve |no usable address for |.* speaks for .* abroad, so )/;

/** The post that ought to get the letter, whether it has an address or not; or why there is none. */
async function answer(code: string): Promise<string> {
  try {
    const { out } = await write({ name: 'Ada Lovelace', city: townIn(code), country: code, json: true });
    const [{ post, insteadOf = post, reason }] = JSON.parse(out.text()).recipients;
    if (/^China has no embassy in .* no diplomatic relations; so the UN/.test(reason)) return 'no relations';
    if (/^no Chinese post in .* is known; so the UN/.test(reason)) return 'no post';
    return REASON.test(reason) ? insteadOf : `${insteadOf}: ${reason}`;
  } catch (error) {
    if (error instanceof InputError && error.message.includes('makes no letter')) return 'no letter';
    throw error;
  }
}

describe('a letter from everywhere', () => {
  it('means all of ISO 3166-1, each code in one table at most', () => {
    const tables = [NO_LETTER, NO_RELATIONS, NO_POST, ...Object.values(ELSEWHERE)].flat();
    expect(codes).toHaveLength(249);
    expect(new Set(tables).size).toBe(tables.length);
    expect(tables.filter((code) => !codes.includes(code))).toEqual([]);
    expect(tables.filter((code) => capital(code) !== undefined && !NO_LETTER.includes(code))).toEqual([]);
  });

  it.each(iso31661.map(({ alpha2, name }) => [name, alpha2]))('%s', async (_, code) => {
    expect(await answer(code)).toBe(expected(code));
  });
});
