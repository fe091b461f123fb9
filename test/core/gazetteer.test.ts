import { describe, expect, it } from 'vitest';
import { splitCityAndRegion } from '../../src/core/city-names.ts';
import { parseGazetteer } from '../../src/core/gazetteer.ts';
import { gazetteerOf, shippedFile } from './shipped-places.ts';

const small = parseGazetteer(
  'US',
  Buffer.from(
    [
      '#regions',
      '|us il|il|illinois|\tUS-IL\tIllinois',
      '|us mo|mo|missouri|\tUS-MO\tMissouri',
      '|us ca|ca|california|\tUS-CA\tCalifornia',
      '#counties',
      'US-CA/Los Angeles\tLos Angeles',
      '#cities',
      '|chicago||시카고|windy|\tChicago\tUS-IL\t\t41.85\t-87.65\t2696555',
      '|los angeles||windy city|\tLos Angeles\tUS-CA\tUS-CA/Los Angeles\t34.05\t-118.24\t3898747',
      '|st louis|\tSt. Louis\tUS-MO\t\t38.63\t-90.2\t315685',
      '|windy|\tWindy\tUS-MO\t\t38\t-90\t50',
      '|nowhere|\tNowhere\tUS-XX\tUS-XX/None\t38\t-90\t50',
      '',
    ].join('\n'),
  ),
);

describe('a gazetteer', () => {
  it('gives the whole place', () => {
    expect(small.find('los ANGELES')).toEqual([
      {
        city: 'Los Angeles',
        country: 'US',
        region: { code: 'US-CA', name: 'California' },
        county: { code: 'US-CA/Los Angeles', name: 'Los Angeles' },
        coordinates: [34.05, -118.24],
        population: 3898747,
      },
    ]);
  });

  it('gives no region that the file does not name', () => {
    expect(small.find('Nowhere')).toEqual([
      { city: 'Nowhere', country: 'US', coordinates: [38, -90], population: 50 },
    ]);
  });

  it('finds by a name in another language only where no town has that very name', () => {
    const found = (typed: string) => small.find(typed).map(({ city }) => city);
    expect(found('시카고')).toEqual(['Chicago']);
    expect(found('Windy City')).toEqual(['Los Angeles']);
    expect(found('Windy')).toEqual(['Windy']);
  });

  it('gives a bigger town whose fuller name it may be, after those of that very name', () => {
    const found = gazetteerOf('FR').find('Clermont');
    expect(found[0]?.city).toBe('Clermont');
    expect(found.at(-1)?.city).toBe('Clermont-Ferrand');
  });

  it('finds the same by search and, when many were looked up, by its index', () => {
    for (const country of ['US', 'KR', 'PH', 'FR', 'SI']) {
      const shown = gazetteerOf(country).regions.map(({ name }) => name);
      const typed = [...shown.slice(0, 12), 'San José', 'St. Louis', 'Muenchen', '서울시', 'Nowhere', ''];
      const asked = parseGazetteer(country, shippedFile(`places/${country}.tsv`));
      for (let i = 0; i < 10; i++) asked.find('Nowhere');
      const searched = typed.map((name) =>
        parseGazetteer(country, shippedFile(`places/${country}.tsv`)).find(name),
      );
      expect(typed.map((name) => asked.find(name))).toEqual(searched);
      expect(searched.flat().length).toBeGreaterThan(0);
    }
  });

  it.each(['', '   ', '|', '||', 'chic', '\t', '#cities', 'Chicago\tUS'])('finds nothing for %j', (typed) => {
    expect(small.find(typed)).toEqual([]);
  });

  it.each([
    ['Chcago', 'Chicago'],
    ['Los Angelos', 'Los Angeles'],
  ])('suggests for %j', async (typed, city) => {
    expect((await small.suggest(typed))[0]?.city).toBe(city);
  });

  it('suggests nothing where nothing is near', async () => {
    expect(await small.suggest('Vladivostok')).toEqual([]);
    expect(await small.suggest('')).toEqual([]);
  });

  it.each(['IL', 'il', 'US-IL', 'Illinois', 'State of Illinois'])('knows the region %j', (typed) => {
    expect(small.region(typed)).toEqual({ code: 'US-IL', name: 'Illinois' });
  });

  it('is empty for a country without places', async () => {
    const none = parseGazetteer('AQ', Buffer.of());
    expect([none.find('X'), await none.suggest('Xyz'), none.regions, none.region('X')]).toEqual([
      [],
      [],
      [],
      undefined,
    ]);
  });

  it('suggests regions, and knows none for nonsense', async () => {
    expect((await small.suggestRegions('Ilinois')).map(({ code }) => code)).toEqual(['US-IL']);
    expect(small.region('Bavaria')).toBeUndefined();
    expect(small.region('')).toBeUndefined();
  });
});

