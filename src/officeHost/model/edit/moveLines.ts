import { SHEET_COLUMNS, SHEET_ROWS, type Area } from "../area";
import type { CellExtra, CellValue } from "../cell";
import type { Sheet } from "../sheet";
import { recordedArea } from "./guard";
import type { Shift } from "./shiftSpan";

/** Puts whole new rows or columns before an area; they look like the one before them. */
export function insertLines(sheet: Sheet, area: Area, axis: "rows" | "columns"): void {
  if (axis === "columns") return moveColumns(sheet, area.column, area.columns);
  sheet.beforeRowsMove();
  const tail = sheet.rows.splice(area.row);
  const before = sheet.rows[area.row - 1];
  if (tail.length > 0) sheet.rows.length = area.row + area.rows;
  tail.slice(0, SHEET_ROWS - area.row - area.rows).forEach((line, offset) => {
    if (!line) return;
    line.source = undefined;
    sheet.rows[area.row + area.rows + offset] = line;
  });
  if (
    !before ||
    (before.styles.length === 0 && before.style === undefined && before.height === undefined)
  )
    return;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const line = sheet.rowForChange(row);
    line.styles = before.styles.slice();
    line.style = before.style;
    line.height = before.height;
  }
}

/** Takes the whole rows or columns of an area away. */
export function deleteLines(sheet: Sheet, area: Area, axis: "rows" | "columns"): void {
  if (axis === "columns") return moveColumns(sheet, area.column, -area.columns);
  sheet.beforeRowsMove();
  sheet.rows.splice(area.row, area.rows);
  for (let row = area.row; row < sheet.rows.length; row += 1) {
    const line = sheet.rows[row];
    if (line) line.source = undefined;
  }
}

/** Moves the columns from `at` on, records and cells alike; new ones look like the column before. */
function moveColumns(sheet: Sheet, at: number, count: number): void {
  const before = at > 0 ? sheet.columns[at - 1] : undefined;
  if (at < sheet.columns.length || (count > 0 && before)) {
    spliceSparse(sheet.columns, at, count, SHEET_COLUMNS);
    for (let column = at; count > 0 && before && column < at + count; column += 1) {
      sheet.columns[column] = { ...before };
    }
    sheet.touched.add("columns");
  }
  sheet.rows.forEach((line, row) => {
    if (!line) return;
    const lastExtra = Math.max(-1, ...(line.extras?.keys() ?? []));
    if (Math.max(line.values.length, line.styles.length, lastExtra + 1) < at) return;
    const change = sheet.rowForChange(row);
    spliceSparse(change.values, at, count, SHEET_COLUMNS);
    spliceSparse(change.styles, at, count, SHEET_COLUMNS);
    const style = at > 0 ? change.styles[at - 1] : undefined;
    for (let column = at; count > 0 && style !== undefined && column < at + count; column += 1) {
      change.styles[column] = style;
    }
    if (change.extras) change.extras = movedExtras(change.extras, at, count);
  });
}

/** Inserts holes into a sparse list, or takes entries away. */
function spliceSparse<T>(list: T[], at: number, count: number, size: number): void {
  if (at >= list.length) return;
  if (count < 0) {
    list.splice(at, -count);
    return;
  }
  const tail = list.splice(at);
  list.length = Math.min(at + count + tail.length, size);
  tail.forEach((entry, offset) => {
    if (at + count + offset < size) list[at + count + offset] = entry;
  });
}

function movedExtras(
  extras: Map<number, CellExtra>,
  at: number,
  count: number
): Map<number, CellExtra> {
  const moved = new Map<number, CellExtra>();
  for (const [column, extra] of extras) {
    if (column < at) moved.set(column, extra);
    else if (count > 0 || column >= at - count) moved.set(column + count, extra);
  }
  return moved;
}

type Cell = { value: CellValue; style: number; extra: CellExtra | undefined };

/** Moves the cells of a band of rows or columns, with their looks; cells that are made get the look before them. */
export function moveBand(sheet: Sheet, move: Shift): void {
  const isRows = move.axis === "rows";
  const recorded = recordedArea(sheet);
  const end = isRows ? recorded.rows : recorded.columns;
  const across = isRows ? recorded.columns : recorded.rows;
  const size = isRows ? SHEET_ROWS : SHEET_COLUMNS;
  const last = Math.min(Math.max(end, move.at) + Math.max(move.count, 0), size);
  for (let line = move.band.from; line <= Math.min(move.band.to, across - 1); line += 1) {
    const at = (index: number): [number, number] => (isRows ? [index, line] : [line, index]);
    const cells: (Cell | undefined)[] = [];
    for (let index = move.at; index < end; index += 1) cells.push(readCell(sheet, ...at(index)));
    const style = move.at > 0 ? sheet.styleAt(...at(move.at - 1)) : 0;
    const fresh: Cell | undefined =
      style === 0 ? undefined : { value: null, style, extra: undefined };
    if (move.count > 0) cells.unshift(...Array.from({ length: move.count }, () => fresh));
    else cells.splice(0, -move.count);
    for (let index = move.at; index < last; index += 1) {
      writeCell(sheet, ...at(index), cells[index - move.at]);
    }
  }
}

function readCell(sheet: Sheet, row: number, column: number): Cell | undefined {
  const value = sheet.valueAt(row, column);
  const style = sheet.styleAt(row, column);
  const extra = sheet.extraAt(row, column);
  return value === null && style === 0 && !extra ? undefined : { value, style, extra };
}

function writeCell(sheet: Sheet, row: number, column: number, cell: Cell | undefined): void {
  if (!cell) {
    if (!readCell(sheet, row, column)) return;
    sheet.put(row, column, null);
    const line = sheet.rowForChange(row);
    delete line.styles[column];
    if (sheet.styleAt(row, column) !== 0) line.styles[column] = 0;
    return;
  }
  const style = cell.style === sheet.styleAt(row, column) ? undefined : cell.style;
  sheet.put(row, column, cell.value, style, cell.extra);
}
