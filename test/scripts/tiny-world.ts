import type { Post } from '../../src/core/directory.ts';
import { parseWorld } from '../../src/core/world.ts';
import { post } from '../support/directory-post.ts';

const COUNTRIES = {
  AX: { name: 'Åland', keys: '|aland|', partOf: 'FI-01' },
  EE: { name: 'Estonia', keys: '|estonia|' },
  FI: { name: 'Finland', keys: '|finland|' },
  NO: { name: 'Norway', keys: '|norway|' },
  PW: { name: 'Palau', keys: '|palau|' },
  SE: { name: 'Sweden', keys: '|sweden|' },
};

const PLACES: Record<string, string> = {
  AX: `#regions
|fi 01|01|aland|	FI-01	Åland
#counties
#cities
|mariehamn|	Mariehamn	FI-01		60.1	19.94	11000
`,
  EE: `#regions
|ee 79|79|tartu county|	EE-79	Tartu County
#counties
#cities
|elva|	Elva	EE-79		58.22	26.42	5600
`,
  FI: `#regions
|fi 18|18|uusimaa|	FI-18	Uusimaa
|fi 19|19|southwest finland|	FI-19	Southwest Finland
#counties
FI-18/Porvoo	Porvoo
#cities
|helsinki|	Helsinki	FI-18		60.17	24.94	660000
|turku|	Turku	FI-19		60.45	22.27	200000
`,
};

/** Six countries, three of them with places. */
export const world = parseWorld(JSON.stringify(COUNTRIES), (country) => {
  const text = PLACES[country];
  return text === undefined ? undefined : Buffer.from(text);
});

/** A consulate beside the embassy of `post()`. */
export const turku = (changes: Partial<Post> = {}) =>
  post({
    ...{ id: 'fi-turku', kind: 'consulate', city: 'Turku', region: 'FI-19', coordinates: [60.4, 22.3] },
    ...changes,
  });

/** A district of these regions. */
export function serving(regions: string[], more: Partial<NonNullable<Post['district']>> = {}): Partial<Post> {
  return { district: { regions, source: 'a list', ...more } };
}

/** Problems or doubts, a line each. */
export function lines(problems: readonly { path: string; message: string }[]): string[] {
  return problems.map(({ path, message }) => `${path}: ${message}`);
}
