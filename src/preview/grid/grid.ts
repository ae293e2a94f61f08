import type { Area } from "../../officeHost/model/area";
import type { Sheet } from "../../officeHost/model/sheet";
import { makeElement } from "../dom";
import { cellArea, growOverMerges } from "../select/cursor";
import { usedSize } from "../select/moves";
import type { Session } from "../session";
import { measureColumns, measureRows, type Axis } from "./axes";
import { listButtons, type CellButton } from "./buttons";
import { ShownCells } from "./cells";
import { paintRegion } from "./paint";
import { HEADING_HEIGHT, headingWidth, paintHeadings, type FrameColors } from "./paintHeadings";
import { paintCellButton, paintFreeze, paintSelection } from "./paintMarks";
import { speakActiveCell } from "./spoken";
import {
  boxOfArea,
  extentOf,
  makeView,
  scrollToCell,
  splitRegions,
  type Box,
  type View,
} from "./view";

/** The sheet on screen: a canvas that is painted anew when something changes, under a scroller that takes the mouse. */
export class Grid {
  readonly element: HTMLElement;
  /** Takes mouse, wheel and keys; role grid. */
  readonly scroller: HTMLElement;
  /** Room for things that lie over the cells and are moved by whoever put them there. */
  readonly overlay: HTMLElement;
  /** Buttons in cells as they were painted last. */
  buttons: readonly CellButton[] = [];
  private readonly canvas: HTMLCanvasElement;
  private readonly extent: HTMLElement;
  private readonly activeCell: HTMLElement;
  private readonly painted = new Set<() => void>();
  private readonly scrolls = new Map<string, { top: number; left: number }>();
  private cells: ShownCells;
  private axes: { rows: Axis; columns: Axis };
  private used: { rows: number; columns: number };
  private isStale = false;
  private frame = 0;
  private shownSheet: Sheet;

