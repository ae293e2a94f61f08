import { attachCalculator } from "../../../../src/officeHost/model/calc/calculator";
import { needsArray } from "../../../../src/officeHost/model/calc/arrayShape";
import { cellError, type CellValue } from "../../../../src/officeHost/model/cell";
import { parseArea } from "../../../../src/officeHost/model/area";
import { insertCells } from "../../../../src/officeHost/model/edit/insert";
import type { Sheet } from "../../../../src/officeHost/model/sheet";
import { addSheet, edit, makeBook, valueOf } from "./book";

const SPILL = cellError("#SPILL!") ?? null;

/** The values of an area, row by row. */
function cells(sheet: Sheet, reference: string): CellValue[] {
  const area = parseArea(reference);
  if (!area) throw new Error(reference);
  const found: CellValue[] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1)
      found.push(sheet.valueAt(row, column));
  }
  return found;
}

test("a result of several cells fills those below and beside, and what reads them is computed after it", () => {
  const { workbook, sheet } = makeBook([[1], [2], [3]]);
  attachCalculator(workbook);
  edit(workbook, sheet, "E1", "=SUM(C1:C9)");
  edit(workbook, sheet, "C1", "=A1:A3*2");
  expect(cells(sheet, "C1:C3")).toEqual([2, 4, 6]);
  expect(valueOf(sheet, "E1")).toBe(12);
  expect(sheet.extraAt(0, 2)).toEqual({ formula: "=A1:A3*2", spills: true, array: "C1:C3" });
  edit(workbook, sheet, "A2", 20);
  expect([cells(sheet, "C1:C3"), valueOf(sheet, "E1")]).toEqual([[2, 40, 6], 48]);
});

test("a smaller result gives cells back, empty cells of its source are 0", () => {
  const { workbook, sheet } = makeBook([
    ["a", 1],
    ["b", null],
    ["a", 3],
  ]);
  attachCalculator(workbook);
  edit(workbook, sheet, "D1", '=FILTER(B1:B3,A1:A3<>"")');
  expect(cells(sheet, "D1:D4")).toEqual([1, 0, 3, null]);
  edit(workbook, sheet, "A1", "");
  expect(cells(sheet, "D1:D4")).toEqual([0, 3, null, null]);
});

test("what stands in the way makes #SPILL!, and out of the way lets it fill", () => {
  const { workbook, sheet } = makeBook([
    [1, null],
    [2, null],
    [3, "here"],
  ]);
  attachCalculator(workbook);
  edit(workbook, sheet, "B1", "=A1:A3");
  expect(cells(sheet, "B1:B3")).toEqual([SPILL, null, "here"]);
  edit(workbook, sheet, "B3", null);
  expect(cells(sheet, "B1:B3")).toEqual([1, 2, 3]);
  edit(workbook, sheet, "B2", "typed");
  expect(cells(sheet, "B1:B3")).toEqual([SPILL, "typed", null]);
  edit(workbook, sheet, "B2", null);
  expect(cells(sheet, "B1:B3")).toEqual([1, 2, 3]);
});

test("another formula or nothing in its cell takes the filled cells away; values written over all of them stay", () => {
  const { workbook, sheet } = makeBook([[1], [2], [3]]);
  attachCalculator(workbook);
  edit(workbook, sheet, "B1", "=A1:A3+1");
  edit(workbook, sheet, "D1", "=COUNT(B1:B3)");
  edit(workbook, sheet, "B1", 9);
  expect([cells(sheet, "B1:B3"), valueOf(sheet, "D1")]).toEqual([[9, null, null], 1]);
  edit(workbook, sheet, "B1", "=A1:A3+1");
  for (const row of [0, 1, 2]) sheet.put(row, 1, row + 2);
  const area = parseArea("B1:B3");
  if (area) workbook.tell({ kind: "cells", sheet: sheet.id, area, type: "RangeEdited" });
  expect(cells(sheet, "B1:B3")).toEqual([2, 3, 4]);
});

test("tables, merges and the sheet's end stop it", () => {
  const { workbook, sheet } = makeBook([[1], [2]]);
  attachCalculator(workbook);
  sheet.merges = [{ row: 1, column: 2, rows: 1, columns: 2 }];
  edit(workbook, sheet, "C1", "=A1:A2");
  edit(workbook, sheet, "XFD9", "=SEQUENCE(1,2)");
  expect([valueOf(sheet, "C1"), valueOf(sheet, "XFD9")]).toEqual([SPILL, SPILL]);
});

