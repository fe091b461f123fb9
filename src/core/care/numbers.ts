import { type Finding, REASONS } from './reasons.ts';
import type { View } from './view.ts';

const RUN = /(?<![a-z\d/_.])(?:\+\s?|\()?\d(?:[ .\-()/]{0,2}\d){5,24}x?(?![a-z\d])/g;
const EMAIL = /[\w.%+\u00DF-\u024F-]{1,64}@(?:[a-z\d\u00DF-\uFFDC-]{1,63}\.){1,4}[a-z\u00DF-\uFFDC]{2,24}/g;
const HANDLE = /(?<![\w.])@[\w.]{3,30}(?!@)/g;
const MESSENGER =
  '(?:카카오톡|카톡|위챗|라인|텔레그램|kakao ?talk|kakao|wechat|telegram|whatsapp|signal|line|skype|qq|微信号?|ライン|カカオトーク)[ \\n]?(?:아이디|id|号码?|account|user(?:name)?|konto|cuenta|compte|名)?';
const ACCOUNT = new RegExp(
  `(?<![a-z])${MESSENGER}[ \\n]?(?:[:=]|is|는|은|は|是|ist|est|es|에서|で)[ \\n]{0,2}(?!(?:a|the|un|ein)\\b)[a-z0-9_.-]{4,30}(?<=\\d[a-z0-9_.-]{0,29}|[:=][ \\n]{0,2}[a-z0-9_.-]{4,30})|(?<![a-z])${MESSENGER}[ \\n](?=[a-z_.-]{0,20}\\d)[a-z0-9_.-]{4,30}`,
  'g',
);
/** Accounts of offices and organisations. */
const PUBLIC_HANDLE =
  /^@(?:(?:mfa_?china|un|unhcr\w*|refugees|hrw|amnesty\w*|libertyinnk|linkglobal|ohchr|unhumanrights|statedept)$|spox|spokesperson|chinamission|chinaemb|chineseemb|chnemb)/;
const PASSPORT = /(?<![a-z\d-])(?:[a-z]{1,2}\s?\d{7,9}|[a-z]\d{3}[a-z]\d{4})(?![a-z\d])/g;
const PAPER =
  "(?<![a-z])(?:passport|resident (?:registration|card)|identity card|id card|passeport|carte d'identite|reisepass|personalausweis|pasaporte|dni|cedula)|여권|주민(?:등록)?|신분증|旅券|パスポート|身分証(?:明書)?|护照|身份证";
const FILE = '(?<![a-z])(?:id|prisoner|case|file|detainee|ausweis|akten)|수감|수인|囚人|囚犯|案件';
const NUMBER = '(?:no|number|nummer|numero|zeichen|번호|番号|号码?|n)[.°º]?';
const PAPERS = new RegExp(
  `(?:(?:${PAPER}) ?(?:${NUMBER})?|(?:${FILE}) ?${NUMBER})[:#]? ?(?:is|ist|est|es|는|은|は|是)?[:#]? ?(?:[a-z]{0,3}\\d[a-z\\d-]{4,19})`,
  'g',
);
const CALL =
  /(?:\b(?:tel|telephone|phone|call|mobile|cell|whatsapp|telefon|handy|ruf|telefono|movil|llame|telephone|portable|appele)|전화|휴대|연락처|번호|電話|携帯|电话|手机)[^\d+]{0,24}$/;

const YEAR = /^(?:1[0-9]|20)\d\d$/;

/** Telephone numbers, papers, mail addresses and accounts. Years, dates and amounts are none of these. */
export function findNumbers({ lower }: View): Finding[] {
  const at = (index: number, words: string, reason: string): Finding => {
    const lead = words.length - words.trimStart().length;
    return { kind: 'number', start: index + lead, end: index + words.trimEnd().length, reason };
  };
  return [
    ...[...lower.matchAll(EMAIL)].map((m) => at(m.index, m[0], REASONS.account)),
    ...[...lower.matchAll(HANDLE)]
      .filter(([handle]) => !PUBLIC_HANDLE.test(handle))
      .map((m) => at(m.index, m[0], REASONS.account)),
    ...[...lower.matchAll(ACCOUNT)].map((m) => at(m.index, m[0], REASONS.account)),
    ...[...lower.matchAll(PAPERS)].map((m) => at(m.index, m[0], REASONS.document)),
    ...[...lower.matchAll(PASSPORT)].map((m) => at(m.index, m[0], REASONS.document)),
    ...[...lower.matchAll(RUN)].flatMap((m) => {
      const reason = reasonOf(m[0], lower.slice(Math.max(0, m.index - 40), m.index));
      return reason === undefined ? [] : [at(m.index, m[0], reason)];
    }),
  ];
}

/** Why a run of digits is a concern; undefined where it counts, dates or measures something. */
function reasonOf(run: string, before: string): string | undefined {
  const groups = run.split(/\D+/).filter((group) => group !== '');
  const digits = groups.join('');
  if (isKoreanId(groups, digits) || isChineseId(run, digits)) return REASONS.document;
  if (digits.length < 7 && !CALL.test(before)) return undefined;
  if (run.startsWith('+')) return REASONS.phone;
  if (isDate(groups) || isAmount(run, groups)) return undefined;
  return REASONS.phone;
}

function isKoreanId(groups: readonly string[], digits: string): boolean {
  const shaped = groups.length === 1 || (groups.length === 2 && groups[0]?.length === 6);
  return shaped && digits.length === 13 && isMonthAndDay(digits.slice(2, 6));
}

function isChineseId(run: string, digits: string): boolean {
  const length = digits.length + (run.endsWith('x') ? 1 : 0);
  return length === 18 && /^(?:19|20)/.test(digits.slice(6)) && isMonthAndDay(digits.slice(10, 14));
}

function isMonthAndDay(digits: string): boolean {
  return /^(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits);
}

function isDate(groups: readonly string[]): boolean {
  if (groups.length === 1) {
    const [only = ''] = groups;
    return only.length === 8 && YEAR.test(only.slice(0, 4)) && isMonthAndDay(only.slice(4));
  }
  const years = groups.filter((group) => YEAR.test(group)).length;
  const rest = groups.filter((group) => !YEAR.test(group));
  return years > 0 && rest.every((group) => group.length <= 2 && Number(group) <= 31);
}

/** "250 000", "1.300.000", "25000000", "3.1415926". */
function isAmount(run: string, groups: readonly string[]): boolean {
  const [first = '', ...others] = groups;
  if (first.startsWith('0') || /[()/-]/.test(run)) return false;
  if (others.length === 0) return first.endsWith('000');
  if (others.length === 1 && first.length === 1) return true;
  const thousands = first.length <= 3 && others.every((group) => group.length === 3);
  return thousands && (first.length < 3 || others.at(-1) === '000');
}
