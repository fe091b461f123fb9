import type { Words } from './words.ts';

/** What is said to wound. In a letter to a minister "regime" is one of these words. */
export const INSULTS: Words = {
  bordered: [
    // English
    'evil (?:regime|government|party|empire|state|country|communists?|system|dictators?)',
    '(?:you|you people|china|xi|kim|your (?:government|party|country|leaders?|police|officials)|chinese (?:government|party|people|officials)) (?:is|are|were) (?:all |just |nothing but |a bunch of |such |so |truly |an? |the ){0,3}(?:evil|murderers?|killers?|monsters?|liars?|cowards?|barbarians?|barbaric|criminals?|scum|disgusting|shameless|hypocrites?|nazis?|fascists?|thugs?|devils?|demons?|animals|butchers?|stupid|idiots?|pathetic|filthy|dogs|pigs|heartless|inhuman)',
    "(?:north korean?|chinese|communist|red|kim|xi|beijing|pyongyang|dprk|your|china|totalitarian|murderous|bloody|brutal|criminal|cruel|wicked|barbaric|despicable|inhuman|heartless)(?: jong.un| jinping)?(?:'s)? (?:communist |brutal |evil )?(?:regime|tyran(?:ny|ts?)|dictator(?:s|ship)?|butchers?)",
    '(?:murderous|brutal|criminal|cruel|wicked|barbaric|despicable|inhuman|heartless|disgusting|tyrannical) (?:chinese )?(?:government|party|leaders?|communists?|officials)',
    'regime in (?:beijing|pyongyang|north korea|china)',
    'shame on (?:you|china|your|the chinese|xi)',
    '(?:you )?(?:should|ought to) be ashamed',
    'blood (?:is )?on your hands',
    '(?:go to|rot in|burn in) hell',
    'fuck(?:ing|ers?|ed)?|bastards?|scumbags?|assholes?|bitch(?:es)?',
    'chinks?|chinam[ae]n|commies?|chicoms?|ccp|xitler|dictators? (?:xi|kim)|winnie(?: the)? pooh|winnie(?= (?:xi|in|is|of)|[!.?])',
    // French
    'regime (?:nord-?coreen|chinois|communiste|de pekin|de pyongyang|criminel|totalitaire|dictatorial|sanguinaire|barbare|des kim)',
    "(?:vous (?:etes|n'etes que)|(?:la chine|xi|votre (?:gouvernement|parti|pays)) est) (?:tous |toutes |des |un |une |d'|de ){0,2}(?:assassins?|meurtriers?|monstres?|menteurs?|laches|barbares|criminels?|bourreaux|ordures|nazis|fascistes|hypocrites|inhumains?|tyrans?)",
    "bande d(?:e |')(?:assassins|meurtriers|menteurs|laches|barbares|criminels|salauds)",
    'honte a (?:vous|la chine|votre)|vous devriez avoir honte|du sang sur (?:les|vos) mains',
    '(?:dictature|tyrannie) (?:chinoise|communiste|nord-?coreenne)|dictateurs? (?:chinois|communistes?|xi|kim|nord-?coreens?)',
    "allez (?:tous )?(?:en enfer|au diable)|salauds?|salopards?|connards?|chinetoques?|niakoues?|winnie l'ourson",
    // German
    '(?:verbrecherische|bose|brutale|morderische|kommunistische|chinesische|nordkoreanische|unmenschliche|totalitare|grausame)[mnrs]? (?:regimes?|diktatur|diktatoren)',
    'regime in (?:peking|pjongjang|nordkorea)|kim-regimes?|unrechtsregimes?|terrorregimes?|verbrecherregimes?',
    'sie (?:alle )?sind (?:alle |nur |doch |ein |eine ){0,2}(?:morder|verbrecher|lugner|feiglinge?|monster|unmensch(?:en)?|barbaren?|schweine?|bestien?|nazis?|heuchler|henker|teufel)',
    'scham(?:en|t) (?:sie|euch)|schande uber (?:sie|china|euch)|blut an (?:ihren|den|euren) handen|fahr(?:en|t)? (?:sie )?zur holle',
    'schlitzaugen?|schweinehunde?|arschlocher|arschloch|diktator (?:xi|kim)|winnie puuh|winnie pu',
    // Spanish
    'regimen (?:chino|comunista|norcoreano|criminal|asesino|de pekin|de pyongyang|totalitario|malvado|dictatorial|de los kim)',
    '(?:ustedes son|usted es|sois|eres|china es|xi es|su (?:gobierno|partido|pais) es) (?:todos |unos |una |un ){0,2}(?:asesin[oa]s?|monstruos?|mentiros[oa]s?|cobardes?|barbar[oa]s?|criminal(?:es)?|nazis?|fascistas?|hipocritas?|verdugos?|tiranos?|malvad[oa]s?|basura|demonios?)',
    '(?:deberian?|debe) (?:darles?|avergonzarse|tener) ?(?:verguenza)?|que verguenza de (?:pais|gobierno)|sangre en (?:las|sus) manos',
    'vayan?se al infierno|hijos? de puta|cabron(?:es)?|malditos (?:comunistas|chinos)|dictadura (?:china|comunista|norcoreana)|dictador (?:xi|kim|chino|norcoreano)|winnie de pooh',
  ],
  free: [
    // Korean
    '살인마|살인자들|학살자|독재자|짱깨|짱꼴라|떼놈|뙤놈|중공(?!군|업)|빨갱이|개새끼|씨발|병신|미친놈|괴뢰|파렴치|인간도 아니|곰돌이 푸|후안무치|뻔뻔',
    '악마|악의 (?:정권|축|무리|제국)|(?:김정은|김씨|북한|북괴|공산|중국|독재) 정권|김씨 왕조|공산 독재|북한 독재|천벌|지옥에나|지옥에 (?:떨어|가라)',
    '(?:야만|잔인|악랄|추악|사악|비열|더러운)한? (?:정권|정부|나라|국가|공산당|놈|중국|지도자)|부끄러운 줄|부끄럽지도|수치를 아',
    // Japanese
    '人殺し|殺人者|殺人国家|虐殺者|独裁(?:者|政権|国家)|支那|シナ人|チャンコロ|中共(?!中央)|卑怯者|嘘つき|恥を知れ|恥知らず|地獄に[落堕]ち|ならず者|金(?:正恩)?政権|金王朝|共産党政権|くまのプー|熊のプー',
    '悪魔(?:の|の[国党]|ども|だ|です)|悪の(?:政権|帝国|国)|野蛮な(?:国|政府|政権|中国|党)|クソ(?:野郎|国|ども|政府)|あなた(?:方|たち)は(?:悪魔|犯罪者|最低)',
    // Chinese
    '邪恶|刽子手|杀人凶手|杀人犯|独裁者|独裁政[权府]|暴政|暴君|共匪|支那|中共(?!中央)|无耻|下地狱|王八蛋|他妈的|狗屁|走狗|流氓(?:政|国|政府)|(?:朝鲜|北韩|金氏|金家)政权|金家王朝|金三胖|习包子|熊维尼|维尼熊|专制政[权府]',
    '(?:你们|中国|政府|共产党)(?:都|就|真|简直)?是?.{0,3}(?:魔鬼|屠夫|畜生|纳粹|法西斯|骗子|可耻|禽兽|流氓|强盗)|不要脸|丧心病狂',
  ],
};

