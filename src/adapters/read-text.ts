import { InputError } from '../core/errors.ts';

/** No list of people that a person keeps by hand comes near this; a wrong file may. */
const LIMIT = 20_000_000;

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder; name a file in it',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
};

/**
 * Reads a file, a pipe or standard input to its end as UTF-8, without a byte order mark. Throws `InputError`
 * with the source's name and the reason: missing, a folder, not readable, over 20 MB, not UTF-8 text.
 */
export async function readText(source: AsyncIterable<Buffer>, name: string): Promise<string> {
  const bytes = await collect(source).catch((error: unknown) => {
    const missing = codeOf(error) === 'ENOENT';
    throw new InputError(
      `Cannot read ${name}: ${REASONS[codeOf(error)] ?? messageOf(error)}.`,
      missing ? ['Check the path: it begins in the folder that you are in.'] : [],
    );
  });
  if (bytes.length > LIMIT) {
    throw new InputError(`Cannot read ${name}: it is larger than 20 MB.`, ['Is it the right file?']);
  }
  try {
    // Drops a byte order mark; UTF-16 and the old Windows and Korean encodings fail here.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {}
  throw new InputError(`Cannot read ${name}: it is not UTF-8 text.`, [
    'Save it again as UTF-8 and try once more.',
  ]);
}

/** Stops over the limit: a device or a pipe has no size that could be asked for. */
async function collect(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LIMIT) break;
  }
  return Buffer.concat(chunks);
}

/** The system's name for what went wrong, such as ENOENT; empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
