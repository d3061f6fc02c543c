/** As many of them as asked, drawn at random but alike for the same seed, in the order they were drawn. */
export function draw<T>(from: readonly T[], count: number, seed: number): readonly T[] {
  const rest = [...from];
  const next = numbers(seed);
  return Array.from({ length: Math.min(count, rest.length) }, () => {
    const [drawn] = rest.splice(Math.floor(next() * rest.length), 1);
    return drawn as T;
  });
}

/** Mulberry32: numbers from 0 to 1, the same row for the same seed. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
