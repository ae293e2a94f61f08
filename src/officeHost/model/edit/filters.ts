import { ApiError } from "../apiError";
import { intersectAreas, type Area } from "../area";
import type { AutoFilter, FilterCriteria, Table } from "../parts";
import type { Sheet } from "../sheet";
import { shownText } from "../show/text";
import { shownLook } from "../show/look";
import type { Workbook } from "../workbook";
import { testOf, type CellTest, type FilteredCell } from "./filterTests";
import type { Language } from "./dates";
import { clipToUsed, isUnbounded, requireWritable } from "./guard";

/** Whose filter is meant: a table's, or with none the sheet's own. */
export type FilterPlace = {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly table?: Table | undefined;
  /** Texts are compared as this language shows them. */
  readonly language: Language;
};

/** The filter of a place, if it has one (buttons count as one). */
export function filterAt({ sheet, table }: FilterPlace): AutoFilter | undefined {
  return table ? table.filter : sheet.autoFilter;
}

/**
 * Puts filter buttons over an area (heading row first) and, with a column (offset in the area) and criteria, filters by
 * them. Another area than before drops the criteria there were; whole columns mean their used part.
 * Errors: `InvalidArgument` for a column outside, criteria without a column, an area over a table; `AccessDenied`.
 */
export function applyFilter(
  place: FilterPlace,
  wanted: Area,
  column?: number,
  criteria?: FilterCriteria
): void {
  const { workbook, sheet, table } = place;
  const area = isUnbounded(wanted) ? (clipToUsed(sheet, wanted) ?? wanted) : wanted;
  requireWritable(workbook, sheet, area, "allowAutoFilter");
  if (!table && sheet.tables.some((other) => intersectAreas(other.area, area))) {
    throw new ApiError("InvalidArgument", "The area holds a table, which has a filter of its own.");
  }
  if (criteria && column === undefined) {
    throw new ApiError("InvalidArgument", "Criteria need the column they are for.");
  }
  const old = filterAt(place);
  const isSame = old !== undefined && JSON.stringify(old.area) === JSON.stringify(area);
  const kept = isSame ? old.criteria : new Map<number, FilterCriteria>();
  const next: AutoFilter = { area, criteria: new Map(kept) };
  if (column !== undefined) {
    requireColumn(area, column);
    if (criteria) next.criteria.set(column, criteria);
    else next.criteria.delete(column);
  }
  const hidden = hiddenRows(place, next);
  if (old && !isSame) showRows(sheet, old.area);
  setFilter(place, next);
  hideRows(sheet, area, hidden);
  noteFilter(place);
}

/** Drops the criteria of one column (offset) or, without it, of all; buttons stay. Errors: `InvalidArgument`. */
export function clearCriteria(place: FilterPlace, column?: number): void {
  const filter = filterAt(place);
  if (!filter) return;
  requireWritable(place.workbook, place.sheet, filter.area, "allowAutoFilter");
  if (column === undefined) filter.criteria.clear();
  else {
    requireColumn(filter.area, column);
    filter.criteria.delete(column);
  }
  reapplyFilter(place);
}

/** Filters again by the criteria there are, after values have changed. */
export function reapplyFilter(place: FilterPlace): void {
  const filter = filterAt(place);
  if (!filter) return;
  hideRows(place.sheet, filter.area, hiddenRows(place, filter));
  setFilter(place, filter);
  noteFilter(place);
}

/** Takes criteria and buttons away and shows the rows. */
export function removeFilter(place: FilterPlace): void {
  const filter = filterAt(place);
  if (!filter) return;
  requireWritable(place.workbook, place.sheet, filter.area, "allowAutoFilter");
  showRows(place.sheet, filter.area);
  setFilter(place, undefined);
  noteFilter(place);
}

/**
 * The different texts a column of a filter shows, for the list under its button: in the order of the rows, the empty
 * text for empty cells. `column` is an offset within the filter's area.
 */
export function filterChoices(place: FilterPlace, column: number): string[] {
  const filter = filterAt(place);
  if (!filter) return [];
  requireColumn(filter.area, column);
  return [...new Set(cellsOf(place, filter, column).map((cell) => cell.text))];
}

/** The area of a table's filter: without the total row. */
export function tableFilterArea(table: Table): Area {
  return { ...table.area, rows: table.area.rows - (table.showTotals ? 1 : 0) };
}

function requireColumn(area: Area, column: number): void {
  if (!Number.isInteger(column) || column < 0 || column >= area.columns) {
    throw new ApiError("InvalidArgument", `The filter has no column ${column}.`);
  }
}

function hiddenRows(place: FilterPlace, filter: AutoFilter): Set<number> {
  const hidden = new Set<number>();
  for (const [column, criteria] of filter.criteria) {
    const cells = cellsOf(place, filter, column);
    const fits: CellTest = testOf(criteria, () => cells);
    cells.forEach((cell, index) => {
      if (!fits(cell)) hidden.add(filter.area.row + 1 + index);
    });
  }
  return hidden;
}

function cellsOf(place: FilterPlace, filter: AutoFilter, offset: number): FilteredCell[] {
  const { workbook, sheet, language } = place;
  const column = filter.area.column + offset;
  const cells: FilteredCell[] = [];
  for (let row = filter.area.row + 1; row < filter.area.row + filter.area.rows; row += 1) {
    cells.push({
      value: sheet.valueAt(row, column),
      text: shownText(workbook, sheet, row, column, language),
      get fillColor() {
        return shownLook(workbook, sheet, row, column).fill?.color;
      },
      get fontColor() {
        return shownLook(workbook, sheet, row, column).font?.color ?? "#000000";
      },
    });
  }
  return cells;
}

function showRows(sheet: Sheet, area: Area): void {
  hideRows(sheet, area, new Set());
}

function hideRows(sheet: Sheet, area: Area, hidden: ReadonlySet<number>): void {
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
    const isHidden = hidden.has(row);
    if ((sheet.rows[row]?.filtered ?? false) !== isHidden)
      sheet.rowForChange(row).filtered = isHidden;
  }
}

function setFilter({ sheet, table }: FilterPlace, filter: AutoFilter | undefined): void {
  if (filter) filter.source = undefined;
  if (table) {
    table.filter = filter;
    table.showFilterButton = filter !== undefined;
    table.source = undefined;
    sheet.touched.add("tables");
  } else {
    sheet.autoFilter = filter;
    sheet.touched.add("autoFilter");
  }
}

function noteFilter({ workbook, sheet, table }: FilterPlace): void {
  workbook.tell({ kind: "other", sheet: sheet.id, what: table ? "tableFilter" : "filter" });
}
