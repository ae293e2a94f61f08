import { SHEET_COLUMNS, SHEET_ROWS } from "../../officeHost/model/area";
import type { CellEditor, Leave } from "../edit/editor";
import {
  cellArea,
  placeCursor,
  selectLines,
  stretchCursor,
  type Cursor,
  type Position,
} from "../select/cursor";
import {
  blockAround,
  cycleInside,
  jumpFrom,
  stepFrom,
  usedSize,
  type Direction,
} from "../select/moves";
import type { Session } from "../session";
import type { Grid } from "./grid";

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** What the keyboard asks of the page beyond moving about. */
export type KeyActions = {
  clear(): void;
  openList(): void;
  /** Control and Z. */
  undo(): void;
  /** Control and Y, or Control, Shift and Z. */
  redo(): void;
  showSheet(step: 1 | -1): void;
  deleteChart(): void;
};

/** Moves the cursor and starts typing as Excel's keys do. */
export class Keyboard {
  constructor(
    private readonly session: Session,
    private readonly grid: Grid,
    private readonly editor: CellEditor,
    private readonly actions: KeyActions
  ) {
    grid.scroller.addEventListener("keydown", (event) => {
      if (event.isComposing || event.target !== grid.scroller) return;
      if (this.press(event)) event.preventDefault();
    });
  }

  /** After an entry: the next cell, inside a selection of several cells round and round. */
  leave(to: Leave): void {
    if (to === "stay") return;
    const { session, grid } = this;
    const { cursor, sheet } = session;
    const [area] = cursor.areas;
    const back = to === "up" || to === "left";
    if (
      cursor.areas.length === 1 &&
      area &&
      area.rows * area.columns > 1 &&
      !this.isOneMerge(area)
    ) {
      const by = to === "right" || to === "left" ? "rows" : "columns";
      const active = cycleInside(area, cursor.active, by, back);
      session.select({ ...cursor, active });
      grid.reveal(active.row, active.column);
    } else this.go(placeCursor(sheet, stepFrom(sheet, grid.view, cursor.active, to)));
  }

  private isOneMerge(area: {
    row: number;
    column: number;
    rows: number;
    columns: number;
  }): boolean {
    return this.session.sheet.merges.some(
      (merge) =>
        merge.row === area.row &&
        merge.column === area.column &&
        merge.rows === area.rows &&
        merge.columns === area.columns
    );
  }

  /** True when the key meant something here. */
  private press(event: KeyboardEvent): boolean {
    const { key, altKey } = event;
    const isControl = event.ctrlKey || event.metaKey;
    const direction = ARROWS[key];
    if (direction && altKey) return direction === "down" && this.do(() => this.actions.openList());
    if (direction) return this.do(() => this.arrow(direction, isControl, event.shiftKey));
    if (isControl) return this.pressWithControl(event);
    if (key === " " && event.shiftKey) return this.do(() => this.selectWhole("rows"));
    if (this.pressNamed(event)) return true;
    if (this.session.workbook.selection.kind !== "cells") return false;
    const isLetter = [...key].length === 1 && !altKey;
    // Not prevented: the letter itself then goes into the field that has just got the focus.
    if (isLetter || key === "Process" || key === "Dead") this.editor.start("over");
    return false;
  }

  private pressNamed({ key, shiftKey }: KeyboardEvent): boolean {
    const { cursor, sheet } = this.session;
    const { view } = this.grid;
    const from = shiftKey ? cursor.corner : cursor.active;
    switch (key) {
      case "Enter":
        return this.do(() => this.leave(shiftKey ? "up" : "down"));
      case "Tab":
        return this.do(() => this.leave(shiftKey ? "left" : "right"));
      case "F2":
        return this.do(() => this.editor.start("keep"));
      case "Delete":
        if (this.session.workbook.selection.kind === "chart") {
          return this.do(() => this.actions.deleteChart());
        }
        return this.do(() => this.actions.clear());
      case "Escape":
        // Leaves a chart: the cells that were selected before it are again.
        return this.do(() => this.session.select(cursor));
      case "Backspace":
        return this.do(() => this.editor.start("over"));
      case "Home":
        return this.do(() => this.moveTo({ ...from, column: view.frozenColumns }, shiftKey));
      case "PageDown":
      case "PageUp": {
        const rows = Math.max(1, this.rowsOnScreen() - 1);
        const direction = key === "PageDown" ? "down" : "up";
        return this.do(() => this.moveTo(stepFrom(sheet, view, from, direction, rows), shiftKey));
      }
      default:
        return false;
    }
  }

  private pressWithControl(event: KeyboardEvent): boolean {
    const { code, key, shiftKey } = event;
    const { sheet, cursor } = this.session;
    const used = usedSize(sheet);
    const { view } = this.grid;
    if (key === "Home") {
      return this.do(() =>
        this.moveTo({ row: view.frozenRows, column: view.frozenColumns }, shiftKey)
      );
    }
    if (key === "End") {
      const last = { row: Math.max(0, used.rows - 1), column: Math.max(0, used.columns - 1) };
      return this.do(() => this.moveTo(last, shiftKey));
    }
    if (key === "PageDown") return this.do(() => this.actions.showSheet(1));
    if (key === "PageUp") return this.do(() => this.actions.showSheet(-1));
    if (key === " ") return this.do(() => this.selectWhole("columns"));
    // By place on the keyboard: in a Russian layout the letters are others.
    if (code === "KeyA") return this.do(() => this.selectBlock(cursor));
    if (code === "KeyY" || (code === "KeyZ" && shiftKey)) {
      return this.do(() => this.actions.redo());
    }
    if (code === "KeyZ") return this.do(() => this.actions.undo());
    return false;
  }

  private do(action: () => void): true {
    action();
    return true;
  }

  private arrow(direction: Direction, isJump: boolean, isStretch: boolean): void {
    const { sheet, cursor } = this.session;
    const from = isStretch ? cursor.corner : cursor.active;
    const to = isJump
      ? jumpFrom(sheet, from, direction)
      : stepFrom(sheet, this.grid.view, from, direction);
    this.moveTo(to, isStretch);
  }

  private moveTo(position: Position, isStretch: boolean): void {
    const { sheet, cursor } = this.session;
    this.go(isStretch ? stretchCursor(sheet, cursor, position) : placeCursor(sheet, position));
  }

  private go(cursor: Cursor): void {
    this.session.select(cursor);
    this.grid.reveal(cursor.corner.row, cursor.corner.column);
  }

  private selectWhole(kind: "rows" | "columns"): void {
    const area = this.session.cursor.areas.at(-1) ?? cellArea(this.session.cursor.active);
    const [first, count] = kind === "rows" ? [area.row, area.rows] : [area.column, area.columns];
    const lines = selectLines(kind, first, first + count - 1);
    this.session.select({ ...lines, active: this.session.cursor.active });
  }

  /** First the block of filled cells one stands in, then the whole sheet. */
  private selectBlock(cursor: Cursor): void {
    const block = blockAround(this.session.sheet, cursor.active);
    const [known] = cursor.areas;
    const isTaken = known?.rows === block.rows && known.columns === block.columns;
    const area =
      isTaken || block.rows * block.columns === 1
        ? { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS }
        : block;
    const corner = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
    this.session.select({ active: cursor.active, areas: [area], corner });
  }

  private rowsOnScreen(): number {
    const { view } = this.grid;
    const first = view.rows.indexAt(view.frozenHeight + view.scrollTop);
    return view.rows.indexAt(view.height + view.scrollTop) - first;
  }
}
