import type { Language } from "../strings/language";
import { listSampleRows } from "../strings/sample";
import { blockText, loadBlock, rangeOf, type Block } from "./cells/area";
import { stop } from "./host/failures";
import { compareContents } from "./unit/cellsImage";
import { loadImage } from "./unit/images";
import type { CellsImage, Touch } from "./unit/touches";
import { runUnit } from "./unit/unit";

/** Where the sample stands, and what it holds: only as long as that is so can it be removed. */
export type PutSample = {
  readonly sheetId: string;
  readonly sheet: string;
  readonly address: string;
  readonly rows: readonly (readonly (string | number)[])[];
};

const MONEY = "#,##0";
/** Of the columns with text, in points. */
const NAME_WIDTH = 120;
const TEXT_COLUMNS = 3;
/** Turnover and profit, counted from the first column. */
const MONEY_COLUMNS = [3, 4] as const;

/**
 * Puts the sample into the sheet in front, from A1 on, and selects its first cell. The sheet has to hold nothing at all:
 * throws `FailureError` `sheetNotEmpty` otherwise, and `changedMeanwhile` where a person types there at the same moment.
 * Three requests.
 */
export async function putSample(language: Language): Promise<PutSample> {
  return runUnit(async (unit) => {
    const { context } = unit;
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("id,name");
    const used = loadBlock(sheet.getUsedRangeOrNullObject(true));
    await context.sync();
    if (!used.isNullObject) stop({ code: "sheetNotEmpty", sheet: sheet.name });
    const rows = listSampleRows(language);
    const block = blockOf(rows);
    const { id: sheetId, name } = sheet;
    const touch = touchOf({ sheetId, sheet: name, rows });
    // How the empty cells look has to be known, should all be taken back though Excel's answer was lost.
    const read = loadImage(context, touch);
    await context.sync();
    const expected = read();
    if (expected.kind === "cells" && expected.cells?.filled)
      stop({ code: "sheetNotEmpty", sheet: name });
    await unit.write({
      touches: [{ touch, expected }],
      write: () => {
        const range = rangeOf(sheet, block);
        range.values = rows;
        rangeOf(sheet, { ...block, rows: 1 }).format.font.bold = true;
        for (const column of MONEY_COLUMNS) {
          const money = { row: 1, column, rows: block.rows - 1, columns: 1 };
          rangeOf(sheet, money).numberFormat = Array.from({ length: money.rows }, () => [MONEY]);
        }
        rangeOf(sheet, { ...block, columns: TEXT_COLUMNS }).format.columnWidth = NAME_WIDTH;
        rangeOf(sheet, { ...block, rows: 1, columns: 1 }).select();
      },
    });
    return { sheetId, sheet: name, address: blockText(block), rows };
  });
}

/**
 * Takes the sample out again, contents and looks. Throws `FailureError` `sampleChanged` where its cells hold anything else
 * by now, and `sheetNotFound`; then nothing changes. Three requests.
 */
export async function removeSample(put: PutSample): Promise<void> {
  await runUnit(async (unit) => {
    const { context } = unit;
    const sheet = context.workbook.worksheets.getItemOrNullObject(put.sheetId).load("name");
    await context.sync();
    if (sheet.isNullObject) stop({ code: "sheetNotFound", sheet: put.sheet });
    const touch = touchOf({ ...put, sheet: sheet.name });
    const read = loadImage(context, touch);
    await context.sync();
    const image = read();
    const held = image.kind === "cells" ? image.cells : undefined;
    const block = blockOf(put.rows);
    const wanted: CellsImage = {
      place: block,
      filled: { row: 0, column: 0, formulas: put.rows, values: put.rows },
    };
    if (!held || compareContents(wanted, held)?.length !== 0)
      stop({ code: "sampleChanged", sheet: sheet.name });
    const emptied = put.rows.map((row) => row.map(() => ""));
    await unit.write({
      touches: [{ touch: { ...touch, written: emptied }, expected: image }],
      write: () => {
        const range = rangeOf(sheet, block);
        range.clear("All");
        rangeOf(sheet, { ...block, columns: TEXT_COLUMNS }).format.useStandardWidth = true;
      },
    });
  });
}

function touchOf({
  sheetId,
  sheet,
  rows,
}: Omit<PutSample, "address">): Extract<Touch, { kind: "cells" }> {
  const spot = { sheetId, sheet, block: blockOf(rows) };
  return { kind: "cells", spot, depth: "whole", written: rows };
}

function blockOf(rows: PutSample["rows"]): Block {
  return { row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 0 };
}
