import type { Countries } from '../core/countries.ts';
import { InputError } from '../core/errors.ts';
import { requireSingleLine } from '../core/single-line.ts';

/** The code of a country given by name or code. Throws `InputError` with the nearest names. */
export function requireCountry(given: string, countries: Countries): string {
  const code = countries.find(requireSingleLine(given, 'The country'));
  if (code !== undefined) return code;
  const near = countries.suggest(given);
  throw new InputError(`There is no country "${given}".`, [
    near.length > 0
      ? `Did you mean ${near.map(({ code, name }) => `${name} (${code})`).join(' or ')}?`
      : 'Give its name, or its two-letter code such as US, KR or DE.',
  ]);
}
