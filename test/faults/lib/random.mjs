/** Numbers that come again with the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low, high) => low + Math.floor(next() * (high - low + 1));
  return {
    between,
    chance: (part) => next() < part,
    pick: (list) => list[between(0, list.length - 1)],
    shuffled: (list) => list.map((value) => [next(), value]).sort(([a], [b]) => a - b).map(([, value]) => value), // prettier-ignore
  };
}
