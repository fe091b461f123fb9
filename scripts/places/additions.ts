import type { City } from './geonames.ts';

type Addition = readonly [admin1: string, admin2: string, name: string, alternates: string];

/** No figure of theirs is at hand, so they count as just big enough to be listed among the larger cities. */
const LISTED_POPULATION = 15_000;

/** Cities and boroughs that people sign with and that the dump lacks; codes are GeoNames'. */
const additionsByCountry: Readonly<Record<string, readonly Addition[]>> = {
  KR: [
    ['13', '', 'Yongin', '용인시'],
    ['13', '', 'Pyeongtaek', '평택시'],
    ['13', '', 'Siheung', '시흥시'],
    ['13', '', 'Gimpo', '김포시'],
    ['13', '', 'Uiwang', '의왕시'],
    ['13', '', 'Pocheon', '포천시'],
    ['13', '', 'Dongducheon', '동두천시'],
    ['13', '', 'Gwacheon', '과천시'],
    ['13', '', 'Bundang', '분당구'],
    ['13', '', 'Ilsan', '일산'],
    ['05', '', 'Jecheon', '제천시'],
    ['17', '', 'Gyeryong', '계룡시'],
    ['03', '', 'Gimje', '김제시'],
    ['14', '', 'Yeongcheon', '영천시'],
    ['20', '', 'Geoje', '거제시'],
    ['20', '', 'Tongyeong', '통영시'],
    ['20', '', 'Sacheon', '사천시'],
    ['20', '', 'Jinhae', '진해구'],
    ['10', '', 'Haeundae', '해운대구'],
    ['11', '', 'Gangnam', '강남구'],
    ['11', '', 'Songpa', '송파구'],
    ['11', '', 'Mapo', '마포구'],
    ['11', '', 'Seocho', '서초구'],
    ['11', '', 'Yeongdeungpo', '영등포구'],
    ['11', '', 'Gwanak', '관악구'],
    ['11', '', 'Nowon', '노원구'],
    ['11', '', 'Yongsan', '용산구'],
    ['11', '', 'Jongno', '종로구,Chongno'],
  ],
  JP: [
    ['04', '', 'Ichikawa', '市川市,이치카와'],
    ['40', '', 'Setagaya', '世田谷区'],
    ['40', '', 'Nerima', '練馬区'],
    ['40', '', 'Ota City', '大田区,Ota-ku'],
    ['40', '', 'Edogawa', '江戸川区'],
    ['40', '', 'Adachi', '足立区'],
    ['40', '', 'Suginami', '杉並区'],
    ['40', '', 'Itabashi', '板橋区'],
    ['40', '', 'Koto', '江東区'],
    ['40', '', 'Katsushika', '葛飾区'],
    ['40', '', 'Shinagawa', '品川区'],
    ['40', '', 'Kita', '北区'],
    ['40', '', 'Shinjuku', '新宿区,신주쿠'],
    ['40', '', 'Toshima', '豊島区'],
    ['40', '', 'Meguro', '目黒区'],
    ['40', '', 'Sumida', '墨田区'],
    ['40', '', 'Minato', '港区'],
    ['40', '', 'Shibuya', '渋谷区,시부야'],
    ['40', '', 'Bunkyo', '文京区'],
    ['40', '', 'Arakawa', '荒川区'],
    ['40', '', 'Taito', '台東区'],
    ['40', '', 'Chuo', '中央区'],
    ['40', '', 'Chiyoda', '千代田区'],
  ],
  CA: [
    ['08', '3520', 'Scarborough', ''],
    ['08', '3520', 'North York', ''],
    ['08', '3520', 'Etobicoke', ''],
    ['08', '3506', 'Orléans', ''],
    ['08', '3506', 'Gloucester', ''],
    ['10', '07', 'Hull', ''],
  ],
  GB: [['ENG', 'Q1', 'Wirral', '']],
};

/** The additions as cities, their GeoNames id 0, each placed where the largest city of its region stands. */
export function additionsTo(cities: readonly City[]): City[] {
  return Object.entries(additionsByCountry).flatMap(([country, rows]) =>
    rows.map(([admin1, admin2, name, alternates]) => {
      const near = cities.filter((city) => city.country === country && city.admin1 === admin1);
      const seat = near.reduce((largest, city) => (city.population > largest.population ? city : largest));
      return {
        ...seat,
        ...{ name, asciiName: name, feature: 'PPL', admin2, id: 0, population: LISTED_POPULATION },
        alternates: alternates.split(',').filter(Boolean),
      };
    }),
  );
}

/** GeoNames id → names in use that GeoNames does not hold for that city. */
export const aliases: ReadonlyMap<number, readonly string[]> = new Map([
  [5128581, ['NYC', 'New York']],
  [5368361, ['LA', 'L.A.']],
  [5391959, ['SF']],
  [4140963, ['Washington DC', 'Washington D.C.', 'DC', 'District of Columbia']],
  [5856195, ['Urban Honolulu']],
  [1856215, ['나가노']],
  [2111149, ['센다이']],
  [6621166, ['서귀포시']],
  [1840379, ['남원시']],
]);

/** GeoNames id → the name shown, where GeoNames has an older romanisation. */
const shownNames: ReadonlyMap<number, string> = new Map([
  [1832830, 'Yangpyeong'],
  [1833105, 'Wonju'],
  [1835515, 'Taebaek'],
  [1842859, 'Gochang'],
  [1842943, 'Gimhae'],
  [1844191, 'Hongcheon'],
  [1846095, 'Jincheon'],
  [1886598, 'Yeonmu'],
]);

/** "Nara-shi", "Cheongju-si" → the name alone. */
export function shownName({ id, name, country }: City): string {
  if (country === 'JP') return name.replace(/-shi$/, '');
  if (country === 'KR') return shownNames.get(id) ?? name.replace(/-si$/, '');
  return name;
}
