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
  const index = (number - 1) % combinations(counts);
  const [first] = counts;
  const alike = first !== undefined && isPrime(first) && counts.every((count) => count === first);
  return alike ? codeword(digitsOf(index, counts), first) : shifted(digitsOf(index, counts), counts);
}

/** The digits of a number whose places have these bases, lowest first. */
function digitsOf(index: number, counts: readonly number[]): number[] {
  let rest = index;
  return counts.map((count) => {
    const digit = rest % count;
    rest = Math.floor(rest / count);
    return digit;
  });
}

/**
 * The first q digits are a polynomial; where there are more paragraphs than q has elements, each further q of them are the
 * sum of its value and that of a polynomial of their own, so that every combination still has one number.
 */
function codeword(digits: readonly number[], q: number): number[] {
  const head = digits.slice(0, q);
  return digits.map((_, place) => {
    const x = place % q;
    const start = place - x;
    const own = start === 0 ? 0 : valueAt(x, digits.slice(start, start + q), q);
    return (valueAt(x, head, q) + own) % q;
  });
}

/** Horner's rule, modulo q. */
function valueAt(x: number, coefficients: readonly number[], q: number): number {
  return coefficients.reduceRight((value, coefficient) => (value * x + coefficient) % q, 0);
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
