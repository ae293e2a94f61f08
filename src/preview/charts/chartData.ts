import { resolveReference } from "../../officeHost/api/resolve";
import { chartFamily, type ChartFamily } from "../../officeHost/model/edit/chartTypes";
import type { Chart, ChartSeries } from "../../officeHost/model/parts";
import { shownText } from "../../officeHost/model/show/text";
import type { Sheet } from "../../officeHost/model/sheet";
import { ApiError } from "../../officeHost/model/apiError";
import type { Session } from "../session";

/** One series as it is drawn; `values` and `xs` go along the categories, null: nothing stands there. */
export type SeriesData = {
  readonly name: string;
  readonly family: ChartFamily;
  readonly stacking: "none" | "stacked" | "percent";
  readonly values: readonly (number | null)[];
  /** Of a scatter chart: where each point lies across. */
  readonly xs: readonly (number | null)[];
  /** What the cells of the values show. */
  readonly texts: readonly string[];
  readonly color: string;
  readonly isSecondary: boolean;
  readonly hasLine: boolean;
  readonly hasMarkers: boolean;
  readonly hasLabels: boolean;
  /** Percent of a column's width between two groups. */
  readonly gap: number;
  readonly numberFormat: string;
};

/** A chart with what its cells hold now. */
export type ChartData = {
  readonly chart: Chart;
  readonly categories: readonly string[];
  readonly series: readonly SeriesData[];
  /** Colours for the slices of a pie, in their order. */
  readonly palette: readonly string[];
};

/** Excel's colours where the workbook's theme gives none. */
const OFFICE_PALETTE = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
/** What the preview draws; the others are said by name. */
const DRAWN: ReadonlySet<ChartFamily> = new Set([
  ...(["column", "bar", "line", "area", "pie", "doughnut", "scatter"] as const),
]);

/** The first type in a chart that the preview keeps but cannot draw. */
export function undrawnType(chart: Chart): string | undefined {
  const types = [chart.type, ...chart.series.map(({ type }) => type ?? chart.type)];
  return types.find((type) => {
    const family = chartFamily(type);
    return family === undefined || !DRAWN.has(family);
  });
}

/** Reads the cells that a chart is drawn from; references that lead nowhere give empty series. */
export function readChart(session: Session, sheet: Sheet, chart: Chart): ChartData {
  const theme = session.workbook.themeColors.slice(4, 10);
  const palette = theme.length === 6 ? theme : OFFICE_PALETTE;
  const series = chart.series.map((one, index) =>
    readSeries(session, sheet, chart, one, palette[index % palette.length] ?? "#4472C4")
  );
  const named = chart.series.find(({ categories }) => categories !== undefined)?.categories;
  const length = Math.max(0, ...series.map(({ values }) => values.length));
  const texts = named === undefined ? [] : readCells(session, sheet, named).map(({ text }) => text);
  const categories = Array.from({ length }, (_, index) => texts[index] ?? String(index + 1));
  return { chart, categories, series, palette };
}

function readSeries(
  session: Session,
  sheet: Sheet,
  chart: Chart,
  series: ChartSeries,
  color: string
): SeriesData {
  const type = series.type ?? chart.type;
  const cells = readCells(session, sheet, series.values);
  const across =
    series.categories === undefined ? [] : readCells(session, sheet, series.categories);
  const isNumbered = across.some(({ value }) => value !== null);
  const heading = series.nameReference && readCells(session, sheet, series.nameReference)[0];
  return {
    name: (heading || undefined)?.text ?? series.name,
    family: chartFamily(type) ?? "column",
    stacking: type.endsWith("Stacked100")
      ? "percent"
      : type.endsWith("Stacked")
        ? "stacked"
        : "none",
    values: cells.map(({ value }) => value),
    xs: cells.map((_, index) => (isNumbered ? (across[index]?.value ?? null) : index + 1)),
    texts: cells.map(({ text }) => text),
    color: series.color ?? color,
    isSecondary: series.axisGroup === "Secondary",
    hasLine: type !== "XYScatter",
    hasMarkers: hasMarkers(type, series.markerStyle),
    hasLabels: series.hasDataLabels ?? false,
    gap: series.gapWidth ?? 150,
    numberFormat: cells.find(({ value }) => value !== null)?.numberFormat ?? "General",
  };
}

function hasMarkers(type: string, style: string | undefined): boolean {
  if (style === "None") return false;
  if (style !== undefined && style !== "Automatic") return true;
  return type.includes("Markers") !== type.startsWith("XY") || type === "XYScatterLines";
}

type ChartCell = { value: number | null; text: string; numberFormat: string };

/** The cells of a reference one after the other; those in hidden rows are left out, as Excel does. */
function readCells(session: Session, home: Sheet, reference: string): ChartCell[] {
  const { host, workbook, officeLanguage } = session;
  if (reference === "") return [];
  const cells: ChartCell[] = [];
  const { sheet, areas } = resolveOrNothing(host, reference, home);
  for (const area of areas) {
    for (let row = area.row; row < Math.min(area.row + area.rows, sheet.rows.length); row += 1) {
      const line = sheet.rows[row];
      if (line?.hidden || line?.filtered) continue;
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const value = sheet.valueAt(row, column);
        const style = workbook.styles.get(sheet.styleAt(row, column));
        cells.push({
          value: typeof value === "number" ? value : null,
          text: shownText(workbook, sheet, row, column, officeLanguage),
          numberFormat: style.numberFormat ?? "General",
        });
      }
    }
  }
  return cells;
}

function resolveOrNothing(host: Session["host"], reference: string, home: Sheet) {
  try {
    return resolveReference(host, reference, home);
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    return { sheet: home, areas: [] };
  }
}
