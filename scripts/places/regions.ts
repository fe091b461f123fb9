import { iso31662 } from 'iso-3166';
import { fold } from '../../src/core/fold.ts';
import type { Region } from '../../src/core/place.ts';
import { adminNames } from './geonames.ts';
import { regionCodes, regionCodesByNumber } from './region-codes.ts';
import { regionNames } from './region-names.ts';
import { partOf } from './territories.ts';

/** A region and the folded names that it is found by: its own, and short forms ("moscow" for Moscow Oblast). */
export interface NamedRegion extends Region {
  readonly names: readonly string[];
  readonly shortForms: readonly string[];
}

const isoNames = new Map(iso31662.map(({ code, name }) => [code, name]));
const genericWords =
  /\b(province|provincia|region|state|governorate|district|department|departamento|county|parish|prefecture|republic|respublika|oblast|krai|kray|canton|emirate|voivodeship|lan|of|the|de|del)\b/g;

/** Kinds of region that nobody types, but that GeoNames and ISO leave out at times. */
const otherKinds =
  /\b(division|urban municipality|municipality|opstina|raionul|rajons|rayon|pradesh|atoll|island|city|borough|regional corporation)\b/g;

/** A region's name without the words that say what kind of region it is. */
function bareName(name: string): string {
  return fold(name).replace(genericWords, ' ').replace(/ +/g, ' ').trim();
}

/** The same in the two lists, where it is one region's alone in both. */
function comparedName(name: string): string {
  return bareName(fold(name).replace(otherKinds, ' '));
}

/** Names of one country's regions by a form of the name; a form that two regions share is left out. */
function byForm(rows: readonly (readonly [code: string, name: string])[], form: (name: string) => string) {
  const codes = new Map<string, string | undefined>();
  for (const [code, name] of rows) {
    const key = `${code.slice(0, 2)}|${form(name)}`;
    codes.set(key, codes.has(key) ? undefined : code);
  }
  return codes;
}

/** Here GeoNames' first level is ISO's second, or partly so. */
const listedBySecondLevel = new Set(['CV', 'DO', 'GW', 'KN', 'MH']);

const isoRows = iso31662
  .filter(({ code, parent }) => parent.length === 2 || listedBySecondLevel.has(code.slice(0, 2)))
  .map(({ code, name }) => [code, name] as const);
const geonames = adminNames(1);
const isoByName = byForm(isoRows, fold);

/** The regions that have one form of their names to themselves, in ISO's list and in GeoNames' own. */
function joinedBy(form: (name: string) => string) {
  const iso = byForm(isoRows, form);
  const own = byForm([...geonames], form);
  return (country: string, name: string): string | undefined => {
    const key = `${country}|${form(name)}`;
    return own.get(key) ? iso.get(key) : undefined;
  };
}
const byBareName = joinedBy(bareName);
const byComparedName = joinedBy(comparedName);

/** The ISO code of the region that has this very name, or the one region that has it but for words like "Province". */
function codeByName(country: string, name: string): string | undefined {
  return (
    isoByName.get(`${country}|${fold(name)}`) ?? byBareName(country, name) ?? byComparedName(country, name)
  );
}

/**
 * The ISO 3166-2 code of a GeoNames region, or a code with a tilde (`ET~54`) that nobody can take for one.
 * Undefined where GeoNames has no region.
 */
function regionCode(country: string, admin1: string, name: string | undefined): string | undefined {
  const territory = partOf[country];
  if (territory?.includes('-')) return territory;
  const suffix = regionCodesByNumber[country]?.[admin1] ?? regionCodes[country]?.[name ?? ''];
  if (suffix) return `${country}-${suffix}`;
  if (country in regionCodesByNumber || name === undefined) return undefined;
  const sameCode = `${country}-${admin1}`;
  const isSameCode =
    /^[A-Z]{2,3}$/.test(admin1) && ['US', 'BE', 'CH', 'GB'].includes(country) && isoNames.has(sameCode);
  return (isSameCode ? sameCode : codeByName(country, name)) ?? `${country}~${admin1}`;
}

function namedRegion(code: string, country: string, geonamesName: string | undefined): NamedRegion {
  const isoName = isoNames.get(code);
  const given = regionNames[code] ?? [];
  const territoryName = partOf[country] === code ? isoName : undefined;
  const current = country in regionCodesByNumber ? undefined : geonamesName;
  const name = given[0] ?? territoryName ?? current ?? isoName ?? code;
  const lastPart = code.includes('~') ? undefined : code.slice(3);
  const withoutKind = given.map((text) => text.replace(/[都府県]$/u, ''));
  const names = [code, lastPart, name, ...given, ...withoutKind, current, isoName].filter(
    (text) => text !== undefined,
  );
  const folded = [...new Set(names.map(fold))];
  return {
    ...{ code, name },
    names: folded.filter((key) => key.length > 1 || key === fold(lastPart ?? '')),
    shortForms: [...new Set(names.map(bareName))].filter((key) => key.length > 1 && !folded.includes(key)),
  };
}

/** The region of every GeoNames admin1 code that is asked for: `find('US', 'IL')`. */
export interface RegionJoin {
  find(country: string, admin1: string): NamedRegion | undefined;
}

/** Joins GeoNames' first-level regions to ISO 3166-2. */
export function joinRegions(): RegionJoin {
  const joined = new Map<string, NamedRegion | undefined>();
  return {
    find(country, admin1) {
      const key = `${country}.${admin1}`;
      if (!joined.has(key)) {
        const code = regionCode(country, admin1, geonames.get(key));
        joined.set(key, code ? namedRegion(code, country, geonames.get(key)) : undefined);
      }
      return joined.get(key);
    },
  };
}