describe('splitCityAndRegion', () => {
  it.each([
    ['Portland, Oregon', { city: 'Portland', region: 'Oregon' }],
    ['Chicago,IL', { city: 'Chicago', region: 'IL' }],
    ['Chicago', { city: 'Chicago' }],
    ['Chicago, ', { city: 'Chicago,' }],
    ['', { city: '' }],
  ])('%j', (text, expected) => expect(splitCityAndRegion(text)).toEqual(expected));
});

const sameCity: readonly (readonly [country: string, shown: string, typed: readonly string[]])[] = [
  ['DE', 'Munich', ['München', 'Munich', 'Munchen', 'Muenchen', 'MÜNCHEN', '뮌헨', 'ミュンヘン', '慕尼黑']],
  ['DE', 'Köln', ['Köln', 'Koln', 'Koeln', 'Cologne', '쾰른']],
  ['DE', 'Düsseldorf', ['Düsseldorf', 'Dusseldorf', 'Duesseldorf']],
  ['DE', 'Frankfurt am Main', ['Frankfurt', 'Frankfurt am Main', 'Frankfurt/Main']],
  ['CH', 'Geneva', ['Genève', 'Geneva', 'Genf', 'Geneve']],
  ['CH', 'Zürich', ['Zürich', 'Zurich', 'Zuerich']],
  ['FR', 'Lyon', ['Lyon', 'lyon', '리옹']],
  ['KR', 'Seoul', ['서울', 'Seoul', '서울시', '서울특별시', 'Seoul-si', 'ソウル']],
  ['KR', 'Busan', ['부산', 'Pusan', 'Busan', '부산시', '부산광역시']],
  ['KR', 'Jeju City', ['제주', 'Jeju', '제주시']],
  ['KR', 'Sejong', ['세종', 'Sejong', '세종시', '세종특별자치시']],
  ['KR', 'Yongin', ['용인', '용인시', 'Yongin', 'Yongin-si']],
  ['KR', 'Wonju', ['원주', 'Wonju', '원주시']],
  ['JP', 'Tokyo', ['東京', 'Tokyo', '도쿄', '東京都', 'Tōkyō']],
  ['JP', 'Osaka', ['大阪', 'Osaka', '大阪市', '오사카']],
  ['JP', 'Sapporo', ['札幌', 'Sapporo', '札幌市', '삿포로']],
  ['JP', 'Sendai', ['仙台', 'Sendai', '仙台市']],
  ['JP', 'Naha', ['那覇', 'Naha', '那覇市']],
  ['CA', 'Montréal', ['Montréal', 'Montreal']],
  ['BE', 'Brussels', ['Brussel', 'Bruxelles', 'Brussels']],
  ['AT', 'Vienna', ['Wien', 'Vienna', '빈']],
  ['IT', 'Rome', ['Roma', 'Rome', '로마']],
  ['IT', 'Florence', ['Firenze', 'Florence']],
  ['RU', 'Moscow', ['Москва', 'Moscow', 'Moskva']],
  ['DK', 'Copenhagen', ['København', 'Copenhagen', 'Kobenhavn']],
  ['SE', 'Gothenburg', ['Göteborg', 'Gothenburg', 'Goteborg']],
  ['CZ', 'Prague', ['Praha', 'Prague']],
  ['US', 'New York City', ['New York', 'New York City', 'NYC']],
  ['US', 'St. Louis', ['St. Louis', 'St Louis', 'Saint Louis']],
  ['US', 'Fort Worth', ['Fort Worth', 'Ft. Worth']],
  ['US', "Coeur d'Alene", ["Coeur d'Alene", 'Coeur d’Alene', 'Coeur dAlene']],
  ['CA', "St. John's", ["St. John's", 'St Johns', 'Saint John’s']],
  ['TW', 'Taipei', ['Taipei', '台北', '臺北', '타이베이']],
];

