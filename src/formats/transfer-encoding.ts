import { countLineBreaks } from '../core/line-breaks.ts';
import { onceForShared, paragraphsOf } from '../core/paragraphs.ts';
import { remembered } from '../core/remembered.ts';

/** A body as RFC 2045 wants it for transport: ASCII, short lines. */

/** The name for Content-Transfer-Encoding and the encoded body. */
export interface EncodedBody {
  readonly encoding: 'quoted-printable' | 'base64';
  readonly content: string;
}

// RFC 2045 §6.7: 76 characters a line at most, less the "=" of a soft break and two for an escaped first character.
const SOFT_WIDTH = 73;
// White space at the end of a line gets lost on the way.
const TO_ESCAPE = /[^ -<>-~\t]|[ \t]$/gu;
// At the start of a line: an mbox reader takes "From " for a new message, a mail server "." for the end of this one.
const RISKY_START = /^(?:>(?=>*From )|F(?=rom )|\.)/;
// A short line of plain text that begins with nothing risky: most names and places. To see it costs less than to look for more.
const AS_IT_IS = /^(?![>F.])[!-<>-~](?:[ -<>-~]{0,71}[!-<>-~])?$/;

/** How lines end: in a message that goes on its way (RFC 5322 §2.3), or in a file of messages. */
export type LineEnd = '\r\n' | '\n';

const CRLF = '\r\n';

/**
 * The shorter encoding: quoted-printable for mostly ASCII, base64 for the rest. The body's lines may end in any way and are
 * ended with CRLF (RFC 2046 §4.1.1); `lineEnd` ends those of the encoded body. What ends the last one comes apart, so
 * that the body is still the very string whose paragraphs are known.
 */
export function encodeBody(body: string, isEnded = false, lineEnd: LineEnd = CRLF): EncodedBody {
  const paragraphs = paragraphsOf(body).map(countedBytes);
  if (paragraphs.some(({ hasReturn }) => hasReturn))
    return encodeBody(body.replace(/\r\n?/g, '\n'), isEnded, lineEnd);
  let size = (isEnded ? CRLF.length : 0) - 2 * CRLF.length;
  let beyondAscii = 0;
  for (const paragraph of paragraphs) {
    size += paragraph.bytes + 2 * CRLF.length;
    beyondAscii += paragraph.beyondAscii;
  }
  // Quoted-printable adds two characters for each byte it escapes, base64 a third to the whole.
  if (beyondAscii * 6 > size) {
    const bytes = body.replaceAll('\n', CRLF) + (isEnded ? CRLF : '');
    return { encoding: 'base64', content: base64Lines(bytes, lineEnd) };
  }
  let content = quotedPrintable(paragraphs[0] as Counted, lineEnd);
  for (let at = 1; at < paragraphs.length; at++)
    content += lineEnd + lineEnd + quotedPrintable(paragraphs[at] as Counted, lineEnd);
  return { encoding: 'quoted-printable', content: isEnded ? content + lineEnd : content };
}

/** A paragraph, its bytes counted with CRLF at the ends of its lines. */
interface Counted {
  readonly text: string;
  readonly bytes: number;
  readonly beyondAscii: number;
  readonly hasReturn: boolean;
  /** In quoted-printable, by the line end, once that has been asked for: a letter in base64 never does. */
  readonly quoted: Partial<Record<LineEnd, string>>;
}

const countedBytes = onceForShared((text): Counted => {
  const inUtf8 = Buffer.byteLength(text);
  const beyondAscii = inUtf8 === text.length ? 0 : Buffer.byteLength(text.replace(/[\0-\x7f]+/g, ''));
  const bytes = inUtf8 + countLineBreaks(text);
  return { text, bytes, beyondAscii, hasReturn: text.includes('\r'), quoted: {} };
});

/** RFC 2045 §6.7: the lines of a paragraph. */
function quotedPrintable({ text, quoted }: Counted, lineEnd: LineEnd): string {
  const known = quoted[lineEnd];
  if (known !== undefined) return known;
  const made = text
    .split('\n')
    .map((line) => quotedPrintableLine(line, lineEnd))
    .join(lineEnd);
  quoted[lineEnd] = made;
  return made;
}

/** RFC 2045 §6.8. */
function base64Lines(text: string, lineEnd: LineEnd): string {
  const encoded = Buffer.from(text).toString('base64');
  let lines = '';
  // Half the time of a regular expression.
  for (let start = 0; start < encoded.length; start += 76)
    lines += encoded.slice(start, start + 76) + lineEnd;
  return lines;
}

/** One line, with soft breaks where it is too long. */
function quotedPrintableLine(line: string, lineEnd: LineEnd): string {
  if (AS_IT_IS.test(line)) return line;
  const escaped = line.replace(TO_ESCAPE, escapeBytes);
  let broken = '';
  for (let start = 0; start < escaped.length; ) {
    const end = softBreak(escaped, start);
    broken +=
      (start === 0 ? '' : `=${lineEnd}`) + escaped.slice(start, end).replace(RISKY_START, escapeBytes);
    start = end;
  }
  return broken;
}

/** Where the line that begins there ends: not within an escape, nor before the second byte of a character. */
function softBreak(escaped: string, start: number): number {
  let end = start + SOFT_WIDTH;
  if (end >= escaped.length) return escaped.length;
  while (escaped[end - 1] === '=' || escaped[end - 2] === '=' || /^=[89AB]/.test(escaped.slice(end, end + 2)))
    end--;
  return end;
}

const escapeBytes = remembered((character) =>
  Buffer.from(character).toString('hex').toUpperCase().replace(/../g, '=$&'),
);
