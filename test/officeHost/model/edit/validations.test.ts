import { areaText } from "../../../../src/officeHost/model/area";
import {
  setValidationManner,
  setValidationRule,
  clearValidation,
  NO_VALIDATION,
  termsOn,
  validationAt,
  type ValidationTerms,
} from "../../../../src/officeHost/model/edit/validations";
import { invalidCells, listItems } from "../../../../src/officeHost/model/edit/validationTests";
import { at, bookOf } from "./book";

const list: ValidationTerms = { ...NO_VALIDATION, type: "List", formula1: "A,B,C" };
const whole = (formula1: string): ValidationTerms => ({
  ...NO_VALIDATION,
  type: "WholeNumber",
  operator: "GreaterThan",
  formula1,
});

describe("validations of a sheet", () => {
  test("new terms replace the old ones on their cells alone", () => {
    const { workbook, sheet } = bookOf([]);
    setValidationRule(workbook, sheet, [at("A1:A10")], list);
    setValidationRule(workbook, sheet, [at("A4:A5")], whole("3"));
    expect(sheet.validations.map((one) => [one.type, one.areas.map(areaText)])).toEqual([
      ["List", ["A1:A3", "A6:A10"]],
      ["WholeNumber", ["A4:A5"]],
    ]);
    expect(termsOn(sheet, [at("A1:A10")]).terms).toHaveLength(2);
    expect(termsOn(sheet, [at("A1:A3")])).toMatchObject({ hasGaps: false });
    expect(termsOn(sheet, [at("A1:B3")])).toMatchObject({ hasGaps: true });
  });

  test("a prompt over cells with and without a list is kept with each", () => {
    const { workbook, sheet } = bookOf([]);
    setValidationRule(workbook, sheet, [at("A1")], list);
    const prompt = { showPrompt: true, title: "Hint", message: "Pick one" };
    setValidationManner(workbook, sheet, [at("A1:A2")], { prompt });
    expect(validationAt(sheet, 0, 0)).toMatchObject({ type: "List", prompt });
    expect(validationAt(sheet, 1, 0)).toMatchObject({ type: "None", prompt });
  });

  test("a relative rule over cells that keep a prompt of their own means the same in each", () => {
    const { workbook, sheet } = bookOf([
      [1, 0],
      [1, 2],
      [1, 0],
    ]);
    const prompt = { showPrompt: true, title: "Hint", message: "" };
    setValidationManner(workbook, sheet, [at("A2")], { prompt });
    setValidationRule(workbook, sheet, [at("A1:A3")], whole("=B1"));
    expect(validationAt(sheet, 1, 0)).toMatchObject({ prompt, formula1: "=B2" });
    expect(invalidCells(workbook, sheet, [at("A1:A3")]).map(areaText)).toEqual(["A2"]);
  });

  test("setting the same twice is one validation over the named cells", () => {
    const { workbook, sheet } = bookOf([]);
    setValidationRule(workbook, sheet, [at("A2:A3")], list);
    setValidationRule(workbook, sheet, [at("A1:A9")], list);
    setValidationRule(workbook, sheet, [at("A1:A9")], list);
    expect(sheet.validations.map((one) => one.areas.map(areaText))).toEqual([["A1:A9"]]);
  });

  test("clearing cuts out cells and moves relative formulas along", () => {
    const { workbook, sheet } = bookOf([]);
    setValidationRule(workbook, sheet, [at("A1:A9")], whole("=B1+$C$1"));
    clearValidation(workbook, sheet, [at("A1:A2")]);
    expect(
      sheet.validations.map((one) => [areaText(one.areas[0] ?? at("Z1")), one.formula1])
    ).toEqual([["A3:A9", "=B3+$C$1"]]);
    clearValidation(workbook, sheet, [at("A1:Z99")]);
    expect(sheet.validations).toEqual([]);
  });
});

describe("what a validation lets pass", () => {
  test("a list of items, of cells, and numbers by formulas relative to each cell", () => {
    const { workbook, sheet } = bookOf([
      ["A", 1, 0, "x"],
      ["D", 2, 5, "y"],
      [null, 3.5, 1, "z"],
    ]);
    setValidationRule(workbook, sheet, [at("A1:A3")], list);
    expect(invalidCells(workbook, sheet, [at("A1:A3")]).map(areaText)).toEqual(["A2"]);
    setValidationRule(workbook, sheet, [at("A1:A3")], { ...list, formula1: "=$D$1:$D$3" });
    expect(invalidCells(workbook, sheet, [at("A1:D3")]).map(areaText)).toEqual(["A1:A2"]);
    const validation = validationAt(sheet, 0, 0);
    expect(validation && listItems(workbook, sheet, validation, 0, 0)).toEqual(["x", "y", "z"]);
    setValidationRule(workbook, sheet, [at("B1:B3")], whole("=C1"));
    expect(invalidCells(workbook, sheet, [at("B1:B3")]).map(areaText)).toEqual(["B2:B3"]);
  });

  test("empty cells are wrong only where blanks are not ignored", () => {
    const { workbook, sheet } = bookOf([[1], [null]]);
    const strict = whole("0");
    setValidationRule(workbook, sheet, [at("A1:A3")], strict);
    setValidationManner(workbook, sheet, [at("A1:A3")], { ignoreBlanks: false });
    expect(invalidCells(workbook, sheet, [at("A1:A3")]).map(areaText)).toEqual(["A2:A3"]);
  });

  test("own formulas, lengths and a formula that cannot be computed", () => {
    const { workbook, sheet } = bookOf([["abc"], ["abcdef"]]);
    const custom = { ...NO_VALIDATION, type: "Custom", formula1: '=LEFT(A1,1)="a"' };
    setValidationRule(workbook, sheet, [at("A1:A2")], custom);
    expect(invalidCells(workbook, sheet, [at("A1:A2")])).toEqual([]);
    const length = { ...whole("4"), type: "TextLength", operator: "LessThan" };
    setValidationRule(workbook, sheet, [at("A1:A2")], length);
    expect(invalidCells(workbook, sheet, [at("A1:A2")]).map(areaText)).toEqual(["A2"]);
    sheet.validations[0] = { ...custom, areas: [at("A1")], formula1: "=BAHTTEXT(A1)" };
    expect(() => invalidCells(workbook, sheet, [at("A1")])).toThrow(
      expect.objectContaining({ code: "ApiNotFound" })
    );
  });
});
