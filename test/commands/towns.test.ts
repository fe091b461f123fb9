import { describe, expect, it } from 'vitest';
import { write } from '../support/write.ts';

interface Choice {
  /** The first post that gets the letter. */
  readonly to: string;
  readonly address: string;
  readonly insteadOf?: string;
  readonly reason: string | RegExp;
  /** Posts without a usable address, un-geneva aside. */
  readonly unreachable?: readonly string[];
}

const EMBASSY = {
  US: { to: 'us-washington', address: 'chinaembpress_us@mfa.gov.cn' },
  FR: { to: 'fr-paris', address: 'chinaemb_fr@mfa.gov.cn' },
  JP: { to: 'jp-tokyo', address: 'info@china-embassy.or.jp' },
  CA: { to: 'ca-ottawa', address: 'chinaemb_ca@mfa.gov.cn' },
  AU: { to: 'au-canberra', address: 'chinaemb_au@mfa.gov.cn' },
} as const;
const UN = { to: 'un-new-york', address: 'chinamission_un@mfa.gov.cn' } as const;

function served(to: string, address: string, region: string): Choice {
  return { to, address, reason: `serves ${region}` };
}

/** The embassy in a consulate's stead. */
function instead(country: keyof typeof EMBASSY, consulate: string, city: string, region: string): Choice {
  return {
    ...EMBASSY[country],
    insteadOf: consulate,
    reason: `no usable address for ${city} (it serves ${region}), so the embassy`,
    unreachable: [consulate],
  };
}

/** The mission to the UN, for want of a post with an address: in the stead of the first of these. */
function mission(reason: string, ...unreachable: string[]): Choice {
  const [insteadOf] = unreachable;
  return { ...UN, reason, unreachable, ...(insteadOf !== undefined && { insteadOf }) };
}

const munich = served('de-munich', 'chinaconsul_mu_de@mfa.gov.cn', 'Bavaria');
const busan = served('kr-busan', 'chinaconsul_bu_kr@mfa.gov.cn', 'Busan');
const sapporo = instead('JP', 'jp-sapporo', 'Sapporo', 'Hokkaido');
const naha = instead('JP', 'jp-fukuoka', 'Fukuoka', 'Okinawa');
const cologne = mission(
  'no usable address for Düsseldorf or the embassy in Berlin, so the UN mission in New York',
  ...['de-duesseldorf', 'de-berlin'],
);
const geneva = mission('no usable address for the embassy in Bern, so the UN mission in New York', 'ch-bern');
const brussels = mission(
  'no usable address for the embassy in Brussels, so the UN mission in New York',
  'be-brussels',
);
const sanFrancisco = (region: string) => served('us-san-francisco', 'chinaconsul_san_us@mfa.gov.cn', region);
const evident = (to: string, address: string, region: string): Choice => ({
  ...{ to, address },
  reason: `stands in ${region} and evidently serves it (no list of its district was read)`,
});

