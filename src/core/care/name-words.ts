/** Korean family names in Latin letters that are hardly ever another word. */
export const SURNAMES =
  'Kim|Lee|Park|Choi|Choe|Pak|Bak|Jung|Jeong|Chung|Chong|Kang|Gang|Cho|Yoon|Yun|Jang|Lim|Seo|Suh|Shin|Kwon|Gwon|Hwang|Ahn|Ryu|Yoo|Yu|Hong|Jeon|Baek|Paek|Paik|Heo|Huh|Hur|Shim|Roh|Noh|Kwak|Gwak|Seong|Joo|Ju|Koo|Ku|Eom|Byun|Pyon|Hyun|Hyon|Ryang|Rim|Ryom|Rhee|Ri|Jo|Koh|Ko|Bae|Pae|Sohn|Yim|Jin|Ok|Tak|Pyo';
/** Those that are: they count before a given name of two parts alone. */
export const SHARED_SURNAMES =
  'An|Chang|Chin|Chon|Chu|Chun|Go|Ha|Han|Ho|Im|Jee|Ji|Jun|Li|Min|Moon|Mun|Na|Nam|No|Oh|Ra|Sim|Sin|Son|Song|Sung|Woo|Won|Yang|Yi|Zheng|Zhang|Wang|Piao|Jiang';

// One syllable of Korean in any of the ways in which it is spelt.
const SYLLABLE =
  '(?:kk|tt|pp|ss|jj|ch|sh|[bcdghjklmnprst])?(?:yeo|yae|yoo|you|yu|ya|ye|yo|wae|weo|woo|wo|wi|wa|we|oo|ou|eo|eu|ui|ae|ai|ee|ey|ie|oe|ah|a|e|i|o|u|y)(?:ng|ck|[bhgklmnpt])?';
export const KOREAN_GIVEN = new RegExp(`^${SYLLABLE}(?:[- ]?${SYLLABLE})$`, 'u');

/** Capitalised words that stand beside "my mother" or a cue and name nobody. */
export const NOT_GIVEN =
  /^(?:North|South|Korea|Koreans?|Chin[ae]|Chinese|God|Jesus|Christ|Lord|Bible|United|Nations|UN|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|Seoul|Pyongyang|Beijing|Your|Excellency|Minister|The|And|But|When|She|He|They|We|In|On|At|Dios|Dieu|Gott|Corea|Coree|Nordkorea|Catholic|Christian|Buddhist|Muslim|American|English|French|German|Spanish|Japanese|Jewish|Lane|Hotel|Road|Avenue|Street|House)$/u;

export const SURNAMES_KO =
  '김|이|박|최|정|강|조|윤|장|임|림|한|오|서|신|권|황|안|송|류|유|홍|전|고|문|양|손|배|백|허|남|심|노|로|하|곽|성|차|주|우|구|나|라|민|진|지|엄|채|원|천|방|공|현|함|변|염|여|추|도|소|석|선|설|마|길|연|위|표|명|기|반|왕|금|옥|육|인|맹|제|모|탁|국|어|은|편|리|량|룡';
const GIVEN_KO =
  '가강건결겸경광국규균근금기길나남노다단대덕도동두라란래례록룡류리린림만명모무문미민배백범별병보봄복봉빈사산삼상샘서석선설섭성세소솔송수숙순슬승시식신실심아안애양연열영예옥온완용우욱운웅원월유윤율은의이익인일임자재전정제조종주준중지진찬창채천철초춘충태택하학한해향혁현형혜호홍화환회효훈희흠';
export const FULL_NAME_KO = `(?:${SURNAMES_KO})[${GIVEN_KO}]{2}`;
export const GIVEN_NAME_KO = `[${GIVEN_KO}]{2}`;
/** Common words of the shape of a name: what they begin with, what they end with. */
export const NOT_A_NAME_KO =
  /^(?:이모|고모|조카|남편|아내|장모|장인|동생|형제|남매|고아|이주|유치|이재|한국|조상|성직|주동|원수|한민족|이산|장애|기자|국제|여성|남성|소녀|소년|인사|이상|사람|기도|자유|안전|전화|소식|시민|학생|선생|아이|모두|지금|이미|사실|정말|노래|소리|요리|우리|나라|하나|대신|여전|국경|강제|조국|도시|공안|현지|신고|기억|경찰|정부|국군|동안|은행|송환|위원|마주|구금|고문|공정|양심|허용|서명|신분|인정|원칙|인권|인도|제도|조약|위험|신앙|노동|공무|연구|상담|석방|반대|주변|고향|고통|공포|현재|현실|지역|서울|북한|남한|남북|백두|민족|민주|문화|문제|선교|전도|변호|방문|구호|구조|국민|국가|국적|주권|주석|주시|주신|명이|길림|연변|단동|함흥|원산|신의주|황해|오늘|하루|은혜|소망|진심|진실|감사|성경|성도|교인)|(?:[하회사]|시기|이라|인들|으로)$/u;

/** Korean family names in Chinese characters, and the common Chinese and Japanese ones that begin little else. */
export const SURNAMES_HAN =
  '金李朴崔郑鄭姜赵趙尹张張林韩韓吴吳徐申权權黄黃宋柳洪孙孫裴许許沈卢盧梁车車朱严嚴蔡陈陳刘劉王杨楊周罗羅廉玄池俞兪邢';
/** Signs that stand in sentences and in no name. */
export const NOT_GIVEN_HAN =
  '的了是在不有也都就着过過们們这這那我你他她它很从從被把给給对對向到说說想要去来來会會能可以没沒为為因而但与與及人年月日天家里裡中国國和跟请請让讓叫氏さん女士先生母父姐妹哥弟儿兒者民族语語文学學';
export const NOT_BEFORE_SAN =
  /(?:皆|母|父|兄|姉|娘|息子|奥|婆|爺|嬢|客|孫|隣|嫁|先生|患者|職員|護師|学生|神父|牧師|店員|医者|住民|子|人|方|ボランティア|スタッフ|クリスチャン|シスター)$/u;
