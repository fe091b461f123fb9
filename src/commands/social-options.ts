import type { Context } from '../context.ts';
import { InputError } from '../core/errors.ts';
import type { Place } from '../core/place.ts';
import { unknownChoice } from '../core/unknown-choice.ts';
import { findNetwork, NETWORK_NAMES, type Network, parseServer } from '../formats/social.ts';
import { requireCountry } from './require-country.ts';
import { resolvePlace } from './resolve-place.ts';
import { parseWording } from './resolve-writer.ts';
import { refuseDangerousCountry } from './safety.ts';
import type { Setting } from './setting.ts';

/** The flags of `post`, named as they are typed. */
export interface PostOptions {
  readonly network: string;
  readonly server?: string;
  readonly language?: string;
  readonly city?: string;
  readonly region?: string;
  readonly country?: string;
  readonly text?: string;
  readonly wording?: string;
  readonly print?: boolean;
  readonly copy?: boolean;
  readonly open?: boolean;
  readonly campaign: string;
  readonly json?: boolean;
  /** False after `--no-input`. */
  readonly input: boolean;
  readonly quiet?: boolean;
  /** False after `--no-color`. */
  readonly color: boolean;
  readonly atMyOwnRisk?: boolean;
}

/** Where it will be posted. */
export function parseTarget({ network: name, server }: PostOptions): { network: Network; server?: string } {
  const network = findNetwork(name.toLowerCase());
  if (network === undefined) throw unknownChoice('network', name, NETWORK_NAMES);
  if (server === undefined) return { network };
  if (network.host !== undefined)
    throw new InputError(`--server is for Mastodon; ${network.label} has one address for all.`, [
      'Leave --server out, or choose --network mastodon.',
    ]);
  return { network, server: parseServer(server, '--server') };
}

/** The number after `--wording`. */
export function parseOwnWording({ wording, text }: PostOptions): number | undefined {
  if (wording === undefined) return undefined;
  if (text === undefined) return parseWording(wording);
  throw new InputError('--text and --wording cannot go together.', ['Leave one of them out.']);
}

/** Where the writer lives, as far as the flags say; a country alone is enough for its embassy. */
export async function resolvePlaceOf(
  { city, region, country, atMyOwnRisk }: PostOptions,
  { atlas }: Setting,
  context: Context,
  ask: boolean,
): Promise<Place | undefined> {
  const flags = { makes: 'post' as const, ...(atMyOwnRisk && { atMyOwnRisk }) };
  if (city === undefined && region === undefined) {
    if (country === undefined) return undefined;
    const code = requireCountry(country, atlas.countries);
    refuseDangerousCountry(code, flags);
    return { city: '', country: code };
  }
  const missing = [
    ...(city === undefined ? ['--city is missing: your town, as in --city Chicago'] : []),
    ...(country === undefined ? ['--country is missing: your country, as in --country US'] : []),
  ];
  if (missing.length > 0 && !ask) throw new InputError(missing.join('\n'));
  return resolvePlace(
    {
      ...flags,
      ...(city !== undefined && { city }),
      ...(region !== undefined && { region }),
      ...(country !== undefined && { country }),
    },
    atlas,
    context,
    ask,
  );
}
