import { parseArea } from "../../../../src/officeHost/model/area";
import { cellError } from "../../../../src/officeHost/model/cell";
import type { ConditionalRule } from "../../../../src/officeHost/model/parts";
import type { Sheet } from "../../../../src/officeHost/model/sheet";
import { shownLook, shownMarks } from "../../../../src/officeHost/model/show/look";
import type { Workbook } from "../../../../src/officeHost/model/workbook";
import { edit, makeBook, type Content } from "../calc/book";

const RED = { fill: { color: "#FF0000" } };
const GREEN = { fill: { color: "#00FF00" } };

function addRule(
  sheet: Sheet,
  areas: string,
  rule: ConditionalRule,
  more: { priority?: number; stopIfTrue?: boolean } = {}
): void {
  sheet.conditionalFormats.push({
    id: String(sheet.conditionalFormats.length),
    areas: areas.split(",").flatMap((text) => parseArea(text) ?? []),
    priority: sheet.conditionalFormats.length,
    stopIfTrue: false,
    rule,
    ...more,
  });
}

/** The rows (from 1) of the first column whose cells the rule paints. */
function painted(values: readonly Content[], rule: ConditionalRule): number[] {
  const { workbook, sheet } = makeBook(values.map((value) => [value]));
  addRule(sheet, `A1:A${values.length}`, rule);
  return values.flatMap((_, row) => (shownLook(workbook, sheet, row, 0).fill ? [row + 1] : []));
}

test("a rule by formula counts relative references from its first area's top left cell", () => {
  const { workbook, sheet } = makeBook([
    ["x", "A", 1],
    ["y", "B", 2],
    ["z", "A", 3],
  ]);
  addRule(sheet, "A2:C3,A1:C1", { type: "Custom", formula: '=$B2="A"', look: RED });
  const fills = [0, 1, 2].map((row) => shownLook(workbook, sheet, row, 2).fill?.color);
  expect(fills).toEqual(["#FF0000", undefined, "#FF0000"]);
  edit(workbook, sheet, "B2", "A");
  expect(shownLook(workbook, sheet, 1, 0).fill).toEqual(RED.fill);
});

test("the first rule lies on top, fields of later ones show through, stopIfTrue ends the search", () => {
  const { workbook, sheet } = makeBook([[5], [50]]);
  const own = workbook.styles.derive(0, (style) => ({ ...style, font: { italic: true } }));
  sheet.put(0, 0, 5, own);
  const always = { type: "Custom", formula: "=TRUE" } as const;
  addRule(sheet, "A1:A2", { ...always, look: { ...RED, font: { bold: true } } }, { priority: 2 });
  addRule(sheet, "A1:A2", { ...always, look: GREEN }, { priority: 1 });
  expect(shownLook(workbook, sheet, 0, 0)).toEqual({
    fill: GREEN.fill,
    font: { italic: true, bold: true },
  });
  addRule(
    sheet,
    "A1:A2",
    {
      type: "CellValue",
      operator: "GreaterThan",
      formula1: "=10",
      look: { font: { color: "#0000FF" } },
    },
    { priority: 0, stopIfTrue: true }
  );
  workbook.tell({ kind: "other", sheet: sheet.id, what: "conditionalFormats" });
  expect(shownLook(workbook, sheet, 1, 0)).toEqual({ font: { color: "#0000FF" } });
  expect(shownLook(workbook, sheet, 0, 0).fill).toEqual(GREEN.fill);
});

const values = [10, 20, 30, null, "text", 20, cellError("#N/A") ?? null];
const byValue = (operator: string, formula1: string, formula2?: string): ConditionalRule =>
  formula2 === undefined
    ? { type: "CellValue", operator, formula1, look: RED }
    : { type: "CellValue", operator, formula1, formula2, look: RED };

test.each([
  ["EqualTo 20", byValue("EqualTo", "=20"), [2, 6]],
  ["EqualTo a text", byValue("EqualTo", '="TEXT"'), [5]],
  ["EqualTo 0 takes empty cells", byValue("EqualTo", "=0"), [4]],
  [
    "GreaterThanOrEqual another cell, texts above numbers",
    byValue("GreaterThanOrEqual", "=$A$3"),
    [3, 5],
  ],
  ["Between, ends in any order", byValue("Between", "=25", "=15"), [2, 6]],
  ["NotBetween", byValue("NotBetween", "=15", "=25"), [1, 3, 4, 5]],
  ["a formula that cannot be computed", byValue("EqualTo", "=BAHTTEXT(A1)"), []],
] as const)("by value: %s", (_, rule, rows) => {
  expect(painted(values, rule)).toEqual(rows);
});

