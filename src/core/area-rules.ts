import type { Correction } from './directory.ts';
import { expected, problem } from './directory-rules.ts';
import type { Problem } from './errors.ts';
import type { World } from './world.ts';

/** The areas of a district that no town lies in, so that nobody would ever be led to the post; paths begin at the post. */
export function areasExist({ district }: Correction, { hasArea }: Pick<World, 'hasArea'>): Problem[] {
  return (['regions', 'shared', 'listed'] as const).flatMap((field) =>
    (district?.[field] ?? []).flatMap((code, index) =>
      hasArea(code)
        ? []
        : [problem(`district.${field}.${index}`, expected('a region, county or city of the places', code))],
    ),
  );
}
