/**
 * Each of a list with a key of its own: what it says, and which it is of those that say the same. For things that have
 * no name and of which several may be alike.
 */
export function keyed<Thing>(
  things: readonly Thing[],
  sayingOf: (thing: Thing) => string,
): readonly { readonly key: string; readonly thing: Thing }[] {
  const times = new Map<string, number>();
  return things.map((thing) => {
    const saying = sayingOf(thing);
    const time = (times.get(saying) ?? 0) + 1;
    times.set(saying, time);
    return { key: `${saying} ${time}`, thing };
  });
}
