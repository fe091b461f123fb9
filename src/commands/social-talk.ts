import type { Context } from '../context.ts';
import { CancelledError, ToolError } from '../core/errors.ts';
import { languageName } from '../core/in-language.ts';
import { sentence } from '../core/post-words.ts';
import { printable } from '../core/single-line.ts';
import { NETWORKS } from '../formats/social.ts';
import { languageFor } from './compose.ts';
import { sayAge } from './notices.ts';
import { QUESTIONS } from './questions.ts';
import { say, sayError } from './say.ts';
import type { Session } from './session.ts';
import type { Setting } from './setting.ts';
import { ACTIONS, type Desk, type Poster } from './social-actions.ts';
import { addresseeFor, addresseeLines } from './social-addressee.ts';
import {
  type MakePost,
  type PostPlan,
  type PublicPost,
  postLanguage,
  postMaker,
  reviewLines,
  textsIn,
  usualWording,
} from './social-post.ts';

/** What everybody should know before a public post. */
export const PUBLICITY: readonly string[] = [
  'You write, this tool helps, and nothing is ever posted for you.',
  'A public post is seen by everybody, also by the authorities in China. It shows the name of your account, and it may be kept when you delete it. One post of your own does more good than many.',
];

/** Writes a post in the letter's language, from the letter's place. */
export async function postToo({ manuscript, setting }: Session, context: Context): Promise<void> {
  const { writer } = manuscript;
  const { place } = writer;
  const [network] = NETWORKS;
  if (network === undefined) throw new Error('no network');
  const named = languageFor(manuscript, setting);
  const has = textsIn(setting.campaign, named).length > 0;
  const language = has ? named : postLanguage(setting, { country: place.country, own: false });
  const addressee = addresseeFor(place, setting);
  const wording = usualWording(setting, language, place);
  await say(context, ['', ...PUBLICITY]);
  const plan = { network, language, wording, ...(addressee && { addressee }) };
  await talkPost(plan, setting, writer, await postMaker(setting.campaign), context);
}

/** Shows the post, then the menu, until the person is done. */
export async function talkPost(
  plan: PostPlan,
  setting: Setting,
  poster: Poster,
  make: MakePost,
  context: Context,
): Promise<void> {
  if (plan.own === undefined) await sayAge(setting, context, 'you post them');
  const desk: Desk = { plan, post: make(plan), setting, poster, make };
  await show(desk, context);
  for (;;) {
    await say(context, ['']);
    const action = await context.prompter.choose({
      message: QUESTIONS.postMenu,
      choices: ACTIONS.map((one) => ({ name: one.label(desk), value: one })),
    });
    if (action.run === undefined) return;
    const went = await attempt(action.run(desk, context), context);
    if (went && action.changesPost) await show(desk, context);
  }
}

/** What goes wrong in one step is told, and the menu comes back: the post is not lost. */
async function attempt(step: Promise<void>, context: Context): Promise<boolean> {
  try {
    await step;
    return true;
  } catch (error) {
    if (!(error instanceof ToolError) || error instanceof CancelledError) throw error;
    await sayError(error, context);
    return false;
  }
}

const NEARER = 'With --city and --country it speaks to the embassy or consulate near you.';

async function show({ plan, post, setting, poster }: Desk, context: Context): Promise<void> {
  const { style } = context;
  const notes = [
    ...addresseeLines(post, plan),
    ...reviewLines(plan, setting.campaign),
    ...(plan.network.name === 'x' && plan.own === undefined && poster.place === undefined ? [NEARER] : []),
  ];
  await say(context, [
    '',
    style.heading(`Your post for ${plan.network.label}`),
    ...post.text.split('\n').map(printable),
    '',
    style.dim(sentence(measure(plan, post, setting).join('; '))),
    ...notes.map(style.dim),
  ]);
}

function measure({ own, language, wording }: PostPlan, { length, limit }: PublicPost, { campaign }: Setting) {
  const { length: of } = textsIn(campaign, language);
  return [
    limit === undefined ? `${length} characters` : `${length} of ${limit} characters`,
    ...(own === undefined
      ? [`text ${wording} of ${of}`, `in ${languageName(language)}`]
      : ['your own words']),
  ];
}
