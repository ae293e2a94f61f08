import type { Minor } from "../../reading/values/decimal";

/** Clients with a turnover from `from` to below `to`; both round in the sheet's unit. */
export type Bin = {
  readonly from: Minor;
  readonly to: Minor;
  readonly clients: number;
  readonly turnover: Minor;
};

/**
 * If the largest turnover is more than this many times the smallest, bins of equal width would put nearly all clients
 * into the first.
 */
const WIDE_SPREAD = 20;
const MOST_BINS = 12;

/**
 * METHOD 3, the picture of the first text: how many clients have how much turnover, few large ones and many small.
 * `amounts` are positive minor units, largest first. Bins have round borders: of one width where turnovers are alike,
 * else growing by 1-2-5 or by tens, at most 12. They touch, and hold every client once; what lies below the first border
 * of a long tail is in the first bin, from 0.
 */
export function countBins(amounts: Float64Array, scale: number): Bin[] {
  const largest = amounts[0];
  const smallest = amounts[amounts.length - 1];
  if (largest === undefined || smallest === undefined) return [];
  const unit = 10 ** scale;
  const borders =
    largest / smallest > WIDE_SPREAD
      ? growBorders(smallest, largest, unit)
      : evenBorders(smallest, largest, amounts.length, unit);
  return fillBins(amounts, borders);
}

/** 1-2-5 steps from below the smallest to above the largest; tens where that makes too many; the tail is cut at 0. */
function growBorders(smallest: number, largest: number, unit: number): number[] {
  const fine = listSteps([1, 2, 5], smallest, largest, unit);
  const borders = fine.length - 1 <= MOST_BINS ? fine : listSteps([1], smallest, largest, unit);
  return borders.length - 1 <= MOST_BINS ? borders : [0, ...borders.slice(-MOST_BINS)];
}

function listSteps(
  steps: readonly number[],
  smallest: number,
  largest: number,
  unit: number
): number[] {
  const borders: number[] = [];
  let power = Math.floor(Math.log10(smallest / unit)) - 1;
  for (; (borders[borders.length - 1] ?? 0) <= largest; power++) {
    for (const step of steps) {
      const border = toWhole(step, power, unit);
      if (border > smallest && borders.length === 0) borders.push(0);
      if (border <= smallest) borders[0] = border;
      else if ((borders[borders.length - 1] ?? 0) <= largest) borders.push(border);
    }
  }
  return borders;
}

function evenBorders(smallest: number, largest: number, count: number, unit: number): number[] {
  const wanted = Math.min(MOST_BINS - 2, Math.max(1, Math.ceil(Math.log2(count)) + 1));
  const rough = Math.max(1, (largest - smallest) / wanted);
  const power = Math.floor(Math.log10(rough / unit));
  const width =
    [1, 2, 5, 10].map((step) => toWhole(step, power, unit)).find((each) => each >= rough) ?? rough;
  const first = Math.floor(smallest / width);
  const last = Math.floor(largest / width);
  return Array.from({ length: last - first + 2 }, (_, at) => (first + at) * width);
}

/** `step · 10^power` of the sheet's unit in minor units, one at least. */
function toWhole(step: number, power: number, unit: number): number {
  const value = power >= 0 ? step * 10 ** power * unit : (step * unit) / 10 ** -power;
  return Math.max(1, Math.round(value));
}

function fillBins(amounts: Float64Array, borders: readonly number[]): Bin[] {
  const bins = borders.slice(1).map((to, at) => ({
    from: (borders[at] ?? 0) as Minor,
    to: to as Minor,
    clients: 0,
    turnover: 0 as Minor,
  }));
  let at = bins.length - 1;
  for (const amount of amounts) {
    while (at > 0 && amount < (bins[at]?.from ?? 0)) at--;
    const bin = bins[at];
    if (!bin) continue;
    bin.clients++;
    bin.turnover = (bin.turnover + amount) as Minor;
  }
  return bins;
}
