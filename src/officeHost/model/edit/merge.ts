import { ApiError } from "../apiError";
import { areaText, intersectAreas, type Area } from "../area";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { requireWritable } from "./guard";

/**
 * Merges the cells of an area into one, or with `across` each of its rows. Merges that it meets are taken up; of the
 * contents only the top left cell's stay. Errors: `AccessDenied`; `MergedRangeConflict` over a table.
 */
export function mergeCells(workbook: Workbook, sheet: Sheet, area: Area, across: boolean): void {
  requireWritable(workbook, sheet, area, "allowFormatCells");
  const table = sheet.tables.find((one) => intersectAreas(one.area, area));
  if (table) {
    throw new ApiError(
      "MergedRangeConflict",
      `${areaText(area)} meets the table "${table.name}", in which nothing can be merged.`,
      409
    );
  }
  const parts = across
    ? Array.from({ length: area.rows }, (_, offset) => ({
        ...area,
        row: area.row + offset,
        rows: 1,
      }))
    : [area];
  takeMerges(sheet, area);
  for (const part of parts) {
    if (part.rows * part.columns === 1) continue;
    emptyAllButFirst(sheet, part);
    sheet.merges = [...sheet.merges, part];
  }
  sheet.touched.add("merges");
  workbook.tell({ kind: "formats", sheet: sheet.id, area });
}

/** Takes every merge that an area meets apart. Errors: `AccessDenied`. */
export function unmergeCells(workbook: Workbook, sheet: Sheet, area: Area): void {
  requireWritable(workbook, sheet, area, "allowFormatCells");
  if (!takeMerges(sheet, area)) return;
  workbook.tell({ kind: "formats", sheet: sheet.id, area });
}

function takeMerges(sheet: Sheet, area: Area): boolean {
  const kept = sheet.merges.filter((merge) => !intersectAreas(merge, area));
  if (kept.length === sheet.merges.length) return false;
  sheet.merges = kept;
  sheet.touched.add("merges");
  return true;
}

/** Excel keeps the first filled cell's contents only when it is the top left one; the rest is lost either way. */
function emptyAllButFirst(sheet: Sheet, area: Area): void {
  for (let row = area.row; row < Math.min(area.row + area.rows, sheet.rows.length); row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (row === area.row && column === area.column) continue;
      const line = sheet.rows[row];
      if (line && (line.values[column] !== undefined || line.extras?.has(column))) {
        sheet.put(row, column, null);
      }
    }
  }
}
