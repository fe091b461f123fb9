import { expect, it } from 'vitest';
import { splitKind } from '../../src/core/kind-words.ts';

const embassies = ['embassy', 'office'];
const consulates = ['consulate-general', 'consulate'];

it.each<[query: string, kinds: readonly string[] | undefined, rest?: string]>([
  ['embassy', embassies, ''],
  ['Embassies', embassies, ''],
  ['Chinese Embassy in the United Kingdom', embassies, 'united kingdom'],
  ['Embassy of the People’s Republic of China in Ireland', embassies, 'ireland'],
  ['Tokyo embassy', embassies, 'tokyo'],
  ['chinesische Botschaft Wien', embassies, 'wien'],
  ['Botschaft in Österreich', embassies, 'osterreich'],
  ['ambassade à Paris', embassies, 'paris'],
  ['embajada china en España', embassies, 'espana'],
  ['주독일 중국 대사관', embassies, '독일'],
  ['중국 대사관', embassies, ''],
  ['中国大使馆', embassies, ''],
  ['中国驻法国大使馆', embassies, '法国'],
  ['駐日本國大使館', embassies, '日本國'],
  ['consulate', consulates, ''],
  ['Consulates General', consulates, ''],
  ['consulate general of China in Chicago', consulates, 'chicago'],
  ['Generalkonsulat München', consulates, 'munchen'],
  ['Konsulat bei Zürich', consulates, 'zurich'],
  ['consulat général de Lyon', consulates, 'lyon'],
  ['consulado general en Barcelona', consulates, 'barcelona'],
  ['주시카고총영사관', consulates, '시카고'],
  ['제주 총영사관', consulates, '제주'],
  ['駐シカゴ総領事館', consulates, 'シカゴ'],
  ['中国驻芝加哥总领事馆', consulates, '芝加哥'],
  ['Chicago', undefined],
  ['Union', undefined],
  ['Consulatown', undefined],
  ['', undefined],
])('%s', (query, kinds, rest) => {
  const split = splitKind(query);
  expect(split && { kinds: split.kinds, rest: split.places.at(-1) }).toEqual(kinds && { kinds, rest });
});

it.each([
  ['UN New York', 'new york'],
  ['United Nations', ''],
  ['permanent mission to the United Nations in Geneva', 'geneva'],
  ['Ständige Vertretung bei der UNO in Wien', 'wien'],
  ['mission permanente à Genève', 'geneve'],
  ['misión en Ginebra', 'ginebra'],
  ['유엔 제네바 대표부', '제네바'],
  ['国連代表部', ''],
  ['联合国 日内瓦 代表团', '日内瓦'],
])('a mission: %s', (query, rest) => {
  const split = splitKind(query);
  expect([split?.kinds.includes('un-mission'), split?.places.at(-1)]).toEqual([true, rest]);
});
