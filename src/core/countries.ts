import { fold } from './fold.ts';
import { nearest } from './near-names.ts';

/** A country as `data/countries.json` has it. */
interface Entry {
  readonly name: string;
  /** Folded names between bars, one text: `|ireland|ie|irl|`. */
  readonly keys: string;
  readonly partOf?: string;
}

/** The countries and territories of the world and what people call them. */
export interface Countries {
  /** ISO 3166-1 alpha-2 by code, alpha-3 or a name in any language of the tool. */
  find(query: string): string | undefined;
  /** Those whose names are near or begin so, best first. */
  suggest(query: string, limit?: number): { code: string; name: string }[];
  /** The English name to write in a letter; the code itself where it is unknown. */
  name(code: string): string;
  /** For a territory: its ISO 3166-2 code in the state that it belongs to (`US-PR`), or that state (`DK`). */
  partOf(code: string): string | undefined;
}

/** Reads `data/countries.json`, as text. */
export function parseCountries(json: string): Countries {
  const entries = new Map(Object.entries(JSON.parse(json) as Record<string, Entry>));
  const codeOf = (key: string) => {
    if (key === '') return undefined;
    for (const [code, { keys }] of entries) if (keys.includes(`|${key}|`)) return code;
    return undefined;
  };
  const name = (code: string) => entries.get(code)?.name ?? code;
  return {
    find(query) {
      if (entries.has(query)) return query;
      const folded = fold(query.replace(/&/g, ' and '));
      return (
        codeOf(folded) ?? codeOf(folded.replace(/^the /, '')) ?? codeOf(fold(query.replace(/[.'’]/g, '')))
      );
    },
    suggest(query, limit = 3) {
      const candidates = [...entries].map(([code, { keys }]) => ({
        value: code,
        keys: keys.slice(1, -1).split('|'),
        population: 0,
      }));
      return nearest(fold(query), candidates, limit).map((code) => ({ code, name: name(code) }));
    },
    name,
    partOf: (code) => entries.get(code)?.partOf,
  };
}
