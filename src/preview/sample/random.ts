/** Numbers that look random and are the same on every machine: the sample must not change from run to run. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  pickWhole(least: number, most: number): number;
  /** Bell-shaped around 0 with a spread of 1. */
  nextNormal(): number;
  /** The same things in another order; the list given stays as it is. */
  shuffle<T>(list: readonly T[]): T[];
};

/** Starts a sequence; equal seeds give equal sequences. The seed is a whole number other than 0. */
export function startRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    // Marsaglia's xorshift: three shifts visit every 32-bit number but 0 before they repeat.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 20; i += 1) next();
  return {
    next,
    pickWhole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    nextNormal: () => Array.from({ length: 12 }, next).reduce((sum, part) => sum + part, -6),
    shuffle: (list) => {
      const left = [...list];
      return list.map(() => left.splice(Math.floor(next() * left.length), 1)).flat();
    },
  };
}
