import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Post } from '../../src/core/directory.ts';
import { lookUp } from '../../src/core/look-up.ts';
import { CITIES, LANGUAGES, WORDS } from '../../src/core/look-up-words.ts';
import { post } from '../support/posts.ts';

const posts: Post[] = JSON.parse(readFileSync(new URL('../../data/posts.json', import.meta.url), 'utf8'));

function shipped(id: string): Post {
  const found = posts.find((one) => one.id === id);
  if (!found) throw new Error(`No post ${id}.`);
  return found;
}

const onTheWeb = (one: Post) => lookUp(one).searches.at(-1)?.words;
const inItsSite = (website: string, more: Partial<Post> = {}) =>
  lookUp(post({ country: 'IE', ...more, website })).searches[0]?.words;

describe('lookUp', () => {
  it.each([
    ['de-berlin', 'chinesische Botschaft Deutschland E-Mail'],
    ['at-vienna', 'chinesische Botschaft Österreich E-Mail'],
    ['ch-zurich', 'chinesisches Generalkonsulat Zürich E-Mail'],
    ['fr-paris', 'ambassade de Chine France e-mail'],
    ['fr-saint-denis', 'consulat général de Chine Saint-Denis La Réunion e-mail'],
    ['be-brussels', 'ambassade de Chine Belgique e-mail'],
    ['sn-dakar', 'ambassade de Chine Sénégal e-mail'],
    ['ca-ottawa', 'Chinese embassy Canada email'],
    ['ca-montreal', 'consulat général de Chine Montréal courriel'],
    ['us-chicago', 'Chinese consulate general Chicago email'],
    ['in-mumbai', 'Chinese consulate general Mumbai email'],
    ['br-brasilia', 'embaixada da China Brasil e-mail'],
    ['mx-tijuana', 'consulado general de China en Tijuana correo electrónico'],
    ['it-florence', 'consolato generale cinese Firenze email'],
    ['se-gothenburg', 'Kinas generalkonsulat Göteborg e-post'],
    ['pl-warsaw', 'ambasada Chin Polska e-mail'],
    ['rs-belgrade', 'kineska ambasada Srbija e-mail'],
    ['tr-ankara', 'Çin Büyükelçiliği Türkiye e-posta'],
    ['ru-moscow', 'посольство Китая Россия электронная почта'],
    ['ua-odesa', 'генеральне консульство Китаю Одеса електронна пошта'],
    ['eg-cairo', 'السفارة الصينية في مصر البريد الإلكتروني'],
    ['il-tel-aviv', 'שגרירות סין בישראל אימייל'],
    ['jp-tokyo', '駐日中国大使館 メールアドレス'],
    ['jp-fukuoka', '中国駐福岡総領事館 メールアドレス'],
    ['kr-seoul', '주한 중국대사관 이메일'],
    ['kr-busan', '주부산 중국총영사관 이메일'],
    ['th-bangkok', 'สถานทูตจีนประจำประเทศไทย อีเมล'],
    ['vn-da-nang', 'Tổng lãnh sự quán Trung Quốc tại Đà Nẵng email'],
    ['mn-ulaanbaatar', 'Chinese embassy Mongolia email'],
    ['un-geneva', 'Permanent Mission of China to the United Nations Geneva email'],
    ['eu-brussels', 'Mission of China to the European Union email'],
    ['ps-ramallah', 'Office of China to the State of Palestine email'],
    ['cn-foreign-ministry', '中国外交部 电子邮箱'],
  ])('searches for %s in the language of its country', (id, words) => {
    expect(onTheWeb(shipped(id))).toBe(words);
  });

  it.each([
    ['CH', 'CH-GE', 'Geneva', 'consulat général de Chine Geneva e-mail'],
    ['CH', 'CH-TI', 'Lugano', 'consolato generale cinese Lugano email'],
    ['KP', 'KP-07', 'Wonsan', 'Chinese consulate general Wonsan email'],
  ])('knows the language of %s, region %s', (country, region, city, words) => {
    expect(onTheWeb(post({ kind: 'consulate-general', country, region, city }))).toBe(words);
  });

  it('looks in the post’s own site first', () => {
    expect(lookUp(shipped('de-munich'))).toEqual({
      website: 'http://munich.chineseconsulate.org',
      searches: [
        {
          words: 'site:munich.chineseconsulate.org E-Mail',
          link: 'https://duckduckgo.com/?q=site%3Amunich.chineseconsulate.org%20E-Mail',
        },
        {
          words: 'chinesisches Generalkonsulat München E-Mail',
          link: 'https://duckduckgo.com/?q=chinesisches%20Generalkonsulat%20M%C3%BCnchen%20E-Mail',
        },
      ],
    });
  });

  it('searches the web alone where no website is known', () => {
    expect(lookUp(shipped('at-vienna'))).toEqual({
      searches: [
        {
          words: 'chinesische Botschaft Österreich E-Mail',
          link: 'https://duckduckgo.com/?q=chinesische%20Botschaft%20%C3%96sterreich%20E-Mail',
        },
      ],
    });
  });

  it.each([
    ['a path and a port', 'https://own.example:8080/eng/?a=b#c', 'site:own.example email'],
    ['a host that holds many posts', 'https://www.mfa.gov.cn/ce/x/', 'site:www.mfa.gov.cn Sample email'],
  ])('searches a site by its host: %s', (_, website, words) => {
    expect(inItsSite(website, { city: 'Sample' })).toBe(words);
  });

  it('searches the web alone where the website is no web address', () => {
    expect(lookUp(post({ country: 'IE', website: 'http://[' })).searches).toHaveLength(1);
  });

  it.each([
    ['an apostrophe', "N'Djamena"],
    ['quotes', '"St. George’s" (Old)'],
    ['accents and signs', 'São Tomé & Príncipe #1 100%'],
    ['what a replacement would read', '$& $1 {place}'],
  ])('makes a link that the opener takes of a city with %s', (_, city) => {
    const { words, link } = lookUp(post({ kind: 'consulate', country: 'IE', city })).searches.at(-1) ?? {};
    expect(words).toBe(`Chinese consulate general ${city} email`);
    expect(link).toMatch(/^[\w.~:/?&=%@,+!*()-]+$/);
    expect(new URL(link ?? '').searchParams.get('q')).toBe(words);
  });
});

