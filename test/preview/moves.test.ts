import fc from "fast-check";
import { parseTabText, writeTabText } from "../../src/preview/edit/tabText";
import { measureColumns, measureRows } from "../../src/preview/grid/axes";
import { blockAround, cycleInside, jumpFrom, stepFrom } from "../../src/preview/select/moves";
import { Workbook } from "../../src/officeHost/model/workbook";
import type { Sheet } from "../../src/officeHost/model/sheet";

/** A sheet with an `x` wherever the picture has one. */
function sheetOf(...picture: readonly string[]): Sheet {
  const sheet = new Workbook().makeSheet("Sheet1");
  picture.forEach((line, row) =>
    [...line].forEach((letter, column) => {
      if (letter === "x") sheet.put(row, column, "x");
    })
  );
  return sheet;
}

test("control and an arrow go to the end of the filled cells, else to the next filled one, else to the edge", () => {
  const sheet = sheetOf("xx.x", "x...", "....", "x...");
  expect(jumpFrom(sheet, { row: 0, column: 0 }, "right")).toEqual({ row: 0, column: 1 });
  expect(jumpFrom(sheet, { row: 0, column: 1 }, "right")).toEqual({ row: 0, column: 3 });
  expect(jumpFrom(sheet, { row: 0, column: 3 }, "right")).toEqual({ row: 0, column: 16383 });
  expect(jumpFrom(sheet, { row: 0, column: 0 }, "down")).toEqual({ row: 1, column: 0 });
  expect(jumpFrom(sheet, { row: 1, column: 0 }, "down")).toEqual({ row: 3, column: 0 });
  expect(jumpFrom(sheet, { row: 3, column: 0 }, "down")).toEqual({ row: 1_048_575, column: 0 });
});

test("a step leaves out hidden rows and leaves a merged cell at its far side", () => {
  const sheet = sheetOf("x", "x", "x", "x", "x");
  const second = sheet.rows[1];
  if (second) second.hidden = true;
  sheet.merges = [{ row: 2, column: 0, rows: 2, columns: 2 }];
  const axes = { rows: measureRows(sheet), columns: measureColumns(sheet) };
  expect(stepFrom(sheet, axes, { row: 0, column: 0 }, "down")).toEqual({ row: 2, column: 0 });
  expect(stepFrom(sheet, axes, { row: 2, column: 0 }, "down")).toEqual({ row: 4, column: 0 });
  expect(stepFrom(sheet, axes, { row: 2, column: 0 }, "right")).toEqual({ row: 2, column: 2 });
  expect(stepFrom(sheet, axes, { row: 0, column: 0 }, "up")).toEqual({ row: 0, column: 0 });
});

test("the block around a cell reaches over corners, to the first empty row and column", () => {
  const sheet = sheetOf("xx...", ".x...", "..x..", ".....", "x...x");
  expect(blockAround(sheet, { row: 1, column: 1 })).toEqual({
    row: 0,
    column: 0,
    rows: 3,
    columns: 3,
  });
});

test("Tab and Enter go round inside what is selected", () => {
  const area = { row: 1, column: 1, rows: 2, columns: 2 };
  const places = (by: "rows" | "columns"): string[] => {
    let place = { row: 1, column: 1 };
    return Array.from({ length: 4 }, () => {
      place = cycleInside(area, place, by, false);
      return `${place.row},${place.column}`;
    });
  };
  expect(places("rows")).toEqual(["1,2", "2,1", "2,2", "1,1"]);
  expect(places("columns")).toEqual(["2,1", "1,2", "2,2", "1,1"]);
});

test("clipboard text comes back as the cells it was written from", () => {
  const cell = fc.stringMatching(/^[a"\t\n ]{0,6}$/);
  const rows = fc.integer({ min: 1, max: 4 }).chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 4,
    })
  );
  fc.assert(
    fc.property(rows, (cells) => {
      // A single empty last row reads as the line end of the row before it, as in Excel.
      fc.pre(cells.at(-1)?.join("") !== "");
      expect(parseTabText(writeTabText(cells))).toEqual(cells);
    })
  );
});
