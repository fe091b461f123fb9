import type { Post } from './directory.ts';
import { fold } from './fold.ts';

type Kind = Post['kind'];

const EMBASSIES: readonly Kind[] = ['embassy', 'office'];
const CONSULATES: readonly Kind[] = ['consulate-general', 'consulate'];

/** What people call the kinds of post, folded. Words of scripts without spaces stand without borders. */
const KINDS: readonly (readonly [words: RegExp, kinds: readonly Kind[]])[] = [
  [
    /\b(consulates?( generals?)?|general ?konsulat|konsulat|consulat( general)?|consulado( general)?)\b|총?영사관|総?領事館|總領事館|总?领事馆/gu,
    CONSULATES,
  ],
  [/\b(embass(y|ies)|botschaft|ambassade|embajada)\b|대사관|大使館|大使馆/gu, EMBASSIES],
  [/\b(eu|european union) missions?\b|\bmissions? to the (eu|european union)\b/gu, ['eu-mission']],
  [
    /\b((permanent )?missions? to the )?(united nations|un|uno)( office)?( missions?)?\b|유엔 ?(대표부)?|国連(代表部)?|联合国(代表团)?/gu,
    ['un-mission'],
  ],
  [
    /\b(permanent |standige )?(missions?( permanente)?|vertretung|mision)\b|대표부|代表部|代表团/gu,
    ['un-mission', 'eu-mission'],
  ],
  [/\bforeign ministry\b|\bministry( of foreign affairs)?\b|외교부|外務省|外交部/gu, ['ministry']],
];

/** What says only that the post is China's, and the small words between: they may also be a part of a name ("La Paz"). */
const REST =
  /\b(people s republic of china|chinese|chinesisch\w*|chinois\w*|chino|chine|china|prc|permanent|permanente|standige|vertretung|missions?|the|of|in|to|de|des|du|en|a|la|der|zu|bei|von|at)\b|중국|中国|中國|대표부|代表部|代表团|驻|駐|在(?=.)/gu;

export interface KindAndPlace {
  readonly kinds: readonly Kind[];
  /** What is left of the query, folded: as it stands first, then without what may be no part of the name. */
  readonly places: readonly string[];
}

/** "Generalkonsulat München" → consulates, "munchen"; undefined where no kind of post is named. */
export function splitKind(query: string): KindAndPlace | undefined {
  const folded = fold(query);
  for (const [words, kinds] of KINDS) {
    const without = folded.replace(words, ' ');
    if (without === folded) continue;
    const bare = fold(without);
    const plain = fold(bare.replace(REST, ' '));
    // Of 주시카고, the consulate in Chicago; but 주바 is Juba.
    return { kinds, places: [...new Set([bare, plain, plain.replace(/^주(?=.)/u, '').trim()])] };
  }
  return undefined;
}
