import type { ChartReport } from "../../core/report/charts";
import { chartTexts } from "../../strings/charts";
import type { Language } from "../../strings/language";
import { blockText, rangeOf, type Block } from "../cells/area";
import { styleHeadings, type Cell } from "../cells/formatting";
import { freeNumber, setHiddenName, type Mark } from "../stored/hiddenNames";
import { HEADING_PAINT } from "../cells/palette";
import { callWrite, type GetSheet, type QueuedWrite } from "../cells/writeQueue";
import { setPrintedPage } from "../cells/printedPage";
import { CHART_NAMES, CHART_TABLES, drawCharts, type ChartName } from "./reportCharts";
import { layTables, TABLES_FROM, type ReportTable } from "./reportTables";
import { freeSheetName } from "../cells/sheetNames";
import type { SheetState } from "../read/sheetState";
import { digestText } from "../../core/columnar/hashText";
import { stop } from "../host/failures";
import { loadExpected } from "../unit/images";
import type { Expected } from "../unit/touches";

/** All that the sheet with charts may hold. */
const BLOCK: Block = { row: 0, column: 0, rows: TABLES_FROM + 53, columns: 19 };
/** Points, by column. */
const WIDTHS: readonly (readonly [column: number, points: number])[] = [
  ...([
    [0, 190],
    [1, 90],
  ] as const),
  ...([
    [3, 190],
    [4, 90],
    [5, 110],
  ] as const),
  ...([
    [7, 150],
    [8, 75],
    [9, 100],
  ] as const),
  ...([
    [11, 150],
    [12, 75],
    [13, 110],
  ] as const),
];

/** The sheet with charts of an earlier run. */
export type EarlierReport = {
  readonly mark: Mark;
  readonly sheet: string;
  /** Its cells hold what we wrote: a person changed nothing in them. */
  readonly isOurs: boolean;
  readonly charts: ReadonlySet<ChartName>;
  /** What a refresh touches, as it is now. */
  readonly touches: readonly Expected[];
  /** What its cells hold, to bring them back. */
  readonly backup: ReportBackup;
};

/** The cells of a sheet with charts; `values` are formulas where a cell has one. */
export type ReportBackup = {
  readonly values: readonly (readonly Cell[])[];
  readonly formats: readonly (readonly string[])[];
};

/** Asks for the sheet with charts that an earlier run made of these data; read after the sync. */
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
  const readCells = loadReportCells(sheet, block);
  const formats = rangeOf(sheet, block).load("numberFormat");
  const charts = CHART_NAMES.map(
    (chart) => [chart, sheet.charts.getItemOrNullObject(chart).load("name")] as const
  );
  const spot = { sheetId: name, sheet: name, block };
  const readTouches = loadExpected(workbook.context as Excel.RequestContext, [
    { kind: "cells", spot, depth: "whole" },
    { kind: "charts", sheetId: name, sheet: name, charts: CHART_TABLES },
  ]);
  return () => ({
    mark,
    touches: readTouches(),
    sheet: name,
    isOurs: !protection.protected && isUntouched(mark, readCells()),
    charts: new Set(charts.filter(([, chart]) => !chart.isNullObject).map(([chart]) => chart)),
    backup: { values: readCells(), formats: formats.numberFormat as string[][] },
  });
}

/** Asks for the cells of a sheet with charts; read after the sync. */
export function loadReportCells(sheet: Excel.Worksheet, block = BLOCK): () => Cell[][] {
  const cells = rangeOf(sheet, block).load("formulas");
  return () => cells.formulas as Cell[][];
}

/** Do the cells of a marked sheet with charts hold what we wrote, and nothing else? */
export function isUntouched(mark: Mark, cells: readonly (readonly Cell[])[]): boolean {
  return mark.comment.split("|")[1] === checksum(cells);
}

/** Where the charts go: the earlier sheet as long as nobody changed it, else a new one. */
export type ReportTarget = {
  readonly sheet: string;
  readonly address: string;
  readonly isNew: boolean;
};

