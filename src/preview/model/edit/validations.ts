import type { Area } from "../area";
import { areasMeet, meetAreas, subtractAreas } from "../areas";
import type { Validation } from "../parts";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { requireWritable } from "./guard";

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

/**
 * Changes the terms of these cells: each validation that touches them is split, the part inside gets `change`d terms,
 * cells without one start from {@link NO_VALIDATION}. Parts that come out equal are one validation again; what says
 * nothing is dropped. Errors: `AccessDenied` on a protected sheet.
 */
export function changeValidation(
  workbook: Workbook,
  sheet: Sheet,
  areas: readonly Area[],
  change: (terms: ValidationTerms) => ValidationTerms
): void {
  for (const area of areas) requireWritable(workbook, sheet, area, "allowFormatCells");
  const parts: { terms: ValidationTerms; areas: readonly Area[] }[] = [];
  let free: readonly Area[] = areas;
  for (const validation of sheet.validations) {
    const inside = meetAreas(validation.areas, areas);
    if (inside.length === 0) continue;
    parts.push({ terms: change(termsOf(validation)), areas: inside });
    free = subtractAreas(free, validation.areas);
  }
  if (free.length > 0) parts.push({ terms: change(NO_VALIDATION), areas: free });
  cutOut(sheet, areas);
  const made = new Map<string, Validation>();
  for (const part of parts) {
    const key = keyOf(part.terms);
    if (key === keyOf(NO_VALIDATION)) continue;
    const known = made.get(key);
    if (known) known.areas = wholeOr(areas, [...known.areas, ...part.areas]);
    else made.set(key, { ...part.terms, areas: wholeOr(areas, part.areas) });
  }
  sheet.validations.push(...made.values());
  tellValidations(workbook, sheet);
}

/** Takes the validation off these cells. Errors: `AccessDenied` on a protected sheet. */
export function clearValidation(workbook: Workbook, sheet: Sheet, areas: readonly Area[]): void {
  for (const area of areas) requireWritable(workbook, sheet, area, "allowFormatCells");
  if (!sheet.validations.some((validation) => areasMeet(validation.areas, areas))) return;
  cutOut(sheet, areas);
  tellValidations(workbook, sheet);
}

function cutOut(sheet: Sheet, areas: readonly Area[]): void {
  const kept = sheet.validations.filter((validation) => {
    if (!areasMeet(validation.areas, areas)) return true;
    validation.areas = subtractAreas(validation.areas, areas);
    validation.source = undefined;
    return validation.areas.length > 0;
  });
  sheet.validations.splice(0, sheet.validations.length, ...kept);
}

/** Parts that cover all of the changed cells are written as the areas that were named. */
function wholeOr(whole: readonly Area[], parts: readonly Area[]): Area[] {
  return subtractAreas(whole, parts).length === 0 ? [...whole] : [...parts];
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

function tellValidations(workbook: Workbook, sheet: Sheet): void {
  sheet.touched.add("validations");
  workbook.tell({ kind: "other", sheet: sheet.id, what: "validations" });
}
