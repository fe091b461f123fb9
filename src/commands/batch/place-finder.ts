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

/** Where somebody lives and whom they choose to write to, as a row has it: empty where it says nothing. */
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
/** Longer than where anybody lives, in characters: a cell that holds more holds something else, which would take much room. */
const LONGEST = 1000;
/** A text of its own: a cell is a slice that keeps all that was read with it. */
const copied = (text: string) => Buffer.from(text).toString();
const same = (text: string) => text;
const PLAIN: Style = { bold: same, dim: same, warn: same, good: same, heading: same };

const keyOf = ({ city, region, country, to }: Whereabouts) => `${country}\0${region}\0${city}\0${to}`;

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

  /**
   * What was found, or why nothing was: there is no such place, or no way from it. Undefined where nobody has looked yet.
   * Apart from `seek`, so that most rows need not wait.
   */
  known(where: Whereabouts): Found | InputError | undefined {
    return this.#found.get(keyOf(where));
  }

  async seek(where: Whereabouts): Promise<Found | InputError> {
    if (this.#found.size >= REMEMBERED) this.#found.clear();
    const found = await this.#look(where).catch((error: unknown) => {
      if (error instanceof InputError) return error;
      throw error;
    });
    const key = keyOf(where);
    if (key.length <= LONGEST) this.#found.set(copied(key), found);
    return found;
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
