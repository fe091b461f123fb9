/** How people who read one language search for a Chinese post. */
export type Words = readonly [embassy: string, consulate: string, email: string];

export const ENGLISH: Words = ['Chinese embassy {place}', 'Chinese consulate general {place}', 'email'];

/**
 * By language. {place} is the country of an embassy, the city of a consulate, undeclined: no phrase needs an article or a
 * case. Japanese, Korean, Thai and Hebrew, each the language of one country here, say it the way that country does.
 */
export const WORDS: Readonly<Record<string, Words>> = {
  ar: ['السفارة الصينية في {place}', 'القنصلية العامة الصينية في {place}', 'البريد الإلكتروني'],
  az: ['Çin səfirliyi {place}', 'Çin baş konsulluğu {place}', 'e-poçt'],
  bg: ['посолство на Китай {place}', 'генерално консулство на Китай {place}', 'имейл'],
  bs: ['kineska ambasada {place}', 'kineski generalni konzulat {place}', 'e-mail'],
  cs: ['čínské velvyslanectví {place}', 'čínský generální konzulát {place}', 'e-mail'],
  da: ['Kinas ambassade {place}', 'Kinas generalkonsulat {place}', 'e-mail'],
  de: ['chinesische Botschaft {place}', 'chinesisches Generalkonsulat {place}', 'E-Mail'],
  el: ['πρεσβεία της Κίνας {place}', 'γενικό προξενείο της Κίνας {place}', 'email'],
  en: ENGLISH,
  es: ['embajada de China en {place}', 'consulado general de China en {place}', 'correo electrónico'],
  et: ['Hiina saatkond {place}', 'Hiina peakonsulaat {place}', 'e-post'],
  fa: ['سفارت چین در {place}', 'سرکنسولگری چین در {place}', 'ایمیل'],
  fi: ['Kiinan suurlähetystö {place}', 'Kiinan pääkonsulaatti {place}', 'sähköposti'],
  fr: ['ambassade de Chine {place}', 'consulat général de Chine {place}', 'e-mail'],
  'fr-CA': ['ambassade de Chine {place}', 'consulat général de Chine {place}', 'courriel'],
  he: ['שגרירות סין ב{place}', 'הקונסוליה הכללית של סין ב{place}', 'אימייל'],
  hr: ['kinesko veleposlanstvo {place}', 'kineski generalni konzulat {place}', 'e-mail'],
  hu: ['kínai nagykövetség {place}', 'kínai főkonzulátus {place}', 'e-mail cím'],
  hy: ['Չինաստանի դեսպանատուն {place}', 'Չինաստանի գլխավոր հյուպատոսություն {place}', 'էլ. փոստ'],
  id: ['Kedutaan Besar Tiongkok di {place}', 'Konsulat Jenderal Tiongkok di {place}', 'email'],
  is: ['kínverska sendiráðið {place}', 'kínverska aðalræðisskrifstofan {place}', 'netfang'],
  it: ['ambasciata cinese {place}', 'consolato generale cinese {place}', 'email'],
  ja: ['駐日中国大使館', '中国駐{place}総領事館', 'メールアドレス'],
  ka: ['ჩინეთის საელჩო {place}', 'ჩინეთის გენერალური საკონსულო {place}', 'ელფოსტა'],
  ko: ['주한 중국대사관', '주{place} 중국총영사관', '이메일'],
  lt: ['Kinijos ambasada {place}', 'Kinijos generalinis konsulatas {place}', 'el. paštas'],
  lv: ['Ķīnas vēstniecība {place}', 'Ķīnas ģenerālkonsulāts {place}', 'e-pasts'],
  mk: ['кинеска амбасада {place}', 'кинески генерален конзулат {place}', 'е-пошта'],
  ms: ['Kedutaan Besar China di {place}', 'Konsulat Jeneral China di {place}', 'emel'],
  nb: ['Kinas ambassade {place}', 'Kinas generalkonsulat {place}', 'e-post'],
  nl: ['Chinese ambassade {place}', 'Chinees consulaat-generaal {place}', 'e-mail'],
  pl: ['ambasada Chin {place}', 'konsulat generalny Chin {place}', 'e-mail'],
  pt: ['embaixada da China {place}', 'consulado-geral da China {place}', 'e-mail'],
  ro: ['ambasada Chinei {place}', 'consulatul general al Chinei {place}', 'e-mail'],
  ru: ['посольство Китая {place}', 'генеральное консульство Китая {place}', 'электронная почта'],
  sk: ['čínske veľvyslanectvo {place}', 'čínsky generálny konzulát {place}', 'e-mail'],
  sl: ['kitajsko veleposlaništvo {place}', 'kitajski generalni konzulat {place}', 'e-pošta'],
  sq: ['ambasada kineze {place}', 'konsullata e përgjithshme kineze {place}', 'email'],
  'sr-Latn': ['kineska ambasada {place}', 'kineski generalni konzulat {place}', 'e-mail'],
  sv: ['Kinas ambassad {place}', 'Kinas generalkonsulat {place}', 'e-post'],
  th: ['สถานทูตจีนประจำประเทศ{place}', 'สถานกงสุลใหญ่จีน {place}', 'อีเมล'],
  tr: ['Çin Büyükelçiliği {place}', 'Çin Başkonsolosluğu {place}', 'e-posta'],
  uk: ['посольство Китаю {place}', 'генеральне консульство Китаю {place}', 'електронна пошта'],
  uz: ['Xitoy elchixonasi {place}', 'Xitoy bosh konsulxonasi {place}', 'elektron pochta'],
  vi: ['Đại sứ quán Trung Quốc tại {place}', 'Tổng lãnh sự quán Trung Quốc tại {place}', 'email'],
  zh: ['中国驻{place}大使馆', '中国驻{place}总领事馆', '电子邮箱'],
};

