import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCountries } from '../../src/core/countries.ts';
import type { Post } from '../../src/core/directory.ts';
import {
  closestNames,
  type SearchResult,
  type SearchTools,
  searchDirectory,
  withoutPost,
} from '../../src/core/directory-search.ts';
import { postsOfCountry } from '../../src/core/posts-of-area.ts';
import { parseRegions, regionsOf } from '../../src/core/regions.ts';
import { parseCityIndex } from '../../src/core/type-ahead.ts';
import { post } from '../support/posts.ts';
import { gazetteerOf, shipped, shippedFile } from './shipped-places.ts';

const places = readdirSync(new URL('../../data/places', import.meta.url));
const tools: SearchTools = {
  posts: JSON.parse(shipped('posts.json')),
  countries: parseCountries(shipped('countries.json')),
  regions: parseRegions(
    regionsOf(
      places.filter((name) => /^[A-Z]{2}\.tsv$/.test(name)).map((name) => shippedFile(`places/${name}`)),
    ),
  ),
  cities: parseCityIndex(shippedFile('places/index.tsv')),
};

/** What is searched after `--country`. */
function toolsOf(country: string): SearchTools {
  const posts = postsOfCountry(country, tools).map((one) => one.post);
  return { ...tools, posts, towns: (city) => gazetteerOf(country).find(city) };
}

/** "for Chicago", "no post in PW", and each post with its reason. */
function outline({ found, takenFor, withoutPost: country }: SearchResult): string[] {
  return [
    ...(takenFor === undefined ? [] : [`for ${takenFor}`]),
    ...(country === undefined ? [] : [`no post in ${country}`]),
    ...found.map(({ post: { id }, reason }) => (reason === undefined ? id : `${id} (${reason})`)),
  ];
}

const germany = ['de-berlin', 'de-duesseldorf', 'de-frankfurt', 'de-hamburg', 'de-munich'];
const korea = ['kr-seoul', 'kr-busan', 'kr-gwangju', 'kr-jeju'];
const missions = ['un-vienna', 'un-geneva', 'un-new-york'];

const byId: [string, string[]][] = [
  ['us-chicago', ['us-chicago']],
  [' US-Chicago ', ['us-chicago']],
  ['cn-foreign-ministry', ['cn-foreign-ministry']],
];

const byCity: [string, string[]][] = [
  ['Chicago', ['us-chicago']],
  ['시카고', ['us-chicago']],
  ['シカゴ', ['us-chicago']],
  ['芝加哥', ['us-chicago']],
  ['Munich', ['de-munich']],
  ['München', ['de-munich']],
  ['Muenchen', ['de-munich']],
  ['뮌헨', ['de-munich']],
  ['慕尼黑', ['de-munich']],
  ['Francfort', ['de-frankfurt']],
  ['Tokio', ['jp-tokyo']],
  ['부산', ['kr-busan']],
  ['Pusan', ['kr-busan']],
  ['La Haye', ['nl-the-hague']],
  ['Sao Paulo', ['br-sao-paulo']],
  ['Washington DC', ['us-washington']],
  ['New York', ['us-new-york', 'un-new-york']],
  ['뉴욕', ['us-new-york', 'un-new-york']],
  ['Brussels', ['be-brussels', 'eu-brussels']],
  ['Wien', ['at-vienna', 'un-vienna']],
  ['Geneva', ['un-geneva', 'ch-bern (no consulate is known to serve Geneva, so the embassy)']],
  ['제네바', ['un-geneva']],
  ['Beijing', ['cn-foreign-ministry']],
  ['Chicago, IL', ['us-chicago']],
];

const byCountry: [string, string[]][] = [
  ['Germany', germany],
  ['Deutschland', germany],
  ['Alemania', germany],
  ['Allemagne', germany],
  ['독일', germany],
  ['ドイツ', germany],
  ['德国', germany],
  ['DE', germany],
  ['deu', germany],
  ['South Korea', korea],
  ['한국', korea],
  ['Irlanda', ['ie-dublin']],
  ['Singapore', ['sg-singapore']],
  ['IL', ['il-tel-aviv']],
  ['Romania', ['ro-bucharest', 'ro-constanta']],
];