/** Throws `FailureError` `workbookProtected`. `taken`: names of sheets that the same run adds. */
export function chooseReportTarget(
  state: SheetState,
  earlier: EarlierReport | undefined,
  language: Language,
  taken: readonly string[]
): ReportTarget {
  const address = blockText(BLOCK);
  if (earlier?.isOurs) return { sheet: earlier.sheet, address, isNew: false };
  if (state.isWorkbookProtected) stop({ code: "workbookProtected" });
  const name = chartTexts(language).sheet;
  return {
    sheet: freeSheetName(name, [...state.sheetNames, ...taken], name),
    address,
    isNew: true,
  };
}

export type ReportToWrite = {
  /** Key of the data. */
  readonly source: string;
  readonly report: ChartReport;
  readonly earlier: EarlierReport | undefined;
};

/** Everything that puts the tables and charts on their sheet, or refreshes them there. */
export function reportWrites(
  workbook: Excel.Workbook,
  state: SheetState,
  target: ReportTarget,
  { source, report, earlier }: ReportToWrite,
  language: Language,
  money: string
): QueuedWrite[] {
  const getSheet = (): Excel.Worksheet => workbook.worksheets.getItem(target.sheet);
  const known = state.workbookMarks.filter((mark) => mark.kind === "Report");
  const tables = layTables(report, language, money);
  const title = chartTexts(language).title;
  const own = target.isNew ? undefined : earlier;
  const prepare = callWrite(() => {
    if (target.isNew) {
      const sheet = workbook.worksheets.add(target.sheet);
      sheet.showGridlines = false;
      formatting(sheet);
    }
    const number = own?.mark.number ?? freeNumber(known);
    const comment = `${source}|${checksum(gridOf(title, Object.values(tables)))}`;
    setHiddenName(workbook.names, known, "Report", number, rangeOf(getSheet(), BLOCK), comment);
    rangeOf(getSheet(), { row: 0, column: 0, rows: 1, columns: 1 }).values = [[title]];
  });
  return [
    prepare,
    ...Object.values(tables).map((table) => tablePiece(getSheet, table)),
    callWrite(() => drawCharts(getSheet(), tables, own?.charts ?? new Set(), language)),
  ];
}

function tablePiece(
  getSheet: GetSheet,
  { block, values, formats, rows }: ReportTable
): QueuedWrite {
  return {
    bytes: JSON.stringify([values, formats]).length * 2,
    write: () => {
      const range = rangeOf(getSheet(), block);
      range.numberFormat = formats.map((row) => [...row]);
      range.values = values.map((row) => [...row]);
      if (rows > 0) styleHeadings(rangeOf(getSheet(), { ...block, rows: 1 }));
    },
  };
}

function formatting(sheet: Excel.Worksheet): void {
  for (const [column, width] of WIDTHS) {
    const cell = { row: 0, column, rows: 1, columns: 1 };
    rangeOf(sheet, cell).format.columnWidth = width;
  }
  const { font } = rangeOf(sheet, { row: 0, column: 0, rows: 1, columns: 1 }).format;
  font.bold = true;
  font.size = 16;
  font.color = HEADING_PAINT.font;
  setPrintedPage(sheet, { orientation: "Landscape", titleRows: 0 });
}

/** What stands in the whole block when nobody touches it. */
function gridOf(title: string, tables: readonly ReportTable[]): Cell[][] {
  const grid = Array.from({ length: BLOCK.rows }, () => Array<Cell>(BLOCK.columns).fill(""));
  const put = (row: number, column: number, value: Cell): void => {
    const line = grid[row];
    if (line) line[column] = value;
  };
  put(0, 0, title);
  for (const { block, values } of tables) {
    values.forEach((line, row) =>
      line.forEach((value, column) => put(block.row + row, block.column + column, value))
    );
  }
  return grid;
}

/**
 * A checksum of all values. Reading a cell loses the apostrophe that marks a text and the last digits of a number, so
 * both are ignored.
 */
function checksum(values: readonly (readonly Cell[])[]): string {
  const plain = values.map((row) =>
    row.map((value) =>
      typeof value === "number" ? value.toPrecision(12) : String(value).replace(/^'+/, "")
    )
  );
  return digestText(JSON.stringify(plain));
}
