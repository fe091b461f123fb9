import type { Context } from '../context.ts';
import type { Draft } from '../core/draft.ts';
import { FailureError, InputError } from '../core/errors.ts';
import { handOver } from '../deliveries/hand-over.ts';
import { deliveries } from '../deliveries/index.ts';
import { loaded } from '../formats/index.ts';
import { carefully } from './careful.ts';
import { compose, languageFor, type Manuscript } from './compose.ts';
import { converse, greet } from './conversation.ts';
import { edited } from './edit.ts';
import { briefLines, sayAge, sayReceipts } from './notices.ts';
import { askWords, type Given, parseGiven, resolveWriter } from './resolve-writer.ts';
import { say, sayError } from './say.ts';
import { parseChosen, prepareSetting, type Setting } from './setting.ts';
import { type Handover, parseHandover, type WriteOptions } from './write-options.ts';

/** Makes one letter: from the flags, asking for what is missing where a person is there, and hands it over. */
export async function runWrite(options: WriteOptions, context: Context): Promise<void> {
  const handover = parseHandover(options);
  const ask = context.interactive && options.input && options.words !== '-';
  if (options.edit && !ask)
    throw new InputError('--edit needs a terminal, for your editor.', [
      'Leave it out, or give your own text with --template.',
    ]);
  const given = await parseGiven(options, context);
  const setting = await prepareSetting(options, context, ask);
  const converses = ask && !options.quiet && context.out.isTerminal && handover.deliveries.length === 0;
  if (converses || (ask && asksAnything(options))) await greet(setting, context);
  const manuscript = await gather(options, given, setting, context, ask);
  if (converses) return converse(manuscript, setting, context, { replace: options.force === true });
  // Who it goes to and what it says is settled first: where that fails, no menu helps.
  const drafts = compose(manuscript, setting);
  try {
    await deliver(drafts, setting, handover, options, context);
  } catch (error) {
    // What a person has just answered or edited is not thrown away with a delivery that failed.
    if (
      !ask ||
      options.quiet ||
      !context.out.isTerminal ||
      !(error instanceof FailureError || error instanceof InputError)
    )
      throw error;
    await sayError(error, context);
    await converse(manuscript, setting, context, { replace: options.force === true });
  }
}

function asksAnything({ name, city, country, words }: WriteOptions): boolean {
  return [name, city, country, words].includes(undefined);
}

async function gather(
  options: WriteOptions,
  given: Given,
  setting: Setting,
  context: Context,
  ask: boolean,
): Promise<Manuscript> {
  const chosen = parseChosen(options.to, setting.atlas.posts);
  const writer = await resolveWriter(options, given, setting, context, ask);
  const language = languageFor({ writer }, setting);
  const typed = given.words ?? (ask ? await askWords(setting, { language, writer }, context) : '');
  const words = await carefully(typed, writer, { ask, strict: options.strictCare === true }, context);
  const manuscript: Manuscript = {
    ...{ writer, words },
    ...(given.wording !== undefined && { wording: given.wording }),
    ...(given.subject !== undefined && { subject: given.subject }),
    ...(chosen && { chosen }),
  };
  return options.edit ? edited(manuscript, compose(manuscript, setting), context) : manuscript;
}

async function deliver(
  drafts: readonly Draft[],
  setting: Setting,
  handover: Handover,
  options: WriteOptions,
  context: Context,
): Promise<void> {
  await sayAge(setting, context);
  await say(context, briefLines(drafts, setting, context));
  const names: readonly string[] = handover.deliveries.length === 0 ? ['print'] : handover.deliveries;
  const [format, printed] = [await loaded(handover.format), await loaded(handover.printed)];
  const orders = deliveries
    .filter(({ name }) => names.includes(name))
    .map((delivery) => {
      return {
        delivery,
        request: {
          ...handover,
          format: delivery.name === 'print' ? printed : format,
          drafts,
          separate: setting.separate,
          replace: options.force === true,
        },
      };
    });
  await handOver(orders, context, (receipts) => sayReceipts(receipts, context));
}
