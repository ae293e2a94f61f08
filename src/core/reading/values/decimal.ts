import { openColumn, type Column } from "../../columnar/column";

/** An amount of money as a whole number of minor units, `10^-scale` of the sheet's unit; always a safe integer. */
export type Minor = number & { readonly __unit: "minor" };
/** An amount as the sheet shows it, such as 1097087.92; a column holds NaN where a row has none. */
export type SheetUnits = number & { readonly __unit: "sheet" };

/** The largest sum that whole numbers carry exactly. */
const LIMIT = Number.MAX_SAFE_INTEGER;
/** Excel keeps 15 significant digits; below this every whole number has at most 15. */
const FIFTEEN_DIGITS = 1e15;
/** Powers of ten beyond this are not exact themselves. */
const FINEST = 22;

/** The number Excel would show: cut to 15 significant digits, so that 0.1 + 0.2 is 0.3. */
export function toFifteenDigits(value: number): number {
  const whole = Math.round(value * 10_000);
  const near = whole / 10_000;
  if (isNear(value, near) && Math.abs(whole) < FIFTEEN_DIGITS) return near;
  return Number(value.toPrecision(15));
}

/**
 * How many decimal places a number has within Excel's 15 significant digits: 12.5 -> 1, 0.1 + 0.2 -> 1, 300 -> 0.
 * `atLeast` is where to begin, so that a column is judged in one pass. At most 22.
 */
export function countDecimals(value: number, atLeast = 0): number {
  if (isExactAt(value, atLeast)) return atLeast;
  const shown = toFifteenDigits(value);
  let scale = atLeast;
  while (scale < FINEST && !isExactAt(shown, scale)) scale++;
  return scale;
}

/** Do a number and one of at most 15 digits show the same 15 digits? Half a unit of the 15th is 5e-16 at least. */
function isNear(value: number, fifteen: number): boolean {
  return Math.abs(value - fifteen) <= Math.abs(value) * 4e-16;
}

/** Is the number a whole count of 10^-scale, said with no more than 15 digits? */
function isExactAt(value: number, scale: number): boolean {
  const power = 10 ** scale;
  const whole = Math.round(value * power);
  return isNear(value, whole / power) && Math.abs(whole) < FIFTEEN_DIGITS;
}

/** How finely a column of amounts is written, and how finely it can be counted. */
export type Fineness = {
  /** The most decimal places (within 15 digits) that any amount has. */
  readonly decimals: number;
  /** The finest scale at which the sizes of all amounts together stay below 2^53, and each below 10^15. */
  readonly finest: number;
};

/** Looks through a column of amounts, NaN aside. */
export function measureFineness(column: Float64Array): Fineness {
  let decimals = 0;
  let power = 1;
  let sum = 0;
  let largest = 0;
  let count = 0;
  for (let at = 0; at < column.length; at++) {
    const value = column[at] ?? Number.NaN;
    const size = Math.abs(value);
    const whole = Math.round(size * power);
    // Most amounts are told in full by the decimals so far.
    if (whole / power !== size || whole >= FIFTEEN_DIGITS) {
      if (Number.isNaN(value)) continue;
      decimals = countDecimals(value, decimals);
      power = 10 ** decimals;
    }
    sum += size;
    if (size > largest) largest = size;
    count++;
  }
  return { decimals, finest: findFinest(sum, largest, count) };
}

/**
 * Decides the minor unit of columns that are added up together: the finest number of decimals any amount has, as long
 * as the sum of all sizes stays a safe whole number; otherwise the finest that does (negative for huge amounts).
 * NaN means "no amount". METHOD 2: amounts are scaled to whole minor units where that is possible. `room`: so many
 * decimal places are left free where the columns are added to one another.
 */
export function chooseScale(columns: readonly Float64Array[], room = 0): number {
  const fineness = columns.map(measureFineness);
  return Math.min(
    Math.max(0, ...fineness.map(({ decimals }) => decimals)),
    Math.min(...fineness.map(({ finest }) => finest)) - room
  );
}

/** The finest scale at which amounts of so large a sum of sizes, the largest of them and their number, are exact. */
export function findFinest(sum: number, largest: number, count: number): number {
  if (largest === 0) return FINEST;
  if (!Number.isFinite(sum)) return Math.floor(15 - Math.log10(largest) - Math.log10(count));
  let scale = FINEST;
  // Half a unit per amount may be added by rounding.
  while (
    scale > -400 &&
    (scaleUp(sum, scale) + count >= LIMIT || scaleUp(largest, scale) >= FIFTEEN_DIGITS)
  ) {
    scale--;
  }
  return scale;
}

function scaleUp(value: number, scale: number): number {
  return scale >= 0 ? value * 10 ** scale : value / 10 ** -scale;
}

/** An amount of the sheet as whole minor units, rounded half away from zero where it is finer than the scale. */
export function toMinor(value: number, scale: number): Minor {
  const whole = Math.sign(value) * Math.round(Math.abs(scaleUp(value, scale)));
  return (whole === 0 ? 0 : whole) as Minor;
}

/** A column of amounts as whole minor units, each as `toMinor` makes it, NaN as 0. The amounts stay as they were. */
export function toMinorUnits(values: Column<SheetUnits>, scale: number): Column<Minor> {
  const power = 10 ** Math.abs(scale);
  const units = openColumn<Minor>(values.length);
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    const whole = Math.round(Math.abs(scale >= 0 ? value * power : value / power));
    units[at] = Number.isNaN(whole) || whole === 0 ? 0 : value < 0 ? -whole : whole;
  }
  return units;
}

/** Whole minor units as an amount in the sheet's unit: 109708792 at scale 2 -> 1097087.92. Never infinite. */
export function fromMinor(units: Minor, scale: number): number {
  const value = scale >= 0 ? units / 10 ** scale : units * 10 ** -scale;
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
}

/** Is the amount told in full by this scale (within Excel's 15 digits)? */
export function fitsScale(value: number, scale: number): boolean {
  return scale >= 0 && countDecimals(value, scale) === scale;
}
