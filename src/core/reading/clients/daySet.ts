/**
 * A set of days as bits, empty whenever nobody is at work with it. Days stand on 32 pages; which pages have any is kept
 * beside the set, in one number, so that a client with few days among many is read quickly.
 */
export type DaySet = {
  readonly firstDay: number;
  /** A bit per day, counted from the first. */
  readonly bits: Int32Array;
  /** A page has so many words of 32 bits, as a power of two. */
  readonly pageShift: number;
};

/** An empty set for the days of a range. */
export function startDaySet(firstDay: number, lastDay: number): DaySet {
  const words = ((lastDay - firstDay) >> 5) + 1;
  let pageShift = 0;
  while (words > 32 << pageShift) pageShift++;
  return { firstDay, bits: new Int32Array(words), pageShift };
}

/** What was read out of a set: how many days, and in how many different months they lie. */
export const READ = { days: 0, months: 1 } as const;

/** Takes all days out of a set, in their order, into `days`; what is told of them goes into `told`, by `READ`. */
export function takeDays(
  bits: Int32Array,
  pages: number,
  pageShift: number,
  firstDay: number,
  monthOfDay: Int32Array,
  days: Int32Array,
  told: Int32Array
): void {
  let count = 0;
  let months = 0;
  let before = -1;
  for (let rest = pages; rest !== 0; rest &= rest - 1) {
    const from = lowestBit(rest) << pageShift;
    const to = Math.min(from + (1 << pageShift), bits.length);
    for (let word = from; word < to; word++) {
      let left = bits[word] ?? 0;
      bits[word] = 0;
      for (; left !== 0; left &= left - 1) {
        const day = word * 32 + lowestBit(left);
        days[count++] = firstDay + day;
        const month = monthOfDay[day] ?? 0;
        // One more where the month before is an earlier one: the sign of the difference, for no branch can be foretold.
        months += (before - month) >>> 31;
        before = month;
      }
    }
  }
  told[READ.days] = count;
  told[READ.months] = months;
}

function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}
