import { activateChart, changeChart, deleteChart } from "../../officeHost/model/edit/charts";
import type { Chart } from "../../officeHost/model/parts";
import type { Sheet } from "../../officeHost/model/sheet";
import { makeElement } from "../dom";
import type { Grid } from "../grid/grid";
import type { Session } from "../session";
import { readChart, undrawnType } from "./chartData";
import { describeSeries, drawChart } from "./drawChart";

const PIXELS_PER_POINT = 4 / 3;

/** The charts of the sheet in front, over its cells: drawn anew when cells change, selected, moved and deleted here. */
export class ChartLayer {
  private readonly element = makeElement("div", { class: "charts" });
  private readonly shown = new Map<string, HTMLElement>();
  private sheet: Sheet | undefined;
  private isStale = true;

  constructor(
    private readonly session: Session,
    private readonly grid: Grid,
    private readonly attempt: (action: () => void) => void
  ) {
    grid.overlay.append(this.element);
    const scroll = ({ deltaX, deltaY }: WheelEvent): void => grid.scroller.scrollBy(deltaX, deltaY);
    this.element.addEventListener("wheel", scroll, { passive: true });
    session.listen(({ kind }) => {
      if (kind !== "selection" && kind !== "editing") this.isStale = true;
    });
    grid.onPaint(() => this.place());
  }

  /** Deletes the chart that is selected. */
  deleteSelected(): void {
    const { workbook, sheet } = this.session;
    const chart = this.selected();
    if (!chart) return;
    this.attempt(() => deleteChart(workbook, sheet, chart));
    this.grid.focus();
  }

  private selected(): Chart | undefined {
    const { selection } = this.session.workbook;
    if (selection.kind !== "chart") return undefined;
    return this.session.sheet.charts.find(({ id }) => id === selection.chart);
  }

  private place(): void {
    const { sheet } = this.session;
    if (this.isStale || sheet !== this.sheet) this.draw(sheet);
    const { view } = this.grid;
    const selected = this.selected();
    // Frozen rows and columns lie over the charts that scroll.
    this.element.style.inset = `${view.frozenHeight}px 0 0 ${view.frozenWidth}px`;
    for (const chart of sheet.charts) {
      const element = this.shown.get(chart.id);
      if (!element) continue;
      const left = chart.left * PIXELS_PER_POINT - view.scrollLeft - view.frozenWidth;
      const top = chart.top * PIXELS_PER_POINT - view.scrollTop - view.frozenHeight;
      element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
      element.classList.toggle("selected", chart === selected);
    }
  }

  private draw(sheet: Sheet): void {
    this.isStale = false;
    this.sheet = sheet;
    const known = new Set(sheet.charts.map(({ id }) => id));
    for (const [id, element] of this.shown) {
      if (known.has(id)) continue;
      element.remove();
      this.shown.delete(id);
    }
    for (const chart of sheet.charts) {
      const element = this.shown.get(chart.id) ?? this.makeElementOf(chart);
      element.style.width = `${Math.round(chart.width * PIXELS_PER_POINT)}px`;
      element.style.height = `${Math.round(chart.height * PIXELS_PER_POINT)}px`;
      this.fill(element, sheet, chart);
    }
  }

  private fill(element: HTMLElement, sheet: Sheet, chart: Chart): void {
    const { session } = this;
    const { texts } = session;
    const title = chart.title.visible && chart.title.text ? chart.title.text : chart.name;
    const undrawn = undrawnType(chart);
    const data = readChart(session, sheet, chart);
    const said = undrawn ? texts.notDrawn(undrawn) : describeSeries(data.series);
    element.setAttribute("aria-label", `${texts.chart(title)}. ${chart.altText || said}`);
    if (undrawn !== undefined) {
      element.replaceChildren(makeElement("p", {}, texts.chart(title)), said);
      return;
    }
    const width = Math.round(chart.width * PIXELS_PER_POINT);
    const height = Math.round(chart.height * PIXELS_PER_POINT);
    const picture = drawChart(data, width, height, session.officeLanguage);
    picture.setAttribute("aria-hidden", "true");
    element.replaceChildren(picture);
  }

  private makeElementOf(chart: Chart): HTMLElement {
    const element = makeElement("div", { class: "chart", role: "group", tabindex: "0" });
    this.shown.set(chart.id, element);
    this.element.append(element);
    const select = (): void => {
      const { workbook, sheet } = this.session;
      if (this.selected() !== chart) activateChart(workbook, sheet, chart);
    };
    element.addEventListener("focus", select);
    element.addEventListener("keydown", (event) => {
      if (event.key === "Delete" || event.key === "Backspace") this.deleteSelected();
      else if (event.key === "Escape") {
        this.session.select(this.session.cursor);
        this.grid.focus();
      } else return;
      event.preventDefault();
      event.stopPropagation();
    });
    this.letMove(element, chart, select);
    return element;
  }

  private letMove(element: HTMLElement, chart: Chart, select: () => void): void {
    let start: { x: number; y: number; left: number; top: number } | undefined;
    element.addEventListener("pointerdown", (event) => {
      if (event.button > 0) return;
      event.stopPropagation();
      select();
      start = { x: event.clientX, y: event.clientY, left: chart.left, top: chart.top };
      element.setPointerCapture(event.pointerId);
    });
    element.addEventListener("pointermove", ({ clientX, clientY }) => {
      if (!start || (clientX === start.x && clientY === start.y)) return;
      const { x, y, left, top } = start;
      const { workbook, sheet } = this.session;
      this.attempt(() =>
        changeChart(workbook, sheet, chart, () => {
          chart.left = Math.max(0, left + (clientX - x) / PIXELS_PER_POINT);
          chart.top = Math.max(0, top + (clientY - y) / PIXELS_PER_POINT);
        })
      );
    });
    for (const end of ["pointerup", "pointercancel"] as const) {
      element.addEventListener(end, () => (start = undefined));
    }
  }
}
