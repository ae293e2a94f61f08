import { attachCalculator } from "../../../../src/officeHost/model/calc/calculator";
import { cellError } from "../../../../src/officeHost/model/cell";
import type { Table } from "../../../../src/officeHost/model/parts";
import type { Change } from "../../../../src/officeHost/model/workbook";
import { addSheet, edit, makeBook, valueOf } from "./book";

test("a change recomputes what depends on it, over sheets and steps, and nothing else", () => {
  const { workbook, sheet } = makeBook([
    [1, "=A1+1", "=B1*10", "=SUM(A1:B5)"],
    [2, "=A2", null, null],
  ]);
  const other = addSheet(workbook, "Other", [["=Data!C1+Data!D1"]]);
  attachCalculator(workbook);
  expect(valueOf(other, "A1")).toBe(20 + 7);
  // A result that no change reaches stands as it is.
  sheet.put(1, 1, 99, undefined, { formula: "=A2" });
  edit(workbook, sheet, "A1", 5);
  expect([valueOf(sheet, "B1"), valueOf(sheet, "C1"), valueOf(sheet, "D1")]).toEqual([6, 60, 112]);
  expect(valueOf(other, "A1")).toBe(172);
  expect(valueOf(sheet, "B2")).toBe(99);
});

test("results that came with the file stand until something they read changes; then they are saved anew", () => {
  const { workbook, sheet } = makeBook([[1, null]]);
  sheet.put(0, 1, 77, undefined, { formula: "=A1*2" });
  sheet.put(1, 1, 2, undefined, { formula: "=A1+1" });
  for (const row of sheet.rows) if (row) row.source = 4;
  attachCalculator(workbook);
  expect([valueOf(sheet, "B1"), sheet.rows[0]?.source]).toEqual([77, 4]);
  edit(workbook, sheet, "A1", 1);
  expect([valueOf(sheet, "B1"), sheet.rows[0]?.source]).toEqual([2, undefined]);
  // The same result as before leaves its row as it was in the file.
  expect([valueOf(sheet, "B2"), sheet.rows[1]?.source]).toEqual([2, 4]);
  expect(sheet.extraAt(0, 1)?.formula).toBe("=A1*2");
});

test("formulas that came without a result are computed at once", () => {
  const { workbook, sheet } = makeBook([[4, "=A1*A1"]]);
  attachCalculator(workbook);
  expect(valueOf(sheet, "B1")).toBe(16);
});

test("new results are told as calculated, not as an edit", () => {
  const { workbook, sheet } = makeBook([[1, "=A1"]]);
  attachCalculator(workbook);
  const told: Change[] = [];
  workbook.listen((change) => told.push(change));
  edit(workbook, sheet, "A1", 2);
  edit(workbook, sheet, "C5", 2);
  expect(
    told.map((change) => (change.kind === "other" ? change.what : change.kind)).sort()
  ).toEqual(["calculated", "cells", "cells"]);
});

test("a function that is not known: a kept result from a file, #NAME? and a word of it when written here", () => {
  const { workbook, sheet } = makeBook([[1]]);
  sheet.put(0, 1, 42, undefined, { formula: "=BAHTTEXT(A1)" });
  const calculator = attachCalculator(workbook);
  edit(workbook, sheet, "A1", 2);
  expect(valueOf(sheet, "B1")).toBe(42);
  edit(workbook, sheet, "C1", "=BAHTTEXT(A1)");
  edit(workbook, sheet, "D1", "=[1]Sheet1!A1");
  expect([valueOf(sheet, "C1"), valueOf(sheet, "D1")]).toEqual([
    cellError("#NAME?"),
    cellError("#NAME?"),
  ]);
  expect(calculator.notComputed.map(({ column, what }) => [column, what])).toEqual([
    [1, "BAHTTEXT"],
    [2, "BAHTTEXT"],
    [3, "[1]Sheet1!A1"],
  ]);
  edit(workbook, sheet, "C1", "=A1");
  expect(calculator.notComputed.map(({ column }) => column)).toEqual([1, 3]);
});

test("a circle is 0 until it is opened", () => {
  const { workbook, sheet } = makeBook([[null, null, 3]]);
  const calculator = attachCalculator(workbook);
  edit(workbook, sheet, "A1", "=B1+C1");
  edit(workbook, sheet, "B1", "=A1+1");
  expect(calculator.notComputed.map(({ what }) => what)).toContain("a circular reference");
  edit(workbook, sheet, "B1", 1);
  expect([valueOf(sheet, "A1"), calculator.notComputed]).toEqual([4, []]);
});

test("a chain of 50,000 cells, last first, is computed without running out of stack", () => {
  const rows = Array.from({ length: 50_000 }, (_, row) => [`=A${row + 2}+1`]);
  const { workbook, sheet } = makeBook([...rows, [1]]);
  attachCalculator(workbook);
  expect(valueOf(sheet, "A1")).toBe(50_001);
  edit(workbook, sheet, "A50001", 2);
  expect(valueOf(sheet, "A1")).toBe(50_002);
});

test("rows that were deleted or inserted change sums over them", () => {
  const { workbook, sheet } = makeBook([["=SUM(A2:A4)"], [1], [2], [3]]);
  attachCalculator(workbook);
  sheet.rows.splice(2, 1);
  sheet.put(0, 0, 6, undefined, { formula: "=SUM(A2:A3)" });
  const area = { row: 2, column: 0, rows: 1, columns: 16_384 };
  workbook.tell({ kind: "cells", sheet: sheet.id, area, type: "RowDeleted" });
  expect(valueOf(sheet, "A1")).toBe(4);
});

