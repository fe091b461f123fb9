import type { Words } from './words.ts';

/** To be caught: what happened to one person or a few. */
export const CAUGHT: Words = {
  bordered: [
    'detained|arrested|caught|captured|imprisoned|jailed|locked up|seized|in (?:detention|custody|prison|jail|hiding)|disappeared|picked up|raided|detention (?:cent(?:er|re)|facility|camp)|sent back (?:from|to)|repatriated|deported|handed over|escaped|taken away|taken by the police|trafficked|was sold|were sold|sold to',
    '(?:she|he|they|who|people) held',
    '(?<!(?:conference|meeting|festival|event|summit|games|olympics|ceremony|exhibition|concert|wedding|funeral|service|talk|course|class|fair|congress|session|hearing|party|election|workshop|seminar|lecture|match|race|vigil|mass|prayer)s?(?: [\\p{l}]{2,12}){0,6} )(?:is|are|was|were|been|being) (?:still |now |also )?held',
    'detenue?s?|arrete(?:e|s|es)?|capture(?:e|s|es)?|emprisonnee?s?|incarceree?s?|interpellee?s?|disparue?s?|rapatriee?s?|expulsee?s?|centre de detention|cache(?:e|s|es)|en (?:prison|detention)|enlevee?s?|emmenee?s?|(?:ete|etait|fut|furent) prise?s?|vendue?s?|renvoyee?s? (?:de|en)',
    'verhaftet|festgenommen|festgehalten|inhaftiert|eingesperrt|in haft|im gefangnis|gefangen|verschwunden|verschleppt|versteckt|abgeschoben|zuruckgeschickt|gefasst|aufgegriffen|abgeholt|mitgenommen|abgefuhrt|haftanstalt|verkauft|haftlager|interniert|sitzt in',
    'detenid[oa]s?|arrestad[oa]s?|capturad[oa]s?|encarcelad[oa]s?|pres[oa]s?|atrapad[oa]s?|apresad[oa]s?|escondid[oa]s?|desaparecid[oa]s?|desaparecio|repatriad[oa]s?|deportad[oa]s?|retenid[oa]s?|detuvieron|detuvo|se (?:la|lo|los|las) llevaron|arrestaron|centro de detencion|vendid[oa]s?|en (?:prision|la carcel)',
  ],
  free: [
    '체포|구금|구류|억류|붙잡|잡혀|잡혔|잡힌|잡히|수감|갇혀|갇힌|갇혔|감금|끌려|데려갔|실종|북송|송환|연행|납치|숨어 (?:있|지)|팔려|구치소|수용소|수용되|발각|적발|검거',
    '拘束|逮捕|捕ま|捕らえ|連れて行か|連れ去|拘禁|収容|勾留|連行|送還|行方不明|失踪|隠れて|監禁|拉致|売られ|摘発|身柄',
    '被捕|逮捕|抓捕|被抓|抓走|抓住|拘留|关押|关在|扣押|拘押|拘禁|监禁|坐牢|遣返|失踪|藏在|躲在|被卖|卖给|看守所|收容所|带走|扣留|落网|送回',
  ],
};