describe('one city under its many names', () => {
  it.each(
    sameCity.flatMap(([country, shown, typed]) => typed.map((name) => [name, country, shown] as const)),
  )('%s (%s) → %s', (name, country, shown) => expect(gazetteerOf(country).find(name)[0]?.city).toBe(shown));
});

describe('the region and county that decide the post', () => {
  it.each([
    ['US', 'Chicago', 'US-IL'],
    ['US', 'Houston', 'US-TX'],
    ['US', 'Honolulu', 'US-HI'],
    ['US', 'Los Angeles', 'US-CA', 'US-CA/Los Angeles'],
    ['US', 'Fresno', 'US-CA', 'US-CA/Fresno'],
    ['US', 'San Francisco', 'US-CA', 'US-CA/San Francisco'],
    ['US', 'Boise', 'US-ID'],
    ['US', 'Manchester', 'US-NH'],
    ['US', 'Corvallis', 'US-OR'],
    ['US', 'Saint Charles', 'US-MO'],
    ['US', 'Denver', 'US-CO'],
    ['US', 'Washington DC', 'US-DC'],
    ['GU', 'Dededo', 'US-GU'],
    ['PR', 'San Juan', 'US-PR'],
    ['DE', 'Dresden', 'DE-SN'],
    ['DE', 'Freiburg', 'DE-BW'],
    ['DE', 'Freiburg im Breisgau', 'DE-BW'],
    ['DE', 'Frankfurt', 'DE-HE'],
    ['FR', 'Lyon', 'FR-ARA', 'FR-69'],
    ['FR', 'Ajaccio', 'FR-20R', 'FR-2A'],
    ['FR', 'Paris', 'FR-IDF', 'FR-75C'],
    ['FR', 'Besançon', 'FR-BFC', 'FR-25'],
    ['JP', 'Sapporo', 'JP-01'],
    ['JP', 'Sendai', 'JP-04'],
    ['JP', 'Naha', 'JP-47'],
    ['JP', 'Okinawa', 'JP-47'],
    ['JP', 'Fukushima', 'JP-07'],
    ['JP', 'Shinjuku', 'JP-13'],
    ['GB', 'Leeds', 'GB-ENG', 'GB-LDS'],
    ['GB', 'Manchester', 'GB-ENG', 'GB-MAN'],
    ['GB', 'Birmingham', 'GB-ENG', 'GB-BIR'],
    ['GB', 'Newcastle', 'GB-ENG', 'GB-NET'],
    ['GB', 'Newcastle upon Tyne', 'GB-ENG', 'GB-NET'],
    ['GB', 'Hull', 'GB-ENG', 'GB-KHL'],
    ['GB', 'London', 'GB-ENG', 'GB-ENG/Greater London'],
    ['GB', 'City of Leeds', 'GB-ENG', 'GB-LDS'],
    ['GB', 'Glasgow', 'GB-SCT'],
    ['GB', 'Belfast', 'GB-NIR'],
    ['GB', 'Cardiff', 'GB-WLS'],
    ['CA', 'Calgary', 'CA-AB'],
    ['CA', 'Halifax', 'CA-NS'],
    ['CA', 'Gatineau', 'CA-QC', 'CA-QC/Gatineau'],
    ['CA', 'Hull', 'CA-QC', 'CA-QC/Gatineau'],
    ['CA', 'Cantley', 'CA-QC', 'CA-QC/Outaouais'],
    ['CA', 'Ottawa', 'CA-ON', 'CA-ON/Ottawa'],
    ['CA', 'Kanata', 'CA-ON', 'CA-ON/Ottawa'],
    ['CA', 'Toronto', 'CA-ON', 'CA-ON/Toronto'],
    ['AU', 'Perth', 'AU-WA'],
    ['AU', 'Hobart', 'AU-TAS'],
    ['KR', 'Sejong', 'KR-50'],
    ['KR', 'Jeju', 'KR-49'],
    ['KR', 'Busan', 'KR-26'],
    ['ZA', 'Pretoria', 'ZA-GP', 'ZA-GP/City of Tshwane'],
    ['ZA', 'Johannesburg', 'ZA-GP', 'ZA-GP/City of Johannesburg'],
    ['RE', 'Saint-Denis', 'FR-974'],
    ['PF', 'Papeete', 'FR-PF'],
    ['VN', 'Da Nang', 'VN-DN'],
    ['VN', 'Hội An', 'VN-27'],
    ['UA', 'Kyiv', 'UA-30'],
    ['MX', 'Mexico City', 'MX-CMX'],
    ['LI', 'Vaduz', 'LI-11'],
    ['GT', 'Guatemala City', 'GT-01'],
    ['IE', 'Dublin', 'IE-L'],
    ['AE', 'Dubai', 'AE-DU'],
    ['SA', 'Jeddah', 'SA-02'],
    ['PK', 'Lahore', 'PK-PB'],
    ['KZ', 'Almaty', 'KZ-75'],
    ['KZ', 'Talghar', 'KZ-19'],
    ['UA', 'Odesa', 'UA-51'],
    ['ID', 'Surabaya', 'ID-JI'],
    ['CZ', 'Brno', 'CZ-64'],
    ['DO', 'Santiago de los Caballeros', 'DO-25'],
    ['KG', 'Osh', 'KG-O'],
    ['AU', 'Wagga Wagga', 'AU-NSW'],
    ['AU', 'Fremantle', 'AU-WA'],
    ['AU', 'Redcliffe', 'AU-QLD'],
    ['CA', 'Saanich', 'CA-BC'],
    ['CA', 'Whitby', 'CA-ON', 'CA-ON/Durham'],
    ['CA', 'Aylmer', 'CA-QC', 'CA-QC/Gatineau'],
    ['CA', 'Mount Royal', 'CA-QC', 'CA-QC/Montréal'],
    ['ZA', 'Soshanguve', 'ZA-GP', 'ZA-GP/City of Tshwane'],
    ['ZA', 'Kempton Park', 'ZA-GP', 'ZA-GP/Ekurhuleni'],
    ['ZA', 'Makhanda', 'ZA-EC'],
    ['GB', 'Londonderry', 'GB-NIR'],
    ['JP', '与那国', 'JP-47'],
    ['IN', 'Chandrapur', 'IN-MH'],
  ])('%s %s → %s %s', (country, typed, region, county?: string) => {
    const [place] = gazetteerOf(country).find(typed);
    expect([place?.country, place?.region?.code, place?.county?.code]).toEqual([country, region, county]);
  });

  it('puts the bigger Portland first', () => {
    const regions = gazetteerOf('US')
      .find('Portland')
      .map(({ region }) => region?.code);
    expect(regions.slice(0, 2)).toEqual(['US-OR', 'US-ME']);
    expect(new Set(regions).size).toBe(regions.length);
  });

  it('keeps two English Richmonds apart by county', () => {
    const counties = gazetteerOf('GB')
      .find('Richmond')
      .map(({ county }) => county?.code);
    expect(counties).toEqual(['GB-ENG/Greater London', 'GB-NYK']);
  });
});

