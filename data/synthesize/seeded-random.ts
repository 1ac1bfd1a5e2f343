/** Repeatable numbers, and what is drawn with them. */

/** Gives numbers from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number;

/** The same numbers for the same seed (mulberry32, T. Ettinger, public domain). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `low` to `high`, both inclusive. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** Any of the items, each as likely as the others; there must be one. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)]!;
}

/** Any of the codes, each as likely as its share says; the shares need not add up to 1. */
export function weighted<Code extends string>(shares: Record<Code, number>): (random: Random) => Code {
  const names = Object.keys(shares) as Code[];
  let total = 0;
  const ends = names.map((name) => (total += shares[name]));
  return (random) => {
    const drawn = random() * total;
    return names[ends.findIndex((end) => drawn < end)]!;
  };
}

/** How far from something, metres: mostly a little over half of `scale`, seldom up to twenty times as far (Lomax). */
export function heavyTailed(random: Random, scale: number): number {
  return scale * ((1 - 0.99 * random()) ** (-1 / 1.5) - 1);
}
