import { ApiError } from "../apiError";
import type { Area } from "../area";
import { absoluteReference } from "../areas";
import type { ChartSeries } from "../parts";
import type { Sheet } from "../sheet";
import { preparePattern } from "../show/pattern";
import type { Workbook } from "../workbook";
import { clipToUsed } from "./guard";
import { chartFamily } from "./chartTypes";

/** A block of cells that a chart is drawn from. */
export type ChartSource = { readonly sheet: Sheet; readonly area: Area };

/** Whether columns or rows are the series; "Auto" lets the longer side be the categories. */
export type SeriesBy = "Auto" | "Columns" | "Rows";

/**
 * The series of a chart over a block of cells, by Excel's rule of headings: with an empty top left corner the first row
 * and the first column are headings; else the first column holds categories when texts or dates stand in it, and the
 * first row holds names when texts stand above the numbers. A scatter chart takes its first column as x values.
 * Whole columns mean their used part. Errors: `InvalidArgument` for a block without cells.
 */
export function deriveSeries(
  workbook: Workbook,
  source: ChartSource,
  type: string,
  seriesBy: SeriesBy
): ChartSeries[] {
  const area = clipToUsed(source.sheet, source.area) ?? source.area;
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && area.columns > area.rows);
  const block = turned(source.sheet, area, byRows);
  const isScatter = chartFamily(type) === "scatter";
  const { hasNames, hasCategories } = findHeadings(workbook, block, isScatter);
  const first = hasCategories ? 1 : 0;
  const from = hasNames ? 1 : 0;
  const categories = hasCategories ? block.reference(0, from, block.length - from) : undefined;
  const series: ChartSeries[] = [];
  for (let line = first; line < block.lines; line += 1) {
    series.push({
      name: hasNames ? String(block.shown(line, 0)) : "",
      ...(hasNames ? { nameReference: block.reference(line, 0, 1) } : {}),
      ...(categories === undefined ? {} : { categories }),
      values: block.reference(line, from, block.length - from),
      axisGroup: "Primary",
    });
  }
  if (series.length === 0) throw new ApiError("InvalidArgument", "The range holds no series.");
  return series;
}

/** A block seen as lines (the later series) of cells, whether they are its columns or its rows. */
type Block = {
  readonly lines: number;
  readonly length: number;
  readonly cell: (line: number, index: number) => { row: number; column: number };
  readonly shown: (line: number, index: number) => string | number | boolean;
  readonly reference: (line: number, from: number, count: number) => string;
  readonly sheet: Sheet;
};

function turned(sheet: Sheet, area: Area, byRows: boolean): Block {
  const cell = (line: number, index: number): { row: number; column: number } =>
    byRows
      ? { row: area.row + line, column: area.column + index }
      : { row: area.row + index, column: area.column + line };
  return {
    lines: byRows ? area.rows : area.columns,
    length: byRows ? area.columns : area.rows,
    cell,
    shown: (line, index) => {
      const { row, column } = cell(line, index);
      const value = sheet.valueAt(row, column);
      return value === null ? "" : typeof value === "object" ? value.error : value;
    },
    reference: (line, from, count) =>
      absoluteReference(sheet, {
        ...cell(line, from),
        rows: byRows ? 1 : count,
        columns: byRows ? count : 1,
      }),
    sheet,
  };
}

function findHeadings(
  workbook: Workbook,
  block: Block,
  isScatter: boolean
): { hasNames: boolean; hasCategories: boolean } {
  const isText = (line: number, index: number): boolean => {
    const value = block.shown(line, index);
    return typeof value === "string" && value !== "";
  };
  const isDate = (line: number, index: number): boolean => {
    const { row, column } = block.cell(line, index);
    const format = workbook.styles.get(block.sheet.styleAt(row, column)).numberFormat;
    return (
      typeof block.shown(line, index) === "number" &&
      preparePattern(format ?? "General", "en-US").isDate
    );
  };
  const corner = block.shown(0, 0) === "" && block.lines > 1 && block.length > 1;
  if (corner) return { hasNames: true, hasCategories: true };
  const below = range(1, block.length);
  const across = range(1, block.lines);
  const hasNames =
    block.length > 1 &&
    (across.some((line) => isText(line, 0)) || (block.lines === 1 && isText(0, 0)));
  const hasCategories =
    block.lines > 1 &&
    (isScatter ||
      (below.length === 0 ? isText(0, 0) : below.some((i) => isText(0, i) || isDate(0, i))));
  return { hasNames, hasCategories };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