test.each([
  ["Contains", "B", [1, 2]],
  ["NotContains", "b", [3, 4, 5]],
  ["BeginsWith", "b", [2]],
  ["EndsWith", "B", [1, 2]],
] as const)("by text: %s %s", (operator, text, rows) => {
  const texts = ["ab", "BB", "c", null, 5, cellError("#N/A") ?? null];
  expect(painted(texts, { type: "ContainsText", operator, text, look: RED })).toEqual(rows);
});

test.each([
  ["TopItems", 2, [3, 4, 5]],
  ["BottomItems", 1, [1]],
  ["TopPercent", 40, [3, 4, 5]],
  ["BottomPercent", 1, [1]],
] as const)("by rank: %s %d", (kind, rank, rows) => {
  expect(painted([1, 2, 3, 4, 3, "x"], { type: "TopBottom", kind, rank, look: RED })).toEqual(rows);
});

test.each([
  ["Blanks", [4]],
  ["NonBlanks", [1, 2, 3, 5, 6, 7]],
  ["Errors", [7]],
  ["DuplicateValues", [2, 6]],
  ["UniqueValues", [1, 3, 5, 7]],
  ["AboveAverage", [3]],
  ["EqualOrBelowAverage", [1, 2, 6]],
  ["OneStdDevBelowAverage", [1]],
] as const)("by preset: %s", (criterion, rows) => {
  expect(painted(values, { type: "PresetCriteria", criterion, look: RED })).toEqual(rows);
});

test("by preset: dates about today", () => {
  const today = new Date();
  const serial = Math.round(
    (Date.UTC(today.getFullYear(), today.getMonth(), today.getDate()) - Date.UTC(1899, 11, 30)) /
      864e5
  );
  const days = [serial - 7, serial - 6, serial - 1, serial, serial + 0.5, serial + 1];
  const rowsOf = (criterion: string) =>
    painted(days, { type: "PresetCriteria", criterion, look: RED });
  expect(rowsOf("Today")).toEqual([4, 5]);
  expect(rowsOf("Yesterday")).toEqual([3]);
  expect(rowsOf("Tomorrow")).toEqual([6]);
  expect(rowsOf("LastSevenDays")).toEqual([2, 3, 4, 5]);
});

function markBook(
  values: readonly Content[],
  rule: ConditionalRule
): { workbook: Workbook; sheet: Sheet } {
  const book = makeBook(values.map((value) => [value]));
  addRule(book.sheet, `A1:A${values.length}`, rule);
  return book;
}

test("a colour scale mixes the colours of its points", () => {
  const { workbook, sheet } = markBook([0, 25, 50, 100, "x"], {
    type: "ColorScale",
    points: [
      { type: "LowestValue", color: "#FF0000" },
      { type: "Percentile", formula: "=50", color: "#FFFF00" },
      { type: "HighestValue", color: "#00FF00" },
    ],
  });
  const fills = [0, 1, 2, 3, 4].map((row) => shownLook(workbook, sheet, row, 0).fill?.color);
  // The middle of 0, 25, 50, 100 is 37.5.
  expect(fills).toEqual(["#FF0000", "#FFAA00", "#CCFF00", "#00FF00", undefined]);
});

test("data bars and icons come as marks", () => {
  const bars = markBook([0, 50, 200, "x"], {
    type: "DataBar",
    color: "#638EC6",
    lower: { type: "Automatic" },
    upper: { type: "Automatic" },
    showBarOnly: false,
    gradient: true,
  });
  const fractions = [0, 1, 2, 3].map(
    (row) => shownMarks(bars.workbook, bars.sheet, row, 0).bar?.fraction
  );
  expect(fractions).toEqual([0, 0.25, 1, undefined]);

  const percent = (formula: string) => ({
    type: "Percent",
    formula,
    operator: "GreaterThanOrEqual",
  });
  const icons = markBook([0, 33, 50, 67, 100], {
    type: "IconSet",
    style: "ThreeArrows",
    reverse: true,
    showIconOnly: false,
    criteria: [percent("0"), percent("33"), percent("67")],
  });
  const indexes = [0, 1, 2, 3, 4].map(
    (row) => shownMarks(icons.workbook, icons.sheet, row, 0).icon?.index
  );
  expect(indexes).toEqual([2, 1, 1, 0, 0]);
});
