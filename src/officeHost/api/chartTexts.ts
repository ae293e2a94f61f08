import { readText, readWord } from "./arguments";
import { ChartPart } from "./chartPart";

/** Excel.ChartTitle. */
export class ChartTitleApi extends ChartPart {
  get Text(): string {
    return this.chart.title.text;
  }
  set Text(text: unknown) {
    const title = { text: readText(text), visible: true };
    this.change(() => (this.chart.title = title));
  }
  get Visible(): boolean {
    return this.chart.title.visible;
  }
  set Visible(isVisible: unknown) {
    this.change(() => (this.chart.title = { ...this.chart.title, visible: isVisible === true }));
  }
}

const POSITIONS = ["Top", "Bottom", "Left", "Right", "Corner"] as const;

/** Excel.ChartLegend. */
export class ChartLegendApi extends ChartPart {
  get Visible(): boolean {
    return this.chart.legend.visible;
  }
  set Visible(isVisible: unknown) {
    this.change(() => (this.chart.legend = { ...this.chart.legend, visible: isVisible === true }));
  }
  get Position(): string {
    return this.chart.legend.position;
  }
  set Position(given: unknown) {
    const position = readWord(given, POSITIONS);
    this.change(() => (this.chart.legend = { ...this.chart.legend, position }));
  }
}
