import type { Area } from "../area";
import { areasMeet, meetAreas, subtractAreas } from "../areas";
import type { Validation } from "../parts";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { enterRuleFormula } from "./formulaEntry";
import { requireWritable } from "./guard";
import { placeRule } from "./rulePlaces";

/** What a validation says, without the cells it says it about. */
export type ValidationTerms = Omit<Validation, "areas" | "source">;

/** The terms of cells that have no validation: anything goes, nothing is shown. */
export const NO_VALIDATION: ValidationTerms = {
  type: "None",
  inCellDropDown: true,
  ignoreBlanks: true,
  prompt: { showPrompt: true, title: "", message: "" },
  errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
};

/** The validation of one cell (zero-based), or undefined. */
export function validationAt(sheet: Sheet, row: number, column: number): Validation | undefined {
  const cell = [{ row, column, rows: 1, columns: 1 }];
  return sheet.validations.find((validation) => areasMeet(validation.areas, cell));
}

/**
 * What the validations say about these cells: the different terms found, and whether some cells have none. Equal terms
 * count once whatever object they come from.
 */
export function termsOn(
  sheet: Sheet,
  areas: readonly Area[]
): { readonly terms: readonly ValidationTerms[]; readonly hasGaps: boolean } {
  const met = sheet.validations.filter((validation) => areasMeet(validation.areas, areas));
  const known = new Map<string, ValidationTerms>();
  for (const validation of met) {
    const terms = termsOf(validation);
    known.set(keyOf(terms), terms);
  }
  const left = met.reduce<readonly Area[]>(
    (cells, validation) => subtractAreas(cells, validation.areas),
    areas
  );
  return { terms: [...known.values()], hasGaps: left.length > 0 };
}

/** The part of the terms that decides what may stand in a cell. */
export type ValidationRule = Pick<
  ValidationTerms,
  "type" | "operator" | "formula1" | "formula2" | "inCellDropDown"
>;
/** How a validation shows itself to a person. */
export type ValidationManner = Pick<ValidationTerms, "ignoreBlanks" | "prompt" | "errorAlert">;

/**
 * Gives these cells another rule; relative formulas start from the first of them. Prompts and alerts that were there
 * stay where they were. Cells that end up alike share one validation. Errors: `AccessDenied` on a protected sheet;
 * for formulas as of {@link enterRuleFormula}.
 */
export function setValidationRule(
  workbook: Workbook,
  sheet: Sheet,
  areas: readonly Area[],
  given: ValidationRule
): void {
  requireFormatting(workbook, sheet, areas);
  const [first] = areas;
  const place = { workbook, sheet, row: first?.row ?? 0, column: first?.column ?? 0 };
  const enter = (formula: string): string =>
    formula.startsWith("=") ? enterRuleFormula(formula, place) : formula;
  const { formula1, formula2 } = given;
  const rule: ValidationRule = {
    ...given,
    ...(formula1 === undefined ? {} : { formula1: enter(formula1) }),
    ...(formula2 === undefined ? {} : { formula2: enter(formula2) }),
  };
  const parts = new Map<string, { terms: ValidationTerms; areas: Area[] }>();
  for (const { terms, areas: inside } of partsOn(sheet, areas)) {
    const { ignoreBlanks, prompt, errorAlert } = terms;
    const next = { ...rule, ignoreBlanks, prompt, errorAlert };
    const known = parts.get(keyOf(next));
    if (known) known.areas.push(...inside);
    else parts.set(keyOf(next), { terms: next, areas: [...inside] });
  }
  cutOut(sheet, areas);
  for (const { terms, areas: inside } of parts.values()) {
    const isWhole = subtractAreas(areas, inside).length === 0;
    const validation: Validation = { ...terms, areas: [...areas] };
    placeRule(validation, isWhole ? areas : inside);
    sheet.validations.push(validation);
  }
  noteValidations(workbook, sheet);
}

/**
 * Changes how the validation of these cells shows itself; cells without one get a validation that allows everything. A
 * validation that also covers others is split. Errors: `AccessDenied` on a protected sheet.
 */
export function setValidationManner(
  workbook: Workbook,
  sheet: Sheet,
  areas: readonly Area[],
  manner: Partial<ValidationManner>
): void {
  requireFormatting(workbook, sheet, areas);
  const parts = partsOn(sheet, areas);
  cutOut(sheet, areas);
  for (const { terms, areas: inside } of parts) {
    sheet.validations.push({ ...terms, ...manner, areas: [...inside] });
  }
  noteValidations(workbook, sheet);
}

/** These cells by the validation they have, formulas relative to each part; what has none comes last. */
function partsOn(
  sheet: Sheet,
  areas: readonly Area[]
): { readonly terms: ValidationTerms; readonly areas: readonly Area[] }[] {
  const parts: { terms: ValidationTerms; areas: readonly Area[] }[] = [];
  let free: readonly Area[] = areas;
  for (const validation of sheet.validations) {
    const inside = meetAreas(validation.areas, areas);
    if (inside.length === 0) continue;
    const part = { ...validation };
    placeRule(part, inside);
    parts.push({ terms: termsOf(part), areas: inside });
    free = subtractAreas(free, validation.areas);
  }
  return free.length > 0 ? [...parts, { terms: NO_VALIDATION, areas: free }] : parts;
}

/** Takes the validation off these cells. Errors: `AccessDenied` on a protected sheet. */
export function clearValidation(workbook: Workbook, sheet: Sheet, areas: readonly Area[]): void {
  requireFormatting(workbook, sheet, areas);
  if (!sheet.validations.some((validation) => areasMeet(validation.areas, areas))) return;
  cutOut(sheet, areas);
  noteValidations(workbook, sheet);
}

function cutOut(sheet: Sheet, areas: readonly Area[]): void {
  const kept = sheet.validations.filter((validation) => {
    if (!areasMeet(validation.areas, areas)) return true;
    placeRule(validation, subtractAreas(validation.areas, areas));
    return validation.areas.length > 0;
  });
  sheet.validations.splice(0, sheet.validations.length, ...kept);
}

function requireFormatting(workbook: Workbook, sheet: Sheet, areas: readonly Area[]): void {
  for (const area of areas) requireWritable(workbook, sheet, area, "allowFormatCells");
}

function termsOf(validation: Validation): ValidationTerms {
  const { type, operator, formula1, formula2, inCellDropDown, ignoreBlanks, prompt, errorAlert } =
    validation;
  return {
    type,
    ...(operator === undefined ? {} : { operator }),
    ...(formula1 === undefined ? {} : { formula1 }),
    ...(formula2 === undefined ? {} : { formula2 }),
    inCellDropDown,
    ignoreBlanks,
    prompt,
    errorAlert,
  };
}

function keyOf(terms: ValidationTerms): string {
  const { type, operator, formula1, formula2, prompt, errorAlert } = terms;
  return JSON.stringify([
    [type, operator, formula1, formula2, terms.inCellDropDown, terms.ignoreBlanks],
    [prompt.showPrompt, prompt.title, prompt.message],
    [errorAlert.showAlert, errorAlert.style, errorAlert.title, errorAlert.message],
  ]);
}

function noteValidations(workbook: Workbook, sheet: Sheet): void {
  sheet.touched.add("validations");
  workbook.tell({ kind: "other", sheet: sheet.id, what: "validations" });
}
