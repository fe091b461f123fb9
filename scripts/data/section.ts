/** A part of the report: rows of a name and its cells, under column heads where there are several. */
export interface Section {
  readonly title: string;
  readonly heads?: readonly string[];
  readonly rows: readonly (readonly [label: string, ...cells: (number | string)[]])[];
}

/** How often each name occurs, in the order of the names. */
export function counted<Name extends string>(
  values: readonly Name[],
  names: readonly Name[],
): [Name, number][] {
  return names.map((name) => [name, values.filter((value) => value === name).length]);
}
