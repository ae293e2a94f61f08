import { intersectAreas, SHEET_COLUMNS, SHEET_ROWS } from "../../officeHost/model/area";
import type { CellEditor } from "../edit/editor";
import {
  addToCursor,
  cellArea,
  cursorOver,
  placeCursor,
  stretchCursor,
  type Position,
} from "../select/cursor";
import type { Session } from "../session";
import type { CellButton } from "./buttons";
import type { Grid } from "./grid";
import { cellButtonBox } from "./paintMarks";
import { cellAtPoint } from "./view";

/** What the mouse asks of the page beyond selecting. */
export type PointerActions = {
  pressButton(button: CellButton): void;
  follow(place: string): void;
};

/** Selects cells with the mouse: by click and drag, with shift and control, scrolling at the edges. */
export class Pointer {
  private timer: ReturnType<typeof setInterval> | undefined;
  private last = { x: 0, y: 0 };

  constructor(
    private readonly session: Session,
    private readonly grid: Grid,
    private readonly editor: CellEditor,
    private readonly actions: PointerActions
  ) {
    const { scroller } = grid;
    scroller.addEventListener("pointerdown", (event) => this.down(event));
    scroller.addEventListener("pointermove", (event) => this.move(event));
    for (const end of ["pointerup", "pointercancel"] as const) {
      scroller.addEventListener(end, () => this.stop());
    }
    scroller.addEventListener("dblclick", (event) => {
      if (this.isOnCells(event)) this.editor.start("keep");
    });
  }

  private down(event: PointerEvent): void {
    if (event.button > 0 || !this.isOnCells(event)) return;
    const { session, grid } = this;
    if (this.editor.isOpen && !this.editor.commit("stay")) {
      event.preventDefault();
      return;
    }
    const { x, y } = this.pointOf(event);
    const button = grid.buttons.find(({ cell }) => isInside(cellButtonBox(cell), x, y));
    const position = cellAtPoint(grid.view, x, y);
    if (button) {
      event.preventDefault();
      grid.focus();
      this.actions.pressButton(button);
      return;
    }
    grid.focus();
    event.preventDefault();
    const { cursor, sheet } = session;
    if (event.shiftKey) session.select(stretchCursor(sheet, cursor, position));
    else if (event.ctrlKey || event.metaKey) session.select(addToCursor(sheet, cursor, position));
    else {
      session.select(placeCursor(sheet, position));
      const area = { ...position, rows: 1, columns: 1 };
      session.workbook.tellHandlers(sheet, { name: "clicked", area, offsetX: 0, offsetY: 0 });
      this.followLink(position);
    }
    this.last = { x, y };
    grid.scroller.setPointerCapture(event.pointerId);
    this.timer = setInterval(() => this.scrollAtEdge(), 40);
  }

  private move(event: PointerEvent): void {
    const { x, y } = this.pointOf(event);
    if (this.timer === undefined) {
      const isButton = this.grid.buttons.some(({ cell }) => isInside(cellButtonBox(cell), x, y));
      this.grid.scroller.style.cursor = isButton ? "pointer" : "";
      return;
    }
    if (x === this.last.x && y === this.last.y) return;
    this.last = { x, y };
    this.stretchTo(x, y);
  }

  private stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private stretchTo(x: number, y: number): void {
    const { session, grid } = this;
    const { view } = grid;
    const corner = cellAtPoint(
      view,
      Math.max(0, Math.min(view.width - 1, x)),
      Math.max(0, Math.min(view.height - 1, y))
    );
    const { cursor } = session;
    if (corner.row === cursor.corner.row && corner.column === cursor.corner.column) return;
    session.select(stretchCursor(session.sheet, cursor, corner));
  }

  private scrollAtEdge(): void {
    const { view, scroller } = this.grid;
    const { x, y } = this.last;
    const across = x < 0 ? x : x > view.width ? x - view.width : 0;
    const down = y < 0 ? y : y > view.height ? y - view.height : 0;
    if (across === 0 && down === 0) return;
    scroller.scrollBy(across, down);
    this.stretchTo(x, y);
  }

  /** Links to places in the workbook are followed on a click, as in Excel; addresses outside are not opened here. */
  private followLink(position: Position): void {
    const cell = cellArea(position);
    const link = this.session.sheet.hyperlinks.find(({ area }) => intersectAreas(area, cell));
    if (link?.documentReference) this.actions.follow(link.documentReference);
  }

  private pointOf(event: MouseEvent): { x: number; y: number } {
    const box = this.grid.scroller.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  private isOnCells(event: MouseEvent): boolean {
    const { x, y } = this.pointOf(event);
    const { scroller } = this.grid;
    return x < scroller.clientWidth && y < scroller.clientHeight;
  }
}

function isInside(
  box: { x: number; y: number; width: number; height: number },
  x: number,
  y: number
): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

/** The whole sheet, active at its first cell. */
export function selectAll(session: Session): void {
  const all = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };
  session.select({ ...cursorOver([all]), active: { row: 0, column: 0 } });
}
