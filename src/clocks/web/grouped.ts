/** Things that share a key, each group in the order given, groups in the order of their first member. */
export function grouped<K, T>(
  things: readonly T[],
  keyOf: (thing: T) => K,
): readonly (readonly [K, readonly T[]])[] {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return [...groups];
}