/** To be on the way or in need, beside `CAUGHT`. */
export const FLIGHT: Words = {
  bordered: [
    'let|escap(?:e|ed|es|ing)|fled|flee(?:s|ing)?|cross(?:ed|ing)|defected|defector|rescu(?:e|ed)|releas(?:e|ed)|(?:set|let) (?:her|him|them|[\\p{l}]{2,12}) (?:free|go)|sav(?:e|ed)|missing|sent back|returned|in danger|smuggled|hid|hides|hiding|(?:left|out of) north korea|tortured|executed|prison|camp|free',
    "se cach(?:e|ent|ait|aient)|fui(?:e|t|r|s|es|ent|ant)?|evadee?s?|echappee?s?|franchi(?:e|t|r)?|traverse(?:r|e)?|libere[rz]?|sauve[rz]?|danger|renvoyee?s?|s'est enfuie?|enfuie?s?|quitte la coree du nord|aidee?s? a|aid(?:e|ait|aient|er) (?:ces|des|les)|torture(?:e|s|es)?",
    'geflohen|fluchtete|gefluchtet|flieht|floh|flucht|entkommen|lassen sie|freilassen|frei|gefahr|half|hilft|geholfen|bat um|uberquerte?|retten|gerettet|zuruckgebracht|gefoltert|vermisst',
    'se escond(?:e|en|io|ia)|huy[eo]|huido|huir|escap(?:o|ar|ado|aron)|cruz(?:o|ar|aron|ado)|liberen?|liberar|salven?|salvar|peligro|ayud(?:o|aba|a|aban|aron) a|dejen|devuelt[oa]s?|devolver|torturad[oa]s?|fug(?:o|ado|arse)|suelten',
  ],
  free: [
    '탈북|탈출|도망|건너|건넜|넘어|도와주|도와준|구해|풀어 ?주|보내 ?주|놓아 ?주|석방|살려|위험|고문|숨겨|도피|피신|행방|소식이 끊',
    '脱北|逃げ|逃れ|逃亡|渡っ|渡り|助け|救っ|釈放|解放|危険|拷問|帰され|亡命|音信',
    '逃|脱北|释放|放了|放过|救|越境|过境|过江|危险|酷刑|帮助|失联|下落|关着|在押',
  ],
};

/** Who someone is to the writer: after these words a name belongs to a person that can be found. */
export const KIN =
  'cousins?|sisters?|brothers?|mother|mom|mum|father|dad|aunt|aunty|auntie|uncle|nephew|niece|daughters?|sons?|wife|husband|grandmother|grandma|grandfather|grandpa|friends?|neighbou?r|colleague|fianc[eé]e?|relatives?|sister-in-law|brother-in-law|classmate|girl|boy|woman|man|lady|pastor|missionary|helper|broker|activist';
export const KIN_FR =
  'cousine?s?|soeurs?|sœurs?|freres?|mere|pere|tante|oncle|neveu|niece|filles?|fils|femme|mari|epouse|epoux|grand-mere|grand-pere|amie?s?|voisine?|collegue|fiancee?|pasteur|missionnaire';
export const KIN_DE =
  'Cousine?n?|Kusine|Schwester|Bruder|Mutter|Vater|Tante|Onkel|Neffe|Nichte|Tochter|Sohn|Frau|Mann|Großmutter|Oma|Großvater|Opa|Freund(?:in)?|Nachbar(?:in)?|Kollegin|Kollege|Schwägerin|Schwager|Pastor|Pfarrer|Missionar';
export const KIN_ES =
  'prim[oa]s?|herman[oa]s?|madre|padre|mama|papa|ti[oa]s?|sobrin[oa]s?|hij[oa]s?|espos[oa]|marido|mujer|abuel[oa]|amig[oa]s?|vecin[oa]|companer[oa]|cunad[oa]|pastor|misioner[oa]';
export const KIN_KO =
  '사촌|이모|고모|삼촌|외삼촌|조카|언니|누나|오빠|형|동생|여동생|남동생|친구|어머니|아버지|엄마|아빠|할머니|할아버지|남편|아내|딸|아들|친척|며느리|사위|시누이|처제|목사|선교사|이웃|여성|청년|소녀';
export const KIN_JA =
  'いとこ|従姉妹?|従兄弟?|従妹|姉|妹|兄|弟|母|父|叔母|伯母|叔父|伯父|おば|おじ|甥|姪|娘|息子|妻|夫|祖母|祖父|友人|友達|友だち|知人|親戚|牧師|宣教師|女性|少女|青年';
export const KIN_ZH =
  '表姐|表妹|表哥|表弟|堂姐|堂妹|堂哥|堂弟|姐姐|妹妹|哥哥|弟弟|妈妈|母亲|爸爸|父亲|姑姑|姨妈|阿姨|舅舅|叔叔|侄子|侄女|外甥女?|女儿|儿子|妻子|丈夫|奶奶|爷爷|外婆|外公|朋友|邻居|同学|同事|亲戚|牧师|传教士|女子|姑娘';

