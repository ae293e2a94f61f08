import { areaText, type Area } from "../area";
import type { FormulaDetail } from "../happening";
import type { Sheet } from "../sheet";

/** The formulas of an area by the address of their cells. */
export function formulasIn(sheet: Sheet, area: Area): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const end = Math.min(area.row + area.rows, sheet.rows.length);
  for (let row = area.row; row < end; row += 1) {
    sheet.rows[row]?.extras?.forEach(({ formula }, column) => {
      const isInside = column >= area.column && column < area.column + area.columns;
      if (formula === undefined || !isInside) return;
      found.set(areaText({ row, column, rows: 1, columns: 1 }), formula);
    });
  }
  return found;
}

/** The cells whose formulas differ, with what they were. */
export function changedFormulas(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>
): FormulaDetail[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((cell) => before.get(cell) !== after.get(cell))
    .map((cell) => ({ cellAddress: cell, previousFormula: before.get(cell) ?? "" }));
}
