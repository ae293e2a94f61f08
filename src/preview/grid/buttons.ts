import { intersectAreas } from "../../officeHost/model/area";
import { validationAt } from "../../officeHost/model/edit/validations";
import type { AutoFilter, Table, Validation } from "../../officeHost/model/parts";
import type { Cursor } from "../select/cursor";
import type { Session } from "../session";
import { boxOfArea, type Box, type Region, type View } from "./view";

/** A small button in a cell: of a filter's heading, or of the list of the cell that is active. */
export type CellButton = {
  readonly kind: "filter" | "list";
  readonly row: number;
  readonly column: number;
  readonly cell: Box;
  readonly isAtWork: boolean;
};

/** The buttons that stand in the cells on screen. */
export function listButtons(
  session: Session,
  view: View,
  regions: readonly Region[],
  cursor: Cursor
): CellButton[] {
  const buttons: CellButton[] = [];
  const add = (kind: CellButton["kind"], row: number, column: number, isAtWork: boolean): void => {
    const area = { row, column, rows: 1, columns: 1 };
    if (!regions.some(({ cells }) => intersectAreas(cells, area))) return;
    const cell = boxOfArea(view, area);
    // Cells that scroll are hidden behind the frozen ones, and so are their buttons.
    if (row >= view.frozenRows && cell.y < view.frozenHeight - 4) return;
    if (column >= view.frozenColumns && cell.x < view.frozenWidth - 4) return;
    if (cell.width > 0 && cell.height > 0) buttons.push({ kind, row, column, cell, isAtWork });
  };
  for (const { filter } of listFilters(session)) {
    const { area, criteria } = filter;
    for (let offset = 0; offset < area.columns; offset += 1) {
      add("filter", area.row, area.column + offset, criteria.has(offset));
    }
  }
  const { row, column } = cursor.active;
  if (listValidationAt(session, row, column)) add("list", row, column, false);
  return buttons.filter(({ cell }) => cell.x < view.width && cell.y < view.height);
}

/** A filter with buttons on the active sheet, and the table it belongs to. */
export type ShownFilter = { readonly filter: AutoFilter; readonly table?: Table };

/** Every filter of the active sheet whose buttons show: its own and its tables'. */
export function listFilters({ sheet }: Session): ShownFilter[] {
  const own = sheet.autoFilter ? [{ filter: sheet.autoFilter }] : [];
  const inTables = sheet.tables.flatMap((table) =>
    table.filter && table.showFilterButton && table.showHeaders
      ? [{ filter: table.filter, table }]
      : []
  );
  return [...own, ...inTables];
}

/** The rule that lets a cell of the active sheet pick from a list, if it has one. */
export function listValidationAt(
  session: Session,
  row: number,
  column: number
): Validation | undefined {
  const validation = validationAt(session.sheet, row, column);
  return validation?.type === "List" && validation.inCellDropDown ? validation : undefined;
}