// The year of a treaty or of a birth makes nothing long past.
const YEARS =
  '(?<!\\d|born |born in |nee en |ne en |geboren |nacid[oa] en |(?:convention|convencion|konvention|abkommen) (?:of|de|von) )(?:18\\d|19[0-8])\\d(?!\\d|(?:er)? (?:un |refugee |geneva )?(?:convention|konvention)|[년年] ?(?:생|生|出生|에 ?태어|에 ?생|제네바|난민|の?難民|的?《|关于|难民))';

/** Of a time that can hurt nobody any more. */
export const LONG_AGO: Words = {
  bordered: [
    '(?:korean|second world|first world|civil|cold|vietnam) war|world war|during the (?:war|occupation)|guerre de coree|seconde guerre|occupation|resistance|koreakrieg|weltkrieg|im krieg|nach dem krieg|kriegsende|ddr|gdr|berlin(?:er)? (?:wall|mauer)|die mauer|east germany|west-?berlin|nazis?|ns-(?:zeit|regime)|guerra (?:de corea|civil|mundial)|franco|iron curtain|holocaust|jews?|jewish|juifs?|juives?|juden|judisch[\\p{l}]{0,2}|judi[oa]s?|slavery|harriet tubman',
  ],
  free: [
    `${YEARS}|6[.·]25|한국 전쟁|한국전쟁|육이오|전쟁 (?:때|중|당시|통에)|1[.·]4 ?후퇴|흥남 철수|일제|해방 (?:전|후|직후)|피난|유대인|ユダヤ|犹太|朝鮮戦争|戦時中|戦後|終戦|引き?揚げ|敗戦|抗美援朝|朝鲜战争|抗日|抗战|解放前|内战`,
  ],
};

/** The flight of others, told in many a paragraph. */
export const ELSEWHERE: Words = {
  bordered: [
    'ukrain[\\p{l}]{1,8}|syri[\\p{l}]{0,6}|syrien[\\p{l}]{0,4}|afghan[\\p{l}]{0,8}|iraq[\\p{l}]{0,4}|irak[\\p{l}]{0,4}|iran[\\p{l}]{0,6}|sudan[\\p{l}]{0,6}|soudan[\\p{l}]{0,6}|somali[\\p{l}]{0,4}|eritre[\\p{l}]{0,4}|venez[\\p{l}]{2,8}|cub(?:a|an|ans|ano|anos|ana|anas|ain|ains)|chile|pinochet|el salvador|guatemala|honduras|mexi[ck][\\p{l}]{0,6}|nicaragua[\\p{l}]{0,4}|bosni[\\p{l}]{0,6}|kosovo|rwanda[\\p{l}]{0,4}|ruanda|congo|rohingya|hungary|hongrie|ungarn|vietnam(?:ese|iens?|esen|itas?)? (?:boat|refugees)|boat people|haiti',
  ],
  free: [
    '우크라이나|시리아|아프가니스탄|예멘|로힝야|베트남 난민|ウクライナ|シリア|アフガニスタン|ロヒンギャ|ベトナム難民|乌克兰|叙利亚|阿富汗|罗兴亚|越南(?:难民|船民)',
  ],
};

/** What the press and the United Nations have said, and what all may therefore repeat. */
export const REPORTED: Words = {
  bordered: [
    'hundreds|human rights watch|amnesty|united nations|un experts?|commission of inquiry|centaines|nations unies|hunderte|vereinte[nr]? nationen|centenares|cientos|naciones unidas|more than \\d{3}|about \\d{3}|at least \\d{3}',
  ],
  free: [
    '수백|유엔|휴먼라이츠워치|국제앰네스티|数百|国連|ヒューマン·?ライツ|アムネスティ|联合国|人权观察|大赦国际|数百人',
  ],
};
