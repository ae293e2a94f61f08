import {
  boundAreas,
  holdsArea,
  intersectAreas,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type Area,
} from "../../officeHost/model/area";
import type { Sheet } from "../../officeHost/model/sheet";
import type { Workbook } from "../../officeHost/model/workbook";

export type Position = { readonly row: number; readonly column: number };

/** What is selected on a sheet: the cell that typing goes to, the areas, and the corner that shift moves. */
export type Cursor = {
  readonly active: Position;
  /** The last one is the one that shift changes. */
  readonly areas: readonly Area[];
  readonly corner: Position;
};

export function cellArea({ row, column }: Position): Area {
  return { row, column, rows: 1, columns: 1 };
}

/** One cell (with what it is merged with) and nothing else. */
export function placeCursor(sheet: Sheet, position: Position): Cursor {
  const area = growOverMerges(sheet, cellArea(position));
  const active = { row: area.row, column: area.column };
  return { active, areas: [area], corner: active };
}

/** Areas as they were named, active at the first cell of the last one. No areas: the first cell of the sheet. */
export function cursorOver(areas: readonly Area[]): Cursor {
  const last = areas.at(-1) ?? cellArea({ row: 0, column: 0 });
  return {
    active: { row: last.row, column: last.column },
    areas: areas.length === 0 ? [last] : areas,
    corner: { row: last.row + last.rows - 1, column: last.column + last.columns - 1 },
  };
}

/** The last area stretched from the active cell to a corner; merged cells are taken in whole. */
export function stretchCursor(sheet: Sheet, cursor: Cursor, corner: Position): Cursor {
  const area = growOverMerges(sheet, boundAreas(cellArea(cursor.active), cellArea(corner)));
  return { ...cursor, areas: [...cursor.areas.slice(0, -1), area], corner };
}

/** One more area that starts at a cell. */
export function addToCursor(sheet: Sheet, cursor: Cursor, position: Position): Cursor {
  const fresh = placeCursor(sheet, position);
  return { ...fresh, areas: [...cursor.areas, ...fresh.areas] };
}

/** Whole rows or columns from one index to another, beside the areas given. */
export function selectLines(
  kind: "rows" | "columns",
  from: number,
  to: number,
  kept: readonly Area[] = []
): Cursor {
  const first = Math.min(from, to);
  const count = Math.abs(to - from) + 1;
  const area =
    kind === "rows"
      ? { row: first, column: 0, rows: count, columns: SHEET_COLUMNS }
      : { row: 0, column: first, rows: SHEET_ROWS, columns: count };
  const active = kind === "rows" ? { row: from, column: 0 } : { row: 0, column: from };
  const corner =
    kind === "rows" ? { row: to, column: SHEET_COLUMNS - 1 } : { row: SHEET_ROWS - 1, column: to };
  return { active, areas: [...kept, area], corner };
}

/** The area together with every merged area it touches. */
export function growOverMerges(sheet: Sheet, area: Area): Area {
  let grown = area;
  for (;;) {
    const touched = sheet.merges.filter(
      (merge) => intersectAreas(merge, grown) && !holdsArea(grown, merge)
    );
    if (touched.length === 0) return grown;
    grown = touched.reduce(boundAreas, grown);
  }
}

/** The cursor of the active sheet as the workbook has it; the active cell is kept where it still fits. */
export function readCursor(workbook: Workbook, known?: Cursor): Cursor {
  const { selection } = workbook;
  if (selection.kind !== "cells" || selection.sheet !== workbook.activeSheet) {
    return cursorOver(workbook.selections.get(workbook.activeSheet) ?? []);
  }
  if (known && known.areas === selection.areas) return known;
  return cursorOver(selection.areas);
}
