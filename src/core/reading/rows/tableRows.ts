import type { Column } from "../../columnar/column";
import type { RowSheet, RowSpan } from "../columns/scan";
import type { AmountColumn } from "../evidence/amountColumn";
import { findGrain } from "../evidence/amountColumn";
import type { RowHints, TableRows } from "../evidence/treeModel";
import type { ReadingPlan } from "../model/reading";
import { ROW } from "../model/rowKinds";
import { beginsAsTotal, isTotalText, mayNameTotal } from "../plan/totalWords";
import type { CellValue, Cells } from "../values/cells";
import { isDateFormat } from "../values/dates";
import { chooseScale, toMinorUnits, type SheetUnits } from "../values/decimal";
import { findDecimalSign, readNumberText } from "../values/numbers";
import { isBlank, nameKey, shownName } from "../values/text";
import { listLevelKinds } from "./clientLevel";
import { isDocumentLabel } from "./hierarchy";
import { isDocumentDate } from "./totalRows";

/** The rows of a block that hold amounts, ready to be explained by arithmetic. */
export type AmountRows = TableRows & {
  /** By place in the table: the place in the span. */
  readonly at: readonly number[];
};

/** So many columns of amounts beside the turnover have a vote. */
const MOST_COLUMNS = 12;
/** A column of which fewer cells are numbers holds something else. */
const LEAST_NUMBERS = 0.5;

/**
 * Picks the rows with amounts and what else they show. Beside the turnover, other columns of plain numbers vote, too; dates, percents and codes do not.
 */
export function gatherAmountRows(sheet: RowSheet): AmountRows {
  const { cells, plan, span, turnover: amounts } = sheet;
  const { kinds } = sheet.rows;
  const length = amounts.length;
  const columns = [amounts, ...readOtherColumns(cells, plan, span)];
  const at: number[] = [];
  for (let place = 0; place < length; place++) {
    const kind = kinds[place];
    if (kind === ROW.heading || kind === ROW.blank) continue;
    if (columns.some((values) => !Number.isNaN(values[place] ?? Number.NaN))) at.push(place);
  }
  const amountColumns = new Set(findAmountColumns(plan));
  return {
    at,
    columns: columns.map((values) => toAmountColumn(values, at)),
    turnover: 0,
    levels: listLevelKinds(plan.headings[plan.columns.client ?? -1] ?? "").length,
    hints: at.map((place) => hintsOf(cells, plan, span.first + place, amountColumns)),
  };
}

function toAmountColumn(values: Float64Array, at: readonly number[]): AmountColumn {
  const picked = Float64Array.from(
    at,
    (place) => values[place] ?? Number.NaN
  ) as Column<SheetUnits>;
  const scale = chooseScale([picked]);
  const units = toMinorUnits(picked, scale);
  for (const [place, value] of picked.entries()) if (Number.isNaN(value)) units[place] = Number.NaN;
  return { values: units, grain: findGrain(units), rounding: 0.5 };
}

/** The columns that make the turnover or stand beside it as amounts. */
function findAmountColumns({ columns }: ReadingPlan): number[] {
  const { turnover, profit, quantity, unitPrice, periods = [] } = columns;
  return [turnover, profit, quantity, unitPrice, ...periods].filter(
    (column) => column !== undefined
  );
}

function readOtherColumns(cells: Cells, plan: ReadingPlan, span: RowSpan): Float64Array[] {
  const { client, clientId, date, turnover, loyalty, recommendation } = plan.columns;
  const taken = new Set([client, clientId, date, turnover, loyalty, recommendation]);
  const width = cells.values[0]?.length ?? 0;
  const read: Float64Array[] = [];
  for (let column = 0; column < width && read.length < MOST_COLUMNS; column++) {
    if (taken.has(column)) continue;
    const values = readColumn(cells, column, span);
    if (values) read.push(values);
  }
  return read;
}

/** A column of plain numbers by place in the span; null where most of it is something else. */
function readColumn(cells: Cells, column: number, span: RowSpan): Float64Array | null {
  const values = new Float64Array(span.last - span.first + 1).fill(Number.NaN);
  const valueAt = (place: number): CellValue | undefined =>
    cells.values[span.first + place]?.[column];
  const texts: string[] = [];
  for (let place = 0; place < values.length; place++) {
    const value = valueAt(place);
    if (typeof value === "string") texts.push(value);
  }
  const sign = findDecimalSign(texts.slice(0, 200));
  let filled = 0;
  let numbers = 0;
  for (let place = 0; place < values.length; place++) {
    const value = valueAt(place);
    if (isBlank(value)) continue;
    filled++;
    const format = cells.formats[span.first + place]?.[column];
    if (isDateFormat(format) || format?.includes("%")) continue;
    const number =
      typeof value === "number"
        ? value
        : typeof value === "string" && value.length <= 40
          ? (readNumberText(value, sign)?.value ?? Number.NaN)
          : Number.NaN;
    if (Number.isNaN(number)) continue;
    numbers++;
    values[place] = number;
  }
  return numbers > 0 && numbers >= filled * LEAST_NUMBERS ? values : null;
}

function hintsOf(
  cells: Cells,
  plan: ReadingPlan,
  row: number,
  amountColumns: ReadonlySet<number>
): RowHints {
  const values = cells.values[row] ?? [];
  const label = values[plan.columns.client ?? 0];
  let isCalledTotal = false;
  let pattern = "";
  for (const [column, value] of values.entries()) {
    if (!amountColumns.has(column)) pattern += isBlank(value) ? "0" : "1";
    // Beside a client's name a word for a total names something else, such as a kind of document.
    const isLabel = column === plan.columns.client || isBlank(label);
    if (isLabel && typeof value === "string" && value.length <= 100)
      isCalledTotal ||= callsTotal(value);
  }
  return {
    isCalledTotal,
    maybeTotal: typeof label === "string" && MAYBE_TOTAL.test(nameKey(shownName(label))),
    isSumFormula: (cells.sumRows?.has(row) ?? false) || (cells.subtotalRows?.has(row) ?? false),
    indent: typeof label === "string" ? leadingSpaces(label) : 0,
    pattern,
    label: nameKey(shownName(label)),
    words: typeof label === "string" ? tellingWords(label) : [],
    isDocument:
      isDocumentDate(values[plan.columns.date ?? -1]) ||
      !isBlank(values[plan.columns.clientId ?? -1]) ||
      (typeof label === "string" && isDocumentLabel(label)),
  };
}

/** Words that name a total, and other things, too: only sums decide. */
const MAYBE_TOTAL =
  /(?:^|[\s.,:;(])(?:all|overall|everything|totals?|sum|grand|final|net|gross|result|aggregate|combined|turnover|balance|всего|итог\p{L}*|свод\p{L}*|общ\p{L}+|все|весь|вся|сумм\p{L}*|оборот\p{L}*|результат|баланс|совокуп\p{L}*)(?=$|[\s.,:;)])/u;

function callsTotal(text: string): boolean {
  return mayNameTotal(nameKey(shownName(text))) && (isTotalText(text) || beginsAsTotal(text));
}

function leadingSpaces(text: string): number {
  return /^[\s\u00a0]*/.exec(text)?.[0].length ?? 0;
}

/** Words of a name that may be shared by the firms of one group. */
function tellingWords(text: string): string[] {
  return nameKey(shownName(text))
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= 4);
}
