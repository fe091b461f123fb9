import { Buffer } from 'node:buffer';
import { beginsWithMark, createDecoder, type Decoder } from './table-encoding.ts';
import { encodingError } from './table-misfit.ts';
import { refuseOtherFile } from './table-spreadsheet.ts';

/** How bytes are to be turned into text. */
interface Reading {
  /** How people call what is read. */
  readonly name: string;
  /** Undefined to find it out. */
  readonly encoding: string | undefined;
  /** Was that encoding asked for? */
  readonly isAsked: boolean;
  /** False where only the first bytes are there. */
  readonly isWhole: boolean;
  /** The line that the next piece begins on. */
  line(): number;
}

interface Piece {
  readonly text: string;
  /** Nothing comes after it. */
  readonly last: boolean;
  readonly encoding: string;
  /** Does the table begin with a byte order mark? */
  readonly hasMark: boolean;
}

const NOTHING = Buffer.alloc(0);

/**
 * The text of a table, cut anywhere but within a character. Throws `InputError` where bytes do not fit the encoding, or are
 * those of no table.
 */
export async function* textOf(
  bytes: AsyncIterable<Buffer>,
  { name, encoding: known, isAsked, isWhole, line }: Reading,
): AsyncGenerator<Piece> {
  let decoder: Decoder | undefined;
  let hasMark = false;
  const pieceOf = (piece: Buffer, last: boolean): Piece => {
    if (decoder === undefined) {
      refuseOtherFile(name, piece);
      hasMark = beginsWithMark(piece);
    }
    decoder ??= createDecoder(piece, known);
    const { encoding } = decoder;
    const text = decoder.decode(piece, last);
    if (typeof text === 'string') return { text, last, encoding, hasMark };
    throw encodingError({ name, line: line(), encoding, isAsked }, text);
  };
  for await (const piece of bytes) yield pieceOf(piece, false);
  if (isWhole) yield pieceOf(NOTHING, true);
}
