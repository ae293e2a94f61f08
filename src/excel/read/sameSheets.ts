import {
  findSameTable,
  listAmountColumns,
  noteSameTables,
  sumAmounts,
  type SameTable,
  type TableOnSheet,
} from "../../core/reading/findings/sameTables";
import type { Reading } from "../../core/reading/model/reading";
import type { Cells, CellValue } from "../../core/reading/values/cells";
import { loadBlock, rangeOf, readBlock, type Block } from "../cells/area";
import { excelCode } from "../host/failures";
import type { SheetState } from "./sheetState";

/** So many other sheets are looked at, and so many of their first rows and columns. */
const MOST_SHEETS = 24;
const HEAD_ROWS = 25;
const HEAD_COLUMNS = 40;
/** Amounts of all other sheets together that are added up, to see whether they are parts of the one that was read. */
const MOST_AMOUNTS = 200_000;

type OtherSheet = {
  readonly id: string;
  readonly name: string;
  readonly used: Block;
  readonly head: readonly (readonly CellValue[])[];
};
type SameSheet = OtherSheet & SameTable;

/**
 * Asks, in the request under way, what stands at the top of the other visible sheets of the workbook. The function given
 * back then tells of those that hold the same table as the reading (METHOD 1a); only where there are such is one more
 * request made, for their amounts. Sheets of ours are not looked at. A sheet that is deleted meanwhile leaves the
 * reading as it was.
 */
export function loadOtherSheets(
  context: Excel.RequestContext,
  { sheetId, sheets, workbookMarks }: SheetState
): (reading: Reading, cells: Cells) => Promise<Reading> {
  const own = new Set(workbookMarks.map(({ sheet }) => sheet?.toLocaleLowerCase()));
  const asked = sheets
    .filter(({ id, visibility }) => id !== sheetId && visibility === "Visible")
    .filter(({ name }) => !own.has(name.toLocaleLowerCase()))
    .slice(0, MOST_SHEETS)
    .map(({ id, name }) => {
      const sheet = context.workbook.worksheets.getItem(id);
      const top = { row: 0, column: 0, rows: HEAD_ROWS, columns: HEAD_COLUMNS };
      return {
        ...{ id, name },
        used: loadBlock(sheet.getUsedRangeOrNullObject(true)),
        head: rangeOf(sheet, top).load("values"),
      };
    });
  return async (reading, cells) => {
    const others = asked.flatMap(({ id, name, used: range, head }): OtherSheet[] => {
      const used = readBlock(range);
      if (!used || used.rows < 2 || used.columns < 2) return [];
      return [{ id, name, used, head: cutHead(head.values as CellValue[][], used) }];
    });
    if (others.length === 0 || reading.plan.headingRow < 0) return reading;
    const same = others.flatMap((other): SameSheet[] => {
      const { name: sheet, used, head: values } = other;
      const origin = { row: used.row, column: used.column };
      const table = findSameTable(reading.plan, { sheet, origin, values, formats: [] });
      return table ? [{ ...other, ...table }] : [];
    });
    if (same.length === 0) return reading;
    try {
      const sums = await addUpSheets(context, same);
      return noteSameTables(reading, addUpOwn(reading, cells), sums);
    } catch (error) {
      if (excelCode(error) !== "ItemNotFound") throw error;
      return reading;
    }
  };
}

/** The part of a sheet's top that is in use; nothing where the sheet is filled further below. */
function cutHead(
  values: readonly (readonly CellValue[])[],
  { row, column, rows, columns }: Block
): CellValue[][] {
  return values.slice(row, row + rows).map((line) => line.slice(column, column + columns));
}

/** What the amounts of each sheet add up to; null for all where there are too many of them, or no plain sum. */
async function addUpSheets(
  context: Excel.RequestContext,
  same: readonly SameSheet[]
): Promise<TableOnSheet[]> {
  const cells = same.reduce((sum, { used, amounts }) => sum + used.rows * amounts.length, 0);
  if (cells > MOST_AMOUNTS || same.some(({ amounts }) => amounts.length === 0))
    return same.map(({ name }) => ({ sheet: name, sum: null }));
  const asked = same.map(({ id, name, used, headingRow, amounts }) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const rows = used.rows - headingRow - 1;
    const ranges = amounts.map((offset) => {
      const row = used.row + headingRow + 1;
      const block = { row, column: used.column + offset, rows, columns: 1 };
      return rangeOf(sheet, block).load("values");
    });
    return { name, rows, ranges };
  });
  await context.sync();
  return asked.map(({ name, rows, ranges }) => {
    const columns = ranges.map((range) => range.values as CellValue[][]);
    const lines = Array.from({ length: rows }, (_, row) =>
      columns.map((column) => column[row]?.[0] ?? "")
    );
    return { sheet: name, sum: sumAmounts(lines) };
  });
}

function addUpOwn({ plan }: Reading, { sheet, values }: Cells): TableOnSheet {
  const columns = listAmountColumns(plan);
  if (columns.length === 0 || values.length * columns.length > MOST_AMOUNTS)
    return { sheet, sum: null };
  const rows = values.slice(plan.headingRow + 1);
  return { sheet, sum: sumAmounts(rows.map((row) => columns.map((at) => row[at] ?? ""))) };
}
