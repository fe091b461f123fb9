import { distance } from 'fastest-levenshtein';
import { fold } from '../fold.ts';
import type { Field } from './columns.ts';

/** What columns are called elsewhere: enough to ask whether one was meant, never to take it for that. */
const OTHER_NAMES: Partial<Record<Field, string>> = {
  name: 'full name|fullname|names|your name|signature|signed|person|participant|vorname nachname|vor und nachname|vollstandiger name|nom|nom complet|nom et prenom|prenom nom|nombre|nombre completo|nombre y apellido|이름|성명|성함|名前|氏名|お名前|姓名|名字',
  city: 'town|city town|place|municipality|residence|hometown|ort|stadt|wohnort|ville|commune|ciudad|localidad|municipio|도시|시|거주지|市|都市|市町村|住所|城市',
  country: 'nation|state country|land|staat|pays|pais|국가|나라|国|国名|国家',
};

/** The column that was probably meant, or undefined. */
export function meantBy(field: Field, header: readonly string[]): string | undefined {
  const names = (OTHER_NAMES[field] ?? '').split('|');
  return (
    header.find((column) => names.includes(fold(column))) ??
    header.find((column) => distance(fold(column), field) <= 1 || fold(column).split(' ').includes(field))
  );
}