const byRegion: [string, string[]][] = [
  ['Bavaria', ['de-munich']],
  ['Bayern', ['de-munich']],
  ['DE-BY', ['de-munich']],
  ['US-IL', ['us-chicago']],
  ['Illinois', ['us-chicago']],
  ['Wisconsin', ['us-chicago (serves Wisconsin)']],
  ['Hawaii', ['us-los-angeles (serves Hawaii)']],
  ['US-PR', ['us-washington (serves Puerto Rico)']],
  ['GB-SCT', ['gb-edinburgh']],
  ['California', ['us-los-angeles', 'us-san-francisco']],
  ['北海道', ['jp-sapporo']],
  ['Georgia', ['ge-tbilisi', 'us-washington (serves Georgia)']],
  ['Washington', ['us-washington', 'us-san-francisco (serves Washington)']],
];

const byTown: [string, string[]][] = [
  ['Peoria', ['us-los-angeles (serves Peoria, Arizona)', 'us-chicago (serves Peoria, Illinois)']],
  ['Peoria, IL', ['us-chicago (serves Peoria, Illinois)']],
  ['Leeds', ['gb-manchester (serves Leeds, England)']],
  ['리즈', ['gb-manchester (serves Leeds, England)']],
  ['안양', ['kr-seoul (serves Anyang, Gyeonggi)']],
  ['Yokohama', ['jp-tokyo (serves Yokohama, Kanagawa)']],
  ['京都', ['jp-osaka (serves Kyoto)']],
];

const territories: [string, string[]][] = [
  ['Puerto Rico', ['us-washington (serves Puerto Rico)']],
  ['Scotland', ['gb-edinburgh']],
  ['Liechtenstein', ['ch-zurich (serves Liechtenstein)']],
  ['Monaco', ['fr-paris (serves Monaco)']],
  ['Niue', ['nz-wellington (serves Niue)']],
  ['Cook Islands', ['nz-wellington (serves the Cook Islands)']],
  ['Curaçao', ['cw-willemstad']],
  ['Aruba', ['cw-willemstad (serves Aruba)']],
  ['Greenland', ['dk-copenhagen (Denmark speaks for Greenland abroad, so the embassy in Copenhagen)']],
  [
    'Isle of Man',
    ['gb-london (the United Kingdom speaks for the Isle of Man abroad, so the embassy in London)'],
  ],
];

const withoutAnyPost: [string, string[]][] = [
  ['Palau', ['no post in PW', ...missions]],
  ['팔라우', ['no post in PW', ...missions]],
  ['Marshall Islands', ['no post in MH', ...missions]],
  ['台湾', ['no post in TW', ...missions]],
  ['Hong Kong', ['no post in HK', ...missions]],
  ['Vatican', ['no post in VA', ...missions]],
];

const closed: [string, string[]][] = [
  ['Houston', ['us-houston', 'us-washington (serves Houston, Texas)']],
  ['us-houston', ['us-houston']],
  ['Texas', ['us-washington (serves Texas)', 'us-houston']],
  ['consulate Houston', ['us-houston']],
  ['embassy Houston', ['us-washington (serves Houston, Texas)']],
];

