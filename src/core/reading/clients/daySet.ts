import type { DayRange } from "./groups";

/**
 * A set of days as bits, shared and empty between two uses. The days stand on 32 pages; one number says which pages
 * hold any, so that a client with few days in a long range is read quickly.
 */
export type DaySet = {
  readonly firstDay: number;
  /** A bit per day, counted from the first. */
  readonly bits: Int32Array;
  /** A page has so many words of 32 bits, as a power of two. */
  readonly pageShift: number;
  /** A bit per page: is there a day on it? */
  pages: number;
};

/** Moments (days, or numbers of periods) in ascending order, all different: the first `count` of the list. */
export type Moments = { readonly list: Int32Array; count: number };

/** An empty set for the days of a range. */
export function startDaySet({ first, last }: DayRange): DaySet {
  const words = ((last - first) >> 5) + 1;
  let pageShift = 0;
  while (words > 32 << pageShift) pageShift++;
  return { firstDay: first, bits: new Int32Array(words), pageShift, pages: 0 };
}

/** Puts a day of the range into the set; was it not there before? */
export function addDay(set: DaySet, day: number): boolean {
  const offset = day - set.firstDay;
  const word = offset >> 5;
  const bit = 1 << (offset & 31);
  const before = set.bits[word] ?? 0;
  if ((before & bit) !== 0) return false;
  set.bits[word] = before | bit;
  set.pages |= 1 << (word >> set.pageShift);
  return true;
}

/**
 * Takes all days out of a set into `days`, in their order, and counts the different months they lie in. `monthOfDay`
 * says the month of each day of the range.
 */
export function takeDays(set: DaySet, monthOfDay: Int32Array, days: Moments): number {
  const { bits, pageShift, firstDay } = set;
  const { list } = days;
  let count = 0;
  let months = 0;
  let before = -1;
  for (let rest = set.pages; rest !== 0; rest &= rest - 1) {
    const from = lowestBit(rest) << pageShift;
    const to = Math.min(from + (1 << pageShift), bits.length);
    for (let word = from; word < to; word++) {
      let left = bits[word] ?? 0;
      bits[word] = 0;
      for (; left !== 0; left &= left - 1) {
        const day = word * 32 + lowestBit(left);
        list[count++] = firstDay + day;
        const month = monthOfDay[day] ?? 0;
        // Adds 1 where the month before is an earlier one. The sign bit of the difference is used instead of a branch,
        // which the processor could not predict.
        months += (before - month) >>> 31;
        before = month;
      }
    }
  }
  set.pages = 0;
  days.count = count;
  return months;
}

/** Takes all days out of a set. */
export function clearDays(set: DaySet): void {
  const { bits, pageShift } = set;
  for (let rest = set.pages; rest !== 0; rest &= rest - 1) {
    const from = lowestBit(rest) << pageShift;
    const to = Math.min(from + (1 << pageShift), bits.length);
    for (let word = from; word < to; word++) bits[word] = 0;
  }
  set.pages = 0;
}

function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}
