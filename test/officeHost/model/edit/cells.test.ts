import fc from "fast-check";
import { changeBorder, borderOf } from "../../../../src/officeHost/model/edit/borders";
import { editCells, putTyped, writeValues } from "../../../../src/officeHost/model/edit/cells";
import { clearArea } from "../../../../src/officeHost/model/edit/clear";
import { copyCells } from "../../../../src/officeHost/model/edit/copy";
import { changeStyle, stylesIn, writeFormats } from "../../../../src/officeHost/model/edit/formats";
import { moveCells } from "../../../../src/officeHost/model/edit/moveCells";
import { mergeCells, unmergeCells } from "../../../../src/officeHost/model/edit/merge";
import { sortCells } from "../../../../src/officeHost/model/edit/sort";
import { findSpecialCells } from "../../../../src/officeHost/model/edit/special";
import { parseTyped, type Typed } from "../../../../src/officeHost/model/edit/parse";
import { surroundingArea, usedAreaOf } from "../../../../src/officeHost/model/edit/used";
import {
  columnPoints,
  rowPoints,
  setColumnWidth,
  setRowsHidden,
} from "../../../../src/officeHost/model/edit/sizes";
import type { CellValue } from "../../../../src/officeHost/model/cell";
import type { Sheet } from "../../../../src/officeHost/model/sheet";
import { areaText } from "../../../../src/officeHost/model/area";
import { at, bookOf } from "./book";

function grid(sheet: Sheet, text: string): CellValue[][] {
  const { row, column, rows, columns } = at(text);
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_unused, c) => sheet.valueAt(row + r, column + c))
  );
}

