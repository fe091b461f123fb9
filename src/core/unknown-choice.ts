import { InputError } from './errors.ts';
import { nearest } from './near-names.ts';

/** Few enough to list whole in an error. */
const FEW = 12;

/** "There is no format "emll"." with the nearest choices, and all of them where there are few. */
export function unknownChoice(what: string, word: string, choices: readonly string[]): InputError {
  const candidates = choices.map((choice) => ({
    value: choice,
    keys: [choice.toLowerCase()],
    population: 0,
  }));
  const wanted = word.toLowerCase();
  const like = nearest(wanted, candidates, 3);
  const near = like.length > 0 ? like : choices.filter((choice) => choice.includes(wanted)).slice(0, 3);
  return new InputError(`There is no ${what} "${word}".`, [
    ...(near.length > 0 ? [`Did you mean ${near.join(' or ')}?`] : []),
    ...(choices.length > FEW && near.length === 0 ? [`One looks like "${choices[0]}".`] : []),
    ...(choices.length <= FEW ? [`There are: ${choices.join(', ')}`] : []),
  ]);
}
