/** A part of a country. `code` is ISO 3166-2 (`US-IL`) wherever the places are joined to it. */
export interface Region {
  readonly code: string;
  readonly name: string;
}

/** Where a person writes from. */
export interface Place {
  /** As the person typed it, or as they picked it from the list. */
  readonly city: string;
  /** The town's name in the list of places, where it stands there. */
  readonly listedAs?: string;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string;
  readonly region?: Region;
  /** County or borough: ISO 3166-2 where there is one (`GB-LDS`), else region and name (`CA-ON/Ottawa`). */
  readonly county?: Region;
  /** Latitude and longitude in degrees. */
  readonly coordinates?: readonly [latitude: number, longitude: number];
}
