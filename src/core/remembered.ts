/** Longer texts are seldom met twice, and would take much room. */
const LONGEST = 4096;

/**
 * The same function, which remembers what it made of the texts met last. The letters of a batch share nearly all their
 * paragraphs, and what a format does to one costs a hundred times as much as finding it here.
 *
 * Of texts that are met once, as those with a name in them, there is no end. So what is remembered is in two halves, and
 * when one is full, the other is forgotten but for what has been asked for since.
 */
export function remembered<Made extends string | number | object>(
  make: (text: string) => Made,
  limit = 512,
): (text: string) => Made {
  let recent = new Map<string, Made>();
  let before = new Map<string, Made>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const made = before.get(text) ?? make(text);
    if (text.length > LONGEST) return made;
    if (recent.size >= limit / 2) {
      before = recent;
      recent = new Map();
    }
    recent.set(text, made);
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
