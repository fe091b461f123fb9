/** A body as RFC 2045 wants it for transport: ASCII, short lines. */

/** The name for Content-Transfer-Encoding and the encoded body with its final CRLF. */
export interface EncodedBody {
  readonly encoding: 'quoted-printable' | 'base64';
  readonly content: string;
}

// RFC 2045 §6.7: 76 characters a line at most, less the "=" of a soft break and two for an escaped first character.
// No break within an escape, nor before the second byte of a character.
const SOFT_LINE = /.{1,73}(?<!=|=[\dA-F])(?!=[89AB][\dA-F])/g;
// White space at the end of a line gets lost on the way.
const TO_ESCAPE = /[^ -<>-~\t]|[ \t]$/gu;
// At the start of a line: an mbox reader takes "From " for a new message, a mail server "." for the end of this one.
const RISKY_START = /^(?:>(?=>*From )|F(?=rom )|\.)/;

/** The shorter encoding: quoted-printable for mostly ASCII, base64 for the rest. The body's lines end with CRLF. */
export function encodeBody(body: string): EncodedBody {
  const size = Buffer.byteLength(body);
  const beyondAscii = Buffer.byteLength(body.replace(/[\0-\x7f]+/g, ''));
  // Quoted-printable adds two characters for each byte it escapes, base64 a third to the whole.
  if (beyondAscii * 6 > size) return { encoding: 'base64', content: base64Lines(body) };
  return { encoding: 'quoted-printable', content: body.split('\r\n').map(quotedPrintableLine).join('\r\n') };
}

/** RFC 2045 §6.8. */
function base64Lines(body: string): string {
  return Buffer.from(body)
    .toString('base64')
    .replace(/.{1,76}/g, '$&\r\n');
}

/** RFC 2045 §6.7: one line of the body, with soft breaks where it is too long. */
function quotedPrintableLine(line: string): string {
  const lines = line.replace(TO_ESCAPE, escapeBytes).match(SOFT_LINE) ?? [];
  return lines.map((part) => part.replace(RISKY_START, escapeBytes)).join('=\r\n');
}

function escapeBytes(character: string): string {
  return [...Buffer.from(character)]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}
