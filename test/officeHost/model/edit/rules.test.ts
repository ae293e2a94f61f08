import {
  addRule,
  changeRule,
  clearRules,
  deleteRule,
  moveRule,
  rulesOn,
} from "../../../../src/officeHost/model/edit/rules";
import { areaText } from "../../../../src/officeHost/model/area";
import { at, bookOf } from "./book";

const order = (sheet: ReturnType<typeof bookOf>["sheet"]) =>
  rulesOn(sheet, [at("A1:Z99")]).map(({ id, priority }) => [id, priority]);

describe("conditional formats of a sheet", () => {
  test("a new rule comes first and the others move back", () => {
    const { workbook, sheet } = bookOf([]);
    const first = addRule(workbook, sheet, [at("A1:A9")], "Custom");
    const second = addRule(workbook, sheet, [at("A1:A9")], "CellValue");
    expect(order(sheet)).toEqual([
      [second.id, 0],
      [first.id, 1],
    ]);
    expect(sheet.touched.has("conditionalFormats")).toBe(true);
  });

  test("moving counts from the back for negative places and stays in bounds", () => {
    const { workbook, sheet } = bookOf([]);
    const rules = [1, 2, 3].map(() => addRule(workbook, sheet, [at("A1")], "Custom"));
    const [last, , first] = rules;
    if (!first || !last) throw new Error("no rules");
    moveRule(workbook, sheet, first, -1);
    expect(first.priority).toBe(2);
    moveRule(workbook, sheet, first, 99);
    expect(first.priority).toBe(2);
    moveRule(workbook, sheet, last, 0);
    expect(rules.map((rule) => rule.priority).sort()).toEqual([0, 1, 2]);
    expect(last.priority).toBe(0);
  });

  test("clearing takes rules off these cells alone, and relative formulas keep meaning the same", () => {
    const { workbook, sheet } = bookOf([]);
    const rule = addRule(workbook, sheet, [at("B2:B10")], "Custom");
    changeRule(workbook, sheet, rule, { rule: { type: "Custom", formula: "=A2>$C$2", look: {} } });
    rule.source = "<cfRule/>";
    clearRules(workbook, sheet, [at("B2:B4")]);
    expect(rule.areas.map(areaText)).toEqual(["B5:B10"]);
    expect(rule.rule).toMatchObject({ formula: "=A5>$C$2" });
    expect(rule.source).toBeUndefined();
    clearRules(workbook, sheet, [at("A1:Z99")]);
    expect(sheet.conditionalFormats).toEqual([]);
  });

  test("deleting closes the gap in the order", () => {
    const { workbook, sheet } = bookOf([]);
    const below = addRule(workbook, sheet, [at("A1")], "Custom");
    const middle = addRule(workbook, sheet, [at("A1")], "Custom");
    addRule(workbook, sheet, [at("A1")], "Custom");
    deleteRule(workbook, sheet, middle);
    expect(below.priority).toBe(1);
  });

  test("a protected sheet refuses, unless it lets cells be formatted", () => {
    const { workbook, sheet } = bookOf([]);
    sheet.protection = { protected: true, options: {} };
    expect(() => addRule(workbook, sheet, [at("A1")], "Custom")).toThrow(
      expect.objectContaining({ code: "AccessDenied" })
    );
    expect(sheet.conditionalFormats).toEqual([]);
    sheet.protection = { protected: true, options: { allowFormatCells: true } };
    addRule(workbook, sheet, [at("A1")], "Custom");
    expect(sheet.conditionalFormats).toHaveLength(1);
  });
});
