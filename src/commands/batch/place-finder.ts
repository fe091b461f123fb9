import type { Context, Style } from '../../context.ts';
import { InputError } from '../../core/errors.ts';
import type { Gazetteer } from '../../core/gazetteer.ts';
import type { Place } from '../../core/place.ts';
import { requireSingleLine } from '../../core/single-line.ts';
import { type Addressed, address } from '../compose.ts';
import { findTown } from '../find-town.ts';
import { requireCountry } from '../require-country.ts';
import { isDangerous } from '../safety.ts';
import { parseChosen, type Setting } from '../setting.ts';

/** Where somebody lives and whom they choose to write to, as a row has it. */
export interface Whereabouts {
  readonly city: string;
  readonly region: string;
  readonly country: string;
  /** Ids of posts; empty where the place decides. */
  readonly to: string;
}

/** The place, whom letters from there go to, and what to look at. */
export interface Found {
  readonly place: Place;
  readonly addressed: Addressed;
  readonly notes: readonly string[];
}

/** Enough for the towns of one country; what is met again after so many others is found anew. */
const REMEMBERED = 4096;
/** A text of its own: a cell is a slice that keeps all that was read with it. */
const copied = (text: string) => Buffer.from(text).toString();
const same = (text: string) => text;
const PLAIN: Style = { bold: same, dim: same, warn: same, good: same, heading: same };

/** Finds the places of people and whom they write to. What was found once is remembered: most rows share their town. */
export class PlaceFinder {
  readonly #setting: Setting;
  readonly #context: Context;
  readonly #found = new Map<string, Found | InputError>();
  readonly #gazetteers = new Map<string, Gazetteer>();
  readonly #heard: string[] = [];

  constructor(setting: Setting, context: Context) {
    this.#setting = setting;
    const write = (text: string) => void this.#heard.push(text.trim());
    const err = { isTerminal: false, isGone: false, columns: 80, write };
    this.#context = { ...context, quiet: false, style: PLAIN, err };
  }

  /** What is remembered, at once; else a promise of it. Throws `InputError` where there is no such place, or no way from it. */
  find(where: Whereabouts): Found | Promise<Found> {
    const key = `${where.country}\0${where.region}\0${where.city}\0${where.to}`;
    const known = this.#found.get(key);
    if (known === undefined) return this.#seek(where, key);
    if (known instanceof InputError) throw known;
    return known;
  }

  async #seek(where: Whereabouts, key: string): Promise<Found> {
    if (this.#found.size >= REMEMBERED) this.#found.clear();
    try {
      const found = await this.#look(where);
      this.#found.set(copied(key), found);
      return found;
    } catch (error) {
      if (error instanceof InputError) this.#found.set(copied(key), error);
      throw error;
    }
  }

  async #look({ city, region, country, to }: Whereabouts): Promise<Found> {
    const { atlas, atMyOwnRisk } = this.#setting;
    const code = requireCountry(country, atlas.countries);
    if (isDangerous(code) && !atMyOwnRisk)
      throw new InputError(
        `No letter is made for somebody in ${atlas.countries.name(code)}: signed with their name, it could put them in danger. Take this person out of the table.`,
      );
    const town = {
      typed: copied(requireSingleLine(city, 'The city')),
      area: region === '' ? undefined : region,
    };
    this.#heard.length = 0;
    const place = await findTown(town, await this.#gazetteer(code), atlas, this.#context, false);
    const notes = [...this.#heard];
    const chosen = to === '' ? undefined : parseChosen(to, atlas.posts);
    return { place, addressed: address(place, chosen, this.#setting), notes };
  }

  async #gazetteer(country: string): Promise<Gazetteer> {
    const known = this.#gazetteers.get(country) ?? (await this.#context.library.gazetteer(country));
    this.#gazetteers.set(country, known);
    return known;
  }
}
