import type { Cell } from "../cells/formatting";
import { blockText, rangeOf } from "../cells/area";
import { breakPages, setPrintedPage } from "../cells/printedPage";
import { callWrite, type QueuedWrite } from "../cells/writeQueue";
import { setHiddenName, type Mark } from "../stored/hiddenNames";
import { contentAt, restoreCells } from "../unit/cellsImage";
import { restoreCharts } from "../unit/charts";
import { loadExpected, rangeOfSpot } from "../unit/images";
import type { Expected } from "../unit/touches";
import {
  isRefreshable,
  listTouches,
  loadReportCells,
  OLD_BLOCK,
  type RefreshedReport,
} from "./earlierReport";
import { isWithoutProfit, listChanged, roomCells } from "./reportMark";
import { PRINTED_BLOCK, REPORT_BLOCK, ROOMS, SCALE } from "./rooms";

/** A report that a run has refreshed, as it is now. */
type ReportNow = {
  readonly cells: readonly (readonly Cell[])[];
  readonly touches: readonly Expected[];
};

/** Asks for the report that a run has refreshed; read after the sync. undefined: it is gone. */
export function loadRefreshedReport(
  workbook: Excel.Workbook,
  { sheet: name, isOldLayout }: RefreshedReport
): () => ReportNow | undefined {
  const sheet = workbook.worksheets.getItemOrNullObject(name).load("name");
  const readCells = loadReportCells(sheet, REPORT_BLOCK);
  const readTouches = loadExpected(
    workbook.context as Excel.RequestContext,
    listTouches(name, isOldLayout)
  );
  return () => (sheet.isNullObject ? undefined : { cells: readCells(), touches: readTouches() });
}

/**
 * Brings a report back as it was before a run refreshed it, its charts with it. Nothing where a person has changed it since
 * then, or where it was moved; what a person has typed between its parts stays.
 */
export function bringReportBack(
  workbook: Excel.Workbook,
  marks: readonly Mark[],
  before: RefreshedReport,
  now: ReportNow | undefined
): QueuedWrite[] {
  const { number, comment, block } = before.mark;
  const own = marks.find((mark) => mark.kind === "Report" && mark.number === number);
  if (!now || !block || own?.sheet !== before.sheet) return [];
  const isStale = !isRefreshable(before);
  if (!isStale && listChanged(own, now.cells).length > 0) return [];
  const context = workbook.context as Excel.RequestContext;
  const getSheet = (): Excel.Worksheet => workbook.worksheets.getItem(before.sheet);
  const isOurs = isStale ? isInStaleRoom : roomCells();
  return [
    callWrite(() => {
      if (before.isOldLayout && !isStale)
        rangeOf(getSheet(), REPORT_BLOCK).conditionalFormats.clearAll();
      before.touches.forEach(({ touch, expected }, index) => {
        const is = now.touches[index]?.expected;
        if (touch.kind === "cells" && expected?.kind === "cells" && is?.kind === "cells") {
          if (!expected.cells || !is.cells) return;
          const { row: top, column: left } = expected.cells.place;
          const found = is.cells;
          // Between the new parts, parts of the first layout stood.
          const isEmptied = (row: number, column: number): boolean =>
            before.isOldLayout && !isStale && contentAt(found, row, column) === "";
          restoreCells(rangeOfSpot(context, touch.spot), expected.cells, found, {
            keep: (row, column) => !isOurs(top + row, left + column) && !isEmptied(row, column),
            canClear: before.isOldLayout,
          });
        } else if (
          touch.kind === "charts" &&
          expected?.kind === "charts" &&
          is?.kind === "charts"
        ) {
          if (!isStale) restoreCharts(getSheet(), touch.charts, expected.charts, is.charts);
        } else if (expected?.kind === "breaks" && is?.kind === "breaks") {
          if (!isStale) breakPages(getSheet(), expected.rows);
        } else if (expected?.kind === "zoom" && is?.kind === "zoom") {
          if (!isStale && is.zoom.scale === SCALE) getSheet().pageLayout.zoom = expected.zoom;
        }
      });
      if (isStale) return;
      if (before.isOldLayout) {
        getSheet().horizontalPageBreaks.removePageBreaks();
        setPrintedPage(getSheet(), { orientation: "Landscape", titleRows: 0, areas: [OLD_BLOCK] });
      }
      if (isWithoutProfit(before.mark)) {
        getSheet().pageLayout.setPrintArea(blockText({ ...PRINTED_BLOCK, rows: block.rows }));
      }
      setHiddenName(workbook.names, marks, "Report", number, rangeOf(getSheet(), block), comment);
    }),
  ];
}

function isInStaleRoom(row: number, column: number): boolean {
  const { block } = ROOMS.stale;
  return row >= block.row && row < block.row + block.rows && column < block.columns;
}
