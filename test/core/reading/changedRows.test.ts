import { isChangeOfOneRow } from "../../../src/core/reading/changedRows";
import type { Cells } from "../../../src/core/reading/values/cells";

const BEFORE: Cells = {
  sheet: "Sales",
  origin: { row: 0, column: 0 },
  values: [
    ["Client", "Turnover", "With tax"],
    ["North", 60, 72],
    ["South", 30, 36],
  ],
  formats: [[], ["@", "0.00", "0.00"]],
  hiddenRows: new Set([2]),
};

it.each<[string, Partial<Cells>, boolean]>([
  ["nothing", {}, false],
  ["a typed amount and the formula beside it", withRow(1, ["North", 70, 84]), true],
  ["a number format", { formats: [[], ["@", "0", "0.00"]] }, true],
  ["two rows", { values: [["Client", "Turnover", "With tax"], ...moved()] }, false],
  ["a row more", { values: [...BEFORE.values, ["East", 1, 1]] }, false],
  ["a row and what is hidden", { ...withRow(1, ["North", 70, 84]), hiddenRows: new Set() }, false],
  ["a row, on another sheet", { ...withRow(1, ["North", 70, 84]), sheet: "Other" }, false],
])("tells of %s whether it is a change of one row", (_, change, expected) => {
  expect(isChangeOfOneRow(BEFORE, { ...BEFORE, ...change })).toBe(expected);
});

function withRow(at: number, row: Cells["values"][number]): Partial<Cells> {
  return { values: BEFORE.values.map((known, index) => (index === at ? row : known)) };
}

function moved(): Cells["values"] {
  return [
    ["North", 61, 72],
    ["South", 31, 36],
  ];
}
