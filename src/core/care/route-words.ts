import type { Words } from './words.ts';

/** Ways, hiding places and the people who show them. They do not count in a sentence about a war long over. */
export const ROUTES: Words = {
  bordered: [
    // English
    '(?<!(?:am|was|as|is|are|be|became) )(?:a|the|by|our|my|her|his|their|paid|pay|paying|chinese|korean|some|of|with|to|through|via|and) brokers?(?! (?:a )?(?:peace|deal))',
    '(?:people[ -])?smugglers?|smuggled|(?:safe|hiding)[ -]?(?:houses?|places?)|underground railroad|(?:escape|smuggling|secret) (?:routes?|networks?|lines?|paths?|shelters?)|crossing points?',
    'guided (?:them|her|him|me|us|people|refugees) (?:across|over|through|out)|(?:cross|crossed|crosses|crossing|swam|swim|waded|swimming) (?:over |across )?(?:the )?(?:frozen |icy |border )?(?:tumen|yalu|amnok|duman|dooman)',
    '(?:hid|hides|hidden|hiding|sheltered|sheltering) (?:them |her |him |us |refugees |people |[\\p{l}]{2,12} )?(?:in|at) (?:an?|the|our|my|his|her) (?:[\\p{l}]{2,12} )?(?:church|apartment|flat|farm|farmhouse|house|shelter|mission|barn|basement|village)',
    '(?:helped|helps?|helping) (?:[\\p{l}]{2,12} ){1,4}(?:cross the (?:border|river)|escape|get out of (?:china|north korea))',
    // French
    "passeurs?(?! d)|planques?|cachettes?|filieres? (?:clandestines?|d'evasion)|(?:route|itineraire|reseau) (?:clandestine?|de fuite|d'evasion)|points? de passage|(?:traverse|franchi|passe)[\\p{l}]{0,4} (?:le |la )?(?:fleuve |riviere )?(?:tumen|yalu)",
    '(?:paye|verse|confie)[\\p{l}]{0,3} (?:a )?(?:un|le|la|des|au|aux) (?:courtiers?|intermediaires?)|cache[\\p{l}]{0,4} (?:dans|chez) (?:une?|le|la|notre|mon|ma) (?:[\\p{l}]{2,12} )?(?:eglise|appartement|ferme|maison|cave|mission|pasteur)',
    // German
    'schleusern?|schlepper[ns]?|fluchthelfer(?:n|in|innen)?|flucht(?:route|weg)(?:en|e|es|s)?|menschenschmugglern?|schmugglern?|verstecken?|geheim(?:e|en|er)? (?:unterkunft|wohnung|route|weg)|(?:einem|einen|den|dem) makler|grenzubergang(?:e|s)?',
    'uber den (?:gefrorenen |zugefrorenen |vereisten )?(?:grenzfluss )?(?:tumen|yalu)|(?:versteckt|untergebracht) in (?:einer|einem|der|dem|unserer|unserem) (?:[\\p{l}]{2,12} )?(?:kirche|wohnung|haus|hof|keller|mission)',
    // Spanish
    'polleros?|coyotes?|traficantes? de personas|contrabandistas?|casas? (?:seguras?|de seguridad)|escondites?|rutas? de (?:escape|huida|fuga)|puntos? de cruce|paso clandestino|red clandestina',
    '(?:pag|contrat)[\\p{l}]{1,5} (?:a )?(?:un|unos|al|los) (?:intermediarios?|corredor(?:es)?|guias?)|(?:cruz|atraves)[\\p{l}]{1,5} (?:el )?(?:rio )?(?:helado )?(?:tumen|yalu)|escondid[oa]s? en (?:una|un|la|el|nuestra) (?:[\\p{l}]{2,12} )?(?:iglesia|casa|piso|apartamento|granja|sotano)',
  ],
  free: [
    '(?<!부동산 |보험 |증권 )브로커|안전 가옥|은신처|은신(?:하|해)|밀입국|(?:탈북|탈출|도피) (?:루트|경로|비용)|도강(?:하|해|을|비)|(?:두만강|압록강)[을를]? (?:건너|건넜|건넌|넘|헤엄)|숨겨 (?:주|준|줘|줬)|탈북을 (?:돕|도와|도운|도왔)|지하 교회|비밀 (?:통로|숙소)',
    '(?<!不動産|証券|保険|為替)ブローカー|密航|密入国|隠れ家|潜伏(?!キリシタン)|(?:脱北|脱出|逃走|逃亡)(?:ルート|経路)|手引き(?:した|して|で)|(?:豆満江|鴨緑江|図們江)を(?:渡|越え|泳)|匿って|匿われ|かくまっ|かくまわ|脱北を(?:手伝|支援|助け)|地下教会',
    '蛇头|掮客|(?:付|给|找|通过).{0,4}中介|偷渡|安全屋|藏身|藏匿|窝藏|地下教会|(?:脱北|逃跑|逃亡|逃生)路线|偷运|带路人|(?:渡过|越过|游过|跨过|趟过|穿过|横渡|偷越)(?:了|结冰的|冰冻的)?(?:图们江|鸭绿江|豆满江)|[带领](?:她|他|我|人)们?(?:渡江|过江|过境|越境|过河)|(?:躲|藏)在.{0,8}(?:教堂|教会|家里|地下室|公寓|农场)',
  ],
};