describe('where a letter goes, by the shipped data', () => {
  it.each<[city: string, country: string, Choice, region?: string]>([
    ['Chicago', 'US', served('us-chicago', 'chinaconsul_chi_us@mfa.gov.cn', 'Illinois')],
    [
      'Houston',
      'US',
      { ...EMBASSY.US, reason: 'the consulate in Houston, Texas, was closed in 2020; serves Texas' },
    ],
    ['Honolulu', 'US', instead('US', 'us-los-angeles', 'Los Angeles', 'Hawaii')],
    [
      'Los Angeles',
      'US',
      {
        ...EMBASSY.US,
        ...{ insteadOf: 'us-los-angeles', unreachable: ['us-los-angeles'] },
        reason: 'no usable address for Los Angeles, so the embassy',
      },
    ],
    ['Denver', 'US', instead('US', 'us-los-angeles', 'Los Angeles', 'Colorado')],
    ['Boise', 'US', sanFrancisco('Idaho')],
    ['Portland', 'US', sanFrancisco('Oregon'), 'OR'],
    ['Portland', 'US', served('us-new-york', 'chinaconsul_ny_us@mfa.gov.cn', 'Maine'), 'Maine'],
    ['Busan', 'KR', busan],
    ['부산', 'KR', busan],
    ['Jeju', 'KR', served('kr-jeju', 'chinaconsul_jeju_kor@mfa.gov.cn', 'Jeju')],
    [
      'Sejong',
      'KR',
      {
        ...{ to: 'kr-seoul', address: 'chinaemb_kr@mfa.gov.cn' },
        reason: 'no consulate is known to serve Sejong, so the embassy',
      },
    ],
    ['Munich', 'DE', munich],
    ['München', 'DE', munich],
    [
      'Dresden',
      'DE',
      mission('no usable address for the embassy in Berlin, so the UN mission in New York', 'de-berlin'),
    ],
    [
      'Freiburg',
      'DE',
      mission(
        'no usable address for Frankfurt am Main or the embassy in Berlin, so the UN mission in New York',
        ...['de-frankfurt', 'de-berlin'],
      ),
    ],
    ['Köln', 'DE', cologne],
    ['Cologne', 'DE', cologne],
    ['Lyon', 'FR', instead('FR', 'fr-lyon', 'Lyon', 'Auvergne-Rhône-Alpes')],
    ['Ajaccio', 'FR', instead('FR', 'fr-marseille', 'Marseille', 'Corsica')],
    ['Sapporo', 'JP', sapporo],
    ['札幌', 'JP', sapporo],
    ['東京', 'JP', { ...EMBASSY.JP, reason: 'serves Tokyo' }],
    ['Sendai', 'JP', served('jp-niigata', 'chinaconsul_nii_jp@mfa.gov.cn', 'Miyagi')],
    ['Okinawa', 'JP', naha],
    ['Naha', 'JP', naha],
    ['Leeds', 'GB', served('gb-manchester', 'chinaconsul_man_uk@mfa.gov.cn', 'Leeds')],
    ['Birmingham', 'GB', served('gb-london', 'press_uk@mfa.gov.cn', 'Birmingham')],
    ['Glasgow', 'GB', evident('gb-edinburgh', 'chinaconsul_eb_uk@mfa.gov.cn', 'Scotland')],
    ['Belfast', 'GB', evident('gb-belfast', 'chinaconsul_bft_uk@mfa.gov.cn', 'Northern Ireland')],
    ['Calgary', 'CA', served('ca-calgary', 'chinaconsul_cal_ca@mfa.gov.cn', 'Alberta')],
    ['Halifax', 'CA', { ...EMBASSY.CA, reason: 'serves Nova Scotia' }],
    ['Gatineau', 'CA', { ...EMBASSY.CA, reason: 'serves Gatineau' }],
    ['Montréal', 'CA', served('ca-montreal', 'consulate_mtl@mfa.gov.cn', 'Quebec')],
    ['Perth', 'AU', instead('AU', 'au-perth', 'Perth', 'Western Australia')],
    ['Hobart', 'AU', instead('AU', 'au-melbourne', 'Melbourne', 'Tasmania')],
    [
      'Dublin',
      'IE',
      {
        ...{ to: 'ie-dublin', address: 'pa.chineseembassy.ie@gmail.com' },
        reason: 'China’s embassy in Ireland',
      },
    ],
    ['Taipei', 'TW', mission('no Chinese post in Taiwan is known; so the UN mission in New York')],
    [
      'Guatemala City',
      'GT',
      mission(
        'China has no embassy in Guatemala, as the two have no diplomatic relations; so the UN mission in New York',
      ),
    ],
    ['Vaduz', 'LI', served('ch-zurich', 'chinaconsul_zu_ch@mfa.gov.cn', 'Liechtenstein')],
    ['Genève', 'CH', geneva],
    ['Brussel', 'BE', brussels],
  ])('%s, %s', async (city, country, expected, region) => {
    const flags = { name: 'Ada Lovelace', city, country, json: true, ...(region && { region }) };
    const { out, err } = await write(flags);
    const { writer, recipients, unreachable } = JSON.parse(out.text());
    const [first, ...copies] = recipients;
    expect(writer.city).toBe(city);
    expect({
      ...{ to: first.post, address: first.address, reason: first.reason },
      ...(first.insteadOf && { insteadOf: first.insteadOf }),
      unreachable: unreachable.map(({ post }: { post: string }) => post),
    }).toEqual({ ...expected, unreachable: [...(expected.unreachable ?? []), 'un-geneva'] });
    expect(copies.map(({ post, role }: { post: string; role: string }) => `${role} ${post}`)).toEqual(
      expected.to === UN.to ? [] : ['cc un-new-york'],
    );
    expect(first.role).toBe('to');
    expect(err.text()).not.toContain('not in the list of places');
  });
});