/** Cities with a consulate that a language writes otherwise than the directory, or that need another word to be found. */
export const CITIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ar: { Alexandria: 'الإسكندرية', Basra: 'البصرة', Dubai: 'دبي', Erbil: 'أربيل', Jeddah: 'جدة' },
  de: { Munich: 'München', Zurich: 'Zürich' },
  fa: { 'Bandar Abbas': 'بندرعباس' },
  fr: { 'Saint-Denis': 'Saint-Denis La Réunion' },
  'fr-CA': { Montreal: 'Montréal' },
  it: { Florence: 'Firenze', Milan: 'Milano' },
  ja: {
    Fukuoka: '福岡',
    Nagasaki: '長崎',
    Nagoya: '名古屋',
    Niigata: '新潟',
    Osaka: '大阪',
    Sapporo: '札幌',
  },
  ko: { Busan: '부산', Gwangju: '광주', Jeju: '제주' },
  ms: { 'George Town': 'Pulau Pinang' },
  pl: { Gdansk: 'Gdańsk' },
  ro: { Constanta: 'Constanța' },
  ru: {
    Aktobe: 'Актобе',
    Almaty: 'Алматы',
    Irkutsk: 'Иркутск',
    Kazan: 'Казань',
    Khabarovsk: 'Хабаровск',
    Osh: 'Ош',
    'Saint Petersburg': 'Санкт-Петербург',
    Vladivostok: 'Владивосток',
    Yekaterinburg: 'Екатеринбург',
  },
  sv: { Gothenburg: 'Göteborg' },
  th: { 'Chiang Mai': 'เชียงใหม่', 'Khon Kaen': 'ขอนแก่น', Songkhla: 'สงขลา' },
  tr: { Istanbul: 'İstanbul', Izmir: 'İzmir' },
  uk: { Odesa: 'Одеса' },
  vi: { 'Da Nang': 'Đà Nẵng', 'Ho Chi Minh City': 'TP.HCM' },
};

/**
 * Regions and countries where people search in another language than the likeliest one of CLDR: Québec, French and Italian
 * Switzerland, Brussels, states that are run in another language, and Serbia and Montenegro, where most type Latin
 * letters. 주한 is "in South Korea", so the North has English.
 */
export const LANGUAGES: Readonly<Record<string, string>> = {
  'CA-QC': 'fr-CA',
  'CH-GE': 'fr',
  'CH-TI': 'it',
  'CH-VD': 'fr',
  BE: 'fr',
  BI: 'fr',
  CF: 'fr',
  KG: 'ru',
  KM: 'fr',
  KP: 'en',
  ME: 'sr-Latn',
  MG: 'fr',
  ML: 'fr',
  MU: 'en',
  NE: 'fr',
  RS: 'sr-Latn',
  SC: 'en',
  SN: 'fr',
  SS: 'en',
  TD: 'fr',
  TJ: 'ru',
};