const kinds: [string, string[]][] = [
  ['embassy Palau', ['no post in PW', 'un-vienna', 'un-geneva', 'un-new-york']],
  ['대사관 팔라우', ['no post in PW', 'un-vienna', 'un-geneva', 'un-new-york']],
  [
    'Des Moines consulate',
    ['us-chicago (serves Des Moines, Iowa)', 'us-san-francisco (serves Des Moines, Washington)'],
  ],
  ['consulate Santa Cruz de la Sierra', ['bo-santa-cruz-de-la-sierra']],
  ['embassy Democratic Republic of the Congo', ['cd-kinshasa']],
  ['주바 대사관', ['ss-juba']],
  ['Consulat général de Chine à Lyon', ['fr-lyon']],
  ['在シカゴ総領事館', ['us-chicago']],
  ['EU mission', ['eu-brussels']],
  ['United Nations', ['un-vienna', 'un-geneva', 'un-new-york']],
  ['foreign ministry', ['cn-foreign-ministry']],
  ['consulate in Chicago', ['us-chicago']],
  ['Generalkonsulat München', ['de-munich']],
  ['주시카고총영사관', ['us-chicago']],
  ['駐シカゴ総領事館', ['us-chicago']],
  ['中国驻芝加哥总领事馆', ['us-chicago']],
  ['embassy Germany', ['de-berlin']],
  ['Botschaft Berlin', ['de-berlin']],
  ['embajada china en España', ['es-madrid']],
  ['주독일 중국 대사관', ['de-berlin']],
  ['embassy in the Netherlands', ['nl-the-hague']],
  ['consulate Peoria', ['us-los-angeles (serves Peoria, Arizona)', 'us-chicago (serves Peoria, Illinois)']],
  // There are towns of that name too.
  ['mission', ['un-vienna', 'eu-brussels', 'un-geneva', 'un-new-york']],
  ['Embassy Brussels', ['be-brussels']],
  ['Brussels mission', ['eu-brussels']],
  ['New York consulate', ['us-new-york']],
  ['UN New York', ['un-new-york']],
  ['permanent mission geneva', ['un-geneva']],
  ['Ständige Vertretung Genf', ['un-geneva']],
];

const partsOfNames: [string, string[]][] = [
  ['Foreign Affairs', ['cn-foreign-ministry']],
  ['ministry', ['cn-foreign-ministry']],
  ['European Union', ['eu-brussels']],
];

const slips: [string, string[]][] = [
  ['Bavaira', ['for Bavaria', 'de-munich']],
  ['Wisconsn', ['for Wisconsin', 'us-chicago (serves Wisconsin)']],
  ['Liechtenstien', ['for Liechtenstein', 'ch-zurich (serves Liechtenstein)']],
  ['us-chcago', ['for us-chicago', 'us-chicago']],
  ['Chcago', ['for Chicago', 'us-chicago']],
  ['Marseile', ['for Marseille', 'fr-marseille']],
  ['Grmany', ['for Germany', ...germany]],
  ['Chinese consulate Chcago', ['for Chicago', 'us-chicago']],
  ['consulate Hambrg', ['for Hamburg', 'de-hamburg']],
];

const nothing: [string, string[]][] = ['', '  ', '!!!', 'xyzzyq', 'Qz', 'embassy xyzzyq'].map((query) => [
  query,
  [],
]);

describe.each([
  ['an id', byId],
  ['a city', byCity],
  ['a country', byCountry],
  ['a region', byRegion],
  ['a town', byTown],
  ['a territory, or what another state’s post serves', territories],
  ['a country without a post', withoutAnyPost],
  ['a closed post', closed],
  ['a kind of post', kinds],
  ['a part of a name', partsOfNames],
  ['a slip', slips],
  ['nothing', nothing],
])('%s', (_, table) => {
  it.each(table)('%s', (query, expected) => {
    expect(outline(searchDirectory(query, tools))).toEqual(expected);
  });
});

