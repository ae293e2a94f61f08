import type { Cells } from "../../core/reading/values/cells";
import type { Reading } from "../../core/reading/model/reading";

/** The number format (en-US) of amounts that are written elsewhere: as in the sheet they come from, if it has one. */
export function chooseMoneyFormat(cells: Cells, reading: Reading): string {
  const { columns } = reading.plan;
  const column = columns.turnover ?? columns.periods?.[0] ?? columns.unitPrice ?? -1;
  const format = cells.formats[reading.firstRow]?.[column] ?? "General";
  if (format !== "General" && format !== "@") return format;
  return reading.scale > 0 ? "#,##0.00" : "#,##0";
}
