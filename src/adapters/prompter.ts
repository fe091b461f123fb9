import type { Writable } from 'node:stream';
import type { Choice, Prompter, Style } from '../context.ts';
import { CancelledError } from '../core/errors.ts';
import { editText } from './editor.ts';
import { hideBreaks, PasteInput, restoreBreaks, showBreaks, type TerminalInput } from './paste.ts';

export interface PrompterOptions {
  readonly input: TerminalInput;
  /** stderr: stdout is for the letter. */
  readonly output: Writable & { readonly columns?: number };
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  /** The style for `output`, asked for at the first question. */
  readonly style: () => Promise<Style>;
}

/** Lines of a list that are shown at once: with the question and the help they fit a small window. */
const PAGE = 14;
/** The width of the mark before a question and before a choice. */
const MARK = 2;

/** Asks by inquirer. Ctrl-C, Ctrl-D and a terminal that goes away are a `CancelledError`; the screen is left tidy. */
export function createPrompter(options: PrompterOptions): Prompter {
  const { ask, kit } = createAsk(options);
  return {
    async text({ message, default: given = '', editable = false, check }) {
      const transformer = (await kit()).theme.line;
      const validate = (line: string) => check?.(restoreBreaks(line)) ?? true;
      const prefill = editable ? 'editable' : 'tab';
      const question = { type: 'input', message, default: hideBreaks(given), prefill, validate, transformer };
      return restoreBreaks(await ask(question));
    },
    confirm: (question) => ask({ type: 'confirm', ...question }),
    async choose({ message, choices }) {
      const { fit } = await kit();
      return ask({ type: 'select', message, choices: choices.map(fit), loop: false });
    },
    async search({ message, find }) {
      const { hint } = await kit();
      const broken = new AbortController();
      let shown: readonly Choice<unknown>[] = [];
      const source = async (typed = '') => {
        // Tab completes to a whole name, which `find` need not know.
        const picked = shown.filter((choice) => choice.name === typed);
        const found = picked.length > 0 ? picked : await find(typed).catch((error) => broken.abort(error));
        shown = found ?? [];
        return shown.length > 0 ? shown : [hint(typed)];
      };
      return ask({ type: 'search', message, source }, broken.signal);
    },
    async edit({ message, text }) {
      const { wrap } = await kit();
      options.output.write(`${wrap(message)}\n`);
      return editText(text, options);
    },
  };
}

/** What every question needs, loaded at the first one: inquirer costs a tenth of a second. */
async function loadKit({ output, env, style: loadStyle }: PrompterOptions) {
  const [{ default: inquirer }, { wrapToScreen }, style] = await Promise.all([
    import('inquirer'),
    import('./screen.ts'),
    loadStyle(),
  ]);
  const wrap = (text: string, margin = 0) => wrapToScreen(text, (output.columns || 80) - margin);
  return {
    createPromptModule: inquirer.createPromptModule,
    theme: themeOf(style, env),
    wrap,
    /** inquirer breaks what is too long in the middle of a word. */
    fit: <Value>({ name, value, description }: Choice<Value>) => ({
      name: wrap(name, MARK).replaceAll('\n', `\n${' '.repeat(MARK)}`),
      short: name,
      value,
      ...(description && { description: wrap(description) }),
    }),
    hint: (typed: string) => {
      const words =
        typed === '' ? 'Type the first letters.' : 'Nothing found. Try another spelling, or fewer letters.';
      return new inquirer.Separator(style.dim(wrap(words, MARK).replaceAll('\n', '\n ')));
    },
  };
}

function createAsk(options: PrompterOptions) {
  let loading: ReturnType<typeof loadKit> | undefined;
  const kit = () => {
    loading ??= loadKit(options);
    return loading;
  };
  const { input, output } = options;
  type Question = { readonly type: string; readonly message: string } & Record<string, unknown>;

  /** One question. `broken` ends it with our own error: inquirer would show it and wait for other letters. */
  async function ask<Answer>({ message, ...rest }: Question, broken?: AbortSignal): Promise<Answer> {
    const { createPromptModule, theme, wrap } = await kit();
    const left = new AbortController();
    // A pause is the only sign of Ctrl-D: readline closes without a word and inquirer would wait for ever.
    // Coming back from Ctrl-Z pauses too, so the input is resumed first and looked at afterwards.
    const leave = () => setImmediate(() => keys.isPaused() && left.abort());
    const comeBack = () => setImmediate(() => keys.resume());
    const keys = new PasteInput(input, output, rest.type === 'input');
    keys.on('pause', leave);
    process.on('SIGCONT', comeBack);
    const signal = AbortSignal.any(broken ? [left.signal, broken] : [left.signal]);
    const question = { ...rest, message: wrap(message, MARK), name: 'answer', pageSize: PAGE, theme };
    try {
      const ask = createPromptModule({ input: keys, output, signal });
      return (await ask<{ answer: Answer }>([question])).answer;
    } catch (error) {
      if (broken?.aborted) throw broken.reason;
      throw isLeaving(error) ? new CancelledError() : error;
    } finally {
      keys.off('pause', leave).close();
      process.off('SIGCONT', comeBack);
    }
  }
  return { ask, kit };
}

/** inquirer has its errors from a package of its own, so they are told by name. */
function isLeaving(error: unknown): boolean {
  return error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError');
}

/** Our own style, so that `--no-color` and stderr are heeded: inquirer colours by what stdout is. */
function themeOf(style: Style, env: NodeJS.ProcessEnv) {
  // The console of Linux has neither the arrow nor the heavy tick in its font.
  const [tick, mark] = env.TERM === 'linux' ? ['√', '¶'] : ['✔', '↵'];
  const show = (text: string) => showBreaks(text, mark);
  return {
    line: (line: string, { isFinal }: { isFinal: boolean }) => (isFinal ? style.heading : String)(show(line)),
    prefix: { idle: style.heading('?'), done: style.good(tick) },
    spinner: { interval: 120, frames: ['-', '\\', '|', '/'].map(style.dim) },
    style: {
      answer: style.heading,
      message: style.bold,
      error: (text: string) => style.warn(`> ${text}`),
      defaultAnswer: (text: string) => style.dim(`(${show(text)})`),
      help: style.dim,
      highlight: style.heading,
      description: style.dim,
      disabled: style.dim,
      searchTerm: style.heading,
      keysHelpTip: () => style.dim('↑↓ move · Enter select · Ctrl-C leave'),
    },
  };
}