export const THREATS: Words = {
  bordered: [
    // English
    "you(?:'ll| will| shall| are going to| people will) (?:all |one day |soon ){0,2}(?:pay|regret|die|suffer|burn|rot|be sorry|be punished|be judged|be held accountable|be held responsible|face justice|face trial|hang)",
    "(?:i|we)(?:'ll| will| shall| am going to|'m going to| are going to) (?:kill|hurt|find you|hunt|bomb|burn|attack|destroy|come for|make you|shoot|expose you)",
    'death to|(?:hope|wish|pray) (?:that )?(?:you|xi|xi jinping|kim|he|they|your [\\p{l}]{2,12}) (?:all |would )?(?:dies?|rots?|suffers?|burns?)',
    'drop dead|watch your back|(?:we|i) know where you|last warning|final warning|your days are numbered|or else(?=\\s{0,2}[.!])',
    '(?:bomb|burn down|blow up|set fire to) (?:your|the|this) (?:embassy|consulate|house|car|office)',
    '(?:deserves? to|should) (?:die|rot|burn|be (?:shot|hanged|hung|executed|killed))',
    'sanctions? (?:against|on) (?:china|you|your|chinese|beijing)|there will be consequences|(?:face|suffer) the consequences|take (?:our|my) revenge',
    // French
    'vous (?:allez (?:le |tous )?(?:payer|regretter|mourir|crever)|(?:le )?(?:paierez|regretterez|mourrez)|en repondrez|serez (?:juges?|punis?|pendus?))',
    "mort (?:a|au|aux) (?:xi|la chine|chinois|dictateurs?|communistes|tyrans?|regime)|crevez|j'espere que (?:vous|xi|tu) (?:[\\p{l}]{2,10} ){0,2}(?:crev|mour|meur)[\\p{l}]{1,5}",
    '(?:je vais|nous allons|on va) (?:vous |te |tous ){0,2}(?:tuer|trouver|bruler|detruire|attaquer|faire sauter)|merite(?:z|nt)? (?:de mourir|la mort|de crever)',
    'nous savons ou vous|gare a vous|dernier avertissement|sanctions contre (?:la chine|votre|pekin)',
    // German
    '(?:sie|ihr) werde[nt] (?:das |es |dafur |dies |noch |alle ){0,3}(?:bereuen|bezahlen|bußen|bussen|sterben|zur rechenschaft gezogen)',
    '(?:das|dafur) werde[nt] (?:sie|ihr) (?:noch |alle ){0,2}(?:bereuen|bezahlen|bußen|bussen)',
    'tod (?:dem|den|der|fur) (?:regime|kommunisten|diktator(?:en)?|diktatur|xi|china|chinesen)|verreck(?:e|en|t)|verdien(?:t|en) den tod|letzte warnung',
    '(?:ich werde|wir werden) (?:sie|euch) (?:alle )?(?:finden|toten|umbringen|kriegen|jagen|vernichten)|ich bringe (?:sie|euch) um|wir (?:kriegen|finden) (?:sie|euch)',
    'hoffe,? (?:dass )?(?:sie|xi|ihr) (?:[\\p{l}]{2,12} ){0,2}(?:sterben|sterbt|stirbt)|sanktionen gegen (?:china|sie|peking)|wir wissen,? wo (?:sie|ihr) wohn(?:en|t)|wird (?:folgen|konsequenzen) haben|stecke(?:n)? (?:ihre|die) botschaft in brand',
    // Spanish
    '(?:ustedes|usted) (?:lo )?(?:van|va) a (?:pagar(?:lo)?|arrepentirse|morir|lamentar(?:lo)?)|(?:lo|me las|nos las) (?:van|va) a pagar|se (?:van|va) a arrepentir|se arrepentiran?|lo pagaran|pagaran por',
    'muerte (?:a|al) (?:xi|china|regimen|dictador|comunismo|comunistas|tirano|gobierno)|ojala (?:se )?(?:mueran?|pudran?)|merecen? (?:la muerte|morir)|sabemos donde (?:viven?|estan|trabajan?)',
    '(?:los|les|le|te) (?:voy|vamos) a (?:matar|encontrar|buscar|destruir|quemar)|ultima advertencia|sanciones contra (?:china|su gobierno|ustedes|pekin)|habra consecuencias|una bomba en (?:su|la) embajada',
  ],
  free: [
    '죽이겠|죽여 (?:버리|버릴)|죽여야|죽여라|죽일 (?:거|것|놈)|죽어라|뒈져|뒤져라|후회하게 (?:될|해|만)|대가를 치르|대가를 치를|가만 두지|가만 있지 않|복수하겠|보복하겠|폭파하|불태우겠|불 질러|각오하|두고 (?:보자|보라|봐라)|응징하|어디 사는지|저주(?:한|합|하)|죽었으면 좋|제재를 (?:가하|요구)',
    '殺してやる|殺すぞ|ぶっ殺|死ね(?![なまずるたてば])|死ねばいい|死んでしまえ|くたばれ|後悔(?:することにな|させ|するぞ|するでしょう)|思い知らせ|報いを受け|代償を払|ただでは(?:済|す)|覚悟しろ|復讐(?:する|して|を誓)|爆弾を|爆破(?:する|して)|呪って|天罰|制裁を(?:求め|科|課)|大使館.{0,6}(?:燃やす|火を)',
    '杀了(?:你|他|习)|杀死你|宰了|弄死|(?:你们?|都|快|给我)去死|都该死|你们?该死|不得好死|遭到?报应|天打雷劈|付出代价|(?:你们?|中国)(?:一定|终|总有一天)?[会将].{0,3}后悔|等着瞧|走着瞧|要报复|报复你|要复仇|炸[掉毁了]|放炸弹|烧[掉毁了](?:你|大使|使馆|领事)|饶不了|放过你|血债|诅咒你|打倒|制裁中国|知道你们?住',
  ],
};

