import { rangeOf, type Block } from "../cells/area";
import type { Cell } from "../cells/formatting";
import type { SheetState } from "../read/sheetState";
import type { Mark } from "../stored/hiddenNames";
import { loadExpected } from "../unit/images";
import type { ChartTable, Expected, Touch } from "../unit/touches";
import { CHART_TABLES } from "./reportCharts";
import { isCurrentLayout, isReportUntouched, listChanged, readInputs } from "./reportMark";
import { DATA_BLOCKS, PRINTED_BLOCK, REPORT_BLOCK, type Section } from "./rooms";

/** The report of an earlier run. */
export type EarlierReport = {
  readonly mark: Mark;
  readonly sheet: string;
  /** Sections that a person has changed; empty: it can be refreshed. */
  readonly changed: readonly Section[];
  readonly isProtected: boolean;
  /** It is laid as the first version did, and is laid anew where it stands. */
  readonly isOldLayout: boolean;
  readonly charts: ReadonlySet<string>;
  /** Numbers that a person has put in, by `inputKey`. */
  readonly inputs: ReadonlyMap<string, Cell>;
  /** What a refresh touches, as it is now. */
  readonly touches: readonly Expected[];
};

/** What brings a refreshed report back: plain data, which the workbook keeps. */
export type RefreshedReport = Pick<
  EarlierReport,
  "mark" | "sheet" | "changed" | "isProtected" | "isOldLayout" | "touches"
>;

/** The block of the first layout, and what its charts drew. */
export const OLD_BLOCK: Block = { row: 0, column: 0, rows: 79, columns: 19 };
const OLD_CHARTS: readonly ChartTable[] = CHART_TABLES.map(({ name }, at) => ({
  name,
  table:
    at === 0
      ? { row: 26, column: 3, rows: 53, columns: 3 }
      : { row: 26, column: 7, rows: 14, columns: 3 },
  series: at === 0 ? 2 : 1,
}));

/** Asks for the report that an earlier run made of these data; read after the sync. */
export function loadEarlierReport(
  workbook: Excel.Workbook,
  state: SheetState,
  source: string
): () => EarlierReport | undefined {
  const mark = state.workbookMarks.find(
    (m) => m.kind === "Report" && m.block !== undefined && m.comment.split("|")[0] === source
  );
  if (!mark?.block || mark.sheet === undefined) return () => undefined;
  const { sheet: name, block } = mark;
  const sheet = workbook.worksheets.getItem(name);
  const protection = sheet.protection.load("protected");
  const charts = CHART_TABLES.map(
    (chart) => [chart.name, sheet.charts.getItemOrNullObject(chart.name).load("name")] as const
  );
  const isOldLayout = !isCurrentLayout(mark);
  const readCells = loadReportCells(sheet, isOldLayout ? block : REPORT_BLOCK);
  const readTouches = loadExpected(
    workbook.context as Excel.RequestContext,
    listTouches(name, isOldLayout)
  );
  return () => {
    const cells = readCells();
    return {
      mark,
      sheet: name,
      changed: isOldLayout
        ? isReportUntouched(mark, cells)
          ? []
          : ["other"]
        : listChanged(mark, cells),
      isProtected: protection.protected,
      isOldLayout,
      charts: new Set(charts.filter(([, chart]) => !chart.isNullObject).map(([one]) => one)),
      inputs: isOldLayout ? new Map() : readInputs(mark, cells),
      touches: readTouches(),
    };
  };
}

/** May a run write the report anew? Where a person has changed it, it is only told to be out of date. */
export function isRefreshable({ changed, isProtected }: RefreshedReport): boolean {
  return changed.length === 0 && !isProtected;
}

/**
 * What a refresh changes: values, number formats, which rows show, where pages begin and how large they are printed. Where the first layout gives way, all that can be
 * seen of its block, and what stands around it up to the borders of the new one.
 */
export function listTouches(sheet: string, isOldLayout: boolean): Touch[] {
  const cells = (block: Block, depth: "form" | "looks" | "whole"): Touch => ({
    kind: "cells",
    spot: { sheetId: sheet, sheet, block },
    depth,
  });
  const charts = (tables: readonly ChartTable[]): Touch => ({
    kind: "charts",
    sheetId: sheet,
    sheet,
    charts: tables,
  });
  if (!isOldLayout) {
    const blocks = [PRINTED_BLOCK, ...DATA_BLOCKS];
    const breaks = { kind: "breaks", sheetId: sheet, sheet } as const;
    const zoom = { kind: "zoom", sheetId: sheet, sheet } as const;
    return [...blocks.map((block) => cells(block, "form")), charts(CHART_TABLES), breaks, zoom];
  }
  const { rows, columns } = OLD_BLOCK;
  const below = { ...REPORT_BLOCK, row: rows, rows: REPORT_BLOCK.rows - rows };
  const right = { ...OLD_BLOCK, column: columns, columns: REPORT_BLOCK.columns - columns };
  return [
    cells(OLD_BLOCK, "whole"),
    cells(below, "form"),
    cells(right, "form"),
    cells(below, "looks"),
    cells(right, "looks"),
    charts(OLD_CHARTS),
  ];
}

/** Asks for the cells of a report; read after the sync. */
export function loadReportCells(sheet: Excel.Worksheet, block = REPORT_BLOCK): () => Cell[][] {
  const cells = rangeOf(sheet, block).load("formulas");
  return () => cells.formulas as Cell[][];
}
