import type { DirectorReport } from "../../core/report/director/director";
import { reportTexts } from "../../strings/report/texts";
import { chartTexts } from "../../strings/charts";
import { showSnapshotDay } from "../../strings/movement";
import type { Language } from "../../strings/language";
import { blockText, rangeOf } from "../cells/area";
import { breakPages } from "../cells/printedPage";
import { freeSheetName } from "../cells/sheetNames";
import { callWrite, jsonBytes, type GetSheet, type QueuedWrite } from "../cells/writeQueue";
import { stop } from "../host/failures";
import type { SheetState } from "../read/sheetState";
import type { ValueNumbers } from "../stored/assumptions";
import type { ChartImage } from "../unit/touches";
import { freeNumber, setHiddenName } from "../stored/hiddenNames";
import type { ClientRows, ReportOrigin, ResultRanges } from "./context";
import { isRefreshable, OLD_BLOCK, type EarlierReport } from "./earlierReport";
import { drawCharts } from "./reportCharts";
import { formatProfit, formatReport } from "./reportFormatting";
import { inputKey, isWithoutProfit, printReportMark } from "./reportMark";
import { FILLED_ROOMS, layParts, padPart, valuesOf, type Parts } from "./reportParts";
import {
  PRINTED_BLOCK,
  REPORT_BLOCK,
  ROOMS,
  SCALE,
  SCALE_WITHOUT_PROFIT,
  type RoomName,
} from "./rooms";
import { listFollowing, listHeights, listHidden, renewPageBreaks } from "./rowHeights";

/** Where the report goes: the earlier sheet, or a new one where there is none. */
export type ReportTarget = {
  readonly sheet: string;
  readonly address: string;
  readonly isNew: boolean;
  /** A person has changed the earlier one: it stays, and says that it is out of date. */
  readonly isStale: boolean;
};

/** Throws `FailureError` `workbookProtected`. `taken`: names of sheets that the same run adds. */
export function chooseReportTarget(
  state: SheetState,
  earlier: EarlierReport | undefined,
  language: Language,
  taken: readonly string[]
): ReportTarget {
  const address = blockText(PRINTED_BLOCK);
  if (earlier) {
    return { sheet: earlier.sheet, address, isNew: false, isStale: !isRefreshable(earlier) };
  }
  if (state.isWorkbookProtected) stop({ code: "workbookProtected" });
  const name = chartTexts(language).sheet;
  const sheet = freeSheetName(name, [...state.sheetNames, ...taken], name);
  return { sheet, address, isNew: true, isStale: false };
}

export type ReportToWrite = {
  /** Key of the data. */
  readonly source: string;
  readonly report: DirectorReport;
  readonly earlier: EarlierReport | undefined;
  readonly origin: ReportOrigin;
  readonly ranges: ResultRanges;
  readonly rows: ClientRows;
  /** Tabs of the strategy sheets, by the client's key. */
  readonly tabs: ReadonlyMap<string, string>;
  readonly numbers: ValueNumbers;
  /** How the sheet of the data shows amounts. */
  readonly money: string;
};

/** Everything that puts the report on its sheet, refreshes it there, or tells that it is out of date. */
export function reportWrites(
  workbook: Excel.Workbook,
  state: SheetState,
  target: ReportTarget,
  toWrite: ReportToWrite,
  language: Language
): QueuedWrite[] {
  const { earlier } = toWrite;
  const getSheet: GetSheet = () => workbook.worksheets.getItem(target.sheet);
  if (target.isStale) return earlier ? staleWrites(getSheet, earlier, toWrite, language) : [];
  const texts = reportTexts(language);
  const parts = layParts({ ...toWrite, ...chooseMoney(toWrite), language, texts });
  const comment = printReportMark(toWrite.source, parts);
  const known = state.workbookMarks.filter((mark) => mark.kind === "Report");
  const number = earlier?.mark.number ?? freeNumber(known);
  const isLaidAnew = target.isNew || earlier?.isOldLayout === true;
  const charts = earlier?.charts ?? new Set<string>();
  const isMoved = earlier?.isOldLayout === true;
  const following = earlier && !isMoved ? followRooms(earlier, parts) : new Set<string>();
  const prepare = callWrite(() => {
    if (target.isNew) workbook.worksheets.add(target.sheet).showGridlines = false;
    const sheet = getSheet();
    if (earlier?.isOldLayout) clearOldLayout(sheet);
    setHiddenName(workbook.names, known, "Report", number, rangeOf(sheet, REPORT_BLOCK), comment);
  });
  return [
    prepare,
    ...(isLaidAnew ? [callWrite(() => formatReport(getSheet(), parts))] : []),
    ...(!isLaidAnew && earlier && isWithoutProfit(earlier.mark)
      ? [callWrite(() => formatProfit(getSheet()))]
      : []),
    ...FILLED_ROOMS.map((name) => roomWrite(getSheet, name, parts, earlier)),
    callWrite(() => foldRows(getSheet(), parts)),
    ...(isLaidAnew || !earlier ? [] : pageWrites(getSheet, parts, earlier)),
    callWrite(() => {
      drawCharts(getSheet(), { parts, texts, known: charts, isMoved, following });
    }),
  ];
}