function codeOf(action: () => void): unknown {
  try {
    action();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  return undefined;
}

describe("writing and typing", () => {
  /** What a person types into column A of a sheet. */
  function typeInto(book: ReturnType<typeof bookOf>, row: number, typed: Typed): void {
    const { workbook, sheet } = book;
    editCells(workbook, sheet, { row, column: 0, rows: 1, columns: 1 }, () =>
      putTyped(workbook, sheet, row, 0, typed)
    );
  }

  it("types in the person's language and tells before and after", () => {
    const book = bookOf([[5]]);
    const { workbook, sheet } = book;
    const told: unknown[] = [];
    workbook.listen((change) => {
      if (change.kind === "cells") told.push({ ...change.details });
    });
    typeInto(book, 0, parseTyped("1 234,5", "ru-RU"));
    expect(sheet.valueAt(0, 0)).toBe(1234.5);
    expect(workbook.styles.get(sheet.styleAt(0, 0)).numberFormat).toBe("#,##0.00");
    expect(told).toEqual([{ before: 5, after: 1234.5 }]);
  });

  it("clears a formula that has no result, right of all values", () => {
    const { workbook, sheet } = bookOf([[1]]);
    sheet.put(0, 3, null, undefined, { formula: "=CUBEVALUE(A1)" });
    clearArea(workbook, sheet, at("D1"), "Contents");
    expect(sheet.extraAt(0, 3)).toBeUndefined();
  });

  it("keeps a format that a cell has, and takes the apostrophe's mark off again", () => {
    const book = bookOf([]);
    const { workbook, sheet } = book;
    writeFormats(workbook, sheet, at("A1"), "0.000");
    typeInto(book, 0, parseTyped("50%", "en-US"));
    expect(workbook.styles.get(sheet.styleAt(0, 0)).numberFormat).toBe("0.000");
    typeInto(book, 1, parseTyped("'7", "en-US"));
    expect(sheet.valueAt(1, 0)).toBe("7");
    expect(workbook.styles.get(sheet.styleAt(1, 0)).quotePrefix).toBe(true);
    writeValues(workbook, sheet, at("A2"), 7);
    expect(sheet.valueAt(1, 0)).toBe(7);
    expect(workbook.styles.get(sheet.styleAt(1, 0)).quotePrefix).toBeUndefined();
  });

  it("puts nothing below a merge and refuses locked cells of a protected sheet", () => {
    const { workbook, sheet } = bookOf([]);
    mergeCells(workbook, sheet, at("A1:B1"), false);
    writeValues(workbook, sheet, at("A1:C1"), [[1, 2, 3]]);
    expect(grid(sheet, "A1:C1")).toEqual([[1, null, 3]]);
    changeStyle(workbook, sheet, at("C1"), (style) => ({ ...style, locked: false }));
    sheet.protection = { protected: true, options: {} };
    expect(codeOf(() => writeValues(workbook, sheet, at("A1"), 9))).toBe("AccessDenied");
    expect(codeOf(() => writeValues(workbook, sheet, at("B1:C1"), 9))).toBe("AccessDenied");
    writeValues(workbook, sheet, at("C1"), 9);
    expect(grid(sheet, "A1:C1")).toEqual([[1, null, 9]]);
    expect(codeOf(() => writeFormats(workbook, sheet, at("C1"), "0"))).toBe("AccessDenied");
  });

  it("refuses to write across rows that a filter hides", () => {
    const { workbook, sheet } = bookOf([["h"], [1], [2]]);
    Object.assign(sheet.rowForChange(1), { hidden: true, filtered: true });
    expect(codeOf(() => writeValues(workbook, sheet, at("A2:A3"), [[8], [9]]))).toBe(
      "FilteredRangeConflict"
    );
    expect(grid(sheet, "A1:A3")).toEqual([["h"], [1], [2]]);
    writeValues(workbook, sheet, at("A3"), 9);
    expect(sheet.valueAt(2, 0)).toBe(9);
  });
});

describe("looks", () => {
  it("gives whole columns and rows a style of their own", () => {
    const { workbook, sheet } = bookOf([
      [1, 2],
      [3, 4],
    ]);
    const red = (style: object) => ({ ...style, fill: { color: "#FF0000" } });
    changeStyle(workbook, sheet, at("2:2"), (style) => ({ ...style, font: { bold: true } }));
    changeStyle(workbook, sheet, at("A:A"), red);
    expect(sheet.rows).toHaveLength(2);
    const style = (row: number, column: number) => workbook.styles.get(sheet.styleAt(row, column));
    expect(style(999_999, 0)).toEqual({ fill: { color: "#FF0000" } });
    expect(style(1, 0)).toEqual({ fill: { color: "#FF0000" }, font: { bold: true } });
    expect(style(1, 1)).toEqual({ font: { bold: true } });
    expect(style(0, 1)).toEqual({});
    expect(stylesIn(sheet, at("A:A")).size).toBe(2);
  });

  it("clears looks below a column's look, and contents apart from looks", () => {
    const { workbook, sheet } = bookOf([[1], [2]]);
    changeStyle(workbook, sheet, at("A:A"), (style) => ({ ...style, font: { bold: true } }));
    clearArea(workbook, sheet, at("A1"), "Formats");
    expect(sheet.styleAt(0, 0)).toBe(0);
    expect(sheet.styleAt(1, 0)).not.toBe(0);
    clearArea(workbook, sheet, at("A:A"), "Contents");
    expect(grid(sheet, "A1:A2")).toEqual([[null], [null]]);
    expect(sheet.styleAt(1, 0)).not.toBe(0);
    clearArea(workbook, sheet, at("A:A"), "All");
    expect(sheet.styleAt(1, 0)).toBe(0);
    expect(sheet.styleAt(5, 0)).toBe(0);
  });

  it("keeps a line between two cells once", () => {
    const { workbook, sheet } = bookOf([]);
    changeBorder(workbook, sheet, at("A1:B2"), "EdgeBottom", { style: "Double" });
    changeBorder(workbook, sheet, at("A3:B3"), "EdgeTop", {
      style: "Continuous",
      weight: "Thick",
      color: "red",
    });
    const wanted = { line: "Continuous", weight: "Thick", color: "#FF0000" };
    expect(borderOf(workbook, sheet, at("A3:B3"), "EdgeTop")).toEqual(wanted);
    expect(borderOf(workbook, sheet, at("A1:B2"), "EdgeBottom")).toEqual(wanted);
    changeBorder(workbook, sheet, at("A1:B2"), "EdgeBottom", { style: "None" });
    expect(borderOf(workbook, sheet, at("A3:B3"), "EdgeTop")).toBeUndefined();
    changeBorder(workbook, sheet, at("A1:A2"), "InsideHorizontal", { style: "Dot" });
    expect(borderOf(workbook, sheet, at("A1:B2"), "InsideHorizontal")).toBeNull();
  });

  it("takes widths in points and counts characters in the model", () => {
    const { workbook, sheet } = bookOf([]);
    expect(columnPoints(sheet, 0)).toBe(48);
    setColumnWidth(workbook, sheet, at("B:B"), 96);
    expect(columnPoints(sheet, 1)).toBe(96);
    expect(sheet.columns[1]?.width).toBeCloseTo(128 / 7, 2);
    setColumnWidth(workbook, sheet, at("B:B"), 0);
    expect(sheet.columns[1]?.hidden).toBe(true);
    setRowsHidden(workbook, sheet, at("3:3"), true);
    expect([rowPoints(sheet, 1), rowPoints(sheet, 2)]).toEqual([15, 0]);
  });

  it("merges across and takes merges apart", () => {
    const { workbook, sheet } = bookOf([
      [1, 2],
      [3, 4],
    ]);
    mergeCells(workbook, sheet, at("A1:B2"), true);
    expect(sheet.merges.map(areaText)).toEqual(["A1:B1", "A2:B2"]);
    expect(grid(sheet, "A1:B2")).toEqual([
      [1, null],
      [3, null],
    ]);
    unmergeCells(workbook, sheet, at("A1"));
    expect(sheet.merges.map(areaText)).toEqual(["A2:B2"]);
  });
});

describe("sorting, copying, finding", () => {
  it("sorts kinds as Excel does, empty cells last both ways", () => {
    const values = [["b"], [true], [null], [10], ["#N/A"], ["A"], [2]];
    const order = (ascending: boolean) => {
      const { workbook, sheet } = bookOf(values);
      sortCells(workbook, sheet, at("A1:A7"), [{ key: 0, ascending }]);
      return grid(sheet, "A1:A7")
        .flat()
        .map((value) => (typeof value === "object" ? value && "#" : value));
    };
    expect(order(true)).toEqual([2, 10, "A", "b", true, "#", null]);
    expect(order(false)).toEqual(["#", true, "b", "A", 10, 2, null]);
  });

  it("keeps lines together, with looks and formulas of their row", () => {
    const { workbook, sheet } = bookOf([
      ["n", "v"],
      ["x", 1],
      ["y", 3],
      ["z", 3],
    ]);
    const bold = workbook.styles.derive(0, (style) => ({ ...style, font: { bold: true } }));
    sheet.put(1, 0, "x", bold);
    sheet.put(1, 2, 2, undefined, { formula: "=B2*2+$B$2" });
    sortCells(workbook, sheet, at("A1:C4"), [{ key: 1, ascending: false }], { hasHeaders: true });
    expect(grid(sheet, "A1:B4")).toEqual([
      ["n", "v"],
      ["y", 3],
      ["z", 3],
      ["x", 1],
    ]);
    expect(sheet.styleAt(3, 0)).toBe(bold);
    expect(sheet.extraAt(3, 2)?.formula).toBe("=B4*2+$B$2");
    expect(sheet.extraAt(1, 2)).toBeUndefined();
  });

  it("only reorders: sorting twice is sorting once", () => {
    const column = fc.array(fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(null)), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(column, fc.boolean(), (values, ascending) => {
        const { workbook, sheet } = bookOf(values.map((value) => [value]));
        const all = `A1:A${values.length}`;
        sortCells(workbook, sheet, at(all), [{ key: 0, ascending }]);
        const once = grid(sheet, all).flat();
        sortCells(workbook, sheet, at(all), [{ key: 0, ascending }]);
        expect(grid(sheet, all).flat()).toEqual(once);
        const key = (list: readonly CellValue[]) =>
          list.map((value) => JSON.stringify(value)).sort();
        expect(key(once)).toEqual(key(values));
      })
    );
  });

  it("copies with relative references and fills multiples", () => {
    const { workbook, sheet } = bookOf([[1], [2]]);
    sheet.put(0, 1, 2, undefined, { formula: "=A1*2" });
    const options = { word: "All", skipBlanks: false, transpose: false } as const;
    copyCells(workbook, { sheet, area: at("B1") }, { sheet, area: at("B2:B3") }, options);
    expect(sheet.extraAt(2, 1)?.formula).toBe("=A3*2");
    copyCells(
      workbook,
      { sheet, area: at("A1:A2") },
      { sheet, area: at("D1") },
      { ...options, transpose: true }
    );
    expect(grid(sheet, "D1:E1")).toEqual([[1, 2]]);
    copyCells(
      workbook,
      { sheet, area: at("B1") },
      { sheet, area: at("F1") },
      { ...options, word: "Values" }
    );
    expect([sheet.valueAt(0, 5), sheet.extraAt(0, 5)]).toEqual([2, undefined]);
  });

  it("moves cells and lets references follow", () => {
    const { workbook, sheet } = bookOf([[1], [2]]);
    sheet.put(0, 3, 3, undefined, { formula: "=SUM(A1:A2)+A1" });
    moveCells(workbook, { sheet, area: at("A1:A2") }, { sheet, area: at("B5") });
    expect(grid(sheet, "A1:A2")).toEqual([[null], [null]]);
    expect(grid(sheet, "B5:B6")).toEqual([[1], [2]]);
    expect(sheet.extraAt(0, 3)?.formula).toBe("=SUM(B5:B6)+B5");
  });

  it("finds constants, formulas, blanks and what is shown", () => {
    const { workbook, sheet } = bookOf([
      [1, "a"],
      [2, null],
      [null, 3],
    ]);
    sheet.put(1, 1, 5, undefined, { formula: "=A1" });
    const found = (type: string, kind?: string) =>
      findSpecialCells(sheet, [at("A1:B3")], type, kind).map(areaText);
    expect(found("Constants")).toEqual(["A1:B1", "A2", "B3"]);
    expect(found("Constants", "Numbers")).toEqual(["A1:A2", "B3"]);
    expect(found("Constants", "Text")).toEqual(["B1"]);
    expect(found("Formulas")).toEqual(["B2"]);
    expect(found("Blanks")).toEqual(["A3"]);
    setRowsHidden(workbook, sheet, at("2:2"), true);
    expect(found("Visible")).toEqual(["A1:B1", "A3:B3"]);
  });

  it("knows the used area with and without looks, and the block around a cell", () => {
    const { workbook, sheet } = bookOf([
      [null],
      [null, 1, 2],
      [null, 3],
      [null],
      [null, null, null, null, 9],
    ]);
    expect(usedAreaOf(sheet, true)).toEqual(at("B2:E5"));
    expect(surroundingArea(sheet, at("C3"))).toEqual(at("B2:C3"));
    changeStyle(workbook, sheet, at("G8"), (style) => ({ ...style, font: { bold: true } }));
    expect(usedAreaOf(sheet, true)).toEqual(at("B2:E5"));
    expect(usedAreaOf(sheet, false)).toEqual(at("B2:G8"));
    expect(usedAreaOf(sheet, false, at("H:H"))).toBeUndefined();
  });
});
