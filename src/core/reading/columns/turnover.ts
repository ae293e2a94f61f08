import { openColumn, type Column } from "../../columnar/column";
import { type NumberColumn, readNumbers } from "./columnValues";
import {
  chooseScale,
  fitsScale,
  measureFineness,
  toFifteenDigits,
  toMinorUnits,
  type Minor,
  type SheetUnits,
} from "../values/decimal";
import type { Columns } from "../model/reading";
import { type SortedRows, findOthers, isDataRow } from "../model/rowKinds";
import { type RawColumn, openNumbers, type PlannedSheet, type SortedSheet } from "./scan";

/** The amounts of a block in the sheet's unit, NaN where a row has none. Arrays begin at the span's first row. */
export type SheetAmounts = {
  readonly turnover: Column<SheetUnits>;
  readonly profit: Column<SheetUnits> | null;
  /** One column per period, in order of time. */
  readonly periods: readonly Column<SheetUnits>[];
  /** The columns that make the turnover, as they were read. */
  readonly turnoverColumns: readonly NumberColumn[];
  readonly profitColumn: NumberColumn | null;
};

/** The columns of money as they stand. */
export type RawAmounts = {
  readonly periods: readonly RawColumn[];
  readonly profit: RawColumn | null;
  /** The turnover's own column, or quantity and unit price; empty where the periods make it. */
  readonly own: readonly RawColumn[];
};

/** Columns of money to be filled by `scanSheet`, each in each role of its own. */
export function openAmounts(columns: Columns, rows: number): RawAmounts {
  const { turnover, quantity, unitPrice, profit, periods = [] } = columns;
  const open = (column: number): RawColumn => openNumbers(column, rows);
  const hasFactors = quantity !== undefined && unitPrice !== undefined;
  return {
    periods: periods.map(open),
    profit: profit === undefined ? null : open(profit),
    own:
      turnover !== undefined ? [open(turnover)] : hasFactors ? [quantity, unitPrice].map(open) : [],
  };
}

/** All of them. */
export function listAmounts({ periods, profit, own }: RawAmounts): RawColumn[] {
  return [...periods, ...(profit ? [profit] : []), ...own];
}

/** Reads turnover (its column, else quantity × unit price, else the sum of the periods), profit and periods. */
export function readSheetAmounts(
  { cells, plan, span }: PlannedSheet,
  raw: RawAmounts
): SheetAmounts {
  const { columns, treatments } = plan;
  const read = (one: RawColumn): NumberColumn => readNumbers(cells, one, span, treatments);
  const periods = raw.periods.map(read);
  const profitColumn = raw.profit && read(raw.profit);
  const turnoverColumns = raw.own.length > 0 ? raw.own.map(read) : periods;
  return {
    turnover: joinTurnover(columns, turnoverColumns),
    profit: profitColumn && inSheetUnits(profitColumn),
    periods: periods.map(inSheetUnits),
    turnoverColumns,
    profitColumn,
  };
}

function joinTurnover(columns: Columns, read: readonly NumberColumn[]): Column<SheetUnits> {
  const [first, second] = read;
  if (!first) return openColumn(0);
  if (columns.turnover !== undefined) return inSheetUnits(first);
  if (columns.quantity === undefined || columns.unitPrice === undefined)
    return addPeriods(read.map((period) => period.numbers));
  // Quantity and price have few digits each, so the product rounded to 15 digits is exact.
  return first.numbers.map((quantity, at) => {
    const product = quantity * (second?.numbers[at] ?? Number.NaN);
    return Number.isNaN(product) || Number.isInteger(product) ? product : toFifteenDigits(product);
  }) as Column<SheetUnits>;
}

/** The numbers of a column of money. */
function inSheetUnits({ numbers }: NumberColumn): Column<SheetUnits> {
  return numbers as Column<SheetUnits>;
}

/** The sum of a row's periods, exactly at their own scale; NaN where no period has an amount. */
function addPeriods(periods: readonly Float64Array[]): Column<SheetUnits> {
  const length = periods[0]?.length ?? 0;
  const sums = new Float64Array(length).fill(Number.NaN);
  const room = Math.ceil(Math.log10(Math.max(1, periods.length)));
  const power = 10 ** Math.max(0, chooseScale(periods, room));
  for (const period of periods) {
    for (let at = 0; at < length; at++) {
      const amount = period[at] ?? Number.NaN;
      if (Number.isNaN(amount)) continue;
      const before = sums[at] ?? Number.NaN;
      sums[at] = (Number.isNaN(before) ? 0 : before) + Math.round(amount * power);
    }
  }
  return sums.map((sum) => sum / power) as Column<SheetUnits>;
}

/** The amounts as whole minor units at one scale; a row without an amount has 0. */
export type MinorAmounts = {
  readonly scale: number;
  readonly turnover: Column<Minor>;
  readonly profit: Column<Minor> | null;
  readonly periods: readonly Column<Minor>[];
};

/** At most so many decimal places for the sake of profit and periods, where turnover has fewer. */
const SIDE_DECIMALS = 4;

/**
 * Brings the amounts of the rows that count to whole minor units (METHOD 2): the finest scale that fits. Amounts finer
 * than that are rounded and told of as `roundedToFit`. Rows that are no data get 0.
 */
export function scaleAmounts(
  { plan: { columns }, span, rows, findings }: SortedSheet,
  amounts: SheetAmounts
): MinorAmounts {
  const keep = (values: Column<SheetUnits>): Column<SheetUnits> => keepCounted(values, rows);
  const turnover = keep(amounts.turnover);
  const profit = amounts.profit && keep(amounts.profit);
  const periods = amounts.periods.map(keep);
  const beside = profit ? [profit, ...periods] : periods;
  const own = measureFineness(turnover);
  // Profit and periods may have more decimals than turnover because formulas made them; more places than these mean
  // nothing in money.
  const besides = beside.map(measureFineness);
  const most = Math.max(own.decimals, ...besides.map(({ decimals }) => decimals));
  const wanted = Math.max(own.decimals, Math.min(most, SIDE_DECIMALS));
  const scale = Math.min(wanted, own.finest, ...besides.map(({ finest }) => finest));
  const bring = (values: Column<SheetUnits>, column: number | undefined): Column<Minor> => {
    for (let at = 0; scale < most && at < values.length; at++) {
      const value = values[at] ?? 0;
      if (!Number.isNaN(value) && !fitsScale(value, scale))
        findings.add("roundedToFit", span.first + at, column ?? 0, value);
    }
    return toMinorUnits(values, scale);
  };
  return {
    scale,
    turnover: bring(turnover, columns.turnover ?? columns.quantity ?? columns.periods?.[0]),
    profit: profit && bring(profit, columns.profit),
    periods: periods.map((period, index) => bring(period, columns.periods?.[index])),
  };
}

/** The amounts of the data rows, NaN for all others; the array itself where all rows are data. */
function keepCounted(values: Column<SheetUnits>, { kinds }: SortedRows): Column<SheetUnits> {
  const others = findOthers(kinds).filter((at) => !isDataRow(kinds[at]));
  if (others.length === 0) return values;
  const kept = values.slice() as Column<SheetUnits>;
  for (const at of others) kept[at] = Number.NaN;
  return kept;
}
