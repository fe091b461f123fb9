import { type Readable, Transform, type TransformCallback, type Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { stripVTControlCharacters } from 'node:util';

// https://invisible-island.net/xterm/ctlseqs/ctlseqs.html#h2-Bracketed-Paste-Mode
const START = '\u001B[200~';
const END = '\u001B[201~';

/** What a line break is within the one line of a question: a noncharacter, which no text has. */
const HIDDEN = '\uFDD0';
/** Milliseconds after which no more of a paste is expected; too few to be felt after Enter. */
const QUIET = 30;

const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;
/** What is decided by what comes next: a line break, or `START` as far as it has come. */
const OPEN_END = /(?:\r\n?|\n|\u001B(?:\[(?:2(?:00?)?)?)?)$/;
/** Ctrl-C, Ctrl-D and Ctrl-Z, which lead out of everything, even out of a paste whose end never comes. */
const WAY_OUT = /[\u0003\u0004\u001A]+$/;

/** Text as the one line of a question. */
export const hideBreaks = (text: string): string => text.replace(LINE_BREAK, HIDDEN);
/** The line of a question as a person sees it. */
export const showBreaks = (line: string, mark: string): string => line.replaceAll(HIDDEN, mark);
/** The line of a question as text. */
export const restoreBreaks = (line: string): string => line.replaceAll(HIDDEN, '\n');

/** Node's stdin; only a terminal has a raw mode. */
export type TerminalInput = Readable & { readonly isTTY?: boolean; setRawMode?(mode: boolean): unknown };

/**
 * The input of one question, between stdin and readline. Keys go through. Pasted text becomes one keypress
 * that no key belongs to, which readline inserts; it is told by its brackets, or by a line break with more
 * behind it, which no finger types in one go. With `keepBreaks` its line breaks stay, hidden; else they
 * become a space. The terminal is asked for brackets while it is in raw mode, so not while the process is
 * stopped. `close` has to be called.
 */
export class PasteInput extends Transform {
  readonly isTTY: boolean;
  readonly #decoder = new StringDecoder('utf8');
  #quiet: NodeJS.Timeout | undefined;
  /** What was typed before the question is shown is no answer to it. */
  #asked: boolean;
  #open = '';
  #bracketed: string | undefined;
  #inPaste = false;

  constructor(
    private readonly terminal: TerminalInput,
    private readonly output: Writable,
    private readonly keepBreaks: boolean,
  ) {
    super();
    this.isTTY = terminal.isTTY === true;
    this.#asked = !this.isTTY;
    process.once('exit', this.#restore).once('SIGTERM', this.#die);
    terminal.pipe(this);
  }

  setRawMode(mode: boolean): this {
    this.terminal.setRawMode?.(mode);
    if (this.isTTY) this.output.write(`\u001B[?2004${mode ? 'h' : 'l'}`);
    setImmediate(() => {
      this.#asked = true;
    });
    return this;
  }

  override pause(): this {
    this.terminal.pause();
    return super.pause();
  }
  override resume(): this {
    this.terminal.resume();
    return super.resume();
  }

  /** Gives the terminal back. */
  close(): void {
    clearTimeout(this.#quiet);
    process.off('exit', this.#restore).off('SIGTERM', this.#die);
    this.terminal.unpipe(this).pause();
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    clearTimeout(this.#quiet);
    const input = this.#decoder.write(chunk);
    if (WAY_OUT.exec(input)?.index === 0) this.#bracketed = undefined;
    const heeded = this.#asked ? input : (WAY_OUT.exec(input)?.[0] ?? '');
    if (this.#bracketed === undefined) this.#read(this.#open + heeded);
    else this.#readPaste(this.#bracketed + heeded);
    // A late timer must not be before what is waiting to be read.
    this.#quiet = setTimeout(() => setImmediate(() => this.#decide()), QUIET);
    done();
  }

  override _flush(done: TransformCallback): void {
    this.#decide();
    done();
  }

  #read(input: string): void {
    const start = input.indexOf(START);
    this.#open = start < 0 ? (OPEN_END.exec(input)?.[0] ?? '') : '';
    this.#split(input.slice(0, start < 0 ? input.length - this.#open.length : start));
    if (start >= 0) this.#readPaste(input.slice(start + START.length));
  }

  #readPaste(input: string): void {
    const end = input.indexOf(END);
    this.#bracketed = end < 0 ? input : undefined;
    if (end < 0) return;
    this.#insert(input.slice(0, end));
    this.#read(input.slice(end + END.length));
  }

  /** Nothing has come for a while. Where no paste of lines is meant to go, its end is no Enter either. */
  #decide(): void {
    if (!/[\r\n]/.test(this.#open)) this.push(this.#open);
    else if (this.keepBreaks || !this.#inPaste) this.push('\r');
    this.#open = '';
    this.#inPaste = false;
  }

  /** `head` has something behind it: a line break in it is not the last thing that came. */
  #split(head: string): void {
    this.#inPaste ||= /[\r\n]/.test(head);
    const text = head.replace(WAY_OUT, '');
    const isText = this.#inPaste || /\t\P{Cc}/u.test(text) || /^\P{Cc}{2,}$/u.test(text);
    if (isText) this.#insert(text);
    this.push(isText ? head.slice(text.length) : head);
  }

  #insert(pasted: string): void {
    const text = stripVTControlCharacters(pasted)
      .replace(LINE_BREAK, '\n')
      .replaceAll('\t', ' ')
      .replace(/(?!\n)[\p{Cc}\uFDD0]/gu, '');
    const line = this.keepBreaks ? hideBreaks(text) : text.replace(/\n+$/, '').replace(/\n+/g, ' ');
    if (line !== '') this.emit('keypress', line, { sequence: line });
  }

  readonly #restore = () => this.setRawMode(false);
  readonly #die = () => {
    this.#restore();
    process.kill(process.pid, 'SIGTERM');
  };
}
