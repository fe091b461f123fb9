import { readFileSync } from 'node:fs';
import { iso31661, iso31662 } from 'iso-3166';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { postsJsonSchema } from '../../scripts/build-schemas.ts';
import { checkPosts } from '../../src/core/directory-rules.ts';
import { noRelationsSchema, postsSchema } from '../../src/core/directory-schema.ts';

const posts = v.parse(postsSchema, JSON.parse(read('posts.json')));
const withoutRelations = v.parse(noRelationsSchema, JSON.parse(read('no-relations.json')));
const countries = new Set(iso31661.map(({ alpha2 }) => alpha2));
const regions = new Set(iso31662.map(({ code }) => code));

function read(name: string): string {
  return readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');
}

// Letters go by these: whoever changes one changes it here too, knowingly.
const FACTS = [
  ['us-washington', 'chinaembpress_us@mfa.gov.cn', 'press', 'high'],
  ['us-chicago', 'chinaconsul_chi_us@mfa.gov.cn', 'general', 'high'],
  ['us-chicago', 'chineseconsulgeneral.chicago@gmail.com', 'general', 'low'],
  ['us-chicago', 'chicago@csm.mfa.gov.cn', 'consular', 'low'],
  ['us-chicago', 'chinavisachicago@gmail.com', 'visa', 'low'],
  ['us-san-francisco', 'chinaconsul_san_us@mfa.gov.cn', 'general', 'medium'],
  ['us-san-francisco', 'sf@csm.mfa.gov.cn', 'consular', 'medium'],
  ['us-san-francisco', 'sf_hz@csm.mfa.gov.cn', 'consular', 'medium'],
  ['ie-dublin', 'pa.chineseembassy.ie@gmail.com', 'general', 'high'],
  ['kr-busan', 'chinaconsul_bu_kr@mfa.gov.cn', 'general', 'medium'],
  ['kr-jeju', 'chinaconsul_jeju_kor@mfa.gov.cn', 'general', 'low'],
  ['kr-jeju', 'jeju@csm.mfa.gov.cn', 'consular', 'low'],
  ['de-munich', 'chinaconsul_mu_de@mfa.gov.cn', 'general', 'high'],
  ['fr-paris', 'chinaemb_fr@mfa.gov.cn', 'general', 'medium'],
  ['un-new-york', 'chinamission_un@mfa.gov.cn', 'general', 'low'],
  ['gb-london', 'press_uk@mfa.gov.cn', 'press', 'medium'],
  ['gb-london', 'political@chinese-embassy.org.uk', 'political', 'low'],
  ['gb-edinburgh', 'chinaconsul_eb_uk@mfa.gov.cn', 'general', 'high'],
  ['jp-tokyo', 'info@china-embassy.or.jp', 'general', 'high'],
  ['jp-tokyo', 'tokyo_gzrz@csm.mfa.gov.cn', 'consular', 'high'],
  ['jp-tokyo', 'lsb@china-embassy.or.jp', 'consular', 'medium'],
  ['ca-calgary', 'chinaconsul_cal_ca@mfa.gov.cn', 'general', 'medium'],
  ['se-gothenburg', 'contact@chinaconsulate.se', 'general', 'medium'],
];

describe('the shipped directory', () => {
  it('keeps the schema and the rules', () => {
    expect(checkPosts(posts, new Date().toISOString().slice(0, 10))).toEqual({ posts });
  });

  it('holds 281 posts, a closed one more, and 154 addresses', () => {
    expect(posts).toHaveLength(282);
    expect(posts.flatMap(({ emails }) => emails)).toHaveLength(154);
    expect(posts.filter(({ status }) => status === 'closed').map(({ id }) => id)).toEqual([
      'ro-constanta',
      'tr-izmir',
      'us-houston',
    ]);
  });

  it('names only countries and regions that exist', () => {
    expect(posts.map(({ country }) => country).filter((code) => !countries.has(code))).toEqual([]);
    const named = posts.flatMap(({ region, district }) => [
      ...(region === undefined ? [] : [region]),
      ...(district?.regions ?? []),
      ...(district?.shared ?? []),
    ]);
    const codes = named.map((code) => code.replace(/\/.*/, ''));
    expect(codes.filter((code) => !regions.has(code) && !countries.has(code))).toEqual([]);
  });

  it('says in which region every consulate of a country with several posts stands', () => {
    const local = posts.filter(
      ({ kind }) => !['embassy', 'un-mission', 'eu-mission', 'ministry'].includes(kind),
    );
    const alone = local.filter((post) =>
      posts.every((other) => other === post || other.country !== post.country),
    );
    expect(local.filter((post) => post.region === undefined)).toEqual(alone);
  });

  it('gives every region to one post, unless it is shared', () => {
    const served = posts.flatMap(({ district }) => district?.regions ?? []);
    const shared = posts.flatMap(({ district }) => district?.shared ?? []);
    expect(served.filter((code, index) => served.indexOf(code) < index || shared.includes(code))).toEqual([]);
  });

  it('has the facts that were read', () => {
    const ids = new Set(FACTS.map(([id]) => id));
    const facts = posts
      .filter(({ id }) => ids.has(id))
      .flatMap(({ id, emails }) =>
        emails.map(({ address, desk, confidence }) => [id, address, desk, confidence]),
      );
    expect(facts.toSorted(byText)).toEqual(FACTS.toSorted(byText));
  });

  it('speaks to a user in its notes', () => {
    const notes = posts.flatMap(({ notes = [], emails }) =>
      [notes, ...emails.map(({ note = [] }) => note)].flat(),
    );
    expect(notes.filter((note) => !/[.]$/.test(note))).toEqual([]);
    expect(
      notes.filter((note) => /\+\d|\bcommit\b|@[0-9a-f]{7}|\b(CLOSED|DISTRICT|NOT)\b/.test(note)),
    ).toEqual([]);
  });

  it('is explained by an up-to-date JSON Schema', () => {
    expect(read('posts.schema.json'), 'run npm run data:schema').toBe(postsJsonSchema());
  });
});

describe('the states without relations', () => {
  it('are twelve that exist, none with an embassy', () => {
    expect(withoutRelations).toHaveLength(12);
    const codes = withoutRelations.map(({ country }) => country);
    expect(codes.filter((code) => !countries.has(code))).toEqual([]);
    expect(posts.filter(({ country }) => codes.includes(country))).toEqual([]);
  });
});

function byText(a: readonly string[], b: readonly string[]): number {
  return a.join().localeCompare(b.join());
}
