import type { Area } from "../area";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";

const FIRST_CELL: readonly Area[] = [{ row: 0, column: 0, rows: 1, columns: 1 }];

/** The areas selected on a sheet, also while another sheet is active: at least its first cell. */
export function selectedAreas(workbook: Workbook, sheet: Sheet): readonly Area[] {
  const { selection } = workbook;
  if (selection.kind === "cells" && selection.sheet === sheet.id && selection.areas.length > 0) {
    return selection.areas;
  }
  return workbook.selections.get(sheet.id) ?? FIRST_CELL;
}

/** Brings a sheet to the front, with the cells that were selected there last; no change when it is there already. */
export function activateSheet(workbook: Workbook, sheet: Sheet): void {
  const before = workbook.activeSheet;
  if (before === sheet.id) return;
  const areas = selectedAreas(workbook, sheet);
  leaveChart(workbook);
  workbook.activeSheet = sheet.id;
  workbook.selection = { kind: "cells", sheet: sheet.id, areas };
  if (workbook.sheetById(before)) workbook.tell({ kind: "sheetDeactivated", sheet: before });
  workbook.tell({ kind: "sheetActivated", sheet: sheet.id });
  workbook.tell({ kind: "selection" });
}

/** Selects cells, on a sheet that comes to the front for it. */
export function selectCells(workbook: Workbook, sheet: Sheet, areas: readonly Area[]): void {
  workbook.selections.set(sheet.id, areas);
  if (workbook.activeSheet !== sheet.id) return activateSheet(workbook, sheet);
  leaveChart(workbook);
  workbook.selection = { kind: "cells", sheet: sheet.id, areas };
  workbook.tell({ kind: "selection" });
}

/** Tells handlers that the chart which is selected, if one is, will not be any more. */
export function leaveChart(workbook: Workbook): void {
  const { selection } = workbook;
  const sheet = selection.kind === "chart" ? workbook.sheetById(selection.sheet) : undefined;
  if (selection.kind !== "chart" || !sheet) return;
  workbook.tellHandlers(sheet, { name: "chartDeactivated", chart: selection.chart });
}
