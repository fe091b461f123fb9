const QUOTE = '"';

/** Counts the lines of a table that comes piece by piece, without reading its rows. */
export class LineCount {
  /** Does any line begin as a blank one would? */
  mayHaveBlanks = false;
  #quotes = 0;
  #breaks = 0;
  /** Between the last piece and the next: 0 at the start of a line. */
  #endsInLine = false;

  get hasQuotes(): boolean {
    return this.#quotes > 0;
  }

  get hasOddQuotes(): boolean {
    return this.#quotes % 2 === 1;
  }

  get lines(): number {
    return this.#breaks + (this.#endsInLine ? 1 : 0);
  }

  /** The line that what comes next begins on. */
  get line(): number {
    return this.#breaks + 1;
  }

  add(piece: string) {
    if (piece === '') return;
    // What old Macs wrote has no LF at all.
    const lineBreak = piece.includes('\n') || !piece.includes('\r') ? '\n' : '\r';
    if (!this.#endsInLine && beginsAsBlank(piece, 0)) this.mayHaveBlanks = true;
    let at = piece.indexOf(lineBreak);
    for (; at !== -1; at = piece.indexOf(lineBreak, at + 1)) {
      this.#breaks += 1;
      if (beginsAsBlank(piece, at + 1)) this.mayHaveBlanks = true;
    }
    this.#endsInLine = !piece.endsWith(lineBreak);
    if (!piece.includes(QUOTE)) return;
    for (at = piece.indexOf(QUOTE); at !== -1; at = piece.indexOf(QUOTE, at + 1)) this.#quotes += 1;
  }
}

/** White space, Ctrl-Z or a delimiter; nothing at all where the piece ends. */
function beginsAsBlank(piece: string, at: number): boolean {
  const code = piece.charCodeAt(at);
  return code <= 0x20 || code === 0x2c || code === 0x3b || code === 0x7c;
}
