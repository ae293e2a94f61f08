import type { Moments } from "./daySet";

/** Longer lists are sorted by the engine, shorter ones by insertion. */
const FEW = 48;
/** From this many gaps on, counting them is faster than comparing, if their range is small. */
const MANY = 8;

/** Sorts the first `count` numbers in place, ascending. */
function sortFirst(values: Int32Array, count: number): void {
  if (count > FEW) {
    values.subarray(0, count).sort();
    return;
  }
  for (let at = 1; at < count; at++) {
    const value = values[at] ?? 0;
    let place = at;
    while (place > 0 && (values[place - 1] ?? 0) > value) {
      values[place] = values[place - 1] ?? 0;
      place--;
    }
    values[place] = value;
  }
}

let gaps = new Int32Array(256);
/** How often each gap occurs. A shared buffer, which is all zero between two uses. */
const tally = new Int32Array(2048);

/** The median of the gaps between moments, two at least. */
export function findMedianGap({ list: moments, count }: Moments): number {
  const between = count - 1;
  const range = (moments[between] ?? 0) - (moments[0] ?? 0);
  if (between >= MANY && range < tally.length) return countMedianGap(moments, between);
  if (gaps.length < between) gaps = new Int32Array(between * 2);
  for (let at = 0; at < between; at++) gaps[at] = (moments[at + 1] ?? 0) - (moments[at] ?? 0);
  sortFirst(gaps, between);
  const middle = between >> 1;
  const upper = gaps[middle] ?? 0;
  return between % 2 === 1 ? upper : ((gaps[middle - 1] ?? 0) + upper) / 2;
}

/** The median found by counting. Half of the gaps are at most twice the mean gap, so the count ends early. */
function countMedianGap(moments: Int32Array, between: number): number {
  for (let at = 0; at < between; at++) {
    const gap = (moments[at + 1] ?? 0) - (moments[at] ?? 0);
    tally[gap] = (tally[gap] ?? 0) + 1;
  }
  const middle = between >> 1;
  let gap = 0;
  let seen = tally[0] ?? 0;
  // The gap at place `k` of the sorted ones is the first up to which more than `k` were seen.
  const before = between % 2 === 1 ? middle : middle - 1;
  while (seen <= before) seen += tally[++gap] ?? 0;
  const lower = gap;
  while (seen <= middle) seen += tally[++gap] ?? 0;
  for (let at = 0; at < between; at++) tally[(moments[at + 1] ?? 0) - (moments[at] ?? 0)] = 0;
  return (lower + gap) / 2;
}
