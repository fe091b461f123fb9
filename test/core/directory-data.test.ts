import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { postsJsonSchema } from '../../scripts/build-schemas.ts';
import { checkData, readDirectory, readWorld } from '../../scripts/check-data.ts';
import { checkDirectory } from '../../scripts/data/checks.ts';

const world = readWorld();
const today = new Date().toISOString().slice(0, 10);
const { posts, noRelations, problems } = checkDirectory(readDirectory(), world, today);

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
  it('has no problem that npm run data:check knows', () => {
    expect(problems).toEqual([]);
  });

  it('is reported in lines that a terminal shows whole', () => {
    const { report } = checkData(readDirectory(), world, today);
    expect(report.split('\n').filter((line) => line.length > 80)).toEqual([]);
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

  it('has the facts that were read', () => {
    const ids = new Set(FACTS.map(([id]) => id));
    const facts = posts
      .filter(({ id }) => ids.has(id))
      .flatMap(({ id, emails }) =>
        emails.map(({ address, desk, confidence }) => [id, address, desk, confidence]),
      );
    expect(facts.toSorted(byText)).toEqual(FACTS.toSorted(byText));
  });

  it('is explained by an up-to-date JSON Schema', () => {
    const file = new URL('../../data/posts.schema.json', import.meta.url);
    expect(readFileSync(file, 'utf8'), 'run npm run data:schema').toBe(postsJsonSchema());
  });

  it('names twelve states without relations', () => {
    expect(noRelations).toHaveLength(12);
  });
});

function byText(a: readonly string[], b: readonly string[]): number {
  return a.join().localeCompare(b.join());
}
