import { SHEET_COLUMNS, SHEET_ROWS, type Area } from "../../officeHost/model/area";
import { autofitColumns, autofitRows } from "../../officeHost/model/edit/autofit";
import { setColumnWidth, setRowHeight } from "../../officeHost/model/edit/sizes";
import type { CellEditor } from "../edit/editor";
import { selectLines } from "../select/cursor";
import type { Session } from "../session";
import type { Grid } from "./grid";
import { HEADING_HEIGHT } from "./paintHeadings";
import { selectAll } from "./pointer";
import { cellAtPoint, xOfColumn, yOfRow } from "./view";

/** So close to the line between two headings the mouse changes a size. */
const GRIP = 4;

type Spot =
  | { readonly kind: "corner" }
  | { readonly kind: "rows" | "columns"; readonly index: number; readonly isGrip: boolean };

type Drag =
  | { readonly kind: "select"; readonly lines: "rows" | "columns"; readonly from: number }
  | { readonly kind: "size"; readonly lines: "rows" | "columns"; readonly index: number };

/** Selects rows and columns by their headings, and changes their sizes at the lines between them. */
export class Headings {
  private drag: Drag | undefined;

  constructor(
    private readonly session: Session,
    private readonly grid: Grid,
    private readonly editor: CellEditor,
    private readonly refuse: (failure: unknown) => void
  ) {
    const { element } = grid;
    element.addEventListener("pointerdown", (event) => this.down(event));
    element.addEventListener("pointermove", (event) => this.move(event));
    element.addEventListener("pointerup", () => (this.drag = undefined));
    element.addEventListener("dblclick", (event) => this.fit(event));
  }

  private down(event: PointerEvent): void {
    const spot = this.spotOf(event);
    if (!spot || event.button > 0) return;
    event.preventDefault();
    if (this.editor.isOpen && !this.editor.commit("stay")) return;
    this.grid.focus();
    if (spot.kind === "corner") return selectAll(this.session);
    this.grid.element.setPointerCapture(event.pointerId);
    if (spot.isGrip) {
      this.drag = { kind: "size", lines: spot.kind, index: spot.index };
      return;
    }
    const { cursor } = this.session;
    const from = event.shiftKey
      ? spot.kind === "rows"
        ? cursor.active.row
        : cursor.active.column
      : spot.index;
    this.drag = { kind: "select", lines: spot.kind, from };
    const kept = event.ctrlKey || event.metaKey ? cursor.areas : [];
    this.session.select(selectLines(spot.kind, from, spot.index, kept));
  }

  private move(event: PointerEvent): void {
    const { drag, grid } = this;
    const point = this.pointOf(event);
    if (!drag) {
      const spot = this.spotOf(event);
      const isGrip = spot !== undefined && spot.kind !== "corner" && spot.isGrip;
      const cursor = !isGrip ? "" : spot.kind === "rows" ? "row-resize" : "col-resize";
      grid.element.style.cursor = cursor;
      return;
    }
    const isRows = drag.lines === "rows";
    if (drag.kind === "select") {
      const cell = cellAtPoint(grid.view, Math.max(0, point.x), Math.max(0, point.y));
      const to = isRows ? cell.row : cell.column;
      const kept = this.session.cursor.areas.slice(0, -1);
      this.session.select(selectLines(drag.lines, drag.from, to, kept));
      return;
    }
    const start = isRows ? yOfRow(grid.view, drag.index) : xOfColumn(grid.view, drag.index);
    this.setSize(drag.lines, drag.index, (isRows ? point.y : point.x) - start);
  }

  private setSize(lines: "rows" | "columns", index: number, pixels: number): void {
    const { workbook, sheet } = this.session;
    const points = Math.max(0, Math.min(400, pixels * 0.75));
    this.try(() => {
      if (lines === "rows") setRowHeight(workbook, sheet, lineArea("rows", index), points);
      else setColumnWidth(workbook, sheet, lineArea("columns", index), points);
    });
  }

  private fit(event: MouseEvent): void {
    const spot = this.spotOf(event);
    if (!spot || spot.kind === "corner" || !spot.isGrip) return;
    const { workbook, sheet, officeLanguage } = this.session;
    const area = lineArea(spot.kind, spot.index);
    this.try(() => {
      if (spot.kind === "rows") autofitRows(workbook, sheet, area, officeLanguage);
      else autofitColumns(workbook, sheet, area, officeLanguage);
    });
  }

  private try(action: () => void): void {
    try {
      action();
    } catch (failure) {
      this.drag = undefined;
      this.refuse(failure);
    }
  }

  /** Which heading the mouse is on; undefined over the cells. */
  private spotOf(event: MouseEvent): Spot | undefined {
    const { view } = this.grid;
    const { x, y } = this.pointOf(event);
    if (x >= view.width || y >= view.height) return undefined;
    if (x < 0 && y < 0) return { kind: "corner" };
    if (y < 0)
      return gripOf(
        "columns",
        x,
        (at) => cellAtPoint(view, at, 0).column,
        (index) => xOfColumn(view, index)
      );
    if (x < 0)
      return gripOf(
        "rows",
        y,
        (at) => cellAtPoint(view, 0, at).row,
        (index) => yOfRow(view, index)
      );
    return undefined;
  }

  private pointOf(event: MouseEvent): { x: number; y: number } {
    const box = this.grid.element.getBoundingClientRect();
    return {
      x: event.clientX - box.left - this.grid.left,
      y: event.clientY - box.top - HEADING_HEIGHT,
    };
  }
}

/** The line that starts a heading belongs to the one before it, which may be hidden: dragging brings it back. */
function gripOf(
  kind: "rows" | "columns",
  place: number,
  indexAt: (place: number) => number,
  startOf: (index: number) => number
): Spot {
  const index = indexAt(Math.max(0, place));
  const next = indexAt(place + GRIP);
  if (next !== index) return { kind, index, isGrip: true };
  if (index > 0 && place - startOf(index) < GRIP) return { kind, index: index - 1, isGrip: true };
  return { kind, index, isGrip: false };
}

function lineArea(kind: "rows" | "columns", index: number): Area {
  return kind === "rows"
    ? { row: index, column: 0, rows: 1, columns: SHEET_COLUMNS }
    : { row: 0, column: index, rows: SHEET_ROWS, columns: 1 };
}
