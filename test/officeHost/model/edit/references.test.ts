import fc from "fast-check";
import { areaText } from "../../../../src/officeHost/model/area";
import {
  dropSheetInFormula,
  mapReferences,
  offsetFormula,
  renameSheetInFormula,
  shiftFormula,
} from "../../../../src/officeHost/model/edit/references";
import {
  shiftArea,
  shiftOfArea,
  type Shift,
} from "../../../../src/officeHost/model/edit/shiftSpan";
import { toR1C1 } from "../../../../src/officeHost/model/edit/r1c1";

const ALL = { from: 0, to: 16_383 };
const rows = (at: number, count: number): Shift => ({ axis: "rows", at, count, band: ALL });

describe("finding the references of a formula", () => {
  it.each([
    ["=A1+$B$2", ["A1", "$B$2"]],
    ['=IF(A1="B2",C3,"D4")', ["A1", "C3"]],
    ["=SUM(A:A,3:4,A1:B2)", ["A:A", "3:4", "A1:B2"]],
    ["='My sheet'!A1+Other!B2", ["'My sheet'!A1", "Other!B2"]],
    ["=LOG10(A1)+ABC1X+A1B", ["A1"]],
    ["=Table1[A1]+Sales[[#All],[B2]]", []],
    ["=[1]Sheet1!A1+'[Book.xlsx]S'!B2+C3", ["C3"]],
    ["=Jan:Mar!A1+B2", ["B2"]],
    ["=ABCD1+A1048577+XFE1", []],
    ["=Лист1!A1", ["Лист1!A1"]],
    ["=A1:INDEX(B:B,2)", ["A1", "B:B"]],
  ])("finds those of %s", (formula, found) => {
    const seen: string[] = [];
    const after = mapReferences(formula, (reference) => {
      const { sheet } = reference;
      const text = offsetFormula("", 0, 0) + referenceOf(reference);
      seen.push(
        sheet === undefined ? text : `${/[^\p{L}\d]/u.test(sheet) ? `'${sheet}'` : sheet}!${text}`
      );
      return undefined;
    });
    expect(after).toBe(formula);
    expect(seen).toEqual(found);
  });
});

type Found = Parameters<Parameters<typeof mapReferences>[1]>[0];
function referenceOf({ rows: r, columns: c, isRange }: Found): string {
  const end = (i: 0 | 1) =>
    (c
      ? `${c[i].isFixed ? "$" : ""}${areaText({ row: 0, column: c[i].at, rows: 1, columns: 1 }).slice(0, -1)}`
      : "") + (r ? `${r[i].isFixed ? "$" : ""}${r[i].at + 1}` : "");
  return isRange ? `${end(0)}:${end(1)}` : end(0);
}

describe("letting formulas follow", () => {
  const move = (formula: string, shift: Shift) => shiftFormula(formula, "S", "S", shift);

  it("moves what lies behind an insertion and stretches what holds it", () => {
    expect(move("=A1+A2+$A$3+SUM(A1:A5)", rows(1, 2))).toBe("=A1+A4+$A$5+SUM(A1:A7)");
    expect(move("=SUM(B:B)+3:3", rows(1, 1))).toBe("=SUM(B:B)+4:4");
  });

  it("shrinks over a deletion and loses what is gone", () => {
    expect(move("=SUM(A1:A5)+A3+A9", rows(1, -3))).toBe("=SUM(A1:A2)+#REF!+A6");
    expect(move("=SUM(A2:A4)", rows(1, -3))).toBe("=SUM(#REF!)");
  });

  it("touches only the changed sheet", () => {
    expect(shiftFormula("=A5+Data!A5+'Other one'!A5", "Home", "Data", rows(0, 1))).toBe(
      "=A5+Data!A6+'Other one'!A5"
    );
    expect(shiftFormula("=A5+Home!A5", "Home", "home", rows(0, 1))).toBe("=A6+Home!A6");
  });

  it("moves only what lies within the band of a part of the sheet", () => {
    const shift = shiftOfArea({ row: 0, column: 0, rows: 2, columns: 2 }, "rows", true);
    expect(move("=A1+B1+C1+SUM(A1:C1)+SUM(A1:B1)", shift)).toBe("=A3+B3+C1+SUM(A1:C1)+SUM(A3:B3)");
  });

  it("renames and drops sheets, in quotes where needed, but not in texts", () => {
    const formula = '=Data!A1&"Data!A1"&Data!Total+Data2!A1';
    expect(renameSheetInFormula(formula, "data", "Big data")).toBe(
      `='Big data'!A1&"Data!A1"&'Big data'!Total+Data2!A1`
    );
    expect(dropSheetInFormula(formula, "Data2")).toBe('=Data!A1&"Data!A1"&Data!Total+#REF!A1');
  });

  it("offsets relative references alone, and off the sheet to #REF!", () => {
    expect(offsetFormula("=A1+$A1+A$1+$A$1+SUM(B:B)", 2, 1)).toBe("=B3+$A3+B$1+$A$1+SUM(C:C)");
    expect(offsetFormula("=A1", -1, 0)).toBe("=#REF!");
  });

  it("writes R1C1", () => {
    expect(toR1C1("=B1*$C$2+SUM(A:A)+A1", 0, 0)).toBe("=RC[1]*R2C3+SUM(C)+RC");
  });
});

const place = fc.record({
  row: fc.integer({ min: 0, max: 60 }),
  column: fc.integer({ min: 0, max: 20 }),
  rows: fc.integer({ min: 1, max: 20 }),
  columns: fc.integer({ min: 1, max: 6 }),
});
const shifts = fc.tuple(place, fc.constantFrom("rows" as const, "columns" as const));

describe("properties of shifting", () => {
  it("brings every area back when what was inserted is deleted again", () => {
    fc.assert(
      fc.property(place, shifts, (area, [hole, axis]) => {
        const there = shiftArea(area, shiftOfArea(hole, axis, true));
        expect(there && shiftArea(there, shiftOfArea(hole, axis, false))).toEqual(area);
      })
    );
  });

  it("moves a formula's references exactly as it moves areas", () => {
    fc.assert(
      fc.property(place, shifts, fc.boolean(), (area, [hole, axis], isInsert) => {
        const shift = shiftOfArea(hole, axis, isInsert);
        const moved = shiftArea(area, shift);
        const text = areaText(area);
        const after = shiftFormula(`=SUM(${text})`, "S", "S", shift);
        const wanted = moved ? areaText(moved) : "#REF!";
        const isShrunk =
          moved && moved !== area && areaText(moved).includes(":") !== text.includes(":");
        if (isShrunk) expect(after.split(":")[0]).toContain(wanted);
        else expect(after).toBe(`=SUM(${wanted})`);
      })
    );
  });

  it("never loses or gains cells that no deletion reaches", () => {
    fc.assert(
      fc.property(place, shifts, (area, [hole, axis]) => {
        const moved = shiftArea(area, shiftOfArea(hole, axis, true));
        expect((moved?.rows ?? 0) * (moved?.columns ?? 0)).toBeGreaterThanOrEqual(
          area.rows * area.columns
        );
      })
    );
  });
});
