import type { ChartAxis } from "../../officeHost/model/parts";

/** Numbers along an axis: `at` gives the part of its length (0..1) where a number stands. */
export type Scale = {
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly number[];
  at(value: number): number;
};

/**
 * A scale for values: by the axis' own ends and unit where it has them, else from and to round numbers. `fromZero`: zero
 * is on it (columns, bars and areas stand there).
 */
export function makeScale(
  values: readonly number[],
  axis: ChartAxis | undefined,
  fromZero: boolean
): Scale {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) [low, high] = [0, 1];
  // As in Excel, zero is left out only where all values lie close together and far from it.
  if (fromZero || (low > 0 && high - low > high * 0.16)) low = Math.min(0, low);
  if (fromZero || (high < 0 && high - low > -low * 0.16)) high = Math.max(0, high);
  low = axis?.minimum ?? low;
  high = axis?.maximum ?? high;
  if (high <= low) high = low + 1;
  const unit = axis?.majorUnit ?? roundUnit((high - low) / 5);
  const minimum = axis?.minimum ?? Math.floor(low / unit + 1e-9) * unit;
  const maximum = axis?.maximum ?? Math.ceil(high / unit - 1e-9) * unit;
  const count = Math.min(100, Math.floor((maximum - minimum) / unit + 1e-9));
  const ticks = Array.from({ length: count + 1 }, (_, index) =>
    Number((minimum + index * unit).toPrecision(12))
  );
  const at = (value: number): number => (value - minimum) / (maximum - minimum);
  return { minimum, maximum, ticks, at: axis?.reverse ? (value) => 1 - at(value) : at };
}

/** The next of 1, 2, 5, 10, 20, 50, ... */
function roundUnit(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= size * (1 - 1e-9)) ?? 10;
  return step * power;
}
