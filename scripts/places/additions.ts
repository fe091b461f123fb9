import type { City } from './geonames.ts';

type Addition = readonly [
  admin1: string,
  admin2: string,
  name: string,
  alternates: string,
  latitude: number,
  longitude: number,
  population: number,
];

/** Cities and boroughs that people sign with and that the dump lacks; codes are GeoNames', populations rounded. */
const additionsByCountry: Readonly<Record<string, readonly Addition[]>> = {
  KR: [
    ['13', '', 'Yongin', '용인시', 37.24, 127.18, 1_076_000],
    ['13', '', 'Pyeongtaek', '평택시', 36.99, 127.11, 578_000],
    ['13', '', 'Siheung', '시흥시', 37.38, 126.8, 512_000],
    ['13', '', 'Gimpo', '김포시', 37.62, 126.72, 480_000],
    ['13', '', 'Uiwang', '의왕시', 37.34, 126.97, 160_000],
    ['13', '', 'Pocheon', '포천시', 37.89, 127.2, 147_000],
    ['13', '', 'Dongducheon', '동두천시', 37.9, 127.06, 91_000],
    ['13', '', 'Gwacheon', '과천시', 37.43, 126.99, 78_000],
    ['13', '', 'Bundang', '분당구', 37.38, 127.12, 480_000],
    ['13', '', 'Ilsan', '일산', 37.66, 126.77, 500_000],
    ['05', '', 'Jecheon', '제천시', 37.13, 128.19, 131_000],
    ['17', '', 'Gyeryong', '계룡시', 36.27, 127.25, 44_000],
    ['03', '', 'Gimje', '김제시', 35.8, 126.88, 81_000],
    ['14', '', 'Yeongcheon', '영천시', 35.97, 128.94, 101_000],
    ['20', '', 'Geoje', '거제시', 34.88, 128.62, 240_000],
    ['20', '', 'Tongyeong', '통영시', 34.85, 128.43, 122_000],
    ['20', '', 'Sacheon', '사천시', 35.0, 128.06, 110_000],
    ['20', '', 'Jinhae', '진해구', 35.15, 128.66, 190_000],
    ['10', '', 'Haeundae', '해운대구', 35.16, 129.16, 390_000],
    ['11', '', 'Gangnam', '강남구', 37.5, 127.05, 540_000],
    ['11', '', 'Songpa', '송파구', 37.51, 127.11, 660_000],
    ['11', '', 'Mapo', '마포구', 37.56, 126.91, 370_000],
    ['11', '', 'Seocho', '서초구', 37.48, 127.03, 410_000],
    ['11', '', 'Yeongdeungpo', '영등포구', 37.53, 126.9, 375_000],
    ['11', '', 'Gwanak', '관악구', 37.48, 126.95, 487_000],
    ['11', '', 'Nowon', '노원구', 37.65, 127.06, 505_000],
    ['11', '', 'Yongsan', '용산구', 37.53, 126.99, 218_000],
    ['11', '', 'Jongno', '종로구,Chongno', 37.57, 126.98, 141_000],
  ],
  JP: [
    ['04', '', 'Ichikawa', '市川市,이치카와', 35.73, 139.93, 496_000],
    ['40', '', 'Setagaya', '世田谷区', 35.65, 139.65, 940_000],
    ['40', '', 'Nerima', '練馬区', 35.74, 139.65, 750_000],
    ['40', '', 'Ota City', '大田区,Ota-ku', 35.56, 139.72, 740_000],
    ['40', '', 'Edogawa', '江戸川区', 35.71, 139.87, 695_000],
    ['40', '', 'Adachi', '足立区', 35.77, 139.8, 695_000],
    ['40', '', 'Suginami', '杉並区', 35.7, 139.64, 590_000],
    ['40', '', 'Itabashi', '板橋区', 35.75, 139.71, 584_000],
    ['40', '', 'Koto', '江東区', 35.67, 139.82, 524_000],
    ['40', '', 'Katsushika', '葛飾区', 35.74, 139.85, 453_000],
    ['40', '', 'Shinagawa', '品川区', 35.61, 139.73, 422_000],
    ['40', '', 'Kita', '北区', 35.75, 139.73, 355_000],
    ['40', '', 'Shinjuku', '新宿区,신주쿠', 35.69, 139.7, 349_000],
    ['40', '', 'Toshima', '豊島区', 35.73, 139.72, 301_000],
    ['40', '', 'Meguro', '目黒区', 35.64, 139.7, 288_000],
    ['40', '', 'Sumida', '墨田区', 35.71, 139.8, 272_000],
    ['40', '', 'Minato', '港区', 35.66, 139.75, 260_000],
    ['40', '', 'Shibuya', '渋谷区,시부야', 35.66, 139.7, 243_000],
    ['40', '', 'Bunkyo', '文京区', 35.71, 139.75, 240_000],
    ['40', '', 'Arakawa', '荒川区', 35.74, 139.78, 217_000],
    ['40', '', 'Taito', '台東区', 35.71, 139.78, 211_000],
    ['40', '', 'Chuo', '中央区', 35.67, 139.77, 169_000],
    ['40', '', 'Chiyoda', '千代田区', 35.69, 139.75, 67_000],
  ],
  CA: [
    ['08', '3520', 'Scarborough', '', 43.77, -79.26, 630_000],
    ['08', '3520', 'North York', '', 43.77, -79.41, 670_000],
    ['08', '3520', 'Etobicoke', '', 43.65, -79.55, 365_000],
    ['08', '3506', 'Orléans', '', 45.47, -75.52, 125_000],
    ['08', '3506', 'Gloucester', '', 45.38, -75.59, 150_000],
    ['10', '07', 'Hull', '', 45.43, -75.71, 70_000],
  ],
  GB: [['ENG', 'Q1', 'Wirral', '', 53.37, -3.07, 320_000]],
};

/** The additions as cities; their GeoNames id is 0. */
export const additions: readonly City[] = Object.entries(additionsByCountry).flatMap(([country, rows]) =>
  rows.map(([admin1, admin2, name, alternates, latitude, longitude, population]) => ({
    name,
    asciiName: name,
    alternates: alternates.split(',').filter(Boolean),
    latitude,
    longitude,
    feature: 'PPL',
    country,
    admin1,
    admin2,
    population,
    id: 0,
  })),
);

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
