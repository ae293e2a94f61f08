import fc from "fast-check";
import type { CellValue } from "../../../../src/officeHost/model/cell";
import { deleteCells, insertCells } from "../../../../src/officeHost/model/edit/insert";
import type { Sheet } from "../../../../src/officeHost/model/sheet";
import type { Change, Workbook } from "../../../../src/officeHost/model/workbook";
import { at, bookOf } from "./book";

/** What every cell of a block holds and looks like. */
function picture(sheet: Sheet, rows = 30, columns = 15): unknown[] {
  const cells: unknown[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      cells.push([
        sheet.valueAt(row, column),
        sheet.extraAt(row, column)?.formula,
        sheet.styleAt(row, column),
      ]);
    }
  }
  return cells;
}

function firstColumn(sheet: Sheet, count: number): CellValue[] {
  return Array.from({ length: count }, (_, row) => sheet.valueAt(row, 0));
}

function listenTo(workbook: Workbook): Change[] {
  const told: Change[] = [];
  workbook.listen((change) => told.push(change));
  return told;
}

function codeOf(action: () => void): unknown {
  try {
    action();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  return undefined;
}

describe("inserting and deleting", () => {
  it("moves whole rows with everything that points at them", () => {
    const { workbook, sheet } = bookOf([["head"], [1], [2], [3]]);
    const other = workbook.makeSheet("Other");
    workbook.sheets.push(other);
    other.put(0, 0, 6, undefined, { formula: "=SUM(Data!A2:A4)" });
    sheet.put(5, 0, 6, undefined, { formula: "=SUM(A2:A4)" });
    workbook.names.push({ name: "All", formula: "=Data!$A$2:$A$4", visible: true, comment: "" });
    sheet.merges = [at("A6:B6")];
    sheet.hyperlinks.push({ area: at("A4"), documentReference: "Data!A4" });
    sheet.pageLayout = { printArea: "A1:B6" };
    sheet.conditionalFormats.push({
      id: "1",
      areas: [at("A2:A4")],
      priority: 0,
      stopIfTrue: false,
      rule: { type: "Custom", formula: "=A2>$A$4", look: {} },
      source: "<cf/>",
    });
    const told = listenTo(workbook);

    insertCells(workbook, sheet, at("3:4"), "Down");

    expect(firstColumn(sheet, 8)).toEqual(["head", 1, null, null, 2, 3, null, 6]);
    expect(sheet.extraAt(7, 0)?.formula).toBe("=SUM(A2:A6)");
    expect(other.extraAt(0, 0)?.formula).toBe("=SUM(Data!A2:A6)");
    expect(workbook.names[0]?.formula).toBe("=Data!$A$2:$A$6");
    expect(sheet.merges).toEqual([at("A8:B8")]);
    expect(sheet.hyperlinks[0]).toEqual({ area: at("A6"), documentReference: "Data!A6" });
    expect(sheet.pageLayout.printArea).toBe("A1:B8");
    expect(sheet.conditionalFormats[0]).toMatchObject({
      areas: [at("A2:A6")],
      rule: { formula: "=A2>$A$6" },
      source: undefined,
    });
    expect(told).toContainEqual({
      kind: "cells",
      sheet: sheet.id,
      area: at("3:4"),
      type: "RowInserted",
      axis: "rows",
    });
    expect([...sheet.touched].sort()).toEqual(
      ["conditionalFormats", "hyperlinks", "merges", "pageLayout"].sort()
    );
  });

  it("deletes columns and turns references to them into #REF!", () => {
    const { workbook, sheet } = bookOf([[1, 2, 3]]);
    sheet.columns[2] = { width: 20 };
    sheet.put(1, 3, 0, undefined, { formula: "=A1+B1+C1" });
    deleteCells(workbook, sheet, at("B:B"), "Left");
    expect([0, 1, 2].map((column) => sheet.valueAt(0, column))).toEqual([1, 3, null]);
    expect(sheet.extraAt(1, 2)?.formula).toBe("=A1+#REF!+B1");
    expect(sheet.columns[1]?.width).toBe(20);
  });

  it("moves a part of the sheet only", () => {
    const { workbook, sheet } = bookOf([
      [1, "a"],
      [2, "b"],
    ]);
    insertCells(workbook, sheet, at("A1"), "Down");
    expect(firstColumn(sheet, 3)).toEqual([null, 1, 2]);
    expect(sheet.valueAt(0, 1)).toBe("a");
    deleteCells(workbook, sheet, at("A1:A2"), "Up");
    expect(firstColumn(sheet, 3)).toEqual([2, null, null]);
    insertCells(workbook, sheet, at("A1"), "Right");
    expect([0, 1, 2].map((column) => sheet.valueAt(0, column))).toEqual([null, 2, "a"]);
  });

  it("gives new rows the look of the row before", () => {
    const { workbook, sheet } = bookOf([[1], [2]]);
    const bold = workbook.styles.derive(0, (style) => ({ ...style, font: { bold: true } }));
    sheet.put(0, 0, 1, bold);
    insertCells(workbook, sheet, at("2:2"), "Down");
    expect(sheet.styleAt(1, 0)).toBe(bold);
    expect(sheet.styleAt(2, 0)).toBe(0);
  });

  it("adds and takes columns of tables, and refuses to tear one", () => {
    const { workbook, sheet } = bookOf([
      ["Client", "Turnover"],
      ["a", 1],
    ]);
    sheet.tables.push({
      id: 1,
      name: "Sales",
      area: at("A1:B2"),
      columns: [
        { id: 1, name: "Client" },
        { id: 2, name: "Turnover" },
      ],
      showHeaders: true,
      showTotals: false,
      style: "",
      showBandedRows: true,
      showBandedColumns: false,
      showFilterButton: true,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      filter: {
        area: at("A1:B2"),
        criteria: new Map([[1, { filterOn: "Values", values: ["1"] }]]),
      },
    });
    insertCells(workbook, sheet, at("B:B"), "Right");
    const [table] = sheet.tables;
    expect(table?.area).toEqual(at("A1:C2"));
    expect(table?.columns.map((column) => column.name)).toEqual(["Client", "Column1", "Turnover"]);
    expect(sheet.valueAt(0, 1)).toBe("Column1");
    expect([...(table?.filter?.criteria.keys() ?? [])]).toEqual([2]);
    expect(codeOf(() => insertCells(workbook, sheet, at("A2"), "Down"))).toBe(
      "InsertDeleteConflict"
    );
    expect(codeOf(() => deleteCells(workbook, sheet, at("1:1"), "Up"))).toBe(
      "InsertDeleteConflict"
    );
    deleteCells(workbook, sheet, at("A:A"), "Left");
    expect(table?.columns.map((column) => column.name)).toEqual(["Column1", "Turnover"]);
    deleteCells(workbook, sheet, at("1:2"), "Up");
    expect(sheet.tables).toHaveLength(0);
  });

  it("refuses what Excel refuses, and changes nothing then", () => {
    const { workbook, sheet } = bookOf([
      [1, 2],
      [3, 4],
    ]);
    sheet.merges = [at("A2:B2")];
    const before = picture(sheet);
    expect(codeOf(() => insertCells(workbook, sheet, at("A1"), "Down"))).toBe(
      "MergedRangeConflict"
    );
    sheet.put(1_048_575, 3, "last");
    expect(codeOf(() => insertCells(workbook, sheet, at("1:1"), "Down"))).toBe(
      "NonBlankCellOffSheet"
    );
    sheet.protection = { protected: true, options: { allowInsertColumns: true } };
    expect(codeOf(() => insertCells(workbook, sheet, at("1:1"), "Down"))).toBe("AccessDenied");
    expect(codeOf(() => deleteCells(workbook, sheet, at("A1"), "Up"))).toBe("AccessDenied");
    expect(picture(sheet)).toEqual(before);
    insertCells(workbook, sheet, at("C:C"), "Right");
    expect(sheet.valueAt(1_048_575, 4)).toBe("last");
  });

  it("deleting what was inserted gives the same sheet", () => {
    const cells = fc.array(
      fc.record({
        row: fc.integer({ min: 0, max: 15 }),
        column: fc.integer({ min: 0, max: 8 }),
        value: fc.oneof(fc.integer(), fc.string(), fc.boolean()),
        formula: fc.option(
          fc.constantFrom("=A1+$B$2", "=SUM(A1:C9)", "=SUM(B:B)", '=Data!C3&"A1"')
        ),
        isBold: fc.boolean(),
      }),
      { maxLength: 40 }
    );
    const holes = fc.constantFrom("3:4", "1:1", "B:C", "A:A", "B2:C3", "A1", "H9:J12", "D4:D20");
    fc.assert(
      fc.property(cells, holes, fc.boolean(), (filled, hole, isDown) => {
        const { workbook, sheet } = bookOf([]);
        const bold = workbook.styles.derive(0, (style) => ({ ...style, font: { bold: true } }));
        for (const { row, column, value, formula, isBold } of filled) {
          sheet.put(row, column, value, isBold ? bold : 0, formula ? { formula } : undefined);
        }
        const before = picture(sheet);
        insertCells(workbook, sheet, at(hole), isDown ? "Down" : "Right");
        deleteCells(workbook, sheet, at(hole), isDown ? "Up" : "Left");
        expect(picture(sheet)).toEqual(before);
      }),
      { numRuns: 200 }
    );
  });
});
