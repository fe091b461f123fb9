import type { Post } from './directory.ts';
import { withArticle } from './post-words.ts';

/** Where names stand by code (ISO 3166 of any level); undefined where a code is not known. */
export interface AreaNames {
  country(code: string): string;
  region(code: string): string | undefined;
  county(code: string): string | undefined;
}

/** What a post serves, in a few sentences. */
export function districtWords(post: Post, names: AreaNames): string[] {
  const { kind, district, country, region } = post;
  if (kind === 'ministry') return ['None: it is the ministry itself.'];
  if (kind === 'un-mission') return ['None: it is the mission to the United Nations.'];
  if (kind === 'eu-mission') return ['None: it is the mission to the European Union.'];
  const host = withArticle(names.country(country));
  if (district !== undefined) return [...listed(district, names), ...theRest(post, host)];
  if (kind === 'embassy') return [`What no consulate in ${host} serves.`];
  const stands = region === undefined ? undefined : names.region(region);
  if (stands === undefined) return ['Not known.'];
  return [`Not known; it is taken for that of ${withArticle(stands)}, where it stands.`];
}

function theRest({ kind }: Post, host: string): string[] {
  return kind === 'embassy' ? [`And what no consulate in ${host} serves.`] : [];
}

/** Whole regions in one sentence; then for each region of which only a part is served, its counties and towns. */
function listed(district: NonNullable<Post['district']>, names: AreaNames): string[] {
  const { regions, shared = [], basis } = district;
  const whole: string[] = [];
  const parts = new Map<string, string[]>(shared.map((code) => [code, []]));
  for (const code of regions) {
    const name = code.length === 2 ? names.country(code) : names.region(code);
    const parent = name === undefined ? (code.includes('/') ? code.split('/')[0] : shared[0]) : undefined;
    if (parent === undefined) whole.push(name ?? code);
    else parts.set(parent, [...(parts.get(parent) ?? []), names.county(code) ?? code.split('/')[1] ?? code]);
  }
  const evident = basis === 'evident' ? ', evidently: no list of its district was read' : '';
  return [
    ...(whole.length > 0 ? [`${inWords(whole)}${evident}.`] : []),
    ...[...parts].map(([code, towns]) => {
      const name = names.region(code) ?? code;
      const told = towns.length > 0 ? `Of ${name}: ${inWords([...new Set(towns)])}` : `A part of ${name}`;
      return `${told}${whole.length > 0 ? '' : evident}.`;
    }),
  ];
}

function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