/** Causes that may be just, and that make this letter be laid aside. */
export const OTHER_CAUSES: Words = {
  bordered: [
    'falun ?-?(?:gong|dafa)|li hongzhi|organ harvesting|dalai[ -]lama|free liu xiaobo|jimmy lai|liu xiaobo',
    "(?:taiwan(?:ese)?|tibet(?:an)?|xinjiang|hong kong|east turkestan)(?:'s)? independence|independence (?:of|for) (?:taiwan|tibet|hong kong|xinjiang)|independent (?:taiwan|tibet|hong kong)",
    'free (?:tibet|taiwan|hong kong|xinjiang|(?:the )?uyghurs?|east turkestan)|stand(?:ing)? with (?:hong kong|taiwan|tibet)|liberate (?:hong kong|tibet)|taiwan is (?:not (?:a )?(?:part of )?china|an? [\\p{l}]{0,11} ?country|independent)',
    '(?:uyghurs?|uighurs?)(?! (?:food|music|dance|cuisine|restaurant|language|noodles))|ouighoure?s?|ouigours?|uigur(?:e|en|es|in|innen)?',
    'tian ?an ?men (?:square )?massacre|june (?:4|4th|fourth),? (?:1989|massacre)|massacre de (?:la place )?tian ?an ?men|tian ?an ?men-massaker|(?:matanza|masacre) de (?:la plaza de )?tian ?an ?men|massaker (?:am|auf dem) (?:tian ?an ?men|platz des himmlischen friedens)',
    'boycott(?:s|ed|ing|er|ez|ons)?|boykott(?:ieren|iert|s)?|boicot(?:ear|eo|s)?|(?:china|chinese|wuhan|ccp) virus|kung flu|virus (?:chinois|chino)|china-virus',
    'south china sea|regime change|overthrow (?:the|your|xi)|down with (?:the )?(?:ccp|communis[mt]s?|xi|china|party)|genocide (?:in|against|of) (?:xinjiang|tibet|the)|(?:chinese|your) genocide',
    "tibet libre|liberez le tibet|independance (?:du tibet|de taiwan|de hong ?kong|du xinjiang)|taiwan (?:libre|independante?)|prelevements? d'organes",
    'freiheit fur (?:tibet|hongkong|taiwan)|freies? (?:tibet|taiwan|hongkong)|(?:unabhangigkeit|unabhangiges?) (?:taiwans?|tibets?|hongkongs?|von taiwan|von tibet|fur taiwan|fur tibet)|organraub',
    'liberen (?:al |el )?tibet|hong kong libre|taiwan independiente|independencia (?:de|del|para) (?:taiwan|tibet|hong kong)|(?:sustraccion|robo|extraccion) de organos',
  ],
  free: [
    '파룬궁|파륜궁|법륜공|장기 (?:적출|밀매)|대만 독립|대만의 독립|티베트 (?:독립|해방)|티벳 (?:독립|해방)|위구르|신장 (?:수용소|독립)|홍콩 (?:독립|해방|민주화)|달라이 라마|(?:천안문|톈안먼) (?:학살|사태|사건)|불매 운동|보이콧|동북공정|우한 (?:폐렴|바이러스)|남중국해|대만은 (?:국가|나라|독립)',
    '法輪功|臓器(?:狩り|収奪)|台湾の?独立|チベット(?:の?独立|の?解放|[にの]自由)|ウイグル|香港(?:の?独立|に自由|の?解放)|ダライ·?ラマ|天安門(?:虐殺|事件)|不買運動|ボイコット|尖閣|武漢(?:ウイルス|肺炎)|南シナ海|台湾は(?:国|独立)',
    '法[轮輪](?:功|大法)|李洪志|活摘|摘取器官|台独|台湾独立|臺灣獨立|西藏独立|藏独|疆独|新疆(?:独立|集中营|再教育)|维吾尔|东突|达赖|港独|香港独立|光复香港|时代革命|自由西藏|(?<![零〇一二三四五六七八九十百])六四(?!年|岁)|八九民运|天安门(?:事件|屠杀|大屠杀|惨案)|抵制(?:中国|国货|奥运|中)|退党|天灭|武汉(?:肺炎|病毒)|刘晓波|白纸(?:运动|革命)|南海仲裁',
  ],
};
