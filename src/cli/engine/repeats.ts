import type { Duck } from "./duck";

/** Bits for each row: so rarely a row falls on the bits of others that such rows can be looked at one by one. */
const BITS_FOR_EACH = 64;
/** At most 2^30 bits, 128 MB: with more rows more of them fall on others' bits, and more are looked at. */
const [FEWEST_BITS, MOST_BITS] = [20, 30] as const;
/** SQL of two halves of the hash of a row's cells, which are whole numbers of 31 bits. */
const [LOW, HIGH] = ["(h & 2147483647)::INTEGER", "(h >> 33)::INTEGER"] as const;

/**
 * Narrows rows of the view `v` to those whose cells may all be another row's: SQL of these rows, null where no row repeats
 * another. Some only look so; none that does is missed. Grouping all rows by their hash would take ten times as long.
 */
export async function narrowToRepeats(
  duck: Duck,
  where: string,
  rows: number
): Promise<string | null> {
  const bits = Math.ceil(Math.log2(Math.max(1, rows) * BITS_FOR_EACH));
  const width = Math.min(MOST_BITS, Math.max(FEWEST_BITS, bits));
  const seen = new Uint32Array(2 ** (width - 5));
  const mask = 2 ** width - 1;
  const found: number[] = [];
  /** Sets a bit; was it set before? */
  const note = (bit: number): boolean => {
    const word = seen[bit >>> 5] ?? 0;
    const flag = 1 << (bit & 31);
    seen[bit >>> 5] = word | flag;
    return (word & flag) !== 0;
  };
  await duck.each(`SELECT ${LOW}, ${HIGH} FROM v WHERE ${where}`, (chunk, count) => {
    const low = chunk.getColumnVector(0).items ?? [];
    const high = chunk.getColumnVector(1).items ?? [];
    for (let at = 0; at < count; at++) {
      const one = low[at] ?? 0;
      // A row repeats another only where both of its bits are set.
      const isFirstKnown = note(one & mask);
      const isOtherKnown = note(((high[at] ?? 0) ^ (one << 5)) & mask);
      if (isFirstKnown && isOtherKnown) found.push(one);
    }
  });
  if (found.length === 0) return null;
  if (found.length > rows / 8) return where;
  await duck.run("CREATE OR REPLACE TABLE repeats (low DOUBLE)");
  await duck.fill(
    "repeats",
    found.map((low) => [low])
  );
  return `${where} AND ${LOW} IN (SELECT low::INTEGER FROM repeats)`;
}
