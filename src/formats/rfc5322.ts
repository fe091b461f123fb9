import { refuseUnbareAddress } from './recipients.ts';

/** Header fields of a message as RFC 5322 and RFC 2047 want them: ASCII, folded, nothing injected. */

/** A mailbox: what stands before the address, and the address alone. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

// RFC 2047 §2: a line that holds an encoded word has 76 characters at most; the same does for every other line.
const LINE_WIDTH = 76;
// 39 bytes are 52 of base64, 64 with the frame: one such word fits behind "Subject: " (RFC 2047 §2 allows 75).
const WORD_BYTES = 39;
// Words in ASCII with single spaces between them: the only text whose folding every reader undoes exactly.
const FOLDABLE = /^[!-~]{1,60}(?: [!-~]{1,60})*$/;
// RFC 5322 §3.2.3: a phrase of atoms needs no quotes.
const ATOMS = /^[\w!#$%&'*+/=?^`{|}~ -]+$/;
// Flags, and a character with all that is joined to it: better not torn apart, though the RFC asks for whole bytes only.
const CLUSTER = /\p{RI}{2}|.(?:[\p{M}\p{EMod}\u200C\uFEFF\u{E0020}-\u{E007F}]|\u200D.)*/gsu;

/**
 * Throws where a value holds what could end its header line. Input is checked long before: reaching this is a bug,
 * so it is a plain `Error`.
 */
export function refuseControls(value: string, field: string): string {
  if (/[\0-\x1F\x7F-\x9F\u2028\u2029]/.test(value)) throw new Error(`control character in ${field}`);
  return value;
}

/** An unstructured field such as Subject, whole with its line breaks: `Subject: …CRLF`. */
export function textField(name: string, text: string): string {
  return foldField(name, isPlain(refuseControls(text, name)) ? text.split(' ') : encodedWords(text));
}

/** An address field such as To, whole with its line breaks: `To: Name <address>,…CRLF`. */
export function addressField(name: string, mailboxes: readonly Mailbox[]): string {
  const words = mailboxes.flatMap((mailbox, index) => {
    const comma = index < mailboxes.length - 1 ? ',' : '';
    const address = `<${refuseUnbareAddress(mailbox.address)}>${comma}`;
    return [...phrase(refuseControls(mailbox.name, name)), address];
  });
  return foldField(name, words);
}

/** RFC 5322 §3.2.5: a display name as words between which the line may be folded. */
function phrase(name: string): string[] {
  if (name === '') return [];
  if (!isPlain(name)) return encodedWords(name);
  return (ATOMS.test(name) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`).split(' ');
}

/** Can this stand as it is? ASCII that only looks like an encoded word would be decoded by the reader. */
function isPlain(text: string): boolean {
  return FOLDABLE.test(text) && !text.includes('=?');
}

/** RFC 2047 §2 and §4.1: the text in words of base64, none of which holds a part of a character. */
function encodedWords(text: string): string[] {
  const words: string[] = [];
  let chunk = '';
  for (const piece of pieces(text)) {
    if (chunk !== '' && Buffer.byteLength(chunk + piece) > WORD_BYTES) {
      words.push(encodedWord(chunk));
      chunk = '';
    }
    chunk += piece;
  }
  return [...words, encodedWord(chunk)];
}

function encodedWord(text: string): string {
  return `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
}

/** Clusters, or single characters where a cluster is longer than a word can be. */
function pieces(text: string): string[] {
  const clusters = text.match(CLUSTER) ?? [];
  return clusters.flatMap((cluster) => (Buffer.byteLength(cluster) > WORD_BYTES ? [...cluster] : [cluster]));
}

/** RFC 5322 §2.2.3: a line break before a word that would go over the width. */
function foldField(name: string, words: readonly string[]): string {
  let field = `${name}:`;
  let width = field.length;
  words.forEach((word, index) => {
    // The first word stays beside the name: a line with nothing behind the colon confuses readers.
    const fold = index > 0 && width + 1 + word.length > LINE_WIDTH;
    field += `${fold ? '\r\n' : ''} ${word}`;
    width = (fold ? 0 : width) + 1 + word.length;
  });
  return `${field}\r\n`;
}
