/**
 * The same function, which remembers what it made of each list as long as somebody else has it: in a batch all letters to
 * one post have the same recipients.
 */
export function rememberedOf<List extends readonly unknown[], Made>(
  make: (list: List) => Made,
): (list: List) => Made {
  const known = new WeakMap<List, { readonly made: Made }>();
  return (list) => {
    const found = known.get(list);
    if (found !== undefined) return found.made;
    const made = make(list);
    known.set(list, { made });
    return made;
  };
}
