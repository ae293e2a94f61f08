import type { CellValue } from "../../cell";
import { errorValue, isError, type Value } from "../value";
import { single, type Functions, type WorksheetFunction } from "./kinds";

function test(fits: (value: CellValue) => boolean): WorksheetFunction {
  return {
    ...single(1, 1, ([value = null]) => fits(value)),
    takesErrors: true,
  } as WorksheetFunction;
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
  NA: single(0, 0, () => errorValue("#N/A")),
  N: single(1, 1, ([value = null]) => (typeof value === "number" ? value : value === true ? 1 : 0)),
};
