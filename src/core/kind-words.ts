import type { Post } from './directory.ts';
import { fold } from './fold.ts';

type Kind = Post['kind'];

const EMBASSIES: readonly Kind[] = ['embassy', 'office'];
const CONSULATES: readonly Kind[] = ['consulate-general', 'consulate'];
const MISSIONS: readonly Kind[] = ['un-mission', 'eu-mission'];

/** What people call the kinds of post, folded. Words of scripts without spaces stand without borders. */
const KINDS: readonly (readonly [words: RegExp, kinds: readonly Kind[]])[] = [
  [
    /\b(consulates?( generals?)?|general ?konsulat|konsulat|consulat( general)?|consulado( general)?)\b/gu,
    CONSULATES,
  ],
  [/총?영사관|総?領事館|總領事館|总?领事馆/gu, CONSULATES],
  [/\b(embass(y|ies)|botschaft|ambassade|embajada)\b|대사관|大使館|大使馆/gu, EMBASSIES],
  [
    /\b(permanent |standige )?(missions?( permanente)?|vertretung|mision|un|uno|united nations)\b|유엔|대표부|国連|联合国|代表部|代表团/gu,
    MISSIONS,
  ],
];

/** What says only that the post is China's, and the small words between. */
const REST =
  /\b(people s republic of china|chinese|chinesisch\w*|chinois\w*|chino|china|prc|the|of|in|to|de|des|du|en|a|la|der|zu|bei|von|at)\b|중국|^주(?=.)|中国|中國|驻|駐/gu;

/** "Generalkonsulat München" → consulates, "munchen"; undefined where no kind of post is named. */
export function splitKind(query: string): { kinds: readonly Kind[]; rest: string } | undefined {
  const folded = fold(query);
  for (const [words, kinds] of KINDS) {
    const without = folded.replace(words, ' ');
    if (without === folded) continue;
    return { kinds, rest: fold(without.replace(/^ *주/u, '').replace(REST, ' ')) };
  }
  return undefined;
}
