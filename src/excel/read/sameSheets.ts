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
const MOST_SHEETS = 40;
const HEAD_ROWS = 25;
const HEAD_COLUMNS = 60;
/** Amounts of all other sheets together that are added up, to see whether they are parts of the one that was read. */
const MOST_AMOUNTS = 200_000;

type OtherSheet = { readonly id: string; readonly name: string; readonly used: Block };
type SameSheet = OtherSheet & SameTable;

/**
 * Asks, in the request under way, where the other visible sheets of the workbook hold something. The function given back
 * then tells of those that hold the same table as the reading (METHOD 1a): one more request for the first rows of these
 * sheets, and one for their amounts where tables are the same; a workbook of one sheet costs neither. Sheets of ours are
 * not looked at. A sheet that is deleted meanwhile leaves the reading as it was.
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
      return { id, name, range: loadBlock(sheet.getUsedRangeOrNullObject(true)) };
    });
  return async (reading, cells) => {
    const others = asked.flatMap(({ id, name, range }): OtherSheet[] => {
      const used = readBlock(range);
      return used && used.rows > 1 && used.columns > 1 ? [{ id, name, used }] : [];
    });
    if (others.length === 0 || reading.plan.headingRow < 0) return reading;
    try {
      const same = await findSameSheets(context, reading, others);
      if (same.length === 0) return reading;
      const sums = await addUpSheets(context, same);
      return noteSameTables(reading, addUpOwn(reading, cells), sums);
    } catch (error) {
      if (excelCode(error) !== "ItemNotFound") throw error;
      return reading;
    }
  };
}

async function findSameSheets(
  context: Excel.RequestContext,
  { plan }: Reading,
  others: readonly OtherSheet[]
): Promise<SameSheet[]> {
  const heads = others.map((other) => {
    const { used } = other;
    const block = {
      ...used,
      rows: Math.min(HEAD_ROWS, used.rows),
      columns: Math.min(HEAD_COLUMNS, used.columns),
    };
    const sheet = context.workbook.worksheets.getItem(other.id);
    return { other, range: rangeOf(sheet, block).load("values") };
  });
  await context.sync();
  return heads.flatMap(({ other, range }) => {
    const values = range.values as CellValue[][];
    const { row, column } = other.used;
    const head = { sheet: other.name, origin: { row, column }, values, formats: [] };
    const same = findSameTable(plan, head);
    return same ? [{ ...other, ...same }] : [];
  });
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