describe('in one country', () => {
  it.each<[string, string, string[]]>([
    ['US', 'Chicago', ['us-chicago']],
    ['US', '시카고', ['us-chicago']],
    ['US', 'New York', ['us-new-york']],
    ['US', 'Georgia', ['us-washington (serves Georgia)']],
    ['US', 'embassy', ['us-washington']],
    ['US', 'Chcago', ['for Chicago', 'us-chicago']],
    ['US', 'Munich', []],
    ['US', 'of', []],
    ['DE', 'Bayern', ['de-munich']],
    ['DE', 'Hamborg', ['de-hamburg']],
    ['DE', 'consulate', ['de-duesseldorf', 'de-frankfurt', 'de-hamburg', 'de-munich']],
    ['DE', 'Peoria', []],
    ['DE', 'Chicago', []],
    ['DE', 'us-chicago', []],
    ['GB', 'Scotland', ['gb-edinburgh']],
    ['GB', 'Manchster', ['for Manchester', 'gb-manchester']],
    // Too small for the cities of the world.
    ['GB', 'Hebden Bridge', ['gb-manchester (serves Hebden Bridge, England)']],
    ['CA', 'Kanata', ['ca-ottawa (serves Kanata, Ontario)']],
    ['KR', '안양', ['kr-seoul (serves Anyang, Gyeonggi)']],
    ['KR', '영사관', ['kr-busan', 'kr-gwangju', 'kr-jeju']],
    ['JP', '横浜', ['jp-tokyo (serves Yokohama, Kanagawa)']],
  ])('%s: %s', (country, query, expected) => {
    expect(outline(searchDirectory(query, toolsOf(country)))).toEqual(expected);
  });
});

describe('every post', () => {
  const missed = (query: (one: Post) => string) =>
    tools.posts
      .filter((one) => !searchDirectory(query(one), tools).found.some(({ post: { id } }) => id === one.id))
      .map(({ id }) => id);

  it('is found by its id', () => {
    expect(missed(({ id }) => id)).toEqual([]);
  });

  it('is found by its city', () => {
    expect(missed(({ city }) => city)).toEqual([]);
  });

  it('is found by its country, but for the missions', () => {
    const found = missed(({ country }) => tools.countries.name(country));
    const those = tools.posts.filter(({ kind }) => kind === 'un-mission' || kind === 'eu-mission');
    expect(found).toEqual(those.map(({ id }) => id));
  });

  it.each([
    ['embassies', ['embassy', 'office']],
    ['대사관', ['embassy', 'office']],
    ['consulates', ['consulate-general', 'consulate']],
    ['총영사관', ['consulate-general', 'consulate']],
  ])('is among the %s, or is not, by its kind', (query, ofKind) => {
    expect(searchDirectory(query, tools)).toEqual({
      found: tools.posts.filter(({ kind }) => ofKind.includes(kind)).map((one) => ({ post: one })),
    });
  });

  it('is given once, whatever is asked', () => {
    const queries = ['Houston', 'California', 'New York', 'Georgia', 'Springfield', 'consulate'];
    for (const query of queries) {
      const ids = searchDirectory(query, tools).found.map(({ post: { id } }) => id);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });
});

describe('withoutPost', () => {
  it('leaves the missions to the UN', () => {
    expect(outline(withoutPost('PW', tools))).toEqual(['no post in PW', ...missions]);
  });

  it('leaves nothing where there are none', () => {
    expect(withoutPost('PW', { ...tools, posts: [post()] })).toEqual({ found: [], withoutPost: 'PW' });
  });
});

describe('closestNames', () => {
  const german = toolsOf('DE');

  it.each([
    ['Hamborg', ['Hamburg', 'Berlin', 'Munich']],
    ['Germny', ['Germany', 'Berlin', 'Munich']],
    ['BERLIN', ['Berlin', 'Germany', 'Munich']],
    ['Dusseldorf!', ['Düsseldorf', 'Berlin', 'Hamburg']],
  ])('of %s are %j', (query, expected) => {
    expect(closestNames(query, german)).toEqual(expected);
  });

  it('has each name once, and fewer where there are fewer', () => {
    const posts = [post({ country: 'SG', city: 'Singapore' }), post({ country: 'SG', city: 'Singapore' })];
    expect(closestNames('xyzzyq', { ...tools, posts })).toEqual(['Singapore']);
    expect(closestNames('xyzzyq', { ...tools, posts: [] })).toEqual([]);
  });
});
