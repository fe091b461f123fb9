/** A form that names of persons have, and how much it tells. */
export interface Shape {
  /** With a group `name`; flag `g`. */
  readonly pattern: RegExp;
  /** Somebody's own name, whatever is said of them. */
  readonly sure?: boolean;
  /** The form of a Korean name. */
  readonly korean?: boolean;
  /** Introduced ("her name is …"): what is said of them may stand in the sentence before. */
  readonly introduced?: boolean;
  readonly fits?: (name: string) => boolean;
}
