import { SHEET_COLUMNS, SHEET_ROWS, type Area } from "../../officeHost/model/area";
import type { Sheet } from "../../officeHost/model/sheet";
import { measureColumns, measureRows, type Axis } from "./axes";

/** What part of a sheet is on screen. Pixels count from the corner where the headings end. */
export type View = {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly frozenHeight: number;
  readonly frozenWidth: number;
  readonly scrollTop: number;
  readonly scrollLeft: number;
  readonly width: number;
  readonly height: number;
};

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** One of up to four parts of the screen that scroll differently, with the cells in it. */
export type Region = { readonly box: Box; readonly cells: Area };

/** Measures a sheet for a screen of `width` × `height` pixels that is scrolled to the given place. */
export function makeView(
  sheet: Sheet,
  screen: {
    readonly width: number;
    readonly height: number;
    readonly scrollTop: number;
    readonly scrollLeft: number;
  },
  known?: { readonly rows: Axis; readonly columns: Axis }
): View {
  const rows = known?.rows ?? measureRows(sheet);
  const columns = known?.columns ?? measureColumns(sheet);
  const frozenRows = sheet.frozen?.rows ?? 0;
  const frozenColumns = sheet.frozen?.columns ?? 0;
  return {
    ...screen,
    rows,
    columns,
    frozenRows,
    frozenColumns,
    frozenHeight: Math.min(rows.offsetOf(frozenRows), screen.height),
    frozenWidth: Math.min(columns.offsetOf(frozenColumns), screen.width),
  };
}

export function xOfColumn(view: View, column: number): number {
  const offset = view.columns.offsetOf(column);
  return column < view.frozenColumns ? offset : offset - view.scrollLeft;
}

export function yOfRow(view: View, row: number): number {
  const offset = view.rows.offsetOf(row);
  return row < view.frozenRows ? offset : offset - view.scrollTop;
}

/** The cell under a point of the screen; points outside give the nearest cell. */
export function cellAtPoint(view: View, x: number, y: number): { row: number; column: number } {
  return {
    row: view.rows.indexAt(y < view.frozenHeight ? y : y + view.scrollTop),
    column: view.columns.indexAt(x < view.frozenWidth ? x : x + view.scrollLeft),
  };
}

/** Where an area lies on the screen, taken as if it belonged to the part of the screen its first cell is in. */
export function boxOfArea(view: View, area: Area): Box {
  const x = xOfColumn(view, area.column);
  const y = yOfRow(view, area.row);
  const endX = xOfColumn(view, area.column + area.columns - 1);
  const endY = yOfRow(view, area.row + area.rows - 1);
  return {
    x,
    y,
    width: Math.max(0, endX + view.columns.sizeAt(area.column + area.columns - 1) - x),
    height: Math.max(0, endY + view.rows.sizeAt(area.row + area.rows - 1) - y),
  };
}

/** The parts of the screen with the cells they show, the scrolling part first, the frozen corner last. */
export function splitRegions(view: View): Region[] {
  const down = splitDirection(
    view.rows,
    view.frozenRows,
    view.frozenHeight,
    view.scrollTop,
    view.height
  );
  const across = splitDirection(
    view.columns,
    view.frozenColumns,
    view.frozenWidth,
    view.scrollLeft,
    view.width
  );
  return down.flatMap((vertical) =>
    across.map((horizontal) => ({
      box: {
        x: horizontal.start,
        y: vertical.start,
        width: horizontal.end - horizontal.start,
        height: vertical.end - vertical.start,
      },
      cells: {
        row: vertical.first,
        column: horizontal.first,
        rows: vertical.last - vertical.first + 1,
        columns: horizontal.last - horizontal.first + 1,
      },
    }))
  );
}

type Stretch = { first: number; last: number; start: number; end: number };

function splitDirection(
  axis: Axis,
  frozen: number,
  frozenSize: number,
  scroll: number,
  size: number
): Stretch[] {
  const stretches: Stretch[] = [];
  if (size > frozenSize) {
    const first = Math.max(frozen, axis.indexAt(frozenSize + scroll));
    const last = axis.indexAt(size + scroll - 1);
    if (last >= first) stretches.push({ first, last, start: frozenSize, end: size });
  }
  if (frozenSize > 0) {
    stretches.push({ first: 0, last: Math.max(0, frozen - 1), start: 0, end: frozenSize });
  }
  return stretches;
}

/** How far to scroll so that a cell is wholly on screen; frozen cells always are. */
export function scrollToCell(
  view: View,
  row: number,
  column: number
): { scrollTop: number; scrollLeft: number } {
  return {
    scrollTop:
      row < view.frozenRows
        ? view.scrollTop
        : scrollInto(view.rows, row, view.frozenHeight, view.scrollTop, view.height),
    scrollLeft:
      column < view.frozenColumns
        ? view.scrollLeft
        : scrollInto(view.columns, column, view.frozenWidth, view.scrollLeft, view.width),
  };
}

function scrollInto(
  axis: Axis,
  index: number,
  frozenSize: number,
  scroll: number,
  size: number
): number {
  const start = axis.offsetOf(index);
  const end = axis.offsetOf(index + 1);
  if (start - scroll < frozenSize) return Math.max(0, start - frozenSize);
  if (end - scroll > size) return Math.min(start - frozenSize, end - size);
  return scroll;
}

/** How large the scrolled content is: what is used and a screen more, at least what is in view and a bit. */
export function extentOf(
  view: View,
  used: { readonly rows: number; readonly columns: number }
): { width: number; height: number } {
  return {
    width: Math.min(
      view.columns.total,
      Math.max(
        view.columns.offsetOf(Math.min(SHEET_COLUMNS, used.columns)) + view.width * 0.6,
        view.scrollLeft + view.width * 1.5
      )
    ),
    height: Math.min(
      view.rows.total,
      Math.max(
        view.rows.offsetOf(Math.min(SHEET_ROWS, used.rows)) + view.height * 0.6,
        view.scrollTop + view.height * 1.5
      )
    ),
  };
}
