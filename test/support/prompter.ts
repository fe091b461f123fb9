import type { Choice, Prompter } from '../../src/context.ts';
import { CancelledError } from '../../src/core/errors.ts';

/** One question that is expected, by its whole message, and what the person does. */
export type Answer = { readonly ask: string } & (
  | { readonly text: string }
  /** What is typed into the type-ahead, and the name that is then picked from what it offers. */
  | { readonly typed: string; readonly pick: string }
  | { readonly choose: string }
  | { readonly confirm: boolean }
  | { readonly edit: (text: string) => string }
  | { readonly cancel: true }
);

export interface ScriptedPrompter extends Prompter {
  /** Questions that were set up and never asked. */
  readonly unasked: () => readonly string[];
}

/**
 * Answers from a list, in its order, and throws on any other question. What is asked and answered is written to
 * `echo`, as a person would see it; an answer that the question's check refuses is told, and asked again.
 */
export function createScriptedPrompter(
  answers: readonly Answer[],
  echo: (text: string) => void,
): ScriptedPrompter {
  const left = [...answers];
  function next<Kind extends string>(message: string, kind: Kind): Extract<Answer, Record<Kind, unknown>> {
    const answer = left.shift();
    if (answer !== undefined && answer.ask === message) {
      if ('cancel' in answer) throw new CancelledError();
      if (kind in answer) return answer as Extract<Answer, Record<Kind, unknown>>;
    }
    const instead = answer === undefined ? 'nothing' : JSON.stringify(answer);
    throw new Error(`set up an answer for: ${message} (${kind}); what is next is ${instead}`);
  }
  const show = (message: string, answer: string) => echo(`${`? ${message} ${answer}`.trimEnd()}\n`);
  return {
    unasked: () => left.map(({ ask }) => ask),
    async text({ message, default: usual = '', editable = false, check = () => true }) {
      for (;;) {
        const { text } = next(message, 'text');
        const given = text === '' && !editable ? usual : text;
        const verdict = check(given);
        show(message, given);
        if (verdict === true) return given;
        echo(`> ${verdict}\n`);
      }
    },
    async search({ message, find }) {
      const { typed, pick } = next(message, 'typed');
      const choice = named(pick, await find(typed));
      show(message, choice.name);
      return choice.value;
    },
    async choose({ message, choices }) {
      const choice = named(next(message, 'choose').choose, choices);
      show(message, choice.name);
      return choice.value;
    },
    async confirm({ message }) {
      const { confirm } = next(message, 'confirm');
      show(message, confirm ? 'Yes' : 'No');
      return confirm;
    },
    async edit({ message, text }) {
      const { edit } = next(message, 'edit');
      show(message, '');
      return edit(text);
    },
  };
}

function named<Value>(name: string, choices: readonly Choice<Value>[]): Choice<Value> {
  const choice = choices.find((one) => one.name === name);
  if (choice === undefined)
    throw new Error(`"${name}" is not offered; there is: ${choices.map((one) => one.name).join(' | ')}`);
  return choice;
}
