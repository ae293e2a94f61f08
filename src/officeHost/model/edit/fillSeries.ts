import type { CellValue } from "../cell";

/** How a line of cells goes on: "default" is what dragging the fill handle does. */
export type FillWay = "default" | "linear" | "growth" | "days" | "weekdays" | "months" | "years";
export type FillOptions = {
  readonly way: FillWay;
  /** The cells show dates. */
  readonly isDate: boolean;
  /** The line is filled upwards or to the left; its values are given nearest first. */
  readonly isBack: boolean;
};

/** Excel's own lists in English. */
const LISTS: readonly (readonly string[])[] = [
  ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  [
    ...["January", "February", "March", "April", "May", "June", "July", "August"],
    ...["September", "October", "November", "December"],
  ],
  ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
];

/**
 * The values that follow others: numbers by their trend, one number (that is no date) and texts again and again, names
 * of days and months by their list, texts that end in a number counted on.
 */
export function continueSeries(
  values: readonly CellValue[],
  steps: number,
  options: FillOptions
): CellValue[] {
  const sign = options.isBack ? -1 : 1;
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length === values.length && numbers.length > 0) {
    return continueNumbers(numbers, steps, options);
  }
  const list = findList(values);
  if (list) return repeat(steps, (step) => fromList(list, values, (step + 1) * sign));
  const counted = values.map(readCounted);
  const [first] = counted;
  if (first && counted.every((one) => one?.text === first.text)) {
    const trend = continueNumbers(
      counted.map((one) => one?.number ?? 0),
      steps,
      { ...options, way: "linear" }
    );
    return trend.map((number) => `${first.text}${Math.abs(number)}`);
  }
  return repeat(steps, (step) => values[step % values.length] ?? null);
}

function repeat<T>(count: number, make: (step: number) => T): T[] {
  return Array.from({ length: count }, (_, step) => make(step));
}

function continueNumbers(
  numbers: readonly number[],
  steps: number,
  { way, isDate, isBack }: FillOptions
): number[] {
  const last = numbers.at(-1) ?? 0;
  const sign = isBack ? -1 : 1;
  if (way === "months" || way === "years") {
    return repeat(steps, (step) => addMonths(last, sign * (step + 1) * (way === "years" ? 12 : 1)));
  }
  if (way === "weekdays") return weekdaysAfter(last, steps, sign);
  if (way === "growth") {
    const [before = last] = numbers.slice(-2);
    const factor = numbers.length > 1 && before !== 0 ? last / before : 1;
    return repeat(steps, (step) => last * factor ** (step + 1));
  }
  if (numbers.length === 1) {
    const isCounted = way === "linear" || way === "days" || isDate;
    return repeat(steps, (step) => (isCounted ? last + sign * (step + 1) : last));
  }
  const { slope, at } = fitLine(numbers);
  return repeat(steps, (step) => rounded(at(numbers.length + step), slope));
}

/** The straight line nearest to numbers that stand at 0, 1, 2, ... */
function fitLine(numbers: readonly number[]): { slope: number; at: (index: number) => number } {
  const middle = (numbers.length - 1) / 2;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  let [over, under] = [0, 0];
  numbers.forEach((number, index) => {
    over += (index - middle) * (number - mean);
    under += (index - middle) ** 2;
  });
  const slope = over / under;
  return { slope, at: (index) => mean + slope * (index - middle) };
}

/** Takes off what binary fractions add to decimal steps. */
function rounded(value: number, slope: number): number {
  return Number.isInteger(slope) && Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** A date's serial number so many months on, on the same day or the month's last. */
function addMonths(serial: number, months: number): number {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000) + (serial % 1);
}

function weekdaysAfter(serial: number, steps: number, sign: number): number[] {
  const found: number[] = [];
  for (let day = serial + sign; found.length < steps; day += sign) {
    // Serial number 1 was a Sunday by Excel's count, so 0 and 1 of 7 are the weekend.
    if (Math.floor(day) % 7 > 1) found.push(day);
  }
  return found;
}

function findList(values: readonly CellValue[]): readonly string[] | undefined {
  return LISTS.find((list) =>
    values.every((value) => typeof value === "string" && placeIn(list, value) >= 0)
  );
}

function placeIn(list: readonly string[], value: string): number {
  return list.findIndex((entry) => entry.toLowerCase() === value.toLowerCase());
}

function fromList(list: readonly string[], values: readonly CellValue[], step: number): string {
  const places = values.map((value) => placeIn(list, String(value)));
  const last = places.at(-1) ?? 0;
  const by = places.length > 1 ? Math.abs(last - (places.at(-2) ?? last)) || 1 : 1;
  const place = (last + step * by) % list.length;
  return list[(place + list.length) % list.length] ?? "";
}

function readCounted(value: CellValue): { text: string; number: number } | undefined {
  if (typeof value !== "string") return undefined;
  const parts = /^(.*?)(\d{1,15})$/s.exec(value);
  return parts ? { text: parts[1] ?? "", number: Number(parts[2]) } : undefined;
}
