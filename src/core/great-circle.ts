const EARTH_RADIUS_KM = 6371;

/** The distance over the earth's surface, in kilometres (haversine); latitude and longitude in degrees. */
export function greatCircle(a: readonly [number, number], b: readonly [number, number]): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [latitudeA, longitudeA, latitudeB, longitudeB] = [...a, ...b].map(radians) as [
    number,
    number,
    number,
    number,
  ];
  const half =
    Math.sin((latitudeB - latitudeA) / 2) ** 2 +
    Math.cos(latitudeA) * Math.cos(latitudeB) * Math.sin((longitudeB - longitudeA) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half));
}
