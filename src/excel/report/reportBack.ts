import { rangeOf, type Block } from "../cells/area";
import type { Cell } from "../cells/formatting";
import { setHiddenName, type Mark } from "../stored/hiddenNames";
import { callWrite, type GetSheet, type QueuedWrite } from "../cells/writeQueue";
import { CHART_NAMES, rebindCharts, type ChartName, type FilledRows } from "./reportCharts";
import { isUntouched, loadReportCells, type EarlierReport } from "./reportSheet";
import { TABLE_PLACES } from "./reportTables";
import { neutralise } from "../cells/safeText";

/** Asks for the sheet with charts that a run has refreshed; read after the sync. undefined: it is gone. */
export function loadRefreshedReport(
  workbook: Excel.Workbook,
  { sheet: name, mark }: EarlierReport
): () =>
  { readonly cells: readonly (readonly Cell[])[]; readonly charts: Set<ChartName> } | undefined {
  const sheet = workbook.worksheets.getItemOrNullObject(name).load("name");
  const readCells = loadReportCells(sheet, mark.block);
  const charts = CHART_NAMES.map(
    (chart) => [chart, sheet.charts.getItemOrNullObject(chart).load("name")] as const
  );
  return () =>
    sheet.isNullObject
      ? undefined
      : {
          cells: readCells(),
          charts: new Set(charts.filter(([, one]) => !one.isNullObject).map(([chart]) => chart)),
        };
}

/**
 * Brings the cells of a sheet with charts back as they were before a run refreshed them, and points its charts at them.
 * Nothing where a person has typed on it since then, or where it was moved.
 */
export function bringReportBack(
  workbook: Excel.Workbook,
  marks: readonly Mark[],
  before: EarlierReport,
  now: ReturnType<ReturnType<typeof loadRefreshedReport>>
): QueuedWrite[] {
  const { number, comment, block } = before.mark;
  const own = marks.find((mark) => mark.kind === "Report" && mark.number === number);
  if (!now || !block || own?.sheet !== before.sheet) return [];
  if (!isUntouched(own, now.cells)) return [];
  const getSheet: GetSheet = () => workbook.worksheets.getItem(before.sheet);
  const { values, formats } = before.backup;
  return [
    callWrite(() => {
      const title = { ...block, rows: 1, columns: 1 };
      for (const place of [title, ...Object.values(TABLE_PLACES)]) {
        const range = rangeOf(getSheet(), place);
        range.numberFormat = cut(formats, place, block);
        const cells = cut(values, place, block);
        // Only the names of clients have to be made safe: all other texts there are ours.
        range.values =
          place === TABLE_PLACES.bars
            ? cells.map(([name, ...rest]) => [neutralise(String(name)), ...rest])
            : cells;
      }
      setHiddenName(workbook.names, marks, "Report", number, rangeOf(getSheet(), block), comment);
      const tables = {
        bars: countFilled(TABLE_PLACES.bars, block, values),
        histogram: countFilled(TABLE_PLACES.histogram, block, values),
      };
      rebindCharts(getSheet(), tables, now.charts);
    }),
  ];
}

/** What of the whole sheet's cells stands at a place. */
function cut<T>(lines: readonly (readonly T[])[], place: Block, whole: Block): T[][] {
  const [row, column] = [place.row - whole.row, place.column - whole.column];
  return lines
    .slice(row, row + place.rows)
    .map((line) => line.slice(column, column + place.columns));
}

function countFilled(table: Block, whole: Block, values: readonly (readonly Cell[])[]): FilledRows {
  const rows = cut(values, table, whole).filter(([first]) => first !== "").length;
  return { block: table, rows };
}
