import { InputError } from '../core/errors.ts';

/** From here a letter with one's name is a danger to its writer. */
const DANGEROUS = new Set(['CN', 'HK', 'MO', 'KP']);

/** Does a letter from there put its writer in danger? */
export function isDangerous(country: string): boolean {
  return DANGEROUS.has(country);
}

const WHY = {
  letter: 'signed with your name, it could put you in danger',
  post: 'under your name or your account, it could put you in danger',
};

/** Makes no letter and no post from where it would put its writer in danger, unless they take that on themselves. */
export function refuseDangerousCountry(
  country: string,
  { atMyOwnRisk, makes = 'letter' }: { readonly atMyOwnRisk?: boolean; readonly makes?: 'letter' | 'post' },
): void {
  if (!isDangerous(country) || atMyOwnRisk) return;
  throw new InputError(
    `dear-minister makes no ${makes} from China, Hong Kong, Macao or North Korea: ${WHY[makes]}.`,
    [
      'Safer ways: tell a human rights organisation outside what you know; ask someone abroad whom you trust to write in their own name; or wait until you are abroad yourself.',
      'Use no network or device there that others can read.',
      `If you have weighed it and still want the ${makes}: --at-my-own-risk`,
    ],
  );
}
