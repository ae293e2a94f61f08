import { ApiError } from "../apiError";
import { parseArea } from "../area";
import { enterNameFormula } from "./formulaEntry";
import type { DefinedName } from "../parts";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";

/** Excel's longest name. */
const LONGEST = 255;

/**
 * Adds a name to the workbook, or to one sheet. Errors: `InvalidArgument` for what cannot be a name (it starts with a
 * letter, `_` or `\`, has letters, digits, `_`, `.`, `?`, `\`, and is no cell such as A1 or R1C1);
 * `InvalidArgument` for what is no formula; `ItemAlreadyExists` where the scope has it already, letter case aside.
 */
export function addName(
  workbook: Workbook,
  sheet: Sheet | undefined,
  name: string,
  formula: string,
  comment: string
): DefinedName {
  requireName(name);
  const entered = enterNameFormula(formula, { workbook, sheet, row: 0, column: 0 });
  const names = sheet ? sheet.names : workbook.names;
  const wanted = name.toLocaleLowerCase();
  if (names.some((known) => known.name.toLocaleLowerCase() === wanted)) {
    throw new ApiError("ItemAlreadyExists", `There is a name ${name} already.`, 409);
  }
  const added: DefinedName = { name, formula: entered, visible: true, comment };
  names.push(added);
  tell(workbook);
  return added;
}

/** Changes fields of a name. Errors: `InvalidArgument` for what is no formula. */
export function changeName(
  workbook: Workbook,
  name: DefinedName,
  change: Partial<Pick<DefinedName, "comment" | "formula" | "visible">>
): void {
  const entered =
    change.formula === undefined
      ? {}
      : {
          formula: enterNameFormula(change.formula, {
            workbook,
            sheet: undefined,
            row: 0,
            column: 0,
          }),
        };
  Object.assign(name, change, entered, { source: undefined });
  tell(workbook);
}

/** Takes a name away; formulas that use it show `#NAME?` from then on. */
export function deleteName(workbook: Workbook, sheet: Sheet | undefined, name: DefinedName): void {
  const names = sheet ? sheet.names : workbook.names;
  const index = names.indexOf(name);
  if (index >= 0) names.splice(index, 1);
  tell(workbook);
}

function requireName(name: string): void {
  const isFit = /^[\p{L}_\\][\p{L}\p{N}_.?\\]*$/u.test(name) && name.length <= LONGEST;
  const isCell = parseArea(name) !== undefined || /^(?:r\d*c\d*|r\d+|c\d+|r|c)$/i.test(name);
  if (isFit && !isCell) return;
  throw new ApiError("InvalidArgument", `${JSON.stringify(name)} cannot be a name.`);
}

function tell(workbook: Workbook): void {
  workbook.touched.add("names");
  workbook.tell({ kind: "other", what: "names" });
}
