import type { Cells } from "../values/cells";
import type { LeftRows } from "../findings/applyTreatments";
import type { Minor, Reading } from "./reading";
import { ROW, type SortedRows, findOthers } from "./rowKinds";
import type { TreatableCode } from "./treatments";

/**
 * The reading in numbers, to be said in plain words: "205 rows, 54 clients, 161 total rows left out". Every row from
 * the first below the headings to the last is in exactly one of the counts:
 * `clientRows + leftOut rows + totalRows + groupRows + headingRows + noteRows + blankRows = lastRow - firstRow + 1`.
 */
export type ReadingAccount = {
  readonly clients: number;
  /** Rows that belong to clients. */
  readonly clientRows: number;
  /** Of these, rows whose name was taken from a row above. */
  readonly filledRows: number;
  /** Rows that belong to no client, by reason, with what they hold; their sum is `Reconciliation.leftOut`. */
  readonly leftOut: readonly LeftOut[];
  readonly totalRows: number;
  readonly groupRows: number;
  /** Headings printed once more inside the table. */
  readonly headingRows: number;
  readonly noteRows: number;
  readonly blankRows: number;
  /** Lines of the block above the data: titles, notes and the headings themselves. */
  readonly rowsAbove: number;
  /** Currencies that formats and texts of the amounts name (`RUB`), most frequent first; empty: none is named. */
  readonly currencies: readonly string[];
  /** Where formats of some rows only were looked at: how many of how many; elsewhere a currency shows in texts alone. */
  readonly formatsSeen?: { readonly rows: number; readonly of: number };
};

/** Rows left out for one reason: `blankClient`, or the finding whose treatment is `leaveOut`. */
export type LeftOut = {
  readonly code: TreatableCode;
  readonly rows: number;
  readonly amount: Minor;
};

/** The reading, with how far the number formats of its cells were looked at. */
export function noteFormats(reading: Reading, { formatRows, values }: Cells): Reading {
  const { account } = reading;
  if (!account || formatRows === undefined) return reading;
  return {
    ...reading,
    account: { ...account, formatsSeen: { rows: formatRows, of: values.length } },
  };
}

/** Counts the rows of a reading by what became of them. */
export function accountFor(
  rows: SortedRows,
  turnover: Float64Array,
  left: LeftRows,
  rest: Pick<ReadingAccount, "clients" | "filledRows" | "rowsAbove" | "currencies">
): ReadingAccount {
  const counts = new Array<number>(Object.keys(ROW).length).fill(0);
  const leftOut = new Map<TreatableCode, { rows: number; amount: number }>();
  const { kinds } = rows;
  const [nameless, leftBy] = [ROW.nameless, ROW.left];
  const others = findOthers(kinds);
  for (const at of others) {
    const kind = kinds[at] ?? 0;
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (kind !== nameless && kind !== leftBy) continue;
    const code = left.get(at) ?? "blankClient";
    const sum = leftOut.get(code) ?? { rows: 0, amount: 0 };
    leftOut.set(code, { rows: sum.rows + 1, amount: sum.amount + (turnover[at] ?? 0) });
  }
  const count = (kind: number): number => counts[kind] ?? 0;
  return {
    ...rest,
    clientRows: kinds.length - others.length,
    leftOut: [...leftOut].map(([code, sum]) => ({
      code,
      rows: sum.rows,
      amount: sum.amount as Minor,
    })),
    totalRows: count(ROW.total),
    groupRows: count(ROW.group),
    headingRows: count(ROW.heading),
    noteRows: count(ROW.note),
    blankRows: count(ROW.blank),
  };
}
