import type { Confidence } from '../core/directory.ts';
import { parseEmailAddress } from '../core/email-address.ts';
import { InputError } from '../core/errors.ts';
import { unknownChoice } from '../core/unknown-choice.ts';
import { CONFIDENCES } from '../core/usable-address.ts';
import { SERVICES } from '../deliveries/open.ts';
import { FORMAT_NAMES, findFormat, formatForFile, formats } from '../formats/index.ts';
import { text } from '../formats/text.ts';
import type { Format, LateFormat } from '../formats/types.ts';

/** The flags of `write`, named as they are typed. */
export interface WriteOptions {
  readonly name?: string;
  readonly city?: string;
  readonly region?: string;
  readonly country?: string;
  readonly words?: string;
  readonly strictCare?: boolean;
  readonly from?: string;
  readonly campaign: string;
  readonly language?: string;
  readonly also?: string;
  readonly wording?: string;
  readonly subject?: string;
  readonly template?: string;
  readonly edit?: boolean;
  readonly to?: string;
  readonly address?: readonly string[];
  readonly directory?: readonly string[];
  readonly minConfidence?: string;
  readonly separate?: boolean;
  readonly format?: string;
  readonly out?: string;
  readonly print?: boolean;
  readonly copy?: boolean;
  readonly open?: string | true;
  /** False after `--no-input`. */
  readonly input: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  /** False after `--no-color`. */
  readonly color: boolean;
  readonly force?: boolean;
  readonly atMyOwnRisk?: boolean;
}

/** What is to be done with the letter, as far as the flags say. */
export interface Handover {
  readonly deliveries: readonly ('print' | 'copy' | 'open' | 'save')[];
  /** What a file holds. */
  readonly format: Format | LateFormat;
  /** What is printed: text, unless a format was named. */
  readonly printed: Format | LateFormat;
  readonly path?: string;
  readonly service: string;
}

/** Reads the flags that say what is made and where it goes. Throws `InputError` with the nearest choices. */
export function parseHandover(options: WriteOptions): Handover {
  if (options.json && options.format !== undefined && options.format !== 'json')
    throw new InputError(`--json and --format ${options.format} cannot go together.`, [
      'Leave one of them out.',
    ]);
  const named = options.json ? 'json' : options.format;
  const explicit = named === undefined ? undefined : findFormat(named);
  if (named !== undefined && explicit === undefined) throw unknownChoice('format', named, FORMAT_NAMES);
  const path = options.out === '-' ? undefined : options.out;
  const service = typeof options.open === 'string' ? options.open : 'mail';
  if (!SERVICES.includes(service)) throw unknownChoice('mail service', service, SERVICES);
  const toStdout = options.print || options.out === '-' || (explicit !== undefined && path === undefined);
  return {
    deliveries: [
      ...(toStdout ? (['print'] as const) : []),
      ...(path === undefined ? [] : (['save'] as const)),
      ...(options.copy ? (['copy'] as const) : []),
      ...(options.open === undefined ? [] : (['open'] as const)),
    ],
    printed: explicit ?? text,
    format: explicit ?? (path === undefined ? text : formatByEnding(path)),
    ...(path !== undefined && { path }),
    service,
  };
}

function formatByEnding(path: string): Format | LateFormat {
  const format = formatForFile(path);
  if (format !== undefined) return format;
  const known = formats.flatMap(({ name, endings }) => endings.map((ending) => `${ending} (${name})`));
  throw new InputError(`The ending of ${path} does not say what to make.`, [
    `Endings that do: ${known.join(', ')}`,
    `Or name the format: --format ${FORMAT_NAMES.join('|')}`,
  ]);
}

export function parseConfidence(text: string | undefined): Confidence | undefined {
  if (text === undefined) return undefined;
  const found = CONFIDENCES.find((one) => one === text);
  if (found === undefined) throw unknownChoice('confidence', text, CONFIDENCES);
  return found;
}

/** `us-chicago=name@example.org`, once for each post. */
export function parseFoundAddresses(pairs: readonly string[] = []): Map<string, string> {
  return new Map(
    pairs.map((pair) => {
      const cut = pair.indexOf('=');
      if (cut < 1)
        throw new InputError(
          `--address needs a post and an address, as in us-chicago=name@example.org; found "${pair}".`,
        );
      return [
        pair.slice(0, cut).trim().toLowerCase(),
        parseEmailAddress(pair.slice(cut + 1).trim(), '--address'),
      ];
    }),
  );
}