/** Would writing the report change anything on its sheet? */
export function changesReport(
  { isStale }: ReportTarget,
  toWrite: ReportToWrite,
  language: Language
): boolean {
  const { earlier, source } = toWrite;
  if (!earlier || earlier.isOldLayout) return true;
  if (isStale) return !earlier.isProtected;
  const texts = reportTexts(language);
  const parts = layParts({ ...toWrite, ...chooseMoney(toWrite), language, texts });
  return printReportMark(source, parts) !== earlier.mark.comment;
}

/** The old tables go; their charts move to the new ones. */
function clearOldLayout(sheet: Excel.Worksheet): void {
  rangeOf(sheet, OLD_BLOCK).clear("All");
}

/** Numbers that a person has put in stay. */
function roomWrite(
  getSheet: GetSheet,
  name: RoomName,
  parts: Parts,
  earlier: EarlierReport | undefined
): QueuedWrite {
  const cells = padPart(name, parts[name] ?? []).map((line, row) =>
    line.map((cell, column) => {
      const kept = cell.isInput && earlier?.inputs.get(inputKey(name, row, column));
      return kept === undefined || kept === false ? cell : { ...cell, value: kept };
    })
  );
  const formats = cells.map((line) => line.map(({ format }) => format));
  const values = valuesOf(cells);
  return {
    bytes: jsonBytes([formats, values]),
    write: () => {
      const range = rangeOf(getSheet(), ROOMS[name].block);
      range.numberFormat = formats;
      range.values = values;
    },
  };
}

/** Shows the rows that are filled, as high as their names need, and hides the rest of the rooms that fold. */
function foldRows(sheet: Excel.Worksheet, parts: Parts): void {
  for (const { row, rows, height } of listHeights(parts)) {
    const { format } = rangeOf(sheet, { row, column: 0, rows, columns: 1 });
    format.rowHeight = height;
  }
  for (const { row, rows } of listHidden(parts)) {
    rangeOf(sheet, { row, column: 0, rows, columns: 1 }).rowHidden = true;
  }
}

/** The charts that come to stand elsewhere with their rooms. */
function followRooms({ touches }: EarlierReport, parts: Parts): Set<string> {
  let heights: readonly number[] = [];
  let charts: readonly ChartImage[] = [];
  for (const { touch, expected } of touches) {
    if (expected?.kind === "charts") ({ charts } = expected);
    else if (
      touch.kind === "cells" &&
      touch.spot.block === PRINTED_BLOCK &&
      expected?.kind === "cells"
    ) {
      heights = expected.cells?.heights ?? [];
    }
  }
  return listFollowing(charts, heights, parts);
}

/**
 * Lets pages begin where the rows that are filled now need it, in the scale that this is reckoned for. A scale that a person
 * has chosen stays.
 */
function pageWrites(getSheet: GetSheet, parts: Parts, earlier: EarlierReport): QueuedWrite[] {
  const writes: QueuedWrite[] = [];
  for (const { expected: found } of earlier.touches) {
    if (found?.kind === "breaks") {
      const wanted = renewPageBreaks(parts, found.rows);
      if (wanted.join() === [...found.rows].sort((a, b) => a - b).join()) continue;
      writes.push(callWrite(() => breakPages(getSheet(), wanted)));
    } else if (found?.kind === "zoom" && isWithoutProfit(earlier.mark)) {
      if (found.zoom.scale !== SCALE_WITHOUT_PROFIT) continue;
      writes.push(callWrite(() => (getSheet().pageLayout.zoom = { scale: SCALE })));
    }
  }
  return writes;
}

/** Amounts of nine and more digits are shown in thousands or millions; the cells hold them in full. */
function chooseMoney({ report, money }: ReportToWrite): {
  readonly money: string;
  readonly thousands: number;
} {
  const { positive, sheetTotal } = report.reconciliation;
  const largest = Math.max(Math.abs(positive), Math.abs(sheetTotal));
  if (largest >= 1e11) return { money: "#,##0,,", thousands: 2 };
  if (largest >= 1e8) return { money: "#,##0,", thousands: 1 };
  const hasCents = /0\.0/.test(money) && largest < 100_000;
  return { money: hasCents ? "#,##0.00" : "#,##0", thousands: 0 };
}

/** Tells that the report is out of date, in the rows that it keeps for that; all else on it is the person's now. */
function staleWrites(
  getSheet: GetSheet,
  { isProtected, isOldLayout, changed }: EarlierReport,
  { origin }: ReportToWrite,
  language: Language
): QueuedWrite[] {
  const texts = reportTexts(language);
  const { block } = ROOMS.stale;
  if (isProtected) return [];
  const sections = changed.map((section) => texts.changedSections[section]).join(", ");
  const lines = texts.stale(showSnapshotDay(language, origin.day), sections);
  const told = isOldLayout ? [lines.join(" ")] : lines;
  return [
    callWrite(() => {
      const cells = rangeOf(getSheet(), { ...block, rows: told.length, columns: 1 });
      cells.numberFormat = told.map(() => ["@"]);
      cells.values = told.map((line) => [line]);
    }),
  ];
}
