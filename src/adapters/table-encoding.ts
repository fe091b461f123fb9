import { Buffer, isUtf8 } from 'node:buffer';
import { hasRareSyllables } from '../core/batch/encoding-korean.ts';
import { InputError } from '../core/errors.ts';
import { countLineBreaks } from '../core/line-breaks.ts';

/** Says where bytes stop fitting an encoding: so many line breaks come before, and there begins the line that does not. */
export interface Misfit {
  readonly breaks: number;
  readonly rest: Buffer;
  /** Does that line hold Korean syllables that CP949 has and EUC-KR lacks? */
  readonly hasRareSyllables?: boolean;
}

/** Turns bytes into text piece by piece; a byte order mark is left out. */
export interface Decoder {
  /** As the Encoding standard calls it: `utf-8`, `utf-16le`, `euc-kr`. */
  readonly encoding: string;
  /** The text that is complete with this piece, or where it stops fitting. The piece may be reused afterwards. */
  decode(piece: Buffer, last: boolean): string | Misfit;
}

/** The decoder for text that begins with these bytes, or the one that was asked for. Throws `InputError`. */
export function createDecoder(start: Buffer, asked: string | undefined): Decoder {
  const encoding = asked === undefined ? encodingOf(start) : requireEncoding(asked);
  if (encoding === 'utf-8') return utf8Decoder();
  return encoding.startsWith('utf-16') ? utf16Decoder(encoding) : legacyDecoder(encoding);
}

/** Does the file begin with a byte order mark, of UTF-8 or UTF-16? */
export function beginsWithMark(start: Buffer): boolean {
  return /^(?:efbbbf|fffe|feff)/.test(start.toString('hex', 0, 3));
}

/** What people call encodings that the Encoding standard has under other names; each is read by the larger of its kind. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  cp949: 'euc-kr',
  ms949: 'euc-kr',
  uhc: 'euc-kr',
  cp932: 'shift_jis',
  cp936: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp950: 'big5',
  ansi: 'windows-1252',
  'latin-1': 'windows-1252',
  cp65001: 'utf-8',
  'utf-8-sig': 'utf-8',
};

function requireEncoding(label: string): string {
  try {
    const name = label.trim().toLowerCase();
    return new TextDecoder(Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : name).encoding;
  } catch {
    throw new InputError(`--encoding: expected the name of an encoding, such as euc-kr, found ${label}.`, [
      'Among others there are utf-8, utf-16le, euc-kr, shift_jis, gb18030, big5 and windows-1252.',
    ]);
  }
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const sample = start.subarray(0, 4096);
  if (!sample.includes(0)) return 'utf-8';
  // In UTF-16 one byte of each comma, quote, blank and line break is zero; characters whose other byte is are rare.
  const zeros = { even: 0, odd: 0 };
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1;
  });
  const few = sample.length / 20;
  if (zeros.odd > Math.max(few, zeros.even * 4)) return 'utf-16le';
  return zeros.even > Math.max(few, zeros.odd * 4) ? 'utf-16be' : 'utf-8';
}

/** Several times as quick as a TextDecoder that is handed pieces. */
function utf8Decoder(): Decoder {
  let carried: Buffer = Buffer.alloc(0);
  let isStart = true;
  return {
    encoding: 'utf-8',
    decode(piece, last) {
      const bytes = carried.length === 0 ? piece : Buffer.concat([carried, piece]);
      const end = last ? bytes.length : endOfCharacters(bytes);
      const whole = bytes.subarray(0, end);
      if (!isUtf8(whole)) return utf8Misfit(bytes);
      carried = Buffer.from(bytes.subarray(end));
      const text = whole.toString('utf8');
      if (!isStart || text === '') return text;
      isStart = false;
      return text.startsWith('\uFEFF') ? text.slice(1) : text;
    },
  };
}

/** Where the last character that is whole ends; bytes that begin none are left in, for the check to find. */
function endOfCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function utf8Misfit(bytes: Buffer): Misfit {
  const lineBreak = bytes.includes(0x0a) ? 0x0a : 0x0d;
  let breaks = 0;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(lineBreak, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return { breaks, rest: bytes.subarray(start) };
    breaks += 1;
    start = end + 1;
  }
}

/** What a decoder makes of bytes that do not fit: a mark, or a control character, which no table of people has. */
const UNFIT = /[\uFFFD\x80-\x9F]/;

function legacyDecoder(encoding: string): Decoder {
  const decoder = new TextDecoder(encoding);
  /** The last byte so far, which may be half a character. */
  let carried: Buffer = Buffer.alloc(0);
  return {
    encoding,
    decode(piece, last) {
      // In one piece, Node takes windows-1252 for Latin-1: https://github.com/nodejs/node/issues/60888
      const decoded = decoder.decode(piece, { stream: true });
      const text = last ? decoded + decoder.decode() : decoded;
      const unfit = text.search(UNFIT);
      if (unfit === -1) {
        carried = Buffer.from(piece.subarray(-1));
        return text;
      }
      const breaks = countLineBreaks(text.slice(0, unfit));
      const bytes = (carried[0] ?? 0) >= 0x80 ? Buffer.concat([carried, piece]) : piece;
      const line = bytes.toString('latin1').split(/\r\n?|\n/)[breaks] ?? '';
      return {
        breaks,
        rest: Buffer.alloc(0),
        hasRareSyllables: encoding === 'euc-kr' && hasRareSyllables(Buffer.from(line, 'latin1')),
      };
    },
  };
}

function utf16Decoder(encoding: string): Decoder {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return {
    encoding,
    decode(piece, last) {
      try {
        const text = decoder.decode(piece, { stream: true });
        return last ? text + decoder.decode() : text;
      } catch {
        // How far it came is not told, so it is done again with a mark for what does not fit.
        const text = new TextDecoder(encoding).decode(piece);
        const before = text.slice(0, Math.max(0, text.indexOf('\uFFFD')));
        return { breaks: before.split('\n').length - 1, rest: Buffer.alloc(0) };
      }
    },
  };
}
