import type { Address, Confidence, Post } from '../core/directory.ts';
import { InputError } from '../core/errors.ts';
import { requireSingleLine } from '../core/single-line.ts';
import { unknownChoice } from '../core/unknown-choice.ts';
import { CONFIDENCES, DESKS } from '../core/usable-address.ts';
import type { AddOptions } from './directory-options.ts';

type SourceKind = Address['sources'][number]['kind'];

/** The directory's rule: these publish what they know at first hand. */
const FIRST_HAND: readonly SourceKind[] = ['official', 'host-government', 'un'];
const KINDS: readonly SourceKind[] = [...FIRST_HAND, 'directory', 'repository', 'advocacy'];

/** The address as the flags give it; one that is known keeps what was read of it before. */
export function newAddress(post: Post, address: string, options: AddOptions, today: string): Address {
  const known = post.emails.find((one) => one.address === address);
  if (options.desk === 'consular' || options.desk === 'visa')
    throw new InputError(
      `A ${options.desk} desk is there for people in need of papers: no letter goes there.`,
    );
  const where = requireSingleLine(options.source, 'The source');
  const kind = pick('kind of source', options.sourceKind, KINDS) ?? kindOf(where);
  const source = { where, kind, seen: options.seen === undefined ? today : dateSeen(options.seen, today) };
  const before = known?.sources.filter((one) => one.where !== where) ?? [];
  return {
    ...(known?.note !== undefined && { note: known.note }),
    address,
    desk: pick('desk', options.desk, DESKS) ?? known?.desk ?? 'unknown',
    confidence: pick('confidence', options.confidence, CONFIDENCES) ?? confidenceOf(kind, known?.confidence),
    sources: [...before, source],
  };
}

function dateSeen(given: string, today: string): string {
  const time = /^\d{4}(-\d\d(-\d\d)?)?$/.test(given) ? Date.parse(given) : Number.NaN;
  // A day such as 31 February does not come back from `Date` as it went in.
  const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(given);
  if (real && given <= today.slice(0, given.length)) return given;
  throw new InputError(`--seen needs a date up to today, such as 2026-11 or 2026-11-21; found "${given}".`);
}

/** Who published it, as far as its host tells: China's government, the UN; anything else is taken for a directory. */
function kindOf(where: string): SourceKind {
  const host = URL.canParse(where) ? new URL(where).hostname : '';
  if (/(^|\.)gov\.cn$/.test(host)) return 'official';
  return /(^|\.)un(og)?\.org$/.test(host) ? 'un' : 'directory';
}

function confidenceOf(kind: SourceKind, known: Confidence | undefined): Confidence {
  return FIRST_HAND.includes(kind) ? 'high' : (known ?? 'low');
}

function pick<Choice extends string>(
  what: string,
  given: string | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  if (given === undefined) return undefined;
  const choice = choices.find((one) => one === given);
  if (choice === undefined) throw unknownChoice(what, given, choices);
  return choice;
}