describe('regions by name', () => {
  it.each([
    ['US', 'OH', 'US-OH'],
    ['US', 'District of Columbia', 'US-DC'],
    ['US', "Hawai'i", 'US-HI'],
    ['DE', 'Bayern', 'DE-BY'],
    ['DE', 'NRW', 'DE-NW'],
    ['DE', 'Baden-Wuerttemberg', 'DE-BW'],
    ['FR', 'Île-de-France', 'FR-IDF'],
    ['FR', 'Bretagne', 'FR-BRE'],
    ['JP', '東京都', 'JP-13'],
    ['JP', '北海道', 'JP-01'],
    ['JP', 'Hukusima', 'JP-07'],
    ['JP', 'Aichi Prefecture', 'JP-23'],
    ['KR', '경기도', 'KR-41'],
    ['KR', 'Gyeonggi-do', 'KR-41'],
    ['ES', 'Cataluña', 'ES-CT'],
    ['IT', 'Toscana', 'IT-52'],
    ['RU', 'Татарстан', 'RU-TA'],
    ['SE', 'Västra Götalands län', 'SE-O'],
    ['GB', 'Scotland', 'GB-SCT'],
    ['CA', 'Québec', 'CA-QC'],
    ['RU', 'Moscow', 'RU-MOW'],
    ['RU', 'Moscow Oblast', 'RU-MOS'],
    ['UA', 'Kyiv', 'UA-30'],
    ['UA', 'Kyiv Oblast', 'UA-32'],
    ['KZ', 'Almaty', 'KZ-75'],
    ['KZ', 'Almaty Region', 'KZ-19'],
    ['UZ', 'Tashkent', 'UZ-TK'],
    ['HR', 'Zagreb', 'HR-21'],
    ['AR', 'Buenos Aires', 'AR-B'],
    ['AR', 'CABA', 'AR-C'],
    ['BR', 'São Paulo', 'BR-SP'],
    ['IR', 'Tehran', 'IR-23'],
    ['LA', 'Vientiane', 'LA-VI'],
    ['LA', 'Vientiane Prefecture', 'LA-VT'],
  ])('%s %s → %s', (country, typed, code) => expect(gazetteerOf(country).region(typed)?.code).toBe(code));
});

