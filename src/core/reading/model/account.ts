import type { Column } from "../../columnar/column";
import type { ReadingAccount } from "./reading";
import type { Cells } from "../values/cells";
import { isDateFormat } from "../values/dates";
import type { Reading } from "./reading";
import type { Minor } from "../values/decimal";
import { ROW, type SortedRows, findOthers } from "./rowKinds";
import type { TreatableCode } from "./treatments";

/** Rows left out by treatments: the code that did it, by place. */
export type LeftRows = ReadonlyMap<number, TreatableCode>;

/**
 * The reading, with how far the number formats of its cells were looked at; a sheet without formats of its own, as a CSV
 * makes it, has none that could have been missed.
 */
export function noteFormats(reading: Reading, { formatRows, formats, values }: Cells): Reading {
  const { account } = reading;
  const hasOwn = (format: string): boolean =>
    format !== "" && format !== "General" && !isDateFormat(format);
  if (!account || formatRows === undefined || !formats.some((row) => row.some(hasOwn)))
    return reading;
  return {
    ...reading,
    account: { ...account, formatsSeen: { rows: formatRows, of: values.length } },
  };
}

/** Counts the rows of a reading by what became of them. */
export function accountFor(
  rows: SortedRows,
  turnover: Column<Minor>,
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