/** Countries and towns that lie on the way. They count only beside words of flight. */
export const TRANSIT: Words = {
  bordered: [
    '(?:via|through|across|by way of|over|into|reach(?:ed|ing)?|towards?) (?:the )?(?:laos|thailand|vietnam|mongolia|myanmar|burma|kunming|mekong|gobi|yunnan|cambodia|border at [\\p{l}]{3,12})|(?:lao|laotian|thai|mongolian|vietnamese|burmese|myanmar) border',
    "(?:par|via|a travers|jusqu'(?:au|en)) (?:le |la )?(?:desert de )?(?:laos|thailande|vietnam|viet nam|mongolie|birmanie|kunming|mekong|gobi|yunnan|cambodge)|frontiere (?:laotienne|thailandaise|mongole|vietnamienne|birmane)",
    '(?:uber|durch|via) (?:die |das )?(?:wuste )?(?:laos|thailand|vietnam|mongolei|myanmar|birma|kunming|mekong|gobi|yunnan|kambodscha)|(?:laotische|thailandische|mongolische|vietnamesische)n? grenze',
    '(?:por|via|a traves de|cruzando) (?:el )?(?:desierto de )?(?:laos|tailandia|vietnam|mongolia|birmania|myanmar|kunming|mekong|gobi|yunnan|camboya)|frontera (?:laosiana|tailandesa|mongola|vietnamita|de (?:laos|tailandia|mongolia))',
  ],
  free: [
    '(?:라오스|태국|베트남|몽골|미얀마|쿤밍|곤명|메콩강?|고비 사막|운남)[을를로]? (?:으로 |통해|통하|거쳐|거치|경유|지나|넘어|건너)|(?:라오스|태국|베트남|몽골|미얀마) 국경',
    '(?:ラオス|タイ|ベトナム|モンゴル|ミャンマー|昆明|メコン川?|ゴビ砂漠|雲南省?)(?:を経由|経由|を通|を経て|へ抜け|に抜け|を越え|の?国境)',
    '(?:经|经过|取道|途经|穿过|通过)(?:老挝|泰国|越南|蒙古|缅甸|昆明|湄公河|戈壁|云南|柬埔寨)|从(?:老挝|泰国|越南|蒙古|缅甸|昆明|云南)(?:逃|出境|越境|离)',
  ],
};

/** Towns where people are held or caught on either side of the border and on the way, in their own spellings. */
export const TOWNS: Words = {
  bordered: [
    'yanji|tumen|hunchun|dandong|changbai(?! mountains?)|helong|longjing|shenyang|yanbian|kunming|baishan|tonghua|nanping|linjiang|wangqing|changchun|jilin|liaoning|harbin|qingdao|nanning|guangxi|yunnan|jinghong|erenhot|xishuangbanna',
    'musan|hyesan|hoeryong|onsong|sinuiju|chongjin|vientiane|mae sai|chiang rai|bangkok',
  ],
  free: [
    '연길|옌지|도문시|도문에|투먼|훈춘|단둥|단동|장백현|화룡|허룽|룽징|용정|심양|선양시?[에의]|곤명|쿤밍|백산시|퉁화|통화시|남평|임강시|왕청|창춘|장춘|길림|지린성|하얼빈|칭다오|난닝|남녕|무산군|혜산|회령|온성|신의주|연변|옌볜|운남성',
    '延吉|図們|琿春|丹東|長白県|和龍|和竜|龍井|瀋陽|昆明|白山市|通化|集安|長春|吉林|ハルビン|延辺|雲南省|茂山|恵山|会寧|穏城|新義州',
    '图们(?!江)|珲春|丹东|长白县|和龙|龙井|沈阳|白山市|临江|长春|哈尔滨|延边|云南|西双版纳|惠山|会宁|稳城|新义州|青岛|南宁',
  ],
};
