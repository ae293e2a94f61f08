import type { Cells } from "./cells";
import { type RowSpan, readAmounts } from "./columnValues";
import { chooseScale, finestThatFits, fitsScale, toFifteenDigits, toMinor } from "./decimal";
import type { IsTold, ProblemSink } from "./problems";
import type { Columns } from "./reading";

/** The amounts of a block in the sheet's unit, NaN where a row has none. Arrays begin at the span's first row. */
export type SheetAmounts = {
  readonly turnover: Float64Array;
  readonly profit: Float64Array | null;
  /** One array per period column, in order of time. */
  readonly periods: readonly Float64Array[];
};

/** Reads turnover (its column, else quantity × unit price, else the sum of the periods), profit and periods. */
export function readSheetAmounts(
  cells: Cells,
  columns: Columns,
  span: RowSpan,
  problems: ProblemSink
): SheetAmounts {
  const read = (column: number): Float64Array => readAmounts(cells, column, span, problems);
  const periods = (columns.periods ?? []).map(read);
  const profit = columns.profit === undefined ? null : read(columns.profit);
  return { turnover: readTurnover(columns, read, periods), profit, periods };
}

function readTurnover(
  columns: Columns,
  read: (column: number) => Float64Array,
  periods: readonly Float64Array[]
): Float64Array {
  if (columns.turnover !== undefined) return read(columns.turnover);
  if (columns.quantity !== undefined && columns.unitPrice !== undefined) {
    const quantities = read(columns.quantity);
    const prices = read(columns.unitPrice);
    // Both factors have few digits, so the product within 15 digits is the exact one.
    return quantities.map((quantity, at) => {
      const product = quantity * (prices[at] ?? Number.NaN);
      return Number.isNaN(product) ? product : toFifteenDigits(product);
    });
  }
  return addPeriods(periods);
}

/** The sum of a row's periods, exactly at their own scale; NaN where no period has an amount. */
function addPeriods(periods: readonly Float64Array[]): Float64Array {
  const length = periods[0]?.length ?? 0;
  const sums = new Float64Array(length).fill(Number.NaN);
  const room = Math.ceil(Math.log10(Math.max(1, periods.length)));
  const fine = Math.min(chooseScale(periods), Math.min(...periods.map(finestThatFits)) - room);
  const power = 10 ** Math.max(0, fine);
  for (const period of periods) {
    for (let at = 0; at < length; at++) {
      const amount = period[at] ?? Number.NaN;
      if (Number.isNaN(amount)) continue;
      const before = sums[at] ?? Number.NaN;
      sums[at] = (Number.isNaN(before) ? 0 : before) + Math.round(amount * power);
    }
  }
  return sums.map((sum) => sum / power);
}

/** The amounts as whole minor units at one scale; a row without an amount has 0. */
export type MinorAmounts = {
  readonly scale: number;
  readonly turnover: Float64Array;
  readonly profit: Float64Array | null;
  readonly periods: readonly Float64Array[];
};

/** At most so many decimal places for the sake of profit and periods, where turnover has fewer. */
const SIDE_DECIMALS = 4;

/**
 * Brings the amounts of the rows that count to whole minor units (METHOD 2): the finest scale that fits. Amounts finer
 * than that are rounded and told of as `roundedToFit`. `isCounted` leaves out totals and headings.
 */
export function scaleAmounts(
  amounts: SheetAmounts,
  columns: Columns,
  span: RowSpan,
  isCounted: IsTold,
  problems: ProblemSink
): MinorAmounts {
  const turnover = keepCounted(amounts.turnover, span, isCounted);
  const profit = amounts.profit && keepCounted(amounts.profit, span, isCounted);
  const periods = amounts.periods.map((period) => keepCounted(period, span, isCounted));
  const beside = profit ? [profit, ...periods] : periods;
  const own = chooseScale([turnover]);
  // What stands beside turnover may be finer, by formula; more places than these say nothing of money.
  const wanted =
    beside.length === 0 ? own : Math.max(own, Math.min(chooseScale(beside), SIDE_DECIMALS));
  const scale = Math.min(wanted, finestThatFits(turnover), ...beside.map(finestThatFits));
  const bring = (values: Float64Array, column: number | undefined): Float64Array =>
    values.map((value, at) => {
      if (Number.isNaN(value)) return 0;
      if (!fitsScale(value, scale))
        problems.add("roundedToFit", span.first + at, column ?? 0, value);
      return toMinor(value, scale);
    });
  return {
    scale,
    turnover: bring(turnover, columns.turnover ?? columns.quantity ?? columns.periods?.[0]),
    profit: profit && bring(profit, columns.profit),
    periods: periods.map((period, index) => bring(period, columns.periods?.[index])),
  };
}

function keepCounted(values: Float64Array, span: RowSpan, isCounted: IsTold): Float64Array {
  return values.map((value, at) => (isCounted(span.first + at) ? value : Number.NaN));
}
