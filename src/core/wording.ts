import { rememberedOf } from './remembered.ts';

/**
 * A letter's paragraphs stand in several wordings each. Every combination has a number from 1 to `combinations`, in an
 * order that makes letters with near numbers unlike: where each of p paragraphs has q wordings, q prime and p at most q,
 * any two of the first q numbers share no paragraph, any two of the first q² at most one, and so on. It is the
 * Reed-Solomon code: the digits of the number are a polynomial's coefficients, and the paragraphs its values
 * (Reed and Solomon, Polynomial Codes over Certain Finite Fields, 1960, https://doi.org/10.1137/0108018).
 */

/** How many different letters there are: 1 where no paragraph has a choice. */
export function combinations(counts: readonly number[]): number {
  return counts.reduce((product, count) => product * count, 1);
}

/** Which wording each paragraph takes, from 0, in the letter of that number; numbers beyond the last begin again. */
export function choiceOf(number: number, counts: readonly number[]): number[] {
  const { of, isCode } = enumerationOf(counts);
  const digits = digitsOf((number - 1) % of, counts);
  return isCode ? codeword(digits, counts[0] as number) : shifted(digits, counts);
}

/** What is the same for all letters of a template: found out once for each, and not again in a loop over a batch. */
const enumerationOf = rememberedOf((counts: readonly number[]) => {
  const [first] = counts;
  const isCode = first !== undefined && isPrime(first) && counts.every((count) => count === first);
  return { of: combinations(counts), isCode };
});

// Below, `| 0` tells V8 that these are whole numbers: arrays that hold now such, now others are looked into slowly.

/** The digits of a number whose places have these bases, lowest first. */
function digitsOf(index: number, counts: readonly number[]): number[] {
  const digits: number[] = [];
  let rest = index;
  for (const count of counts) {
    digits.push((rest % count) | 0);
    rest = Math.floor(rest / count);
  }
  return digits;
}

/**
 * The first q digits are a polynomial; where there are more paragraphs than q has elements, each further q of them are the
 * sum of its value and that of a polynomial of their own, so that every combination still has one number.
 */
function codeword(digits: readonly number[], q: number): number[] {
  const word: number[] = [];
  for (let place = 0; place < digits.length; place++) {
    const x = place % q;
    const start = place - x;
    const own = start === 0 ? 0 : valueAt(x, digits, start, q);
    word.push(((valueAt(x, digits, 0, q) + own) % q) | 0);
  }
  return word;
}

/** The value at `x` of the polynomial whose q coefficients, or as many as there are, begin at `start`: Horner's rule, modulo q. */
function valueAt(x: number, coefficients: readonly number[], start: number, q: number): number {
  let value = 0;
  for (let at = Math.min(start + q, coefficients.length) - 1; at >= start; at--)
    value = (value * x + (coefficients[at] as number)) % q;
  return value;
}

/** For paragraphs with different numbers of wordings: the next letter differs from this one in all of them. */
function shifted(digits: readonly number[], counts: readonly number[]): number[] {
  const [turn = 0] = digits;
  return digits.map((digit, place) => (place === 0 ? digit : (digit + turn) % (counts[place] ?? 1)));
}

function isPrime(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) return false;
  return number > 1;
}

/** The same text always gives the same number, from 1 to `last`: FNV-1a over its characters. */
export function numberFor(seed: string, last: number): number {
  let hash = 0x811c9dc5;
  for (const character of seed) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (hash % last) + 1;
}
