import { notImitated } from "../model/apiError";
import { readText, readWord } from "./arguments";
import { ChartLegendFormatApi, ChartPlotAreaFormatApi, ChartTitleFormatApi } from "./chartLook";
import { ChartPart } from "./chartPart";

/** Excel.ChartTitle. */
export class ChartTitleApi extends ChartPart {
  get Format(): ChartTitleFormatApi {
    return new ChartTitleFormatApi(this.host, {
      read: () => {
        const { look } = this.chart.title;
        return { ...look, font: { size: 14, ...look?.font } };
      },
      write: (look) => this.set({ look }),
    });
  }
  get Text(): string {
    return this.chart.title.text;
  }
  set Text(text: unknown) {
    this.set({ text: readText(text), visible: true });
  }
  get Visible(): boolean {
    return this.chart.title.visible;
  }
  set Visible(isVisible: unknown) {
    this.set({ visible: isVisible === true });
  }
  get Overlay(): boolean {
    return this.chart.title.overlay ?? false;
  }
  set Overlay(isOver: unknown) {
    this.set({ overlay: isOver === true });
  }
  /** A title stands above the chart; elsewhere it is not imitated. */
  get Position(): string {
    return "Top";
  }
  set Position(position: unknown) {
    if (position !== "Top" && position !== "Automatic") {
      throw notImitated(`ChartTitle.position "${String(position)}"`);
    }
  }

  private set(fields: Partial<ChartTitleApi["chart"]["title"]>): void {
    this.change(() => (this.chart.title = { ...this.chart.title, ...fields }));
  }
}

const POSITIONS = ["Top", "Bottom", "Left", "Right", "Corner"] as const;

/** Excel.ChartLegend. */
export class ChartLegendApi extends ChartPart {
  get Format(): ChartLegendFormatApi {
    return new ChartLegendFormatApi(this.host, {
      read: () => this.chart.legend.look ?? {},
      write: (look) => this.set({ look }),
    });
  }
  get Visible(): boolean {
    return this.chart.legend.visible;
  }
  set Visible(isVisible: unknown) {
    this.set({ visible: isVisible === true });
  }
  get Position(): string {
    return this.chart.legend.position;
  }
  set Position(given: unknown) {
    this.set({ position: readWord(given, POSITIONS) });
  }
  get Overlay(): boolean {
    return this.chart.legend.overlay ?? false;
  }
  set Overlay(isOver: unknown) {
    this.set({ overlay: isOver === true });
  }

  private set(fields: Partial<ChartLegendApi["chart"]["legend"]>): void {
    this.change(() => (this.chart.legend = { ...this.chart.legend, ...fields }));
  }
}

/** Excel.ChartPlotArea; its place, which Excel works out, is not imitated. */
export class ChartPlotAreaApi extends ChartPart {
  get Format(): ChartPlotAreaFormatApi {
    return new ChartPlotAreaFormatApi(this.host, {
      read: () => this.chart.plotLook ?? {},
      write: (look) => this.change(() => (this.chart.plotLook = look)),
    });
  }
}
