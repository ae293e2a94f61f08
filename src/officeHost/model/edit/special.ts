import { intersectAreas, type Area } from "../area";
import { meetAreas } from "../areas";
import { notImitated } from "../apiError";
import { isHiddenRow, type CellValue } from "../cell";
import type { Sheet } from "../sheet";
import { recordedArea } from "./guard";

/**
 * The cells of some areas that are of a kind (Excel.SpecialCellType), as areas from top to bottom: one column's
 * neighbours below each other are one area, equal areas side by side too. `valueType` (Excel.SpecialCellValueType)
 * narrows constants and formulas. Blanks are looked for within the used part of the sheet, as Excel does.
 */
export function findSpecialCells(
  sheet: Sheet,
  areas: readonly Area[],
  type: string,
  valueType = "All"
): Area[] {
  switch (type) {
    case "Constants":
      return collectCells(sheet, areas, (row, column) => {
        const isFormula = sheet.extraAt(row, column)?.formula !== undefined;
        return !isFormula && fitsType(sheet.valueAt(row, column), valueType);
      });
    case "Formulas":
      return collectCells(sheet, areas, (row, column) => {
        const isFormula = sheet.extraAt(row, column)?.formula !== undefined;
        return (
          isFormula && (valueType === "All" || fitsType(sheet.valueAt(row, column), valueType))
        );
      });
    case "Blanks":
      return collectCells(
        sheet,
        areas,
        (row, column) =>
          sheet.valueAt(row, column) === null && sheet.extraAt(row, column) === undefined
      );
    case "Visible":
      return areas.flatMap((area) => visibleParts(sheet, area));
    case "ConditionalFormats":
      return meetAreas(
        areas,
        sheet.conditionalFormats.flatMap((format) => format.areas)
      );
    case "DataValidations":
      return meetAreas(
        areas,
        sheet.validations.flatMap((validation) => validation.areas)
      );
    default:
      throw notImitated(`getSpecialCells("${type}")`);
  }
}

function fitsType(value: CellValue, valueType: string): boolean {
  if (value === null) return false;
  const kind = typeof value === "object" ? "Errors" : KINDS[typeof value];
  return valueType === "All" || valueType.includes(kind ?? "");
}
/** The words that Excel.SpecialCellValueType is put together from, as in `NumbersText`. */
const KINDS: Readonly<Record<string, string>> = {
  number: "Numbers",
  string: "Text",
  boolean: "Logical",
};

/** The cells with records that a test wants, as areas from top to bottom. */
export function collectCells(
  sheet: Sheet,
  areas: readonly Area[],
  isWanted: (row: number, column: number) => boolean
): Area[] {
  const recorded = recordedArea(sheet);
  return areas.flatMap((area) => {
    const part = intersectAreas(area, recorded);
    return part ? collectArea(part, isWanted) : [];
  });
}

/** Runs of cells in a row are joined with the same run of the row above. */
function collectArea(area: Area, isWanted: (row: number, column: number) => boolean): Area[] {
  const found: Area[] = [];
  let above = new Map<string, number>();
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const now = new Map<string, number>();
    let start = -1;
    for (let column = area.column; column <= area.column + area.columns; column += 1) {
      const isIn = column < area.column + area.columns && isWanted(row, column);
      if (isIn && start < 0) start = column;
      if (isIn || start < 0) continue;
      const key = `${start}:${column}`;
      const index = above.get(key);
      const top = index === undefined ? undefined : found[index];
      if (index !== undefined && top) {
        found[index] = { ...top, rows: top.rows + 1 };
        now.set(key, index);
      } else {
        found.push({ row, column: start, rows: 1, columns: column - start });
        now.set(key, found.length - 1);
      }
      start = -1;
    }
    above = now;
  }
  return found;
}

/** The parts of an area whose rows and columns are shown, cut at the hidden ones. */
export function visibleParts(sheet: Sheet, area: Area): Area[] {
  const rows = runs(area.row, area.rows, sheet.rows.length, (row) => isHiddenRow(sheet.rows[row]));
  const columns = runs(
    area.column,
    area.columns,
    sheet.columns.length,
    (column) => sheet.columns[column]?.hidden === true
  );
  return rows.flatMap(([row, rowCount]) =>
    columns.map(([column, columnCount]) => ({ row, column, rows: rowCount, columns: columnCount }))
  );
}

function runs(
  first: number,
  count: number,
  recorded: number,
  isHidden: (index: number) => boolean
): [number, number][] {
  const found: [number, number][] = [];
  const end = first + count;
  let start = first;
  for (let index = first; index < Math.min(end, recorded); index += 1) {
    if (!isHidden(index)) continue;
    if (index > start) found.push([start, index - start]);
    start = index + 1;
  }
  if (end > start) found.push([start, end - start]);
  return found;
}
