/** Longer texts are seldom met twice, and would take much room. */
const LONGEST = 4096;

/**
 * Values by keys, those that were asked for last. They are in two halves: when one is full, the other is forgotten but for
 * what has been asked for since. So what comes again and again stays, whatever passes by.
 */
export class Recent<Key, Value> {
  readonly #half: number;
  #recent = new Map<Key, Value>();
  #before = new Map<Key, Value>();

  constructor(limit: number) {
    this.#half = limit / 2;
  }

  get(key: Key): Value | undefined {
    const known = this.#recent.get(key);
    if (known !== undefined) return known;
    const before = this.#before.get(key);
    if (before !== undefined) this.set(key, before);
    return before;
  }

  set(key: Key, value: Value): void {
    if (this.#recent.size >= this.#half) {
      this.#before = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(key, value);
  }
}

/** The same function, which remembers what it made of the texts met last: what finding it here costs is a hundredth. */
export function remembered<Made extends string | number | object>(
  make: (text: string) => Made,
  limit = 512,
): (text: string) => Made {
  const known = new Recent<string, Made>(limit);
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    if (text.length <= LONGEST) known.set(text, made);
    return made;
  };
}

/**
 * The same function, which remembers what it made of each thing as long as somebody else has it: in a batch all letters
 * to one post share their list of recipients, and all people of one town their place. They must not be changed.
 */
export function rememberedOf<Thing extends object, Made>(
  make: (thing: Thing) => Made,
): (thing: Thing) => Made {
  const known = new WeakMap<Thing, { readonly made: Made }>();
  return (thing) => {
    const found = known.get(thing);
    if (found !== undefined) return found.made;
    const made = make(thing);
    known.set(thing, { made });
    return made;
  };
}
