import { HAN, KATAKANA } from './letters.ts';
import type { Shape } from './name-shape.ts';
import {
  FULL_NAME_KO,
  GIVEN_NAME_KO,
  NOT_A_NAME_KO,
  NOT_BEFORE_SAN,
  NOT_GIVEN_HAN,
  SURNAMES_HAN,
  SURNAMES_KO,
} from './name-words.ts';
import { KIN_JA, KIN_KO, KIN_ZH } from './sense-words.ts';

const TITLE_KO = '(?:씨|님|군|양|목사님?|선교사님?|집사님?|전도사님?)';

/** Names in Hangul, Chinese characters and kana: known by the family name and by what they are joined to. */
export const EAST_ASIAN_NAMES: readonly Shape[] = [
  // Korean
  {
    pattern: new RegExp(
      `(?:${KIN_KO})(?:인|이신|의 이름은|,)?\\s(?<name>${FULL_NAME_KO})(?=씨|님|\\s|[이가은는을를의에도와과,.]|$)`,
      'g',
    ),
    sure: true,
    korean: true,
    fits: isKoreanWord,
  },
  {
    pattern: new RegExp(`이름은\\s?(?<name>${FULL_NAME_KO})(?=입니|이[고며에]|예요|,|\\s)`, 'g'),
    sure: true,
    korean: true,
    fits: isKoreanWord,
  },
  {
    pattern: new RegExp(
      `(?<![가-힣])(?<name>${FULL_NAME_KO})(?=(?:\\s?${TITLE_KO}(?:이라는|라는|께서|에게)?|이라는|라는|이가|께서|이는)?[이가은는을를의와과도]?(?![가-힣]))(?=\\s?${TITLE_KO}|[이가은는을를]|이?라는|께서)`,
      'g',
    ),
    korean: true,
    fits: isKoreanWord,
  },
  {
    pattern: new RegExp(
      `(?<![가-힣])(?<name>(?:${SURNAMES_KO})(?:씨|\\s?(?:목사|선교사|집사|전도사|장로|권사)님?))`,
      'g',
    ),
    korean: true,
  },
  {
    pattern: new RegExp(`(?:${KIN_KO})\\s(?<name>${GIVEN_NAME_KO})(?=이?(?:가|는|를|의)\\s|이와|와\\s)`, 'g'),
    korean: true,
    fits: isKoreanWord,
  },
  // One of these names in a sentence of another script
  {
    pattern: new RegExp(`(?<=[a-z,(] ?)(?<name>${FULL_NAME_KO}|${han(2)})(?=[ ,.)] ?(?:[a-z(]|$)|$)`, 'g'),
    korean: true,
    fits: isKoreanWord,
  },
  // Chinese and Japanese
  {
    pattern: new RegExp(`(?<name>[${SURNAMES_HAN}](?:女士|先生|小姐|大姐|阿姨|牧师|传教士))`, 'g'),
    korean: true,
  },
  {
    pattern: new RegExp(
      `(?:${KIN_ZH}|${KIN_JA})(?:の|是|叫|名叫|、|,)?(?<name>${han(2)})(?=さん|氏|[がはをもの、。,.]|被|在|于|从|是|和|也|已|女士|先生|逃|[去今昨曾现失目刚]|\\s|$)`,
      'g',
    ),
    sure: true,
    korean: true,
  },
  {
    pattern: new RegExp(
      `(?:她叫|他叫|名叫|名字叫|名字是|叫做|名前は)(?<name>${han(1, 2)})(?=[,。.、\\s]|的|です|とい|で)`,
      'g',
    ),
    sure: true,
    korean: true,
  },
  {
    pattern: new RegExp(
      `(?<![${HAN}])(?<name>${han(2)})(?=被|在|于|从|已|女士|先生|牧师|传道人?|传教士|长老|[,、。]|和|さん|氏|[がはをの])`,
      'g',
    ),
    korean: true,
  },
  {
    pattern: new RegExp(
      `(?:释放|营救|救救|救出|请救|放了|帮助|${KIN_ZH})(?<name>${han(1, 2)})(?=[。,.!、\\s]|被|在|于|从|女士|先生|的|吧|$)`,
      'g',
    ),
    korean: true,
  },
  {
    pattern: new RegExp(
      `(?<![${KATAKANA}])(?<name>(?:キム|パク|イ|リ|チェ|チョン|カン|チョ|ユン|チャン|イム|ハン|シン|オ|ソ|クォン|ファン|アン|ソン|リュ|ユ|ホン)·[${KATAKANA}]{2,6})`,
      'g',
    ),
    korean: true,
  },
  {
    pattern: new RegExp(
      `(?:${KIN_JA})の(?<name>[${KATAKANA}·]{2,9}|${han(1, 2)})(?=[がはをも、さ]|という)`,
      'g',
    ),
    fits: (name) => !NOT_BEFORE_SAN.test(name),
  },
  {
    pattern: new RegExp(
      `(?<![${HAN}${KATAKANA}])(?<name>(?:[${KATAKANA}·]{2,9}|[${HAN}]{1,4})(?:さん|氏|くん|ちゃん|牧師|宣教師))`,
      'g',
    ),
    fits: (name) => !NOT_BEFORE_SAN.test(name.replace(/(?:さん|氏|くん|ちゃん|牧師|宣教師)$/u, '')),
  },
  {
    pattern: new RegExp(
      `(?<name>[${KATAKANA}·]{2,9}|[${HAN}]{2,4})という(?:名前の|名の)?(?:女性|友人|人|男性|子|少女|青年|牧師|方)`,
      'g',
    ),
    introduced: true,
  },
];

/** A family name in Chinese characters, with `least` to `most` more for the given name. */
function han(least: number, most = least): string {
  return `[${SURNAMES_HAN}](?:(?![${NOT_GIVEN_HAN}])[${HAN}]){${least},${most}}`;
}

function isKoreanWord(name: string): boolean {
  return !NOT_A_NAME_KO.test(name);
}
