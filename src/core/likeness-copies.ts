import { mix } from './likeness-windows.ts';

/** Letters of which a copy is known for certain, and the room to find them quickly. 2.5 MiB. */
const KNOWN = 250_000;
const PLACES = 327_680;

/** Letters by two digests, in an open table with linear probing. */
export class Copies {
  readonly #checks = new Int32Array(PLACES);
  /** One more than the letter's number; 0 where the place is free. */
  readonly #ordinals = new Uint32Array(PLACES);
  #known = 0;

  /** The first letter with these digests; if there is none, this one is remembered as the first. */
  meet(digest: number, check: number, ordinal: number): number | undefined {
    let place = Math.floor(((mix(digest) >>> 0) / 2 ** 32) * PLACES);
    while (this.#ordinals[place] !== 0) {
      if (this.#checks[place] === check) return (this.#ordinals[place] as number) - 1;
      place = place + 1 === PLACES ? 0 : place + 1;
    }
    if (this.#known === KNOWN) return undefined;
    this.#known++;
    this.#checks[place] = check;
    this.#ordinals[place] = ordinal + 1;
    return undefined;
  }
}
