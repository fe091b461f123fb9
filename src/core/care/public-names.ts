import { CAPITAL, HAN, KATAKANA, LATIN } from './letters.ts';
import type { Words } from './words.ts';

/** People of public life, history and books: their names harm nobody. */
export const PUBLIC_NAMES: Words = {
  bordered: [
    // China's office-holders, past and present, and those of history
    'wang yi|xi jinping|(?:president|chairman) xi|li qiang|li keqiang|wang wenbin|mao ning|lin jian|guo jiakun|fu cong|zhang jun|chen xu|jia guide|wang xiaohong|qin gang|hua chunying|liu xiaoming|cui tiankai|xie feng|peng liyuan|yang jiechi|zhao leji|hu jintao|jiang zemin|wen jiabao|deng xiaoping|zhou enlai|mao (?:zedong|tse-?tung)|sun yat-?sen|zhao lijian|liu jianchao|ding xuexiang',
    // the two Koreas
    'kim (?:jong[ -]?(?:un|il)|il[ -]?sung|yo[ -]?jong|dae[ -]?jung|young[ -]?sam|gu|ku|koo|yu[ -]?na|yeon[ -]?koung|yuna)|kims?(?= dynasty| family)|moon jae[ -]?in|yoon suk[ -]?yeol|lee jae[ -]?myung|park geun[ -]?hye|park chung[ -]?hee|lee myung[ -]?bak|roh moo[ -]?hyun|syngman rhee|ban ki[ -]?moon|cho tae[ -]?yul|han kang|bong joon[ -]?ho|yun dong[ -]?ju|ahn (?:jung[ -]?geun|changho)|ri sol[ -]?ju|jang song[ -]?thae?k|cho myong[ -]?gyon|choe son[ -]?hui|shin kyung[ -]?sook|shin saimdang|park chan[ -]?wook|son heung[ -]?min|otto warmbier',
    // those who wrote of their own flight
    'yeonmi park|park yeonmi|hyeonseo lee|lee hyeonseo|shin dong[ -]?hyuk|thae yong[ -]?ho|ji seong[ -]?ho|kang chol[ -]?hwan|jang jin[ -]?sung|sungju lee|joseph kim|kang ch[eo]l[ -]?hwan|suki kim|barbara demick|blaine harden|min jin lee|greg scarlatoiu',
    // United Nations and ministers
    'elizabeth salm[oó]n|antonio guterres|volker turk|filippo grandi|michelle bachelet|tomas (?:ojea )?quintana|michael kirby|kofi annan|zeid ra.ad|marzuki darusman|julie turner|desmond tutu|nelson mandela|martin luther(?: king)?|anne frank|oskar schindler|raoul wallenberg|mother teresa|mahatma gandhi|(?:pope|papst|papa|pape) [\\p{l}]{3,12}|pearl (?:s\\. )?buck|henri dunant|simon bolivar|jesus christ|jesus|virgin mary|saint [\\p{l}]{3,12}|st\\. [\\p{l}]{3,12}|yokota megumi|megumi yokota|chiune sugihara|john rabe|ho feng[ -]?shan|norman bethune',
    // writers and thinkers
    'lu xun|lao she|ba jin|mo yan|li bai|du fu|su shi|su dongpo|wang wei|bei dao|yu hua|lao ?(?:tzu|zi)|sun (?:tzu|zi)|confuci[ou]s?|konfuzius|menci[ou]s|mengzi|laotse|yo[ -]?yo ma|lang lang|jackie chan|bruce lee|yao ming|jack ma|tu youyou|liu cixin|zhang yimou|jung chang|carl jung|c\\.? ?g\\.? jung|robert e\\. lee|harper lee|ang lee|kim possible',
  ],
  free: [
    '왕이|시진핑|리창|푸충|왕원빈|마오닝|린젠|친강|마오쩌둥|덩샤오핑|저우언라이|주은래|모택동|등소평|손문|쑨원|노신|루쉰|공자|맹자|이백|두보',
    '김정은|김정일|김일성|김여정|리설주|최선희|문재인|윤석열|이재명|박근혜|박정희|이명박|노무현|이승만|김대중|김영삼|반기문|조태열|조현|안중근|안창호|김구|윤동주|유관순|이순신|세종대왕|한강 작가|봉준호|박찬욱|김연아|손흥민|태영호|지성호|김소월|이광수|백석|정지용|박완서|황순원|이태석|구테흐스|살몬|김수환|한용운|이육사',
    '王毅|習近平|习近平|李強|李强|傅聪|傅聡|汪文斌|毛宁|毛寧|林剑|林剣|秦刚|秦剛|毛泽东|毛沢東|邓小平|周恩来|孙中山|孫文|鲁迅|魯迅|老舍|巴金|李白|杜甫|孔子|孟子|老子|莫言|余华|沈从文|林语堂|李大钊|白求恩|冰心|朱自清|苏东坡|苏轼|金庸|姚明|陶渊明|辛弃疾|白居易|张艺谋',
    '金正恩|金正日|金日成|金与正|文在寅|尹锡悦|尹錫悦|李在明|朴槿惠|朴正熙|金大中|潘基文|韩江|安重根|金九|尹东柱|尹東柱|横田めぐみ|横田[滋早]紀?江?|蓮池|曽我ひとみ|地村|杉原千畝|石破|高市早苗|岸田|安倍|小泉|中村哲|瀬戸内|孫正義|古特雷斯|グテーレス|キム·?ヨナ|ペ·?ヨンジュン|金正男',
  ],
};

const GIVEN = `\\s{1,3}[${CAPITAL}][${LATIN}'-]{1,20}(?:\\s[${CAPITAL}][${LATIN}'-]{1,20}){0,2}`;
/** "My name is …": the writer says who they are. */
export const SELF_INTRODUCTIONS = new RegExp(
  [
    `(?<![${LATIN}])(?:[Mm]y name is|I am|I'm|[Jj]e m'appelle|[Jj]e suis|[Mm]on nom est|[Mm]ein Name ist|[Ii]ch hei(?:ß|ss)e|[Ii]ch bin|[Mm]e llamo|[Mm]i nombre es|[Ss]oy)${GIVEN}`,
    '(?:제\\s?이름은|저는)\\s?[가-힣]{2,4}(?=이?(?:라고|입니다|고|며|예요|에요))',
    `(?:私の名前は|私は|わたしは)[${HAN}${KATAKANA}\\u3041-\\u3096]{2,7}(?=です|と申し|といい|と言い)`,
    `(?:我叫|我是|我的名字[叫是])[${HAN}]{2,3}(?=[，。,.、\\s]|今年)`,
  ].join('|'),
  'g',
);