test("A1# is what the formula of A1 fills; # of a plain cell is #REF!", () => {
  const { workbook, sheet } = makeBook([["b"], ["a"], ["b"]]);
  attachCalculator(workbook);
  edit(workbook, sheet, "C1", "=SORT(UNIQUE(A1:A3))");
  edit(workbook, sheet, "E1", "=ROWS(C1#)&INDEX(C1#,1)");
  edit(workbook, sheet, "E2", "=SUM(A1#)");
  expect(cells(sheet, "E1:E2")).toEqual(["2a", cellError("#REF!")]);
  edit(workbook, sheet, "A3", "c");
  expect(valueOf(sheet, "E1")).toBe("3a");
});

test("inserted rows move what is filled", () => {
  const { workbook, sheet } = makeBook([[1], [2], [3]]);
  attachCalculator(workbook);
  edit(workbook, sheet, "C1", "=A1:A3*2");
  const row = parseArea("2:2");
  if (row) insertCells(workbook, sheet, row, "Down");
  expect([cells(sheet, "C1:C4"), cells(sheet, "A1:A4")]).toEqual([
    [2, 0, 4, 6],
    [1, null, 2, 3],
  ]);
});

test("a plain formula of a file takes the cell beside it where one value is wanted; SUMPRODUCT and LOOKUP need none", () => {
  const { workbook, sheet } = makeBook([
    ["x", 1],
    ["y", 2],
    ["x", 3],
  ]);
  const plain = (row: number, formula: string): void =>
    sheet.put(row, 3, null, undefined, { formula, intersects: true });
  plain(0, "=B1:B3*10");
  plain(1, "=SUM(B1:B3*10)");
  plain(2, '=SUMPRODUCT((A1:A3="x")*B1:B3)+LOOKUP(2,1/(A1:A3="x"),B1:B3)');
  plain(4, "=B1:B3");
  attachCalculator(workbook);
  expect(cells(sheet, "D1:D5")).toEqual([10, 20, 7, null, cellError("#VALUE!")]);
});

test("an array formula over a fixed area fills it and no more", () => {
  const { workbook, sheet } = makeBook([[1], [2]]);
  sheet.put(0, 2, null, undefined, { formula: "=A1:A2*2", array: "C1:C3" });
  attachCalculator(workbook);
  expect(cells(sheet, "C1:C4")).toEqual([2, 4, cellError("#N/A"), null]);
});

test.each([
  ["=SUM(A1:A9)", false],
  ["=A1+B1", false],
  ["=A1:A9", true],
  ["=@A1:A9", false],
  ["=SUM(A1:A9*2)", true],
  ["=SUM(@A1:A9*2)", false],
  ["=SUMPRODUCT((A1:A9>1)*B1:B9)", false],
  ["=SUMPRODUCT(IF(A1:A9>1,B1:B9))", true],
  ["=SUM({1,2}*2)", false],
  ["={1,2}", true],
  ["=COUNTIF(A1:A9,5)", false],
  ["=SUMPRODUCT(1/COUNTIF(A1:A9,A1:A9))", false],
  ["=COUNTIF(A1:A9,A1:A9)", true],
  ["=INDEX(A1:B9,2,1)", false],
  ["=INDEX(A1:B9,0,1)", true],
  ["=INDEX(A1:A9,MATCH(1,(A1:A9=1)*(B1:B9=2),0))", true],
  ["=LOOKUP(2,1/(A1:A9=1),B1:B9)", false],
  ["=XLOOKUP(1,A1:A9,B1:B9)", false],
  ["=XLOOKUP(1,A1:A9,B1:C9)", true],
  ["=IF(A1>1,B1,C1)", false],
  ["=IF(A1:A9>1,1,0)", true],
  ["=SORT(A1:A9)", true],
  ["=COUNTA(UNIQUE(A1:A9))", false],
  ["=LET(x,A1:A9,SUM(x))", false],
  ["=LET(x,A1:A9,x*2)", true],
  ["=Rate*2", false],
  ["=SUM(Cells*2)", true],
  ["=A1#", true],
])("%s is saved as an array formula: %s", (formula, isArray) => {
  const { workbook, sheet } = makeBook([[1]]);
  addSheet(workbook, "Other");
  workbook.names.push({ name: "Rate", formula: "=Data!$A$1", visible: true, comment: "" });
  workbook.names.push({ name: "Cells", formula: "=Data!$A$1:$A$9", visible: true, comment: "" });
  expect(needsArray(workbook, sheet, { row: 0, column: 5 }, formula)).toBe(isArray);
});
