import fc from "fast-check";
import type { Area } from "../../../src/officeHost/model/area";
import {
  absoluteReference,
  absoluteText,
  anchorOf,
  meetAreas,
  subtractAreas,
} from "../../../src/officeHost/model/areas";
import { at } from "./edit/book";

const anyArea = fc.record({
  row: fc.nat(8),
  column: fc.nat(8),
  rows: fc.integer({ min: 1, max: 5 }),
  columns: fc.integer({ min: 1, max: 5 }),
});

function cells(areas: readonly Area[]): string[] {
  return areas.flatMap((area) =>
    Array.from({ length: area.rows * area.columns }, (_, index) => {
      const row = area.row + Math.floor(index / area.columns);
      return `${row}/${area.column + (index % area.columns)}`;
    })
  );
}

describe("sets of areas", () => {
  test("subtracting leaves each other cell exactly once", () => {
    fc.assert(
      fc.property(anyArea, fc.array(anyArea, { maxLength: 4 }), (area, cuts) => {
        const gone = new Set(cells(cuts));
        const expected = cells([area]).filter((cell) => !gone.has(cell));
        expect(cells(subtractAreas([area], cuts)).sort()).toEqual(expected.sort());
      })
    );
  });

  test("what is met and what is left make up the whole", () => {
    fc.assert(
      fc.property(anyArea, anyArea, (area, other) => {
        const both = [...meetAreas([area], [other]), ...subtractAreas([area], [other])];
        expect(cells(both).sort()).toEqual(cells([area]).sort());
      })
    );
  });

  test("the anchor is the corner of the rectangle around all areas", () => {
    expect(anchorOf([at("C2:D3"), at("B9")])).toEqual({ row: 1, column: 1 });
    expect(() => anchorOf([])).toThrow(RangeError);
  });

  test("absolute texts hold cells, columns and rows in place", () => {
    expect(absoluteText(at("B2:C9"))).toBe("$B$2:$C$9");
    expect(absoluteText(at("B:C"))).toBe("$B:$C");
    expect(absoluteText(at("3:4"))).toBe("$3:$4");
    expect(absoluteReference({ name: "My sheet" }, at("A1"))).toBe("'My sheet'!$A$1");
  });
});
