import type { CellValue } from "../../cell";
import { errorValue, isError, type Value } from "../value";
import { ofValues, single, type Functions, type Scope, type WorksheetFunction } from "./kinds";

/** A function of one value that looks at errors rather than giving them back. */
function test(compute: (value: CellValue) => CellValue): WorksheetFunction {
  return {
    kind: "single",
    least: 1,
    most: 1,
    takesErrors: true,
    compute: ([value = null]) => compute(value),
  };
}

const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
  "#GETTING_DATA": 8,
};

/** TYPE: 64 for a block, an empty cell counts as a number. */
function typeNumber(value: Value, scope: Scope): number {
  const { cells } = scope.reader.matrix(value);
  if (cells.length > 1) return 64;
  const cell = cells[0] ?? null;
  if (isError(cell)) return 16;
  if (typeof cell === "string") return 2;
  return typeof cell === "boolean" ? 4 : 1;
}

const isErrorOf = (value: Value, literal: string): boolean =>
  isError(value) && value.error === literal;

/** What a cell holds. */
export const information: Functions = {
  ISBLANK: test((value) => value === null),
  ISNUMBER: test((value) => typeof value === "number"),
  ISTEXT: test((value) => typeof value === "string"),
  ISNONTEXT: test((value) => typeof value !== "string"),
  ISLOGICAL: test((value) => typeof value === "boolean"),
  ISERROR: test(isError),
  ISERR: test((value) => isError(value) && !isErrorOf(value, "#N/A")),
  ISNA: test((value) => isErrorOf(value, "#N/A")),
  TYPE: ofValues(1, 1, ([value = null], scope) => typeNumber(value, scope)),
  "ERROR.TYPE": test(
    (value) => (isError(value) && ERROR_NUMBERS[value.error]) || errorValue("#N/A")
  ),
  NA: single(0, 0, () => errorValue("#N/A")),
  N: single(1, 1, ([value = null]) => (typeof value === "number" ? value : value === true ? 1 : 0)),
};