test("structured references follow their table", () => {
  const { workbook, sheet } = makeBook([
    ["Client", "Net sales", "Share"],
    ["a", 30, "=[@[Net sales]]/SUM(Sales[Net sales])"],
    ["b", 10, "=Sales[[#This Row],[Net sales]]/SUM(Sales[Net sales])"],
    [null, "=SUBTOTAL(109,[Net sales])", "=COUNTA(Sales[#Headers])+ROWS(Sales[#All])"],
  ]);
  sheet.tables.push({
    name: "Sales",
    area: { row: 0, column: 0, rows: 4, columns: 3 },
    columns: ["Client", "Net sales", "Share"].map((name, id) => ({ id, name })),
    showHeaders: true,
    showTotals: true,
  } as unknown as Table);
  attachCalculator(workbook);
  expect(["C2", "C3", "B4", "C4"].map((at) => valueOf(sheet, at))).toEqual([0.75, 0.25, 40, 7]);
  edit(workbook, sheet, "B3", 90);
  expect(["C2", "C3", "B4"].map((at) => valueOf(sheet, at))).toEqual([0.25, 0.75, 120]);
});

test("SUBTOTAL leaves out filtered rows and other subtotals", () => {
  const { workbook, sheet } = makeBook([
    [1],
    [2],
    ["=SUBTOTAL(9,A1:A2)"],
    [4],
    ["=SUBTOTAL(9,A1:A4)"],
  ]);
  attachCalculator(workbook);
  expect(valueOf(sheet, "A5")).toBe(7);
  const row = sheet.rows[1];
  if (row) row.filtered = row.hidden = true;
  workbook.tell({ kind: "other", sheet: sheet.id, what: "tableFilter" });
  expect([valueOf(sheet, "A3"), valueOf(sheet, "A5")]).toEqual([1, 5]);
});

test("manual and suspended calculation wait until they are asked", () => {
  const { workbook, sheet } = makeBook([[1, "=A1"]]);
  attachCalculator(workbook);
  workbook.calculation.mode = "Manual";
  edit(workbook, sheet, "A1", 2);
  expect(valueOf(sheet, "B1")).toBe(1);
  workbook.tell({ kind: "other", what: "calculate" });
  expect(valueOf(sheet, "B1")).toBe(2);
  workbook.calculation = { mode: "Automatic", isSuspended: true };
  edit(workbook, sheet, "A1", 3);
  expect(valueOf(sheet, "B1")).toBe(2);
  workbook.calculation.isSuspended = false;
  workbook.tell({ kind: "other", what: "calculate" });
  expect(valueOf(sheet, "B1")).toBe(3);
});

test("a name that changes its meaning changes the formulas that use it", () => {
  const { workbook, sheet } = makeBook([[1, 2, "=Rate*10"]]);
  const name = { name: "Rate", formula: "=Data!$A$1", visible: true, comment: "" };
  workbook.names.push(name);
  attachCalculator(workbook);
  expect(valueOf(sheet, "C1")).toBe(10);
  name.formula = "=Data!$B$1";
  workbook.tell({ kind: "other", what: "names" });
  expect(valueOf(sheet, "C1")).toBe(20);
});

test.each([
  ["names", ["=A1", "=Rate", "=SUBTOTAL(9,A1:A2)", "=SUM(Sales[Net])"]],
  ["undone", ["=A1", "=Rate", "=SUBTOTAL(9,A1:A2)", "=SUM(Sales[Net])", "=1+1"]],
  ["table", ["=SUM(Sales[Net])"]],
  ["filter", ["=SUBTOTAL(9,A1:A2)"]],
  ["cellsMoved", ["=A1", "=Rate", "=SUBTOTAL(9,A1:A2)", "=SUM(Sales[Net])", "=1+1"]],
  ["calculate", []],
  ["calculateFull", ["=A1", "=Rate", "=SUBTOTAL(9,A1:A2)", "=SUM(Sales[Net])", "=1+1"]],
  ["calculated", []],
  ["chartDeleted", []],
] as const)("after %s these are computed anew: %j", (what, expected) => {
  const formulas = ["=A1", "=Rate", "=SUBTOTAL(9,A1:A2)", "=SUM(Sales[Net])", "=1+1"];
  const { workbook, sheet } = makeBook([
    [1, formulas[0] ?? ""],
    [2, formulas[1] ?? ""],
    ["Net", formulas[2] ?? ""],
    [4, formulas[3] ?? ""],
    [null, formulas[4] ?? ""],
  ]);
  workbook.names.push({ name: "Rate", formula: "=Data!$A$1", visible: true, comment: "" });
  sheet.tables.push({
    name: "Sales",
    area: { row: 2, column: 0, rows: 2, columns: 1 },
    columns: [{ id: 0, name: "Net" }],
    showHeaders: true,
    showTotals: false,
  } as unknown as Table);
  attachCalculator(workbook);
  const results = formulas.map((_, row) => sheet.valueAt(row, 1));
  expect(results).toEqual([1, 1, 3, 4, 2]);
  formulas.forEach((_, row) => (sheet.rowForChange(row).values[1] = "old"));
  workbook.tell({ kind: "other", sheet: sheet.id, what });
  expect(formulas.filter((_, row) => sheet.valueAt(row, 1) !== "old")).toEqual(expected);
});