describe('regions that are hard to tell apart', () => {
  const hard = parseGazetteer(
    'XX',
    Buffer.from(
      [
        '#regions',
        '|xx 06|06|east side|moscow|\tXX-06\tEast Side',
        '|xx 06|moscow|\tXX~06\tMoscow',
        '#counties',
        '#cities',
        '',
      ].join('\n'),
    ),
  );

  it.each([
    ['XX~06', 'XX~06'],
    [' xx~06 ', 'XX~06'],
    ['XX-06', 'XX-06'],
    ['xx 06', 'XX-06'],
    ['Moscow', 'XX~06'],
  ])('%s is %s', (typed, code) => expect(hard.region(typed)?.code).toBe(code));
});

it('"Saint John" is not St. John’s', () => {
  const regions = gazetteerOf('CA')
    .find('Saint John')
    .map(({ region }) => region?.code);
  expect(regions).toContain('CA-NB');
  expect(regions).not.toContain('CA-NL');
});

it.each([
  ['US', 'Chcago', 'Chicago', 'US-IL'],
  ['US', 'Pheonix', 'Phoenix', 'US-AZ'],
  ['US', 'Philadelfia', 'Philadelphia', 'US-PA'],
  ['DE', 'Stutgart', 'Stuttgart', 'DE-BW'],
  ['JP', 'Nigata', 'Niigata', 'JP-15'],
  ['MX', 'Guadalahara', 'Guadalajara', 'MX-JAL'],
])('suggests in %s for %s: %s', async (country, typed, city, region) => {
  const [place] = await gazetteerOf(country).suggest(typed);
  expect([place?.city, place?.region?.code]).toEqual([city, region]);
});
