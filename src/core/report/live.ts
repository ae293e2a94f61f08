import type { Classification } from "../classes/classification";
import type { Cells } from "../reading/values/cells";
import { countDecimals } from "../reading/values/decimal";
import type { Reading } from "../reading/model/reading";

/**
 * How the results beside the data are written as formulas that Excel recalculates by itself. Every client's row holds its
 * turnover as a whole number of minor units; class, rank and shares are counted from that column.
 */
export type LiveRule = {
  /** Decimal places of the minor unit; not below 0. */
  readonly scale: number;
  /** Offsets, in the block that was read, of the columns whose sum is a client's turnover; ascending. */
  readonly amounts: readonly number[];
  /** Percents that part the classes, from A on. */
  readonly limits: readonly number[];
};

/** Why formulas would not give the classes that were decided; then values are written. */
export type NotLive =
  | { readonly code: "tooManyClients"; readonly clients: number; readonly limit: number }
  /** Another scheme than the share of larger clients with the crosser above. */
  | { readonly code: "otherScheme" }
  /** Clients that have several rows; how many. */
  | { readonly code: "severalRows"; readonly clients: number }
  /** Amounts that the reading had to understand first (text, another currency); the first one's row as Excel numbers it. */
  | { readonly code: "unplainAmounts"; readonly rows: number; readonly row: number }
  /** Sums that Excel would not compare exactly. */
  | { readonly code: "amountsTooLarge" }
  /** The results are columns of the person's table, which copies formulas into its new rows in a way of its own. */
  | { readonly code: "inTable" }
  /** No free column beside the results. */
  | { readonly code: "noRoom" };

/**
 * Each client's formulas look through all clients six times, so their work grows with the square: for 2,000 clients a
 * recalculation passes 24 million cells (two to three seconds of LibreOffice on a slow machine; Excel: assumed less).
 */
export const MOST_LIVE_CLIENTS = 2_000;
/** Excel tells numbers apart by 15 digits. */
const FIFTEEN_DIGITS = 1e15;

/**
 * Decides whether formulas give the same classes as `classification`, to the last minor unit: one row for each client,
 * the scheme by the share of strictly larger clients, and amounts that are plain numbers whose sum is what was read.
 */
export function planLive(
  cells: Cells,
  reading: Reading,
  { scheme, pareto, scale }: Pick<Classification, "scheme" | "pareto" | "scale">
): LiveRule | NotLive {
  const { clients } = reading;
  if (scheme.by !== "share" || scheme.crossing !== "upper") return { code: "otherScheme" };
  if (clients.length > MOST_LIVE_CLIENTS) {
    return { code: "tooManyClients", clients: clients.length, limit: MOST_LIVE_CLIENTS };
  }
  const several = clients.filter(({ rowCount }) => rowCount > 1).length;
  if (several > 0) return { code: "severalRows", clients: several };
  const amounts = listAmountColumns(reading);
  const unplain = clients.filter(
    ({ firstRow, turnover }) =>
      addPlain(cells.values[firstRow] ?? [], amounts, scale) !== (turnover as number)
  );
  const [first] = unplain;
  if (first || scale < 0) {
    const row = cells.origin.row + (first?.firstRow ?? reading.firstRow) + 1;
    return { code: "unplainAmounts", rows: unplain.length, row };
  }
  const { limits } = scheme;
  return limits.every((limit) => isTold(limit, pareto.total))
    ? { scale, amounts, limits }
    : { code: "amountsTooLarge" };
}

function listAmountColumns({ plan: { columns } }: Reading): readonly number[] {
  if (columns.periods && columns.periods.length > 0) {
    return [...new Set(columns.periods)].sort((a, b) => a - b);
  }
  return columns.turnover === undefined ? [] : [columns.turnover];
}

/** What `ROUND(SUM(...)*10^scale,0)` gives; undefined where a cell holds something that SUM passes over, or nothing does. */
function addPlain(
  row: Cells["values"][number],
  amounts: readonly number[],
  scale: number
): number | undefined {
  const values = amounts.map((column) => row[column] ?? "");
  if (amounts.length === 0 || values.some((value) => value !== "" && typeof value !== "number")) {
    return undefined;
  }
  const sum = values.reduce<number>((total, value) => total + Number(value), 0);
  const units = Math.sign(sum) * Math.round(Math.abs(sum) * 10 ** scale);
  return units === 0 ? 0 : units;
}

/**
 * Does `100 · larger / total` show, in 15 digits, on which side of a limit it stands? Next to the limit it differs by one
 * part of `total` and the limit's decimals; exactly on the limit the quotient is the limit's own number.
 */
function isTold(limit: number, total: number): boolean {
  return 100 * 10 ** countDecimals(limit) * total < FIFTEEN_DIGITS;
}