describe('the searches of the shipped posts', () => {
  it.each(posts.map((one) => [one.id, one] as const))('%s', (_, one) => {
    const { searches } = lookUp(one);
    expect(searches).toHaveLength(one.website ? 2 : 1);
    for (const { words, link } of searches) {
      expect(words).toMatch(/^\S+( \S+)+$/);
      expect(words).not.toMatch(/undefined|[{}]/);
      expect(words.length).toBeLessThanOrEqual(120);
      expect(link).toMatch(/^https:\/\/duckduckgo\.com\/\?q=[\w.~%!*()-]+$/);
      expect(decodeURIComponent(link.slice(link.indexOf('=') + 1))).toBe(words);
    }
  });
});

describe('the words', () => {
  it.each(Object.entries(WORDS))(
    'are whole in %s, a language whose country names are known',
    (tag, words) => {
      expect(Intl.DisplayNames.supportedLocalesOf(tag)).toEqual([tag]);
      expect(words[1]).toContain('{place}');
      expect(words.every((one) => one === one.trim() && one)).toBe(true);
    },
  );

  it('stand for each language that a region or a city names', () => {
    const named = [...Object.values(LANGUAGES), ...Object.keys(CITIES)];
    expect(named.filter((tag) => !(tag in WORDS))).toEqual([]);
  });

  it('name only cities of the directory', () => {
    const cities = new Set(posts.map(({ city }) => city));
    expect(
      Object.values(CITIES)
        .flatMap(Object.keys)
        .filter((city) => !cities.has(city)),
    ).toEqual([]);
  });
});
