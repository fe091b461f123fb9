import type { ListedCity } from './format.ts';

/** Countries in whose regions a consulate's district is told: every one of their regions must have an ISO code. */
const checked = 'US CA AU DE FR JP KR GB BR CH EG ES IN IT MY NG NZ RU SE VN ZA LI'.split(' ');

function table(country: string, listed: readonly ListedCity[]): string[] {
  const rows = new Map<string, { admin1: string; name: string; biggest: string; cities: number }>();
  for (const { city, region } of listed) {
    const key = `${city.admin1} ${region?.code ?? '-'}`;
    const row = rows.get(key) ?? {
      admin1: city.admin1,
      name: region?.name ?? '-',
      biggest: city.name,
      cities: 0,
    };
    rows.set(key, { ...row, cities: row.cities + 1 });
  }
  return [...rows].map(
    ([key, { name, biggest, cities }]) => `${country}  ${key}  ${name}  (${cities}: ${biggest} …)`,
  );
}

/** The table to check by eye, one line a region, and the countries with regions that are not joined to ISO 3166-2. */
export function report(places: ReadonlyMap<string, readonly ListedCity[]>): string {
  const tables = checked.flatMap((country) => table(country, places.get(country) ?? []));
  const loose = [...places].flatMap(([country, listed]) => {
    const codes = new Set(listed.map(({ region }) => region?.code ?? '-'));
    const unjoined = [...codes].filter((code) => code.includes('~'));
    return unjoined.length > 0 ? [`${country} ${unjoined.length}/${codes.size}`] : [];
  });
  return [...tables, `Not joined (${loose.length} countries): ${loose.join(', ')}`, ''].join('\n');
}