  constructor(private readonly session: Session) {
    this.canvas = makeElement("canvas", { "aria-hidden": "true" });
    this.activeCell = makeElement("div", { class: "active-cell", role: "row" });
    this.extent = makeElement("div", { class: "extent", role: "presentation" });
    this.scroller = makeElement(
      "div",
      {
        class: "scroller",
        role: "grid",
        tabindex: "0",
        "aria-multiselectable": "true",
        "aria-description": session.texts.leaveCells,
      },
      this.extent,
      this.activeCell
    );
    this.overlay = makeElement("div", { class: "overlay" });
    this.element = makeElement("div", { class: "grid" }, this.canvas, this.scroller, this.overlay);
    this.shownSheet = session.sheet;
    this.cells = new ShownCells(session.workbook, session.sheet, session.officeLanguage);
    this.axes = { rows: measureRows(session.sheet), columns: measureColumns(session.sheet) };
    this.used = usedSize(session.sheet);
    this.scroller.addEventListener("scroll", () => this.requestPaint());
    new ResizeObserver(() => this.requestPaint()).observe(this.element);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () =>
      this.requestPaint()
    );
    session.listen((change) => {
      if (change.kind !== "selection") this.isStale = true;
      this.requestPaint();
    });
  }

  /** The measured screen as it is now. */
  get view(): View {
    this.refresh();
    return makeView(
      this.shownSheet,
      {
        width: this.scroller.clientWidth,
        height: this.scroller.clientHeight,
        scrollTop: this.scroller.scrollTop,
        scrollLeft: this.scroller.scrollLeft,
      },
      this.axes
    );
  }

  get shownCells(): ShownCells {
    this.refresh();
    return this.cells;
  }

  /** Where an area lies, from the corner of the grid's element. */
  boxOnPage(area: Area): Box {
    const box = boxOfArea(this.view, area);
    return { ...box, x: box.x + this.left, y: box.y + HEADING_HEIGHT };
  }

  /** Width of the row headings. */
  get left(): number {
    return this.scroller.offsetLeft;
  }

  /** Calls back after every painting, to move what lies over the cells. */
  onPaint(listener: () => void): void {
    this.painted.add(listener);
  }

  requestPaint(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.paint();
    });
  }

  /** Scrolls so that a cell can be seen. */
  reveal(row: number, column: number): void {
    this.refresh();
    const { view } = this;
    const wanted = scrollToCell(view, row, column);
    this.growExtent({ ...view, ...wanted });
    this.scroller.scrollTop = wanted.scrollTop;
    this.scroller.scrollLeft = wanted.scrollLeft;
    this.requestPaint();
  }

  focus(): void {
    this.scroller.focus({ preventScroll: true });
  }

  private refresh(): void {
    const { sheet, workbook, officeLanguage } = this.session;
    if (sheet === this.shownSheet && !this.isStale) return;
    this.isStale = false;
    const isOther = sheet !== this.shownSheet;
    if (isOther) this.rememberScroll();
    this.shownSheet = sheet;
    this.cells = new ShownCells(workbook, sheet, officeLanguage);
    this.axes = { rows: measureRows(sheet), columns: measureColumns(sheet) };
    this.used = usedSize(sheet);
    if (isOther) this.restoreScroll();
  }

  private rememberScroll(): void {
    const { scrollTop: top, scrollLeft: left } = this.scroller;
    this.scrolls.set(this.shownSheet.id, { top, left });
  }

  private restoreScroll(): void {
    const { top, left } = this.scrolls.get(this.shownSheet.id) ?? { top: 0, left: 0 };
    const { clientWidth: width, clientHeight: height } = this.scroller;
    const screen = { width, height, scrollTop: top, scrollLeft: left };
    this.growExtent(makeView(this.shownSheet, screen, this.axes));
    this.scroller.scrollTop = top;
    this.scroller.scrollLeft = left;
  }

  private growExtent(view: View): void {
    const { width, height } = extentOf(view, this.used);
    this.extent.style.width = `${width}px`;
    this.extent.style.height = `${height}px`;
  }

  private paint(): void {
    this.refresh();
    this.growExtent(this.view);
    const { view } = this;
    const regions = splitRegions(view);
    const lastRow = Math.max(...regions.map(({ cells }) => cells.row + cells.rows - 1), 0);
    const left = headingWidth(lastRow);
    if (left !== this.left) {
      this.scroller.style.left = `${left}px`;
      this.overlay.style.left = `${left}px`;
      this.requestPaint();
    }
    const context = this.prepareCanvas();
    if (!context) return;
    const colors = readColors(this.element);
    const { cursor, workbook } = this.session;
    const hasCells = workbook.selection.kind === "cells";
    this.buttons = listButtons(this.session, view, regions, cursor);
    context.save();
    context.translate(left, HEADING_HEIGHT);
    for (const region of regions) {
      paintRegion(context, view, this.cells, region);
      if (hasCells) paintSelection(context, view, this.shownSheet, cursor, region, colors.accent);
    }
    for (const { cell, isAtWork } of this.buttons) {
      paintCellButton(context, cell, isAtWork, colors.accent);
    }
    paintFreeze(context, view);
    context.restore();
    paintHeadings(context, view, regions, hasCells ? cursor.areas : [], left, colors);
    const { active } = cursor;
    const box = boxOfArea(view, growOverMerges(this.shownSheet, cellArea(active)));
    const { text } = this.cells.at(active.row, active.column);
    speakActiveCell(this.scroller, this.activeCell, this.session, text, { view, box });
    for (const listener of this.painted) listener();
  }

  private prepareCanvas(): CanvasRenderingContext2D | null {
    const { canvas, element } = this;
    const ratio = window.devicePixelRatio || 1;
    const width = Math.round(element.clientWidth * ratio);
    const height = Math.round(element.clientHeight * ratio);
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    const context = canvas.getContext("2d");
    context?.setTransform(ratio, 0, 0, ratio, 0, 0);
    return context;
  }
}

function readColors(element: HTMLElement): FrameColors {
  const style = getComputedStyle(element);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  return {
    heading: read("--heading"),
    headingText: read("--heading-text"),
    line: read("--line"),
    chosen: read("--chosen"),
    chosenText: read("--chosen-text"),
    accent: read("--grid-accent"),
  };
}
