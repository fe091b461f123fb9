import { distance } from 'fastest-levenshtein';
import { fold } from '../fold.ts';
import type { Field } from './columns.ts';

/** What columns are called elsewhere: enough to ask whether one was meant, never to take it for that. */
const OTHER_NAMES: Partial<Record<Field, string>> = {
  name: 'full name|fullname|names|your name|signature|signed|person|participant|vorname nachname|vor und nachname|vollstandiger name|voller name|nom complet|nom et prenom|prenom nom|nombre completo|nombre y apellido|이름|성명|성함|名前|氏名|お名前|姓名|名字',
  city: 'town|city town|place|municipality|residence|hometown|ort|stadt|wohnort|ville|commune|ciudad|localidad|municipio|도시|시|거주지|市|都市|市町村|住所|城市',
  country: 'nation|state country|land|staat|pays|pais|국가|나라|国|国名|国家',
  region: 'state|province|county|bundesland|departement|provincia|prefecture',
  from: 'e mail|email|mail|e mail address|email address|mail address|adresse e mail|courriel|correo|correo electronico|이메일|メール|メールアドレス|邮箱',
  words: 'own words|message|comment|comments|paragraph|nachricht|eigene worte|mensaje|한마디|メッセージ',
};

/** Columns that make a name together, in the order in which it is written. */
const PAIRS: readonly (readonly [first: string, second: string])[] = [
  [
    'first name|firstname|given name|forename|first|vorname|prenom|nombre|nombres',
    'last name|lastname|surname|family name|last|nachname|familienname|nom|nom de famille|apellido|apellidos',
  ],
  ['성|姓|氏|苗字|名字', '이름|名|名前'],
];

/** The column, or the columns with a plus between them, that was probably meant; else undefined. */
export function meantBy(field: Field, header: readonly string[]): string | undefined {
  return (field === 'name' ? pairIn(header) : undefined) ?? oneIn(field, header);
}

function pairIn(header: readonly string[]): string | undefined {
  const called = (names: string) => header.find((column) => names.split('|').includes(fold(column)));
  for (const [first, second] of PAIRS) {
    const [one, other] = [called(first), called(second)];
    if (one !== undefined && other !== undefined) return `${one}+${other}`;
  }
  return undefined;
}

function oneIn(field: Field, header: readonly string[]): string | undefined {
  const names = (OTHER_NAMES[field] ?? '').split('|');
  const near = (column: string) => distance(fold(column), field) <= (field.length > 3 ? 2 : 1);
  return (
    header.find((column) => names.includes(fold(column))) ??
    header.find((column) => near(column) || fold(column).split(' ').includes(field))
  );
}
