import { holdsArea, intersectAreas, SHEET_COLUMNS, SHEET_ROWS, type Area } from "../area";
import { areasMeet } from "../areas";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { editCells } from "./cells";
import { clearComments } from "./comments";
import { cutRules } from "./copyParts";
import { recordedArea, requireWritable } from "./guard";

/** Excel.ClearApplyTo. */
export type ClearWord =
  "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks" | "ResetContents";

/**
 * Empties an area: its contents, its look (with conditional formats and merges), its hyperlinks (`RemoveHyperlinks` with their
 * look) or everything. Errors: `AccessDenied` on a protected sheet.
 */
export function clearArea(workbook: Workbook, sheet: Sheet, area: Area, word: ClearWord): void {
  const used = intersectAreas(area, recordedArea(sheet));
  if (word === "All" || word === "Contents" || word === "ResetContents") {
    clearContents(workbook, sheet, area, used);
  }
  if (word === "All" || word === "Formats") clearFormats(workbook, sheet, area, used);
  if (word === "All" || word === "Hyperlinks" || word === "RemoveHyperlinks") {
    clearHyperlinks(workbook, sheet, area);
    if (word === "RemoveHyperlinks") clearFormats(workbook, sheet, area, used);
  }
  if (word === "All") clearComments(workbook, sheet, area);
  if (word === "All" && sheet.validations.some((one) => areasMeet(one.areas, [area]))) {
    cutRules(sheet.validations, area);
    sheet.touched.add("validations");
    workbook.tell({ kind: "other", sheet: sheet.id, what: "validations" });
  }
}

function clearContents(workbook: Workbook, sheet: Sheet, area: Area, used: Area | undefined): void {
  editCells(workbook, sheet, area, () => {
    if (!used) return;
    for (let row = used.row; row < used.row + used.rows; row += 1) {
      const line = sheet.rows[row];
      if (!line) continue;
      for (let column = used.column; column < used.column + used.columns; column += 1) {
        if (line.values[column] !== undefined || line.extras?.has(column))
          sheet.put(row, column, null);
      }
    }
  });
}

function clearFormats(workbook: Workbook, sheet: Sheet, area: Area, used: Area | undefined): void {
  requireWritable(workbook, sheet, area, "allowFormatCells");
  const isColumns = area.rows === SHEET_ROWS;
  const isRows = area.columns === SHEET_COLUMNS;
  if (isColumns) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const record = sheet.columns[column];
      if (record) delete record.style;
    }
    sheet.touched.add("columns");
  }
  if (used) {
    for (let row = used.row; row < used.row + used.rows; row += 1)
      clearRow(sheet, row, used, isRows);
  }
  if (areasMeet(sheet.merges, [area])) {
    sheet.merges = sheet.merges.filter((merge) => !intersectAreas(merge, area));
    sheet.touched.add("merges");
  }
  if (sheet.conditionalFormats.some((one) => areasMeet(one.areas, [area]))) {
    cutRules(sheet.conditionalFormats, area);
    sheet.touched.add("conditionalFormats");
  }
  workbook.tell({ kind: "formats", sheet: sheet.id, area });
}

/** A cell below a row's or column's look gets the plain style itself, so that it does not show theirs. */
function clearRow(sheet: Sheet, row: number, used: Area, isWholeRow: boolean): void {
  const line = sheet.rows[row];
  if (!line) return;
  if (isWholeRow && line.style !== undefined) sheet.rowForChange(row).style = undefined;
  for (let column = used.column; column < used.column + used.columns; column += 1) {
    if (sheet.styleAt(row, column) === 0) continue;
    const change = sheet.rowForChange(row);
    delete change.styles[column];
    if (sheet.styleAt(row, column) !== 0) change.styles[column] = 0;
  }
}

function clearHyperlinks(workbook: Workbook, sheet: Sheet, area: Area): void {
  const kept = sheet.hyperlinks.filter((link) => !holdsArea(area, link.area));
  if (kept.length === sheet.hyperlinks.length) return;
  requireWritable(workbook, sheet, area, "allowInsertHyperlinks");
  sheet.hyperlinks.splice(0, sheet.hyperlinks.length, ...kept);
  sheet.touched.add("hyperlinks");
  workbook.tell({ kind: "other", sheet: sheet.id, what: "hyperlinks" });
}
