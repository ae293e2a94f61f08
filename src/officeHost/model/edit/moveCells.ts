import { notImitated } from "../apiError";
import { intersectAreas, type Area } from "../area";
import type { Workbook } from "../workbook";
import { moveComments } from "./comments";
import { readCells, requireRoom } from "./copy";
import { clearParts, putParts, readParts, type PartKinds, type Place } from "./copyParts";
import { isUnbounded, requireWritable } from "./guard";
import { mapReferences, referenceArea, referenceText } from "./references";
import { mapFormulas } from "./shiftParts";

const ALL_PARTS: PartKinds = { rules: true, merges: true, validations: true, links: true };

/**
 * Moves cells as cut and paste do: the place they leave is empty and plain, what lies on them goes along, and formulas
 * that refer to cells within the area refer to their new place. Errors: `AccessDenied`; `InvalidArgument` where they
 * would not fit on the sheet; `ApiNotFound` for whole rows and columns.
 */
export function moveCells(workbook: Workbook, source: Place, target: Place): void {
  const { area } = source;
  const to: Area = { ...area, row: target.area.row, column: target.area.column };
  if (isUnbounded(area)) throw notImitated("moving whole rows and columns");
  requireRoom(to);
  requireWritable(workbook, source.sheet, area);
  requireWritable(workbook, target.sheet, to);
  moveComments(source, { sheet: target.sheet, area: to });
  const cells = readCells(source.sheet, area);
  const parts = readParts(source, ALL_PARTS);
  eachCell(area, (row, column) => source.sheet.put(row, column, null, 0));
  clearParts(source, ALL_PARTS);
  clearParts({ sheet: target.sheet, area: to }, ALL_PARTS);
  eachCell(to, (row, column) => {
    const cell = cells[row - to.row]?.[column - to.column];
    if (cell) target.sheet.put(row, column, cell.value, cell.style, cell.extra);
  });
  const [down, right] = [to.row - area.row, to.column - area.column];
  putParts(target.sheet, parts, (one) => ({
    ...one,
    row: one.row + down,
    column: one.column + right,
  }));
  redirect(workbook, source, { sheet: target.sheet, area: to });
  // Formulas are read anew before anyone hears of the cells: whoever asks then finds them computed.
  workbook.tell({ kind: "other", what: "cellsMoved" });
  workbook.tell({ kind: "cells", sheet: source.sheet.id, area, type: "RangeEdited" });
  workbook.tell({ kind: "cells", sheet: target.sheet.id, area: to, type: "RangeEdited" });
}

/** Lets every formula of the workbook follow the cells that moved. */
function redirect(workbook: Workbook, source: Place, target: Place): void {
  const { area } = source;
  const change = (home: string) => (formula: string) =>
    mapReferences(formula, (reference) => {
      const sheet = reference.sheet ?? home;
      const covered = referenceArea(reference);
      const common = intersectAreas(covered, area);
      const isInside = common?.rows === covered.rows && common.columns === covered.columns;
      if (sheet.toLocaleLowerCase() !== source.sheet.name.toLocaleLowerCase() || !isInside)
        return undefined;
      const shift = <T extends { readonly at: number }>(end: T, by: number): T => ({
        ...end,
        at: end.at + by,
      });
      const down = target.area.row - area.row;
      const right = target.area.column - area.column;
      const { rows, columns } = reference;
      return referenceText({
        ...reference,
        sheet:
          target.sheet.name === home ? reference.sheet && target.sheet.name : target.sheet.name,
        rows: rows && [shift(rows[0], down), shift(rows[1], down)],
        columns: columns && [shift(columns[0], right), shift(columns[1], right)],
      });
    });
  for (const sheet of workbook.sheets) mapFormulas(sheet, change(sheet.name));
  for (const name of [...workbook.names, ...workbook.sheets.flatMap((sheet) => sheet.names)]) {
    const formula = change("")(name.formula);
    if (formula === name.formula) continue;
    name.formula = formula;
    name.source = undefined;
    workbook.touched.add("names");
  }
}

function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1)
      visit(row, column);
  }
}
